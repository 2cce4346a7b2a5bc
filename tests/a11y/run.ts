/** `npm run a11y`: every page of the built site, not a sample, through axe at WCAG 2.2 A/AA and best practice. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import config from '../../playwright.config.ts';
import type { PageRow } from '../../src/publish/inventory.ts';
import { serve } from '../../src/publish/serve.ts';

const DIST = path.resolve(process.env['SITE_DIST'] ?? 'dist');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pages = JSON.parse(readFileSync(path.join(DIST, 'data/pages.json'), 'utf8')) as PageRow[];
const site = await serve(DIST, 0, '/a/b');
const browser = await chromium.launch(config.use?.launchOptions);
let violations = 0;

/** Takes pages off the list until it is empty. */
async function worker(queue: PageRow[]): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  for (let p = queue.shift(); p; p = queue.shift()) {
    await page.goto(site.url + p.url);
    await page.evaluate(() => {
      for (const d of document.querySelectorAll('details')) {
        d.removeAttribute('name');
        d.open = true;
      }
    });
    const found = (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations;
    violations += found.length;
    for (const v of found) console.log(`${p.url}  ${v.id}：${v.nodes.slice(0, 2).map((n) => n.target.join(' ')).join('；')}`);
  }
  await context.close();
}

const queue = [...pages];
await Promise.all([worker(queue), worker(queue)]);
await browser.close();
site.close();
console.log(`${pages.length} 页，${violations} 处不合`);
process.exitCode = violations > 0 ? 1 : 0;

/** The built site served under a sub-folder, for browser tests: links that only work at a root fail at once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import type { PageRow } from '../../src/publish/inventory.ts';
import { serve } from '../../src/publish/serve.ts';

export const DIST = path.resolve(process.env['SITE_DIST'] ?? 'dist');
export const pages = JSON.parse(readFileSync(path.join(DIST, 'data/pages.json'), 'utf8')) as PageRow[];

/** One page of each kind: the one of middle length, as a reader would meet it. */
export const kinds: PageRow[] = [...new Set(pages.map((p) => p.kind))].sort().map((kind) => {
  const all = pages.filter((p) => p.kind === kind).sort((x, y) => size(x) - size(y));
  return all[Math.floor(all.length / 2)] as PageRow;
});

function size(p: PageRow): number {
  return readFileSync(path.join(DIST, p.url)).length;
}

export const fileUrl = (url: string): string => pathToFileURL(path.join(DIST, url)).href;

interface Said {
  /** An error that this test provokes on purpose. */
  allow(pattern: RegExp): void;
}

/** `site` is the address of the sub-folder; every console error and page error fails the test, unless the test allows it. */
export const test = base.extend<{ said: Said }, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixture dependencies off this pattern (https://playwright.dev/docs/test-fixtures)
    async ({}, use) => {
      const s = await serve(DIST, 0, '/a/b');
      await use(s.url);
      s.close();
    },
    { scope: 'worker' },
  ],
  said: [
    async ({ page }, use) => {
      const errors: string[] = [];
      const allowed: RegExp[] = [];
      page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
      page.on('pageerror', (e) => errors.push(e.message));
      await use({ allow: (p) => allowed.push(p) });
      base.expect(errors.filter((e) => !allowed.some((p) => p.test(e))), '浏览器报错').toEqual([]);
    },
    { auto: true },
  ],
});
export const expect = base.expect;

/** Sets the display settings as the panel does, and waits until every colour has finished changing: a colour half-way is nobody's. */
export async function display(page: Page, set: { size?: string; theme?: string; contrast?: string }): Promise<void> {
  await page.evaluate(async (s) => {
    for (const [k, v] of Object.entries(s)) document.documentElement.dataset[k] = v;
    await Promise.allSettled(document.getAnimations().map((a) => a.finished));
  }, set);
}

/** `npm run a11y`: every page through axe at WCAG 2.2 A and AA and best practice, 390 px wide, everything unfolded. `-- dark`, `-- large`, `-- high` walk in that dress, `-- all` in all four; `-- 案例名` only pages whose address holds it. */
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, chromium } from '@playwright/test';
import config from '../../playwright.config.ts';
import { serve } from '../../src/publish/serve.ts';
import { DIST, pages } from '../site/dist.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DRESS: Record<string, Record<string, string>> = { light: {}, dark: { theme: 'dark' }, large: { size: 'large' }, high: { contrast: 'high' } };

const words = process.argv.slice(2);
const dresses = words.includes('all') ? Object.keys(DRESS) : words.filter((w) => w in DRESS);
const names = words.filter((w) => !(w in DRESS) && w !== 'all');
const wanted = pages.filter((p) => names.length === 0 || names.some((n) => p.url.includes(n)));
const site = await serve(DIST, 0, '/a/b');
const browser = await chromium.launch(config.use?.launchOptions);
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' });

/** What axe says of one page in one dress: one line a rule, with the first places. */
async function look(at: BrowserContext, url: string, set: Record<string, string>): Promise<string[]> {
  const page = await at.newPage();
  try {
    await page.goto(site.url + url);
    await page.evaluate((s) => {
      for (const [k, v] of Object.entries(s)) document.documentElement.dataset[k] = v;
      // The settings panel lies over the page while it is open; npm test looks at it on one page of each kind.
      for (const d of document.querySelectorAll<HTMLDetailsElement>('details:not(.set)')) {
        d.removeAttribute('name');
        d.open = true;
      }
    }, set);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    return violations.map((v) => `${v.id}（${v.help}）：${v.nodes.length} 处，${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('；')}`);
  } finally {
    await page.close();
  }
}

const started = performance.now();
let bad = 0;
const rules = new Map<string, number>();
const todo = (dresses.length > 0 ? dresses : ['light']).flatMap((dress) => wanted.map((p) => ({ dress, url: p.url })));
const total = todo.length;
// Two pages at a time, as the machine has two cores.
await Promise.all(
  [0, 1].map(async () => {
    for (let t = todo.shift(); t; t = todo.shift()) {
      const said = await look(context, t.url, DRESS[t.dress] ?? {});
      bad += said.length;
      for (const s of said) {
        rules.set(s.split('（')[0] ?? '', (rules.get(s.split('（')[0] ?? '') ?? 0) + 1);
        console.log(`${t.url} ${t.dress} ${s}`);
      }
      if ((total - todo.length) % 50 === 0) console.log(`… ${total - todo.length}／${total}`);
    }
  }),
);
await browser.close();
site.close();
for (const [rule, n] of rules) console.log(`  ${rule}：${n} 页`);
console.log(`${wanted.length} 页 × ${total / wanted.length} 种样子，${bad} 处违反，${((performance.now() - started) / 60_000).toFixed(1)} 分钟`);
process.exit(bad > 0 ? 1 : 0);

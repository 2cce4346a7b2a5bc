/** Each kind of page: accessible in every dress, readable at 320 px, with large spacing, without script, from a file. */
import AxeBuilder from '@axe-core/playwright';
import { display, expect, fileUrl, kinds, test } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DRESS = [
  ['浅', {}],
  ['深', { theme: 'dark' }],
  ['关怀版', { size: 'large' }],
] as const;

for (const p of kinds.filter((k) => k.kind !== '404')) {
  test(`${p.kind}：无障碍与截图`, async ({ page, site }) => {
    test.setTimeout(300_000);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      for (const [name, set] of DRESS) {
        await page.goto(site + p.url);
        await display(page, set);
        await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.removeAttribute('name'); d.open = true; }));
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map((v) => `${width} ${name} ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('；')}`)).toEqual([]);
        await page.evaluate(() => document.querySelectorAll('.set').forEach((d) => { (d as HTMLDetailsElement).open = false; }));
        await page.screenshot({ path: `test-results/screens/${p.kind}-${width}-${name}.png`, fullPage: true });
      }
    }
  });

  test(`${p.kind}：320 px、放大一倍、加大字距都不横向滚动`, async ({ page, site }) => {
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const [width, set] of [[320, {}], [320, { size: 'large' }], [640, {}]] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(site + p.url);
      await display(page, set);
      expect(await overflow(), `${width} ${JSON.stringify(set)}`).toBeLessThanOrEqual(0);
    }
    // WCAG 1.4.12, as the criterion gives the numbers. A sheet put in by script is allowed to the tester, not to the page.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site + p.url);
    await page.evaluate(() => {
      for (const el of document.querySelectorAll<HTMLElement>('main *')) {
        el.style.lineHeight = '1.5em';
        el.style.letterSpacing = '.12em';
        el.style.wordSpacing = '.16em';
      }
    });
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test(`${p.kind}：没有脚本也能读、能走`, async ({ browser, site }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto(site + p.url);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(30);
    if (p.kind !== '404') expect(await page.locator('a[href]').count()).toBeGreaterThan(0);
    await page.close();
  });

  test(`${p.kind}：从 file:// 打开`, async ({ page }) => {
    await page.goto(fileUrl(p.url));
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('img').evaluateAll((list) => list.filter((i) => (i as HTMLImageElement).loading !== 'lazy' && (i as HTMLImageElement).naturalWidth === 0).length)).toBe(0);
  });
}

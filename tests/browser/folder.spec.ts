/** The site in a folder as people name them, opened by double-click: spaces, Chinese, `#` and `%` in the path. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneOfEachKind } from '../reader/choose.ts';
import { operate } from '../reader/steps.ts';
import { handOf } from './hand.ts';
import { DIST, expect, test as base } from './site.ts';

/** One copy for all tests of a worker. */
const test = base.extend<object, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixture dependencies off this pattern (https://playwright.dev/docs/test-fixtures)
    async ({}, use) => {
      const dir = mkdtempSync(path.join(tmpdir(), '李老师 U盘#1（100%）+&-'));
      cpSync(DIST, path.join(dir, '清廉 知库'), { recursive: true });
      await use(path.join(dir, '清廉 知库'));
      rmSync(dir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
const at = (folder: string, url: string): string => pathToFileURL(path.join(folder, url)).href;

for (const p of oneOfEachKind(DIST)) {
  test(`${p.kind}：打开、操作、走得出去`, async ({ page, folder, said }) => {
    // The lost page looks for the mark in the folders above.
    if (p.kind === '404') said.allow(/ERR_FILE_NOT_FOUND/);
    await page.goto(at(folder, p.url));
    await expect(page.locator('h1')).toHaveCount(1);
    await operate(p.kind, handOf(page));
    if (p.kind === '404') return;
    await page.goto(at(folder, p.url));
    const next = await page.evaluate(() => {
      const a = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].find((x) => x.protocol === 'file:' && x.pathname !== location.pathname && !x.hasAttribute('download') && x.getBoundingClientRect().height > 0);
      a?.setAttribute('data-here', 'next');
      return a?.href ?? '';
    });
    if (!next) return;
    await page.locator('[data-here="next"]').click();
    await expect(page).toHaveURL(next);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.locator('img').evaluateAll((list) => list.filter((i) => (i as HTMLImageElement).loading !== 'lazy' && (i as HTMLImageElement).naturalWidth === 0).length)).toBe(0);
  });
}

test('搜索的结果点得开，从结果走到条文', async ({ page, folder }) => {
  await page.goto(`${at(folder, 'search.html')}?q=%E8%B4%AD%E7%89%A9%E5%8D%A1`);
  await page.locator('[data-search-results] a[href]').first().click();
  await expect(page).toHaveURL(/%E6%B8%85%E5%BB%89%20%E7%9F%A5%E5%BA%93\/[a-z]+\/[a-z0-9-]+\.html/);
  await expect(page.locator('h1')).toBeVisible();
});

test('首页的搜索框带着词走到搜索页', async ({ page, folder }) => {
  await page.goto(at(folder, 'index.html'));
  await page.locator('#q').fill('谢师宴');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\.html\?q=/);
  await expect(page.locator('[data-search-results] a[href]').first()).toBeVisible();
});

test('显示设置换了页还在', async ({ page, folder }) => {
  await page.goto(at(folder, 'index.html'));
  await page.locator('.set > summary').click();
  await page.locator('[data-set="theme:dark"]').click();
  await page.goto(at(folder, 'laws/index.html'));
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

/** The case library: facets that combine, undo, live in the address, and count truly. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { CasesData } from '../../src/search/cases.ts';
import { decode } from '../../src/search/facets.ts';
import { DIST, display, expect, fileUrl, test } from './site.ts';

const box: { self: { qlzkCases?: CasesData } } = { self: {} };
vm.runInNewContext(readFileSync(path.join(DIST, 'data/cases.js'), 'utf8'), box);
const DATA = box.self.qlzkCases as CasesData;
const ITEMS = decode(DATA.rows, DATA.facets);

/** Cases that have all of these, counted by a loop of its own. */
function having(...wanted: [string, string][]): number {
  return ITEMS.filter((it) =>
    wanted.every(([key, value]) => {
      const k = DATA.facets.findIndex((f) => f.key === key);
      return (it[k] ?? []).some((v) => DATA.facets[k]?.values[v] === value);
    }),
  ).length;
}

const shown = (page: Page) => page.locator('.rows > li:visible');
const value = (page: Page, key: string, label: string) => page.locator(`#f-${key} a`, { has: page.getByText(label, { exact: true }) });
const count = async (page: Page, key: string, label: string): Promise<number> => Number(await value(page, key, label).locator('.n').innerText());

test('合起来筛，数目都对，一样样退回去', async ({ page, site }) => {
  await page.goto(`${site}cases/index.html`);
  await page.locator('.facets a', { hasText: '学校' }).first().click();
  await expect(shown(page)).toHaveCount(having(['sector', '学校']));
  await expect(page).toHaveURL(/index\.html\?sector=/);
  for (const [key, label] of [['kind', '两难'], ['sector', '医院'], ['topic', '利益冲突']] as const) {
    const want = key === 'sector' ? having([key, label]) : having(['sector', '学校'], [key, label]);
    expect(await count(page, key, label), label).toBe(want);
  }
  await value(page, 'kind', '两难').click();
  await expect(shown(page)).toHaveCount(having(['sector', '学校'], ['kind', '两难']));
  await expect(page.locator('.bar [role=status]')).toContainText(`学校、两难　${having(['sector', '学校'], ['kind', '两难'])} 则`);
  const stage = await page.locator('#f-stage a:visible span').first().innerText();
  await value(page, 'stage', stage).click();
  await expect(shown(page)).toHaveCount(having(['sector', '学校'], ['kind', '两难'], ['stage', stage]));
  await page.goBack();
  await expect(shown(page)).toHaveCount(having(['sector', '学校'], ['kind', '两难']));
  await page.getByRole('button', { name: '去掉“学校”' }).click();
  await expect(shown(page)).toHaveCount(having(['kind', '两难']));
  await page.reload();
  await expect(shown(page)).toHaveCount(having(['kind', '两难']));
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(shown(page)).toHaveCount(DATA.ids.length);
});

test('七样都能筛：行业、类型、主题、岗位、学段、身份、纪律', async ({ page, site }) => {
  await page.goto(`${site}cases/index.html`);
  await page.getByRole('button', { name: '还可以按学段、身份、纪律筛' }).click();
  await expect(page.locator('.facets h2')).toHaveText(['行业', '类型', '主题', '岗位', '学段', '身份', '纪律']);
  for (const f of DATA.facets) {
    const a = page.locator(`#f-${f.key} a:visible`).first();
    const label = await a.locator('span').first().innerText();
    await a.click();
    await expect(shown(page), `${f.label} ${label}`).toHaveCount(having([f.key, label]));
    await page.getByRole('button', { name: '清除筛选' }).click();
  }
  await page.locator('#f-topic .more').click();
  expect(await page.locator('#f-topic a:visible').count()).toBeGreaterThan(10);
});

test('筛到一则也没有：说少选哪一样就有', async ({ page, site }) => {
  const none = DATA.facets[2]?.values.find((t) => having(['topic', t]) > 0 && having(['topic', t], ['sector', '家庭']) === 0) ?? '';
  await page.goto(`${site}cases/index.html?${new URLSearchParams({ sector: '家庭', topic: none })}`);
  await expect(page.getByRole('heading', { name: '这两项合在一起，还没有案例' })).toBeVisible();
  await page.locator('.none .chip', { hasText: none }).click();
  await expect(shown(page)).toHaveCount(having(['topic', none]));
});

test('对照的排在一起，不在筛选里的也说明', async ({ page, site }) => {
  const [i, j] = DATA.pairs[0] ?? [0, 0];
  const sector = (k: number): string => DATA.facets[0]?.values[ITEMS[k]?.[0]?.[0] ?? 0] ?? '';
  await page.goto(`${site}cases/index.html?${new URLSearchParams({ sector: sector(i), by: 'pair' })}`);
  const ids = (): Promise<string[]> => shown(page).locator('.row').evaluateAll((l) => l.map((e) => (e as HTMLElement).dataset['id'] ?? ''));
  await expect(page.getByRole('button', { name: '对照的排在一起' })).toHaveAttribute('aria-pressed', 'true');
  expect(await ids()).toContain(DATA.ids[j]);
  if (sector(i) !== sector(j)) await expect(page.locator(`.rows > li.guest [data-id="${DATA.ids[j]}"]`)).toBeVisible();
  for (const li of await page.locator('.rows > li.tied:visible').all()) {
    const before = await li.evaluate((e) => (e.previousElementSibling as HTMLElement | null)?.hidden);
    expect(before).toBe(false);
  }
});

test('从一个行业的页接着筛：两样都在', async ({ page, site }) => {
  await page.goto(`${site}cases/sector-hospital.html`);
  await page.locator('.facets a', { hasText: '警示' }).click();
  await expect(page).toHaveURL(/index\.html\?sector=.*&kind=/);
  await expect(shown(page)).toHaveCount(having(['sector', '医院'], ['kind', '警示']));
});

test('键盘：焦点留在按过的那一项上', async ({ page, site }) => {
  await page.goto(`${site}cases/index.html?sector=${encodeURIComponent('学校')}`);
  await value(page, 'kind', '警示').focus();
  await page.keyboard.press('Enter');
  await expect(value(page, 'kind', '警示')).toBeFocused();
  await expect(value(page, 'kind', '警示')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveCount(having(['sector', '学校']));
});

test('地址里是别的东西：当没有', async ({ page, site }) => {
  await page.goto(`${site}cases/index.html?sector=%E6%9C%88%E7%90%83&topic=<b>&by=x`);
  await expect(shown(page)).toHaveCount(DATA.ids.length);
});

test('没有脚本：每一项是一页；有脚本、没人选：不多拿一个文件', async ({ browser, page, site }) => {
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(`${site}cases/index.html`);
  await bare.locator('.facets a', { hasText: '学校' }).first().click();
  await expect(bare).toHaveURL(/sector-school\.html$/);
  await expect(bare.locator('.rows > li')).toHaveCount(having(['sector', '学校']));
  await bare.close();
  const asked: string[] = [];
  page.on('request', (r) => asked.push(r.url()));
  await page.goto(`${site}cases/index.html`);
  await page.waitForTimeout(500);
  expect(asked.filter((u) => /\.js$/.test(u))).toEqual([]);
});

test('从文件打开：照样筛，刷新还在，能退', async ({ page }) => {
  await page.goto(fileUrl('cases/index.html'));
  await page.locator('.facets a', { hasText: '学校' }).first().click();
  await expect(shown(page)).toHaveCount(having(['sector', '学校']));
  await value(page, 'kind', '两难').click();
  await page.reload();
  await expect(shown(page)).toHaveCount(having(['sector', '学校'], ['kind', '两难']));
  await page.goBack();
  await expect(shown(page)).toHaveCount(having(['sector', '学校']));
});

for (const width of [390, 1280]) {
  test(`看着清楚，读屏念得通：${width}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site}cases/index.html?${new URLSearchParams({ sector: '学校', by: 'pair' })}`);
    if (width < 600) {
      await page.locator('.tabs a').nth(1).click();
      await expect(page.locator('#f-kind')).toBeVisible();
      await expect(page.locator('#f-sector')).toBeHidden();
    }
    for (const set of [{ theme: 'light' }, { theme: 'dark' }, { theme: 'light', size: 'large' }]) {
      await display(page, set);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

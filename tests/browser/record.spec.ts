/** The study record as a reader keeps it: off until started, minutes of reading only, printed, carried over, erased. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { display, expect, fileUrl, test } from './site.ts';

const CASE = 'cases/gouwuka-zai-zuoye-li.html';
const STUDY = 'family/jiezishu.html';
const stored = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('qlzk-record'));

/** Reads a page for a while, by a clock of the test's own. */
async function readPage(page: Page, url: string, seconds: number, idle = false): Promise<void> {
  await page.goto(url);
  await page.locator('[data-record-link]', { hasText: '正在记' }).waitFor();
  for (let s = 0; s < seconds; s += 60) {
    if (!idle) await page.mouse.move(10 + s, 10);
    await page.clock.runFor(Math.min(60, seconds - s) * 1000);
  }
}

async function start(page: Page, site: string): Promise<void> {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00') });
  await page.goto(`${site}record.html`);
  await page.getByRole('button', { name: '开始记录' }).click();
  await expect(page.getByText('从2026年11月24日开始，正在记')).toBeVisible();
}

test('不按开始，什么也不记', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (r) => asked.push(r.url()));
  await page.goto(site + CASE);
  await page.locator('.opt summary').first().click();
  await expect(page.locator('.opt[open]')).toHaveCount(4);
  await page.waitForTimeout(1500);
  await page.goto(site + STUDY);
  expect(await stored(page)).toBeNull();
  expect(asked.filter((u) => /js\/log\.js/.test(u))).toEqual([]);
});

test('读了什么、几分钟、答了什么；走开的时间不算；停了就不记', async ({ page, site }) => {
  await start(page, site);
  await readPage(page, site + CASE, 300);
  await page.locator('.opt summary').nth(1).click();
  await page.locator('.opt.mine').waitFor();
  await readPage(page, site + STUDY, 900, true);
  await page.goto(`${site}record.html`);
  const row = (t: string) => page.locator('tbody tr', { hasText: t });
  await expect(row('作业本里夹着的购物卡').locator('.num')).toHaveText('5');
  await expect(row('作业本里夹着的购物卡')).toContainText('选乙');
  // Fifteen minutes with nobody there: three are given, then the clock stands.
  await expect(row('诫子书').locator('.num')).toHaveText('3');
  await expect(page.getByText('合计 8 分钟')).toBeVisible();
  const before = await stored(page);
  await page.getByRole('button', { name: '停止记录' }).click();
  await page.goto(site + CASE);
  await page.clock.runFor(120_000);
  expect(await stored(page)).toBe(before);
});

test('在另一个标签页停了、抹了，还开着的那一页也不再写', async ({ page, context, site }) => {
  await start(page, site);
  await readPage(page, site + CASE, 60);
  const other = await context.newPage();
  await other.goto(`${site}record.html`);
  await other.getByRole('button', { name: '全部抹掉' }).click();
  await other.getByRole('button', { name: '抹掉', exact: true }).click();
  await page.mouse.move(200, 200);
  await page.clock.runFor(120_000);
  await page.goto(`${site}about.html`);
  expect(await stored(page)).toBeNull();
  await other.close();
});

test('自测答了什么也记上', async ({ page, site }) => {
  await start(page, site);
  await page.goto(`${site}quiz.html?n=1&s=abc`);
  await page.locator('.choice').first().click();
  await page.getByRole('button', { name: '对答案' }).click();
  await page.goto(`${site}record.html`);
  await expect(page.locator('tbody')).toContainText(/自测：.+（[对错]）/);
});

test('填名字和单位，挑日子，印一张表，学时加得起来', async ({ page, site }) => {
  await page.goto(`${site}record.html`);
  await page.evaluate(() => {
    const visits = Array.from({ length: 6 }, (_, i) => ({ id: `page:p${i}`, title: `第 ${i + 1} 页`, at: `2026-11-0${i + 1}T09:00:00`, s: 1800 + i * 60 }));
    localStorage.setItem('qlzk-record', JSON.stringify({ visits, answers: [] }));
  });
  await page.reload();
  await page.getByLabel('姓名').fill('李明');
  await page.getByLabel('单位').fill('第三小学');
  const form = page.locator('[data-form]');
  const sum = async (): Promise<number> => (await page.locator('.num').allTextContents()).map(Number).reduce((a, b) => a + b, 0);
  expect(await sum()).toBe(195);
  await expect(form).toContainText('合计 3 小时 15 分钟，一学时按 45 分钟算，4.3 学时');
  await page.getByLabel('从', { exact: true }).fill('2026-11-05');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(form).toContainText('合计 1 小时 9 分钟');
  await page.getByLabel('一学时').fill('40');
  await expect(form).toContainText('按 40 分钟算');
  await page.reload();
  await expect(page.getByLabel('姓名')).toHaveValue('李明');
  await page.emulateMedia({ media: 'print' });
  await expect(form.getByText('李明')).toBeVisible();
  await expect(form.getByText('本人签字')).toBeVisible();
  await expect(page.getByRole('button', { name: '全部抹掉' })).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBe(1);
});

test('存成表格，在另一台电脑读进来；读两遍不多记', async ({ page, browser, site }) => {
  await start(page, site);
  await readPage(page, site + CASE, 180);
  await page.locator('.opt summary').nth(2).click();
  await page.locator('.opt.mine').waitFor();
  await page.goto(`${site}record.html`);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成表格（CSV）' }).click()]);
  expect(file.suggestedFilename()).toBe('学习记录2026-11-24.csv');
  const buffer = readFileSync(await file.path());
  expect([...buffer.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${site}record.html`);
  for (const n of [1, 2]) {
    await other.getByLabel('从表格读进来').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
    await expect(other.locator('[data-say]')).toContainText('读进来');
    await expect(other.locator('tbody tr'), `第 ${n} 遍`).toHaveCount(1);
    await expect(other.locator('.num')).toHaveText('3');
    await expect(other.locator('tbody')).toContainText('选丙');
  }
  await other.reload();
  await expect(other.locator('.num')).toHaveText('3');
  await other.getByLabel('从表格读进来').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,分钟\n李,3\n') });
  await expect(other.locator('[data-say]')).toContainText('没有读进来');
  await other.context().close();
});

test('全部抹掉：问一句，抹了就什么都没有了，显示设置和册子还在', async ({ page, site }) => {
  await start(page, site);
  await readPage(page, site + CASE, 120);
  await page.getByRole('button', { name: '加进册子' }).click();
  await page.locator('.opt summary').first().click();
  await page.locator('.opt.mine').waitFor();
  await page.evaluate(() => localStorage.setItem('qlzk-theme', 'dark'));
  await page.goto(`${site}record.html`);
  await page.getByRole('button', { name: '全部抹掉' }).click();
  await page.getByRole('button', { name: '不抹' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('button', { name: '全部抹掉' }).click();
  await page.getByRole('button', { name: '抹掉', exact: true }).click();
  await expect(page.locator('[data-form]')).toBeHidden();
  await expect(page.getByRole('button', { name: '开始记录' })).toBeFocused();
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['qlzk-basket', 'qlzk-theme']);
  await page.goto(site + CASE);
  await expect(page.locator('.opt.mine')).toHaveCount(0);
});

test('存储被禁：说清楚，不抛；读进来的能看能印', async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const k of ['localStorage', 'sessionStorage']) Object.defineProperty(window, k, { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(`${site}record.html`);
  await expect(page.locator('[data-memory]')).toContainText('学习记录用不了');
  await page.getByRole('button', { name: '开始记录' }).click();
  await expect(page.locator('[data-say]')).toContainText('没有开始');
  const csv = '\ufeff类别,日期,时间,标题,分钟,内容,结果,编号\r\n读,2026-11-24,09:00:00,购物卡,3,,,case:a\r\n';
  await page.getByLabel('从表格读进来').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('[data-say]')).toContainText('关掉这一页就没了');
});

test('存着坏东西、存满了：不抛', async ({ page, site }) => {
  await page.goto(`${site}record.html`);
  await page.evaluate(() => {
    localStorage.setItem('qlzk-record', '{"visits":[{');
    localStorage.setItem('qlzk-record-on', '2026-11-01');
  });
  await page.reload();
  await expect(page.locator('[data-memory]')).toContainText('读不出来了');
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(site + CASE);
  await page.locator('[data-record-link]', { hasText: '正在记' }).waitFor();
  await page.locator('.opt summary').first().click();
  await expect(page.locator('[data-record-link]')).toContainText('记不下了');
  await expect(page.locator('[data-chosen]')).toContainText('关掉这一页就忘了');
});

test('从文件打开：记得上，看得见', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00') });
  await page.goto(fileUrl('record.html'));
  await page.getByRole('button', { name: '开始记录' }).click();
  await expect(page.getByText('从2026年11月24日开始，正在记')).toBeVisible();
  await readPage(page, fileUrl(STUDY), 120);
  await page.goto(fileUrl('record.html'));
  await expect(page.locator('.num')).toHaveText('2');
});

test('火狐从文件打开：只留到关掉标签页，说清楚', async ({ browser }) => {
  const context = await browser.newContext({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });
  const page = await context.newPage();
  await page.goto(fileUrl('record.html'));
  await expect(page.locator('[data-memory]')).toContainText('请存成表格');
  await page.getByRole('button', { name: '开始记录' }).click();
  await expect(page.getByText('正在记。')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});

for (const width of [390, 1280]) {
  test(`看着清楚，读屏念得通：${width}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site}record.html`);
    await page.evaluate(() => {
      localStorage.setItem('qlzk-record', JSON.stringify({ visits: [{ id: 'case:a', title: '作业本里夹着的购物卡', at: '2026-11-24T09:00:00', s: 300 }], answers: [{ id: 'case:a', title: '作业本里夹着的购物卡', at: '2026-11-24T09:01:00', what: '选乙' }] }));
    });
    await page.reload();
    await page.getByRole('button', { name: '开始记录' }).click();
    await page.getByRole('button', { name: '全部抹掉' }).click();
    for (const set of [{ theme: 'light' }, { theme: 'dark' }, { theme: 'light', size: 'large' }]) {
      await display(page, set);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

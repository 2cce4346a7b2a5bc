/** The booklet as a teacher makes it: picked on pages, put in order by keyboard, printed in that order, passed on as link and file. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DIST, display, expect, fileUrl, pages, test } from './site.ts';

const of = (kind: string, n: number): string[] => pages.filter((p) => p.kind === kind).slice(0, n).map((p) => p.url);
const TEN = [...of('case', 4), ...of('study', 3), ...of('kit', 2), 'laws/physicians-law.html'];
const titles = (page: Page): Promise<string[]> => page.locator('.picked .nm > :first-child').allTextContents();
const bound = (page: Page): Promise<string[]> => page.locator('.pian > h2').allTextContents();
const name = (url: string): string => pages.find((p) => p.url === url)?.title.split('｜')[0] ?? '';

/** Picks pages the way a reader does: on each page itself. */
async function pick(page: Page, base: string, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await page.goto(base + url);
    await page.getByRole('button', { name: '加进册子' }).click();
    await expect(page.getByRole('button', { name: '已在册子里' })).toHaveAttribute('aria-pressed', 'true');
  }
}

test('从十页各自的页上放进来，键盘排序，印成一本：封面、目录、正文都按这个次序', async ({ page, site }) => {
  test.slow();
  await pick(page, site, TEN);
  await page.getByRole('link', { name: '看我的册子' }).click();
  await expect(page.locator('.pian')).toHaveCount(10);
  expect(await titles(page)).toEqual(TEN.map(name));
  // The last one to the top by keyboard alone: by its button, then by Alt and arrow.
  await page.getByRole('button', { name: `上移：${name(TEN[9] ?? '')}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `上移：${name(TEN[9] ?? '')}` })).toBeFocused();
  await expect(page.locator('[data-say]')).toContainText('排在第 9，一共 10 篇');
  for (let i = 0; i < 8; i++) await page.keyboard.press('Alt+ArrowUp');
  const want = [TEN[9] ?? '', ...TEN.slice(0, 9)].map(name);
  expect(await titles(page)).toEqual(want);
  await page.getByLabel('册子名').fill('十一月师德学习');
  await page.getByLabel('单位').fill('第三小学');
  expect(await page.locator('.contents li a').allTextContents()).toEqual(want);
  expect(await bound(page)).toEqual(want);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  let text: string | undefined;
  try {
    text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch {
    // Without poppler the order in the document stands for the order on paper.
  }
  if (text) {
    // Kangxi radicals stand for some characters in a PDF's text.
    const sheets = text.normalize('NFKC').split('\f').map((s) => s.replace(/\s/g, ''));
    const flat = (s: string): string => s.normalize('NFKC').replace(/\s/g, '');
    expect(sheets[0]).toContain('十一月师德学习');
    expect(sheets[0]).toContain('第三小学');
    expect(sheets[1]).toContain('目录');
    const begins = want.map((t) => sheets.findIndex((s, i) => i > 1 && s.includes(flat(t)) && /^(十一月师德学习)?[一二三四五六七八九十]+(案例|学习页|活动包|条款)/.test(s)));
    expect(begins).not.toContain(-1);
    expect(begins).toEqual([...begins].sort((a, b) => a - b));
    expect(new Set(begins).size).toBe(10);
    expect(text.normalize('NFKC')).not.toContain('加进册子');
    expect(text.normalize('NFKC')).not.toContain('上移');
  }
});

test('学员版不带结果，教师版带指南，全文两样都看内容', async ({ page, site }) => {
  await page.goto(`${site}basket.html#c.gouwuka-zai-zuoye-li`);
  await expect(page.locator('.pian')).toHaveCount(1);
  const guide = page.getByRole('heading', { name: '教师指南' });
  const after = page.locator('.pian').getByRole('heading', { name: '后来怎样' });
  await expect(after).toBeVisible();
  await expect(guide).toBeHidden();
  await page.getByLabel('学员版，不带结果').check();
  await expect(after).toBeHidden();
  await expect(page.locator('.pian .v').first()).toBeHidden();
  await expect(page.locator('.pian .write').first()).toBeVisible();
  await page.getByLabel('教师版，带指南').check();
  await expect(guide).toBeVisible();
  await expect(after).toBeVisible();
});

test('链接传给别人：先看，再收；收了还在，重的只算一次', async ({ page, browser, site }) => {
  await pick(page, site, TEN.slice(0, 3));
  await page.goto(`${site}basket.html`);
  await page.getByRole('button', { name: '分享链接' }).click();
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.locator('.picked li')).toHaveCount(3);
  await expect(other.getByText('别人传来的册子，3 篇')).toBeVisible();
  expect(await other.evaluate(() => localStorage.getItem('qlzk-basket'))).toBeNull();
  await other.getByRole('button', { name: '收下' }).click();
  await other.reload();
  expect(await titles(other)).toEqual(TEN.slice(0, 3).map(name));
  await other.goto(link.replace(/#.*/, '#c.hongbao-shuqian,l.physicians-law'));
  await other.reload();
  await other.getByRole('button', { name: '加到我的册子后面' }).click();
  const has = await titles(other);
  expect(new Set(has).size).toBe(has.length);
  await other.close();
});

test('存成文件，在另一台电脑读进来', async ({ page, browser, site }) => {
  await pick(page, site, TEN.slice(2, 5));
  await page.goto(`${site}basket.html`);
  await page.getByLabel('册子名').fill('秋季');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成文件' }).click()]);
  expect(file.suggestedFilename()).toBe('秋季.json');
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${site}basket.html`);
  await other.getByLabel('从文件读进来').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: readFileSync(await file.path()) });
  await expect(other.locator('.picked li')).toHaveCount(3);
  expect(await titles(other)).toEqual(TEN.slice(2, 5).map(name));
  await expect(other.getByLabel('册子名')).toHaveValue('秋季');
  await other.getByLabel('从文件读进来').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(other.locator('[data-say]')).toContainText('没有读进来');
  await expect(other.locator('.picked li')).toHaveCount(3);
  await other.context().close();
});

test('拿出来、清空、放回来', async ({ page, site }) => {
  await pick(page, site, TEN.slice(0, 2));
  await page.goto(`${site}basket.html`);
  await page.getByRole('button', { name: `拿出：${name(TEN[0] ?? '')}` }).click();
  await expect(page.locator('.picked li')).toHaveCount(1);
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.getByText('册子还是空的')).toBeVisible();
  await page.getByRole('button', { name: '放回来' }).click();
  await expect(page.locator('.picked li')).toHaveCount(1);
  await page.goto(site + (TEN[1] ?? ''));
  await page.getByRole('button', { name: '已在册子里' }).click();
  await expect(page.getByText('已拿出来，还有 0 篇')).toBeVisible();
});

test('从文件打开：放进来、排序、正文都有', async ({ page }) => {
  for (const url of TEN.slice(0, 2)) {
    await page.goto(fileUrl(url));
    await page.getByRole('button', { name: '加进册子' }).click();
    await expect(page.getByText(/册子里有 \d 篇/)).toBeVisible();
  }
  await page.goto(fileUrl('basket.html'));
  await expect(page.locator('.pian')).toHaveCount(2);
  expect(await bound(page)).toEqual(TEN.slice(0, 2).map(name));
});

test('存储被禁：说清楚，链接来的照样能看能印', async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const k of ['localStorage', 'sessionStorage']) Object.defineProperty(window, k, { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(site + (TEN[0] ?? ''));
  await page.getByRole('button', { name: '加进册子' }).click();
  await expect(page.getByText('这台设备不让网页记东西')).toBeVisible();
  await page.goto(`${site}basket.html#c.gouwuka-zai-zuoye-li,p.jiezishu`);
  await expect(page.locator('.pian')).toHaveCount(2);
  await expect(page.locator('[data-memory]')).toContainText('要留就存成文件');
  await page.getByRole('button', { name: '收下' }).click();
  await page.getByRole('button', { name: /^下移：作业本/ }).click();
  await expect(page.locator('[data-say]')).toContainText('没有记下来');
  expect((await titles(page))[1]).toContain('作业本');
});

test('存着坏东西、存满了：不抛，说清楚', async ({ page, site }) => {
  await page.goto(`${site}basket.html`);
  await page.evaluate(() => localStorage.setItem('qlzk-basket', '{"list":'));
  await page.reload();
  await expect(page.locator('[data-memory]')).toContainText('读不出来了');
  await page.evaluate(() => {
    localStorage.clear();
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByLabel('从文件读进来').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"list":["case:gouwuka-zai-zuoye-li","page:jiezishu"]}') });
  await expect(page.locator('[data-say]')).toContainText('没有记下来');
  await expect(page.locator('.picked li')).toHaveCount(2);
});

test('一页改了名：说没有了，别的照印', async ({ page, site, said }) => {
  said.allow(/404|MIME/);
  await page.goto(`${site}basket.html#c.nirgends,c.gouwuka-zai-zuoye-li`);
  await expect(page.getByText('这一页没有了')).toBeVisible();
  expect(await bound(page)).toEqual(['作业本里夹着的购物卡']);
});

for (const [width, size] of [[390, ''], [1280, ''], [390, 'large']] as const) {
  test(`看着清楚，读屏念得通：${width} ${size}`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site}basket.html#c.gouwuka-zai-zuoye-li,p.jiezishu,l.physicians-law`);
    await page.getByRole('button', { name: '收下' }).click();
    await expect(page.locator('.pian')).toHaveCount(3);
    await display(page, { size });
    for (const theme of ['light', 'dark'] as const) {
      await display(page, { theme });
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('火狐从文件打开：只留到关掉标签页，说清楚', async ({ browser }) => {
  const context = await browser.newContext({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });
  const page = await context.newPage();
  await page.goto(fileUrl(TEN[0] ?? ''));
  await page.getByRole('button', { name: '加进册子' }).click();
  await page.goto(fileUrl('basket.html'));
  await expect(page.locator('[data-memory]')).toContainText('要留就存成文件');
  await expect(page.locator('.picked li')).toHaveCount(1);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.getItem('qlzk-basket') !== null])).toEqual([0, true]);
  await context.close();
});

test('没有脚本：说清楚怎么办', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site}basket.html`);
  await expect(page.locator('noscript .note-a, .note-a').first()).toContainText('单独打印');
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.close();
});

test('每一页能放进册子的都有自己的文件', () => {
  const ids = pages.filter((p) => /^(case|study|kit|law)$/.test(p.kind));
  expect(ids.length).toBeGreaterThan(100);
  for (const p of ids) {
    const prefix = p.kind === 'study' ? 'page' : p.kind;
    expect(readFileSync(`${DIST}/parts/${prefix}-${p.url.replace(/^.*\/|\.html$/g, '')}.js`, 'utf8')).toMatch(/^qlzkPart\("/);
  }
});

/** A term's meaning on hover, focus and tap; and what else a reader does with a page: share, and meet WeChat's limits. */
import AxeBuilder from '@axe-core/playwright';
import { expect, pages, test } from './site.ts';

const PAGE = 'campus/jiaoshi-shenfen-siwen.html';
const WX = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.44';

test('术语：指着、走到都看得见意思，Esc 收起，读屏念得到', async ({ page, site }) => {
  await page.goto(site + PAGE);
  const term = page.locator('.term').first();
  const says = page.locator('.says').first();
  await expect(says).toBeHidden();
  await term.hover();
  await expect(says).toBeVisible();
  // The pointer may go over to the meaning, and it stays.
  await says.hover();
  await expect(says).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(says).toBeHidden();
  await page.mouse.move(0, 0);
  await term.focus();
  await expect(says).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(says).toBeHidden();
  await expect(term).toBeFocused();
  const id = (await term.getAttribute('aria-describedby')) ?? '';
  await expect(page.locator(`#${id}`)).toHaveText((await says.textContent()) ?? '?');
  await expect(term).toHaveAccessibleDescription((await says.textContent()) ?? '?');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/glossary\.html#ci-/);
});

test('术语：手指第一下看意思，第二下才走', async ({ browser, site }) => {
  const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 844 } });
  await page.goto(site + PAGE);
  const [a, b] = [page.locator('.term').nth(0), page.locator('.term').nth(1)];
  await a.tap();
  await expect(page.locator('.says').nth(0)).toBeVisible();
  await b.tap();
  await expect(page.locator('.says').nth(0)).toBeHidden();
  await expect(page.locator('.says').nth(1)).toBeVisible();
  const box = await page.locator('.says').nth(1).boundingBox();
  expect((box?.x ?? 0) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
  expect(page.url()).toContain(PAGE);
  await b.tap();
  await expect(page).toHaveURL(/glossary\.html#ci-/);
  await page.close();
});

test('术语：意思压在下一行上，不顶开正文，也不印', async ({ page, site }) => {
  await page.goto(site + PAGE);
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  for (const t of await page.locator('.term').all()) {
    await t.focus();
    expect(await height()).toBe(before);
    const [line, box] = await Promise.all([t.boundingBox(), page.locator('.says:visible').boundingBox()]);
    expect((box?.y ?? 0) - (line?.y ?? 0) - (line?.height ?? 0), (await t.textContent()) ?? '').toBeLessThan(24);
    expect(box?.y ?? 0).toBeGreaterThan((line?.y ?? 0) + 8);
  }
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.says').first()).toBeHidden();
});

test('没有脚本：指着和走到照样看得见', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site + PAGE);
  await page.locator('.term').first().focus();
  await expect(page.locator('.says').first()).toBeVisible();
  await page.close();
});

test('一页里每个词只连一次，意思和术语页一样', async ({ page, site }) => {
  await page.goto(`${site}glossary.html`);
  const meaning = new Map(await page.locator('.term-row').evaluateAll((l) => l.map((e): [string, string] => [e.id, e.querySelector('dd')?.firstChild?.textContent ?? ''])));
  for (const p of pages.filter((x) => x.kind === 'study').slice(0, 12)) {
    await page.goto(site + p.url);
    const terms = await page.locator('.term').evaluateAll((l) => l.map((e) => [(e as HTMLAnchorElement).hash.slice(1), e.nextElementSibling?.textContent ?? '']));
    expect(new Set(terms.map(([id]) => id)).size, p.url).toBe(terms.length);
    for (const [id, says] of terms) expect(meaning.get(decodeURIComponent(id ?? '')), p.url).toBe(says);
  }
});

test('分享：复制这一页的链接；没有公开网址就没有二维码', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  await page.goto(`${site}${PAGE}#yiju`);
  const share = page.getByRole('button', { name: '分享' });
  await share.click();
  await expect(page.getByText('已复制')).toBeVisible();
  const open = await page.locator('link[rel=canonical]').count();
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  if (open === 0) expect(link).toBe(site + PAGE);
  expect(await page.locator('[data-sheet] svg').count()).toBe(open);
  await page.getByRole('button', { name: '收起' }).click();
  await expect(share).toBeFocused();
  await expect(share).toHaveAttribute('aria-expanded', 'false');
});

test('分享：没有剪贴板也复制得了', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(site + PAGE);
  await page.getByRole('button', { name: '分享' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
});

test('程序没有读进来：按钮说清楚', async ({ page, site, said }) => {
  said.allow(/ERR_FAILED|Failed to load/);
  await page.route('**/js/keep.js', (r) => r.abort());
  await page.goto(site + PAGE);
  await page.getByRole('button', { name: '加进册子' }).click();
  await expect(page.getByRole('button', { name: '没有读进来，再按一次' })).toBeVisible();
  await page.unroute('**/js/keep.js');
  await page.getByRole('button', { name: '没有读进来，再按一次' }).click();
  await expect(page.getByRole('button', { name: '已在册子里' })).toBeVisible();
});

test('微信里：打印和下载旁边说怎么办，别的地方不说', async ({ browser, page, site }) => {
  const wx = await browser.newPage({ userAgent: WX, viewport: { width: 390, height: 844 } });
  const student = pages.find((p) => p.kind === 'case-student')?.url ?? '';
  for (const url of [PAGE, student, 'quiz.html', 'record.html']) {
    await wx.goto(site + url);
    if (url !== 'record.html') await expect(wx.getByText('微信里不能打印和下载，请点右上角，在浏览器打开').first(), url).toBeVisible();
    await page.goto(site + url);
    for (const h of await page.getByText('微信里不能打印和下载').all()) await expect(h).toBeHidden();
  }
  await wx.close();
});

test('先选再拆封：印、查找、链接都不算选；没有分数', async ({ page, site }) => {
  await page.goto(`${site}cases/gouwuka-zai-zuoye-li.html`);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect(page.locator('.opt.mine')).toHaveCount(0);
  await page.locator('.opt summary').nth(2).click();
  await expect(page.locator('.opt[open]')).toHaveCount(4);
  await expect(page.locator('.opt.mine summary')).toHaveAttribute('data-k', '丙');
  // Shape and word beside the colour, and the reader's own is said in words.
  for (const v of await page.locator('.opt .v').all()) expect(await v.innerText()).toMatch(/[○△✕]\s*(稳妥|有风险|违规)/);
  await expect(page.locator('.opt.mine .own')).toBeVisible();
  await expect(page.locator('.own:visible')).toHaveText(['你选的']);
  expect(await page.locator('#juece').innerText()).not.toMatch(/\d+\s*分(?!钟)|得分|正确率|答对|答错/);
  // One more press folds it again, as any fold.
  await page.locator('.opt summary').nth(0).click();
  await expect(page.locator('.opt[open]')).toHaveCount(3);
});

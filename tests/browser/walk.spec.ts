/** What a reader does: walks by keyboard, opens a case, prints, projects, changes the display, finds the way from a post. */
import { display, expect, fileUrl, kinds, test } from './site.ts';

const CASE = 'cases/gouwuka-zai-zuoye-li.html';

test('键盘走一遍：看得见焦点，没有陷阱，能跳到正文', async ({ page, site }) => {
  await page.goto(site + CASE);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const seen = new Set<string>();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const e = document.activeElement as HTMLElement;
      const s = getComputedStyle(e);
      return { name: `${e.tagName} ${e.textContent?.slice(0, 20)}`, ring: s.outlineStyle !== 'none' && Number.parseFloat(s.outlineWidth) >= 2, body: e === document.body };
    });
    if (at.body) break;
    expect(at.ring, `${at.name} 没有焦点框`).toBe(true);
    seen.add(at.name);
  }
  expect(seen.size).toBeGreaterThan(12);
});

test('先选再拆封：选一个，四个后果都展开，记得住，能重选', async ({ page, site }) => {
  await page.goto(site + CASE);
  await expect(page.locator('#houlai')).toBeHidden();
  await page.locator('.opt summary').nth(1).press('Enter');
  await expect(page.locator('.opt[open]')).toHaveCount(4);
  await expect(page.locator('.opt.mine .own')).toBeVisible();
  await expect(page.locator('[data-chosen]')).toContainText('乙');
  await page.reload();
  await expect(page.locator('.opt.mine summary')).toHaveAttribute('data-k', '乙');
  await page.getByRole('button', { name: '重新选' }).click();
  await expect(page.locator('.opt[open]')).toHaveCount(0);
  await page.locator('.unseal > summary').click();
  await expect(page.locator('#houlai')).toBeVisible();
});

test('没有脚本：做法和封条照样能打开', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site + CASE);
  await page.locator('.opt summary').first().click();
  await expect(page.locator('.opt[open] .v')).toBeVisible();
  await page.locator('.unseal > summary').click();
  await expect(page.locator('#fenxi')).toBeVisible();
  await page.close();
});

test('链到封条里面的锚点，会自己拆开', async ({ page, site }) => {
  await page.goto(`${site}${CASE}#yiju`);
  await expect(page.locator('#yiju')).toBeVisible();
});

test('打印案例页：折叠的都印出来', async ({ page, site }) => {
  await page.goto(site + CASE);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#fenxi')).toBeVisible();
  await expect(page.locator('main details:not([open])')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#houlai')).toBeHidden();
});

test('显示设置：关怀版、深色、高对比，刷新后还在', async ({ page, site }) => {
  await page.goto(`${site}index.html`);
  const size = (): Promise<number> => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.locator('.set > summary').click();
  await page.getByRole('button', { name: '关怀版' }).click();
  await page.getByRole('button', { name: '深', exact: true }).click();
  expect(await size()).toBeGreaterThan(before * 1.3);
  await page.goto(site + CASE);
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({ size: 'large', theme: 'dark' });
});

test('存储被禁：设置照样生效，什么也不抛', async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const k of ['localStorage', 'sessionStorage']) Object.defineProperty(window, k, { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(site + CASE);
  await page.locator('.set > summary').click();
  await page.getByRole('button', { name: '关怀版' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
  await page.locator('.opt summary').first().click();
  await expect(page.locator('.opt[open]')).toHaveCount(4);
});

test('投影：按键翻页，不滚动，刷新不丢', async ({ page, site }) => {
  for (const [width, height] of [[1024, 768], [1280, 720]] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${site}cases/gouwuka-zai-zuoye-li-screen.html`);
    await page.keyboard.press('Home');
    const total = await page.locator('.slide').count();
    for (let i = 0; i < total; i++) {
      const fits = await page.locator('.slide:not([hidden])').evaluate((s) => s.scrollHeight <= s.clientHeight && document.documentElement.scrollHeight <= innerHeight + 1);
      expect(fits, `${width}×${height} 第 ${i + 1} 屏放不下`).toBe(true);
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.reload();
    await expect(page.locator('.slide:not([hidden]) .n')).toHaveText(`2／${total}`);
  }
});

test('404 在任何深度都找得到首页', async ({ page, site, said }) => {
  // The page itself and the marks it probes for above the root are rightly not there.
  said.allow(/404 \(Not Found\)/);
  await page.goto(`${site}nirgends/tief/x.html`);
  await page.locator('[data-root] a').first().waitFor({ state: 'visible' });
  await page.locator('[data-root] a').first().click();
  await expect(page.locator('h1')).toContainText('收不收');
});

/** From each of five posts to something of use in three clicks at most, the home page being where one starts. */
for (const [post, want] of [['班主任', /购物卡|谢师宴/], ['护士', /红包|核桃|锦旗/], ['后勤采购人员', /食堂|校服|采购/], ['普通党员干部', /饭|火腿|婚|礼/], ['村（社区）干部', /补贴|低保|补/]] as const) {
  test(`从岗位“${post}”三步之内到一页能用的`, async ({ page, site }) => {
    await page.goto(`${site}index.html`);
    await page.locator('.door').first().getByRole('link', { name: post, exact: true }).click();
    await page.locator('main a.row, .six a').filter({ hasText: want }).first().click();
    expect(page.url()).toMatch(/\/(cases|family|campus|hospital|practice)\/[a-z0-9-]+\.html/);
    await expect(page.locator('h1')).toBeVisible();
  });
}

test('双击打开：首页、岗位、案例、投影一路走到底', async ({ page }) => {
  await page.goto(fileUrl('index.html'));
  await page.getByRole('link', { name: '班主任', exact: true }).click();
  await page.locator('.six a, .row').first().click();
  await page.goto(fileUrl(CASE));
  await page.getByRole('link', { name: '投影', exact: true }).first().click();
  await expect(page.locator('.slide:not([hidden])')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.slide:not([hidden]) .n')).toContainText('2／');
});

test('点得着：除句子里的链接外，目标不小于 24 px', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const all: string[] = [];
  for (const p of kinds.filter((k) => !/404/.test(k.kind))) {
    await page.goto(site + p.url);
    await display(page, {});
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')]
        .filter((e) => {
          // A box inside its label: the whole label takes the click.
          const r = (e.closest('label') ?? e).getBoundingClientRect();
          const text = e.closest('p, li, dd, td, figcaption, .note, h3');
          const inSentence = text !== null && (text.textContent ?? '').trim().length > (e.textContent ?? '').trim().length + 1;
          return r.width > 0 && r.height > 0 && !inSentence && !e.closest('.vh, .skip') && !e.classList.contains('vh') && !e.classList.contains('skip') && (r.height < 24 || r.width < 24);
        })
        .map((e) => `${e.tagName} ${e.textContent?.slice(0, 12)} ${Math.round(e.getBoundingClientRect().width)}×${Math.round(e.getBoundingClientRect().height)}`),
    );
    all.push(...small.map((x) => `${p.url} ${x}`));
  }
  expect(all).toEqual([]);
});

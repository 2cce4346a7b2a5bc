/** Projection as a teacher uses it: two votes, a timer, a reload in the middle, a blank screen, a clicker, a finger. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, fileUrl, pages, test } from './site.ts';

const CASE = 'cases/gouwuka-zai-zuoye-li-screen.html';
const slide = '.slide:not([hidden])';
const counts = (page: Page): Promise<string[]> => page.locator(`${slide} .vote input`).evaluateAll((l) => l.map((i) => (i as HTMLInputElement).value));
const was = (page: Page): Promise<string[]> => page.locator(`${slide} .was b`).allTextContents();
const at = (page: Page): Promise<string> => page.locator(`${slide} .hd .n`).innerText();

async function toVote(page: Page): Promise<void> {
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(`${slide} .vote`)).toBeVisible();
}

test('两次投票：按键、点、打字，第二次和第一次并排，中间刷新不丢', async ({ page, site }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(site + CASE);
  await toVote(page);
  await page.keyboard.press('0');
  await page.keyboard.press('r');
  expect(await was(page), '没有票，没有第二次').toEqual(['', '', '', ''].map(() => '0'));
  await expect(page.locator(`${slide} .was`).first()).toBeHidden();
  for (const k of '1112') await page.keyboard.press(k);
  await page.locator(`${slide} button.k`).nth(2).click();
  await page.locator(`${slide} .vote input`).nth(3).fill('12');
  await page.keyboard.press('Enter');
  expect(await counts(page)).toEqual(['3', '1', '1', '12']);
  await expect(page.locator(`${slide} [data-tally]`)).toHaveText('共 17 票');
  await page.reload();
  expect(await counts(page)).toEqual(['3', '1', '1', '12']);
  await page.keyboard.press('r');
  await expect(page.locator(`${slide} .was`).first()).toBeVisible();
  expect(await was(page)).toEqual(['3', '1', '1', '12']);
  for (const k of '33333441') await page.keyboard.press(k);
  await page.reload();
  expect(await counts(page)).toEqual(['1', '0', '5', '2']);
  expect(await was(page)).toEqual(['3', '1', '1', '12']);
  const widths = await page.locator(`${slide} .bars i`).evaluateAll((l) => l.map((i) => i.getBoundingClientRect().width));
  expect(Math.max(...widths)).toBe(widths[5] ?? 0);
  await expect(page.locator(`${slide} [data-tally]`)).toHaveText('第一次 17 票，这一次 8 票');
  await expect(page.getByLabel('丙的票数，第一次 1 票').first()).toHaveValue('5');
});

test('讨论过后那一屏：第二次投票自己开始', async ({ page, site }) => {
  await page.goto(site + CASE);
  await toVote(page);
  for (const k of '1123') await page.keyboard.press(k);
  await page.keyboard.press('End');
  expect(await was(page)).toEqual(['2', '1', '1', '0']);
  await page.keyboard.press('3');
  expect(await counts(page)).toEqual(['0', '0', '1', '0']);
  await page.keyboard.press('0');
  await page.keyboard.press('0');
  expect(await counts(page), '按多了：第一次的票回来').toEqual(['2', '1', '1', '0']);
});

test('计时：开始、暂停、加一分钟、每屏都看得见、刷新还在走、到点不响', async ({ page, site }) => {
  await page.clock.install({ time: new Date('2026-11-25T09:00:00') });
  await page.goto(site + CASE);
  await page.keyboard.press('Home');
  const clock = page.locator('[data-clock]');
  await expect(clock).toBeHidden();
  const minutes = Number(await page.locator(slide).getAttribute('data-min'));
  await page.keyboard.press('t');
  await expect(clock).toHaveText(`${minutes}:00`);
  await page.clock.runFor(61_000);
  await page.keyboard.press('PageDown');
  await expect(clock).toHaveText(`${minutes - 2}:59`);
  await page.keyboard.press('+');
  await expect(clock).toHaveText(`${minutes - 1}:59`);
  await page.keyboard.press('t');
  await page.clock.runFor(60_000);
  await expect(clock).toHaveText(`${minutes - 1}:59`);
  await page.keyboard.press('t');
  await page.clock.runFor(30_000);
  await page.reload();
  await expect(clock).toHaveText(`${minutes - 1}:29`);
  await page.clock.runFor(minutes * 60_000);
  await expect(clock).toHaveText('时间到');
  await expect(page.locator('[data-say]')).toHaveText('时间到');
  await page.keyboard.press('t');
  await expect(clock).toBeHidden();
  expect(await page.locator('audio').count()).toBe(0);
});

test('翻页笔、黑屏、上下跳一段、退出', async ({ page, site }) => {
  await page.goto(site + CASE);
  await page.keyboard.press('Home');
  const first = await at(page);
  for (const key of ['ArrowRight', 'PageDown', ' ', 'Enter']) {
    const before = await at(page);
    await page.keyboard.press(key);
    expect(await at(page), key).not.toBe(before);
  }
  for (const key of ['ArrowLeft', 'PageUp']) {
    const before = await at(page);
    await page.keyboard.press(key);
    expect(await at(page), key).not.toBe(before);
  }
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(page.locator(`${slide} h2`)).toBeHidden();
    await page.keyboard.press(key);
    await expect(page.locator(`${slide} h2`)).toBeVisible();
  }
  await page.keyboard.press('Home');
  const title = await page.locator(`${slide} h2`).innerText();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(`${slide} h2`).innerText()).not.toBe(title);
  await page.keyboard.press('ArrowUp');
  expect(await at(page)).toBe(first);
  // A button that has the focus is pressed by the space bar, and turns one page, not two.
  await page.locator(`${slide} [data-do=next]`).focus();
  await page.keyboard.press(' ');
  expect(await at(page)).toMatch(/^2／/);
  await page.locator(`${slide} [data-do=prev]`).focus();
  await page.keyboard.press(' ');
  expect(await at(page)).toMatch(/^1／/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/gouwuka-zai-zuoye-li\.html$/);
});

test('手指划和按钮', async ({ browser, site }) => {
  const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 844 } });
  await page.goto(site + CASE);
  const swipe = (from: number, to: number): Promise<void> =>
    page.evaluate(([a, b]) => {
      const el = document.querySelector('.slide:not([hidden])') as Element;
      const touch = (x: number): Touch => new Touch({ identifier: 1, target: el, clientX: x, clientY: 300 });
      el.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(a as number)], changedTouches: [touch(a as number)], bubbles: true }));
      el.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(b as number)], bubbles: true }));
    }, [from, to]);
  await swipe(300, 100);
  expect(await at(page)).toMatch(/^2／/);
  await swipe(100, 300);
  expect(await at(page)).toMatch(/^1／/);
  await page.locator(`${slide} [data-do=next]`).tap();
  expect(await at(page)).toMatch(/^2／/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.close();
});

test('每一则的每一屏都放得下，4:3 和 16:9；字不小于屏高的二十五分之一', async ({ page, site }) => {
  test.slow();
  for (const [width, height] of [[1024, 768], [1280, 720]] as const) {
    await page.setViewportSize({ width, height });
    for (const p of pages.filter((x) => x.kind === 'case-screen')) {
      await page.goto(site + p.url);
      await page.locator('.deck.one').waitFor();
      const bad = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.slide')].flatMap((s, i) => {
          const hidden = s.hidden;
          s.hidden = false;
          const floor = (s.querySelector('.ft') as HTMLElement).getBoundingClientRect().top;
          const low = Math.max(...[...s.querySelectorAll('.big, .vote, h2')].map((e) => e.getBoundingClientRect().bottom));
          const small = [...s.querySelectorAll('.big p, .vote .t')].some((e) => Number.parseFloat(getComputedStyle(e).fontSize) < innerHeight / 25);
          const over = low > floor + 1 || s.scrollHeight > s.clientHeight + 1 || s.scrollWidth > s.clientWidth;
          s.hidden = hidden;
          return over || small ? [`第 ${i + 1} 屏${over ? '放不下' : ''}${small ? '字小' : ''}`] : [];
        }),
      );
      expect(bad, `${p.url} ${width}×${height}`).toEqual([]);
    }
  }
});

test('存储被禁：照样翻页、投票、计时', async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const k of ['localStorage', 'sessionStorage']) Object.defineProperty(window, k, { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(site + CASE);
  await toVote(page);
  for (const k of '112') await page.keyboard.press(k);
  expect(await counts(page)).toEqual(['2', '1', '0', '0']);
  await page.keyboard.press('r');
  expect(await was(page)).toEqual(['2', '1', '0', '0']);
  await page.keyboard.press('t');
  await expect(page.locator('[data-clock]')).toBeVisible();
});

test('存着别的东西：当没有', async ({ page, site }) => {
  await page.addInitScript(() => {
    const k = 'qlzk-screen-gouwuka-zai-zuoye-li';
    if (sessionStorage.getItem('x')) return;
    sessionStorage.setItem('x', '1');
    sessionStorage.setItem(k, '{"a":');
    sessionStorage.setItem(`${k}-votes`, '[[]]');
    sessionStorage.setItem(`${k}-clock`, '"soon"');
  });
  await page.goto(site + CASE);
  expect(await at(page)).toMatch(/^1／/);
  await expect(page.locator('[data-clock]')).toBeHidden();
});

test('没有脚本：一屏一屏排着，没有不能用的按钮', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1024, height: 768 } });
  await page.goto(site + CASE);
  expect(await page.locator('.slide').count()).toBeGreaterThan(10);
  for (const s of await page.locator('.slide').all()) await expect(s).toBeVisible();
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.close();
});

test('从文件打开：投票和计时都在', async ({ page }) => {
  await page.goto(fileUrl(CASE));
  await toVote(page);
  await page.keyboard.press('2');
  await page.keyboard.press('t');
  await page.reload();
  expect(await counts(page)).toEqual(['0', '1', '0', '0']);
  await expect(page.locator('[data-clock]')).toBeVisible();
});

test('读屏和对比：投票那一屏没有问题，票数有人报', async ({ page, site }) => {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(site + CASE);
    await toVote(page);
    await page.keyboard.press('1');
    await expect(page.locator('[data-say]')).toHaveText('甲 1 票，共 1 票');
    await page.keyboard.press('t');
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const dark = await new AxeBuilder({ page }).withTags(['wcag2aa']).analyze();
    expect(dark.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    await page.evaluate(() => sessionStorage.clear());
  }
});

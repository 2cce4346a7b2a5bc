/** Self-test and paper-making as a reader meets them. Needs items about 礼品礼金 in the content. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Question, QuizData } from '../../src/schema/paper.ts';
import { DIST, display, expect, fileUrl, test } from './site.ts';

const box: { self: { qlzkQuiz?: QuizData } } = { self: {} };
vm.runInNewContext(readFileSync(path.join(DIST, 'data/quiz.js'), 'utf8'), box);
const DATA = box.self.qlzkQuiz as QuizData;
const RUN = 'quiz.html?t=lipin-lijin&n=5&s=abc';
const SCORE = /\d+\s*分|得分|满分|%|正确率|\d+\s*[/／]\s*\d+/;

/** The item on the page, out of the data: its id stands on the question. */
async function current(page: Page): Promise<Question> {
  const id = await page.locator('fieldset.quiz').first().getAttribute('id');
  const q = DATA.items.find((x) => `ti-${x.id}` === id);
  if (!q) throw new Error(`没有题 ${id}`);
  return q;
}

/** Chooses by text, as a reader would; wrongly on purpose where asked. */
async function reply(page: Page, well: boolean): Promise<Question> {
  const q = await current(page);
  const wanted = well ? q.right : [q.options.findIndex((_, i) => !q.right.includes(i))];
  for (const i of wanted) await page.locator('.choice', { has: page.getByText(q.options[i] ?? '', { exact: true }) }).first().click();
  await page.getByRole('button', { name: '对答案' }).click();
  return q;
}

/** Answers a whole round; the questions at these places wrongly. */
async function round(page: Page, n: number, badly: readonly number[]): Promise<void> {
  for (let i = 1; i <= n; i++) {
    await expect(page.locator('.stage h2')).toContainText(`${i} 题，共 ${n} 题`);
    await reply(page, !badly.includes(i));
    await page.getByRole('button', { name: /下一题|看小结/ }).click();
  }
}

test('挑主题，做题，当场看道理和依据，最后说哪几题错了、看哪一页', async ({ page, site }) => {
  await page.goto(`${site}quiz.html`);
  await page.locator('.pick summary').first().click();
  await page.locator('.chip', { hasText: '礼品礼金' }).click();
  await expect(page.locator('[data-said=t]')).toHaveText('礼品礼金');
  await expect(page.locator('[data-count]')).toHaveText(/这个范围有 \d+ 题。/);
  await page.getByLabel('题数').fill('5');
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page).toHaveURL(/t=lipin-lijin&n=5&s=[a-z0-9]{6}&k=/);
  await expect(page.locator('.stage h2')).toBeFocused();
  const q = await reply(page, false);
  const said = page.locator('.stage [role=status]');
  await expect(said).toContainText(/没选对|没判对/);
  await expect(said).toContainText(q.why);
  for (const c of q.cites) await expect(said.getByRole('link', { name: DATA.cites[c]?.text ?? '' })).toHaveAttribute('href', DATA.cites[c]?.url ?? '');
  await expect(page.getByRole('button', { name: '下一题' })).toBeFocused();
  await page.getByRole('button', { name: '下一题' }).click();
  for (let i = 2; i <= 5; i++) {
    await reply(page, i !== 4);
    await page.getByRole('button', { name: /下一题|看小结/ }).click();
  }
  const stage = page.locator('.stage');
  await expect(stage).toContainText('第 1、4 题错了');
  await expect(stage.locator('.back li')).toHaveCount(2);
  await expect(stage.locator('.back a').first()).toHaveAttribute('href', DATA.pages[q.page]?.url ?? '');
  expect(await stage.innerText()).not.toMatch(SCORE);
});

test('错题再做：当场一遍，以后在这台设备上还能再做，做对就不再记', async ({ page, site }) => {
  await page.goto(site + RUN);
  await round(page, 5, [2, 5]);
  await page.getByRole('button', { name: '错的再做一遍' }).click();
  await expect(page.locator('.stage h2')).toHaveText('错题第 1 题，共 2 题');
  await reply(page, true);
  await page.getByRole('button', { name: '下一题' }).click();
  await reply(page, false);
  await page.getByRole('button', { name: '看小结' }).click();
  await page.goto(`${site}quiz.html`);
  const again = page.getByRole('button', { name: '以前错的 1 题再做一遍' });
  await again.click();
  await expect(page.locator('.stage h2')).toHaveText('第 1 题，共 1 题');
  await reply(page, true);
  await page.goto(`${site}quiz.html`);
  await page.locator('#q-n').focus();
  await expect(page.locator('[data-count]')).toContainText('题');
  await expect(page.locator('[data-again]')).toBeHidden();
});

test('忘掉以前的错题', async ({ page, site }) => {
  await page.goto(site + RUN);
  await reply(page, false);
  await page.goto(`${site}quiz.html`);
  await page.getByRole('button', { name: '忘掉以前的错题' }).click();
  await expect(page.locator('[data-count]')).toHaveText('以前的错题忘掉了。');
  expect(await page.evaluate(() => localStorage.getItem('qlzk-quiz-wrong'))).toBeNull();
});

test('卷号相同卷子就相同，换一份就不同，后退回到上一份', async ({ browser, page, site }) => {
  const at = `${site}quiz.html?t=lipin-lijin&n=8&m=paper&s=k3f9xz`;
  const text = async (p: Page): Promise<string> => p.locator('.stage form').innerText();
  await page.goto(at);
  const first = await text(page);
  const other = await browser.newPage();
  await other.goto(at);
  expect(await text(other)).toBe(first);
  await other.close();
  await page.getByRole('button', { name: '再出一份' }).click();
  await expect(page).not.toHaveURL(/k3f9xz/);
  await expect(page.locator('.stage form')).toBeVisible();
  expect(await text(page)).not.toBe(first);
  await page.goBack();
  await expect(page.locator('.stage')).toContainText('卷号 k3f9xz');
  expect(await text(page)).toBe(first);
});

/** Pages of a PDF as Chromium writes it. */
const sheets = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

test('出卷：按题型排，打印有姓名栏，答案另起一页，也可以不印', async ({ page, site }) => {
  await page.goto(`${site}quiz.html?t=lipin-lijin&n=3&m=paper&s=abc`);
  await page.getByLabel('卷名').fill('三月政治学习');
  await page.locator('.choice').first().click();
  await page.emulateMedia({ media: 'print' });
  const key = page.locator('.key');
  await expect(key).toBeVisible();
  expect(await key.evaluate((e) => getComputedStyle(e).breakBefore)).toBe('page');
  for (const shown of ['.stage .who', '.room >> nth=0']) await expect(page.locator(shown)).toBeVisible();
  for (const gone of ['.top', '.foot', 'h1', '.tools', '.choice input >> nth=0']) await expect(page.locator(gone)).toBeHidden();
  await expect(page.locator('.stage h2').first()).toHaveText('三月政治学习');
  await expect(key.locator('.row-key li')).toHaveCount(3);
  await expect(key).toContainText('s=abc');
  expect(await page.locator('.stage form').innerText()).not.toMatch(/应选|你选的/);
  const whole = sheets(await page.pdf({ preferCSSPageSize: true }));
  await page.locator('.stage').evaluate((e) => e.querySelector('.key')?.parentElement?.classList.add('bare'));
  const bare = sheets(await page.pdf({ preferCSSPageSize: true }));
  expect([bare, whole]).toEqual([1, 2]);
});

test('出卷：两个打印按钮，一个附答案页，一个不附', async ({ page, site }) => {
  await page.goto(`${site}quiz.html?t=lipin-lijin&n=3&m=paper&s=abc`);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', String(document.querySelector('.bare') === null));
  });
  await page.getByRole('button', { name: '只打印卷子' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'false');
  await page.getByRole('button', { name: '打印，附答案页' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
});

test('卷子在屏幕上做完再对，没作答的单说', async ({ page, site }) => {
  await page.goto(`${site}quiz.html?t=lipin-lijin&n=4&m=paper&s=abc`);
  const q = await current(page);
  const wrong = q.options.find((_, i) => !q.right.includes(i)) ?? '';
  await page.locator('fieldset.quiz').first().locator('.choice', { hasText: wrong }).first().click();
  await page.getByRole('button', { name: '对答案' }).click();
  await expect(page.getByRole('heading', { name: '对过了' })).toBeFocused();
  await expect(page.locator('.stage')).toContainText('第 1 题错了，要回头看的在下面。第 2、3、4 题没有作答。');
  await expect(page.locator('.said')).toHaveCount(4);
  expect(await page.locator('.stage').innerText()).not.toMatch(SCORE);
});

const BROKEN: [string, () => void, RegExp][] = [
  ['禁用', () => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('blocked'); } }), /不让网页记东西/],
  ['存满', () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }, /不让网页记东西/],
];
for (const [name, breaks, says] of BROKEN) {
  test(`存储${name}：照样做题，说清楚记不住，不报错`, async ({ page, site }) => {
    await page.addInitScript(breaks);
    await page.goto(site + RUN);
    await reply(page, false);
    await expect(page.locator('.stage')).toContainText(says);
    await page.getByRole('button', { name: '下一题' }).click();
    for (let i = 2; i <= 5; i++) {
      await reply(page, true);
      await page.getByRole('button', { name: /下一题|看小结/ }).click();
    }
    await page.getByRole('button', { name: '错的再做一遍' }).click();
    await expect(page.locator('.stage h2')).toHaveText('错题第 1 题，共 1 题');
  });
}

test('存储里是坏数据：说清楚，从头记', async ({ page, site }) => {
  await page.goto(site + RUN);
  await page.evaluate(() => localStorage.setItem('qlzk-quiz-wrong', '{"坏'));
  await page.goto(`${site}quiz.html`);
  await expect(page.locator('[data-count]')).toContainText('读不出来');
  await page.goto(site + RUN);
  await reply(page, false);
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('qlzk-quiz-wrong') ?? '[]').length)).toBe(1);
});

test('从 file:// 打开：能挑、能做、能换一份，错题记得住', async ({ page }) => {
  await page.goto(fileUrl('quiz.html'));
  await page.locator('#q-n').fill('2');
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page).toHaveURL(/^file:.*quiz\.html\?n=2&s=/);
  await round(page, 2, [1]);
  await expect(page.locator('.stage')).toContainText('第 1 题错了');
  await page.getByRole('link', { name: '换范围' }).click();
  await expect(page.getByRole('button', { name: '以前错的 1 题再做一遍' })).toBeVisible();
});

test('火狐直接打开文件：只记到关掉标签页，说清楚', async ({ browser }) => {
  const page = await browser.newPage({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' });
  await page.goto(`${fileUrl('quiz.html')}?t=lipin-lijin&n=5&s=abc`);
  await reply(page, false);
  await expect(page.locator('.stage [role=status]')).toContainText('只记到关掉这个标签页为止');
  await page.goto(fileUrl('quiz.html'));
  await expect(page.getByRole('button', { name: '以前错的 1 题再做一遍' })).toBeVisible();
  await page.close();
});

test('只用键盘：挑岗位、开始、作答、看小结', async ({ page, site }) => {
  await page.goto(`${site}quiz.html`);
  const press = async (...keys: string[]): Promise<void> => {
    for (const k of keys) await page.keyboard.press(k);
  };
  await page.locator('.pick summary').nth(1).focus();
  await press('Enter', 'Tab', 'Space');
  await expect(page.locator('[data-said=r]')).not.toHaveText('不限');
  await page.locator('#q-n').focus();
  await press('Control+a', '2', 'Enter');
  await expect(page.locator('.stage h2')).toHaveText('第 1 题，共 2 题');
  for (let i = 0; i < 2; i++) {
    await press('Tab', 'Space', 'Enter');
    await expect(page.getByRole('button', { name: /下一题|看小结/ })).toBeFocused();
    await press('Enter');
  }
  await expect(page.getByRole('heading', { name: '做完了' })).toBeFocused();
});

test('没选就对答案，会提醒；空范围、题库变了、题太少，都说清楚', async ({ page, site }) => {
  await page.goto(site + RUN);
  await page.getByRole('button', { name: '对答案' }).click();
  await expect(page.locator('.stage [role=status]')).toHaveText('先选一个，再对答案。');
  await page.goto(`${site + RUN}&k=zzzz`);
  await expect(page.locator('.stage')).toContainText('题库在这份卷子之后改过');
  await page.goto(`${site}quiz.html?w=1&s=abc`);
  await expect(page.locator('[data-count]')).toHaveText('这台设备上没有记着的错题。');
  await page.goto(`${site}quiz.html?t=nirgends&s=abc`);
  await expect(page.locator('[data-count]')).toContainText('这个范围里没有题');
  await page.goto(`${site}quiz.html?t=lipin-lijin&n=200`);
  await expect(page.locator('[data-count]')).toContainText('会全部用上');
});

test('动手之前只取网页和标志；没有脚本也有清单', async ({ browser, page, site }) => {
  const asked: string[] = [];
  page.on('request', (r) => asked.push(path.basename(new URL(r.url()).pathname)));
  await page.goto(`${site}quiz.html`, { waitUntil: 'networkidle' });
  expect(asked.filter((f) => !/favicon|mark/.test(f))).toEqual(['quiz.html']);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site}quiz.html`);
  await expect(plain.locator('.ask-form')).toBeHidden();
  expect(await plain.locator('.by-topic a[href$="#zice"]').count()).toBeGreaterThan(10);
  expect(await plain.locator('.by-topic a[download]').count()).toBeGreaterThan(10);
  await plain.close();
});

test('题目没有读进来时说清楚', async ({ page, site, said }) => {
  said.allow(/Failed to load resource/);
  await page.route('**/data/quiz.js', (r) => r.abort());
  await page.goto(site + RUN);
  await expect(page.locator('[data-count]')).toContainText('题目没有读进来');
});

const STATES: [string, string, (page: Page) => Promise<void>][] = [
  ['表单', 'quiz.html', async (p) => { for (const s of await p.locator('.pick summary').all()) await s.click(); }],
  ['对过的一题', RUN, async (p) => { await reply(p, false); }],
  ['小结', RUN, (p) => round(p, 5, [1, 3])],
  ['对过的卷子', 'quiz.html?n=12&m=paper&s=abc', async (p) => { await p.getByRole('button', { name: '对答案' }).click(); }],
];
for (const [name, url, reach] of STATES) {
  test(`无障碍：${name}`, async ({ page, site }) => {
    for (const [width, set] of [[390, {}], [1280, { theme: 'dark' }], [390, { size: 'large' }], [320, { contrast: 'high' }]] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(site + url);
      await display(page, set);
      await reach(page);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map((v) => `${width} ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('；')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}

/** The two print versions: one sheet for the learner, nothing given away, nothing cut through, and black on white whatever the screen shows. */
import { expect, pages, test } from './site.ts';

const sheets = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
const of = (kind: string) => pages.filter((p) => p.kind === kind);

test('学生版：十则里至少九则只印一张纸', async ({ page, site }) => {
  test.slow();
  const long: string[] = [];
  for (const p of of('case-student')) {
    await page.goto(site + p.url);
    if (sheets(await page.pdf({ preferCSSPageSize: true })) > 1) long.push(p.url);
  }
  expect(long.length, long.join(' ')).toBeLessThanOrEqual(of('case-student').length / 10);
});

test('学生版：姓名栏、情境、决策、做法、题、写字的线，没有评判和结果', async ({ page, site }) => {
  for (const p of of('case-student').filter((_, i) => i % 8 === 0)) {
    await page.goto(site + p.url);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.who')).toContainText('姓名');
    expect(await page.locator('.write').count()).toBeGreaterThanOrEqual(5);
    expect(await page.locator('.opt').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('main .v').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/[○△✕]|后来怎样|身份四问|教师指南/);
    // What speaks of the outcome lies behind the fold.
    await expect(page.locator('.crease ~ .talk')).toHaveCount(1);
    await expect(page.locator('.btns')).toBeHidden();
    await expect(page.locator('header.top')).toBeHidden();
  }
});

test('教师版：答案、指南、依据都在，每一部分有题名，表格和做法不从中间断', async ({ page, site }) => {
  const p = of('case-teacher')[3];
  await page.goto(site + (p?.url ?? ''));
  await page.emulateMedia({ media: 'print' });
  const heads = await page.locator('main h2:visible').allInnerTexts();
  for (const h of ['教师指南', '情境', '后来怎样', '身份四问', '分析', '处理与容错', '可以照着说', '讨论', '自测', '依据条款']) expect(heads).toContain(h);
  await expect(page.locator('.fold p').first()).toBeVisible();
  for (const sel of ['.tbl', '.opt', '.quiz', '.say', '.law']) expect(await page.locator(`main ${sel}`).first().evaluate((e) => getComputedStyle(e).breakInside), sel).toBe('avoid');
  for (const h of await page.locator('main h2, main h3').all()) expect(await h.evaluate((e) => getComputedStyle(e).breakAfter)).toBe('avoid');
});

test('深色、高对比、关怀版：印出来都是白纸黑字', async ({ page, site }) => {
  for (const url of [of('case-student')[0]?.url, of('case-teacher')[0]?.url, of('case')[0]?.url, of('study')[0]?.url]) {
    await page.goto(site + url);
    for (const [theme, contrast] of [['dark', ''], ['dark', 'high']] as const) {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const pale = await page.evaluate(([t, c]) => {
        document.documentElement.dataset['theme'] = t;
        if (c) document.documentElement.dataset['contrast'] = c;
        const light = (s: string): number => Math.min(...(s.match(/\d+/g) ?? []).slice(0, 3).map(Number));
        return [...document.querySelectorAll<HTMLElement>('main p, main li, main h1, main h2, main td, main th, main b')]
          .filter((e) => e.offsetParent !== null && (e.textContent ?? '').trim() !== '' && light(getComputedStyle(e).color) > 110)
          .map((e) => `${e.tagName} ${e.className} ${e.textContent?.slice(0, 12)}`);
      }, [theme, contrast] as const);
      expect(pale, `${url} ${theme} ${contrast}`).toEqual([]);
    }
  }
});

test('印的按钮真的印；二维码只在有公开网址时有', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '1');
  });
  await page.goto(site + (of('case-student')[0]?.url ?? ''));
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  const open = await page.locator('meta[property="og:url"]').count();
  expect(await page.locator('.qr svg').count()).toBe(open);
});

/** What a screen reader is given: a case before and after the choice, a projected screen and the vote, the search. Names and roles only, so that a change of meaning shows and a change of words does not. */
import { expect, test } from './site.ts';

const CASE = 'cases/gouwuka-zai-zuoye-li';

test('案例：标题、用法、步骤、四个做法、封条', async ({ page, site }) => {
  await page.goto(`${site}${CASE}.html`);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "跳到正文"
    - banner:
      - link "清廉知库"
      - navigation "主导航"
    - main:
      - navigation "位置"
      - heading /作业本里/ [level=1]
      - term: 适合
      - definition: /班主任/
      - complementary "课堂与支部用":
        - link "投影"
        - link "学生版"
        - link "教师版"
      - navigation "本页步骤":
        - list:
          - listitem:
            - link "情境"
      - article:
        - heading "情境" [level=2]
        - heading /这张卡/ [level=2]
        - group: /甲、/
        - group: /乙、/
        - group: /丙、/
        - group: /丁、/
        - status
        - group: /选好了，再拆封/
        - paragraph: /教学情境，人物和单位均为合成虚构/
        - navigation "同栏目前后页"
    - contentinfo
  `);
});

test('案例：选了乙，四个后果都念得到，说出选的是哪一个；拆封后身份四问是表', async ({ page, site }) => {
  await page.goto(`${site}${CASE}.html`);
  await page.locator('.opt summary').nth(1).click();
  await expect(page.locator('#juece')).toMatchAriaSnapshot(`
    - group:
      - text: /甲、.*(违规|有风险|稳妥)/
      - paragraph
    - group:
      - text: /乙、.*(违规|有风险|稳妥).*你选的/
      - paragraph
    - group:
      - text: /丙、/
      - paragraph
    - group:
      - text: /丁、/
      - paragraph
    - status:
      - text: /你选了乙/
      - button "重新选"
  `);
  await page.locator('.unseal > summary').click();
  await expect(page.locator('#shenfen')).toMatchAriaSnapshot(`
    - heading "身份四问" [level=2]
    - table /李老师/:
      - rowgroup:
        - row:
          - columnheader "问"
          - columnheader "答"
          - columnheader "适用什么"
      - rowgroup:
        - row:
          - rowheader "党员"
          - cell "是"
        - row:
          - rowheader "从事管理"
          - cell "否"
  `);
});

test('投影：一次只念一屏，按钮有名字；投票的屏念得出票数', async ({ page, site }) => {
  await page.goto(`${site}${CASE}-screen.html`);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - heading /投影/ [level=1]
    - region /第 1 屏，共 \\d+ 屏/:
      - heading "情境" [level=2]
      - paragraph
      - button "上一屏"
      - button /翻页/
      - button /计时 \\d+ 分钟/
      - button /全屏/
      - button /黑屏/
      - link /退出/
    - status
  `);
  await expect(page.getByRole('region')).toHaveCount(1);
  while ((await page.locator('.slide:not([hidden]) [data-vote]').count()) === 0) await page.keyboard.press('PageDown');
  await page.keyboard.press('2');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - region /第 \\d+ 屏/:
      - list:
        - listitem:
          - button "甲加一票"
          - spinbutton "甲的票数"
        - listitem:
          - button "乙加一票"
          - spinbutton "乙的票数": "1"
      - button /再投一次/
    - status: 乙 1 票，共 1 票
  `);
});

test('搜索：没打字时有别的路；有结果时念出几条、按什么找的、每条是什么', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - heading "搜索" [level=1]
    - search:
      - searchbox "搜索"
      - button "搜索"
    - heading "不用关键词也能找" [level=2]
    - list:
      - listitem:
        - link /按主题找/
  `);
  await page.locator('#q').fill('购物卡');
  await expect(page.locator('[role=status][data-part=status]')).toHaveText(/购物卡，\d+ 条结果/);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - search:
      - searchbox "搜索": 购物卡
    - status: /购物卡，\\d+ 条结果/
    - heading /购物卡.*条结果/ [level=2]
    - list "类别":
      - listitem:
        - button /全部 \\d+/ [pressed]
    - list:
      - listitem:
        - link /购物卡/:
          - heading /购物卡/ [level=3]
  `);
});

/** Old numbers looked up as they are written in old material. */
import { expect, fileUrl, test } from './site.ts';

test('旧条号：怎样写都查得到，拆开的几条都给，没有的说清楚', async ({ page }) => {
  await page.goto(fileUrl('laws/renumbering.html'));
  const answer = page.locator('[data-answer]');
  await page.getByLabel('法规和版本').selectOption({ label: '公司法，2018年修正' });
  for (const typed of ['148', '第一百四十八条', '一百四十八']) {
    await page.getByLabel('旧条号').fill(typed);
    await expect(answer.locator('a'), typed).toHaveText(['第一百八十一条', '第一百八十二条', '第一百八十三条', '第一百八十四条', '第一百八十六条']);
  }
  await page.getByLabel('旧条号').fill('149');
  await expect(answer.locator('a')).toHaveText(['第一百八十八条']);
  await page.getByLabel('旧条号').fill('一百四八');
  await expect(answer).toContainText('请写成 88 或 第八十八条');
  await page.getByLabel('旧条号').fill('999');
  await expect(answer).toContainText('本站没有对照过');
});

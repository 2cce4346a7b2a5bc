/** Answers from the tables on the page: any written form of a number finds its row. */
import { unhan } from '../schema/numbers.ts';

const form = document.querySelector<HTMLFormElement>('[data-renumber]');
const select = form?.querySelector('select');
const input = form?.querySelector('input');
const answer = form?.querySelector<HTMLElement>('[data-answer]');
if (form && select && input && answer) {
  form.hidden = false;
  const look = (): void => {
    const typed = input.value.trim();
    const m = /^第?([〇零一二两三四五六七八九十百千\d]+)(?:条|项)?(?:之([一二三四五六七八九十\d]+))?$/.exec(typed);
    answer.textContent = '';
    if (!typed) return;
    const n = m?.[1] ? unhan(m[1]) : Number.NaN;
    if (Number.isNaN(n)) {
      answer.textContent = `看不出“${typed}”是第几条，请写成 88 或 第八十八条。`;
      return;
    }
    const old = m?.[2] ? `${n}-${unhan(m[2])}` : String(n);
    const rows = document.getElementById(select.value)?.querySelectorAll(`[data-old="${old}"]`) ?? [];
    if (rows.length === 0) {
      answer.textContent = `${select.selectedOptions[0]?.text ?? ''}的第 ${old} 条，本站没有对照过，请回到两版正文核对。`;
      return;
    }
    // An article that was taken apart has a row for each of today's.
    for (const [k, row] of rows.entries()) {
      const [, now, says, sure] = row.children;
      const line = document.createElement('b');
      const link = now?.querySelector('a');
      line.append(k === 0 ? '今天是 ' : '还有 ', link ? link.cloneNode(true) : '没有对应的条');
      answer.append(line, `。${says?.textContent ?? ''}（${sure?.textContent ?? ''}）`, document.createElement('br'));
    }
  };
  input.addEventListener('input', look);
  select.addEventListener('change', look);
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    look();
  });
}

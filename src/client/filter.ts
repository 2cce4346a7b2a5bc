/** A box that hides what does not hold the words typed; Chinese and Arabic article numbers alike. */
import { han } from '../schema/numbers.ts';

const box = document.querySelector<HTMLInputElement>('[data-filter]');
if (box) {
  const items = [...document.querySelectorAll<HTMLElement>(box.dataset['filter'] ?? '')];
  const count = document.querySelector('[data-filter-count]');
  const words = items.map((i) => i.textContent ?? '');
  const holder = box.closest<HTMLElement>('[hidden]');
  if (holder) holder.hidden = false;
  box.addEventListener('input', () => {
    const q = box.value.trim();
    const m = /^第?(\d+)条?$/.exec(q);
    const needle = m ? `第${han(Number(m[1]))}` : q;
    let shown = 0;
    items.forEach((el, i) => {
      const text = words[i] ?? '';
      el.hidden = needle !== '' && !(m ? text.trimStart().startsWith(needle) : text.includes(needle));
      if (!el.hidden) shown++;
    });
    if (count) count.textContent = q ? `筛出 ${shown} 条` : '';
  });
}

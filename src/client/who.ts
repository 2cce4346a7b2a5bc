/** Ticked statuses give the four answers by the same table that checks every case. */
import { answer, type Question } from '../schema/status.ts';

const box = document.querySelector<HTMLElement>('[data-who]');
if (box) {
  box.hidden = false;
  const said = document.querySelector('[data-who-says]');
  const show = (): void => {
    const mine = [...box.querySelectorAll<HTMLInputElement>('input:checked')].map((i) => i.value);
    const words: string[] = [];
    for (const quad of document.querySelectorAll<HTMLElement>('[data-q]')) {
      const q = quad.dataset['q'] as Question;
      const a = mine.length > 0 ? answer(q, mine) : '';
      for (const row of quad.querySelectorAll<HTMLElement>('[data-a]')) row.hidden = a !== '' && row.dataset['a'] !== a;
      const here = quad.querySelector('[data-here]');
      if (here) here.textContent = a ? `你答“${a}”` : '';
      if (a) words.push(`${q}：${a}`);
    }
    for (const row of document.querySelectorAll<HTMLElement>('[data-s]')) row.hidden = mine.length > 0 && !mine.includes(row.dataset['s'] ?? '');
    if (said) said.textContent = words.join('，');
  };
  box.addEventListener('change', show);
}

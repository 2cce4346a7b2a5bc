/** One by one: answer, see why, go on. At the end: which were wrong, and where to read again. Never a score. */
import { button, el, type Kid, landing, link } from './dom.ts';
import { isRight, type Put } from './paper.ts';
import { question, reason } from './question.ts';
import { tell } from './tell.ts';
import type { Wrong } from './wrong.ts';

/** 第 3、7 题 */
export const numbers = (list: readonly number[]): string => `第 ${list.join('、')} 题`;

/** What the end of a round says: the wrong ones with the page to look at again. */
export function summary(questions: readonly Put[], wrong: readonly number[], open: readonly number[] = []): Kid[] {
  const says = [
    wrong.length > 0 ? `${numbers(wrong)}错了，要回头看的在下面。` : '',
    open.length > 0 ? `${numbers(open)}没有作答。` : '',
    wrong.length + open.length === 0 ? `这 ${questions.length} 题没有错的。` : '',
  ].join('');
  const rows = [...wrong, ...open]
    .sort((a, b) => a - b)
    .flatMap((n) => {
      const q = questions[n - 1];
      return q ? [el('li', {}, el('b', {}, `第 ${n} 题`), ` ${q.stem}`, el('br'), link(`看《${q.from.title}》`, q.from.url))] : [];
    });
  return [el('p', {}, says), ...(rows.length > 0 ? [el('ol', { class: 'back' }, ...rows)] : [])];
}

/** The sentence about a device that does not remember, where there is one. */
export const memory = (wrong: Wrong): Kid[] => (wrong.trouble() ? [el('p', { class: 'note' }, wrong.trouble())] : []);

/**
 * Runs a round inside an element.
 * @param end buttons for what can be done after the last question
 */
export function ask(stage: HTMLElement, questions: readonly Put[], wrong: Wrong, end: () => Kid[], title = '第'): void {
  const missed: number[] = [];
  const show = (i: number): void => {
    const q = questions[i];
    if (!q) {
      done();
      return;
    }
    const head = landing(`${title} ${i + 1} 题，共 ${questions.length} 题`);
    const shown = question(q);
    const said = el('div', { role: 'status', 'aria-live': 'polite' });
    const check = el('button', { class: 'btn btn-1' }, '对答案');
    const next = button(i + 1 < questions.length ? '下一题' : '看小结', () => show(i + 1), true);
    next.hidden = true;
    const form = el('form', {}, shown.box, said, el('p', { class: 'btns' }, check, next));
    form.addEventListener('submit', (e) => {
      e.preventDefault();
      const chosen = shown.chosen();
      if (chosen.length === 0) {
        said.textContent = '先选一个，再对答案。';
        return;
      }
      if (isRight(q, chosen)) wrong.drop(q.id);
      else {
        wrong.add(q.id);
        missed.push(i + 1);
      }
      tell(q, chosen);
      shown.settle();
      check.hidden = true;
      next.hidden = false;
      next.focus();
      said.replaceChildren(reason(q, chosen), ...(isRight(q, chosen) ? [] : memory(wrong)));
    });
    stage.replaceChildren(head, form);
    head.focus();
  };
  const done = (): void => {
    const head = landing('做完了');
    const again = missed.flatMap((n) => questions[n - 1] ?? []);
    const redo = again.length > 0 ? [button('错的再做一遍', () => ask(stage, again, wrong, end, '错题第'), true)] : [];
    stage.replaceChildren(head, ...summary(questions, missed), ...memory(wrong), el('p', { class: 'btns' }, ...redo, ...end()));
    head.focus();
  };
  show(0);
}

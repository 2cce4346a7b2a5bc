/** One question on the page: choose, then see what is right and why. */
import { el, link } from './dom.ts';
import { answer, isRight, KEYS, type Put } from './paper.ts';

export interface Shown {
  box: HTMLFieldSetElement;
  chosen(): number[];
  /** Marks right options and the reader's own; nothing can be changed afterwards. */
  settle(): void;
}

/** @param n number in front; where questions come one by one there is none, and the type is said instead */
export function question(q: Put, n?: number): Shown {
  const inputs = q.options.map((_, i) => el('input', { type: q.type === '多选' ? 'checkbox' : 'radio', name: `q-${q.id}`, value: String(i) }));
  const labels = q.options.map((text, i) => {
    const key = q.type === '判断' ? [] : [el('b', {}, KEYS[i] ?? '')];
    return el('label', { class: 'choice' }, inputs[i] ?? '', ...key, el('span', {}, text));
  });
  const legend = el('legend', { class: 'q' }, ...(n ? [el('span', { class: 'n' }, `${n}. `)] : []), q.stem, el('span', { class: 'room', 'aria-hidden': 'true' }, '（　　）'), ...(n ? [] : [el('span', { class: 'tag' }, q.type)]));
  const box = el('fieldset', { class: `quiz ${q.type === '判断' ? 'tf' : ''}`, id: `ti-${q.id}` }, legend, ...labels);
  const chosen = (): number[] => inputs.flatMap((input, i) => (input.checked ? [i] : []));
  return {
    box,
    chosen,
    settle: () => {
      const mine = chosen();
      labels.forEach((l, i) => {
        const right = q.right.indexOf(i) >= 0;
        const own = mine.indexOf(i) >= 0;
        if (right) l.classList.add('right');
        const words = [own ? '你选的' : '', right ? (q.type === '判断' ? '' : '应选') : ''].filter(Boolean).join('，');
        if (words) l.append(el('span', { class: 'mk' }, words));
      });
      box.disabled = true;
    },
  };
}

/** 选对了。/ 没选全，应选甲乙。 */
export function outcome(q: Put, chosen: readonly number[]): string {
  const should = q.type === '判断' ? `这句话是${answer(q) === '对' ? '对' : '错'}的。` : `应选${answer(q)}。`;
  if (isRight(q, chosen)) return q.type === '判断' ? `判对了，${should}` : '选对了。';
  if (chosen.length === 0) return `没有作答，${should}`;
  if (q.type === '判断') return `没判对，${should}`;
  return `${chosen.every((c) => q.right.indexOf(c) >= 0) ? '没选全' : '没选对'}，${should}`;
}

/** Outcome, reason, provisions and the page to read. */
export function reason(q: Put, chosen: readonly number[]): HTMLElement {
  const cites = q.cites.flatMap((c, i) => [...(i > 0 ? ['；'] : []), link(c.text, c.url)]);
  return el(
    'div',
    { class: 'said' },
    el('p', {}, el('b', {}, outcome(q, chosen)), q.why),
    ...(cites.length > 0 ? [el('p', { class: 's' }, '依据：', ...cites)] : []),
    el('p', { class: 's' }, '出自：', link(q.from.title, q.from.url)),
  );
}

/** The vote on its screens: counts typed, clicked or keyed; bars; the second vote beside the first. */
import { el } from '../quiz/dom.ts';
import { keep, recall } from './session.ts';
import { add, again, bars, set, sum, type Votes, votesOf } from './votes.ts';

const KEYS = '甲乙丙丁';

export interface Ballot {
  add(option: number): void;
  again(): void;
  /** On the screen after the discussion a second vote begins by itself. */
  enter(slide: HTMLElement): void;
}

/** One row of one screen, made operable. */
interface Row {
  option: number;
  was: HTMLElement;
  wasBar: HTMLElement;
  wasCount: HTMLElement;
  bar: HTMLElement;
  input: HTMLInputElement;
}

function row(li: HTMLElement, option: number, change: (n: number) => void, plus: () => void): Row {
  const name = KEYS[option] ?? '';
  const k = el('button', { type: 'button', class: 'k', 'aria-label': `${name}加一票` }, name);
  k.addEventListener('click', plus);
  li.querySelector('.k')?.replaceWith(k);
  const input = el('input', { type: 'number', inputmode: 'numeric', min: '0', max: '9999', 'aria-label': `${name}的票数` });
  input.addEventListener('input', () => change(Number(input.value)));
  const bar = el('i');
  const wasBar = el('i');
  const wasCount = el('b');
  const was = el('span', { class: 'was', hidden: true }, wasBar, wasCount);
  li.append(el('span', { class: 'bars', 'aria-hidden': 'true' }, was, el('span', {}, bar)), input);
  return { option, was, wasBar, wasCount, bar, input };
}

/** @param say announces to screen readers */
export function ballot(slides: readonly HTMLElement[], key: string, say: (text: string) => void): Ballot {
  const lists = slides.flatMap((s) => [...s.querySelectorAll<HTMLElement>('[data-vote]')]);
  const size = lists[0]?.children.length ?? 0;
  let v = votesOf(recall(key), size);
  const rows = lists.flatMap((l) =>
    [...l.children].map((li, i) =>
      row(
        li as HTMLElement,
        i,
        (n) => to(set(v, i, n)),
        () => to(add(v, i), i),
      ),
    ),
  );
  const tallies = slides.flatMap((s) => [...s.querySelectorAll<HTMLElement>('[data-tally]')]);
  const show = (): void => {
    const b = bars(v);
    for (const r of rows) {
      const n = v.now[r.option] ?? 0;
      const had = v.first?.[r.option] ?? 0;
      r.bar.style.width = `${b.now[r.option] ?? 0}%`;
      r.was.hidden = !v.first;
      // Room for the count beside the bar.
      r.wasBar.style.width = `${(b.first?.[r.option] ?? 0) * 0.75}%`;
      r.wasCount.textContent = String(had);
      r.input.setAttribute('aria-label', `${KEYS[r.option]}的票数${v.first ? `，第一次 ${had} 票` : ''}`);
      if (document.activeElement !== r.input) r.input.value = n > 0 || sum(v.now) > 0 ? String(n) : '';
    }
    for (const t of tallies) {
      t.textContent = v.first ? `第一次 ${sum(v.first)} 票，这一次 ${sum(v.now)} 票` : sum(v.now) > 0 ? `共 ${sum(v.now)} 票` : '数举手，填在右边，或按 1 到 4';
    }
  };
  const to = (next: Votes, counted?: number): void => {
    v = next;
    keep(key, v);
    show();
    if (counted !== undefined) say(`${KEYS[counted]} ${v.now[counted]} 票，共 ${sum(v.now)} 票`);
  };
  show();
  return {
    add: (option) => {
      if (option < size) to(add(v, option), option);
    },
    again: () => {
      to(again(v));
      say(v.first ? '再投一次，从零数起' : '回到第一次的票数');
    },
    enter: (slide) => {
      if (slide.querySelector('[data-vote=again]') && !v.first && sum(v.now) > 0) to(again(v));
    },
  };
}

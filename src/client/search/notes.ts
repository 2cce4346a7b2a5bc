/** What was searched beside what was typed: said, and switched off or on with one click. */
import type { Rewriting } from '../../search/plan.ts';
import { el } from './dom.ts';

/** Rows for the rewritings made and those switched off. @param set called with the word and whether it is to be off */
export function notesFor(made: readonly Rewriting[], off: ReadonlySet<string>, set: (word: string, off: boolean) => void): HTMLElement[] {
  const row = (word: string, before: string, behind: string, act: string): HTMLElement => {
    const b = el('button', { type: 'button' }, act);
    b.setAttribute('aria-label', `${act}按“${word}”找`);
    b.addEventListener('click', () => set(word, act === '不要'));
    return el('li', {}, `${before}“${word}”${behind}`, b);
  };
  return [
    ...made.map((r) => row(r.to, '按', r.kind === '近义' || r.kind === '错字' ? '也找了' : '找的', '不要')),
    ...[...off].map((word) => row(word, '没有按', '找', '恢复')),
  ];
}

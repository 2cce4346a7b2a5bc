/** The list of what was picked: put in order, taken out, by button and by keyboard. */
import { el } from '../quiz/dom.ts';
import { lost, partOf } from './parts.ts';

export interface Acts {
  move(id: string, by: number): void;
  drop(id: string): void;
}

export const titleOf = (id: string): string => partOf(id)?.title ?? (lost(id) ? `${id.replace(/^[a-z]+:/, '')}（这一页没有了，或者没有读进来）` : '……');

/** One row. Buttons at the ends stay pressable and say so: a disabled one would lose the focus. */
function row(id: string, i: number, n: number, acts: Acts, fixed: boolean): HTMLElement {
  const part = partOf(id);
  const title = titleOf(id);
  const name = part ? el('a', { href: part.url }, title) : el('span', {}, title);
  const li = el('li', { 'data-id': id }, el('span', { class: 'nm' }, name, el('span', { class: 'tag' }, part?.kind ?? '')));
  if (fixed) return li;
  const act = (text: string, name: string, off: boolean, go: () => void): HTMLButtonElement => {
    const b = el('button', { type: 'button', class: 'plain', 'aria-label': `${text}：${title}`, 'data-act': name, ...(off ? { 'aria-disabled': 'true' } : {}) }, text);
    b.addEventListener('click', () => off || go());
    return b;
  };
  li.append(
    el(
      'span',
      { class: 'do' },
      act('上移', 'up', i === 0, () => acts.move(id, -1)),
      act('下移', 'down', i === n - 1, () => acts.move(id, 1)),
      act('拿出', 'drop', false, () => acts.drop(id)),
    ),
  );
  li.addEventListener('keydown', (e) => {
    if (!e.altKey || !/^Arrow(Up|Down)$/.test(e.key)) return;
    e.preventDefault();
    acts.move(id, e.key === 'ArrowUp' ? -1 : 1);
  });
  return li;
}

/** Draws the list anew; the focus stays on the button that was pressed, or goes to the row that took its place. */
export function draw(list: HTMLElement, ids: readonly string[], acts: Acts, fixed: boolean): void {
  const on = document.activeElement;
  const held = on instanceof HTMLElement && list.contains(on) ? { id: on.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '', act: on.dataset['act'] ?? '', at: [...list.children].indexOf(on.closest('li') ?? list) } : undefined;
  list.replaceChildren(...ids.map((id, i) => row(id, i, ids.length, acts, fixed)));
  if (!held) return;
  const at = ids.indexOf(held.id);
  const li = list.children[at >= 0 ? at : Math.min(held.at, ids.length - 1)];
  (li?.querySelector<HTMLElement>(held.act ? `[data-act=${held.act}]` : 'a') ?? list).focus();
}

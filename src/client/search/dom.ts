/** Elements in few words. */

/** Makes an element; a text child is text, never HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, props: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const out = Object.assign(document.createElement(tag), props);
  out.append(...children);
  return out;
}

/** A chip with a count that does something. */
export function chip(label: string, count: number | undefined, on: boolean, act: () => void): HTMLButtonElement {
  const b = el('button', { type: 'button', className: 'chip' }, label, ...(count === undefined ? [] : [el('span', { className: 'n' }, String(count))]));
  b.setAttribute('aria-pressed', String(on));
  b.addEventListener('click', act);
  return b;
}

/** A text with stretches marked. */
export function marked(text: string, marks: readonly [number, number][]): (Node | string)[] {
  const out: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    out.push(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  out.push(text.slice(at));
  return out.filter((x) => x !== '');
}

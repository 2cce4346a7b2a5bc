/** Elements without markup in strings. */
export type Kid = Node | string;

/** An element with attributes and children; `true` sets an attribute without a value, `false` leaves it out. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string | boolean> = {}, ...kids: Kid[]): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  for (const [name, v] of Object.entries(attributes)) if (v !== false) e.setAttribute(name, v === true ? '' : v);
  e.append(...kids);
  return e;
}

export function button(text: string, act: () => void, main = false): HTMLButtonElement {
  const b = el('button', { type: 'button', class: main ? 'btn btn-1' : 'btn' }, text);
  b.addEventListener('click', act);
  return b;
}

export const link = (text: string, url: string, look = ''): HTMLAnchorElement => el('a', { href: url, ...(look ? { class: look } : {}) }, text);

/** A heading that takes the focus, so that a screen reader says where we are now. */
export const landing = (text: string): HTMLHeadingElement => el('h2', { tabindex: '-1' }, text);

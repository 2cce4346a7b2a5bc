/** On every page: display settings, folded parts that a link or the printer needs, dates that have passed. */
import { bring } from './bring.ts';
import { found } from './marks.ts';
import { read, write } from './store.ts';

const root = document.documentElement;
const KEYS = ['size', 'theme', 'contrast'] as const;
for (const k of KEYS) {
  const v = read(k);
  if (v) root.dataset[k] = v;
}
root.classList.add('js');
// In these two nothing can be printed or saved; the sentence that says so stands beside the buttons.
if (/MicroMessenger|\bQQ\//.test(navigator.userAgent)) root.classList.add('in-wx');

/** Opens every folded part that holds an element. */
function reveal(el: Element | null): void {
  for (let d = el?.closest('details'); d; d = d.parentElement?.closest('details')) d.open = true;
}

function revealHash(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const el = id ? document.getElementById(id) : null;
  if (!el?.closest('details:not([open])')) return;
  reveal(el);
  el.scrollIntoView();
}

addEventListener('DOMContentLoaded', () => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-set]')];
  const mark = (): void => {
    for (const b of buttons) {
      const [k = '', v = ''] = (b.dataset['set'] ?? '').split(':');
      b.setAttribute('aria-pressed', String((root.dataset[k] ?? '') === v));
    }
  };
  for (const b of buttons) {
    b.onclick = () => {
      const [k = '', v = ''] = (b.dataset['set'] ?? '').split(':');
      if (v) root.dataset[k] = v;
      else delete root.dataset[k];
      write(k, v);
      mark();
    };
  }
  mark();
  const today = new Date().toISOString().slice(0, 10);
  for (const el of document.querySelectorAll<HTMLElement>('[data-due]')) if ((el.dataset['due'] ?? '') < today) el.classList.add('due');
  if (found()) bring('marked');
  revealHash();
});
addEventListener('hashchange', revealHash);

// A folded part is printed too. What was folded is folded again afterwards.
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  // `name` makes options exclusive; without it all can stand open.
  for (const d of opened) {
    d.removeAttribute('name');
    d.open = true;
  }
});
addEventListener('afterprint', () => {
  for (const d of opened) d.open = false;
});
document.addEventListener('keydown', (e) => {
  if (e.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test((e.target as Element).tagName) && !e.ctrlKey && !e.metaKey && !e.altKey) {
    const box = document.querySelector<HTMLElement>('form [name=q]') ?? document.querySelector<HTMLElement>('[data-find]');
    if (!box) return;
    e.preventDefault();
    if (box.tagName === 'A') box.click();
    else box.focus();
  }
  if (e.key !== 'Escape') return;
  const open = document.querySelector<HTMLDetailsElement>('.set[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary')?.focus();
  }
});

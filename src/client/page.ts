/**
 * On pages with something to read or to print: buttons bring their program when they are pressed. A term's meaning shows
 * on focus and hover by style alone; here the first tap shows it and the second follows, and Escape puts it away.
 */
import { bring } from './bring.ts';
import { read } from './store.ts';

const page = document.documentElement.classList;
const on = (e: Event, what: string): HTMLElement | null => (e.target as Element).closest<HTMLElement>(what);
/** The term under the finger, when its meaning was not yet shown. */
let tapped: Element | null = null;

document.addEventListener('pointerdown', (e) => {
  const t = on(e, '.term');
  tapped = e.pointerType !== 'mouse' && t !== document.activeElement ? t : null;
});
document.addEventListener('click', (e) => {
  const b = on(e, '.term,[data-use],[data-print]');
  if (!b) return;
  const name = b.dataset['use'];
  if (b === tapped) {
    e.preventDefault();
    b.focus();
  } else if (name) {
    bring(
      name,
      () => b.dispatchEvent(new Event(`use-${name}`, { bubbles: true })),
      () => {
        // An option of a case opens by itself all the same.
        if (b.tagName === 'BUTTON') b.textContent = '没有读进来，再按一次';
      },
    );
  } else if (b.className !== 'term') print();
});
document.addEventListener('keydown', (e) => {
  if (e.key === 'Escape') page.add('no-says');
});
for (const name of ['focusin', 'pointerover']) document.addEventListener(name, (e) => on(e, '.term') && page.remove('no-says'));

addEventListener('DOMContentLoaded', () => {
  const keep = document.querySelector<HTMLElement>('[data-use=keep]');
  if (keep && read('basket')?.includes(`"${keep.dataset['id']}"`)) {
    keep.setAttribute('aria-pressed', 'true');
    keep.textContent = '已在册子里';
  }
  // What was remembered asks for its program: a choice made before, the study record once it was started.
  if (read(`chose-${document.querySelector<HTMLElement>('[data-case]')?.dataset['case']}`)) bring('case');
  if (read('record-on')) bring('log');
});

/** Choosing before reading on: one choice opens all consequences and marks the reader's own. */
import { read, write } from './store.ts';

const box = document.querySelector<HTMLElement>('[data-case]');
if (box) {
  const key = `chose-${box.dataset['case'] ?? ''}`;
  const options = [...box.querySelectorAll<HTMLDetailsElement>('.opt')];
  const note = box.querySelector<HTMLElement>('[data-chosen]');
  const reset = box.querySelector<HTMLButtonElement>('[data-reset]');
  let settling = false;
  const show = (i: number): void => {
    settling = true;
    options.forEach((o, k) => {
      o.removeAttribute('name');
      o.open = i >= 0;
      o.classList.toggle('mine', k === i);
      const own = o.querySelector<HTMLElement>('.own');
      if (own) own.hidden = k !== i;
    });
    if (note) note.textContent = i >= 0 ? `你选了${options[i]?.querySelector('summary')?.dataset['k'] ?? ''}，四个做法的后果都展开了。` : '';
    if (reset) reset.hidden = i < 0;
    setTimeout(() => {
      settling = false;
    });
  };
  options.forEach((o, i) => {
    o.addEventListener('toggle', () => {
      if (settling || !o.open || options.some((x) => x.classList.contains('mine'))) return;
      write(key, String(i + 1));
      show(i);
    });
  });
  reset?.addEventListener('click', () => {
    write(key, '');
    show(-1);
    options[0]?.querySelector('summary')?.focus();
  });
  const had = Number(read(key) ?? 0);
  if (had > 0 && had <= options.length) show(had - 1);
}

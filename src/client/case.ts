/** Choosing before reading on: one choice opens all consequences and marks the reader's own. Never a score. */
import { read, write } from './store.ts';

const box = document.querySelector<HTMLElement>('[data-case]');

function run(box: HTMLElement): void {
  const id = box.dataset['case'] ?? '';
  const key = `chose-${id}`;
  const options = [...box.querySelectorAll<HTMLDetailsElement>('.opt')];
  const heads = options.map((o) => o.querySelector('summary'));
  const note = box.querySelector('[data-chosen]');
  const reset = box.querySelector<HTMLElement>('[data-reset]');
  let mine = -1;
  const show = (i: number, kept = true): void => {
    mine = i;
    options.forEach((o, k) => {
      o.removeAttribute('name');
      o.open = i >= 0;
      o.classList.toggle('mine', k === i);
      const own = o.querySelector<HTMLElement>('.own');
      if (own) own.hidden = k !== i;
    });
    if (note) note.textContent = i < 0 ? '' : `你选了${heads[i]?.dataset['k']}，每个做法的后果都展开了。${kept ? '' : '这台设备不让网页记东西，关掉这一页就忘了。'}`;
    if (reset) reset.hidden = i < 0;
  };
  // Presses, not openings: a printer, a search in the page or a link may open an option, and none of them chooses.
  document.addEventListener('use-case', (e) => {
    const i = heads.indexOf(e.target as HTMLElement);
    if (mine >= 0 || i < 0) return;
    const kept = write(key, String(i + 1));
    document.dispatchEvent(new CustomEvent('answered', { detail: [`case:${id}`, `选${heads[i]?.textContent}`] }));
    // After the browser has opened what was pressed, or it would close it again.
    setTimeout(() => show(i, kept));
  });
  reset?.addEventListener('click', () => {
    write(key, '');
    show(-1);
    heads[0]?.focus();
  });
  const had = Number(read(key));
  if (options[had - 1]) show(had - 1);
}

if (box) run(box);

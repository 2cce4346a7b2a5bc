/** 分享: the page's address copied, and as a code where the site has a public one. */
import { publicUrl, sheet } from './sheet.ts';

document.addEventListener('use-share', (e) => {
  const b = e.target as HTMLElement;
  const holder = b.closest('.acts') ?? b.parentElement;
  const had = holder?.querySelector('[data-sheet]');
  b.setAttribute('aria-expanded', String(!had));
  if (had) {
    had.remove();
    return;
  }
  const url = publicUrl();
  const shown = sheet(url ?? location.href.replace(/#.*/, ''), url !== undefined, () => {
    shown.remove();
    b.setAttribute('aria-expanded', 'false');
    b.focus();
  });
  holder?.append(shown);
});

/** Projection: one screen at a time by key, clicker or touch. */
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const stage = document.querySelector<HTMLElement>('[data-screen]');
if (stage && slides.length > 0) {
  const key = `qlzk-screen-${stage.dataset['screen'] ?? ''}`;
  const back = stage.dataset['back'] ?? 'index.html';
  let at = 0;
  const session = (v?: string): string | null => {
    try {
      if (v !== undefined) sessionStorage.setItem(key, v);
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const go = (n: number): void => {
    at = Math.max(0, Math.min(slides.length - 1, n));
    slides.forEach((s, i) => {
      s.hidden = i !== at;
    });
    session(String(at));
    slides[at]?.focus({ preventScroll: true });
  };
  stage.classList.add('one');
  go(Number(session() ?? 0));
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const typing = e.target instanceof HTMLInputElement;
    if (/^(PageDown|PageUp|Escape)$/.test(e.key) === false && typing) return;
    if (/^(ArrowRight|ArrowDown|PageDown| |Enter)$/.test(e.key)) go(at + 1);
    else if (/^(ArrowLeft|ArrowUp|PageUp|Backspace)$/.test(e.key)) go(at - 1);
    else if (e.key === 'Home') go(0);
    else if (e.key === 'End') go(slides.length - 1);
    else if (/^f$/i.test(e.key)) void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    else if (/^[b.]$/i.test(e.key)) stage.classList.toggle('dark');
    else if (e.key === 'Escape' && !document.fullscreenElement) location.href = back;
    else return;
    e.preventDefault();
  });
  let startX = 0;
  stage.addEventListener('touchstart', (e) => {
    startX = e.touches[0]?.clientX ?? 0;
  }, { passive: true });
  stage.addEventListener('touchend', (e) => {
    const dx = (e.changedTouches[0]?.clientX ?? 0) - startX;
    if (Math.abs(dx) > 50) go(at + (dx < 0 ? 1 : -1));
  });
  for (const b of stage.querySelectorAll<HTMLElement>('[data-go]')) b.addEventListener('click', () => go(at + Number(b.dataset['go'])));
}

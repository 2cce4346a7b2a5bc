/** Projection: one screen at a time by key, clicker, button or touch. */
import { ballot } from './screen/ballot.ts';
import { keep, recall } from './screen/session.ts';
import { timer } from './screen/timer.ts';

const deck = document.querySelector<HTMLElement>('[data-screen]');
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const face = deck?.querySelector<HTMLElement>('[data-clock]');

function run(stage: HTMLElement, clockFace: HTMLElement): void {
  const key = `qlzk-screen-${stage.dataset['screen'] ?? ''}`;
  const status = stage.querySelector('[data-say]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  const clock = timer(clockFace, `${key}-clock`, say);
  const votes = ballot(slides, `${key}-votes`, say);
  let at = 0;
  const here = (): HTMLElement | undefined => slides[at];
  const title = (i: number): string => slides[i]?.querySelector('h2')?.textContent ?? '';

  const go = (n: number): void => {
    at = Math.max(0, Math.min(slides.length - 1, Number.isFinite(n) ? n : 0));
    slides.forEach((s, i) => {
      s.hidden = i !== at;
    });
    stage.classList.remove('dark');
    keep(key, at);
    const slide = here();
    if (slide) votes.enter(slide);
    slide?.focus({ preventScroll: true });
  };
  /** The first screen of the next part, or of this one, then of the one before. */
  const part = (step: 1 | -1): void => {
    let i = at;
    if (step > 0) while (i < slides.length - 1 && title(i) === title(at)) i++;
    else {
      if (i > 0 && title(i - 1) !== title(i)) i--;
      while (i > 0 && title(i - 1) === title(i)) i--;
    }
    go(i);
  };
  const full = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => say('这个浏览器不让全屏'));
  };
  const act: Record<string, () => void> = {
    prev: () => go(at - 1),
    next: () => go(at + 1),
    again: () => votes.again(),
    clock: () => clock.press(Number(here()?.dataset['min'] ?? 5)),
    full,
    blank: () => stage.classList.toggle('dark'),
  };

  /** What a key does, or nothing. */
  const byKey = (k: string): (() => void) | undefined => {
    const voting = here()?.querySelector('[data-vote]');
    if (/^(ArrowRight|PageDown| |Enter)$/.test(k)) return act['next'];
    if (/^(ArrowLeft|PageUp|Backspace)$/.test(k)) return act['prev'];
    if (k === 'ArrowDown') return () => part(1);
    if (k === 'ArrowUp') return () => part(-1);
    if (k === 'Home') return () => go(0);
    if (k === 'End') return () => go(slides.length - 1);
    if (/^[b.]$/i.test(k)) return act['blank'];
    if (/^f$/i.test(k)) return full;
    if (/^t$/i.test(k)) return act['clock'];
    if (/^[+=]$/.test(k)) return () => clock.change(1);
    if (k === '-') return () => clock.change(-1);
    if (voting && /^[1-4]$/.test(k)) return () => votes.add(Number(k) - 1);
    if (voting && /^[0r]$/i.test(k)) return act['again'];
    // In full screen Escape leaves that first.
    if (k === 'Escape' && !document.fullscreenElement) return () => location.assign(stage.dataset['back'] ?? 'index.html');
    return undefined;
  };
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const on = e.target;
    if (on instanceof HTMLInputElement) {
      // While a count is typed, only keys that are no part of a number do something.
      if (/^(Enter|Escape)$/.test(e.key)) on.blur();
      else if (/^Page(Up|Down)$/.test(e.key)) byKey(e.key)?.();
      else return;
      e.preventDefault();
      return;
    }
    if (on instanceof Element && on.closest('button, a') && /^( |Enter)$/.test(e.key)) return;
    const does = byKey(e.key);
    if (!does) return;
    e.preventDefault();
    does();
  });
  for (const b of stage.querySelectorAll<HTMLElement>('[data-do]')) {
    b.addEventListener('click', () => act[b.dataset['do'] ?? '']?.());
  }
  clockFace.addEventListener('click', () => clock.away());
  let startX = 0;
  stage.addEventListener(
    'touchstart',
    (e) => {
      startX = e.touches[0]?.clientX ?? 0;
    },
    { passive: true },
  );
  stage.addEventListener('touchend', (e) => {
    if (stage.classList.contains('dark')) {
      stage.classList.remove('dark');
      return;
    }
    const dx = (e.changedTouches[0]?.clientX ?? 0) - startX;
    if (Math.abs(dx) > 50) go(at + (dx < 0 ? 1 : -1));
  });
  stage.classList.add('one');
  go(Number(recall(key) ?? 0));
}

if (deck && face && slides.length > 0) run(deck, face);

/** The clock on the screen: shows on every screen, makes no sound. */
import { change, type Clock, clockOf, face, idle, left, press } from './clock.ts';
import { keep, recall } from './session.ts';

export interface Timer {
  press(minutes: number): void;
  change(minutes: number): void;
  away(): void;
}

/** @param say announces to screen readers */
export function timer(el: HTMLElement, key: string, say: (text: string) => void): Timer {
  let c = clockOf(recall(key));
  let ticking = 0;
  let told = '';
  const show = (): void => {
    const ms = left(c, Date.now());
    const over = c.end !== undefined && ms === 0;
    el.hidden = idle(c);
    el.textContent = over ? '时间到' : face(ms);
    el.classList.toggle('over', over);
    el.classList.toggle('still', c.end === undefined);
    const now = over ? '时间到' : c.end !== undefined && ms <= 60_000 ? '还有一分钟' : '';
    if (now && now !== told && !idle(c)) say(now);
    told = now;
    if (c.end !== undefined && !over) ticking = window.setTimeout(show, 250);
  };
  const to = (next: Clock, text: string): void => {
    c = next;
    keep(key, c);
    clearTimeout(ticking);
    if (text) say(text);
    show();
  };
  show();
  return {
    press(minutes) {
      const next = press(c, minutes, Date.now());
      to(next, idle(next) ? '计时收起' : next.end === undefined ? '计时暂停' : idle(c) ? `开始计时，${minutes} 分钟` : '继续计时');
    },
    change: (minutes) => to(change(c, minutes, Date.now()), ''),
    away: () => to({}, '计时收起'),
  };
}

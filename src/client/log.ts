/** Keeps the study record while a page is read: only when the reader has started it, and only on this device. */
import { local } from './record/clock.ts';
import type { Answer, Visit } from './record/log.ts';
import { add, since } from './record/stored.ts';

/** Who does nothing for so long is not reading. */
const AWAY = 180_000;
/** Shorter is no reading. */
const LEAST = 5;

const page = document.querySelector<HTMLElement>('[data-use=keep],[data-visit]');
const visit: Visit = { id: page?.dataset['id'] ?? '', title: page?.dataset['title'] ?? '', at: local(new Date()), s: 0 };
const mark = document.querySelector<HTMLElement>('[data-record-link]');
let seen = Date.now();
let last = Date.now();
let ms = 0;
let saved = 0;

function tell(kept: boolean): void {
  if (mark) mark.textContent = kept ? '学习记录（正在记）' : '学习记录（这台设备记不下了）';
}

function save(): void {
  visit.s = Math.round(ms / 1000);
  // Stopped or erased meanwhile, perhaps in another tab.
  if (!since() || !visit.id || visit.s < LEAST || visit.s === saved) return;
  saved = visit.s;
  tell(add({ visits: [visit], answers: [] }));
}

function tick(): void {
  const now = Date.now();
  // A machine that slept makes one long tick: that was not reading.
  if (document.visibilityState === 'visible' && now - seen < AWAY) ms += Math.min(now - last, 2000);
  last = now;
  if (ms / 1000 - saved >= 10) save();
}

for (const name of ['scroll', 'keydown', 'pointerdown', 'pointermove', 'touchstart', 'wheel']) {
  addEventListener(
    name,
    () => {
      seen = Date.now();
    },
    { passive: true, capture: true },
  );
}
document.addEventListener('visibilitychange', () => {
  tick();
  seen = Date.now();
  save();
});
addEventListener('pagehide', () => {
  tick();
  save();
});
document.addEventListener('answered', (e) => {
  const [id, what, right, title] = (e as CustomEvent<[string, string, boolean?, string?]>).detail;
  const answer: Answer = { id, title: title ?? visit.title, at: local(new Date()), what, ...(right === undefined ? {} : { right }) };
  if (since()) tell(add({ visits: [], answers: [answer] }));
});
setInterval(tick, 1000);
tell(true);

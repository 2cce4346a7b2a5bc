/** The study record on this device. Off until the reader starts it. */
import { read, write } from '../store.ts';
import { EMPTY, type Log, merge, parse } from './log.ts';

const KEY = 'record';
const ON = 'record-on';

export const load = (): Log => parse(read(KEY) ?? '') ?? EMPTY;
/** Whether something stands there that cannot be read. */
export const broken = (): boolean => Boolean(read(KEY)) && !parse(read(KEY) ?? '');
/** The day on which it was started; empty when it is off. */
export const since = (): string => read(ON) ?? '';
export const turn = (day: string): boolean => write(ON, day);

/** Adds to what is stored now: another tab may have written meanwhile. False when the device refused. */
export const add = (more: Log): boolean => write(KEY, JSON.stringify(merge(load(), more)));

/** What else a reader left on the device by reading and answering; display settings and the booklet are not that. */
const MINE = /^qlzk-(record|chose-|quiz-)/;

/** Erases the record, the choices in cases and the wrong answers. */
export function erase(): void {
  write(KEY, '');
  write(ON, '');
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      const s = window[area];
      for (const k of Object.keys(s)) if (MINE.test(k)) s.removeItem(k);
    } catch {
      // Blocked: nothing stands there.
    }
  }
}

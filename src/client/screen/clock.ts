/** A timer that counts down and survives a reload. Pure: the time is given. */

/** Running until `end`, or standing with `left` milliseconds. */
export interface Clock {
  end?: number;
  left?: number;
}

const MINUTE = 60_000;

/** A clock out of storage; what stands there may be anything. */
export function clockOf(stored: unknown): Clock {
  const c = (stored ?? {}) as Record<string, unknown>;
  if (typeof c['end'] === 'number') return { end: c['end'] };
  return typeof c['left'] === 'number' ? { left: c['left'] } : {};
}

export const idle = (c: Clock): boolean => c.end === undefined && c.left === undefined;

/** Milliseconds left; below nothing there is nothing. */
export const left = (c: Clock, now: number): number => Math.max(0, c.end === undefined ? (c.left ?? 0) : c.end - now);

/** One key does it all: starts, pauses, goes on, and puts away what has run out. */
export function press(c: Clock, minutes: number, now: number): Clock {
  if (idle(c)) return { end: now + minutes * MINUTE };
  if (c.end === undefined) return { end: now + (c.left ?? 0) };
  return left(c, now) > 0 ? { left: left(c, now) } : {};
}

/** A minute more or less; never less than none. */
export function change(c: Clock, minutes: number, now: number): Clock {
  if (idle(c)) return c;
  const ms = Math.max(0, left(c, now) + minutes * MINUTE);
  return c.end === undefined ? { left: ms } : { end: now + ms };
}

/** 4:07; a second begun counts whole. */
export function face(ms: number): string {
  const s = Math.ceil(ms / 1000);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
}

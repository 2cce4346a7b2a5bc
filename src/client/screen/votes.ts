/** Two counts of hands over the same options. Pure: no page, no storage. */

export interface Votes {
  /** The vote before the discussion, once there is a second. */
  first?: number[];
  now: number[];
}

const MOST = 9999;
const whole = (n: unknown): number => (typeof n === 'number' && n > 0 ? Math.min(MOST, Math.floor(n)) : 0);
const sized = (list: unknown, size: number): number[] => Array.from({ length: size }, (_, i) => whole(Array.isArray(list) ? list[i] : 0));

export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Votes out of storage; what stands there may be anything. */
export function votesOf(stored: unknown, size: number): Votes {
  const v = (stored ?? {}) as { first?: unknown; now?: unknown };
  return { now: sized(v.now, size), ...(Array.isArray(v.first) ? { first: sized(v.first, size) } : {}) };
}

/** The count of one option set anew; what is no number counts as none. */
export function set(v: Votes, option: number, n: number): Votes {
  return { ...v, now: v.now.map((had, i) => (i === option ? whole(n) : had)) };
}

export const add = (v: Votes, option: number): Votes => set(v, option, (v.now[option] ?? 0) + 1);

/**
 * From the first vote to the second; in the second it is counted anew; an empty second vote gives the first back,
 * so that a key pressed by mistake loses nothing.
 */
export function again(v: Votes): Votes {
  const none = v.now.map(() => 0);
  if (!v.first) return sum(v.now) > 0 ? { first: v.now, now: none } : v;
  return sum(v.now) > 0 ? { first: v.first, now: none } : { now: v.first };
}

/** Lengths of the bars in percent: shares of each vote, the longest bar of both being whole. */
export function bars(v: Votes): { first?: number[]; now: number[] } {
  const share = (list: readonly number[]): number[] => list.map((n) => n / (sum(list) || 1));
  const now = share(v.now);
  const first = v.first && share(v.first);
  const top = Math.max(...now, ...(first ?? [])) || 1;
  const scale = (list: readonly number[]): number[] => list.map((x) => Math.round((x / top) * 1000) / 10);
  return { now: scale(now), ...(first ? { first: scale(first) } : {}) };
}

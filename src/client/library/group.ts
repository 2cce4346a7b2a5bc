/** Compared cases put next to one another. Pure. */

/** One case of the list. */
export interface Shown {
  /** Place in the whole list. */
  at: number;
  /** Belongs to the case before it. */
  tied: boolean;
  /** Not among those filtered for; here because the case before it is. */
  guest: boolean;
}

/** The cases that one is compared with, either way round. */
const beside = (i: number, pairs: readonly (readonly [number, number])[]): number[] => pairs.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])).sort((a, b) => a - b);

/**
 * Cases that have a counterpart come first, each followed by its own; then those that have none. A counterpart that
 * already stands further up is not repeated.
 */
export function together(fits: readonly number[], pairs: readonly (readonly [number, number])[]): Shown[] {
  const wanted = new Set(fits);
  const had = new Set<number>();
  const out: Shown[] = [];
  const alone: Shown[] = [];
  for (const i of fits) {
    if (had.has(i)) continue;
    const others = beside(i, pairs);
    had.add(i);
    (others.length > 0 ? out : alone).push({ at: i, tied: false, guest: false });
    for (const at of others) {
      if (had.has(at)) continue;
      had.add(at);
      out.push({ at, tied: true, guest: !wanted.has(at) });
    }
  }
  return [...out, ...alone];
}

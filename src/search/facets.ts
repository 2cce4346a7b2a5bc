/** Facets that combine, for the search and the case library: values of one facet are alternatives, facets restrict one another. */

export interface Facet {
  key: string;
  label: string;
  values: readonly string[];
}

/** For each facet the places of an item's values. */
export type Item = readonly (readonly number[])[];

/** Facet key → labels chosen. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

const meets = (facet: Facet, values: readonly number[] | undefined, chosen: ReadonlySet<string> | undefined): boolean =>
  !chosen?.size || (values ?? []).some((v) => chosen.has(facet.values[v] ?? ''));

/** Items that meet every facet's choice, in their order. */
export function narrow<T>(items: readonly T[], facets: readonly Facet[], of: (item: T) => Item, chosen: Chosen): T[] {
  return items.filter((it) => facets.every((f, k) => meets(f, of(it)[k], chosen.get(f.key))));
}

export interface Count {
  value: string;
  count: number;
  on: boolean;
}

/** How many items each value would leave. A facet's own choice does not lower the counts of its other values. */
export function counts<T>(items: readonly T[], facets: readonly Facet[], of: (item: T) => Item, chosen: Chosen): Map<string, Count[]> {
  const out = new Map<string, Count[]>();
  facets.forEach((f, k) => {
    const n = new Array<number>(f.values.length).fill(0);
    for (const it of items) {
      const own = of(it);
      if (!facets.every((g, j) => j === k || meets(g, own[j], chosen.get(g.key)))) continue;
      for (const v of own[k] ?? []) n[v] = (n[v] ?? 0) + 1;
    }
    const on = chosen.get(f.key);
    out.set(f.key, f.values.map((value, i) => ({ value, count: n[i] ?? 0, on: on?.has(value) ?? false })));
  });
  return out;
}

/** The choice with one value turned on or off. */
export function toggle(chosen: Chosen, key: string, value: string): Map<string, Set<string>> {
  const out = new Map([...chosen].map(([k, v]): [string, Set<string>] => [k, new Set(v)]));
  const own = out.get(key) ?? new Set<string>();
  if (!own.delete(value)) own.add(value);
  if (own.size > 0) out.set(key, own);
  else out.delete(key);
  return out;
}

/** Reads a choice out of an address; labels that are no values are left out. */
export function read(params: URLSearchParams, facets: readonly Facet[]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const f of facets) {
    const on = params.getAll(f.key).filter((v) => f.values.includes(v));
    if (on.length > 0) out.set(f.key, new Set(on));
  }
  return out;
}

/** Writes a choice into an address, in the order of the facets' values. */
export function write(params: URLSearchParams, facets: readonly Facet[], chosen: Chosen): void {
  for (const f of facets) {
    params.delete(f.key);
    for (const v of f.values) if (chosen.get(f.key)?.has(v)) params.append(f.key, v);
  }
}

/** The code of the first value in a row of text; from here on all are letters that need no escape. */
const FIRST = 0x100;

/** Items as text: one line an item, one character a value, values of all facets counted through. */
export function encode(items: readonly Item[], facets: readonly Facet[]): string {
  return items
    .map((it) => {
      let base = FIRST;
      return facets
        .map((f, k) => {
          const s = (it[k] ?? []).map((v) => String.fromCharCode(base + v)).join('');
          base += f.values.length;
          return s;
        })
        .join('');
    })
    .join('\n');
}

export function decode(text: string, facets: readonly Facet[]): Item[] {
  return text.split('\n').map((line) => {
    const out: number[][] = facets.map(() => []);
    for (let i = 0; i < line.length; i++) {
      let v = line.charCodeAt(i) - FIRST;
      for (const [k, f] of facets.entries()) {
        if (v < f.values.length) {
          out[k]?.push(v);
          break;
        }
        v -= f.values.length;
      }
    }
    return out;
  });
}

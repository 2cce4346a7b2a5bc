/** Facets as chips with counts, and the way from results to the topics and posts they share. */
import type { Engine } from '../../search/engine.ts';
import { type Count, counts } from '../../search/facets.ts';
import { itemsOf } from '../../search/find.ts';
import type { State } from './address.ts';
import { chip, el } from './dom.ts';

/** Values of a facet that stand there without asking. */
const FEW = 6;

/** The row of kinds: one at a time, the first takes the choice away. */
export function kinds(list: readonly Count[], total: number, choose: (value?: string) => void): HTMLElement[] {
  const on = list.find((c) => c.on);
  const some = list.filter((c) => c.count > 0 || c.on);
  return [undefined, ...some].map((c) => el('li', {}, chip(c?.value ?? '全部', c?.count ?? total, c ? c === on : !on, () => choose(c?.value))));
}

/** The other facets, each a group of chips; a group without a choice to make is left out. */
export function groups(engine: Engine, found: ReadonlyMap<string, Count[]>, open: ReadonlySet<string>, toggle: (key: string, value: string) => void, unfold: (key: string) => void): HTMLElement[] {
  return engine.data.facets.slice(1).flatMap((f) => {
    const list = (found.get(f.key) ?? []).filter((c) => c.count > 0 || c.on).sort((a, b) => Number(b.on) - Number(a.on) || b.count - a.count);
    if (list.length < 2 && !list.some((c) => c.on)) return [];
    const shown = open.has(f.key) ? list : list.slice(0, FEW);
    const rest = list.length - shown.length;
    const chips = shown.map((c) => el('li', {}, chip(c.value, c.count, c.on, () => toggle(f.key, c.value))));
    if (rest > 0) chips.push(el('li', {}, chip(`还有 ${rest} 个`, undefined, false, () => unfold(f.key))));
    return [el('fieldset', {}, el('legend', {}, f.label), el('ul', { className: 'chips' }, ...chips))];
  });
}

/** Counts of every facet over what was found. */
export const countsOf = (engine: Engine, records: readonly number[], s: State): Map<string, Count[]> => counts(records, engine.data.facets, (r) => itemsOf(engine.data)[r] ?? [], s.chosen);

/** Topic and post pages that the first results share, as links. */
export async function ways(engine: Engine, records: readonly number[]): Promise<HTMLElement[]> {
  const items = itemsOf(engine.data);
  const out: HTMLElement[] = [];
  for (const [k, most] of [[3, 3], [4, 2]] as const) {
    const n = new Map<number, number>();
    for (const r of records.slice(0, 20)) for (const v of items[r]?.[k] ?? []) n.set(v, (n.get(v) ?? 0) + 1);
    const kind = k === 3 ? '主题' : '岗位';
    for (const [v] of [...n].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)) {
      const label = engine.data.facets[k]?.values[v] ?? '';
      const record = items.findIndex((it) => engine.data.facets[0]?.values[it[0]?.[0] ?? -1] === kind && it[k]?.[0] === v);
      if (record < 0) continue;
      const url = engine.data.urls?.[record] ?? (await engine.text(record))[0];
      out.push(el('li', {}, el('a', { className: 'chip', href: url }, `${kind}：${label}`)));
    }
  }
  return out;
}

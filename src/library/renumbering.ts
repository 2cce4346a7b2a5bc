/** Old numbers followed into today's. */
import type { Law } from '../reader/read.ts';
import type { Article } from '../schema/law.ts';
import { articleOf, currentOf } from './laws.ts';
import type { Library } from './library.ts';

/** How sure a match is: the whole table was compared; only the entry notes it; the texts do not settle it; nothing corresponds. */
export type How = 'same' | 'moved' | 'formerly' | 'unsure' | 'gone';

export interface Row {
  old: string;
  now?: string;
  how: How;
  article?: Article;
}

export interface Table {
  /** Anchor and form value. */
  id: string;
  law: Law;
  from: string;
  to: string;
  rows: Row[];
}

const order = (n: string): number => {
  const [m = '0', s = '0'] = n.split('-');
  return Number(m) + Number(s) / 100;
};

/** Where an article of an earlier version stands today: one row, several where it was taken apart, none when the registry does not say. */
export function follow(law: Law, from: string, old: string): Row[] {
  const table = law.data.renumbered?.find((r) => r.from === from);
  if (table) {
    const to = table.map[old];
    if (to !== undefined) return [row(law, old, String(to), String(to) === old ? 'same' : 'moved')];
    if (table.unsure?.some((n) => String(n) === old)) return [{ old, how: 'unsure' }];
    if (table.gone?.some((n) => String(n) === old)) return [{ old, how: 'gone' }];
  }
  return law.data.articles.filter((a) => String(a.formerly?.[from] ?? '') === old).map((a) => row(law, old, String(a.n), 'formerly'));
}

function row(law: Law, old: string, now: string, how: How): Row {
  const article = articleOf(law, now);
  return article ? { old, now, how, article } : { old, now, how };
}

/** Every table that the registry can fill, laws with whole tables first. */
export function renumberings(lib: Library): Table[] {
  const out: Table[] = [];
  for (const law of lib.content.laws) {
    for (const [k, v] of law.data.versions.entries()) {
      if (v.current) continue;
      const table = law.data.renumbered?.find((r) => r.from === v.name);
      const olds = new Set([
        ...Object.keys(table?.map ?? {}),
        ...(table?.unsure ?? []).map(String),
        ...(table?.gone ?? []).map(String),
        ...law.data.articles.flatMap((a) => (a.formerly?.[v.name] === undefined ? [] : [String(a.formerly[v.name])])),
      ]);
      const rows = [...olds].sort((a, b) => order(a) - order(b)).flatMap((o) => follow(law, v.name, o));
      if (rows.length > 0) out.push({ id: `${law.slug}-${k}`, law, from: v.name, to: currentOf(law)?.name ?? '', rows });
    }
  }
  return out.sort((a, b) => b.rows.length - a.rows.length);
}

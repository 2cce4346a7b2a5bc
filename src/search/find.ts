/** From what was typed to what was found; what the page shows and what `npm run search:eval` measures. */
import type { Data, Load, Names } from './data.ts';
import { chunksFor, type Engine, lexiconOf } from './engine.ts';
import { decode, type Item } from './facets.ts';
import { lawsWith, mayCite, recordOf } from './laws.ts';
import type { Known, Plan } from './plan.ts';
import { needsTraditional, plan } from './query.ts';
import { type Hit, rank } from './rank.ts';
import { normal } from './tokens.ts';

/** An article that the reader asked for by number. */
export interface Card {
  /** Place in the registry. */
  law: number;
  /** Today's number; nothing when only the instrument was named. */
  n?: string;
  /** The number as typed and its version, where it is an earlier one. */
  was?: { n: string; version: string };
  /** Today's number of the article that had the typed number in an earlier version. */
  once?: { n: string; version: string };
  /** The record that holds the article; nothing when the site has no sentence for it. */
  record?: number;
}

export interface Answer {
  plan: Plan;
  cards: Card[];
  hits: Hit[];
  /** How much of the query the best record answers, 0 to 1. */
  best: number;
}

/** What a record's kind is worth, in the order of KINDS: pages that answer before labels that lead on. */
const PRIOR = [1, 1, 0.9, 0.85, 0.9, 0.9, 0.8, 0.8];

const rows = new WeakMap<Data, Item[]>();

/** Facet values of every record. */
export function itemsOf(data: Data): Item[] {
  let made = rows.get(data);
  if (!made) {
    made = decode(data.rows, data.facets);
    rows.set(data, made);
  }
  return made;
}

/** Asks for the chunks that a query will need before the engine is there. What fails here fails again, and is said, in `find`. */
export async function foresee(q: string, names: Names, load: Load): Promise<void> {
  const data = (await load(names.data)) as Data;
  const p = plan(q, { lexicon: lexiconOf(data) });
  const wanted = new Set([...p.terms.map((t) => t.token), ...p.ways.flatMap((w) => w.tokens)].flatMap((t) => chunksFor(t, data)));
  await Promise.all([...wanted].map((name) => load(`${names.chunks}/${name}`)));
}

/** Answers a query. @throws when a file of the search does not arrive */
export async function find(q: string, engine: Engine, off: ReadonlySet<string> = new Set()): Promise<Answer> {
  const items = itemsOf(engine.data);
  const prior = (r: number): number => PRIOR[items[r]?.[0]?.[0] ?? 0] ?? 1;
  const [traditional, laws] = await Promise.all([needsTraditional(q) ? engine.traditional() : undefined, mayCite(normal(q)) ? engine.laws() : undefined]);
  const known: Known = { lexicon: engine.lexicon, off, ...(traditional ? { traditional } : {}), ...(laws ? { laws } : {}) };
  let p = plan(q, known);
  let found = await rank(p, engine, prior);
  if (found.unknown.size > 0) {
    const better = plan(q, { ...known, unknown: found.unknown });
    if (better.ways.length > p.ways.length) {
      p = better;
      found = await rank(p, engine, prior);
    }
  }
  const cards = laws ? cardsFor(p, laws) : [];
  const shown = new Set(cards.map((c) => c.record));
  return { plan: p, cards, hits: found.hits.filter((h) => !shown.has(h.record)), best: found.best };
}

function cardsFor(p: Plan, laws: Awaited<ReturnType<Engine['laws']>>): Card[] {
  const card = (law: number, n?: string, more: Partial<Card> = {}): Card => {
    const l = laws[law];
    const record = l && n ? recordOf(l, n) : undefined;
    return { law, ...(n ? { n } : {}), ...(record === undefined ? {} : { record }), ...more };
  };
  const named = p.references.flatMap((r) => {
    if (!r.typed) return p.references.length === 1 && r.end - r.start >= p.text.length ? [card(r.law)] : [];
    const n = r.today ?? r.typed;
    return [card(r.law, n, { ...(r.today && r.version && r.today !== r.typed ? { was: { n: r.typed, version: r.version } } : {}), ...(r.once ? { once: r.once } : {}) })];
  });
  if (named.length > 0 || !p.bare) return named.slice(0, 3);
  const { n, unit } = p.bare;
  return lawsWith(n, unit, laws).map((i) => card(i, n));
}

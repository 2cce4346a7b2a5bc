/** What a reader's query is taken to mean: its terms, other ways to meet them, and every rewriting that led to one. */
import type { LawData } from './data.ts';
import type { Reference } from './laws.ts';
import { conceptToken, type Span, tokens } from './tokens.ts';

/** The site's words in the form that queries are compared with. */
export interface Lexicon {
  concepts: string[];
  /** Everyday word → concept. */
  says: Map<string, number>;
  words: string[];
}

export interface Rewriting {
  kind: '繁体' | '拼音' | '错字' | '近义' | '旧条号';
  from: string;
  to: string;
}

/** Another way to meet some of the query's terms. */
export interface Way {
  /** Places of the terms. */
  covers: number[];
  tokens: string[];
  /** What a page that meets it counts, 1 being the reader's own word. */
  weight: number;
}

export interface Term extends Span {
  /** Reaches over the edge of a word of ours (人送 in 病人送红包): it says less than the word. */
  seam?: true;
}

export interface Plan {
  /** The query as it is searched. */
  text: string;
  terms: Term[];
  ways: Way[];
  rewritings: Rewriting[];
  references: Reference[];
  /** An article's number without an instrument. */
  bare?: { n: string; unit: string };
  /** What to mark in results. */
  marks: Marks;
}

export interface Marks {
  /** Marked where they stand whole; longest first. */
  whole: string[];
  /** Stretches of the query that are no words of ours: any two neighbouring characters of them may be marked. */
  loose: string[];
}

/** What is known beside the query. Each makes the plan better, none is needed. */
export interface Known {
  lexicon: Lexicon;
  /** Traditional characters, each followed by its simplified one. */
  traditional?: string;
  laws?: readonly LawData[];
  /** Tokens that the index does not hold. */
  unknown?: ReadonlySet<string>;
  /** What rewritings led to that the reader does not want. */
  off?: ReadonlySet<string>;
}

/** Reports a rewriting; false when the reader has switched it off. */
export function report(p: Plan, known: Known, r: Rewriting): boolean {
  if (known.off?.has(r.to)) return false;
  if (!p.rewritings.some((x) => x.to === r.to)) p.rewritings.push(r);
  return true;
}

/** Terms that lie within a stretch of the query. */
export const within = (p: Plan, start: number, end: number): number[] => p.terms.flatMap((t, i) => (t.start >= start && t.end <= end ? [i] : []));

/** A word that was meant, and the concept it leads to if it is an everyday word. */
export function meet(p: Plan, known: Known, covers: number[], word: string, weight: number): void {
  p.ways.push({ covers, tokens: tokens(word), weight });
  const concept = known.lexicon.says.get(word);
  if (concept !== undefined) p.ways.push({ covers, tokens: [conceptToken(concept)], weight: weight * 0.6 });
}

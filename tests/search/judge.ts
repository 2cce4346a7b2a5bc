/** How well the search answers a list of judged queries. */
import { readFileSync } from 'node:fs';
import { type Answer, find } from '../../src/search/find.ts';
import { identities, listed, type Opened } from './site.ts';

export interface Query {
  q: string;
  class: string;
  /** Identities that answer it: `case:…`, `law:slug#97` … */
  expect: string[];
}

export interface Judged extends Query {
  /** Place of the first right result, from 0; -1 when none is among the first twenty. */
  at: number;
  /** How many of the expected are among the first five. */
  found: number;
  results: string[][];
  answer: Answer;
  ms: number;
}

export interface Score {
  queries: number;
  hit1: number;
  hit5: number;
  recall5: number;
  mrr: number;
  empty: number;
}

export const readQueries = (name: 'queries' | 'unseen'): Query[] => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as Query[];

/** Every identity that the site can answer with. */
export async function present(o: Opened): Promise<Set<string>> {
  const laws = await o.engine.laws();
  const all = await Promise.all(Array.from({ length: o.engine.count }, (_, i) => identities(o, i, laws)));
  return new Set(all.flat());
}

/** Judges the queries for which an expected page exists; pages that are not there yet are not expected. */
export async function judge(o: Opened, queries: readonly Query[]): Promise<{ judged: Judged[]; without: Query[] }> {
  const have = await present(o);
  const judged: Judged[] = [];
  const without: Query[] = [];
  for (const q of queries) {
    const expect = q.expect.filter((e) => have.has(e));
    if (expect.length === 0) {
      without.push(q);
      continue;
    }
    const started = performance.now();
    const answer = await find(q.q, o.engine);
    const ms = performance.now() - started;
    const results = await listed(o, answer);
    const right = (r: string[] | undefined): boolean => expect.some((e) => r?.includes(e));
    const top = results.slice(0, 5).flat();
    judged.push({ ...q, expect, at: results.findIndex(right), found: expect.filter((e) => top.includes(e)).length, results, answer, ms });
  }
  return { judged, without };
}

export function score(list: readonly Judged[]): Score {
  const mean = (of: (j: Judged) => number): number => list.reduce((n, j) => n + of(j), 0) / Math.max(1, list.length);
  return {
    queries: list.length,
    hit1: mean((j) => (j.at === 0 ? 1 : 0)),
    hit5: mean((j) => (j.at >= 0 && j.at < 5 ? 1 : 0)),
    recall5: mean((j) => j.found / Math.min(5, j.expect.length)),
    mrr: mean((j) => (j.at >= 0 && j.at < 10 ? 1 / (j.at + 1) : 0)),
    empty: list.filter((j) => j.results.length === 0).length,
  };
}

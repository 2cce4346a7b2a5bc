/**
 * Which records answer best. Each term is looked for on its own (Pagefind would want all of them on one page) and
 * what is found is put together: how well a record holds its terms, times how much of the query it covers. Rare
 * terms count more of the query than common ones.
 */
import type { Engine, Postings } from './engine.ts';
import type { Plan } from './plan.ts';

export interface Hit {
  record: number;
  score: number;
  /** How much of the query the record answers, 0 to 1. */
  coverage: number;
}

/** Coverage counts more than the sum of scores. */
const POWER = 1.5;
/**
 * Records that answer less than this part of what the best one answers are left out: counts mean something then.
 * Of the first few less is asked, so that nobody is left with one result.
 */
const LEAST = 0.5;
const FEW = { records: 10, least: 0.2 };

/** What the rarest token counts: pairs that reach over two words (报人 in 举报人保护) are rarer than words, and worth less. */
const RAREST = 3;
/** What is left of it where we know that a pair reaches over the edge of a word. */
const SEAM = 0.5;

export interface Ranked {
  hits: Hit[];
  /** Tokens of the query that no record holds. */
  unknown: Set<string>;
  /** How much of the query the best record answers when what nothing holds is counted too, 0 to 1. */
  best: number;
}

/** Runs a plan. @param prior what a record's kind is worth */
export async function rank(plan: Plan, engine: Pick<Engine, 'one' | 'count'>, prior: (record: number) => number = () => 1): Promise<Ranked> {
  const wanted = [...new Set([...plan.terms.map((t) => t.token), ...plan.ways.flatMap((w) => w.tokens)])];
  const lists = new Map<string, Postings>();
  await Promise.all(wanted.map(async (t) => lists.set(t, await engine.one(t))));
  const list = (t: string): Postings => lists.get(t) ?? { records: [], scores: [] };
  const rarity = (t: string): number => Math.min(RAREST, Math.log(1 + engine.count / (1 + list(t).records.length)));
  const top = new Map([...lists].map(([t, l]): [string, number] => [t, l.scores.reduce((a, b) => Math.max(a, b), 1e-9)]));
  // How well a record holds a token, beside the one that holds it best. The root: that a record holds it at all is most of it.
  const strength = (t: string, score: number): number => Math.sqrt(score / (top.get(t) ?? 1));
  const unknown = new Set(plan.terms.map((t) => t.token).filter((t) => list(t).records.length === 0));
  const waysOf = plan.terms.map((_, i) => plan.ways.some((w) => w.covers.includes(i)));
  // A term that nothing holds and nothing replaces tells no record from another.
  const worth = plan.terms.map((t, i) => (unknown.has(t.token) && !waysOf[i] ? 0 : rarity(t.token) * (t.seam ? SEAM : 1)));
  const total = worth.reduce((a, b) => a + b, 0);
  // For every record and term how much of it is met, and how well.
  const size = plan.terms.length;
  const covered = new Float32Array(engine.count * size);
  const value = new Float32Array(engine.count * size);
  plan.terms.forEach((t, i) => {
    const l = list(t.token);
    l.records.forEach((r, k) => {
      covered[r * size + i] = 1;
      value[r * size + i] = (worth[i] ?? 0) * strength(t.token, l.scores[k] ?? 0);
    });
  });
  const part = new Float32Array(engine.count);
  const held = new Float32Array(engine.count);
  for (const w of plan.ways) {
    const all = w.tokens.reduce((n, t) => n + rarity(t), 0);
    part.fill(0);
    held.fill(0);
    for (const t of w.tokens) {
      const l = list(t);
      l.records.forEach((r, k) => {
        part[r] = (part[r] ?? 0) + rarity(t) / all;
        held[r] = (held[r] ?? 0) + (rarity(t) / all) * strength(t, l.scores[k] ?? 0);
      });
    }
    for (let r = 0; r < engine.count; r++) {
      if (!part[r]) continue;
      for (const i of w.covers) {
        const at = r * size + i;
        covered[at] = Math.max(covered[at] ?? 0, w.weight * (part[r] ?? 0));
        value[at] = Math.max(value[at] ?? 0, w.weight * (held[r] ?? 0) * (worth[i] ?? 0));
      }
    }
  }
  const hits: Hit[] = [];
  let best = 0;
  for (let record = 0; record < engine.count; record++) {
    let met = 0;
    let sum = 0;
    for (let i = 0; i < size; i++) {
      met += (worth[i] ?? 0) * (covered[record * size + i] ?? 0);
      sum += value[record * size + i] ?? 0;
    }
    if (sum === 0) continue;
    const coverage = total > 0 ? met / total : 0;
    best = Math.max(best, coverage);
    hits.push({ record, coverage, score: sum * coverage ** POWER * prior(record) });
  }
  const lost = plan.terms.reduce((n, t, i) => n + (unknown.has(t.token) && !waysOf[i] ? RAREST : 0), 0);
  return { best: total > 0 ? (best * total) / (total + lost) : 0, hits: hits.sort((a, b) => b.score - a.score || a.record - b.record).filter((h, i) => h.coverage >= best * (i < FEW.records ? FEW.least : LEAST)), unknown };
}

/** What of a query is marked in the results and on the page that one of them leads to. */
import type { Lexicon, Marks, Plan } from './plan.ts';
import { normal } from './tokens.ts';

/** Runs of the query that are searched, cut at the words of ours that stand in them. */
export function marksOf(p: Plan, skip: (i: number) => boolean, lexicon: Lexicon, more: readonly string[]): Marks {
  const whole = new Set([...more, ...p.rewritings.map((r) => normal(r.to))]);
  const loose = new Set<string>();
  let run = '';
  for (let i = 0; i < p.text.length; i++) run += skip(i) || /[^\p{L}\p{N}]/u.test(p.text.charAt(i)) ? ' ' : p.text.charAt(i);
  const words = [...lexicon.words, ...p.rewritings.map((r) => r.from)].filter((w) => run.includes(w)).sort((a, b) => b.length - a.length);
  for (const w of words) {
    if (!run.includes(w)) continue;
    whole.add(w);
    run = run.split(w).join(' ');
  }
  const alone = p.text.length === 1;
  for (const piece of run.split(/ +/)) if (piece.length > 1 || alone) (piece.length > 3 ? loose : whole).add(piece);
  return { whole: [...whole].filter(Boolean).sort((a, b) => b.length - a.length), loose: [...loose] };
}

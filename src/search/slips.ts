/** Slips of the hand or of the input method, against the site's own words. */
import { soundAlike, spellings } from './pinyin.ts';
import { type Known, meet, type Plan, report, within } from './plan.ts';
import { soundsOf } from './sounds.ts';

/** Characters of the longest word that a slip is looked for in. */
const LONGEST_WORD = 8;

/** One character wrong, missing, doubled or in the wrong place; any number of them when it sounds the same. */
export function slips(p: Plan, known: Known, unknown: ReadonlySet<string>, skip: (i: number) => boolean): void {
  const strange = p.terms.filter((t) => unknown.has(t.token) && t.end - t.start === 2);
  if (strange.length === 0) return;
  const sounds = soundsOf(known.lexicon);
  const own = new Set(known.lexicon.words);
  const typed = new Set(p.text);
  const near = known.lexicon.words.filter((w) => w.length > 2 && [...w].filter((c) => !typed.has(c)).length <= 1);
  const found: { start: number; end: number; to: string; rank: number }[] = [];
  for (let start = 0; start < p.text.length; start++) {
    for (let end = start + 2; end <= Math.min(p.text.length, start + LONGEST_WORD); end++) {
      const piece = p.text.slice(start, end);
      if (!/^[\u3400-\u9fff]+$/.test(piece)) break;
      if (own.has(piece) || !strange.some((t) => t.start >= start && t.end <= end)) continue;
      const same = spellings(piece).flatMap((sp) => sounds.whole.get(sp.join('')) ?? []).find((w) => w.length === piece.length);
      if (same && (piece.length > 2 || atEdge(p.text, start, end, skip))) found.push({ start, end, to: same, rank: 100 + piece.length });
      for (const w of near) {
        const at = slipAt(piece, w);
        if (at !== undefined && isStrange(p, unknown, start + at, start, end)) found.push({ start, end, to: w, rank: w.length });
      }
    }
  }
  const taken: typeof found = [];
  for (const f of found.sort((a, b) => b.rank - a.rank || a.start - b.start)) {
    if (taken.length >= 2 || taken.some((t) => f.start < t.end && t.start < f.end)) continue;
    if (!report(p, known, { kind: '错字', from: p.text.slice(f.start, f.end), to: f.to })) continue;
    taken.push(f);
    meet(p, known, within(p, f.start, f.end), f.to, 0.95);
  }
}

/** Two characters in the midst of others sound like something too easily (伴手礼券 is not about 收礼). */
const atEdge = (text: string, start: number, end: number, skip: (i: number) => boolean): boolean => {
  const open = (i: number): boolean => skip(i) || !/[\u3400-\u9fff]/.test(text.charAt(i));
  return open(start - 1) || open(end);
};

/** No term around the slip may be a word that the site holds: 论文署名 is not 论文挂名 mistyped. */
const isStrange = (p: Plan, unknown: ReadonlySet<string>, at: number, start: number, end: number): boolean =>
  p.terms.every((t) => t.start < start || t.end > end || t.start > at || t.end <= at || unknown.has(t.token));

/**
 * Where in what was typed the one slip is that leads to a word; nothing when it takes more or none. A word of two
 * characters is too short to guess by its shape.
 */
export function slipAt(typed: string, word: string): number | undefined {
  if (Math.abs(typed.length - word.length) > 1 || word.length < 3 || typed === word) return undefined;
  let head = 0;
  while (head < typed.length && typed.charAt(head) === word.charAt(head)) head++;
  let tail = 0;
  while (tail < Math.min(typed.length, word.length) - head && typed.charAt(typed.length - 1 - tail) === word.charAt(word.length - 1 - tail)) tail++;
  const [a, b] = [typed.length - head - tail, word.length - head - tail];
  const wrong = a === 1 && b === 1 && (word.length > 3 || soundAlike(typed.charAt(head), word.charAt(head)));
  const missing = a === 0 && b === 1 && word.length > 3;
  // A character before or behind a word is no slip.
  const extra = a === 1 && b === 0 && head > 0 && tail > 0;
  const swapped = a === 2 && b === 2 && typed.charAt(head) === word.charAt(head + 1) && typed.charAt(head + 1) === word.charAt(head);
  return wrong || missing || extra || swapped ? Math.min(head, typed.length - 1) : undefined;
}

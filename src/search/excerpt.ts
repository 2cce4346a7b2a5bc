/** The sentence of a record that answers best, with whole terms marked, and the heading it stands under. */
import type { Text } from './data.ts';
import type { Marks } from './plan.ts';
import { fold } from './tokens.ts';

export interface Excerpt {
  text: string;
  /** Stretches of the text to mark, in order. */
  marks: [start: number, end: number][];
  /** Id on the page; empty for the page itself. */
  anchor: string;
  heading: string;
}

const LENGTH = 84;
const SENTENCE = /[^。！？；\n]+[。！？；]?[”’」』）]*/g;

/**
 * Chooses an excerpt.
 * @param wanted anchor that the reader asked for: an article's number
 */
export function excerptOf(t: Text, marks: Marks, wanted?: string): Excerpt {
  const [, , , summary, parts] = t;
  const asked = wanted ? parts.find((p) => p[0] === wanted) : undefined;
  if (asked) return cut(asked[2], marks, asked[0], asked[1]);
  const words = [...marks.whole, ...marks.loose];
  let best = { score: worth(summary, words) * 1.15, text: summary, anchor: '', heading: '' };
  for (const [anchor, heading, text] of parts) {
    const head = worth(heading, words);
    if (head * 0.9 > best.score) best = { score: head * 0.9, text: firstSentence(text) || summary, anchor, heading };
    for (const m of text.match(SENTENCE) ?? []) {
      const score = worth(m, words) + head * 0.2;
      if (score > best.score) best = { score, text: m.trim(), anchor, heading };
    }
  }
  return cut(best.text, marks, best.anchor, best.heading);
}

const firstSentence = (s: string): string => (s.match(SENTENCE) ?? [])[0]?.trim() ?? '';

/** How much of the words a text holds: longer matches count more than their parts, each stretch of a word once. */
function worth(text: string, words: readonly string[]): number {
  const seen = new Set<string>();
  const lower = fold(text);
  return stretches(text, [], words).reduce((n, [s, e]) => {
    const piece = lower.slice(s, e);
    if (seen.has(piece)) return n;
    seen.add(piece);
    return n + (e - s) ** 1.4;
  }, 0);
}

/** Stretches of a text to mark. */
export const marksIn = (text: string, marks: Marks): [number, number][] => stretches(text, marks.whole, marks.loose);

/** @param whole words that count as they are; @param loose words of which two characters are enough */
function stretches(text: string, whole: readonly string[], loose: readonly string[]): [number, number][] {
  const lower = fold(text);
  const out: [number, number][] = [];
  for (let i = 0; i < lower.length; ) {
    let length = 0;
    for (const w of whole) if (w.length > length && lower.startsWith(w, i)) length = w.length;
    for (const w of loose) {
      let n = 0;
      while (i + n < lower.length && n < w.length && w.includes(lower.slice(i, i + n + 1))) n++;
      if (n > length && (n >= 2 || w.length === 1)) length = n;
    }
    if (length > 0) out.push([i, i + length]);
    i += length || 1;
  }
  return out;
}

/** At most so many characters, beginning near the first mark. */
function cut(text: string, words: Marks, anchor: string, heading: string): Excerpt {
  let s = text.replace(/\n/g, '，').replace(/([，。；：！？、])，/g, '$1');
  if (s.length > LENGTH) {
    const first = marksIn(s, words)[0]?.[0] ?? 0;
    let start = Math.max(0, Math.min(first - 18, s.length - LENGTH));
    const comma = s.slice(0, first).lastIndexOf('，');
    if (start > 0 && comma > start - 16) start = comma + 1;
    s = `${start > 0 ? '…' : ''}${s.slice(start, start + LENGTH)}${start + LENGTH < s.length ? '…' : ''}`;
  }
  return { text: s, marks: marksIn(s, words), anchor, heading };
}

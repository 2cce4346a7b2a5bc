/**
 * What a reader means by what was typed. Nothing is replaced silently: every rewriting is reported, so that the page
 * can show it and switch it off.
 */
import type { LawData } from './data.ts';
import { placeName } from '../schema/numbers.ts';
import { bareNumber, type Reference, referencesIn } from './laws.ts';
import { initialsOf, isForeign, soundAlike, spellings } from './pinyin.ts';
import { conceptToken, lawToken, nameToken, normal, type Span, spans, tokens } from './tokens.ts';

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

const LONGEST = 60;
const MOST_TERMS = 16;
/** Characters of the longest word that a slip is looked for in. */
const LONGEST_WORD = 8;
const QUOTES = /["'“”‘’「」『』《》〈〉]/g;

/** Words of a question that say nothing about its matter; longer ones first. Only in queries long enough to be a sentence. */
const STOP =
  /怎么办才好|应不应该|可不可以|怎么回事|有没有|怎么处理|如何处理|怎么办|怎么样|怎么做|怎么写|怎么说|是不是|能不能|要不要|该不该|会不会|算不算|行不行|请问一下|请问|怎么|怎样|咋办|如何|可以|能否|是否|应该|应当|什么|哪些|哪个|一下|吗|呢|吧|啊|呀|的话|的|了|给|我们|我|你/g;
const SENTENCE = 5;

/** True when traditional characters have to be known for this query. */
export const needsTraditional = (q: string): boolean => [...q].some(isForeign);

export function plan(q: string, known: Known): Plan {
  const p: Plan = { text: normal(q).slice(0, LONGEST).replace(QUOTES, ' ').replace(/\s+/g, ' ').trim(), terms: [], ways: [], rewritings: [], references: [], marks: { whole: [], loose: [] } };
  simplify(p, known);
  p.references = known.laws ? referencesIn(p.text, known.laws).map((r) => current(p, r, known)) : [];
  const bare = bareNumber(p.text);
  if (bare) p.bare = bare;
  const skip = skipped(p, known.lexicon);
  const seen = new Set<string>();
  p.terms = [...cited(p), ...spans(p.text, skip)].filter((s) => !seen.has(s.token) && seen.add(s.token)).slice(0, MOST_TERMS);
  seams(p, known.lexicon);
  for (const r of p.references) names(p, r);
  everyday(p, known);
  if (known.unknown?.size) {
    letters(p, known, known.unknown);
    slips(p, known, known.unknown, skip);
  }
  lighten(p);
  const articles = [...p.references.map((r) => [r.today ?? r.typed, known.laws?.[r.law]?.unit]), [p.bare?.n, p.bare?.unit]];
  const numbers = articles.flatMap(([n, unit]) => (n && unit ? [placeName({ n }, unit)] : []));
  p.marks = marksOf(p, skip, known.lexicon, numbers);
  return p;
}

/** Reports a rewriting; false when the reader has switched it off. */
function report(p: Plan, known: Known, r: Rewriting): boolean {
  if (known.off?.has(r.to)) return false;
  if (!p.rewritings.some((x) => x.to === r.to)) p.rewritings.push(r);
  return true;
}

/** Terms that lie within a stretch of the query. */
const within = (p: Plan, start: number, end: number): number[] => p.terms.flatMap((t, i) => (t.start >= start && t.end <= end ? [i] : []));

function simplify(p: Plan, known: Known): void {
  const pairs = known.traditional;
  if (!pairs) return;
  const to = new Map<string, string>();
  for (let i = 0; i < pairs.length; i += 2) to.set(pairs.charAt(i), pairs.charAt(i + 1));
  const text = [...p.text].map((c) => to.get(c) ?? c).join('');
  if (text !== p.text && report(p, known, { kind: '繁体', from: p.text, to: text })) p.text = text;
}

/** Characters that make no term: references (they make one of their own) and stop words, unless they are part of a word of ours. */
function skipped(p: Plan, lexicon: Lexicon): (i: number) => boolean {
  const off = new Set<number>();
  const all = (start: number, end: number): void => {
    for (let i = start; i < end; i++) off.add(i);
  };
  for (const r of p.references) if (r.typed) all(r.start, r.end);
  if (p.text.length < SENTENCE) return (i) => off.has(i);
  const kept = new Set<number>();
  for (const w of lexicon.words) {
    if (lexicon.says.has(w)) continue;
    for (let at = p.text.indexOf(w); at >= 0; at = p.text.indexOf(w, at + 1)) for (let i = at; i < at + w.length; i++) kept.add(i);
  }
  const stops = [...p.text.matchAll(STOP)].filter((m) => ![...m[0]].some((_, k) => kept.has(m.index + k)));
  const left = p.text.length - stops.reduce((n, m) => n + m[0].length, 0);
  if (left >= 2) for (const m of stops) all(m.index, m.index + m[0].length);
  return (i) => off.has(i);
}

/** Single characters that a question leaves over find half the site and cost most: among words they are dropped. */
function lighten(p: Plan): void {
  const single = (t: Term): boolean => t.end - t.start === 1 && /[\u3400-\u9fff]/.test(p.text.charAt(t.start));
  if (p.terms.filter((t) => !single(t)).length < 2) return;
  const kept = p.terms.flatMap((t, i) => (!single(t) || p.ways.some((w) => w.covers.includes(i)) ? [i] : []));
  p.ways = p.ways.map((w) => ({ ...w, covers: w.covers.map((i) => kept.indexOf(i)) }));
  p.terms = kept.flatMap((i) => p.terms[i] ?? []);
}

/** Marks terms that overlap a word of ours without lying in one. */
function seams(p: Plan, lexicon: Lexicon): void {
  const found = lexicon.words.flatMap((w) => {
    const at = p.text.indexOf(w);
    return at < 0 ? [] : [{ start: at, end: at + w.length }];
  });
  for (const t of p.terms) {
    const over = found.some((w) => w.start < t.end && t.start < w.end);
    if (over && !found.some((w) => w.start <= t.start && t.end <= w.end)) t.seam = true;
  }
}

/** References with an article as terms. */
const cited = (p: Plan): Term[] => p.references.flatMap((r) => (r.typed ? [{ token: lawToken(r.law, r.today ?? r.typed), start: r.start, end: r.end }] : []));

/** A number of an earlier version is searched as today's, unless the reader has switched that off. */
function current(p: Plan, r: Reference, known: Known): Reference {
  const unit = known.laws?.[r.law]?.unit ?? '条';
  if (!r.typed || !r.today || r.today === r.typed) return r;
  const name = (n: string): string => placeName({ n }, unit);
  if (report(p, known, { kind: '旧条号', from: name(r.typed), to: name(r.today) })) return r;
  const { today, version, ...typed } = r;
  return typed;
}

/** An instrument that was named is met by its own records too. */
function names(p: Plan, r: Reference): void {
  const covers = within(p, r.start, r.end);
  if (covers.length > 0) p.ways.push({ covers, tokens: [nameToken(r.law)], weight: r.typed ? 0.4 : 1 });
}

/** What people say → what we call it. */
function everyday(p: Plan, known: Known): void {
  const { says, concepts } = known.lexicon;
  const found = [...says]
    .flatMap(([say, concept]) => {
      const start = p.text.indexOf(say);
      return start < 0 ? [] : [{ say, concept, start, end: start + say.length }];
    })
    .sort((a, b) => b.say.length - a.say.length || a.start - b.start);
  const taken: typeof found = [];
  for (const f of found) {
    if (taken.some((t) => f.start < t.end && t.start < f.end)) continue;
    const to = concepts[f.concept] ?? '';
    if (p.text.includes(normal(to))) continue;
    const covers = within(p, f.start, f.end);
    if (covers.length === 0 || !report(p, known, { kind: '近义', from: f.say, to })) continue;
    taken.push(f);
    p.ways.push({ covers, tokens: [conceptToken(f.concept)], weight: 0.6 });
  }
}

/** A word that was meant, and the concept it leads to if it is an everyday word. */
function meet(p: Plan, known: Known, covers: number[], word: string, weight: number): void {
  p.ways.push({ covers, tokens: tokens(word), weight });
  const concept = known.lexicon.says.get(word);
  if (concept !== undefined) p.ways.push({ covers, tokens: [conceptToken(concept)], weight: weight * 0.6 });
}

/** Pinyin, whole or as initials, alone or among characters. */
function letters(p: Plan, known: Known, unknown: ReadonlySet<string>): void {
  const sounds = soundsOf(known.lexicon);
  for (const m of p.text.matchAll(/[a-z]+(?:[ '][a-z]+)*/g)) {
    const start = m.index;
    const end = start + m[0].length;
    if (!within(p, start, end).some((i) => unknown.has(p.terms[i]?.token ?? ''))) continue;
    const hit = spoken(p.text, start, end, sounds);
    if (!hit) continue;
    for (const w of hit.words) {
      if (!report(p, known, { kind: '拼音', from: p.text.slice(hit.start, hit.end), to: w })) continue;
      meet(p, known, within(p, hit.start, hit.end), w, 1);
    }
  }
}

interface Sounds {
  whole: Map<string, string[]>;
  initials: Map<string, string[]>;
}
const held = new WeakMap<Lexicon, Sounds>();

function soundsOf(lexicon: Lexicon): Sounds {
  const had = held.get(lexicon);
  if (had) return had;
  const s: Sounds = { whole: new Map(), initials: new Map() };
  const put = (m: Map<string, string[]>, key: string, w: string): void => {
    const list = m.get(key);
    if (!list) m.set(key, [w]);
    else if (!list.includes(w)) list.push(w);
  };
  for (const w of lexicon.words) {
    for (const sp of spellings(w)) {
      put(s.whole, sp.join(''), w);
      put(s.initials, initialsOf(sp), w);
    }
  }
  held.set(lexicon, s);
  return s;
}

/** Words that a stretch with letters sounds like; the stretch may take characters around it (红bao). */
function spoken(text: string, start: number, end: number, sounds: Sounds): { words: string[]; start: number; end: number } | undefined {
  for (const [from, to] of around(text, start, end)) {
    const joined = text.slice(from, to).replace(/[ ']/g, '');
    for (const sp of spellings(joined)) {
      const words = sounds.whole.get(sp.join(''));
      if (words) return { words: words.slice(0, 3), start: from, end: to };
    }
  }
  const own = text.slice(start, end).replace(/[ ']/g, '');
  const short = own.length >= 2 && own.length <= 6 ? sounds.initials.get(own) : undefined;
  if (short) return { words: short.slice(0, 3), start, end };
  const begun = own.length >= 4 ? [...sounds.whole].filter(([k]) => k.startsWith(own)).sort((a, b) => a[0].length - b[0].length) : [];
  if (begun.length > 0) return { words: [...new Set(begun.flatMap(([, w]) => w))].slice(0, 3), start, end };
  const several = cutSounds(own, sounds);
  return several && { words: several, start, end };
}

/** The stretch itself, then with up to three characters before and behind, widest first. */
function around(text: string, start: number, end: number): [number, number][] {
  const han = (i: number): boolean => /[\u3400-\u9fff]/.test(text.charAt(i));
  let before = 0;
  let behind = 0;
  while (before < 3 && han(start - before - 1)) before++;
  while (behind < 3 && han(end + behind)) behind++;
  const out: [number, number][] = [];
  for (let b = before; b >= 0; b--) for (let e = behind; e >= 0; e--) out.push([start - b, end + e]);
  return out.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
}

/** hongbaohuikou → 红包 and 回扣. */
function cutSounds(letters: string, sounds: Sounds): string[] | undefined {
  if (letters === '') return [];
  for (let n = Math.min(letters.length, 24); n >= 4; n--) {
    const words = sounds.whole.get(letters.slice(0, n));
    const rest = words && cutSounds(letters.slice(n), sounds);
    if (words?.[0] && rest) return [words[0], ...rest];
  }
  return undefined;
}

/** One character wrong, missing, doubled or in the wrong place; any number of them when it sounds the same. */
function slips(p: Plan, known: Known, unknown: ReadonlySet<string>, skip: (i: number) => boolean): void {
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

/** Runs of the query that are searched, cut at the words of ours that stand in them. */
function marksOf(p: Plan, skip: (i: number) => boolean, lexicon: Lexicon, more: readonly string[]): Marks {
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

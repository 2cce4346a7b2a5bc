/**
 * What a reader means by what was typed. Nothing is replaced silently: every rewriting is reported, so that the page
 * can show it and switch it off.
 */
import { placeName } from '../schema/numbers.ts';
import { bareNumber, type Reference, referencesIn } from './laws.ts';
import { letters } from './letters.ts';
import { marksOf } from './marks.ts';
import { isForeign } from './pinyin.ts';
import { type Known, type Lexicon, type Plan, report, type Term, within } from './plan.ts';
import { slips } from './slips.ts';
import { conceptToken, lawToken, nameToken, normal, spans } from './tokens.ts';

const LONGEST = 60;
const MOST_TERMS = 16;
const QUOTES = /["'“”‘’「」『』《》〈〉]/g;

/** Words of a question that say nothing about its matter; longer ones first. Only in queries long enough to be a sentence. */
const STOP =
  /怎么办才好|应不应该|可不可以|怎么回事|有没有|怎么处理|如何处理|怎么办|怎么样|怎么做|怎么写|怎么说|是不是|能不能|要不要|该不该|会不会|算不算|行不行|请问一下|请问|怎么|怎样|咋办|如何|可以|能否|是否|应该|应当|什么|哪些|哪个|一下|吗|呢|吧|啊|呀|的话|的|了|给|我们|我|你/g;
const SENTENCE = 5;

/** True when traditional characters have to be known for this query. */
export const needsTraditional = (q: string): boolean => [...q].some(isForeign);

/** @param known what is known beside the query; each makes the plan better, none is needed */
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


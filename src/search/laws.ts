/** References to laws in a query: which instrument, which article, and today's number when an old one was typed. */
import { parseName, placeName, unhan } from '../schema/numbers.ts';
import type { LawData } from './data.ts';

export interface Reference {
  /** Place in the registry. */
  law: number;
  /** The number as typed; nothing when only the instrument was named. */
  typed?: string;
  /** Today's number, when the reader meant an earlier version. */
  today?: string;
  /** The version that the typed number belongs to, when it is an earlier one. */
  version?: string;
  /** Today's article that once had the typed number, when it is not clear which of the two was meant. */
  once?: { n: string; version: string };
  start: number;
  end: number;
}

const NUM = '[零〇一二两三四五六七八九十百千\\d]+';
const literal = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a query can name an instrument at all: only then its names are loaded. */
export const mayCite = (text: string): boolean => /[条款项法例]|规[定则范]|准则|办法|意见|《|\d/.test(text);

/**
 * Finds references.
 * @param text normalised query
 */
export function referencesIn(text: string, laws: readonly LawData[]): Reference[] {
  const places = new Map(laws.flatMap((l, i) => l.names.map((n): [string, number] => [n, i])));
  const names = [...places.keys()].sort((a, b) => b.length - a.length).map(literal);
  if (names.length === 0) return [];
  const re = new RegExp(`(?:(20\\d\\d|19\\d\\d)年?(?:版|修订|修正)?的?|(旧版?|原来?|老)的?)?《?(${names.join('|')})》?(?:[（(](20\\d\\d|19\\d\\d)?年?[^）)]{0,10}[）)])?的?\\s*(?:(旧|原|老)的?)?(?:第?\\s*(${NUM})\\s*(条|项)?(?:之(${NUM}))?)?`, 'g');
  return [...text.matchAll(re)].flatMap((m) => {
    const place = places.get(m[3] ?? '');
    const law = place === undefined ? undefined : laws[place];
    if (place === undefined || !law) return [];
    const at = { law: place, start: m.index, end: m.index + m[0].length };
    const n = m[6] ? unhan(m[6]) : Number.NaN;
    if (!(n > 0) || n > 2000) return [{ ...at, end: m.index + m[0].replace(new RegExp(`第?\\s*${NUM}$`), '').length }];
    return [{ ...at, ...resolve(law, m[8] ? `${n}-${unhan(m[8])}` : String(n), m[1] ?? m[4], Boolean(m[2] ?? m[5])) }];
  });
}

/** What a typed number means today. */
export function resolve(law: LawData, typed: string, year?: string, old = false): Pick<Reference, 'typed' | 'today' | 'version' | 'once'> {
  const earlier = law.former.filter(([v]) => !year || v.startsWith(year));
  const found = earlier.flatMap(([version, map]) => (map[typed] ? [{ n: map[typed], version }] : []))[0];
  const beyond = law.total !== undefined && Number(typed.split('-')[0]) > law.total;
  if (found && (year || old || beyond)) return { typed, today: found.n, version: found.version };
  return { typed, ...(found && found.n !== typed ? { once: found } : {}) };
}

/** A query that is an article's number and nothing else: 97条, 第九十七条. */
export function bareNumber(text: string): { n: string; unit: string } | undefined {
  const s = text.replace(/\s/g, '');
  const whole = /^第/.test(s) ? s : `第${s}`;
  const p = parseName(whole);
  if (!p || !new RegExp(`^第?${NUM}(条|项|部分)(之${NUM})?(第.*[款项])?$`).test(s)) return undefined;
  return { n: p.n, unit: p.unit };
}

/** Instruments that have an article of that number, the most cited first. */
export const lawsWith = (n: string, unit: string, laws: readonly LawData[], limit = 3): number[] =>
  laws
    .map((l, i) => ({ l, i }))
    .filter(({ l }) => l.unit === unit && l.numbers.includes(n))
    .sort((a, b) => b.l.uses - a.l.uses || a.i - b.i)
    .slice(0, limit)
    .map(({ i }) => i);

/** 第九十七条 */
export const articleName = (law: LawData, n: string): string => placeName({ n }, law.unit);

/** The record that holds an article. */
export function recordOf(law: LawData, n: string): number | undefined {
  let left = law.numbers.indexOf(n);
  if (left < 0) return undefined;
  const [first, sizes] = law.at;
  for (const [k, size] of sizes.entries()) {
    if (left < size) return first + k;
    left -= size;
  }
  return undefined;
}

/** Questions about instruments and articles. */
import { citeLink } from '../reader/links.ts';
import type { Law } from '../reader/read.ts';
import type { Article, Version } from '../schema/law.ts';
import { type Place, placeName } from '../schema/numbers.ts';
import { LAW_TYPES } from '../schema/vocab.ts';
import type { Library, Mention } from './library.ts';

export const lawUrl = (slug: string, n?: string): string => `/laws/${slug}.html${n ? `#${n}` : ''}`;

/** The entry of an article. */
export function articleOf(law: Law, n: string): Article | undefined {
  return law.data.articles.find((a) => String(a.n) === n);
}

/** The newest version. */
export function currentOf(law: Law): Version | undefined {
  return law.data.versions.find((v) => v.current) ?? law.data.versions[0];
}

/** The version whose numbers the entries bear: the newest, unless its numbers are still being followed. */
export function numberedBy(law: Law): Version | undefined {
  return law.data.versions.find((v) => v.name === law.data.numbering) ?? currentOf(law);
}

/** While a new version's numbers are being followed: whether an article's number is known not to have moved. */
export function numberStands(law: Law, n: string): boolean {
  const from = numberedBy(law)?.name;
  if (from === currentOf(law)?.name) return true;
  return String(law.data.renumbered?.find((r) => r.from === from)?.map[n] ?? '') === n;
}

/** Doubts, shown apart: whether the text was had in full, whether it is still in force, whether the number is today's. */
export function doubts(law: Law, a?: Article): string[] {
  const out: string[] = [];
  if ((a?.textBasis ?? law.data.textBasis) !== '全文') out.push('正文待核');
  if (law.data.currency !== '现行' || !law.data.checked) out.push('效力待核');
  if (a && !numberStands(law, String(a.n))) out.push('条号待核');
  return out;
}

/** A citation as a page shows it. */
export interface Citation {
  key: string;
  law: Law;
  place: Place;
  /** 第九十七条第二款 */
  name: string;
  caption: string;
  says: string;
  url: string;
  version: string;
  effective?: string;
  checked?: string;
  doubts: string[];
  why?: string;
}

/** The citation that `slug#97.p2` makes; nothing when the article is not in the registry. */
export function citation(lib: Library, cite: string): Citation | undefined {
  const link = citeLink(cite);
  const law = link && lib.laws.get(link.slug);
  const article = law && articleOf(law, link.place.n);
  if (!law || !article) return undefined;
  const at = (link.place.p ? `p${link.place.p}` : '') + (link.place.i ? `${link.place.p ? '.' : ''}i${link.place.i}` : '');
  const part = article.parts?.find((p) => p.at === at);
  const v = numberedBy(law);
  return {
    key: cite,
    law,
    place: link.place,
    name: placeName(link.place, law.data.unit),
    caption: article.caption,
    says: part?.says ?? article.says,
    url: lawUrl(law.slug, link.place.n),
    version: v?.name ?? '',
    ...(v?.effective ? { effective: v.effective } : {}),
    ...(law.data.checked ? { checked: law.data.checked } : {}),
    doubts: doubts(law, article),
  };
}

/** 《…》（2023年修订）第九十七条: how a citation is copied. */
export function reference(c: Citation): string {
  return `《${c.law.data.title}》${c.version ? `（${c.version}）` : ''}${c.name}`;
}

/** Pages that cite an article, cases first. */
export function mentionsOf(lib: Library, slug: string, n: string): Mention[] {
  return lib.mentions.get(`${slug}#${n}`) ?? [];
}

/** How often the pages cite a law. */
export function useOf(lib: Library, slug: string): number {
  let n = 0;
  for (const [key, list] of lib.mentions) if (key.startsWith(`${slug}#`)) n += list.length;
  return n;
}

/** Instruments by type, in the vocabulary's order; inside a type the most cited first. */
export function lawsByType(lib: Library): { type: string; laws: Law[] }[] {
  return LAW_TYPES.map((type) => ({
    type,
    laws: lib.content.laws
      .filter((l) => l.data.type === type)
      .sort((a, b) => useOf(lib, b.slug) - useOf(lib, a.slug) || (a.slug < b.slug ? -1 : 1)),
  })).filter((g) => g.laws.length > 0);
}

/** Articles in the order of their numbers. */
export function articlesOf(law: Law): Article[] {
  const key = (a: Article): number => {
    const [m = '0', s = '0'] = String(a.n).split('-');
    return Number(m) + Number(s) / 100;
  };
  return [...law.data.articles].sort((a, b) => key(a) - key(b));
}

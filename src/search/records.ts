/** Everything that can be found, one record each: study, case, kit, group of a law's articles, term, topic, post, and a few pages of their own. */
import { articlesOf, currentOf, lawUrl } from '../library/laws.ts';
import { citesOf, type Library, type Page } from '../library/library.ts';
import { termId } from '../markdown/terms.ts';
import { citeLink } from '../reader/links.ts';
import type { Law } from '../reader/read.ts';
import type { Article } from '../schema/law.ts';
import { placeName } from '../schema/numbers.ts';
import { type Part, partsOf } from './parts.ts';

/** Kinds in the order in which their chips stand. */
export const KINDS = ['案例', '学习页', '课堂', '条款', '术语', '主题', '岗位', '本站'] as const;
export type Kind = (typeof KINDS)[number];

export interface Found {
  /** `case:…`, `page:…`, `kit:…`, `law:slug#first`, `term:…`, `topic:…`, `role:…`, `site:…`. */
  id: string;
  kind: Kind;
  /** From the site's root, without a slash before it. */
  url: string;
  title: string;
  summary: string;
  /** What stands below a result. */
  tag: string;
  section: string;
  sector: string;
  topics: string[];
  roles: string[];
  /** Searched, never shown. */
  aliases: string[];
  parts: Part[];
  /** Articles that the record cites. */
  cites: [slug: string, n: string][];
  /** For a group of articles: the instrument and the numbers in it. */
  law?: { slug: string; numbers: string[] };
}

/** A law's articles are grouped so that a result is about one matter, and a long law does not win by its length. */
const GROUP = { articles: 12, characters: 700 };

/** Pages without an entry of their own in the library that a reader may look for by name. */
const OWN = ['about.html', 'laws/who.html', 'laws/renumbering.html', 'quiz.html', 'basket.html', 'record.html'];
/** Of these only title and description are searched: they repeat every page's words. */
const LISTS = new Set(['laws/renumbering.html', 'quiz.html']);

/**
 * Gathers the records of a site.
 * @param page text of a built page by its address, or nothing when it is not there
 */
export function recordsOf(lib: Library, page: (url: string) => string | undefined): Found[] {
  return [
    ...lib.pages.map((p) => entry(p, page)),
    ...lib.content.laws.flatMap((l) => law(l)),
    ...lib.content.glossary.data.map((t): Found => ({ ...bare('术语', `glossary.html#${termId(t.term)}`, t.term, t.says), id: `term:${t.term}`, aliases: t.also ?? [], tag: '术语' })),
    ...labels(lib),
    ...OWN.flatMap((url) => own(url, page(url)) ?? []),
  ];
}

function bare(kind: Kind, url: string, title: string, summary: string): Omit<Found, 'id' | 'tag'> {
  return { kind, url, title, summary, section: '', sector: '', topics: [], roles: [], aliases: [], parts: [], cites: [] };
}

function entry(p: Page, page: (url: string) => string | undefined): Found {
  const url = p.url.slice(1);
  const d = p.entry.data;
  const kind: Kind = p.type === 'case' ? '案例' : p.type === 'kit' ? '课堂' : '学习页';
  const sector = 'sector' in d ? d.sector : '';
  return {
    id: p.id,
    kind,
    url,
    title: p.title,
    summary: p.summary,
    tag: [p.sectionLabel, sector, p.type === 'kit' ? `${p.minutes} 分钟` : p.kind].filter(Boolean).join('，'),
    section: p.sectionLabel,
    sector,
    topics: p.topics,
    roles: p.roles,
    aliases: d.aliases ?? [],
    parts: partsOf(page(url) ?? ''),
    cites: citesOf(p.entry).flatMap((c): [string, string][] => {
      const l = citeLink(c.cite);
      return l ? [[l.slug, l.place.n]] : [];
    }),
  };
}

function law(l: Law): Found[] {
  const d = l.data;
  const groups: Article[][] = [];
  let size = 0;
  for (const a of articlesOf(l)) {
    const last = groups[groups.length - 1];
    const length = a.caption.length + sayings(a).length;
    if (!last || last.length >= GROUP.articles || size + length > GROUP.characters) {
      groups.push([a]);
      size = length;
    } else {
      last.push(a);
      size += length;
    }
  }
  const version = currentOf(l)?.name ?? '';
  const common = { ...bare('条款', lawUrl(l.slug).slice(1), d.title, ''), section: '纪法条款', tag: [d.type, version, d.currency === '未核' ? '效力待核' : d.currency].filter(Boolean).join('，') };
  const name = (a: Article): string => placeName({ n: String(a.n) }, d.unit);
  if (groups.length === 0) return [{ ...common, id: `law:${l.slug}`, summary: `${d.type}，${d.issuer}。只核到名称。`, aliases: [d.short], law: { slug: l.slug, numbers: [] } }];
  return groups.map((g): Found => {
    const [first, last] = [g[0], g[g.length - 1]];
    return {
      ...common,
      id: `law:${l.slug}#${first?.n}`,
      summary: first && last && first !== last ? `${name(first)}至${name(last)}：${g.slice(0, 4).map((a) => a.caption).join('、')}等。` : `${first ? name(first) : ''}：${g[0]?.caption ?? ''}。`,
      aliases: [d.short],
      parts: g.map((a) => ({ anchor: String(a.n), heading: `${name(a)}　${a.caption}`, text: sayings(a) })),
      law: { slug: l.slug, numbers: g.map((a) => String(a.n)) },
    };
  });
}

const sayings = (a: Article): string => [a.says, ...(a.parts ?? []).map((p) => p.says)].join('\n');

/** Markdown of a vocabulary line as plain text. */
const plain = (s: string): string => s.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

function labels(lib: Library): Found[] {
  const { topics, roles } = lib.content.vocab;
  return [
    ...topics.map((t): Found => ({
      ...bare('主题', `topics/${t.slug}.html`, t.label, plain(t.lead)),
      id: `topic:${t.label}`,
      tag: `主题，${t.group}`,
      topics: [t.label],
      parts: [{ anchor: '', heading: '', text: plain(t.advice) }],
    })),
    ...roles.map((r): Found => ({
      ...bare('岗位', `roles/${r.slug}.html`, r.label, plain(r.lead)),
      id: `role:${r.label}`,
      tag: `岗位，${r.group}`,
      roles: [r.label],
      parts: [{ anchor: '', heading: '', text: [...(r.often ?? []).map((o) => o.say), plain(r.advice), ...(r.line ? [r.line.text] : [])].join('\n') }],
    })),
  ];
}

function own(url: string, html: string | undefined): Found | undefined {
  if (!html) return undefined;
  const title = /<title>([^<｜]*)/.exec(html)?.[1] ?? '';
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return { ...bare('本站', url, title, description), id: `site:${url}`, tag: '本站', parts: LISTS.has(url) ? [] : partsOf(html) };
}

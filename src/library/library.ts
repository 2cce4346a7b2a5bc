/** What belongs together: every page under its identity, and who cites what. Built once, never changed. */
import { countOf, every } from '../reader/body.ts';
import { citeLink, parseLink } from '../reader/links.ts';
import type { Case, Content, Kit, Law, Study } from '../reader/read.ts';
import type { Role, Topic } from '../schema/vocab.ts';

/** A page of content, whatever its type. */
export interface Page {
  /** `case:slug`, `page:slug` or `kit:slug`. */
  id: string;
  type: 'case' | 'study' | 'kit';
  slug: string;
  title: string;
  summary: string;
  url: string;
  section: string;
  sectionLabel: string;
  /** 两难, 工具, 活动包 … */
  kind: string;
  topics: string[];
  roles: string[];
  stage: string[];
  /** Reading time; for a kit its length. */
  minutes: number;
  reviewed: string;
  due: string;
  entry: Study | Case | Kit;
}

/** One mention of an article on a page. */
export interface Mention {
  page: Page;
  why?: string;
}

export interface Library {
  content: Content;
  pages: Page[];
  byId: Map<string, Page>;
  laws: Map<string, Law>;
  topics: Map<string, Topic>;
  roles: Map<string, Role>;
  /** `slug#n` → pages that cite the article, cases first. */
  mentions: Map<string, Mention[]>;
}

/** Characters read a minute. */
const PACE = 400;
export const minutesFor = (characters: number): number => Math.max(1, Math.round(characters / PACE));

/** A year after a date, unless the author says otherwise. */
function dueOf(d: { reviewed: string; reviewDue?: string | undefined }): string {
  if (d.reviewDue) return d.reviewDue;
  const next = new Date(`${d.reviewed}T00:00:00Z`);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.toISOString().slice(0, 10);
}

function common(e: Study | Case | Kit) {
  return {
    slug: e.slug,
    title: e.data.title,
    summary: e.data.summary,
    topics: e.data.topics,
    roles: e.data.roles,
    stage: e.data.stage ?? [],
    reviewed: e.data.reviewed,
    due: dueOf(e.data),
    entry: e,
  };
}

/** Builds the library over what was read. Entries keep the order of their files. */
export function build(content: Content): Library {
  const labels = new Map(content.vocab.sections.map((s) => [s.slug, s.label]));
  const pages: Page[] = [
    ...content.studies.map((e): Page => ({
      ...common(e),
      id: `page:${e.slug}`,
      type: 'study',
      url: `/${e.section}/${e.slug}.html`,
      section: e.section,
      sectionLabel: labels.get(e.section) ?? e.section,
      kind: e.data.kind,
      minutes: minutesFor(countOf(e.body.nodes)),
    })),
    ...content.cases.map((e): Page => ({
      ...common(e),
      id: `case:${e.slug}`,
      type: 'case',
      url: `/cases/${e.slug}.html`,
      section: 'cases',
      sectionLabel: labels.get('cases') ?? 'cases',
      kind: e.data.kind,
      minutes: minutesFor(countOf(e.body.nodes)),
    })),
    ...content.kits.map((e): Page => ({
      ...common(e),
      id: `kit:${e.slug}`,
      type: 'kit',
      url: `/kits/${e.slug}.html`,
      section: 'kits',
      sectionLabel: '课堂与活动',
      kind: '活动包',
      minutes: e.data.minutes,
    })),
  ];
  const lib: Library = {
    content,
    pages,
    byId: new Map(pages.map((p) => [p.id, p])),
    laws: new Map(content.laws.map((l) => [l.slug, l])),
    topics: new Map(content.vocab.topics.map((t) => [t.label, t])),
    roles: new Map(content.vocab.roles.map((r) => [r.label, r])),
    mentions: new Map(),
  };
  for (const p of [...pages].sort((a, b) => order(a) - order(b))) note(lib, p);
  return lib;
}

const order = (p: Page): number => (p.type === 'case' ? 0 : p.type === 'study' ? 1 : 2);

/** Every cite in a page's front matter and body, with the reason where one is given. */
export function citesOf(e: Study | Case | Kit): { cite: string; why?: string }[] {
  const out: { cite: string; why?: string }[] = [];
  const d = e.data;
  if ('cites' in d) for (const c of d.cites) out.push({ cite: c.to, why: c.why });
  if ('statusQuestions' in d) for (const s of d.statusQuestions) for (const c of s.cites) out.push({ cite: c });
  if ('quiz' in d) for (const q of d.quiz) for (const c of q.cites ?? []) out.push({ cite: c });
  for (const n of every(e.body.nodes)) {
    if (n.type !== 'link' || !n.url) continue;
    const l = parseLink(n.url);
    if (l.kind === 'law' && l.place) out.push({ cite: decodeURI(n.url).slice(4) });
  }
  return out;
}

function note(lib: Library, page: Page): void {
  const seen = new Map<string, Mention>();
  for (const { cite, why } of citesOf(page.entry)) {
    const link = citeLink(cite);
    if (!link) continue;
    const key = `${link.slug}#${link.place.n}`;
    const had = seen.get(key);
    if (had) {
      if (why && !had.why) had.why = why;
      continue;
    }
    const mention: Mention = why ? { page, why } : { page };
    seen.set(key, mention);
    lib.mentions.set(key, [...(lib.mentions.get(key) ?? []), mention]);
  }
}

/** Questions about pages: lists, neighbours, relations. The only place that filters and sorts them. */
import type { Library, Page } from './library.ts';

/** Pages of a section in the order of the section's plan: 导读 first, then by file. */
export function pagesIn(lib: Library, section: string): Page[] {
  const first = (p: Page): number => (p.kind === '导读' ? 0 : 1);
  return lib.pages.filter((p) => p.section === section).sort((a, b) => first(a) - first(b));
}

/** The page before and after in its section. */
export function neighbours(lib: Library, page: Page): { prev?: Page; next?: Page } {
  const list = pagesIn(lib, page.section);
  const i = list.findIndex((p) => p.id === page.id);
  const prev = list[i - 1];
  const next = list[i + 1];
  return { ...(prev ? { prev } : {}), ...(next ? { next } : {}) };
}

export interface Relation {
  page: Page;
  /** 同主题：礼品礼金; shown to the reader. */
  reason: string;
}

/**
 * Pages a reader would want next: those the author names, then those that share a main topic (3), another
 * topic (1) or a role (1), best first.
 */
export function relatedTo(lib: Library, page: Page, limit = 4): Relation[] {
  const named = (page.entry.data.related ?? []).flatMap((id): Relation[] => {
    const p = lib.byId.get(id);
    return p ? [{ page: p, reason: '编者推荐' }] : [];
  });
  const had = new Set([page.id, ...named.map((r) => r.page.id)]);
  const main = page.topics.slice(0, 2);
  const scored = lib.pages
    .filter((p) => !had.has(p.id))
    .map((p) => {
      const shared = main.filter((t) => p.topics.slice(0, 2).includes(t));
      const others = page.topics.filter((t) => p.topics.includes(t) && !shared.includes(t));
      const roles = page.roles.filter((r) => p.roles.includes(r));
      const reason = shared[0] ? `同主题：${shared[0]}` : others[0] ? `同主题：${others[0]}` : `同岗位：${roles[0] ?? ''}`;
      return { page: p, reason, score: shared.length * 3 + others.length + Math.min(2, roles.length) };
    })
    .filter((s) => s.score >= 2)
    .sort((a, b) => b.score - a.score || (a.page.id < b.page.id ? -1 : 1));
  return [...named, ...scored].slice(0, limit).map(({ page: p, reason }) => ({ page: p, reason }));
}

/** Cases that compare themselves with this one, and the one it compares with. */
export function comparedWith(lib: Library, slug: string): Page[] {
  const me = lib.byId.get(`case:${slug}`);
  const own = me?.type === 'case' && 'compare' in me.entry.data ? me.entry.data.compare : undefined;
  const out = own ? [lib.byId.get(`case:${own}`)] : [];
  for (const p of lib.pages) {
    if (p.type === 'case' && 'compare' in p.entry.data && p.entry.data.compare === slug && p.slug !== own) out.push(p);
  }
  return out.filter((p): p is Page => p !== undefined);
}

/** Kits built on a page. */
export function kitsUsing(lib: Library, id: string): Page[] {
  return lib.pages.filter((p) => p.type === 'kit' && 'uses' in p.entry.data && p.entry.data.uses.includes(id));
}

/** Pages that carry a topic: main topic first, then cases, then the rest. */
export function pagesWithTopic(lib: Library, label: string): Page[] {
  const rank = (p: Page): number => (p.topics.slice(0, 2).includes(label) ? 0 : 2) + (p.type === 'case' ? 0 : 1);
  return lib.pages.filter((p) => p.topics.includes(label)).sort((a, b) => rank(a) - rank(b));
}

/** Pages for a role, those that name it first before the others. */
export function pagesForRole(lib: Library, label: string): Page[] {
  const rank = (p: Page): number => p.roles.indexOf(label) * 2 + (p.type === 'case' ? 0 : 1);
  return lib.pages.filter((p) => p.roles.includes(label)).sort((a, b) => rank(a) - rank(b));
}

/** Labels of the same vocabulary that share the most pages with one, for a label that has none or few. */
export function nearestLabels(lib: Library, of: 'topics' | 'roles', label: string, limit = 5): string[] {
  const group = (of === 'topics' ? lib.topics : lib.roles).get(label)?.group;
  const count = new Map<string, number>();
  for (const p of lib.pages) {
    const together = p[of].includes(label);
    for (const l of p[of]) {
      if (l === label) continue;
      const g = (of === 'topics' ? lib.topics : lib.roles).get(l)?.group;
      count.set(l, (count.get(l) ?? 0) + (together ? 5 : 0) + (g === group ? 0.5 : 0));
    }
  }
  return [...count]
    .filter(([, n]) => n > 0.4)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([l]) => l);
}

/** Cases in the library's order: by sector, then by file. */
export function casesIn(lib: Library, filter: { sector?: string; kind?: string } = {}): Page[] {
  const sectors = lib.content.vocab.sectors.map((s) => s.label);
  const sectorOf = (p: Page): string => ('sector' in p.entry.data ? p.entry.data.sector : '');
  return lib.pages
    .filter((p) => p.type === 'case' && (!filter.sector || sectorOf(p) === filter.sector) && (!filter.kind || p.kind === filter.kind))
    .sort((a, b) => sectors.indexOf(sectorOf(a)) - sectors.indexOf(sectorOf(b)));
}

/** The newest date that stands in the content: what the build takes for its own date. */
export function newestDate(lib: Library): string {
  const dates = lib.pages.flatMap((p) => [p.reviewed, ...(p.entry.data.changes ?? []).map((c) => c.date)]);
  return dates.sort().at(-1) ?? '1970-01-01';
}

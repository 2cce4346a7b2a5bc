/** Facets of the case library as links with true counts. */
import type { Library, Page } from './library.ts';
import { casesIn } from './pages.ts';

export interface FacetValue {
  label: string;
  url: string;
  count: number;
  /** `sector:学校`, for the library's filter; nothing where a link leads out of the library. */
  filter?: string;
}
export interface Facet {
  key: 'sector' | 'kind' | 'topic' | 'role';
  label: string;
  values: FacetValue[];
}

/** Sector and kind lead to static pages of the library; topic and role lead to their own pages. */
export function caseFacets(lib: Library): Facet[] {
  const cases = casesIn(lib);
  const count = (has: (p: Page) => boolean): number => cases.filter(has).length;
  const top = (values: FacetValue[], n: number): FacetValue[] => values.filter((v) => v.count > 0).sort((a, b) => b.count - a.count).slice(0, n);
  const v = lib.content.vocab;
  return [
    {
      key: 'sector',
      label: '行业',
      values: [
        { label: '全部', url: '/cases/index.html', count: cases.length, filter: 'sector:' },
        ...v.sectors.map((s) => ({ label: s.label, url: `/cases/sector-${s.slug}.html`, count: casesIn(lib, { sector: s.label }).length, filter: `sector:${s.label}` })).filter((x) => x.count > 0),
      ],
    },
    { key: 'kind', label: '类型', values: v.kinds.case.map((k) => ({ label: k.label, url: `/cases/kind-${k.slug}.html`, count: casesIn(lib, { kind: k.label }).length, filter: `kind:${k.label}` })).filter((x) => x.count > 0) },
    { key: 'topic', label: '主题', values: [...top(v.topics.map((t) => ({ label: t.label, url: `/topics/${t.slug}.html`, count: count((p) => p.topics.includes(t.label)), filter: `topic:${t.label}` })), 10), { label: '全部主题', url: '/topics/index.html', count: 0 }] },
    { key: 'role', label: '岗位', values: [...top(v.roles.map((r) => ({ label: r.label, url: `/roles/${r.slug}.html`, count: count((p) => p.roles.includes(r.label)), filter: `role:${r.label}` })), 8), { label: '全部岗位', url: '/roles/index.html', count: 0 }] },
  ];
}

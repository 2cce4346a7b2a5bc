/** The cases as the library's filter gets them: what can be chosen, and what each case has of it. */
import type { Library, Page } from '../library/library.ts';
import { casesIn, comparedWith } from '../library/pages.ts';
import type { CaseData } from '../schema/case.ts';
import { STAGES } from '../schema/vocab.ts';
import { encode, type Facet } from './facets.ts';

export interface CasesData {
  facets: { key: string; label: string; values: string[] }[];
  /** One line a case; see facets.ts. */
  rows: string;
  /** In the order of the page. */
  ids: string[];
  /** Cases that show the same problem in another coat, as places in `ids`. */
  pairs: [number, number][];
  /** Pages of their own, from the library's folder: label → address. */
  pages: Record<string, string>;
}

const labels = (list: readonly { label: string }[]): string[] => list.map((x) => x.label);

/** Facets of cases. Statuses are those of the main person. */
export function caseFacetsOf(lib: Library): Facet[] {
  const v = lib.content.vocab;
  return [
    { key: 'sector', label: '行业', values: labels(v.sectors) },
    { key: 'kind', label: '类型', values: labels(v.kinds.case) },
    { key: 'topic', label: '主题', values: labels(v.topics) },
    { key: 'role', label: '岗位', values: labels(v.roles) },
    { key: 'stage', label: '学段', values: [...STAGES] },
    { key: 'status', label: '身份', values: labels(v.statuses) },
    { key: 'discipline', label: '纪律', values: labels(v.disciplines) },
  ];
}

/** What a case has of each facet, in the facets' order. */
function valuesOf(page: Page): readonly string[][] {
  const d = page.entry.data as CaseData;
  return [[d.sector], [d.kind], page.topics, page.roles, page.stage, d.people.find((p) => p.main)?.statuses ?? [], d.disciplines ?? []];
}

/** All cases for the library's filter. */
export function casesData(lib: Library): CasesData {
  const cases = casesIn(lib);
  const facets = caseFacetsOf(lib);
  const items = cases.map((p) => valuesOf(p).map((own, k) => own.map((l) => facets[k]?.values.indexOf(l) ?? -1).filter((i) => i >= 0)));
  const at = new Map(cases.map((p, i) => [p.id, i]));
  const pairs = cases.flatMap((p, i) =>
    comparedWith(lib, p.slug).flatMap((q): [number, number][] => {
      const j = at.get(q.id) ?? -1;
      return j > i ? [[i, j]] : [];
    }),
  );
  const { topics, roles } = lib.content.vocab;
  const pages = Object.fromEntries([...topics.map((t) => [t.label, `../topics/${t.slug}.html`]), ...roles.map((r) => [r.label, `../roles/${r.slug}.html`])]);
  return { facets: facets.map((f) => ({ ...f, values: [...f.values] })), rows: encode(items, facets), ids: cases.map((p) => p.id), pairs, pages };
}

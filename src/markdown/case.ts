/** A case's parts as HTML, rendered once and framed four ways: reading, student, teacher, projection. */
import type { Library, Page } from '../library/library.ts';
import { split } from '../reader/body.ts';
import type { CaseData } from '../schema/case.ts';
import type { CASE_SECTIONS } from '../schema/vocab.ts';
import { section, type Section } from './page.ts';
import { cite, refId } from './links.ts';
import { type Context, contextFor } from './render.ts';

type CaseSection = (typeof CASE_SECTIONS)[number];

/** Anchors of a case's parts: short, and the same in every case. */
export const ANCHOR: Record<CaseSection | '决策' | '身份四问' | '依据条款' | '自测' | '换个行业' | '教师用', string> = {
  情境: 'qingjing',
  决策: 'juece',
  后来怎样: 'houlai',
  身份四问: 'shenfen',
  分析: 'fenxi',
  依据条款: 'yiju',
  处理与容错: 'chuli',
  可以照着说: 'shuofa',
  讨论: 'taolun',
  自测: 'zice',
  换个行业: 'huanhang',
  教师用: 'jiaoshi',
  教师指南: 'zhinan',
};

/** Stands above the questions of the student's sheet: they speak of what happened, and stay folded away until it has been read. */
export const CREASE = '先沿这条线折到背面，读完结果再打开';

export interface RenderedCase {
  data: CaseData;
  parts: Record<CaseSection, Section>;
  /** Answers of the four questions with the numbers of their citations. */
  status: { who: string; q: string; applies: string; answer: string; refs: { number: number; id: string }[] }[];
  ctx: Context;
}

/** @param flat for print: links become text */
export function renderCase(lib: Library, page: Page, flat = false): RenderedCase {
  const data = page.entry.data as CaseData;
  const ctx = contextFor(lib, { file: page.entry.file, source: page.entry.body.source, id: page.id }, flat ? { flat: true } : { terms: true });
  const found = split(page.entry.body.nodes, 2).parts;
  const why = new Map(data.cites.map((c) => [c.to, c.why]));
  const make = (title: CaseSection): Section => {
    const p = found.find((x) => x.title === title);
    return section(title, p?.heading ?? { type: 'heading' }, p?.nodes ?? [], ctx, ANCHOR[title]);
  };
  const before = { 情境: make('情境'), 后来怎样: make('后来怎样') };
  const status = data.statusQuestions.map((s) => ({ ...s, refs: s.cites.flatMap((c) => {
      const number = cite(c, ctx, why.get(c));
      return number ? [{ number, id: refId(number, ctx) }] : [];
    }),
  }));
  const parts = { ...before, 分析: make('分析') } as Record<CaseSection, Section>;
  for (const c of data.cites) cite(c.to, ctx, c.why);
  for (const t of ['处理与容错', '可以照着说', '讨论', '教师指南'] as const) parts[t] = make(t);
  return { data, parts, status, ctx };
}

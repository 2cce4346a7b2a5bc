/** A case's two print versions as Word, made of the parts that the pages show. */
import { BorderStyle, type FileChild, Paragraph } from 'docx';
import { reference } from '../../library/laws.ts';
import type { Library, Page } from '../../library/library.ts';
import { partyOutcome } from '../../library/outcome.ts';
import { comparedWith } from '../../library/pages.ts';
import { itemsOf, KEYS } from '../../library/quiz.ts';
import { CREASE, type RenderedCase, renderCase } from '../../markdown/case.ts';
import { attr } from '../../markdown/escape.ts';
import { EM, HEI, run, writingLine } from './word.ts';
import { fromHtml } from './word-html.ts';
import { withAnswers } from './word-quiz.ts';

const FICTION = '教学情境，合成虚构，不指向真实的人和单位。';
const SHAPE = { 稳妥: '○', 有风险: '△', 违规: '✕' } as const;

const h = (text: string): Paragraph => new Paragraph({ style: 'Heading1', children: [run(text)] });
const title = (text: string): Paragraph => new Paragraph({ style: 'Title', children: [run(text)] });
const small = (text: string): Paragraph => new Paragraph({ style: 'Small', children: [run(text)] });
/** Marks lead to notes; a sheet without notes has none. */
const unmarked = (html: string): string => html.replace(/<sup>[^<]*<\/sup>/g, '');

function options(r: RenderedCase, full: boolean): FileChild[] {
  return r.data.options.flatMap((o, i) => {
    const hanging = { indent: { left: EM * 2, hanging: EM * 2 }, tabStops: [{ type: 'left' as const, position: EM * 2 }] };
    const text = new Paragraph({ ...hanging, keepNext: full, spacing: { before: 60, after: 40 }, children: [run(`${KEYS[i]}\t`, { font: HEI }), run(o.text)] });
    if (!full) return [text];
    return [text, new Paragraph({ indent: { left: EM * 2 }, children: [run(`${SHAPE[o.verdict]} ${o.verdict}　`, { font: HEI }), run(o.consequence)] })];
  });
}

/** One sheet for the learner: situation, decision, options without verdicts, questions, lines to write on. */
export function studentBlocks(lib: Library, page: Page): FileChild[] {
  const r = renderCase(lib, page, true);
  return [
    new Paragraph({ spacing: { after: 80 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } }, children: [run('班级或科室　　　　　　　　　　姓名　　　　　　　　　　日期')] }),
    small(`${page.kind}情境　学生版`),
    title(page.title),
    ...fromHtml(unmarked(r.parts.情境.html)),
    h(r.data.decision),
    ...options(r, false),
    h('我的选择和理由'),
    writingLine(),
    writingLine(),
    writingLine(),
    new Paragraph({ style: 'Small', spacing: { before: 120 }, border: { top: { style: BorderStyle.DASHED, size: 6, space: 4, color: '000000' } }, children: [run(CREASE)] }),
    h('讨论'),
    ...fromHtml(unmarked(r.parts.讨论.html)),
    writingLine(),
    writingLine(),
    small(`${lib.content.site.name}　${FICTION}`),
  ];
}

/** The four questions as the table that the page shows. */
function status(r: RenderedCase): FileChild[] {
  return r.data.people
    .filter((p) => r.status.some((s) => s.who === p.name))
    .flatMap((p) => {
      const rows = r.status
        .filter((s) => s.who === p.name)
        .map((s) => `<tr><th>${attr(s.q)}</th><td>${attr(s.applies)}</td><td>${attr(s.answer)}${s.refs.map((r) => `<sup>〔${r.number}〕</sup>`).join('')}</td></tr>`);
      return fromHtml(`<table><caption>${attr(`${p.name}　${p.post}`)}</caption><thead><tr><th>问</th><th>答</th><th>适用什么</th></tr></thead><tbody>${rows.join('')}</tbody></table>`);
    });
}

/** 2026-11-24, 2026-11 or 2026 in words. */
const day = (d: string): string => d.replace(/^(\d+)(?:-(\d+))?(?:-(\d+))?$/, (_, y: string, m?: string, n?: string) => `${y}年${m ? `${Number(m)}月` : ''}${n ? `${Number(n)}日` : ''}`);

function provisions(r: RenderedCase): Paragraph[] {
  return r.ctx.cites.map((c, i) => {
    const doubts = c.doubts.length > 0 ? `（${c.doubts.join('、')}）` : '';
    const dates = [c.effective && `${day(c.effective)}起施行`, c.checked && `${day(c.checked)}核对`].filter(Boolean).join('，');
    return new Paragraph({
      keepLines: true,
      children: [run(`〔${i + 1}〕${reference(c)}${doubts}`, { font: HEI }), run(`　${c.says}${c.why ? `在这里：${c.why}。` : ''}${dates ? `（${dates}）` : ''}`)],
    });
  });
}

/** For the teacher: everything, answers shown, the guide first. */
export function teacherBlocks(lib: Library, page: Page): FileChild[] {
  const r = renderCase(lib, page, true);
  const part = (t: keyof RenderedCase['parts']): FileChild[] => [h(t), ...fromHtml(r.parts[t].html)];
  const party = partyOutcome(r.data);
  const compared = comparedWith(lib, page.slug);
  return [
    small(`${page.kind}情境　教师版　${page.topics.join('、')}`),
    title(page.title),
    ...part('教师指南'),
    ...part('情境'),
    h(r.data.decision),
    ...options(r, true),
    ...part('后来怎样'),
    h('身份四问'),
    ...status(r),
    ...part('分析'),
    ...(party ? [small(party)] : []),
    ...part('处理与容错'),
    ...part('可以照着说'),
    ...part('讨论'),
    h('自测'),
    ...withAnswers(lib, itemsOf([page])),
    h('依据条款'),
    ...provisions(r),
    ...(compared.length > 0 ? [h('换个行业再想'), ...compared.map((c) => new Paragraph({ children: [run(`${c.title}：`, { font: HEI }), run(c.summary)] }))] : []),
    small(`${lib.content.site.name}　${FICTION}标注某个主题，表示案例讨论这件事，不表示有人被认定违规。`),
  ];
}

/** Headings and lengths: what must stand in a body, in which order, how long. */
import { countOf, every, type Node, type Part, split, textOf } from '../reader/body.ts';
import type { Content } from '../reader/read.ts';
import { CASE_LENGTH } from '../schema/case.ts';
import { type Finding, hint } from '../schema/finding.ts';
import { STUDY_SECTION_LENGTH } from '../schema/study.ts';
import { CASE_SECTIONS, GUIDE_PARTS, KIT_SECTIONS } from '../schema/vocab.ts';

export function sections(c: Content): Finding[] {
  const out: Finding[] = [];
  for (const e of c.bodies) {
    for (const n of every(e.body.nodes)) {
      if (n.type === 'heading' && !e.body.nodes.includes(n)) out.push({ file: e.file, ...at(n), message: `标题“${textOf([n]).trim()}”写在别的东西里面（标签、清单、引文），标题要单独写在正文里` });
      if (n.type === 'heading' && n.depth === 1) out.push({ file: e.file, ...at(n), message: '正文里不写一级标题（#），标题在 title 字段，正文从 ## 起' });
      if (n.type === 'heading' && (n.depth ?? 0) > 3) out.push({ file: e.file, ...at(n), message: '标题最多到三级（###）' });
    }
  }
  for (const e of c.bodies.filter((b) => b.kind === 'study')) study(e.file, e.body.nodes, out);
  for (const e of c.bodies.filter((b) => b.kind === 'case')) {
    for (const p of order(e.file, e.body.nodes, 2, CASE_SECTIONS, out)) {
      const limit = CASE_LENGTH[p.title];
      if (limit) length(e.file, p, limit, out);
      if (p.title === '教师指南') guide(e.file, p, out);
      if (p.title === '讨论') discussion(e.file, p, out);
    }
  }
  for (const e of c.bodies.filter((b) => b.kind === 'kit')) {
    const flow = order(e.file, e.body.nodes, 2, KIT_SECTIONS, out).find((p) => p.title === '流程');
    const wanted = c.kits.find((k) => k.file === e.file)?.data.minutes;
    if (flow && wanted) minutes(e.file, flow, wanted, out);
  }
  return out;
}

const at = (n: Node): { line: number; column: number } => ({ line: n.position?.start.line ?? 1, column: n.position?.start.column ?? 1 });

/** Whether a heading of the fixed list is missing, unknown, written twice or out of order. A gap is reported where the next section begins. */
function order(file: string, nodes: readonly Node[], depth: 2 | 3, wanted: readonly string[], out: Finding[]): Part[] {
  const { before, parts } = split(nodes, depth);
  const mark = '#'.repeat(depth);
  if (before[0] && depth === 2) out.push({ file, ...at(before[0]), message: `第一个标题之前有文字，正文应从“## ${wanted[0]}”开始` });
  const first = parts.filter((p, i) => parts.findIndex((x) => x.title === p.title) === i);
  for (const p of parts) {
    if (!wanted.includes(p.title)) out.push({ file, ...at(p.heading), message: `不认识的小节“${mark} ${p.title}”${hint(p.title, wanted)}` });
    else if (!first.includes(p)) out.push({ file, ...at(p.heading), message: `小节“${mark} ${p.title}”写了两次` });
  }
  const known = first.filter((p) => wanted.includes(p.title));
  wanted.forEach((w, i) => {
    if (known.some((p) => p.title === w)) return;
    const next = known.find((p) => wanted.indexOf(p.title) > i) ?? parts.at(-1);
    out.push({ file, ...at(next?.heading ?? nodes[0] ?? { type: '' }), message: `缺少小节“${mark} ${w}”` });
  });
  const right = wanted.filter((w) => known.some((p) => p.title === w));
  const wrong = known.findIndex((p, i) => p.title !== right[i]);
  const p = known[wrong];
  if (p) out.push({ file, ...at(p.heading), message: `小节“${p.title}”的位置不对，这里应是“${right[wrong]}”` });
  return parts;
}

function length(file: string, p: Part, limit: { min: number; max: number }, out: Finding[]): void {
  const n = countOf(p.nodes);
  if (n < limit.min || n > limit.max) out.push({ file, ...at(p.heading), message: `“${p.title}”有 ${n} 字，应为 ${limit.min}–${limit.max} 字` });
}

/** Prose only: what stands in tables, forms and words to say is not counted against the upper bound. */
const HELD = new Set(['table', 'mdxJsxFlowElement']);

function study(file: string, nodes: readonly Node[], out: Finding[]): void {
  const { before, parts } = split(nodes, 2);
  if (before.length === 0) out.push({ file, ...at(nodes[0] ?? { type: '' }), message: '第一个 ## 标题之前应有一段开头，先说事或先给结论' });
  if (parts.length < 2) out.push({ file, line: 1, column: 1, message: `正文有 ${parts.length} 个 ## 小节，应至少 2 个` });
  for (const p of parts) {
    const prose = countOf(p.nodes.filter((n) => !HELD.has(n.type)));
    const held = p.nodes.some((n) => HELD.has(n.type) || n.type === 'list');
    const { min, max } = STUDY_SECTION_LENGTH;
    if ((!held && prose < min) || prose > max) out.push({ file, ...at(p.heading), message: `“${p.title}”一节有 ${prose} 字，应为 ${min}–${max} 字（有表格、清单的不设下限）` });
  }
}

/** The guide's four headings, and its tables' minutes. */
function guide(file: string, p: Part, out: Finding[]): void {
  for (const x of order(file, p.nodes, 3, GUIDE_PARTS, out)) {
    const m = /^(\d+) 分钟$/.exec(x.title);
    // The hour may be told in words: a second case, or a second round with one fact changed.
    if (m) minutes(file, x, Number(m[1]), out, x.title !== '60 分钟');
  }
}

/** A table whose first column is minutes adds up to what its heading says. */
function minutes(file: string, p: Part, wanted: number, out: Finding[], must = true): void {
  const tables = [...every(p.nodes)].filter((n) => n.type === 'table' && textOf([n.children?.[0]?.children?.[0] ?? { type: '' }]).includes('分钟'));
  if (must && tables.length === 0) out.push({ file, ...at(p.heading), message: `“${p.title}”里应有一张表，第一列是“分钟”` });
  for (const t of tables) {
    const rows = (t.children ?? []).slice(1);
    const sum = rows.reduce((s, r) => s + Number(/\d+/.exec(textOf([r.children?.[0] ?? { type: '' }]))?.[0] ?? 0), 0);
    if (sum !== wanted) out.push({ file, ...at(t), message: `这张表的分钟数加起来是 ${sum}，应为 ${wanted}` });
  }
}

function discussion(file: string, p: Part, out: Finding[]): void {
  const items = p.nodes.find((n) => n.type === 'list')?.children?.length ?? 0;
  if (items < 2 || items > 4) out.push({ file, ...at(p.heading), message: `“讨论”有 ${items} 问，应为 2–4 问` });
}

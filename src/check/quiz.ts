/** Self-test items: one right answer where one is asked, options alike in length, no pattern to guess by. */
import type { Content } from '../reader/read.ts';
import type { QuizItem } from '../schema/base.ts';
import type { Finding } from '../schema/finding.ts';
import { LIKE, spread } from './cases.ts';

/** Below this many items a pattern means nothing. */
const ENOUGH = 20;

export function quiz(c: Content): Finding[] {
  const out: Finding[] = [];
  const all: QuizItem[] = [];
  for (const e of [...c.studies, ...c.cases]) {
    e.data.quiz.forEach((q, i) => {
      all.push(q);
      for (const message of item(q)) out.push({ file: e.file, ...e.at(['quiz', i]), message: `自测第 ${i + 1} 题：${message}` });
    });
  }
  for (const message of patterns(all)) out.push({ file: 'content', line: 1, column: 1, message });
  return out;
}

function item(q: QuizItem): string[] {
  if (q.type === '判断') return [];
  const out: string[] = [];
  const right = q.options.filter((o) => o.correct).length;
  if (q.type === '单选' && right !== 1) out.push(`单选题有 ${right} 个正确项，应正好 1 个`);
  if (q.type === '多选' && (right < 2 || right === q.options.length)) out.push(`多选题的 ${q.options.length} 个选项里有 ${right} 个正确，应至少 2 个对、1 个错`);
  const r = spread(q.options.map((o) => o.text));
  if (r > LIKE) out.push(`选项长短相差 ${r.toFixed(2)} 倍，应在 ${LIKE} 倍以内`);
  if (new Set(q.options.map((o) => o.text)).size !== q.options.length) out.push('有两个选项一样');
  return out;
}

/** Over the whole site: 对 and 错 each at least 30 %, right positions spread, no favourite pattern of 多选. */
export function patterns(all: readonly QuizItem[]): string[] {
  const out: string[] = [];
  const judge = all.filter((q) => q.type === '判断');
  const yes = judge.filter((q) => q.type === '判断' && q.answer === '对').length / judge.length;
  if (judge.length >= ENOUGH && (yes < 0.3 || yes > 0.7)) out.push(`全站判断题里“对”占 ${Math.round(yes * 100)}%，“对”“错”各应在 30% 以上`);
  const single = all.flatMap((q) => (q.type === '单选' ? [q.options.findIndex((o) => o.correct)] : []));
  if (single.length >= ENOUGH) {
    for (const at of [0, 1, 2]) {
      const share = single.filter((x) => x === at).length / single.length;
      if (share < 0.12 || share > 0.45) out.push(`全站单选题的正确项有 ${Math.round(share * 100)}% 在第 ${at + 1} 个，应在 12%–45% 之间`);
    }
  }
  const multi = all.flatMap((q) => (q.type === '多选' ? [q.options.map((o) => (o.correct ? '1' : '0')).join('')] : []));
  const top = Math.max(0, ...[...new Set(multi)].map((m) => multi.filter((x) => x === m).length));
  if (multi.length >= ENOUGH && top / multi.length > 0.35) out.push(`全站多选题里同一种对错排列占 ${Math.round((top / multi.length) * 100)}%，应不超过 35%`);
  return out;
}

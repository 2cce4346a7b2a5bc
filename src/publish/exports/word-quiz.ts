/** Questions on the first pages, answers with their reasons on pages of their own. */
import { type FileChild, Paragraph } from 'docx';
import { reference } from '../../library/laws.ts';
import type { Library } from '../../library/library.ts';
import { answerOf, type Asked, inlineCites, KEYS, mainTopics, stemOf } from '../../library/quiz.ts';
import { EM, HEI, type Meta, run } from './word.ts';

const h = (text: string, style = 'Heading1', breaks = false): Paragraph => new Paragraph({ style, pageBreakBefore: breaks, children: [run(text)] });
/** Room for the answer, in front: at the end of a stem it would break over two lines. */
const ROOM = '（　　）';
const indent = (left: number, hanging: number) => ({ indent: { left: EM * left, hanging: EM * hanging }, tabStops: [{ type: 'left' as const, position: EM * left }] });

/** A question with room for the answer; its options stay with it. */
function question({ item: q }: Asked, n: number): FileChild[] {
  const options = q.type === '判断' ? [] : q.options;
  const stem = new Paragraph({ ...indent(6, 6), keepNext: options.length > 0, keepLines: true, spacing: { before: 140, after: 40 }, children: [run(`${ROOM}${n}.\t`), run(stemOf(q)), run(`〔${q.type}〕`, { size: 18 })] });
  return [
    stem,
    ...options.map(
      (o, i) =>
        new Paragraph({
          ...indent(8, 2),
          keepNext: i < options.length - 1,
          spacing: { after: 20 },
          children: [run(`${KEYS[i]}\t`, { font: HEI }), run(o.text)],
        }),
    ),
  ];
}

/** Answer, reason, provisions, after a number or a word. */
function answer(lib: Library, { item: q }: Asked, mark: string): Paragraph {
  const cites = inlineCites(lib, q).map(reference).join('；');
  return new Paragraph({ ...indent(2.5, 2.5), keepLines: true, spacing: { after: 100 }, children: [run(`${mark}\t`), run(`${answerOf(q)}。`, { font: HEI }), run(q.explain), ...(cites ? [run(`依据：${cites}。`, { size: 18 })] : [])] });
}

/** The questions of a case inside its teacher's version, answers beneath each. */
export function withAnswers(lib: Library, asked: readonly Asked[]): FileChild[] {
  return asked.flatMap((a, i) => [...question(a, i + 1), answer(lib, a, '答')]);
}

/** Items under their page's first topic, in the order topics first appear. */
function grouped(asked: readonly Asked[], whole: boolean): [string, Asked[]][] {
  if (!whole) return [['', [...asked]]];
  const out = new Map<string, Asked[]>();
  for (const a of asked) {
    const key = mainTopics(a.page)[0] ?? '';
    out.set(key, [...(out.get(key) ?? []), a]);
  }
  return [...out];
}

/**
 * A quiz as a document.
 * @param whole under headings by topic; numbers run through
 */
export function quizBlocks(lib: Library, asked: readonly Asked[], meta: Meta, whole = false): FileChild[] {
  const questions: FileChild[] = [];
  const answers: FileChild[] = [];
  let n = 0;
  for (const [topic, list] of grouped(asked, whole)) {
    if (topic) {
      questions.push(h(topic));
      answers.push(h(topic, 'Heading2'));
    }
    for (const a of list) {
      n++;
      questions.push(...question(a, n));
      answers.push(answer(lib, a, `${n}.`));
    }
  }
  return [
    h(meta.title, 'Title'),
    ...(whole ? [] : [new Paragraph({ spacing: { after: 160 }, children: [run('班级或科室＿＿＿＿＿＿＿＿　姓名＿＿＿＿＿＿　日期＿＿＿＿＿＿')] })]),
    ...questions,
    h(`${meta.title}　答案与解析`, 'Heading1', true),
    ...answers,
    new Paragraph({ style: 'Small', children: [run(`题目随页面复核，这一份按 ${meta.date} 的内容。`)] }),
  ];
}

/**
 * Self-test items as Moodle GIFT. Pure text; https://docs.moodle.org/en/GIFT_format.
 * Moodle shuffles options: an item whose explanation counts them carries the author's order along.
 */
import { reference } from '../../library/laws.ts';
import type { Library } from '../../library/library.ts';
import { type Asked, inlineCites, keepsOrder, mainTopics, stemOf } from '../../library/quiz.ts';
import type { QuizItem } from '../../schema/base.ts';
import { han } from '../../schema/numbers.ts';

/**
 * A text in which nothing is read as GIFT. `->` would make any question a matching one and has no escape, so it
 * becomes an arrow; a line break would end the question, so it is written as the two characters that Moodle reads as one.
 */
export function escapeGift(s: string): string {
  return s
    .replace(/->/g, '→')
    .replace(/[\\~=#{}:]/g, (c) => `\\${c}`)
    .replace(/\r\n?|\n/g, '\\n');
}

/** A text that looks like a format at its head would lose it. */
const written = (s: string): string => (/^\[(html|markdown|plain|moodle)\]/.test(s) ? '[plain]' : '') + escapeGift(s);

/** An option; one that looks like a weight at its head gets its own weight first. */
function option(mark: string, text: string): string {
  const weight = /^%/.test(text) && !mark.endsWith('%') ? (mark === '=' ? '%100%' : '%0%') : '';
  return `\t${mark}${weight}${written(text)}`;
}

/** 33.33333 as Moodle knows it: a grade it does not know is refused. */
const share = (n: number): string => String(Number((100 / n).toFixed(5)));

/** Right ones share 100 %; wrong ones take it away in equal parts, so that choosing all is worth nothing. */
function answers(q: QuizItem): string[] {
  if (q.type === '判断') return [`\t${q.answer === '对' ? 'TRUE' : 'FALSE'}`];
  if (q.type === '单选') return q.options.map((o) => option(o.correct ? '=' : '~', o.text));
  const right = q.options.filter((o) => o.correct).length;
  const wrong = q.options.length - right;
  return q.options.map((o) => option(`~%${o.correct ? share(right) : `-${share(wrong)}`}%`, o.text));
}

/** Explanation, the order that it counts by, and the provisions. */
function feedback(lib: Library, q: QuizItem): string {
  const order = q.type !== '判断' && keepsOrder(q) ? `解析按这个次序说：${q.options.map((o, i) => `${han(i + 1)}、${o.text}`).join('；')}。` : '';
  const cites = inlineCites(lib, q).map(reference);
  return q.explain + order + (cites.length > 0 ? `依据：${cites.join('；')}。` : '');
}

/** A slash divides categories; a doubled one stands for itself. */
const category = (...path: string[]): string => `$CATEGORY: ${path.map((p) => p.replace(/\//g, '//').replace(/\s+/g, ' ')).join('/')}`;
const tag = (s: string): string => `[tag:${s.replace(/]/g, '\\]')}]`;

function question(lib: Library, { id, page, item: q }: Asked): string {
  const name = `${page.title} ${id.slice(page.slug.length + 1)}`;
  return [
    `// [id:${id}] ${[...mainTopics(page), q.type].map(tag).join(' ')}`,
    `::${escapeGift(name)}::[plain]${escapeGift(stemOf(q))}{`,
    ...answers(q),
    `\t####${written(feedback(lib, q))}`,
    '}',
  ].join('\n');
}

/**
 * A GIFT file.
 * @param as the category all go into; where it is absent each item goes under its page's first topic
 */
export function gift(lib: Library, asked: readonly Asked[], as?: string): string {
  const groups = new Map<string, Asked[]>();
  for (const a of asked) {
    const key = as ?? a.page.topics[0] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), a]);
  }
  const { name } = lib.content.site;
  const head = `// ${name.replace(/\s+/g, ' ')}，${asked.length} 题，GIFT 格式，UTF-8。文字按 CC BY 4.0 使用。`;
  const parts = [...groups].flatMap(([topic, list]) => [category(name, topic), ...list.map((a) => question(lib, a))]);
  return `${[head, ...parts].join('\n\n')}\n`;
}

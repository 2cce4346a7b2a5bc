/** Self-test items as a table that Excel opens right: UTF-8 with BOM, RFC 4180, no cell that is run as a formula. */
import { reference } from '../../library/laws.ts';
import type { Library } from '../../library/library.ts';
import { answerOf, type Asked, inlineCites, KEYS, stemOf } from '../../library/quiz.ts';
import { absolute } from '../../library/seo.ts';

/**
 * Excel runs a cell that begins so, in some locales also with the full-width sign (https://owasp.org/www-community/attacks/CSV_Injection).
 * A cell that begins with the mark itself is marked too, so that the mark can always be taken off again.
 */
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;

/** One field: quoted always, so that no reader has to guess; text that would be run is marked as text. */
export function field(s: string): string {
  return `"${(FORMULA.test(s) ? `'${s}` : s).replace(/"/g, '""')}"`;
}

const HEAD = ['编号', '题型', '题干', ...[...KEYS].map((k) => `选项${k}`), '答案', '解析', '依据', '主题', '岗位', '出自', '页面'];

function row(lib: Library, { id, page, item: q }: Asked): string[] {
  const options = [...KEYS].map((_, i) => (q.type === '判断' ? '' : (q.options[i]?.text ?? '')));
  const cites = inlineCites(lib, q).map(reference).join('；');
  return [id, q.type, stemOf(q), ...options, answerOf(q), q.explain, cites, page.topics.join('、'), page.roles.join('、'), page.title, absolute(lib, page.url) ?? page.url.slice(1)];
}

/** A CSV file of items, with a head row. */
export function csv(lib: Library, asked: readonly Asked[]): string {
  return `\ufeff${[HEAD, ...asked.map((a) => row(lib, a))].map((r) => `${r.map(field).join(',')}\r\n`).join('')}`;
}

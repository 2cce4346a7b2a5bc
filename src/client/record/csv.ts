/** The log as a table that Excel and WPS open right, and back again. Pure. */
import { type Log, logOf } from './log.ts';

const HEAD = ['类别', '日期', '时间', '标题', '分钟', '内容', '结果', '编号'];

/** A cell that a spreadsheet would take for a formula is put behind an apostrophe. */
const cell = (s: string): string => {
  const safe = /^'*[=+\-@\t]/.test(s) ? `'${s}` : s;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** @returns text with BOM and CRLF */
export function toCsv(log: Log): string {
  const rows = [
    ...log.visits.map((v) => ({ at: v.at, row: ['读', v.at.slice(0, 10), v.at.slice(11), v.title, (v.s / 60).toFixed(2), '', '', v.id] })),
    ...log.answers.map((a) => ({ at: a.at, row: ['答', a.at.slice(0, 10), a.at.slice(11), a.title, '', a.what, a.right === undefined ? '' : a.right ? '对' : '错', a.id] })),
  ].sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0));
  return `\ufeff${[HEAD, ...rows.map((r) => r.row)].map((r) => r.map(cell).join()).join('\r\n')}\r\n`;
}

/** Cells of a text by RFC 4180. */
export function cells(text: string): string[][] {
  const out: string[][] = [];
  let row: string[] = [];
  let held = '';
  let quoted = false;
  const end = (): void => {
    row.push(held);
    held = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') held += c;
      else if (text.charAt(i + 1) === '"') {
        held += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && held === '') quoted = true;
    else if (c === ',') end();
    else if (c === '\n') {
      end();
      out.push(row);
      row = [];
    } else if (c !== '\r') held += c;
  }
  if (held !== '' || row.length > 0) {
    end();
    out.push(row);
  }
  return out;
}

const two = (s: string): string => s.padStart(2, '0');

/** Excel writes 2026/3/5 and 9:05:12 where it found 2026-03-05 and 09:05:12. */
function moment(day: string, time: string): string {
  const d = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day.trim());
  const t = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(time.trim());
  return d && t ? `${d[1]}-${two(d[2] ?? '')}-${two(d[3] ?? '')}T${two(t[1] ?? '')}:${two(t[2] ?? '')}:${two(t[3] ?? '0')}` : '';
}

/**
 * Reads a table that was saved here, also after Excel saved it again.
 * @returns nothing when it is another table
 */
export function fromCsv(text: string): Log | undefined {
  const [head, ...body] = cells(text.replace(/^\ufeff/, ''));
  if (!head || HEAD.some((h, i) => head[i] !== h)) return undefined;
  const plain = (s = ''): string => s.replace(/^'(?='*[=+\-@\t])/, '');
  const rows = body.map(([kind = '', day = '', time = '', title, minutes = '', what, result, id]) => ({
    kind,
    id: plain(id),
    title: plain(title),
    at: moment(day, time),
    s: Number(minutes) * 60,
    what: plain(what),
    ...(result === '对' || result === '错' ? { right: result === '对' } : {}),
  }));
  return logOf({ visits: rows.filter((r) => r.kind === '读'), answers: rows.filter((r) => r.kind === '答') });
}

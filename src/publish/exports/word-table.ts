/** Tables: widths by what stands in the columns, heads repeated on the next page, rows never split. */
import { BorderStyle, type FileChild, type IRunOptions, Paragraph, Table, TableCell, TableRow, type TextRun } from 'docx';
import type { DefaultTreeAdapterTypes as T } from 'parse5';
import { HEI, MM, WIDTH } from './word.ts';

type Node = T.ChildNode;
type Element = T.Element;
type Inline = (nodes: readonly Node[], look?: IRunOptions) => TextRun[];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F8C85' };

const kids = (e: Element, ...tags: string[]): Element[] => e.childNodes.filter((c): c is Element => 'tagName' in c && tags.includes(c.tagName));
const lengthOf = (e: Element): number => e.childNodes.reduce((n, c) => n + ('value' in c ? c.value.length : 'tagName' in c ? lengthOf(c) : 0), 0);

/** Shares of the width: a column of long text gets more, none less than four characters. */
export function widths(lengths: readonly (readonly number[])[], total = WIDTH): number[] {
  const columns = Math.max(...lengths.map((r) => r.length));
  const want = Array.from({ length: columns }, (_, i) => Math.min(30, Math.max(4, ...lengths.map((r) => Math.sqrt((r[i] ?? 0) * 12)))));
  const sum = want.reduce((a, b) => a + b, 0);
  const out = want.map((w) => Math.floor((w / sum) * total));
  out[columns - 1] = total - out.slice(0, -1).reduce((a, b) => a + b, 0);
  return out;
}

/** A table with its caption above it. */
export function table(e: Element, inline: Inline): FileChild[] {
  const caption = kids(e, 'caption')[0];
  const head = kids(e, 'thead').flatMap((h) => kids(h, 'tr'));
  const body = kids(e, 'tbody').flatMap((b) => kids(b, 'tr'));
  const all = [...head, ...body].map((r) => kids(r, 'th', 'td'));
  const w = widths(all.map((r) => r.map(lengthOf)));
  const row = (cells: Element[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      // A row of empty cells is there to be written in.
      ...(cells.some((c) => lengthOf(c) > 0) ? {} : { height: { value: Math.round(9 * MM), rule: 'atLeast' as const } }),
      children: cells.map((c, i) => cell(c, w[i] ?? 0, isHead, inline)),
    });
  return [
    ...(caption ? [new Paragraph({ keepNext: true, spacing: { before: 120, after: 40 }, children: inline(caption.childNodes, { font: HEI }) })] : []),
    new Table({
      width: { size: WIDTH, type: 'dxa' },
      columnWidths: w,
      layout: 'fixed',
      borders: { top: { ...LINE, size: 12, color: '000000' }, bottom: { ...LINE, size: 12, color: '000000' }, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
      rows: all.map((cells, i) => row(cells, i < head.length)),
    }),
    new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' }, children: [] }),
  ];
}

function cell(c: Element, width: number, isHead: boolean, inline: Inline): TableCell {
  const look = isHead || c.tagName === 'th' ? { font: HEI } : {};
  return new TableCell({
    width: { size: width, type: 'dxa' },
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    ...(isHead ? { shading: { fill: 'F2F2F2' } } : {}),
    children: [new Paragraph({ style: 'Cell', children: inline(c.childNodes, look) })],
  });
}

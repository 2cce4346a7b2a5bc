/**
 * A part of a page as Word blocks. It reads what src/markdown renders, so a part is rendered once for all its uses;
 * the elements are the closed set that render.ts and components.ts write, and an unknown one stops the build.
 */
import { type FileChild, type IParagraphOptions, type IRunOptions, Paragraph, type TextRun } from 'docx';
import { type DefaultTreeAdapterTypes as T, parseFragment } from 'parse5';
import { EM, HEI, run } from './word.ts';
import { table } from './word-table.ts';

type Node = T.ChildNode;
type Element = T.Element;

/** Where a block stands. */
interface At {
  /** Lists inside lists, in steps of two characters. */
  depth: number;
  style?: string;
}

const INLINE = new Set(['strong', 'em', 'del', 'code', 'br', 'sup', 'a', 'span', 'b', 'i', 'label', 'input']);
const HEADING: Record<string, string> = { h3: 'Heading2', h4: 'Heading3', h5: 'Heading3' };

const isElement = (n: Node): n is Element => 'tagName' in n;
const isInline = (n: Node): boolean => n.nodeName === '#text' || INLINE.has(n.nodeName);
const classOf = (e: Element): string => e.attrs.find((a) => a.name === 'class')?.value ?? '';

/** Blocks of a rendered part (flat: without links). */
export function fromHtml(html: string): FileChild[] {
  return blocks(parseFragment(html).childNodes, { depth: 0 });
}

function blocks(nodes: readonly Node[], at: At): FileChild[] {
  return gathered(nodes).flatMap((g) => (Array.isArray(g) ? paragraph(g, at) : block(g, at)));
}

/** Runs of inline nodes stay together; what is a block stands alone. White space between blocks is nothing. */
function gathered(nodes: readonly Node[]): (Node[] | Element)[] {
  const out: (Node[] | Element)[] = [];
  for (const n of nodes) {
    const last = out.at(-1);
    if (!isInline(n)) {
      if (isElement(n)) out.push(n);
    } else if (Array.isArray(last)) last.push(n);
    else if (n.nodeName !== '#text' || textOf(n).trim()) out.push([n]);
  }
  return out;
}

function block(e: Element, at: At): FileChild[] {
  const style = HEADING[e.tagName];
  if (style) return paragraph(e.childNodes, { ...at, style });
  switch (e.tagName) {
    case 'p':
      return paragraph(e.childNodes, at);
    case 'ul':
    case 'ol':
      return list(e, at);
    case 'table':
      return table(e, inline);
    case 'figure':
      return figure(e, at);
    case 'figcaption':
      return paragraph(e.childNodes, at, { keepNext: true }, { font: HEI });
    case 'blockquote':
      return blocks(e.childNodes, { ...at, style: 'Say' });
    case 'div':
    case 'section':
      return blocks(e.childNodes, at);
    case 'picture':
      return blocks(e.childNodes.filter((c) => c.nodeName === 'img'), at);
    case 'img':
      return [new Paragraph({ children: [run(`〔图：${e.attrs.find((a) => a.name === 'alt')?.value ?? ''}〕`)] })];
    case 'hr':
      return [new Paragraph({ thematicBreak: true })];
    default:
      throw new Error(`Word 版不认识 <${e.tagName}>，请在 src/publish/exports/word-html.ts 里补上`);
  }
}

/** A source line stands under its quotation, with a dash; everything else in its own order. */
function figure(e: Element, at: At): FileChild[] {
  if (classOf(e) !== 'quote') return blocks(e.childNodes, at);
  return e.childNodes.flatMap((c) => (isElement(c) && c.tagName === 'figcaption' ? paragraph(c.childNodes, at, { indent: { left: EM * 2 } }, {}, '—— ') : blocks([c], at)));
}

const BULLET: Record<string, (i: number) => string> = {
  check: () => '□',
  flow: (i) => String.fromCharCode(0x245f + i),
};

function list(e: Element, at: At): FileChild[] {
  const start = Number(e.attrs.find((a) => a.name === 'start')?.value ?? 1);
  const mark = BULLET[classOf(e)] ?? (e.tagName === 'ol' ? (i: number) => `${i}.` : () => '·');
  const left = EM * 2 * (at.depth + 1);
  return e.childNodes.filter(isElement).flatMap((li, i) => {
    const [first, ...rest] = gathered(li.childNodes);
    const lead = Array.isArray(first) ? first : (first?.childNodes ?? []);
    const head = paragraph(lead, at, { indent: { left, hanging: EM * 2 }, tabStops: [{ type: 'left', position: left }], spacing: { after: 50 } }, {}, `${mark(start + i)}\t`);
    return [...head, ...rest.flatMap((g) => blocks(Array.isArray(g) ? g : [g], { ...at, depth: at.depth + 1 }))];
  });
}

function paragraph(nodes: readonly Node[], at: At, more: IParagraphOptions = {}, look: IRunOptions = {}, before = ''): Paragraph[] {
  const runs = inline(nodes, look);
  if (runs.length === 0) return [];
  const indent = at.depth > 0 && !more.indent ? { indent: { left: EM * 2 * at.depth } } : {};
  return [new Paragraph({ ...(at.style ? { style: at.style } : {}), ...indent, ...more, children: [...(before ? [run(before, look)] : []), ...runs] })];
}

/** Inline nodes as runs. */
export function inline(nodes: readonly Node[], look: IRunOptions = {}): TextRun[] {
  return nodes.flatMap((n): TextRun[] => {
    if (!isElement(n)) return textOf(n) ? [run(textOf(n), look)] : [];
    switch (n.tagName) {
      case 'strong':
      case 'b':
        return inline(n.childNodes, { ...look, bold: true });
      case 'em':
        return inline(n.childNodes, { ...look, emphasisMark: { type: 'dot' } });
      case 'del':
        return inline(n.childNodes, { ...look, strike: true });
      case 'sup':
        return inline(n.childNodes, { ...look, superScript: true });
      case 'br':
        return [run('', { ...look, break: 1 })];
      case 'input':
        return [];
      default:
        return inline(n.childNodes, look);
    }
  });
}

const textOf = (n: Node): string => ('value' in n ? n.value : '');

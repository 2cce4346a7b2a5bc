/** An MDX body as a tree with file positions. Sätteri parses; nothing here runs what stands in the file. */
import { mdxToMdast } from 'satteri';
import type { Finding, Position } from '../schema/finding.ts';

/** The parts of an mdast node that we read. */
export interface Node {
  type: string;
  value?: string;
  url?: string;
  alt?: string;
  title?: string | null;
  depth?: number;
  ordered?: boolean;
  start?: number;
  checked?: boolean | null;
  name?: string;
  align?: (string | null)[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { offset: number; line: number; column: number }; end: { offset: number; line: number; column: number } };
}

export interface Body {
  /** The whole file with front matter blanked: offsets and lines are the file's. */
  source: string;
  nodes: Node[];
}

const FEATURES = { smartPunctuation: false } as const;

/**
 * Parses the body of a file.
 * @param text the whole file; @param start offset where the body begins
 * @returns nothing when it cannot be parsed; the finding says where
 */
export function parseBody(file: string, text: string, start: number, findings: Finding[]): Body | undefined {
  const source = text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start);
  try {
    const tree = mdxToMdast(source, { features: FEATURES }) as unknown as Node;
    return { source, nodes: tree.children ?? [] };
  } catch (e) {
    findings.push({ file, ...syntax(e instanceof Error ? e.message : String(e), source) });
    return undefined;
  }
}

const WHY: [RegExp, string][] = [
  [/closing tag for `<([a-z]\w*)>`/, '正文里不写 HTML 标签 <$1>，请用本站的组件'],
  [/closing tag for `<(\w+)>`/, '标签 <$1> 没有收尾，应有 </$1>'],
  [/Unexpected closing tag `<\/(\w+)>`/, '多了一个收尾标签 </$1>'],
  [/create a comment in MDX/, '正文里有 <!-- -->，MDX 不认，请删去'],
  [/expression/i, '正文里有半角花括号，请写成全角“｛”“｝”或删去'],
];

function syntax(message: string, source: string): Position & { message: string } {
  const at = /^(\d+):(\d+)/.exec(message);
  const place = { line: Number(at?.[1] ?? 1), column: Number(at?.[2] ?? 1) };
  const why = WHY.find(([re]) => re.test(message));
  if (why) return { ...place, message: why[1].replaceAll('$1', why[0].exec(message)?.[1] ?? '') };
  if (!/valid JSX tag/.test(message)) return { ...place, message: `正文看不懂（${message.replace(/^\d+:\d+:\s*/, '')}）` };
  const tag = /^<[A-Za-z]\w*[\s/][^\n]*/.exec(source.split('\n')[place.line - 1]?.slice(place.column - 1) ?? '');
  return { ...place, message: tag ? `标签“${tag[0].slice(0, 30)}”写法不对，属性要写成 名="值"，引号用半角` : '正文里有半角“<”，小于号请写成“＜”，网址请写成 [文字](网址)' };
}

/** Every node, parents before children. */
export function* every(nodes: readonly Node[]): Generator<Node> {
  for (const n of nodes) {
    yield n;
    if (n.children) yield* every(n.children);
  }
}

/** Text as readers see it, without markup. */
export function textOf(nodes: readonly Node[]): string {
  let out = '';
  for (const n of nodes) {
    if (n.type === 'text' || n.type === 'inlineCode') out += n.value ?? '';
    else if (n.children) out += textOf(n.children);
    if (n.type === 'paragraph' || n.type === 'heading' || n.type === 'tableCell' || n.type === 'listItem') out += '\n';
  }
  return out;
}

/** Characters a reader reads: everything visible but white space. */
export function countOf(nodes: readonly Node[]): number {
  return textOf(nodes).replace(/\s/g, '').length;
}

export interface Part {
  title: string;
  /** The heading itself. */
  heading: Node;
  /** What stands under it, up to the next heading of the same depth. */
  nodes: Node[];
}

/** Splits nodes at headings of one depth; `before` is what stands before the first. */
export function split(nodes: readonly Node[], depth: number): { before: Node[]; parts: Part[] } {
  const before: Node[] = [];
  const parts: Part[] = [];
  for (const n of nodes) {
    if (n.type === 'heading' && n.depth === depth) parts.push({ title: textOf([n]).trim(), heading: n, nodes: [] });
    else (parts.at(-1)?.nodes ?? before).push(n);
  }
  return { before, parts };
}

/** YAML with a line and column for every field. */
import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Position } from '../schema/finding.ts';

export interface Yaml {
  value: unknown;
  /** Where a field stands; for a missing field, where its nearest parent stands. */
  at(path: readonly PropertyKey[]): Position;
  /** Where a key stands. */
  key(path: readonly PropertyKey[]): Position;
  /** Every plain string with its offset into the file, for prose rules. */
  strings: { text: string; offset: number }[];
}

const STAR = '值的开头是 *、& 或 !，在 YAML 里有特殊含义，请换一个写法或加引号';
/** The parser's code and words → ours; the first that fits. */
const SAY: [RegExp, string][] = [
  [/^DUPLICATE_KEY/, '同一个字段写了两次'],
  [/^BAD_INDENT Flow/, '方括号或花括号没有收尾，应有 ] 或 }'],
  [/^MISSING_CHAR Missing closing ./, '引号没有收尾'],
  [/^BLOCK_AS_IMPLICIT_KEY Nested/, '一行里有两个“冒号加空格”，值里的冒号请改成全角'],
  [/^(BAD_INDENT|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN Unexpected scalar at node end)/, '缩进不对，同一层的字段要左对齐'],
  [/^TAB_AS_INDENT/, '缩进用了制表符，应为空格'],
  [/^(MULTILINE_IMPLICIT_KEY|MISSING_CHAR Implicit map keys)/, '字段名后面应有半角冒号加空格'],
  [/^MISSING_CHAR/, '少了一个符号（冒号、逗号或括号）'],
  [/^BAD_SCALAR_START/, '值的开头是 YAML 的特殊符号，请换一个写法或加引号'],
  [/^BAD_(ALIAS|PROP)/, STAR],
  [/^UNEXPECTED_TOKEN/, '这里多了一个符号'],
  [/^BAD_DQ_ESCAPE/, '双引号里的反斜杠写法不认识'],
];

/**
 * Parses YAML that starts at `offset` of the file's text.
 * @returns nothing when the text cannot be understood at all; findings say why, in Chinese
 */
export function parseYaml(file: string, source: string, lineOffset: number, offset: number, findings: Finding[]): Yaml | undefined {
  const lines = new LineCounter();
  const doc = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (o: number): Position => {
    const p = lines.linePos(o);
    return { line: p.line + lineOffset, column: p.col };
  };
  // What follows the first error is mostly its consequence; a key written twice is not.
  const first = doc.errors.find((e) => e.code !== 'DUPLICATE_KEY');
  for (const e of doc.errors.filter((x) => x === first || x.code === 'DUPLICATE_KEY')) {
    const why = SAY.find(([re]) => re.test(`${e.code} ${e.message}`));
    const open = /^Flow|^Missing closing/.test(e.message);
    findings.push({ file, ...place(open ? opener(doc, e.pos[0]) : e.pos[0]), message: why?.[1] ?? `YAML 看不懂（${e.code}）` });
  }
  for (const o of first ? [] : strayComments(source)) findings.push({ file, ...place(o), message: '“ #”后面的字会被当成注释，读者看不到；要留下就给整个值加引号，真是注释就在前面空两格' });
  // An author who writes *重点* means no reference to elsewhere in the file.
  let odd = false;
  visit(doc, {
    Pair(_, p) {
      // In a file that is broken anyway a key may come out as anything.
      if (first || isScalar(p.key)) return;
      odd = true;
      findings.push({ file, ...place((p.key as Node | null)?.range?.[0] ?? 0), message: '字段名应是一个英文词' });
    },
    Node(_, n) {
      if (!isAlias(n) && !n.anchor && !n.tag) return;
      odd = true;
      findings.push({ file, ...place(n.range?.[0] ?? 0), message: STAR });
    },
  });
  if (odd || doc.errors.length > 0) return undefined;
  const strings: Yaml['strings'] = [];
  collect(doc.contents, source, offset, strings);
  const find = (path: readonly PropertyKey[], key: boolean): Position => {
    let node: Node | null = doc.contents;
    let start = node?.range?.[0] ?? 0;
    for (const [i, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step));
        if (!pair) break;
        const k = pair.key as Node;
        const val = pair.value as Node | null;
        start = (key && i === path.length - 1 ? k.range?.[0] : (val?.range?.[0] ?? k.range?.[0])) ?? start;
        node = val;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)] as Node | undefined;
        if (!item) break;
        start = item.range?.[0] ?? start;
        node = item;
      } else break;
    }
    return place(start);
  };
  return { value: doc.toJS(), at: (p) => find(p, false), key: (p) => find(p, true), strings };
}

/** Comments one space behind a value: 第 #3 页 loses its end so. Two spaces, or a line of its own, mean a comment. */
function strayComments(source: string): number[] {
  const out: number[] = [];
  let at = 0;
  let scalar = false;
  for (const t of new Lexer().lex(source)) {
    // Marks of the lexer itself, which are not in the text.
    if (t === '\u0002' || t === '\u0018' || t === '\u001f') {
      scalar = t === '\u001f';
      continue;
    }
    if (!scalar && t.startsWith('#') && /[^ ] $/.test(source.slice(0, at))) out.push(at);
    scalar = false;
    at += t.length;
  }
  return out;
}

/** A quote or bracket that is never closed is missed at the end of the text; the author wants to know where it opens. */
function opener(doc: Document, pos: number): number {
  let start = pos;
  visit(doc, {
    Node(_, n) {
      const open = (isScalar(n) && n.type?.startsWith('QUOTE')) || (isCollection(n) && n.flow);
      if (open && n.range && n.range[0] < pos && n.range[1] >= pos) start = n.range[0];
    },
  });
  return start;
}

function collect(node: unknown, source: string, offset: number, out: Yaml['strings']): void {
  if (isMap(node)) for (const p of node.items) collect(p.value, source, offset, out);
  else if (isSeq(node)) for (const i of node.items) collect(i, source, offset, out);
  else if (isScalar(node) && typeof node.value === 'string' && node.range) {
    out.push({ text: source.slice(node.range[0], node.range[1]), offset: offset + node.range[0] });
  }
}

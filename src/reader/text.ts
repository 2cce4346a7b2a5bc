/**
 * Slips of the keyboard that can be mended without understanding the text. Each is an edit with its reason;
 * the reader works on the mended text (so that one slip does not hide the next fault), the check reports it,
 * `--fix` writes it.
 */

export interface Edit {
  /** Offsets into the text as it was found. */
  start: number;
  end: number;
  text: string;
  message: string;
}

/** What a file is made of: front matter and prose, YAML alone, or JSON. */
export type Kind = 'mdx' | 'yaml' | 'json';

const HAN = '\\u3400-\\u9fff';
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '.': '。' };
/** Full-width marks that close or open count as Chinese characters too; a space typed after a half-width mark goes with it. */
const HALF = new RegExp(`(?<=[${HAN}”’》）])(?:[,;:!?] ?|\\.)(?=\\n? *[${HAN}“‘《（])`, 'g');
/** Brackets go as a pair, where one of them stands between Chinese characters. */
const PAIR = new RegExp(`\\((?:(?<=[${HAN}]\\()(?=[${HAN}])[^()\\n]*|[^()\\n]*(?<=[${HAN}])(?=\\)[${HAN}]))\\)`, 'g');

/** Line-level slips: CRLF, tab, trailing spaces; in YAML also a full-width colon after a key and curly quotes round a value. */
export function lineSlips(text: string, kind: Kind): Edit[] {
  const out: Edit[] = [];
  let offset = 0;
  let inFront = kind === 'yaml';
  let fences = 0;
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line !== raw) out.push({ start: offset + line.length, end: offset + raw.length, text: '', message: '行尾是 Windows 换行（CRLF），应为 LF' });
    const trimmed = line.replace(/[ \t]+$/, '');
    if (kind === 'mdx' && trimmed === '---' && fences < 2) {
      fences++;
      inFront = fences === 1;
    }
    tab(trimmed, offset, out);
    unseen(trimmed, offset, out);
    if (inFront) yamlSlips(trimmed, offset, out);
    if (trimmed !== line) out.push({ start: offset + trimmed.length, end: offset + line.length, text: '', message: '行尾有多余空格' });
    offset += raw.length + 1;
  }
  return out;
}

function tab(line: string, offset: number, out: Edit[]): void {
  for (const m of line.matchAll(/\t+/g)) {
    out.push({ start: offset + m.index, end: offset + m.index + m[0].length, text: '  '.repeat(m[0].length), message: '有制表符，应为空格' });
  }
}

/** Control characters, marks that turn the direction of writing, spaces without width: pasted in, seen by nobody, and a search or a link breaks on them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

function unseen(line: string, offset: number, out: Edit[]): void {
  for (const m of line.matchAll(UNSEEN)) {
    const code = m[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    out.push({ start: offset + m.index, end: offset + m.index + m[0].length, text: '', message: `有看不见的字符（U+${code}），应删去` });
  }
}

function yamlSlips(line: string, offset: number, out: Edit[]): void {
  for (const m of line.matchAll(BRACES.test(line) ? COLON_IN : COLON)) {
    const start = offset + m.index + (m[1]?.length ?? 0);
    const end = offset + m.index + m[0].length;
    out.push({ start, end, text: end === offset + line.length ? ':' : ': ', message: `“${m[2]}”后面是全角冒号，应为半角冒号加空格` });
  }
  for (const m of line.matchAll(BRACES.test(line) ? QUOTED_IN : QUOTED)) {
    const start = offset + m.index + (m[1]?.length ?? 0);
    out.push({ start, end: offset + m.index + m[0].length, text: bare(m[2] ?? ''), message: '整个值外面套了中文引号，应去掉' });
  }
}

/** A line of fields in braces: `- {text: …, correct: true}`. There a field follows a brace or comma. */
const BRACES = /^\s*(?:- )?(?:[A-Za-z]+: )?[[{]/;
const COLON = /^(\s*(?:- )?([A-Za-z]+))： */g;
const COLON_IN = /([{,] *([A-Za-z]+))： */g;
const QUOTED = /^(\s*(?:- )?[A-Za-z]+(?:： *|: +)|\s*- )“([^“”]*)”$/g;
const QUOTED_IN = /([{,] *[A-Za-z]+(?:： *|: +))“([^“”,{}]*)”(?= *[,}])/g;

/** A value as YAML takes it: without quotes where it needs none. */
const bare = (value: string): string => (/^[\u2e80-\uffef]/.test(value) && !/: | #|:$|[[\]{},]/.test(value) ? value : JSON.stringify(value));

/** Half-width punctuation between Chinese characters in a run of prose that starts at `offset`. */
export function halfWidth(run: string, offset: number): Edit[] {
  const edit = (at: number, length: number): Edit => {
    const mark = run.charAt(at);
    const full = FULL[mark] ?? mark;
    return { start: offset + at, end: offset + at + length, text: full, message: `汉字之间是半角“${mark}”，应为全角“${full}”` };
  };
  return [
    ...[...run.matchAll(HALF)].map((m) => edit(m.index, m[0].length)),
    ...[...run.matchAll(PAIR)].flatMap((m) => [edit(m.index, 1), edit(m.index + m[0].length - 1, 1)]),
  ];
}

/** The text with edits made; overlapping edits keep the first. */
export function mend(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const e of [...edits].sort((a, b) => a.start - b.start)) {
    if (e.start < at) continue;
    out += text.slice(at, e.start) + e.text;
    at = e.end;
  }
  return out + text.slice(at);
}

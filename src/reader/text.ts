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

const HAN = '\\u3400-\\u9fff';
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '.': '。' };
const HALF = new RegExp(`(?<=[${HAN}])[,;:!?().](?=[${HAN}])`, 'g');

/** Line-level slips: CRLF, tab, full-width colon after a key, curly quotes round a value, trailing spaces. */
export function lineSlips(text: string, yaml: boolean): Edit[] {
  const out: Edit[] = [];
  let offset = 0;
  let inFront = yaml;
  let fences = 0;
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line !== raw) out.push({ start: offset + line.length, end: offset + raw.length, text: '', message: '行尾是 Windows 换行（CRLF），应为 LF' });
    if (!yaml && line === '---' && fences < 2) {
      fences++;
      inFront = fences === 1;
    }
    if (inFront) yamlSlips(line, offset, out);
    else if (line.includes('\t')) tab(line, offset, out);
    const trimmed = line.replace(/[ \t]+$/, '');
    if (trimmed !== line && !inFront) {
      out.push({ start: offset + trimmed.length, end: offset + line.length, text: '', message: '行尾有多余空格' });
    }
    offset += raw.length + 1;
  }
  return out;
}

function tab(line: string, offset: number, out: Edit[]): void {
  for (const m of line.matchAll(/\t+/g)) {
    out.push({ start: offset + m.index, end: offset + m.index + m[0].length, text: '  '.repeat(m[0].length), message: '有制表符，应为空格' });
  }
}

function yamlSlips(line: string, offset: number, out: Edit[]): void {
  tab(line, offset, out);
  const colon = /^(\s*(?:- )?[A-Za-z]+)：\s*/.exec(line);
  if (colon?.[1] !== undefined) {
    const at = offset + colon[1].length;
    out.push({ start: at, end: offset + colon[0].length, text: ': ', message: `“${colon[1].trim()}”后面是全角冒号，应为半角冒号加空格` });
  }
  const quoted = /^(\s*(?:- )?[A-Za-z]+(?:：\s*|:\s+)|\s*- )([“"]?)(“([^“”]*)”)\s*$/.exec(line);
  if (quoted?.[1] !== undefined && quoted[3] !== undefined && quoted[2] === '') {
    const at = offset + quoted[1].length;
    out.push({ start: at, end: at + quoted[3].length, text: quoted[4] ?? '', message: '整个值外面套了中文引号，应去掉' });
  }
}

/** Half-width punctuation between Chinese characters in a run of prose that starts at `offset`. */
export function halfWidth(run: string, offset: number): Edit[] {
  return [...run.matchAll(HALF)].map((m) => ({
    start: offset + m.index,
    end: offset + m.index + 1,
    text: FULL[m[0]] ?? m[0],
    message: `汉字之间是半角“${m[0]}”，应为全角“${FULL[m[0]] ?? m[0]}”`,
  }));
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

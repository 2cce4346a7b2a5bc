/** What a check reports. One shape for every rule, so that all findings print, sort and mend alike. */
export interface Finding {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** One sentence: what was found and what was expected. */
  message: string;
  /** True when `npm run check -- --fix` mends it. */
  fixable?: boolean;
  /** Warnings do not stop the build. */
  warning?: boolean;
}

export interface Position {
  line: number;
  column: number;
}

/** Order of report: file, line, column, text. */
export function byPlace(a: Finding, b: Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
}

/** `file:line:column message`, with （可自动修） where --fix mends it. */
export function format(f: Finding): string {
  return `${f.file}:${f.line}:${f.column} ${f.warning ? '提醒：' : ''}${f.message}${f.fixable ? '（可自动修）' : ''}`;
}

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** The known value nearest to what was written, by edit distance, when near enough to be a typo. */
export function nearest(found: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const k of known) {
    const d = distance(found, k);
    if (d < least) {
      least = d;
      best = k;
    }
  }
  return least <= Math.max(1, Math.ceil(found.length * 0.34)) ? best : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** “，最接近的是…” or nothing. */
export function hint(found: string, known: Iterable<string>): string {
  const n = nearest(found, known);
  return n && n !== found ? `，最接近的是“${n}”` : '';
}

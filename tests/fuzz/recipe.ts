/** A mutant as fast-check draws it: which file, which kind of harm, and numbers that choose the place. Applying it is a pure function. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { BLOCKS, CHARACTERS, INLINES, MARK, SVGS, TARGETS, VALUES } from './bits.ts';

export const KINDS = ['bytes', 'characters', 'field', 'front', 'block', 'inline', 'lines', 'link', 'picture', 'file'] as const;
export type Kind = (typeof KINDS)[number];

export interface Recipe {
  kind: Kind;
  /** Place in the list of files that this kind may harm. */
  file: number;
  a: number;
  b: number;
  c: number;
}

export interface Mutant extends Recipe {
  target: string;
  /** What became of it; nothing when the file was taken away. */
  bytes: Buffer | undefined;
  /** Where the bytes go, when not to the target. */
  to: string;
  /** Value that must be read, where one field was changed. */
  field?: { path: PropertyKey[]; value: unknown };
}

const big = fc.nat({ max: 1_000_000 });
/** The heavier kinds come more often. */
const kind = fc.oneof({ arbitrary: fc.constant<Kind>('field'), weight: 6 }, { arbitrary: fc.constant<Kind>('block'), weight: 5 }, { arbitrary: fc.constant<Kind>('inline'), weight: 4 }, { arbitrary: fc.constant<Kind>('bytes'), weight: 3 }, { arbitrary: fc.constant<Kind>('characters'), weight: 3 }, { arbitrary: fc.constant<Kind>('front'), weight: 4 }, { arbitrary: fc.constant<Kind>('lines'), weight: 3 }, { arbitrary: fc.constant<Kind>('link'), weight: 3 }, { arbitrary: fc.constant<Kind>('picture'), weight: 2 }, { arbitrary: fc.constant<Kind>('file'), weight: 1 });

/** The recipes of a run; the same for the same seed. */
export function recipes(seed: number, n: number): Recipe[] {
  return fc.sample(fc.record({ kind, file: big, a: big, b: big, c: big }), { seed, numRuns: n });
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Pages come before vocabularies and lists: half of all mutants are of pages. */
function targets(r: Recipe, files: readonly string[]): readonly string[] {
  const pages = files.filter((f) => f.endsWith('.mdx'));
  if (r.kind === 'picture') return files.filter((f) => f.startsWith('content/pictures/'));
  if (['block', 'inline', 'link'].includes(r.kind)) return pages;
  const texts = files.filter((f) => !f.startsWith('content/pictures/'));
  return r.a % 3 === 0 ? texts.filter((f) => !f.endsWith('.mdx')) : pages;
}

/**
 * Makes the mutant of a recipe.
 * @param only files that may be harmed; all when left out
 */
export function mutate(r: Recipe, files: ReadonlyMap<string, Buffer>, only?: readonly string[]): Mutant {
  const target = pick(targets(r, only ?? [...files.keys()]), r.file);
  const was = files.get(target) ?? Buffer.alloc(0);
  const m: Mutant = { ...r, target, to: target, bytes: was };
  const text = was.toString('utf8');
  const set = (t: string): Mutant => ({ ...m, bytes: Buffer.from(t) });
  switch (r.kind) {
    case 'bytes':
      return { ...m, bytes: bytes(was, r) };
    case 'characters': {
      const chars = [...text];
      chars.splice(r.b % chars.length, r.c % 3 === 0 ? 1 : 0, pick(CHARACTERS, r.c));
      return set(chars.join(''));
    }
    case 'field':
      return field(m, text);
    case 'front':
      return set(front(text, target, r));
    case 'block': {
      const places = [...text.matchAll(/\n\n/g)].map((x) => x.index + 2).filter((i) => i > bodyOf(text));
      return set(splice(text, pick(places, r.b), 0, `${pick(BLOCKS, r.c)}\n\n`));
    }
    case 'inline': {
      const from = bodyOf(text);
      const places = [...text.slice(from).matchAll(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g)].map((x) => from + x.index + 1);
      return set(splice(text, pick(places, r.b), 0, pick(INLINES, r.c)));
    }
    case 'lines':
      return set(lines(text, r));
    case 'link': {
      const all = [...text.matchAll(/\]\(([^)\n]*)\)/g)];
      const at = all.length > 0 ? pick(all, r.b) : undefined;
      return set(at ? splice(text, at.index + 2, at[1]?.length ?? 0, pick(TARGETS, r.c)) : `${text}\n[${MARK}](${pick(TARGETS, r.c)})\n`);
    }
    case 'picture':
      return picture(m, was, r);
    default:
      return file(m, was, r);
  }
}

const splice = (t: string, at: number, gone: number, put: string): string => t.slice(0, at) + put + t.slice(at + gone);
const bodyOf = (t: string): number => (t.startsWith('---') ? t.indexOf('\n---', 3) + 5 : 0);

function bytes(was: Buffer, r: Recipe): Buffer {
  const at = r.b % Math.max(1, was.length);
  switch (r.c % 9) {
    case 0:
      return Buffer.concat([was.subarray(0, at), Buffer.from([r.c & 0xff]), was.subarray(at)]);
    case 1: {
      const out = Buffer.from(was);
      out[at] = (out[at] ?? 0) ^ (1 << (r.a % 8));
      return out;
    }
    case 2:
      return was.subarray(0, at);
    case 3:
      return Buffer.concat([was.subarray(0, at), was.subarray(at + 1 + (r.a % 40))]);
    case 4:
      return Buffer.concat([was.subarray(0, at), was.subarray(Math.max(0, at - 60)), was.subarray(at)]);
    case 5:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), was]);
    case 6:
      return Buffer.from(was.toString('utf8').replaceAll('\n', '\r\n'));
    case 7:
      return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(was.toString('utf8'), 'utf16le')]);
    default:
      return Buffer.from(was.toString('utf8'), r.a % 2 ? 'utf16le' : 'latin1');
  }
}

/** Every place in a value: path and what stands there. */
function places(v: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; holder: Record<PropertyKey, unknown> }[] {
  if (typeof v !== 'object' || v === null) return [];
  return Object.entries(v).flatMap(([k, x]) => {
    const key = Array.isArray(v) ? Number(k) : k;
    return [{ path: [...path, key], holder: v as Record<PropertyKey, unknown> }, ...places(x, [...path, key])];
  });
}

/** One value of front matter (or of a whole YAML or JSON file) takes the place of another, written by a YAML printer. */
function field(m: Mutant, text: string): Mutant {
  const mdx = m.target.endsWith('.mdx');
  const end = mdx ? text.indexOf('\n---', 3) : text.length;
  const data = parse(mdx ? text.slice(4, end + 1) : text) as unknown;
  const all = places(data);
  const at = pick(all, m.b);
  const last = at.path.at(-1) as PropertyKey;
  if (m.c % 11 === 0) {
    if (Array.isArray(at.holder)) at.holder.splice(Number(last), 1);
    else delete at.holder[last];
    const put = print(m.target, data);
    return { ...m, bytes: Buffer.from(mdx ? `---\n${put}${text.slice(end + 1)}` : put) };
  }
  const old = at.holder[last];
  // Half of the time something of the same kind, so that it may be accepted.
  const value = m.c % 2 && typeof old === 'string' ? old.slice(0, old.length >> 1) + MARK + old.slice((old.length >> 1) + (m.a % 3)) : pick(VALUES, m.c >> 1);
  at.holder[last] = value;
  const put = print(m.target, data);
  return { ...m, bytes: Buffer.from(mdx ? `---\n${put}${text.slice(end + 1)}` : put), field: { path: at.path, value } };
}

const print = (target: string, data: unknown): string => (target.endsWith('.json') ? `${JSON.stringify(data, null, 2)}\n` : stringify(data, { lineWidth: 0 }));

/** Front matter as text: what a slip of the keyboard does to a line of it. */
function front(text: string, target: string, r: Recipe): string {
  const end = target.endsWith('.mdx') ? text.indexOf('\n---', 3) : text.length;
  const rows = text.slice(0, end).split('\n');
  const i = (target.endsWith('.mdx') ? 1 : 0) + (r.b % Math.max(1, rows.length - 1));
  const row = rows[i] ?? '';
  const edits: ((s: string) => string)[] = [
    (s) => `${s} # ${MARK}批注`, (s) => s.replace(/: /, ':'), (s) => s.replace(/: /, '： '), (s) => s.replace(/: /, `: ${MARK}: `), (s) => ` ${s}`, (s) => `\t${s}`, (s) => `${s}\n${s}`, () => '', (s) => s.replace(/^(\s*)(\w)/, '$1x$2'), (s) => s.replace(/: (.*)$/, ': |\n  $1'), (s) => s.replace(/: (.*)$/, ': >\n  $1\n  又一行槐橡'), (s) => s.replace(/: /, ': &a '), (s) => s.replace(/: (.*)$/, ': *a'), (s) => s.replace(/: /, ': !!str '), (s) => s.replace(/: (.*)$/, ": '$1"), (s) => s.replace(/: (.*)$/, ': "$1\\x"'), (s) => `${s}\n---`, (s) => `${s}\n...`, (s) => s.replace(/: (.*)$/, ': “$1”'), (s) => s.replace(/[\]}]/, ''), (s) => s.replace(/[[{]/, ''), (s) => s.replace(/, /, '，'), (s) => `${s}\n${MARK}: 1`, (s) => `${s}\nextra: ${MARK}`, (s) => `? ${s}`, (s) => `${s}${MARK}`, (s) => s.replace(/: (.*)$/, ': ~'), (s) => s.replace(/: (.*)$/, ': '), (s) => `# ${s}`, (s) => `<<: {title: ${MARK}}\n${s}`, (s) => `${s} ${MARK}`, (s) => `${s}\n  ${MARK}`,
  ];
  rows[i] = pick(edits, r.c)(row);
  return rows.join('\n') + text.slice(end);
}

function lines(text: string, r: Recipe): string {
  const rows = text.split('\n');
  const i = r.b % rows.length;
  const j = r.a % rows.length;
  switch (r.c % 7) {
    case 0:
      rows.splice(i, 1);
      break;
    case 1:
      rows.splice(i, 0, rows[i] ?? '');
      break;
    case 2:
      [rows[i], rows[j]] = [rows[j] ?? '', rows[i] ?? ''];
      break;
    case 3:
      rows.splice(i, 2, (rows[i] ?? '') + (rows[i + 1] ?? ''));
      break;
    case 4:
      rows[i] = `  ${rows[i]}`;
      break;
    case 5:
      rows.splice(i, 0, ...rows.slice(j, j + 5));
      break;
    default:
      rows.splice(i, 1 + (r.a % 12));
  }
  return rows.join('\n');
}

function picture(m: Mutant, was: Buffer, r: Recipe): Mutant {
  if (m.target.endsWith('.svg') && r.c % 3) {
    const text = was.toString('utf8');
    return { ...m, bytes: Buffer.from(text.replace(/<\/svg>\s*$/, `${pick(SVGS, r.b)}</svg>`)) };
  }
  const out = Buffer.from(was);
  switch (r.c % 5) {
    case 0:
      return { ...m, bytes: was.subarray(0, r.b % was.length) };
    case 1:
      for (let k = 0; k < 8; k++) out[(r.b + k * r.a) % out.length] = (r.a >> k) & 0xff;
      return { ...m, bytes: out };
    case 2:
      return { ...m, bytes: bytes(was, r) };
    case 3:
      return { ...m, bytes: Buffer.concat([was.subarray(0, 40), Buffer.alloc(2000, r.a & 0xff)]) };
    default:
      // The size that the head names, made enormous, none or odd.
      out.writeUInt32BE(pick([0, 1, 65_535, 0x7fffffff, 0xffffffff], r.a), Math.min(16 + (r.b % 8), out.length - 4));
      return { ...m, bytes: out };
  }
}

/** The file itself: gone, moved, under another name, empty. */
function file(m: Mutant, was: Buffer, r: Recipe): Mutant {
  const name = m.target.split('/').at(-1) ?? '';
  const moved = ['content/README.md', `content/cases/${name}`, `content/laws/${name}`, `content/campus/${name}`, `content/campus/a/${name}`, `content/nope/${name}`, `content/vocab/${name}`, `content/campus/${MARK}.mdx`, 'content/campus/index.mdx', 'content/cases/a-student.mdx', 'content/campus/.hidden.mdx', `content/pictures/${name}`, 'content/campus/a.mdx.mdx', 'content/campus/CON.mdx', 'content/kits/a b.mdx', `content/${'a'.repeat(180)}.mdx`, '内容.mdx'];
  switch (r.c % 4) {
    case 0:
      return { ...m, bytes: undefined };
    case 1:
      return { ...m, bytes: Buffer.alloc(0) };
    default:
      return { ...m, to: pick(moved.slice(0, -1), r.b), bytes: was };
  }
}

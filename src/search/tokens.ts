/**
 * Text into tokens, the same at build time and in the browser.
 *
 * A token is made of ASCII letters only. So no word segmenter touches it (not Pagefind's dictionary at build time,
 * not the browser's `Intl.Segmenter`, which old kernels lack), and a domain word such as 统方 is never cut in two.
 * Neighbouring Chinese characters make one token each (购物卡 → 购物, 物卡). Because Pagefind matches prefixes, a
 * single character still finds every pair that begins with it.
 */
import { unhan } from '../schema/numbers.ts';

const A = 'abcdefghijklmnopqrstuvwxyz';

/** What stands before tokens that are no Chinese characters. No character's code begins so. */
const PREFIX = { article: 'zza', item: 'zzx', number: 'zzn', word: 'zzw', law: 'zzl', name: 'zzk', concept: 'zzt' } as const;

/** One way of writing for one meaning: full width, compatibility forms and capitals folded. Positions refer to its result. */
export const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The same, but every character keeps its place: for finding words in a text that is shown. */
export const fold = (text: string): string =>
  text.replace(/[^\u3400-\u9fff]/g, (c) => {
    const n = normal(c);
    return n.length === 1 ? n : c;
  });

const letters = (n: number, width: number): string => {
  let out = '';
  for (let v = n, i = 0; i < width; i++, v = Math.floor(v / 26)) out = A.charAt(v % 26) + out;
  return out;
};

/** Digits as letters: 97 → jh. */
const digits = (s: string): string => s.replace(/\D/g, '').replace(/\d/g, (d) => A.charAt(Number(d)));

/** Three-letter codes that do not begin with z. */
const SHORT = 25 * 26 * 26;

/** A Chinese character as three letters, or four that begin with z. No code is the beginning of another. */
export function code(c: string): string {
  const n = c.charCodeAt(0) - 0x4e00;
  if (n >= 0 && n < SHORT) return letters(n, 3);
  // What is left of the block, then extension A, which stands before it. 'zz' stays free for the prefixes.
  return `z${letters(n >= 0 ? n - SHORT : 0x2000 + n + 0x1a00, 3)}`;
}

/** Article 97 → token; '388-1' is 第三百八十八条之一. The closing letter keeps 97 from matching 970. */
export const articleToken = (n: string, unit = '条'): string => `${unit === '条' ? PREFIX.article : PREFIX.item}${place(n)}`;
/** One article of one instrument; `law` is its place in the registry. */
export const lawToken = (law: number, n: string): string => `${PREFIX.law}${letters(law, 3)}${place(n)}`;
/** An instrument by name. */
export const nameToken = (law: number): string => `${PREFIX.name}${letters(law, 3)}`;
/** A concept: a topic, or a term that everyday words lead to. */
export const conceptToken = (i: number): string => `${PREFIX.concept}${letters(i, 3)}`;

function place(n: string): string {
  const [main = '', sub] = n.split('-');
  return `${digits(main)}${sub ? `y${digits(sub)}` : ''}q`;
}

/** A token and where it stands in the normalised text. */
export interface Span {
  token: string;
  start: number;
  end: number;
}

const NUM = '[零〇一二两三四五六七八九十百千\\d]+';
/** 第九十七条, 第97条, 97条, 三十一条; a single Chinese numeral needs 第 (六条 is how many, not which). */
const ARTICLE = `第(${NUM})(条|项)(?:之(${NUM}))?|(\\d+|[一二三四五六七八九]?[十百][零〇一二三四五六七八九十百]*)(条|项)`;
const RUN = new RegExp(`${ARTICLE}|[\\u3400-\\u9fff]+?(?=第?(?:${NUM})(?:条|项)|[^\\u3400-\\u9fff]|$)|[a-z]+|\\d+(?:\\.\\d+)?`, 'g');

/**
 * Tokens with their places.
 * @param text normalised text
 * @param skip characters that make no token and break a run (stop words of a question)
 */
export function spans(text: string, skip: (i: number) => boolean = () => false): Span[] {
  const out: Span[] = [];
  for (const m of text.matchAll(RUN)) {
    const s = m[0];
    const at = m.index;
    const [n, unit] = m[1] ? [m[1], m[2]] : [m[4], m[5]];
    if (n && unit) {
      const v = unhan(n);
      if (v > 0) {
        const sub = m[3] ? unhan(m[3]) : 0;
        out.push({ token: articleToken(sub > 0 ? `${v}-${sub}` : String(v), unit), start: at, end: at + s.length });
        continue;
      }
    }
    if (/^\d/.test(s)) out.push({ token: `${PREFIX.number}${digits(s)}q`, start: at, end: at + s.length });
    else if (/^[a-z]/.test(s)) out.push({ token: PREFIX.word + s, start: at, end: at + s.length });
    else pairs(s, at, skip, out);
  }
  return out;
}

/** Neighbouring characters of a run; a character that stands alone is its own token. */
function pairs(run: string, at: number, skip: (i: number) => boolean, out: Span[]): void {
  let open = -1;
  for (let i = 0; i <= run.length; i++) {
    const on = i < run.length && !skip(at + i);
    if (on && open >= 0) out.push({ token: code(run.charAt(i - 1)) + code(run.charAt(i)), start: at + i - 1, end: at + i + 1 });
    if (on) {
      if (open < 0) open = i;
      continue;
    }
    if (open >= 0 && i - open === 1) out.push({ token: code(run.charAt(open)), start: at + open, end: at + i });
    open = -1;
  }
}

/** Tokens of any text. */
export const tokens = (text: string): string[] => spans(normal(text)).map((s) => s.token);

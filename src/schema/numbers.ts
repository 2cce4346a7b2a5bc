/** Chinese numerals and article names, both ways. The browser's tokeniser shares this file. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 97 → 九十七; 101 → 一百零一; 1043 → 一千零四十三. For 1 to 9999. */
export function han(n: number): string {
  let out = '';
  let zero = false;
  const s = String(n);
  for (let i = 0; i < s.length; i++) {
    const d = Number(s[i]);
    if (d === 0) {
      zero = true;
      continue;
    }
    if (zero && out) out += '零';
    zero = false;
    out += (DIGITS[d] ?? '') + (UNITS[s.length - 1 - i] ?? '');
  }
  return out.replace(/^一十/, '十');
}

/** 九十七, 一百零一, 一〇一, 97 → number; NaN when it is no number, or one said carelessly (一百四八, 一百四) that may mean two. */
export function unhan(s: string): number {
  if (/^\d+$/.test(s)) return Number(s);
  if (/^[〇零一二三四五六七八九]{2,}$/.test(s)) return Number([...s].map((c) => (c === '〇' ? 0 : DIGITS.indexOf(c))).join(''));
  let total = 0;
  let digit = 0;
  // The unit that came last, and whether a zero has come since.
  let last = UNITS.length;
  let zero = false;
  for (const c of s) {
    const d = c === '〇' ? 0 : c === '两' ? 2 : DIGITS.indexOf(c);
    const u = UNITS.indexOf(c);
    if (d === 0) zero = true;
    else if (d > 0 && digit === 0) digit = d;
    else if (u > 0 && u < last) {
      total += (digit || 1) * 10 ** u;
      digit = 0;
      last = u;
      zero = false;
    } else return Number.NaN;
  }
  const clear = digit === 0 || last === 1 || zero || total === 0;
  return clear ? total + digit : Number.NaN;
}

/** A place in an instrument: article, and the paragraph (款) or item (项) where given. */
export interface Place {
  /** '97' or '388-1'. */
  n: string;
  p?: number;
  i?: number;
}

/** `97.p2.i4` → place. */
export function parsePlace(s: string): Place | undefined {
  const m = /^(\d+(?:-\d+)?)(?:\.p(\d+))?(?:\.i(\d+))?$/.exec(s);
  if (!m?.[1]) return undefined;
  return { n: m[1], ...(m[2] ? { p: Number(m[2]) } : {}), ...(m[3] ? { i: Number(m[3]) } : {}) };
}

/** 第九十七条第二款; 第三百八十八条之一; for an instrument counted in 项, 第八项. */
export function placeName(place: Place, unit: string): string {
  const [main = '0', sub] = place.n.split('-');
  const head = `第${han(Number(main))}${unit}${sub ? `之${han(Number(sub))}` : ''}`;
  return head + (place.p ? `第${han(place.p)}款` : '') + (place.i ? `第${han(place.i)}项` : '');
}

const NUM = '[〇零一二两三四五六七八九十百千\\d]+';
const NAME = new RegExp(`第(${NUM})(条|项|部分)(?:之(${NUM}))?(?:第(${NUM})款)?(?:第[（(]?(${NUM})[)）]?项)?`);

/** Reads 第九十七条第二款 (or 第97条) out of a text; nothing when there is none. */
export function parseName(s: string): (Place & { unit: string }) | undefined {
  const m = NAME.exec(s);
  if (!m?.[1] || !m[2]) return undefined;
  const n = unhan(m[1]);
  if (Number.isNaN(n)) return undefined;
  return {
    n: m[3] ? `${n}-${unhan(m[3])}` : String(n),
    unit: m[2],
    ...(m[4] ? { p: unhan(m[4]) } : {}),
    ...(m[5] ? { i: unhan(m[5]) } : {}),
  };
}

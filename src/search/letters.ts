/** Pinyin in a query: whole, as initials, begun, several in a row, alone or among characters. */
import { spellings } from './pinyin.ts';
import { type Known, meet, type Plan, report, within } from './plan.ts';
import { type Sounds, soundsOf } from './sounds.ts';

/** Pinyin, whole or as initials, alone or among characters. */
export function letters(p: Plan, known: Known, unknown: ReadonlySet<string>): void {
  const sounds = soundsOf(known.lexicon);
  for (const m of p.text.matchAll(/[a-z]+(?:[ '][a-z]+)*/g)) {
    const start = m.index;
    const end = start + m[0].length;
    if (!within(p, start, end).some((i) => unknown.has(p.terms[i]?.token ?? ''))) continue;
    const hit = spoken(p.text, start, end, sounds);
    if (!hit) continue;
    for (const w of hit.words) {
      if (!report(p, known, { kind: '拼音', from: p.text.slice(hit.start, hit.end), to: w })) continue;
      meet(p, known, within(p, hit.start, hit.end), w, 1);
    }
  }
}

/** Words that a stretch with letters sounds like; the stretch may take characters around it (红bao). */
function spoken(text: string, start: number, end: number, sounds: Sounds): { words: string[]; start: number; end: number } | undefined {
  for (const [from, to] of around(text, start, end)) {
    const joined = text.slice(from, to).replace(/[ ']/g, '');
    for (const sp of spellings(joined)) {
      const words = sounds.whole.get(sp.join(''));
      if (words) return { words: words.slice(0, 3), start: from, end: to };
    }
  }
  const own = text.slice(start, end).replace(/[ ']/g, '');
  const short = own.length >= 2 && own.length <= 6 ? sounds.initials.get(own) : undefined;
  if (short) return { words: short.slice(0, 3), start, end };
  const begun = own.length >= 4 ? [...sounds.whole].filter(([k]) => k.startsWith(own)).sort((a, b) => a[0].length - b[0].length) : [];
  if (begun.length > 0) return { words: [...new Set(begun.flatMap(([, w]) => w))].slice(0, 3), start, end };
  const several = cutSounds(own, sounds);
  return several && { words: several, start, end };
}

/** The stretch itself, then with up to three characters before and behind, widest first. */
function around(text: string, start: number, end: number): [number, number][] {
  const han = (i: number): boolean => /[\u3400-\u9fff]/.test(text.charAt(i));
  let before = 0;
  let behind = 0;
  while (before < 3 && han(start - before - 1)) before++;
  while (behind < 3 && han(end + behind)) behind++;
  const out: [number, number][] = [];
  for (let b = before; b >= 0; b--) for (let e = behind; e >= 0; e--) out.push([start - b, end + e]);
  return out.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
}

/** hongbaohuikou → 红包 and 回扣. */
function cutSounds(letters: string, sounds: Sounds): string[] | undefined {
  if (letters === '') return [];
  for (let n = Math.min(letters.length, 24); n >= 4; n--) {
    const words = sounds.whole.get(letters.slice(0, n));
    const rest = words && cutSounds(letters.slice(n), sounds);
    if (words?.[0] && rest) return [words[0], ...rest];
  }
  return undefined;
}

/** The site's words by how they sound: whole, and by the first letter of each syllable. */
import { initialsOf, spellings } from './pinyin.ts';
import type { Lexicon } from './plan.ts';

export interface Sounds {
  whole: Map<string, string[]>;
  initials: Map<string, string[]>;
}
const held = new WeakMap<Lexicon, Sounds>();

/** Made once for each lexicon. */
export function soundsOf(lexicon: Lexicon): Sounds {
  const had = held.get(lexicon);
  if (had) return had;
  const s: Sounds = { whole: new Map(), initials: new Map() };
  const put = (m: Map<string, string[]>, key: string, w: string): void => {
    const list = m.get(key);
    if (!list) m.set(key, [w]);
    else if (!list.includes(w)) list.push(w);
  };
  for (const w of lexicon.words) {
    for (const sp of spellings(w)) {
      put(s.whole, sp.join(''), w);
      put(s.initials, initialsOf(sp), w);
    }
  }
  held.set(lexicon, s);
  return s;
}

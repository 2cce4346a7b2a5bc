/** What to try instead when nothing was found. */
import { spellings } from './pinyin.ts';

/** Words that share characters or sounds with the query, the nearest first. */
export function nearest(q: string, words: readonly string[], limit = 6): string[] {
  const own = new Set(q.match(/[\u3400-\u9fff]/g) ?? []);
  const sound = new Set((spellings(q.replace(/[^\u3400-\u9fff]/g, ''))[0] ?? []).concat(q.match(/[a-z]{2,}/g) ?? []));
  return words
    .map((word) => {
      let score = 0;
      for (const c of new Set(word)) if (own.has(c)) score += 2;
      for (let i = 0; i + 2 <= word.length; i++) if (q.includes(word.slice(i, i + 2))) score += 3;
      if (score < 2) for (const s of spellings(word)[0] ?? []) if (sound.has(s)) score += 1;
      return { word, score: score / Math.sqrt(word.length + 1) };
    })
    .filter((x) => x.score > 0.5)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map((x) => x.word);
}

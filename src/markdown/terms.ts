/** Glossary terms in running text: the first use on a page is linked, later ones are left alone. */
import type { Term } from '../schema/site.ts';

/** At most so many terms are linked on a page; more turn prose into a field of links. */
const LIMIT = 8;

export const termId = (label: string): string => `ci-${label.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

/** What follows a word that is part of a longer name: 政务处分 in 政务处分法 is no mention of the term. */
const NAME = /^(暂行|登记)?(法|规定|办法|条例|规则|准则)/;

/** Where a word stands by itself; -1 when nowhere. */
function find(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!NAME.test(text.slice(at + word.length))) return at;
  }
  return -1;
}

export class Terms {
  #left: { word: string; term: Term }[];
  #used = 0;

  /** @param page id of the page itself: a term explained there is not linked away. */
  constructor(terms: readonly Term[], page?: string) {
    this.#left = terms
      .filter((t) => !t.plain && (!page || t.to !== page))
      .flatMap((t) => [t.term, ...(t.also ?? [])].map((word) => ({ word, term: t })))
      .filter((t) => t.word.length >= 2)
      .sort((a, b) => b.word.length - a.word.length);
  }

  /** Cuts a run of text at the terms not yet linked on this page. */
  cut(text: string): (string | { as: string; term: Term })[] {
    const out: (string | { as: string; term: Term })[] = [];
    let rest = text;
    while (rest && this.#used < LIMIT) {
      let best: { at: number; word: string; term: Term } | undefined;
      for (const t of this.#left) {
        const at = find(rest, t.word);
        if (at >= 0 && (!best || at < best.at)) best = { at, ...t };
      }
      if (!best) break;
      const hit = best;
      if (hit.at > 0) out.push(rest.slice(0, hit.at));
      out.push({ as: hit.word, term: hit.term });
      rest = rest.slice(hit.at + hit.word.length);
      this.#left = this.#left.filter((t) => t.term !== hit.term);
      this.#used++;
    }
    if (rest) out.push(rest);
    return out;
  }
}

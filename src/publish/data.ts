/** data/*.json: what others may build on. Plain facts, sorted, the same bytes each time. */
import { currentOf, doubts } from '../library/laws.ts';
import type { Library } from '../library/library.ts';

/** The registry of provisions as published. */
export function lawsJson(lib: Library): string {
  return `${JSON.stringify(
    [...lib.content.laws]
      .sort((a, b) => (a.slug < b.slug ? -1 : 1))
      .map((l) => ({
        slug: l.slug,
        title: l.data.title,
        short: l.data.short,
        type: l.data.type,
        issuer: l.data.issuer,
        version: currentOf(l)?.name,
        effective: currentOf(l)?.effective,
        currency: l.data.currency,
        textBasis: l.data.textBasis,
        checked: l.data.checked,
        doubts: doubts(l),
        appliesTo: l.data.appliesTo,
        versions: l.data.versions,
        renumbered: l.data.renumbered,
        articles: l.data.articles.map((a) => ({ ...a, doubts: doubts(l, a) })),
      })),
    null,
    1,
  )}\n`;
}

/** The words of the site: concepts that everyday words lead to, names of laws, and what else a reader may mean. */
import type { Library } from '../library/library.ts';
import type { Law } from '../reader/read.ts';
import { normal } from './tokens.ts';

export interface Vocabulary {
  /** Topics, then whatever else `content/aliases.yaml` leads to. A concept is known by its place here. */
  concepts: string[];
  /** What readers say → place of the concept. */
  says: Map<string, number>;
  /** Words worth mending a slip towards: labels, terms, what readers say, names of laws. */
  words: string[];
  conceptsIn(...texts: string[]): number[];
  /** Everyday words that lead to the record, which is a topic or a term. */
  saidFor(r: { kind: string; title: string }): string[];
  lawIndex(slug: string): number;
  unitOf(slug: string): string;
  /** Numbers that these articles had in earlier versions, where they differ. */
  formerOf(slug: string, numbers: readonly string[]): string[];
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

export function vocabularyOf(lib: Library): Vocabulary {
  const { vocab, aliases, glossary, laws } = lib.content;
  const concepts = unique([...vocab.topics.map((t) => t.label), ...aliases.data.map((a) => a.means)]);
  const place = new Map(concepts.map((c, i) => [c, i]));
  const folded = concepts.map(normal);
  const says = new Map<string, number>();
  const said = new Map<string, string[]>();
  for (const a of aliases.data) {
    said.set(a.means, [...(said.get(a.means) ?? []), ...a.say]);
    // The first entry that claims a word keeps it.
    for (const s of a.say) if (!says.has(normal(s))) says.set(normal(s), place.get(a.means) ?? 0);
  }
  for (const t of glossary.data) for (const s of t.also ?? []) if (place.has(t.term) && !says.has(normal(s))) says.set(normal(s), place.get(t.term) ?? 0);
  const bySlug = new Map(laws.map((l, i) => [l.slug, i]));
  const words = unique(
    [
      ...concepts,
      ...vocab.roles.map((r) => r.label),
      ...vocab.disciplines.map((d) => d.label),
      ...glossary.data.flatMap((t) => [t.term, ...(t.also ?? [])]),
      ...laws.map((l) => l.data.short),
      ...says.keys(),
    ].map(normal),
  ).filter((w) => w.length >= 2);
  return {
    concepts,
    says,
    words,
    conceptsIn: (...texts) => {
      const text = normal(texts.join('\n'));
      return folded.flatMap((c, i) => (text.includes(c) ? [i] : []));
    },
    saidFor: (r) => (r.kind === '主题' || r.kind === '术语' ? (said.get(r.title) ?? []) : []),
    lawIndex: (slug) => bySlug.get(slug) ?? bySlug.size,
    unitOf: (slug) => lib.laws.get(slug)?.data.unit ?? '条',
    formerOf: (slug, numbers) => {
      const law = lib.laws.get(slug);
      return law ? unique(numbers.flatMap((n) => formerNumbers(law, n))) : [];
    },
  };
}

/** Numbers of one article in earlier versions, where they differ from today's. */
export function formerNumbers(law: Law, n: string): string[] {
  const own = law.data.articles.find((a) => String(a.n) === n)?.formerly ?? {};
  const moved = (law.data.renumbered ?? []).flatMap((r) => Object.entries(r.map).filter(([, to]) => String(to) === n).map(([from]) => from));
  return unique([...Object.values(own).map(String), ...moved]).filter((old) => old !== n);
}

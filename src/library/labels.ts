/** Topics and roles in their groups, with how many pages each has. */
import type { Library } from './library.ts';
import type { Topic } from '../schema/vocab.ts';

export interface Group {
  group: string;
  labels: { label: string; slug: string; lead: string; count: number }[];
}

/** Labels by group in the vocabulary's order. Those without a page stay out. */
export function grouped(lib: Library, of: 'topics' | 'roles'): Group[] {
  const out: Group[] = [];
  const vocab: readonly Topic[] = lib.content.vocab[of];
  for (const t of vocab) {
    const count = lib.pages.filter((p) => p[of].includes(t.label)).length;
    if (count === 0) continue;
    let g = out.find((x) => x.group === t.group);
    if (!g) {
      g = { group: t.group, labels: [] };
      out.push(g);
    }
    g.labels.push({ label: t.label, slug: t.slug, lead: t.lead, count });
  }
  return out;
}

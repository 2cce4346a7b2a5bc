/** Which instruments bind a post, out of its statuses. */
import type { Role } from '../schema/vocab.ts';
import type { Library } from './library.ts';
import { lawUrl, useOf } from './laws.ts';

export interface Binding {
  /** 都适用, or the status that brings these rules in. */
  status: string;
  laws: { short: string; url: string }[];
}

/** For each status of a role, the instruments that name it, most cited first. A status without any is left out. */
export function bindingsOf(lib: Library, role: Role): Binding[] {
  const [always, perhaps] = role.statuses;
  return [...always, ...perhaps]
    .map((status) => ({
      status: always.includes(status) ? status : `如果是${status}`,
      laws: lib.content.laws
        .filter((l) => l.data.appliesTo.includes(status as never) && l.data.articles.length > 0)
        .sort((a, b) => useOf(lib, b.slug) - useOf(lib, a.slug) || (a.slug < b.slug ? -1 : 1))
        .slice(0, 5)
        .map((l) => ({ short: l.data.short, url: lawUrl(l.slug) })),
    }))
    .filter((b) => b.laws.length > 0);
}

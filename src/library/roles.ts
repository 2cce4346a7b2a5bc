/** Which instruments bind a post, out of its statuses, by the same table as laws/who.html. */
import { YES } from '../schema/status.ts';
import type { Role } from '../schema/vocab.ts';
import { LICENCE, OWN, WHO } from '../schema/who.ts';
import { lawUrl } from './laws.ts';
import type { Library } from './library.ts';

export interface Binding {
  /** The status, or 如果是… where not everybody in the post has it. */
  status: string;
  laws: { short: string; url: string }[];
}

/** Instruments that one status brings in. */
function lawsOf(status: string): string[] {
  const byQuestion = (Object.keys(WHO) as (keyof typeof WHO)[]).filter((q) => YES[q].includes(status)).flatMap((q) => WHO[q].laws);
  return [...new Set([...(OWN[status] ?? []), ...(LICENCE[status] ?? []), ...byQuestion])];
}

/** For each status of a role, the instruments it brings in. A status without any is left out. */
export function bindingsOf(lib: Library, role: Role): Binding[] {
  const [always, perhaps] = role.statuses;
  return [...always, ...perhaps]
    .map((status) => ({
      status: always.includes(status) ? status : `如果是${status}`,
      laws: lawsOf(status).flatMap((slug) => {
        const law = lib.laws.get(slug);
        return law ? [{ short: law.data.short, url: lawUrl(slug) }] : [];
      }),
    }))
    .filter((b) => b.laws.length > 0);
}

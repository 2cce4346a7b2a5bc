/** Identity links: what an author writes instead of a path. */
import { type Place, parsePlace } from '../schema/numbers.ts';

export type Link =
  | { kind: 'law'; slug: string; place?: Place }
  | { kind: 'case' | 'page' | 'kit' | 'topic' | 'role' | 'term'; to: string }
  | { kind: 'out'; url: string }
  | { kind: 'bad'; url: string };

/** Reads the target of a Markdown link. `law:slug` alone names a whole instrument. */
export function parseLink(url: string): Link {
  if (/^https?:\/\//.test(url)) return { kind: 'out', url };
  let text = url;
  try {
    text = decodeURI(url);
  } catch {
    return { kind: 'bad', url };
  }
  const m = /^(law|case|page|kit|topic|role|term):([^#]+)(?:#(.+))?$/.exec(text);
  if (!m?.[1] || !m[2]) return { kind: 'bad', url };
  if (m[1] !== 'law') return m[3] ? { kind: 'bad', url } : { kind: m[1] as 'case', to: m[2] };
  if (m[3] === undefined) return { kind: 'law', slug: m[2] };
  const place = parsePlace(m[3]);
  return place ? { kind: 'law', slug: m[2], place } : { kind: 'bad', url };
}

/** The identity link of a front-matter cite. */
export function citeLink(cite: string): { slug: string; place: Place } | undefined {
  const l = parseLink(`law:${cite}`);
  return l.kind === 'law' && l.place ? { slug: l.slug, place: l.place } : undefined;
}

/** What a reader put into the booklet. Pure: no page, no storage. */

/** How cases are printed. */
export const LOOKS = { student: '学员版', full: '全文', teacher: '教师版' } as const;
export type Look = keyof typeof LOOKS;

export interface Basket {
  /** `case:…`, `page:…`, `kit:…`, `law:…`, in the order of the booklet. */
  list: string[];
  title: string;
  unit: string;
  look: Look;
}

export const EMPTY: Basket = { list: [], title: '', unit: '', look: 'full' };

/** More would be no booklet. */
export const MOST = 60;
const ID = /^(case|page|kit|law):[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids that can be ones of ours, each once. */
export const clean = (list: readonly unknown[]): string[] => [...new Set(list.filter((x): x is string => typeof x === 'string' && ID.test(x)))].slice(0, MOST);

const words = (x: unknown, most: number): string => (typeof x === 'string' ? x.slice(0, most) : '');

/**
 * Reads a basket out of storage or a file.
 * @returns nothing when it is none
 */
export function parse(text: string): Basket | undefined {
  try {
    const v = JSON.parse(text) as Record<string, unknown> | null;
    if (!v || !Array.isArray(v['list'])) return undefined;
    const look = v['look'];
    return { list: clean(v['list']), title: words(v['title'], 40), unit: words(v['unit'], 40), look: look === 'student' || look === 'teacher' ? look : 'full' };
  } catch {
    return undefined;
  }
}

export const format = (b: Basket): string => JSON.stringify(b);

/** Puts one in at the end, or takes it out. */
export function toggle(b: Basket, id: string): Basket {
  return { ...b, list: b.list.indexOf(id) >= 0 ? b.list.filter((x) => x !== id) : clean([...b.list, id]) };
}

/** Moves one up (-1) or down (1); at the end it stays. */
export function move(b: Basket, id: string, by: number): Basket {
  const from = b.list.indexOf(id);
  const to = Math.max(0, Math.min(b.list.length - 1, from + by));
  if (from < 0 || from === to) return b;
  const list = b.list.filter((x) => x !== id);
  list.splice(to, 0, id);
  return { ...b, list };
}

/** Adds what another list has and this one has not. */
export const join = (b: Basket, more: readonly string[]): Basket => ({ ...b, list: clean([...b.list, ...more]) });

const SHORT: Record<string, string> = { c: 'case', p: 'page', k: 'kit', l: 'law' };

/** The list as the end of a link: `#c.gouwuka,p.jiezishu`. What stands behind `#` is sent to nobody. */
export const toHash = (list: readonly string[]): string => `#${list.map((id) => `${id.charAt(0)}.${id.slice(id.indexOf(':') + 1)}`).join()}`;

/** The list that a link holds; what cannot be understood is left out. */
export const fromHash = (hash: string): string[] =>
  clean(
    decodeSafely(hash.replace(/^#/, ''))
      .split(',')
      .map((s) => (s.charAt(1) === '.' ? `${SHORT[s.charAt(0)] ?? ''}:${s.slice(2)}` : '')),
  );

/** Chat programs write the comma of a link as %2C. */
function decodeSafely(s: string): string {
  try {
    return decodeURIComponent(s);
  } catch {
    return s;
  }
}

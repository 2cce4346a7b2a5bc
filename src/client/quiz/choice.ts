/** What a reader chose, as the address holds it. The same address gives the same paper. */

export interface Choice {
  /** Slugs; nothing chosen means no limit. */
  topics: string[];
  roles: string[];
  law: string;
  n: number;
  /** All at once, to print; otherwise one by one. */
  paper: boolean;
  /** Only what was answered wrongly on this device. */
  again: boolean;
  /** Empty: nothing has been drawn yet. */
  seed: string;
  /** What the pool looked like when the paper was drawn. */
  mark: string;
}

export const MOST = 200;

const list = (v: string | null): string[] => (v ? v.split(',').filter((s) => /^[a-z0-9-]+$/.test(s)) : []);

/** Reads `?t=lipin-lijin&n=10&s=…`. What cannot be understood is left out. */
export function parse(search: string): Choice {
  const q = new URLSearchParams(search);
  const n = Math.floor(Number(q.get('n')));
  return {
    topics: list(q.get('t')),
    roles: list(q.get('r')),
    law: list(q.get('l'))[0] ?? '',
    n: n >= 1 ? Math.min(n, MOST) : 10,
    paper: q.get('m') === 'paper',
    again: q.get('w') === '1',
    seed: (q.get('s') ?? '').slice(0, 40),
    mark: q.get('k') ?? '',
  };
}

/** The address of a choice, from quiz.html on. */
export function format(c: Choice): string {
  const q: string[] = [];
  if (c.topics.length > 0) q.push(`t=${c.topics.join()}`);
  if (c.roles.length > 0) q.push(`r=${c.roles.join()}`);
  if (c.law) q.push(`l=${c.law}`);
  q.push(`n=${c.n}`);
  if (c.paper) q.push('m=paper');
  if (c.again) q.push('w=1');
  if (c.seed) q.push(`s=${encodeURIComponent(c.seed)}`);
  if (c.mark) q.push(`k=${c.mark}`);
  return `quiz.html?${q.join('&')}`;
}

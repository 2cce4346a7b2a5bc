/** What was read and answered. Pure: no page, no storage, no clock. */

/** One opening of a page. */
export interface Visit {
  id: string;
  title: string;
  /** When it began, by the reader's own clock: 2026-11-25T09:05:12. */
  at: string;
  /** Seconds with the tab in front and the reader there. */
  s: number;
}

/** One thing answered. */
export interface Answer {
  id: string;
  title: string;
  at: string;
  what: string;
  /** Whether it was right; nothing where there is no right and wrong. */
  right?: boolean;
}

export interface Log {
  visits: Visit[];
  answers: Answer[];
}

export const EMPTY: Log = { visits: [], answers: [] };

/** More than anybody reads in years; the oldest go first. */
const MOST = 3000;
const AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

const words = (x: unknown, most = 120): string => (typeof x === 'string' ? x.slice(0, most) : '');
const seconds = (x: unknown): number => (typeof x === 'number' && x > 0 ? Math.min(86_400, Math.round(x)) : 0);
const rows = (x: unknown): Record<string, unknown>[] => (Array.isArray(x) ? x.filter((r): r is Record<string, unknown> => typeof r === 'object' && r !== null) : []);

/** A log out of anything; rows that are none are left out. */
export function logOf(value: unknown): Log {
  const v = (value ?? {}) as Record<string, unknown>;
  const base = (r: Record<string, unknown>) => ({ id: words(r['id']), title: words(r['title']), at: words(r['at']) });
  return {
    visits: rows(v['visits']).map((r): Visit => ({ ...base(r), s: seconds(r['s']) })).filter((x) => AT.test(x.at) && x.id !== '' && x.s > 0),
    answers: rows(v['answers'])
      .map((r): Answer => ({ ...base(r), what: words(r['what'], 200), ...(typeof r['right'] === 'boolean' ? { right: r['right'] } : {}) }))
      .filter((x) => AT.test(x.at) && x.what !== ''),
  };
}

/**
 * Reads a log out of storage.
 * @returns nothing when what stands there is no log
 */
export function parse(text: string): Log | undefined {
  try {
    const v: unknown = JSON.parse(text);
    return v && typeof v === 'object' && Array.isArray((v as Log).visits) ? logOf(v) : undefined;
  } catch {
    return undefined;
  }
}

const order = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** Two logs as one. The same visit counts once, with its longer time: taking in the same file twice changes nothing. */
export function merge(a: Log, b: Log): Log {
  const visits = new Map<string, Visit>();
  for (const v of [...a.visits, ...b.visits]) {
    const key = `${v.at} ${v.id}`;
    const had = visits.get(key);
    if (!had || had.s < v.s) visits.set(key, v);
  }
  const answers = new Map([...a.answers, ...b.answers].map((x) => [`${x.at} ${x.id} ${x.what}`, x]));
  return { visits: [...visits.values()].sort(order).slice(-MOST), answers: [...answers.values()].sort(order).slice(-MOST) };
}

/** One line of the form: a page on a day. */
export interface Line {
  day: string;
  id: string;
  title: string;
  minutes: number;
  answers: Answer[];
}

/** Lines of a span of days, both ends included; an empty end is open. */
export function lines(log: Log, from = '', to = ''): Line[] {
  const out = new Map<string, Line & { s: number }>();
  const at = (x: { at: string; id: string; title: string }): (Line & { s: number }) | undefined => {
    const day = x.at.slice(0, 10);
    if ((from && day < from) || (to && day > to)) return undefined;
    const key = `${day} ${x.id}`;
    const line = out.get(key) ?? { day, id: x.id, title: x.title, minutes: 0, s: 0, answers: [] };
    out.set(key, line);
    return line;
  };
  for (const v of log.visits) {
    const line = at(v);
    if (line) line.s += v.s;
  }
  for (const a of log.answers) at(a)?.answers.push(a);
  return [...out.values()].map(({ s, ...line }) => ({ ...line, minutes: Math.round(s / 60) })).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The minutes of the lines as they stand there, so that who adds them up by hand gets the same. */
export const total = (list: readonly Line[]): number => list.reduce((n, l) => n + l.minutes, 0);

/** 3 小时 5 分钟 */
export function duration(minutes: number): string {
  const h = Math.floor(minutes / 60);
  return `${h > 0 ? `${h} 小时` : ''}${h > 0 && minutes % 60 > 0 ? ' ' : ''}${minutes % 60 > 0 || h === 0 ? `${minutes % 60} 分钟` : ''}`;
}

/** Hours of study at so many minutes each, to one place. */
export const studyHours = (minutes: number, each: number): string => (each > 0 ? (Math.round((minutes / each) * 10) / 10).toString() : '');

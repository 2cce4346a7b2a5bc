/** Options worth voting on. */
import type { Content } from '../reader/read.ts';
import type { Finding } from '../schema/finding.ts';

/** The longest of a set of options may be so many times the shortest. */
export const LIKE = 1.4;

/** Longest over shortest, in characters. */
export function spread(texts: readonly string[]): number {
  const n = texts.map((t) => t.length);
  return Math.max(...n) / Math.min(...n);
}

export function cases(c: Content): Finding[] {
  const out: Finding[] = [];
  for (const e of c.cases) {
    const { options } = e.data;
    const say = (path: PropertyKey[], message: string): void => {
      out.push({ file: e.file, ...e.at(path), message });
    };
    if (!options.some((o) => o.verdict === '稳妥')) say(['options'], '没有一个“稳妥”的做法，应至少 1 个');
    if (!options.some((o) => o.verdict !== '稳妥')) say(['options'], '每个做法都稳妥，应有一个看着有理的错法');
    const r = spread(options.map((o) => o.text));
    if (r > LIKE) say(['options'], `做法长短相差 ${r.toFixed(2)} 倍，应在 ${LIKE} 倍以内`);
    const own = new Set(e.data.people.map((p) => p.name));
    if (own.size !== e.data.people.length) say(['people'], '两位人物用了同一个称呼');
    if (e.data.stage && e.data.sector !== '学校') say(['stage'], `学段只给学校的案例写，这里的行业是“${e.data.sector}”`);
  }
  return out;
}

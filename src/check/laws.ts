/** The registry itself: one entry an article, numbers within the count, versions that exist. */
import { currentOf, numberedBy } from '../library/laws.ts';
import type { Content, Law } from '../reader/read.ts';
import { type Finding, hint } from '../schema/finding.ts';
import { TEXT_BASES } from '../schema/vocab.ts';

export function laws(c: Content): Finding[] {
  const titles = new Map<string, string>();
  return c.laws.flatMap((law) => {
    const out = one(law);
    const had = titles.get(law.data.title);
    if (had) out.push({ file: law.file, ...law.at(['title']), message: `与 ${had} 是同一部法规` });
    titles.set(law.data.title, law.file);
    return out;
  });
}

function one(law: Law): Finding[] {
  const out: Finding[] = [];
  const say = (path: PropertyKey[], message: string): void => {
    out.push({ file: law.file, ...law.at(path), message });
  };
  const d = law.data;
  const names = d.versions.map((v) => v.name);
  d.versions.forEach((v, i) => {
    if (names.indexOf(v.name) < i) say(['versions', i, 'name'], `版本“${v.name}”写了两次`);
    const before = d.versions[i - 1]?.effective;
    if (before && v.effective && v.effective > before) say(['versions', i], `版本应新的在前，“${v.name}”（${v.effective}）却排在 ${before} 的后面`);
  });
  const current = d.versions.filter((v) => v.current).length;
  if (current !== 1) say(['versions'], `有 ${current} 个版本标了 current: true，应正好 1 个`);
  const total = numberedBy(law)?.articles;
  if (d.numbering && !names.includes(d.numbering)) say(['numbering'], `没有版本“${d.numbering}”${hint(d.numbering, names)}`);
  const now = currentOf(law)?.articles;
  const seen = new Set<string>();
  d.articles.forEach((a, i) => {
    const n = String(a.n);
    if (seen.has(n)) say(['articles', i, 'n'], `第 ${n} ${d.unit}有两个条目，应合成一个`);
    seen.add(n);
    if (total && Number(n.split('-')[0]) > total) say(['articles', i, 'n'], `这一版共 ${total} ${d.unit}，没有第 ${n} ${d.unit}`);
    if (a.textBasis && TEXT_BASES.indexOf(a.textBasis) < TEXT_BASES.indexOf(d.textBasis) && d.textBasis === '名称') say(['articles', i, 'textBasis'], '整部只核到名称，单条不能写得更好');
    (a.parts ?? []).forEach((p, k) => {
      if (a.parts?.findIndex((x) => x.at === p.at) !== k) say(['articles', i, 'parts', k, 'at'], `第 ${n} ${d.unit}的“${p.at}”写了两次，应合成一个`);
    });
    for (const v of Object.keys(a.formerly ?? {})) if (!names.includes(v)) say(['articles', i, 'formerly', v], `没有版本“${v}”${hint(v, names)}`);
  });
  (d.renumbered ?? []).forEach((r, i) => {
    if (!names.includes(r.from)) say(['renumbered', i, 'from'], `没有版本“${r.from}”${hint(r.from, names)}`);
    for (const [from, to] of Object.entries(r.map)) {
      if (now && Number(String(to).split('-')[0]) > now) say(['renumbered', i, 'map', from], `${from} 对到 ${to}，这一版只有 ${now} ${d.unit}`);
    }
    const old = d.versions.find((v) => v.name === r.from)?.articles;
    for (const a of d.articles) {
      const was = a.formerly?.[r.from];
      const table = was === undefined ? undefined : r.map[String(was)];
      if (was !== undefined && table !== undefined && String(table) !== String(a.n)) say(['renumbered', i], `旧第 ${was} ${d.unit}在表里对到 ${table}，条目里写的是 ${a.n}，应一致`);
      if (old && was !== undefined && Number(String(was).split('-')[0]) > old) say(['renumbered', i], `${r.from}只有 ${old} ${d.unit}，没有第 ${was} ${d.unit}`);
    }
  });
  return out;
}

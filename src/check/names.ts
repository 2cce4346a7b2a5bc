/** One name, one page: slugs, titles and old slugs. */
import type { Content } from '../reader/read.ts';
import { type Finding, hint, positionAt } from '../schema/finding.ts';
import { STUDY_SECTIONS } from '../schema/vocab.ts';

export function names(c: Content): Finding[] {
  const out: Finding[] = [];
  const slugs = new Map<string, string>();
  const titles = new Map<string, string>();
  const olds = new Map<string, string>();
  for (const e of [...c.studies, ...c.cases, ...c.kits]) {
    const kind = e.file.split('/')[1] === 'cases' ? 'case' : e.file.split('/')[1] === 'kits' ? 'kit' : 'page';
    const clash = (map: Map<string, string>, key: string, what: string, field: string): void => {
      const had = map.get(key);
      if (had) out.push({ file: e.file, ...e.at([field]), message: `${what}与 ${had} 重复，应各不相同` });
      else map.set(key, e.file);
    };
    clash(slugs, `${kind}:${e.slug}`, `文件名“${e.slug}”`, '');
    clash(titles, e.data.title, `标题“${e.data.title}”`, 'title');
    if (e.data.title.includes('情境')) out.push({ file: e.file, ...e.at(['title']), message: '标题里不写“情境”二字' });
    for (const [i, old] of (e.data.formerly ?? []).entries()) {
      const id = `${kind}:${old}`;
      const had = olds.get(id);
      if (old === e.slug) out.push({ file: e.file, ...e.at(['formerly', i]), message: `旧名“${old}”就是这一页现在的名字，应删去` });
      else if (c.written.has(id)) out.push({ file: e.file, ...e.at(['formerly', i]), message: `旧名“${old}”现在是另一页的名字，应删去` });
      else if (had) out.push({ file: e.file, ...e.at(['formerly', i]), message: `旧名“${old}”在 ${had} 里也写了，只能转到一页` });
      else olds.set(id, e.file);
    }
  }
  out.push(...labels(c), ...sectionsOf(c));
  return out;
}

/** Sections stand in a list that authors can edit, and in folders: one without the other leads nowhere. */
function sectionsOf(c: Content): Finding[] {
  const file = 'content/vocab/sections.json';
  const text = c.texts.find((t) => t.file === file)?.text ?? '';
  const folders: readonly string[] = [...STUDY_SECTIONS, 'cases'];
  // A list that was refused has its own finding.
  if (c.findings.some((f) => f.file === file)) return [];
  const slugs = c.vocab.sections.map((s) => s.slug);
  return [
    ...slugs.filter((s) => !folders.includes(s)).map((s) => ({ file, ...positionAt(text, text.indexOf(JSON.stringify(s))), message: `没有“${s}”这个栏目文件夹，应为 ${folders.join('、')}${hint(s, folders)}` })),
    ...c.studies.filter((e) => !slugs.includes(e.section)).map((e) => ({ file: e.file, line: 1, column: 1, message: `栏目“${e.section}”不在 ${file} 里，这一页没有地方放` })),
  ];
}

/** A label or slug that stands twice in one vocabulary: two pages would have one address. */
function labels(c: Content): Finding[] {
  const { sections, topics, roles, sectors, statuses, disciplines, kinds } = c.vocab;
  const lists = { sections, topics, roles, sectors, statuses, disciplines, 'kinds.case': kinds.case, 'kinds.study': kinds.study };
  return Object.entries(lists).flatMap(([name, list]) =>
    (['label', 'slug'] as const).flatMap((key) => {
      const all = list.map((x) => x[key]);
      const twice = new Set(all.filter((v, i) => all.indexOf(v) !== i));
      const file = `content/vocab/${name.split('.')[0]}.json`;
      const text = c.texts.find((t) => t.file === file)?.text ?? '';
      return [...twice].map((v) => ({ file, ...positionAt(text, text.lastIndexOf(JSON.stringify(v))), message: `${key}“${v}”写了两次，应各不相同` }));
    }),
  );
}

/** One name, one page: slugs, titles and old slugs. */
import type { Content } from '../reader/read.ts';
import type { Finding } from '../schema/finding.ts';

export function names(c: Content): Finding[] {
  const out: Finding[] = [];
  const slugs = new Map<string, string>();
  const titles = new Map<string, string>();
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
      if (slugs.has(`${kind}:${old}`) || old === e.slug) out.push({ file: e.file, ...e.at(['formerly', i]), message: `旧名“${old}”现在是另一页的名字` });
    }
  }
  return out;
}

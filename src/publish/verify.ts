/** What must hold for a site before anybody sees it: every internal link and anchor exists, nothing is loaded from elsewhere. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute, elements } from './html.ts';

export interface Fault {
  file: string;
  message: string;
}

const LOADS: Record<string, string[]> = { script: ['src'], img: ['src', 'srcset'], link: ['href'], source: ['src', 'srcset'], video: ['src', 'poster'], audio: ['src'], iframe: ['src'], object: ['data'], embed: ['src'], use: ['href', 'xlink:href'] };

/** Everything that an element leads to or loads, each picture of a set too. */
function addresses(el: ReturnType<typeof elements>[number]): string[] {
  return el.attrs.flatMap((a) => {
    if (['href', 'src', 'action', 'poster'].includes(a.name) || (a.name === 'data' && el.tagName === 'object')) return [a.value];
    return a.name === 'srcset' ? a.value.split(/,\s+/).map((c) => c.trim().split(/\s/)[0] ?? '') : [];
  });
}

/**
 * Checks every HTML page of a site.
 * @param root the site's folder; @param files its files, relative
 */
export function verify(root: string, files: readonly string[]): Fault[] {
  const have = new Set(files);
  const ids = new Map<string, Set<string>>();
  const wanted: { file: string; to: string; id: string }[] = [];
  const faults: Fault[] = [];
  for (const file of files.filter((f) => f.endsWith('.html'))) {
    const here = new Set<string>();
    ids.set(file, here);
    for (const el of elements(readFileSync(path.join(root, file), 'utf8'))) {
      const id = attribute(el, 'id');
      if (id !== undefined) {
        if (here.has(id)) faults.push({ file, message: `id“${id}”出现两次` });
        here.add(id);
      }
      for (const a of el.attrs) {
        if (/^on/i.test(a.name)) faults.push({ file, message: `<${el.tagName}> 有事件属性 ${a.name}` });
        if (a.name === 'style') faults.push({ file, message: `<${el.tagName}> 有 style 属性` });
        if (/^\s*javascript:/i.test(a.value)) faults.push({ file, message: `<${el.tagName}> 有 javascript: 地址` });
        if (LOADS[el.tagName]?.includes(a.name) && /^(https?:)?\/\//.test(a.value) && !/canonical|alternate/.test(attribute(el, 'rel') ?? '')) faults.push({ file, message: `<${el.tagName}> 从别处加载 ${a.value}` });
      }
      for (const url of addresses(el)) {
        if (/^(https?:|mailto:|tel:|data:|urn:|javascript:)/i.test(url) || (el.tagName === 'a' && url === './' && attribute(el, 'data-to'))) continue;
        if (url.startsWith('/')) {
          faults.push({ file, message: `地址“${url}”不是相对的` });
          continue;
        }
        const [p = '', id2 = ''] = url.split('#');
        const target = p.split('?')[0] === '' ? file : path.posix.normalize(path.posix.join(path.posix.dirname(file), decodeURI(p.split('?')[0] ?? '')));
        if (!have.has(target)) faults.push({ file, message: `链接“${url}”没有去处` });
        else if (id2 && target.endsWith('.html')) wanted.push({ file, to: target, id: decodeURIComponent(id2) });
      }
    }
  }
  for (const w of wanted) if (!ids.get(w.to)?.has(w.id)) faults.push({ file: w.file, message: `${w.to} 里没有锚点“${w.id}”` });
  return faults;
}

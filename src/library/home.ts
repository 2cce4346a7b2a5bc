/** What the home page puts forward. Out of the content: nothing here has to be kept up by hand but the questions people ask most. */
import type { Role } from '../schema/vocab.ts';
import type { Library, Page } from './library.ts';

const ASKED: [string, string][] = [
  ['购物卡怎么退', 'case:gouwuka-zai-zuoye-li'],
  ['谢师宴去不去', 'case:biye-xieshiyan'],
  ['术前红包', 'page:hongbao-tuijiao-liucheng'],
  ['婚宴要不要报告', 'page:hunsang-xiqing'],
];
const CASES = ['gouwuka-zai-zuoye-li', 'hongbao-shuqian', 'keshi-wanyan', 'erzi-hunli'];
const STUDIES = ['jiaoshi-shenfen-siwen', 'renqing-wanglai-fencun', 'hongbao-tuijiao-liucheng', 'ailianshuo', 'jiezishu'];

/** First those named, then others, up to four. */
function first(lib: Library, ids: readonly string[], type: Page['type']): Page[] {
  const named = ids.flatMap((id) => lib.byId.get(id) ?? []);
  const rest = lib.pages.filter((p) => p.type === type && !named.includes(p));
  return [...named, ...rest].slice(0, 4);
}

export function home(lib: Library): { doors: { group: string; roles: Role[] }[]; asked: { say: string; url: string }[]; cases: Page[]; studies: Page[] } {
  const doors: { group: string; roles: Role[] }[] = [];
  for (const r of lib.content.vocab.roles) {
    const d = doors.find((x) => x.group === r.group);
    if (!d) doors.push({ group: r.group, roles: [r] });
    else if (d.roles.length < 6) d.roles.push(r);
  }
  return {
    doors,
    asked: ASKED.flatMap(([say, id]) => {
      const p = lib.byId.get(id);
      return p ? [{ say, url: p.url }] : [];
    }),
    cases: first(lib, CASES.map((s) => `case:${s}`), 'case'),
    studies: first(lib, STUDIES.map((s) => `page:${s}`), 'study'),
  };
}

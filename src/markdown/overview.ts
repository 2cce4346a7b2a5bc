/** 清廉昆明 as one picture: five units, four actions across them, methods and a time line. HTML, so that every part is a link and reads aloud in order. */
import { esc } from './escape.ts';
import type { Context } from './render.ts';

type Cell = [label: string, slug: string, note?: string];

const UNITS: Cell[] = [
  ['清廉机关', 'qinglian-jiguan', '为民、务实、清廉'],
  ['清廉企业', 'qinglian-qiye', '与经营同部署'],
  ['清廉村（居）', 'qinglian-cunju', '5 个方面'],
  ['清廉学校', 'qinglian-xuexiao', '“五廉一体”'],
  ['清廉医院', 'qinglian-yiyuan', '“162”行动计划'],
];
const ACTIONS: Cell[] = [
  ['护航', 'huhang-xingdong', '优化发展环境'],
  ['雷霆', 'leiting-xingdong', '治理行业乱象'],
  ['春雨', 'chunyu-xingdong', '维护民生民利'],
  ['淬火', 'cuihuo-xingdong', '纪检监察自身'],
];
const METHODS: Cell[] = [
  ['单元治理', 'danyuan-zhili'],
  ['三种工作法', 'san-gongzuofa'],
  ['监督方式', 'jiandu-gongjuxiang'],
  ['5方面31条', 'wenhua-fangan-31'],
  ['三不腐', 'sanbufu-yu-bagui'],
];
const TIMES: [string, string][] = [
  ['2021年', '省里开展“清廉云南”建设活动，昆明印发通知'],
  ['2022年2月', '国企领域专项整治开始'],
  ['2022年3月', '“清廉云南”建设行动启动，昆明印发方案'],
  ['2022年11月中旬', '报道所述成效的截点'],
  ['2022年12月', '报道见报'],
];

/** The picture; a part whose page is not there yet is plain text. */
export function overview(ctx: Context): string {
  const cell = ([label, slug, note]: Cell): string => {
    const page = ctx.lib.byId.get(`page:${slug}`);
    const inner = `<b>${esc(label)}</b>${note ? `<span>${esc(note)}</span>` : ''}`;
    return `<li>${page && !ctx.flat ? `<a href="${page.url}">${inner}</a>` : inner}</li>`;
  };
  const band = (title: string, cls: string, cells: Cell[]): string => `<div class="ov-${cls}"><p>${title}</p><ul>${cells.map(cell).join('')}</ul></div>`;
  return `<figure class="ov">${band('五个清廉单元：在哪里做', 'units', UNITS)}${band('四项行动：横着穿过各单元', 'actions', ACTIONS)}${band('方法和文化：怎么做', 'methods', METHODS)}<div class="ov-times"><p>时间</p><ol>${TIMES.map(([t, what]) => `<li><b>${t}</b><span>${what}</span></li>`).join('')}</ol></div><figcaption>五单元、四行动、方法和时间线，按2022年12月的报道画。报道没有写哪项行动归哪个单元，所以行动画成横带。</figcaption></figure>`;
}

/** 学习记录表: what is printed. */
import { el } from '../quiz/dom.ts';
import { chinese } from './clock.ts';
import { type Answer, duration, type Line, studyHours, total } from './log.ts';

export interface Who {
  name: string;
  unit: string;
  /** Minutes of one 学时. */
  each: number;
  from: string;
  to: string;
}

const said = (a: Answer): string => `${a.what}${a.right === undefined ? '' : a.right ? '（对）' : '（错）'}`;

function row(l: Line): HTMLTableRowElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, l.day),
    el('td', { 'data-l': '学了什么' }, l.title || l.id),
    el('td', { class: 'num', 'data-l': '分钟' }, l.minutes > 0 ? String(l.minutes) : '不到 1'),
    el('td', { 'data-l': '答了什么' }, ...l.answers.flatMap((a, i) => (i > 0 ? [el('br'), said(a)] : [said(a)]))),
  );
}

/** Draws the form anew. */
export function draw(host: HTMLElement, lines: readonly Line[], who: Who): void {
  const sum = total(lines);
  const span = lines.length > 0 ? `${chinese(who.from || (lines[0]?.day ?? ''))}至${chinese(who.to || (lines[lines.length - 1]?.day ?? ''))}` : '';
  const head = ['日期', '学了什么', '分钟', '答了什么'].map((t) => el('th', { scope: 'col' }, t));
  host.replaceChildren(
    el('h2', {}, '学习记录表'),
    el('dl', { class: 'who-is' }, ...[['姓名', who.name], ['单位', who.unit], ['起止', span]].map(([k, v]) => el('div', {}, el('dt', {}, k ?? ''), el('dd', {}, v || '　')))),
    el('div', { class: 'tbl' }, el('table', { class: 'stack' }, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...lines.map(row)))),
    el('p', { class: 'sum' }, el('b', {}, `合计 ${duration(sum)}`), sum > 0 && who.each > 0 ? `，一学时按 ${who.each} 分钟算，${studyHours(sum, who.each)} 学时` : ''),
    el('p', { class: 'sign' }, el('span', {}, '本人签字'), el('span', {}, '单位核对'), el('span', {}, '日期')),
    el('p', { class: 'fine' }, '时间由本人的浏览器记下，只算页面在眼前、人没有走开的分钟。'),
  );
}

/** The booklet itself: cover, numbered contents, one part after another. What is printed is what stands here. */
import { han } from '../../schema/numbers.ts';
import { el } from '../quiz/dom.ts';
import type { Basket, Look } from './list.ts';
import { lost, partOf } from './parts.ts';

/** Written out: the build keeps only the styles whose names it finds. */
const LOOK: Record<Look, string> = { student: 'look-student', full: 'look-full', teacher: 'look-teacher' };

/** The day it is printed, as it stands on a cover. */
const today = (): string => {
  const d = new Date();
  return `${d.getFullYear()}年${d.getMonth() + 1}月${d.getDate()}日`;
};

/** Blank lines of the learner's version. */
const writing = (title: string, lines: number): Node[] => [el('h3', {}, title), ...Array.from({ length: lines }, () => el('div', { class: 'write' }))];

function piece(id: string, i: number, learner: boolean): HTMLElement | undefined {
  const part = partOf(id);
  if (!part) return undefined;
  const body = el('div', { class: 'body' });
  // Made by our own build out of our own page: see publish/parts.ts.
  body.innerHTML = part.html;
  if (learner && part.kind === '案例') {
    body.querySelector('.talk')?.before(...writing('我的选择和理由', 3));
    body.append(el('div', { class: 'write' }), el('div', { class: 'write' }));
  }
  return el('section', { class: `pian prose${part.kind === '案例' ? ' paper' : ''}`, id: `pian-${i + 1}` }, el('p', { class: 'no' }, `${han(i + 1)}　${part.kind}`), el('h2', {}, part.title), body);
}

/** @param site the site's name; @param shown where the booklet stands */
export function bind(shown: HTMLElement, b: Basket, site: string): void {
  const ids = b.list.filter((id) => !lost(id));
  const title = b.title || '学习册';
  shown.className = `booklet ${LOOK[b.look]}`;
  const cover = el('div', { class: 'cover' }, el('p', {}, site), el('p', { class: 'big' }, title), ...(b.unit ? [el('p', {}, b.unit)] : []), el('p', {}, `${today()}　${ids.length} 篇`));
  const rows = ids.map((id, i) => el('li', {}, el('span', { class: 'n' }, han(i + 1)), el('a', { href: `#pian-${i + 1}` }, partOf(id)?.title ?? ''), el('span', { class: 'tag' }, partOf(id)?.kind ?? '')));
  const contents = el('div', { class: 'contents' }, el('h2', {}, '目录'), el('ol', {}, ...rows), el('p', { class: 'fine' }, '案例均为教学情境，合成虚构，不指向真实的人和单位。条款是转述，引用请回到正式文本。'));
  shown.replaceChildren(...(ids.length > 0 ? [cover, contents, ...ids.flatMap((id, i) => piece(id, i, b.look === 'student') ?? [])] : []));
  running(title);
}

let rule: CSSStyleSheet | undefined;

/** The booklet's name at the head of each sheet, where the browser can. */
function running(title: string): void {
  const sheet = document.styleSheets[0];
  if (!sheet) return;
  try {
    if (rule) sheet.deleteRule(sheet.cssRules.length - 1);
    sheet.insertRule(`@page{@top-left{content:"${title.replace(/["\\]/g, '')}";font:8.5pt sans-serif}}`, sheet.cssRules.length);
    rule = sheet;
  } catch {
    // Kernels before 131 know no margin boxes.
  }
}

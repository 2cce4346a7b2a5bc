/**
 * Every page that can stand in a booklet, as a script of its own: what the built page says, with nothing around it.
 * A script is the one thing that a page opened from a disk can load.
 */
import path from 'node:path';
import { type DefaultTreeAdapterTypes as T, parse, serialize } from 'parse5';
import type { Library } from '../library/library.ts';
import { attribute } from './html.ts';

type Element = T.Element;
type Parent = T.ParentNode;

/** What a booklet is made of; the browser reads it by this shape too. */
export interface Part {
  title: string;
  /** 案例, 学习页 … */
  kind: string;
  /** From the site's root. */
  url: string;
  html: string;
}

/** Furniture of a page that has no place in a booklet. */
const DROPPED_TAGS = new Set(['script', 'nav', 'button', 'h1', 'aside']);
const DROPPED = new Set(['np', 'notes', 'toc', 'pager', 'says', 'wx', 'qr', 'kick', 'fine', 'who', 'chosen', 'back', 'filter']);

const isElement = (n: T.Node): n is Element => 'tagName' in n;
const classes = (el: Element): string[] => (attribute(el, 'class') ?? '').split(/\s+/);

/** The file of an id: `case:x` → `parts/case-x.js`. */
export const partFile = (id: string): string => `parts/${id.replace(':', '-')}.js`;

/**
 * All parts of a site.
 * @param page text of a built page whose addresses are relative already
 */
export function partsOf(lib: Library, page: (file: string) => string): Map<string, string> {
  const out = new Map<string, string>();
  const put = (id: string, part: Omit<Part, 'html'>, file: string, holds: (el: Element) => boolean): void => {
    const root = find(parse(page(file)), holds);
    if (!root) throw new Error(`${file} 里没有可以放进册子的部分`);
    out.set(partFile(id), `qlzkPart(${JSON.stringify(id)},${JSON.stringify({ ...part, html: bare(root, path.posix.dirname(file)) })})\n`);
  };
  const KIND = { case: '案例', study: '学习页', kit: '活动包' } as const;
  for (const p of lib.pages) {
    const url = p.url.slice(1);
    if (p.type === 'case') put(p.id, { title: p.title, kind: KIND.case, url }, `cases/${p.slug}-teacher.html`, (el) => classes(el).includes('paper'));
    else put(p.id, { title: p.title, kind: KIND[p.type], url }, url, (el) => el.tagName === 'article');
  }
  for (const l of lib.content.laws) {
    const url = `laws/${l.slug}.html`;
    put(`law:${l.slug}`, { title: l.data.title, kind: '条款', url }, url, (el) => classes(el).includes('two'));
  }
  return out;
}

function find(node: T.Node, holds: (el: Element) => boolean): Element | undefined {
  if (isElement(node) && holds(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const c of node.childNodes) {
    const hit = find(c, holds);
    if (hit) return hit;
  }
  return undefined;
}

/** The inside of an element as HTML that may stand on a page at the root beside others of its kind. */
export function bare(root: Element, dir: string): string {
  tidy(root, dir);
  return serialize(root).replace(/\u2060/g, '');
}

function tidy(parent: Parent, dir: string): void {
  parent.childNodes = parent.childNodes.filter((n) => !isElement(n) || !(DROPPED_TAGS.has(n.tagName) || classes(n).some((c) => DROPPED.has(c))));
  for (const el of parent.childNodes.filter(isElement)) {
    // Ids are of one page; here there are many.
    el.attrs = el.attrs.filter((a) => !/^(id|name|aria-describedby|data-(?!k$|l$).*)$/.test(a.name));
    for (const a of el.attrs) if (/^(href|src)$/.test(a.name)) a.value = fromRoot(a.value, dir);
    for (const a of el.attrs) if (a.name === 'srcset') a.value = a.value.split(', ').map((s) => fromRoot(s, dir)).join(', ');
    if (/^h[2-4]$/.test(el.tagName)) rename(el, `h${Number(el.tagName[1]) + 1}`);
    if (classes(el).includes('ref')) mark(el);
    else if (attribute(el, 'href')?.startsWith('#')) rename(el, 'span');
    if (el.tagName === 'details') open(el);
    tidy(el, dir);
  }
}

function rename(el: Element, tag: string): void {
  el.tagName = tag;
  el.nodeName = tag;
  el.attrs = el.attrs.filter((a) => a.name !== 'href');
}

/** The link to a note becomes its number in brackets. */
function mark(el: Element): void {
  rename(el, 'sup');
  el.attrs = [];
  const text = el.childNodes[0];
  if (text && 'value' in text) text.value = `〔${text.value}〕`;
}

function open(el: Element): void {
  if (!el.attrs.some((a) => a.name === 'open')) el.attrs.push({ name: 'open', value: '' });
}

/** A relative address seen from the root. */
function fromRoot(url: string, dir: string): string {
  return /^([a-z]+:|#|$)/.test(url) ? url : path.posix.join(dir, url);
}

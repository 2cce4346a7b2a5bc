/** A built page as the parts that a search result can lead to: anchor, heading, text. */
import { type DefaultTreeAdapterTypes as T, parse } from 'parse5';

export interface Part {
  /** Id on the page; empty for what stands before the first. */
  anchor: string;
  heading: string;
  text: string;
  /** Found by the search, but not quoted under a result: it would give away how a case ends. */
  quiet?: true;
}

type Element = T.Element;

const attribute = (el: Element, name: string): string => el.attrs.find((a) => a.name === name)?.value ?? '';
const classes = (el: Element): string[] => attribute(el, 'class').split(/\s+/);

/** Elements that are no text of the page's own: furniture, marks of notes, what only prints, quizzes and lists of other pages. */
const SKIP_TAGS = new Set(['script', 'style', 'nav', 'aside', 'svg', 'button', 'form', 'template', 'input']);
const SKIP_CLASSES = new Set(['np', 'notes', 'ref', 'toc', 'facts', 'crumb', 'pager', 'note-a', 'meta', 'vh', 'chosen', 'hint', 'own', 'says']);
const SKIP_IDS = new Set(['zice', 'jiezhe', 'yiju', 'huanhang', 'jiaoshi']);
/** Choices with their consequences, the outcome and its analysis stay behind the seal. */
const QUIET_IDS = new Set(['juece', 'houlai']);

/** Elements whose end is the end of a sentence. */
const BLOCK = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'figcaption', 'caption', 'blockquote', 'summary', 'div', 'section']);

/** @returns the parts of the page's article, in the order they stand; parts without text are left out */
export function partsOf(html: string): Part[] {
  const article = find(parse(html), (el) => el.tagName === 'article') ?? find(parse(html), (el) => el.tagName === 'main');
  const out: Part[] = [{ anchor: '', heading: '', text: '' }];
  if (article) visit(article, out, false);
  return out.map((p) => ({ ...p, heading: clean(p.heading), text: clean(p.text) })).filter((p) => p.text || p.heading);
}

function visit(el: Element, out: Part[], quiet: boolean): void {
  for (const child of el.childNodes) {
    if ('value' in child && child.nodeName === '#text') {
      const part = out[out.length - 1];
      if (part) part.text += child.value;
    }
    if (!('tagName' in child)) continue;
    const id = attribute(child, 'id');
    if (SKIP_TAGS.has(child.tagName) || SKIP_IDS.has(id) || classes(child).some((c) => SKIP_CLASSES.has(c))) continue;
    const hush = quiet || QUIET_IDS.has(id);
    if (id && /^(section|h[2-4])$/.test(child.tagName)) out.push({ anchor: id, heading: '', text: '', ...(hush ? { quiet: true } : {}) });
    const part = out[out.length - 1];
    if (/^h[2-4]$/.test(child.tagName) && part && !part.heading && !part.text.trim()) {
      part.heading = textOf(child);
      continue;
    }
    visit(child, out, hush);
    const last = out[out.length - 1];
    if (BLOCK.has(child.tagName) && last) last.text += '\n';
  }
}

function textOf(el: Element): string {
  return el.childNodes.map((c) => ('tagName' in c ? (c.tagName === 'i' || classes(c).includes('vh') ? '' : textOf(c)) : 'value' in c ? c.value : '')).join('');
}

/** Line breaks only where a block ends; U+2060 is typography. */
const clean = (s: string): string =>
  s
    .replace(/\u2060/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();

function find(node: T.Node, is: (el: Element) => boolean): Element | undefined {
  if ('tagName' in node && is(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const c of node.childNodes) {
    const hit = find(c, is);
    if (hit) return hit;
  }
  return undefined;
}

/** Runs of Chinese characters: what stands in a source must stand on the page. */
import { type DefaultTreeAdapterTypes as T, parse } from 'parse5';

export const runsOf = (text: string): string[] => [...new Set(text.match(/[\u3400-\u9fff]{2,}/g) ?? [])];

/** Runs of a body that a reader must meet: link targets are addresses, not words. */
export const bodyRuns = (mdx: string): string[] => runsOf(mdx.slice(mdx.indexOf('\n---', 3) + 4).replace(/\]\(([^)\s]*)/g, ']('));

/** Text and attributes of a page, without the meanings and marks that we put between the author's words. */
export function shownOf(html: string): string {
  let out = '';
  let attributes = '';
  const visit = (n: T.Node): void => {
    if ('value' in n && n.nodeName === '#text') out += n.value;
    if ('attrs' in n) {
      const cls = n.attrs.find((a) => a.name === 'class')?.value ?? '';
      if (/\b(says|ref)\b/.test(cls)) return;
    }
    if ('childNodes' in n) for (const c of n.childNodes) visit(c);
    // Kept apart from the text, so that they do not cut it.
    if ('attrs' in n) attributes += n.attrs.map((a) => `\u0001${a.value}`).join('');
  };
  visit(parse(html));
  return (out + attributes).replace(/[\s\u2060]/g, '');
}

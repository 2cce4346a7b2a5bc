/** One HTML page made portable: relative links that end in file names, and its policy. Pure functions over text. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { type DefaultTreeAdapterTypes as T, parse } from 'parse5';

const URL_ATTRS = new Set(['href', 'src', 'poster', 'data', 'action', 'formaction', 'xlink:href']);
const SRCSET = new Set(['srcset', 'imagesrcset']);

type Element = T.Element;
type Node = T.Node;

/** Visits every element of a document, templates included. */
export function elements(html: string): Element[] {
  const out: Element[] = [];
  const visit = (n: Node): void => {
    if ('attrs' in n) out.push(n);
    if ('content' in n) visit((n as T.Template).content);
    if ('childNodes' in n) for (const c of n.childNodes) visit(c);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return out;
}

export const attribute = (el: Element, name: string): string | undefined => el.attrs.find((a) => a.name === name)?.value;

const absolute = (el: Element): boolean => el.tagName === 'meta' || (el.tagName === 'link' && /\b(canonical|alternate)\b/.test(attribute(el, 'rel') ?? '')) || el.tagName === 'base';

/**
 * Rewrites root-absolute addresses to relative ones.
 * @param file path of the page inside the site, `cases/x.html`
 * @returns text whose every internal address is relative to the page
 */
export function relativize(html: string, file: string): string {
  const dir = path.posix.dirname(file);
  const edits: [number, number, string][] = [];
  for (const el of elements(html)) {
    if (absolute(el)) continue;
    for (const a of el.attrs) {
      const name = a.prefix ? `${a.prefix}:${a.name}` : a.name;
      let v = a.value;
      if (URL_ATTRS.has(name)) v = relative(v, dir);
      else if (SRCSET.has(name)) v = v.split(/,\s+/).map((c) => c.trim().replace(/^\S+/, (u) => relative(u, dir))).join(', ');
      if (v === a.value) continue;
      const at = el.sourceCodeLocation?.attrs?.[name];
      if (at) edits.push([at.startOffset, at.endOffset, `${name}="${v.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`]);
    }
  }
  let out = html;
  for (const [start, end, text] of edits.sort((x, y) => y[0] - x[0])) out = out.slice(0, start) + text + out.slice(end);
  return out;
}

/** `/cases/x.html#a` seen from a folder. Addresses of other kinds are left as they are. */
export function relative(url: string, dir: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const m = /^([^?#]*)(.*)$/s.exec(url);
  let p = decodeURI(m?.[1] ?? '').slice(1);
  if (p === '' || p.endsWith('/')) p += 'index.html';
  return encodeURI(path.posix.relative(dir, p) || path.posix.basename(p)) + (m?.[2] ?? '');
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The only page that may start WebAssembly; see SECURITY.md. */
const SEARCH = /(^|\/)search\.html$/;

/** The page's policy: what stands in it and comes from its own origin, nothing else. */
export function policyOf(html: string, file: string): string {
  const texts = (tag: string): string[] =>
    elements(html).flatMap((el) => {
      if (el.tagName !== tag || attribute(el, 'src') !== undefined || /json/.test(attribute(el, 'type') ?? '')) return [];
      const t = el.childNodes[0];
      return t && 'value' in t ? [t.value] : [];
    });
  const scripts = ["'self'", ...new Set(texts('script').map(hash)), ...(SEARCH.test(file) ? ["'wasm-unsafe-eval'", "'unsafe-eval'"] : [])];
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    `style-src ${[...new Set(texts('style').map(hash))].join(' ') || "'none'"}`,
    `script-src ${scripts.join(' ')}`,
    "connect-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** Puts the policy right after the character set. */
export function withPolicy(html: string, file: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, file)}">`;
  return html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (m) => m + meta);
}

/**
 * Leaves out of a page's style sheet what no element of that page can match. Sheets are written once for all kinds
 * of page; what a first visit carries is only what it needs.
 */

/** Classes that a page has or may be given: in its markup, and every word of its scripts. */
export function wordsOf(html: string, scripts: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const m of html.matchAll(/\bclass="([^"]*)"/g)) for (const c of (m[1] ?? '').split(/\s+/)) out.add(c);
  for (const s of scripts) for (const m of s.matchAll(/[\w-]+/g)) out.add(m[0]);
  return out;
}

/**
 * Drops selectors with a class that is not among the words, and rules left without a selector.
 * @param css minified: no comments, no nesting
 */
export function prune(css: string, words: ReadonlySet<string>): string {
  let out = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const head = css.slice(at, open);
    const close = matching(css, open);
    const body = css.slice(open + 1, close);
    if (/^@(media|supports)/.test(head)) {
      const inner = prune(body, words);
      if (inner) out += `${head}{${inner}}`;
    } else if (head.startsWith('@')) out += `${head}{${body}}`;
    else {
      const kept = selectors(head).filter((s) => [...s.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].every((m) => words.has(m[1] ?? '')));
      if (kept.length > 0) out += `${kept.join(',')}{${body}}`;
    }
    at = close + 1;
  }
  return out;
}

/** The brace that closes the one at `open`. */
function matching(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    if (css[i] === '"') i = css.indexOf('"', i + 1);
    else if (css[i] === '{') depth++;
    else if (css[i] === '}' && --depth === 0) return i;
  }
  return css.length;
}

/** A selector list cut at commas that stand outside brackets. */
function selectors(head: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= head.length; i++) {
    if (head[i] === '(' || head[i] === '[') depth++;
    else if (head[i] === ')' || head[i] === ']') depth--;
    else if (i === head.length || (head[i] === ',' && depth === 0)) {
      out.push(head.slice(from, i));
      from = i + 1;
    }
  }
  return out;
}

/**
 * The programs that a page may load: those of js/ that it names in `data-use`, in its scripts or as a file, and those of
 * the search on the page that boots it.
 * @param programs `case` for js/case.js, `search/app-…` for the search's
 */
export function named(html: string, programs: ReadonlyMap<string, string>): string[] {
  const searches = html.includes('data-names=');
  const own = inline(html).join('\n');
  const names = (name: string): boolean => new RegExp(`(?:data-use="|js/)${name}\\b`).test(html) || new RegExp(`(["'\`])${name}\\1`).test(own);
  return [...programs].filter(([name]) => (name.startsWith('search/') ? searches : names(name))).map(([, text]) => text);
}

/** Scripts that stand in a page. */
const inline = (html: string): string[] => [...html.matchAll(/<script(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '');

/** A page with its style sheet pruned. @param loaded text of scripts that the page may load later */
export function slim(html: string, loaded: readonly string[]): string {
  const words = wordsOf(html, [...inline(html), ...loaded]);
  return html.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => `<style>${prune(css, words)}</style>`);
}

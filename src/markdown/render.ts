/**
 * Trees into HTML. One renderer serves the reading page, both print versions, the projection, kits, the basket
 * and the exports; it runs in plain Node and knows nothing of Astro.
 */
import type { Citation } from '../library/laws.ts';
import type { Library } from '../library/library.ts';
import { type Node, textOf } from '../reader/body.ts';
import { joinLines, mendInline } from './chinese.ts';
import { component } from './components.ts';
import { attr, esc } from './escape.ts';
import { link } from './links.ts';
import { termId, Terms } from './terms.ts';
import type { Term } from '../schema/site.ts';

/** What is gathered while a page is rendered. */
export interface Context {
  lib: Library;
  /** The page's file, for errors. */
  file: string;
  source: string;
  /** Citations in the order of their first mention; shared by all parts of one page. */
  cites: Citation[];
  /** Glossary terms still to be linked on this page; nothing where terms are not linked (print, projection). */
  terms?: Terms;
  /** True where there is nowhere to go: links become text (print, Word). */
  flat?: boolean;
  ids: Set<string>;
}

/** A fresh context for one page. */
export function contextFor(lib: Library, page: { file: string; source: string; id?: string }, opt: { flat?: boolean; terms?: boolean } = {}): Context {
  return {
    lib,
    file: page.file,
    source: page.source,
    cites: [],
    ids: new Set(),
    ...(opt.terms ? { terms: new Terms(lib.content.glossary.data, page.id) } : {}),
    ...(opt.flat ? { flat: true } : {}),
  };
}

/** Renders block nodes. Words that stand among them bare (`<Scene>一句话</Scene>` on one line) make a paragraph. */
export function blocks(nodes: readonly Node[], ctx: Context): string {
  const out: Node[] = [];
  let bare: Node | undefined;
  for (const n of mendInline(nodes, ctx.source)) {
    if (!PHRASING.has(n.type)) {
      bare = undefined;
      out.push(n);
    } else if (bare) bare.children?.push(n);
    else if (n.type !== 'text' || n.value?.trim()) {
      bare = { type: 'paragraph', children: [n] };
      out.push(bare);
    }
  }
  return out.map((n) => block(n, ctx)).join('');
}

const PHRASING = new Set(['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'break', 'link']);

function block(n: Node, ctx: Context): string {
  const kids = n.children ?? [];
  switch (n.type) {
    case 'paragraph':
      return kids.length === 1 && kids[0]?.type === 'mdxJsxTextElement' ? block({ ...kids[0], type: 'mdxJsxFlowElement' }, ctx) : `<p>${inline(kids, ctx, true)}</p>`;
    case 'heading': {
      const text = textOf([n]).trim();
      return `<h${n.depth} id="${attr(idFor(text, ctx))}">${inline(kids, ctx)}</h${n.depth}>`;
    }
    case 'list':
      return n.ordered
        ? `<ol${n.start && n.start !== 1 ? ` start="${n.start}"` : ''}>${kids.map((k) => item(k, ctx)).join('')}</ol>`
        : `<ul>${kids.map((k) => item(k, ctx)).join('')}</ul>`;
    case 'table':
      return table(n, ctx);
    case 'blockquote':
      return `<blockquote>${blocks(kids, ctx)}</blockquote>`;
    case 'thematicBreak':
      return '<hr>';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return component(n, ctx);
    default:
      return n.children ? blocks(kids, ctx) : '';
  }
}

/** A list item; a lone paragraph inside gives no `<p>`. */
export function item(n: Node, ctx: Context): string {
  return `<li>${itemBody(n, ctx)}</li>`;
}

export function itemBody(n: Node, ctx: Context): string {
  return (n.children ?? []).map((k) => (k.type === 'paragraph' ? inline(k.children ?? [], ctx, true) : block(k, ctx))).join('');
}

/** Renders inline nodes; `terms` allows glossary links here. */
export function inline(nodes: readonly Node[], ctx: Context, terms = false): string {
  return nodes
    .map((n) => {
      const kids = n.children ?? [];
      switch (n.type) {
        case 'text':
          return text(joinLines(n.value ?? ''), ctx, terms);
        case 'strong':
          return `<strong>${inline(kids, ctx)}</strong>`;
        case 'emphasis':
          return `<em>${inline(kids, ctx)}</em>`;
        case 'delete':
          return `<del>${inline(kids, ctx)}</del>`;
        case 'inlineCode':
          return `<code>${esc(n.value ?? '')}</code>`;
        case 'break':
          return '<br>';
        case 'link':
          return link(n, inline(kids, ctx), ctx);
        case 'image':
          return '';
        default:
          return kids.length ? inline(kids, ctx, terms) : '';
      }
    })
    .join('');
}

function text(value: string, ctx: Context, terms: boolean): string {
  if (!terms || !ctx.terms || ctx.flat) return esc(value);
  return ctx.terms
    .cut(value)
    .map((p) =>
      typeof p === 'string' ? esc(p) : meant(p.as, p.term),
    )
    .join('');
}

/** A term with its meaning behind it: shown on hover, focus or tap by style alone, read out as the link's description. */
function meant(as: string, term: Term): string {
  const id = attr(termId(term.term));
  return `<a class="term" href="/glossary.html#${id}" aria-describedby="shi-${id}">${esc(as)}</a><span class="says" id="shi-${id}" role="tooltip">${esc(term.says)}</span>`;
}

/** An id made of the heading's own words, unique on the page. */
export function idFor(title: string, ctx: Context): string {
  const base = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'jie';
  let id = base;
  for (let k = 2; ctx.ids.has(id); k++) id = `${base}-${k}`;
  ctx.ids.add(id);
  return id;
}

/** A table with its head repeated as labels, so that a narrow screen can stack the rows. */
function table(n: Node, ctx: Context): string {
  const [head, ...rows] = n.children ?? [];
  const titles = (head?.children ?? []).map((c) => textOf([c]).trim());
  const short = rows.every((r) => textOf([r.children?.[0] ?? { type: 'text' }]).trim().length <= 6);
  const body = rows.map((r) => {
    const cells = (r.children ?? []).map((c, i) => {
      const html = inline(c.children ?? [], ctx);
      if (i === 0 && short && html) return `<th scope="row">${html}</th>`;
      return `<td${titles[i] && i > 0 ? ` data-l="${attr(titles[i])}"` : ''}>${html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const th = titles.map((t) => (t ? `<th scope="col">${esc(t)}</th>` : '<td></td>')).join('');
  return `<div class="tbl"><table class="stack"><thead><tr>${th}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

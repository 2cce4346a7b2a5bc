/** Links by identity, and citations gathered while a page is rendered. */
import { articleOf, citation, lawUrl } from '../library/laws.ts';
import type { Node } from '../reader/body.ts';
import { parseLink } from '../reader/links.ts';
import { placeName } from '../schema/numbers.ts';
import { attr, esc } from './escape.ts';
import type { Context } from './render.ts';
import { termId } from './terms.ts';

/** A link as an author wrote it, by identity. @param label its words as HTML; empty where the target's own name is to stand */
export function link(n: Node, label: string, ctx: Context): string {
  const l = parseLink(n.url ?? '');
  if (ctx.flat && l.kind !== 'law') return label;
  switch (l.kind) {
    case 'law':
      return lawLink(l, label, ctx);
    case 'topic': {
      const t = ctx.lib.topics.get(l.to);
      return `<a href="/topics/${t?.slug}.html">${label || esc(l.to)}</a>`;
    }
    case 'role': {
      const r = ctx.lib.roles.get(l.to);
      return `<a href="/roles/${r?.slug}.html">${label || esc(l.to)}</a>`;
    }
    case 'term':
      return `<a href="/glossary.html#${attr(termId(l.to))}">${label || esc(l.to)}</a>`;
    case 'out':
      return `<a href="${attr(l.url)}" rel="noopener noreferrer">${label}</a>`;
    case 'bad':
      return label;
    default: {
      const p = ctx.lib.byId.get(`${l.kind}:${l.to}`);
      return `<a href="${p?.url}">${label || esc(p?.title ?? '')}</a>`;
    }
  }
}

function lawLink(l: Extract<ReturnType<typeof parseLink>, { kind: 'law' }>, label: string, ctx: Context): string {
  const law = ctx.lib.laws.get(l.slug);
  if (!law) return label;
  if (!l.place) return ctx.flat ? label || esc(law.data.short) : `<a href="${lawUrl(l.slug)}">${label || esc(law.data.short)}</a>`;
  const { n, p, i } = l.place;
  const says = label || esc(law.data.short + placeName(l.place, law.data.unit));
  const number = cite(`${l.slug}#${n}${p ? `.p${p}` : ''}${i ? `.i${i}` : ''}`, ctx);
  if (ctx.flat) return number ? `${says}<sup>〔${number}〕</sup>` : says;
  if (!number) return articleOf(law, n) ? says : label;
  // U+2060 keeps the mark from starting a line.
  return `${says}\u2060<a class="ref" href="#zhu${number}" id="yin${refId(number, ctx)}" aria-label="注${number}">${number}</a>`;
}

/** Registers a citation with the page and gives its number; one number per article and part. */
export function cite(key: string, ctx: Context, why?: string): number | undefined {
  const had = ctx.cites.findIndex((c) => c.key === key);
  if (had >= 0) {
    const c = ctx.cites[had];
    if (why && c && !c.why) c.why = why;
    return had + 1;
  }
  const c = citation(ctx.lib, key);
  if (!c) return undefined;
  ctx.cites.push(why ? { ...c, why } : c);
  return ctx.cites.length;
}

/** First mark of a note is `yin3`, later ones `yin3-2`. */
export function refId(number: number, ctx: Context): string {
  let id = String(number);
  for (let k = 2; ctx.ids.has(`yin${id}`); k++) id = `${number}-${k}`;
  ctx.ids.add(`yin${id}`);
  return id;
}

/** The few tags an author may write in a body. Each says which attributes it takes; the check reads the same table. */
import path from 'node:path';
import { variants } from '../reader/variants.ts';
import { type Node, textOf } from '../reader/body.ts';
import { sizeOf } from '../reader/images.ts';
import { attr, esc } from './escape.ts';
import { overview } from './overview.ts';
import { blocks, type Context, inline, itemBody } from './render.ts';

export interface Tag {
  /** Attributes: true when it must be there. */
  attributes: Record<string, boolean>;
  means: string;
  render(n: Node, ctx: Context, a: Record<string, string>): string;
}

/** First child of a type, as an author writes it inside a tag. */
const child = (n: Node, type: string): Node | undefined => n.children?.find((c) => c.type === type);

export const TAGS: Record<string, Tag> = {
  Scene: {
    attributes: {},
    means: '一段短情境',
    render: (n, ctx) => `<div class="scene"><b class="slip">情境</b><div class="body">${blocks(n.children ?? [], ctx)}</div></div>`,
  },
  Script: {
    attributes: { to: true },
    means: '可以照着说的话，一段一句',
    render: (n, ctx, a) => `<figure class="say"><figcaption>${esc(a['to'] ?? '')}</figcaption><blockquote>${blocks(n.children ?? [], ctx)}</blockquote></figure>`,
  },
  Checklist: {
    attributes: {},
    means: '可以勾、可以打印的清单',
    render: (n, ctx) => {
      const items = child(n, 'list')?.children ?? [];
      return `<ul class="check">${items.map((i) => `<li><label><input type="checkbox"><span>${itemBody(i, ctx)}</span></label></li>`).join('')}</ul>`;
    },
  },
  Flow: {
    attributes: {},
    means: '按顺序做的几步',
    render: (n, ctx) => {
      const items = child(n, 'list')?.children ?? [];
      return `<ol class="flow">${items.map((i) => `<li>${itemBody(i, ctx)}</li>`).join('')}</ol>`;
    },
  },
  Quote: {
    attributes: { work: true, by: true },
    means: '古文原句，带出处',
    render: (n, ctx, a) => `<figure class="quote"><blockquote>${blocks(n.children ?? [], ctx)}</blockquote><figcaption>${esc(a['by'] ?? '')}《${esc(a['work'] ?? '')}》</figcaption></figure>`,
  },
  Form: {
    attributes: { title: true, rows: false },
    means: '打印出来填的表；rows 是空行数',
    render: (n, ctx, a) => form(child(n, 'table'), a['title'] ?? '', Number(a['rows'] ?? 0), ctx),
  },
  Figure: {
    attributes: { src: true, alt: true, caption: false },
    means: '图片',
    render: (_n, ctx, a) => figure(a, ctx),
  },
  Overview: {
    attributes: {},
    means: '清廉昆明一页图，各块都是链接',
    render: (_n, ctx) => overview(ctx),
  },
};

/** Renders a tag; an unknown one was refused by the check before. */
export function component(n: Node, ctx: Context): string {
  return TAGS[n.name ?? '']?.render(n, ctx, attributesOf(n)) ?? blocks(n.children ?? [], ctx);
}

/** Plain string attributes of a tag. */
export function attributesOf(n: Node): Record<string, string> {
  const out: Record<string, string> = {};
  for (const a of n.attributes ?? []) if (a.name && typeof a.value === 'string') out[a.name] = a.value;
  return out;
}

function form(t: Node | undefined, title: string, rows: number, ctx: Context): string {
  const [head, ...body] = t?.children ?? [];
  const isBlank = (r: Node): boolean => textOf([r]).trim() === '';
  const cells = (r: Node, tag: string): string =>
    (r.children ?? []).map((c) => {
      const html = inline(c.children ?? [], ctx);
      return tag === 'th' && html ? `<th scope="col">${html}</th>` : `<td>${html}</td>`;
    }).join('');
  const lines = body.flatMap((r) => (isBlank(r) && rows > 0 ? Array.from({ length: rows }, () => cells(r, 'td')) : [cells(r, 'td')]));
  return `<div class="form" tabindex="0" role="group" aria-label="${attr(title)}"><table><caption>${esc(title)}</caption><thead><tr>${head ? cells(head, 'th') : ''}</tr></thead><tbody>${lines
    .map((l) => `<tr>${l}</tr>`)
    .join('')}</tbody></table></div>`;
}

/** A picture with its size set, so that nothing jumps; WebP where the browser takes it. */
function figure(a: Record<string, string>, ctx: Context): string {
  const name = a['src'] ?? '';
  const image = ctx.lib.content.images.find((i) => i.file === `content/pictures/${name}`);
  const size = image && sizeOf(path.extname(name), image.bytes);
  const v = variants(name, size?.width ?? 0);
  const sources = v.webp.length > 0 ? `<source type="image/webp" srcset="${v.webp.map((w) => `/${w.file} ${w.width}w`).join(', ')}" sizes="(min-width:48em) 36rem, 100vw">` : '';
  const dims = size ? ` width="${size.width}" height="${size.height}"` : '';
  const caption = a['caption'] ? `<figcaption>${esc(a['caption'])}</figcaption>` : '';
  return `<figure class="pic"><picture>${sources}<img src="/${attr(v.fallback)}" alt="${attr(a['alt'] ?? '')}"${dims} loading="lazy" decoding="async"></picture>${caption}</figure>`;
}

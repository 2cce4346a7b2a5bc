/** feed.xml, sitemap.xml and robots.txt: with a public URL absolute, without one as much as can be said truly. */
import { createHash } from 'node:crypto';
import type { Library } from '../library/library.ts';
import { absolute } from '../library/seo.ts';
import { updatesOf } from '../library/updates.ts';
import { esc } from '../markdown/escape.ts';
import type { PageRow } from './inventory.ts';

/** A stable id where there is no address: a name-based UUID over the page's identity (RFC 4122, version 5 layout over SHA-1). */
export function urn(name: string): string {
  const h = createHash('sha1').update(`qinglian-zhiku:${name}`).digest();
  h[6] = ((h[6] ?? 0) & 0x0f) | 0x50;
  h[8] = ((h[8] ?? 0) & 0x3f) | 0x80;
  const x = h.subarray(0, 16).toString('hex');
  return `urn:uuid:${x.slice(0, 8)}-${x.slice(8, 12)}-${x.slice(12, 16)}-${x.slice(16, 20)}-${x.slice(20)}`;
}

/** Atom (RFC 4287) of what changed and what was reviewed, newest first. */
export function feed(lib: Library, date: string): string {
  const { name, unit } = lib.content.site;
  const changed = updatesOf(lib).flatMap((u) => (u.page ? [{ page: u.page, date: u.date, what: u.what }] : []));
  const listed = new Set(changed.map((c) => c.page.id));
  const rest = lib.pages.filter((p) => !listed.has(p.id)).map((page) => ({ page, date: page.reviewed, what: page.summary }));
  const entries = [...changed, ...rest].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.page.id < b.page.id ? -1 : 1)).slice(0, 40);
  const home = absolute(lib, 'index.html');
  const lines = entries.map(({ page, date: d, what }) => {
    const url = absolute(lib, page.url);
    return `<entry><id>${url ?? urn(page.id)}</id><title>${esc(page.title)}</title><updated>${d}T00:00:00Z</updated>${url ? `<link href="${esc(url)}"/>` : ''}<summary>${esc(what)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${home ?? urn('feed')}</id><title>${esc(name)}</title><updated>${date}T00:00:00Z</updated><author><name>${esc(unit ?? name)}</name></author>${home ? `<link href="${esc(home)}"/><link rel="self" href="${esc(absolute(lib, 'feed.xml') ?? '')}"/>` : ''}\n${lines.join('\n')}\n</feed>\n`;
}

/** Addresses for search engines; nothing without a public URL. */
export function sitemap(lib: Library, rows: readonly PageRow[]): string | undefined {
  if (!lib.content.site.url) return undefined;
  const dates = new Map(lib.pages.map((p) => [p.url.slice(1), p.reviewed]));
  const urls = rows
    .filter((r) => !r.noindex && r.url !== '404.html')
    .map((r) => `<url><loc>${esc(absolute(lib, r.url) ?? '')}</loc>${dates.has(r.url) ? `<lastmod>${dates.get(r.url)}</lastmod>` : ''}</url>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

export function robots(lib: Library): string {
  const map = absolute(lib, 'sitemap.xml');
  return `User-agent: *\nAllow: /\n${map ? `Sitemap: ${map}\n` : ''}`;
}

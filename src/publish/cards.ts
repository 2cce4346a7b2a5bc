/** Which pages get a share picture, and what it says. */
import type { Library } from '../library/library.ts';
import { shareOf } from '../library/seo.ts';
import type { PageRow } from './inventory.ts';
import type { Card } from './pictures/share.ts';

/** One card per page that search engines may list. */
export function cardsOf(lib: Library, rows: readonly PageRow[]): Card[] {
  const site = lib.content.site.name;
  const byUrl = new Map(lib.pages.map((p) => [p.url.slice(1), p]));
  return rows
    .filter((r) => !r.noindex)
    .map((r) => {
      const page = byUrl.get(r.url);
      const law = lib.laws.get(/^laws\/(.+)\.html$/.exec(r.url)?.[1] ?? '');
      const title = page?.title ?? law?.data.short ?? r.title.replace(/[｜：].*$/, '');
      return { file: shareOf(r.url), from: page?.entry.file ?? law?.file ?? r.url, title, kick: page ? `${page.sectionLabel}　${page.kind}` : law ? `纪法条款　${law.data.type}` : lib.content.site.slogan, site };
    });
}

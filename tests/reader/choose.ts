/** One page of each kind for the walks: the one that shows most of what its kind can do. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageRow } from '../../src/publish/inventory.ts';

/** What a page should hold to be chosen before others of its kind; the most of these wins, then the middle length. */
const TELLING = ['data-filter=', 'class="check"', 'class="pic"', 'class="note"', 'class="fold"', 'class="copy', 'class="form"'];

export function oneOfEachKind(dist: string): PageRow[] {
  if (!existsSync(path.join(dist, 'data/pages.json'))) throw new Error('还没有 dist/，请先运行 npm run build');
  const pages = JSON.parse(readFileSync(path.join(dist, 'data/pages.json'), 'utf8')) as PageRow[];
  const text = (p: PageRow): string => readFileSync(path.join(dist, p.url), 'utf8');
  return [...new Set(pages.map((p) => p.kind))].sort().map((kind) => {
    const all = pages.filter((p) => p.kind === kind).map((page) => ({ page, html: text(page) })).map((x) => ({ ...x, tells: TELLING.filter((t) => x.html.includes(t)).length }));
    const most = Math.max(...all.map((x) => x.tells));
    const best = all.filter((x) => x.tells === most).sort((a, b) => a.html.length - b.html.length);
    return (best[Math.floor(best.length / 2)] as (typeof all)[number]).page;
  });
}

/** The built site as tests see it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageRow } from '../../src/publish/inventory.ts';
import { walk } from '../../src/reader/files.ts';

export const DIST = path.resolve(process.env['SITE_DIST'] ?? 'dist');
if (!existsSync(path.join(DIST, 'data/pages.json'))) {
  console.error('还没有 dist/，请先运行 npm run build');
  process.exit(1);
}
export const files: string[] = walk(DIST, '.').map((f) => f.slice(2));
export const html: string[] = files.filter((f) => f.endsWith('.html'));
export const text = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
export const pages: PageRow[] = JSON.parse(text('data/pages.json')) as PageRow[];

/** One page of each kind, the largest of its kind. */
export function oneOfEach(): PageRow[] {
  const best = new Map<string, PageRow>();
  for (const p of pages) {
    const had = best.get(p.kind);
    if (!had || text(p.url).length > text(had.url).length) best.set(p.kind, p);
  }
  return [...best.values()];
}

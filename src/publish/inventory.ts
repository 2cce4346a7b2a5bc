/** data/pages.json lists every page with its kind; data/version.json says what was built. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute, elements } from './html.ts';

export interface PageRow {
  url: string;
  kind: string;
  title: string;
  description: string;
  noindex: boolean;
}

/** The kind of page that an address names; tests choose one of each. */
export function kindOf(file: string): string {
  if (/^cases\/(sector|kind)-/.test(file)) return 'facet';
  const variant = /^cases\/.*-(student|teacher|screen)\.html$/.exec(file);
  if (variant?.[1]) return `case-${variant[1]}`;
  const m = /^(family|campus|hospital|practice|cases|laws|topics|roles|kits)\/(.+)\.html$/.exec(file);
  if (!m?.[1]) return file.replace(/\.html$/, '');
  const section = /family|campus|hospital|practice/.test(m[1]) ? 'study' : m[1].replace(/s$/, '');
  if (m[2] === 'index') return section === 'study' ? 'section' : `${section}-index`;
  if (m[1] === 'laws' && /^(who|renumbering)$/.test(m[2] ?? '')) return `law-${m[2]}`;
  return section;
}

/** Reads title, description and robots out of each page. */
export function inventory(root: string, files: readonly string[]): PageRow[] {
  return files
    .filter((f) => f.endsWith('.html'))
    .map((file) => {
      const els = elements(readFileSync(path.join(root, file), 'utf8'));
      const meta = (name: string): string => {
        const el = els.find((e) => e.tagName === 'meta' && attribute(e, 'name') === name);
        return (el && attribute(el, 'content')) ?? '';
      };
      const title = els.find((e) => e.tagName === 'title')?.childNodes[0];
      return { url: file, kind: kindOf(file), title: title && 'value' in title ? title.value : '', description: meta('description'), noindex: /noindex/.test(meta('robots')) };
    });
}

/** The library that pages ask, read once for a build and again in `npm run dev` when a content file changed. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { build, type Library } from './library/library.ts';
import { dateOf, versionOf } from './library/version.ts';
import { walk } from './reader/files.ts';
import { read } from './reader/read.ts';

let held: { stamp: string; library: Library } | undefined;

/** The project's library. */
export function site(): Library {
  const root = process.env['CONTENT_ROOT'] ?? process.cwd();
  const stamp = import.meta.env?.DEV ? stampOf(root) : 'build';
  if (held?.stamp !== stamp) held = { stamp, library: build(read(root)) };
  return held.library;
}

function stampOf(root: string): string {
  return walk(root, 'content')
    .map((f) => statSync(path.join(root, f)).mtimeMs)
    .join();
}

/** The build's date: SOURCE_DATE_EPOCH, else the newest date in the content. Never the clock. */
export const buildDate = (): string => dateOf(site());

/** The version that the footer names. */
export const version = (): string => versionOf(process.cwd());

/** 2026-11-24 → 2026年11月24日 */
export function chineseDate(d: string): string {
  const [y, m, day] = d.split('-');
  return `${y}年${m ? `${Number(m)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

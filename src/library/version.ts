/** What this build is called. Never the clock. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from './library.ts';
import { newestDate } from './pages.ts';

export function versionOf(root: string): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** SOURCE_DATE_EPOCH, else the newest date in the content. */
export function dateOf(lib: Library): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : newestDate(lib);
}

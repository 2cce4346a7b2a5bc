/** Whether dist was built from the files as they are now. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { walk } from '../reader/files.ts';

const SOURCES = ['content', 'src', 'public'];
const SINGLE = ['astro.config.mjs', 'package-lock.json'];
export const STAMP = '.cache/built';

/** A name for the state of every source file. */
export function stampOf(root: string): string {
  const h = createHash('sha256');
  for (const f of [...SOURCES.flatMap((d) => (existsSync(path.join(root, d)) ? walk(root, d) : [])), ...SINGLE]) {
    const s = statSync(path.join(root, f));
    h.update(`${f} ${s.size} ${s.mtimeMs}\n`);
  }
  return h.digest('hex');
}

export function isFresh(root: string): boolean {
  const stamp = path.join(root, STAMP);
  return existsSync(path.join(root, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(root);
}

/** Two states of a small site, and what stands in a folder: a stopped build must leave one of them whole. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { walk } from '../../src/reader/files.ts';
import { change, project } from '../fixtures/project.ts';

const CHILD = path.join(import.meta.dirname, 'child.ts');

/** The base content, and the same with one sentence changed. */
export function twoContents(): { first: string; second: string } {
  const second = project();
  change(second, { file: 'content/campus/tuili-liucheng.mdx', find: '退，怕家长难堪；不退，心里一直挂着。', replace: '退，怕家长难堪；不退，心里总有一件事。' });
  return { first: project(), second };
}

/** One line for all bytes of a folder; nothing where there is no folder. */
export function digest(dir: string): string {
  if (!existsSync(dir)) return '';
  const h = createHash('sha256');
  for (const f of walk(dir, '.')) h.update(`${f}\0`).update(readFileSync(path.join(dir, f))).update('\0');
  return h.digest('hex');
}

/** Runs a build in a process of its own, up to a border or to its end. */
export function build(root: string, content: string, dist: string, border = ''): { signal: string | null; said: string } {
  const r = spawnSync(process.execPath, [CHILD, root, content, dist, border], { encoding: 'utf8', timeout: 120_000 });
  return { signal: r.signal, said: r.stdout + r.stderr };
}
export { CHILD };

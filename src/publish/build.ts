/**
 * `npm run build`: check, build into a staging folder, make it portable, verify it, swap it in.
 * Whenever it is stopped, dist is the whole site of before or the whole new one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../check/run.ts';
import { walk } from '../reader/files.ts';
import { format } from '../schema/finding.ts';
import { relativize, withPolicy } from './html.ts';
import { inventory } from './inventory.ts';
import { verify } from './verify.ts';

/** Where a build happens. */
export interface Places {
  /** Project folder: src and node_modules. */
  root: string;
  /** Folder that holds `content/`; the project's own unless a test says otherwise. */
  content: string;
  /** The site that is served. */
  dist: string;
}

/** Refused content or a failed stage; its message is for the author. */
export class Refused extends Error {}

/**
 * Builds the site.
 * @throws Refused with every finding, nothing published
 */
export async function buildSite(places: Places, stop: (stage: string) => void = () => {}): Promise<{ pages: number }> {
  const { root, content, dist } = places;
  recover(dist);
  const { findings, library } = check(content);
  if (findings.length > 0) throw new Refused([...findings.map(format), `${findings.length} 处没有通过检查，没有发布任何东西`].join('\n'));
  stop('checked');
  const staging = `${dist}.new`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(path.dirname(staging), { recursive: true });
  astro(root, content, staging);
  stop('built');
  const files = walk(staging, '.').map((f) => f.slice(2));
  for (const f of files.filter((x) => x.endsWith('.html'))) {
    const at = path.join(staging, f);
    writeFileSync(at, withPolicy(relativize(readFileSync(at, 'utf8'), f), f));
  }
  const rows = inventory(staging, files);
  mkdirSync(path.join(staging, 'data'), { recursive: true });
  writeFileSync(path.join(staging, 'data/pages.json'), `${JSON.stringify(rows, null, 1)}\n`);
  stop('portable');
  const faults = verify(staging, [...files, 'data/pages.json']);
  if (faults.length > 0) throw new Refused([...faults.slice(0, 50).map((x) => `${x.file}：${x.message}`), `${faults.length} 处不对，没有发布任何东西`].join('\n'));
  stop('verified');
  swap(dist);
  void library;
  return { pages: rows.length };
}

function astro(root: string, content: string, outDir: string): void {
  const r = spawnSync(process.execPath, [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: outDir, CONTENT_ROOT: content, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (r.status !== 0) throw new Refused(`生成网页失败：\n${r.stdout}${r.stderr}`);
}

/** The new site takes the place of the old; two renames, each of which leaves a whole site to be found. */
function swap(dist: string): void {
  rmSync(`${dist}.old`, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, `${dist}.old`);
  renameSync(`${dist}.new`, dist);
  rmSync(`${dist}.old`, { recursive: true, force: true });
}

/** A build stopped between the two renames left the old site beside its place. */
export function recover(dist: string): void {
  if (!existsSync(dist) && existsSync(`${dist}.old`)) renameSync(`${dist}.old`, dist);
}

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
import type { Library } from '../library/library.ts';
import { cardsOf } from './cards.ts';
import { lawsJson } from './data.ts';
import { feed, robots, sitemap } from './feeds.ts';
import { named, slim } from './css.ts';
import { relativize, withPolicy } from './html.ts';
import { inventory, type PageRow } from './inventory.ts';
import { partsOf } from './parts.ts';
import { useOwnFont } from './pictures/font.ts';
import { addOffline } from './release/offline.ts';
import { stubs } from './stubs.ts';
import { dateOf, versionOf } from '../library/version.ts';
import { type Fault, verify } from './verify.ts';

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
  const { content, dist } = places;
  recover(dist);
  const { findings, library } = check(content);
  if (findings.length > 0) throw new Refused([...findings.map(format), `${findings.length} 处没有通过检查，没有发布任何东西`].join('\n'));
  stop('checked');
  const faults = await stage(places, library, `${dist}.new`, stop);
  if (faults.length > 0) throw new Refused([...faults.slice(0, 50).map((x) => `${x.file}：${x.message}`), `${faults.length} 处不对，没有发布任何东西`].join('\n'));
  stop('verified');
  swap(dist, stop);
  return { pages: walk(dist, '.').filter((f) => f.endsWith('.html')).length };
}

/**
 * Writes the whole site into a staging folder, portable and complete, and says what is wrong with it.
 * @throws Refused when a stage could not be done at all
 */
export async function stage(places: Places, library: Library, staging: string, stop: (stage: string) => void = () => {}): Promise<Fault[]> {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(path.dirname(staging), { recursive: true });
  astro(places.root, places.content, staging);
  stop('built');
  await fill(places, library, staging);
  stop('portable');
  return verify(staging, walk(staging, '.').map((f) => f.slice(2)));
}

/** Everything that happens to a built site before it is verified. */
async function fill({ root }: Places, lib: Library, staging: string): Promise<void> {
  const put = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(staging, file)), { recursive: true });
    writeFileSync(path.join(staging, file), content);
  };
  const html = walk(staging, '.').map((f) => f.slice(2)).filter((f) => f.endsWith('.html'));
  const page = (f: string): string => readFileSync(path.join(staging, f), 'utf8');
  for (const f of html) put(f, relativize(page(f), f));
  const { makeSearchable } = await import('../search/publish.ts');
  await makeSearchable(staging, lib).catch((e: unknown) => {
    throw new Refused(`做检索时出错，没有发布任何东西：${e instanceof Error ? e.message : String(e)}`);
  });
  // Programs that pages load later: the classes they give are kept in the pages' styles.
  const scripts = walk(staging, '.').map((f) => f.slice(2)).filter((f) => /^(js|search)\/[^/]+\.js$/.test(f));
  const programs = new Map(scripts.map((f) => [f.replace(/^js\/|\.js$/g, ''), page(f)]));
  const parts = partsOf(lib, page);
  for (const [f, text] of parts) put(f, text);
  // The booklet shows what the parts hold.
  for (const f of html) put(f, withPolicy(slim(page(f), [...named(page(f), programs), ...(f === 'basket.html' ? parts.values() : [])]), f));
  const rows = inventory(staging, html);
  const date = dateOf(lib);
  put('data/pages.json', `${JSON.stringify(rows, null, 1)}\n`);
  put('data/laws.json', lawsJson(lib));
  put('data/version.json', `${JSON.stringify({ name: lib.content.site.name, version: versionOf(root), date })}\n`);
  put('feed.xml', feed(lib, date));
  put('robots.txt', robots(lib));
  for (const [file, text] of stubs(lib)) put(file, withPolicy(text, file));
  const map = sitemap(lib, rows);
  if (map) put('sitemap.xml', map);
  const { downloads } = await import('./exports/downloads.ts');
  await downloads(lib, date, put);
  await pictures(root, lib, rows, staging);
  // Last: it packs all of the above.
  addOffline(staging, date);
}

/** Icons, authors' pictures and share pictures. Text is drawn with our own font only. */
async function pictures(root: string, lib: Library, rows: readonly PageRow[], staging: string): Promise<void> {
  const cache = path.join(root, '.cache');
  useOwnFont(path.join(cache, 'fontconfig'));
  const { icons } = await import('./pictures/icons.ts');
  const { contentPictures } = await import('./pictures/content.ts');
  const { shareCards } = await import('./pictures/share.ts');
  await icons(readFileSync(path.join(root, 'public/mark.svg')), staging);
  const faults = await contentPictures(lib.content, staging);
  faults.push(...(await shareCards(cardsOf(lib, rows), staging, path.join(cache, 'share'))));
  if (faults.length > 0) throw new Refused(faults.join('\n'));
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
function swap(dist: string, stop: (stage: string) => void): void {
  rmSync(`${dist}.old`, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, `${dist}.old`);
  stop('aside');
  renameSync(`${dist}.new`, dist);
  stop('placed');
  rmSync(`${dist}.old`, { recursive: true, force: true });
}

/** A build stopped between the two renames left the old site beside its place. */
export function recover(dist: string): void {
  if (!existsSync(dist) && existsSync(`${dist}.old`)) renameSync(`${dist}.old`, dist);
}

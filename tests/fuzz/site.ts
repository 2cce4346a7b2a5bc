/**
 * Accepted mutants built together: each page, kit, case and law under a name of its own in one project, so that fifty cost
 * one build. Lists and vocabularies stand once in a project, so of them one each.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Mutant } from './recipe.ts';
import { bodyRuns, runsOf, shownOf } from './runs.ts';
import { folder, put, type World } from './world.ts';

export interface Built {
  mutant: Mutant;
  faults: string[];
}

/** A mutant with its number in the run. */
export interface Numbered {
  index: number;
  mutant: Mutant;
}

/** Files of which a project has one. */
const single = (m: Mutant): boolean => !/^content\/(campus|family|hospital|practice|cases|kits|laws|pictures)\//.test(m.to) || m.bytes === undefined;

/** The page of the base that shows every picture. */
const SHOWS = 'content/campus/tuili-liucheng.mdx';

/** Sets that can stand in one project. */
export function batches(all: readonly Numbered[], size: number): Numbered[][] {
  const out: Numbered[][] = [];
  const many = all.filter((n) => !single(n.mutant));
  for (let i = 0; i < many.length; i += size) out.push(many.slice(i, i + size));
  for (const n of all.filter((x) => single(x.mutant))) {
    const free = out.find((b) => b.length < size && !b.some((x) => single(x.mutant) && (x.mutant.to === n.mutant.to || x.mutant.target === n.mutant.target)));
    if (free) free.push(n);
    else out.push([n]);
  }
  return out;
}

/** Where a mutant stands in the common project. */
const placeOf = ({ index, mutant: m }: Numbered): string => (single(m) ? m.to : m.to.replace(/(\.[a-z]+)$/, `-m${index}$1`));

/**
 * Builds a set.
 * @param root project with src and packages
 * @returns what went wrong, by mutant; one line without mutant when it cannot be told whose it is
 */
export async function buildAll(root: string, world: World, set: readonly Numbered[]): Promise<{ index: number | undefined; fault: string }[]> {
  const content = folder('content');
  const out = path.join(folder('out'), 'dist');
  for (const [f, bytes] of world.files) put(content, f, bytes);
  for (const n of set) {
    if (single(n.mutant) && n.mutant.to !== n.mutant.target) put(content, n.mutant.target, undefined);
    put(content, placeOf(n), n.mutant.bytes);
    // A picture under a name of its own needs a page that shows it.
    if (!single(n.mutant) && n.mutant.to.startsWith('content/pictures/')) {
      const page = (world.files.get(SHOWS) ?? Buffer.alloc(0)).toString('utf8').replaceAll(path.basename(n.mutant.target), path.basename(placeOf(n)));
      put(content, SHOWS.replace('.mdx', `-m${n.index}.mdx`), Buffer.from(page));
    }
  }
  const { check } = (await import(pathToFileURL(path.join(root, 'src/check/run.ts')).href)) as typeof import('../../src/check/run.ts');
  const { stage, Refused } = (await import(pathToFileURL(path.join(root, 'src/publish/build.ts')).href)) as typeof import('../../src/publish/build.ts');
  const whose = (text: string): number | undefined => set.find((n) => text.includes(path.basename(placeOf(n)).replace(/\.[a-z]+$/, '')))?.index;
  try {
    const faults = await stage({ root, content, dist: out }, check(content).library, out);
    return [...faults.map((f) => ({ index: whose(f.file), fault: `${f.file}：${f.message}` })), ...set.flatMap((n) => dropped(n, out).map((fault) => ({ index: n.index, fault })))];
  } catch (e) {
    if (!(e instanceof Refused)) return halves(root, world, set, `构建抛出异常：${e instanceof Error ? e.stack?.split('\n').slice(0, 5).join(' ') : String(e)}`);
    // A build may refuse what no check sees (a picture that cannot be drawn), when it names the file.
    const named = set.filter((n) => e.message.includes(placeOf(n)) && !/\n\s+at /.test(e.message));
    if (named.length === 0) return halves(root, world, set, e.message.slice(0, 600));
    const rest = set.filter((n) => !named.includes(n));
    return rest.length > 0 ? buildAll(root, world, rest) : [];
  }
}

/** Which of a set breaks the build: by halves. */
async function halves(root: string, world: World, set: readonly Numbered[], fault: string): Promise<{ index: number | undefined; fault: string }[]> {
  if (set.length <= 1) return [{ index: set[0]?.index, fault }];
  const mid = set.length >> 1;
  return [...(await buildAll(root, world, set.slice(0, mid))), ...(await buildAll(root, world, set.slice(mid)))];
}

/** Fields that no page shows as words: for the search, for what is compared, for the order of things. */
const UNSEEN = new Set(['aliases', 'formerly', 'compare', 'fading', 'kind', 'people', 'stage', 'who', 'disciplines']);

/** Every string of front matter that a reader should meet. */
function strings(v: unknown, key = ''): string[] {
  if (UNSEEN.has(key)) return [];
  if (typeof v === 'string') return [v];
  return typeof v === 'object' && v !== null ? Object.entries(v).flatMap(([k, x]) => strings(x, Array.isArray(v) ? key : k)) : [];
}

/** Words of an accepted page that are on none of its pages in the site. */
function dropped(n: Numbered, dist: string): string[] {
  const at = placeOf(n);
  if (!at.endsWith('.mdx') || !n.mutant.bytes) return [];
  const lost = lostFrom(n.mutant.bytes.toString('utf8'), at, dist);
  if (!lost) return [`收下了，却没有 ${path.basename(at, '.mdx')}.html`];
  return lost.length > 0 ? [`没有出现在网页上：${lost.slice(0, 4).join('、')}`] : [];
}

/** Runs of characters of a content file that stand on none of its pages in a built site; nothing when it has no page. */
export function lostFrom(text: string, file: string, dist: string): string[] | undefined {
  const dir = path.join(dist, path.dirname(file).replace(/^content\//, ''));
  const slug = path.basename(file, '.mdx');
  const files = existsSync(dir) ? readdirSync(dir).filter((f) => f === `${slug}.html` || f.startsWith(`${slug}-`)) : [];
  if (files.length === 0) return undefined;
  const shown = files.map((f) => shownOf(readFileSync(path.join(dir, f), 'utf8'))).join('\u0001');
  const front = strings(parse(text.slice(text.indexOf('\n') + 1, text.indexOf('\n---', 3) + 1))).flatMap(runsOf);
  return [...bodyRuns(text), ...front].filter((r) => !shown.includes(r));
}

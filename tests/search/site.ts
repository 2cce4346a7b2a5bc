/** The shipped search run in Node: the same scripts that a browser is given. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { LawData, Load, Names } from '../../src/search/data.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import type { Answer } from '../../src/search/find.ts';
import { recordOf } from '../../src/search/laws.ts';

export interface Opened {
  engine: Engine;
  names: Names;
  /** Bytes read so far, by script. */
  read: Map<string, number>;
}

/** Opens the search of a built site. @param stored scripts that were loaded before */
export async function open(dist: string, stored = new Map<string, unknown>()): Promise<Opened> {
  const html = readFileSync(path.join(dist, 'search.html'), 'utf8');
  const names = JSON.parse((/data-names="([^"]+)"/.exec(html)?.[1] ?? '{}').replace(/&quot;/g, '"')) as Names;
  const read = new Map<string, number>();
  Object.assign(globalThis, { qlzk: (name: string, value: unknown) => stored.set(name, value) });
  const load: Load = async (name) => {
    if (!stored.has(name)) {
      const text = readFileSync(path.join(dist, 'search', `${name}.js`), 'utf8');
      read.set(name, Buffer.byteLength(text));
      vm.runInThisContext(text);
    }
    return stored.get(name);
  };
  return { engine: await openEngine(names, load), names, read };
}

const SECTION = /^(family|campus|hospital|practice)\//;

/** The identities that one result stands for: `case:x`, `law:slug` and `law:slug#97` for each article in it. */
export async function identities(o: Opened, record: number, laws: readonly LawData[]): Promise<string[]> {
  const [url, title] = await o.engine.text(record);
  const [, folder = '', slug = ''] = /^([a-z]+)\/(.+)\.html/.exec(url) ?? [];
  if (folder === 'cases') return [`case:${slug}`];
  if (folder === 'kits') return [`kit:${slug}`];
  if (folder === 'topics') return [`topic:${title}`];
  if (folder === 'roles') return [`role:${title}`];
  if (SECTION.test(url)) return [`page:${slug}`];
  if (url.startsWith('glossary.html#')) return [`term:${decodeURIComponent(url.slice('glossary.html#ci-'.length))}`];
  const law = laws.find((l) => l.slug === slug);
  return law ? [`law:${slug}`, ...law.numbers.filter((n) => recordOf(law, n) === record).map((n) => `law:${slug}#${n}`)] : [`site:${url}`];
}

/** What the result list holds, from the top: cards, then records. */
export async function listed(o: Opened, a: Answer, limit = 20): Promise<string[][]> {
  const laws = await o.engine.laws();
  const cards = a.cards.map((c) => [`law:${laws[c.law]?.slug}`, ...(c.n ? [`law:${laws[c.law]?.slug}#${c.n}`] : [])]);
  const rest = await Promise.all(a.hits.slice(0, limit).map((h) => identities(o, h.record, laws)));
  return [...cards, ...rest];
}

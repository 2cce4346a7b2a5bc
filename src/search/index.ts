/** Records into a Pagefind index, through its Node API. */
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Found } from './records.ts';
import { repack } from './repack.ts';
import { articleToken, conceptToken, lawToken, nameToken, tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What Pagefind made, as bytes. */
export interface Index {
  /** The engine's JavaScript as Pagefind ships it. */
  script: string;
  wasm: Uint8Array;
  meta: Uint8Array;
  chunks: Uint8Array[];
}

/** What a token counts by where it stands; from the heaviest down. */
const WEIGHT = { title: 10, lead: 5, heading: 4, body: 1 } as const;

type Zone = keyof typeof WEIGHT;

/** Tokens of a record by weight; a token stands once, where it weighs most. */
export function weighed(r: Found, v: Vocabulary): Record<Zone, string[]> {
  const law = r.law;
  const lines = (...texts: (string | readonly string[])[]): string => texts.flat().join('\n');
  const concepts = (...texts: string[]): string[] => v.conceptsIn(...texts).map(conceptToken);
  const article = (slug: string, n: string): string => lawToken(v.lawIndex(slug), n);
  const headings = r.parts.map((p) => p.heading);
  const body = lines(r.parts.map((p) => p.text));
  // A group of articles is about its articles; any other record mentions the articles it cites.
  const about = law ? [nameToken(v.lawIndex(law.slug)), ...law.numbers.flatMap((n) => [article(law.slug, n), articleToken(n, v.unitOf(law.slug))])] : [];
  const former = law ? v.formerOf(law.slug, law.numbers).map((n) => article(law.slug, n)) : [];
  const cited = law ? [] : r.cites.flatMap(([slug, n]) => [article(slug, n), nameToken(v.lawIndex(slug))]);
  const zones: Record<Zone, string[]> = {
    title: [...tokens(r.title), ...about],
    lead: [...tokens(lines(r.summary, r.topics, r.aliases, v.saidFor(r))), ...concepts(r.title, lines(r.aliases), lines(r.topics.slice(0, 2)))],
    heading: [...tokens(lines(headings)), ...former, ...concepts(r.summary, lines(r.topics), lines(r.roles))],
    body: [...tokens(lines(body, r.roles)), ...cited, ...concepts(body)],
  };
  const seen = new Set<string>();
  for (const zone of Object.keys(WEIGHT) as Zone[]) zones[zone] = zones[zone].filter((t) => !seen.has(t) && seen.add(t));
  return zones;
}

/**
 * Builds the index. The same records give the same bytes.
 * @throws when Pagefind refuses a record or its files are not those expected
 */
export async function indexOf(records: readonly Found[], v: Vocabulary): Promise<Index> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`);
  try {
    for (const [i, r] of records.entries()) {
      const w = weighed(r, v);
      const zones = (Object.keys(WEIGHT) as Zone[]).map((k) => `<p data-pagefind-weight="${WEIGHT[k]}">${w[k].join(' ')}</p>`);
      const added = await index.addHTMLFile({ url: `/${i}/`, content: `<html><body data-pagefind-body>${zones.join('')}</body></html>` });
      if (added.errors.length > 0) throw new Error(`Pagefind 不收 ${r.id}：${added.errors.join('；')}`);
    }
    const { files } = await index.getFiles();
    return sorted(files, records.length);
  } finally {
    await pagefind.close();
  }
}

/** Pagefind's files by what they are; its fragments, styles and widgets are not used. */
function sorted(files: readonly { path: string; content: Uint8Array }[], count: number): Index {
  const open = (b: Uint8Array): Uint8Array => gunzipSync(b).subarray('pagefind_dcd'.length);
  const named = (re: RegExp): Uint8Array[] =>
    [...files]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .filter((f) => re.test(f.path.replace(/^.*\//, '')))
      .map((f) => f.content);
  const [script] = named(/^pagefind\.js$/);
  const [wasm] = named(/^wasm\.unknown\.pagefind$/);
  const [meta] = named(/^pagefind\.unknown_.*\.pf_meta$/);
  if (!script || !wasm || !meta) throw new Error('Pagefind 写出的文件和预想的不一样：少了引擎、wasm 或 meta');
  const packed = repack(open(meta), named(/\.pf_index$/).map(open));
  const pages = named(/\.pf_fragment$/).length;
  if (pages !== count) throw new Error(`Pagefind 收了 ${pages} 页，应有 ${count} 页`);
  return { script: new TextDecoder().decode(script), wasm: open(wasm), ...packed };
}

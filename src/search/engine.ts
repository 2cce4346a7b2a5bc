/**
 * Pagefind's WebAssembly without Pagefind's own client, whose calls hang for ever when the engine does not start and
 * which takes a missing chunk for an empty one. Here both are errors.
 */
import { gunzipSync } from 'fflate';
import { decode } from './cbor.ts';
import type { Data, LawData, Load, Names, Text } from './data.ts';
import type { Lexicon } from './plan.ts';

/** The functions of Pagefind's module that are used. A pointer is the state of the index and changes with each call that adds to it. */
export interface Backend {
  (wasm: Uint8Array): Promise<unknown>;
  init_pagefind(meta: Uint8Array): number;
  load_index_chunk(pointer: number, chunk: Uint8Array): number;
  search(pointer: number, token: string, filters: string, sort: string, exact: boolean): string;
  set_ranking_weights(pointer: number, weights: string): number;
}

/** What the engine's script registers. */
export interface EngineScript {
  backend: Backend;
  /** gzip, base64 */
  wasm: string;
}

/** Records that hold a token, and how well each does. */
export interface Postings {
  records: number[];
  scores: number[];
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const s = atob(base64);
  const out = new Uint8Array(s.length);
  for (let i = 0; i < s.length; i++) out[i] = s.charCodeAt(i);
  return out;
};

/** The module is large enough to be worth the browser's own inflate, where it has one (Chromium 80, Firefox 113). */
async function inflate(gzip: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof DecompressionStream !== 'function') return gunzipSync(gzip);
  return new Uint8Array(await new Response(new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** A page's length says little here, where every token counts once. */
const RANKING = { term_similarity: null, page_length: 0.3, term_saturation: null, term_frequency: null };

export interface Engine {
  readonly data: Data;
  readonly lexicon: Lexicon;
  /** Number of records. */
  readonly count: number;
  /** Records that hold a token. */
  one(token: string): Promise<Postings>;
  /** The text of a record. */
  text(record: number): Promise<Text>;
  /** Traditional characters, each followed by its simplified one. */
  traditional(): Promise<string>;
  laws(): Promise<LawData[]>;
}

/** A promise kept for the next who asks; one that failed is forgotten, so that asking again tries again. */
function kept<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const had = new Map<string, Promise<T>>();
  return (key) => {
    const found = had.get(key);
    if (found) return found;
    const made = make(key);
    had.set(key, made);
    made.catch(() => had.delete(key));
    return made;
  };
}

interface Meta {
  bytes: Uint8Array;
  ranges: [from: string, to: string, name: string][];
}
const metas = new WeakMap<Data, Meta>();

function metaOf(data: Data): Meta {
  const had = metas.get(data);
  if (had) return had;
  const bytes = gunzipSync(bytesOf(data.meta));
  const made: Meta = { bytes, ranges: (decode(bytes) as [string, unknown, Meta['ranges']])[2] };
  metas.set(data, made);
  return made;
}

/**
 * Chunks that hold a token, or tokens that begin with it. Pagefind itself would name the first of them only, and a
 * single character would find what happens to be loaded. Without the engine they can be asked for while it is on its way.
 */
export const chunksFor = (token: string, data: Data): string[] =>
  metaOf(data)
    .ranges.filter(([from, to]) => to >= token && (from <= token || from.startsWith(token)))
    .map(([, , name]) => name);

/** Loads engine and data side by side and starts. @throws when one does not arrive or WebAssembly is refused */
export async function openEngine(names: Names, load: Load): Promise<Engine> {
  const [{ backend, wasm }, data] = (await Promise.all([load(names.engine), load(names.data)])) as [EngineScript, Data];
  await backend(await inflate(bytesOf(wasm)));
  let pointer = backend.init_pagefind(metaOf(data).bytes);
  pointer = backend.set_ranking_weights(pointer, JSON.stringify(RANKING));
  const chunk = kept(async (name) => {
    const bytes = gunzipSync(bytesOf((await load(`${names.chunks}/${name}`)) as string));
    pointer = backend.load_index_chunk(pointer, bytes);
  });
  const one = kept(async (token): Promise<Postings> => {
    await Promise.all(chunksFor(token, data).map(chunk));
    return postingsOf(backend.search(pointer, token, '{}', '', false));
  });
  return {
    data,
    lexicon: lexiconOf(data),
    count: data.rows.split('\n').length,
    one,
    text: async (record) => {
      let file = data.packs.length - 1;
      while (file > 0 && (data.packs[file] ?? 0) > record) file--;
      const text = ((await load(`${names.texts}/${file}`)) as Text[])[record - (data.packs[file] ?? 0)];
      if (!text) throw new Error(`${file} 里没有第 ${record} 条`);
      return text;
    },
    traditional: () => load(names.traditional) as Promise<string>,
    laws: () => load(names.laws) as Promise<LawData[]>,
  };
}

/** Reads page and score of each result; most of the answer is places on the page, which are not wanted. */
export function postingsOf(json: string): Postings {
  const out: Postings = { records: [], scores: [] };
  for (let at = json.indexOf('"p":"'); at >= 0; at = json.indexOf('"p":"', at)) {
    const end = json.indexOf('"', at + 5);
    out.records.push(Number(json.slice(at + 5, end)));
    // "s" stands right behind, before the places, which have one of their own.
    const score = json.indexOf('"s":', end) + 4;
    out.scores.push(Number.parseFloat(json.slice(score, score + 24)));
    at = score;
  }
  return out;
}

const lexicons = new WeakMap<Data, Lexicon>();

export function lexiconOf(d: Data): Lexicon {
  const had = lexicons.get(d);
  if (had) return had;
  const says = new Map(d.says.flatMap(([concept, words]) => words.split('\n').map((w): [string, number] => [w, concept])));
  const made = { concepts: d.concepts, says, words: [...d.words.split('\n'), ...says.keys()] };
  lexicons.set(d, made);
  return made;
}

/** The search as the site grows: bytes of a first query, chunks, processor time of a query. Called by `npm run bench`, or alone. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from '../../src/library/library.ts';
import { read } from '../../src/reader/read.ts';
import { find } from '../../src/search/find.ts';
import { indexOf } from '../../src/search/index.ts';
import { pack } from '../../src/search/pack.ts';
import { type Found, recordsOf } from '../../src/search/records.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { readQueries } from '../search/judge.ts';
import { open } from '../search/site.ts';

const KB = 1024;
const br = (file: string): number => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
const median = (n: readonly number[], q = 0.5): number => [...n].sort((a, b) => a - b)[Math.min(n.length - 1, Math.floor(n.length * q))] ?? 0;

/** Records until there are `n`: sentences of the real pages dealt out anew, so that words are as common as they are. */
export function grown(records: readonly Found[], n: number): Found[] {
  let seed = 20261125;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const pages = records.filter((r) => r.parts.length > 3 && !r.law);
  const sentences = pages.flatMap((r) => r.parts.flatMap((p) => p.text.match(/[^。！？\n]+[。！？]?/g) ?? []));
  const pick = (): string => sentences[next(sentences.length)] ?? '';
  const out = [...records];
  for (let i = 0; out.length < n; i++) {
    const like = pages[i % pages.length];
    if (!like) break;
    out.push({
      ...like,
      id: `${like.id}-${i}`,
      url: like.url.replace('.html', `-${i}.html`),
      title: pick().slice(0, 14) + i,
      summary: (pick() + pick()).slice(0, 80),
      aliases: [],
      parts: like.parts.map((p) => ({ ...p, text: Array.from({ length: Math.max(1, Math.round(p.text.length / 30)) }, pick).join('\n') })),
    });
  }
  return out;
}

interface Measured {
  /** Bytes, brotli: what a first query of one word loads, its first five texts with it. */
  cold: number;
  chunks: number;
  ms: { median: number; most: number };
}

async function measure(name: string, records: readonly Found[]): Promise<Measured> {
  const lib = build(read(process.cwd()));
  const vocabulary = vocabularyOf(lib);
  const started = performance.now();
  const index = await indexOf(records, vocabulary);
  const { names, files } = pack(lib, records, index, vocabulary);
  const seconds = (performance.now() - started) / 1000;
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  try {
    for (const [f, text] of files) {
      mkdirSync(path.dirname(path.join(dir, 'search', f)), { recursive: true });
      writeFileSync(path.join(dir, 'search', f), text);
    }
    writeFileSync(path.join(dir, 'search.html'), `<form data-names="${JSON.stringify(names).replace(/"/g, '&quot;')}">`);
    const first = await open(dir);
    const answer = await find('红包', first.engine);
    for (const h of answer.hits.slice(0, 5)) await first.engine.text(h.record);
    const cold = [...first.read.keys(), names.app].reduce((n, f) => n + br(path.join(dir, 'search', `${f}.js`)), 0);
    const queries = [...readQueries('queries'), ...readQueries('unseen')].map((x) => x.q);
    const stored = new Map<string, unknown>();
    const warm = await open(dir, stored);
    for (const q of queries) await find(q, warm.engine);
    const times: number[] = [];
    for (const q of queries) {
      // Its scripts are there, nothing of it has been unpacked or searched.
      const { engine } = await open(dir, stored);
      const t = process.threadCpuUsage();
      await find(q, engine);
      const used = process.threadCpuUsage(t);
      times.push((used.user + used.system) / 1000);
    }
    const m: Measured = { cold, chunks: index.chunks.length, ms: { median: median(times), most: Math.max(...times) } };
    console.log(`检索：${name.padEnd(10)} ${String(records.length).padStart(5)} 条记录，${m.chunks} 块，meta ${(index.meta.length / KB).toFixed(1)} KB，做好 ${seconds.toFixed(1)} 秒；第一次查询 ${(cold / KB).toFixed(1)} KB；每次查询 CPU ${m.ms.median.toFixed(1)} 毫秒（中位），最多 ${m.ms.most.toFixed(0)} 毫秒`);
    return m;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Prints the figures. */
export async function bench(): Promise<void> {
  const lib = build(read(process.cwd()));
  const records = recordsOf(lib, (url) => (existsSync(path.join('dist', url)) ? readFileSync(path.join('dist', url), 'utf8') : undefined));
  const now = await measure('现有内容', records);
  const later = await measure('长到', grown(records, 3_000));
  console.log(`检索：第一次查询的字节涨到 ${(later.cold / now.cold).toFixed(2)} 倍`);
}

if (process.argv[1] === import.meta.filename) await bench();

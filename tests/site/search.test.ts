/** The search of the built site: how well it answers, what it weighs, and that the same content gives the same bytes. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';
import { build } from '../../src/library/library.ts';
import { read } from '../../src/reader/read.ts';
import type { Names } from '../../src/search/data.ts';
import { indexOf } from '../../src/search/index.ts';
import { pack } from '../../src/search/pack.ts';
import { recordsOf } from '../../src/search/records.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { judge, type Judged, readQueries, score } from '../search/judge.ts';
import { open } from '../search/site.ts';
import { DIST, files, text } from './dist.ts';

const KB = 1024;
const br = (s: string): number => brotliCompressSync(s, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
const opened = await open(DIST);
const { names } = opened;
const scripts = files.filter((f) => f.startsWith('search/'));
const chunks = scripts.filter((f) => f.startsWith(`search/${names.chunks}/`));
const texts = scripts.filter((f) => f.startsWith(`search/${names.texts}/`));

const missed = (list: readonly Judged[]): string => list.filter((j) => j.at < 0 || j.at > 4).map((j) => `${j.q}：${j.results.slice(0, 5).map((r) => r[0]).join(' ')}`).join('\n');

test('judged queries: hit@5 at least 0.95 of the first part, 0.85 of the forty, every law reference, none without result', async (t) => {
  const first = (await judge(opened, readQueries('queries'))).judged;
  const unseen = (await judge(opened, readQueries('unseen'))).judged;
  for (const [name, list] of [['第一部分', first], ['四十条', unseen]] as const) {
    const s = score(list);
    t.diagnostic(`${name} ${s.queries} 条 hit@1 ${s.hit1.toFixed(3)} hit@5 ${s.hit5.toFixed(3)} recall@5 ${s.recall5.toFixed(3)} MRR ${s.mrr.toFixed(3)}`);
  }
  assert.equal(readQueries('queries').length + readQueries('unseen').length, 120);
  assert.ok(first.length > 60 && unseen.length > 30, '大半查询没有对应的页，指标没有意义');
  assert.ok(score(first).hit5 >= 0.95, missed(first));
  assert.ok(score(unseen).hit5 >= 0.85, missed(unseen));
  const laws = [...first, ...unseen].filter((j) => j.class === 'law');
  assert.equal(score(laws).hit5, 1, missed(laws));
  for (const j of [...first, ...unseen]) assert.ok(j.results.length > 0, `${j.q} 没有结果`);
});

test('words that pages are also known by find their page', async (t) => {
  const lib = build(read(process.cwd()));
  const own = lib.pages.flatMap((p) => (p.entry.data.aliases ?? []).slice(0, 3).map((q) => ({ q, class: '别名', expect: [p.id] })));
  const { judged } = await judge(opened, own);
  const lost = judged.filter((j) => j.at < 0 || j.at > 4);
  t.diagnostic(`${judged.length} 个别名，${judged.length - lost.length} 个在前五条里找到自己的页`);
  assert.ok(lost.length <= judged.length * 0.1, lost.map((j) => `${j.q}→${j.expect[0]}`).join('，'));
});

test('the index is cut into many chunks of at most 8 KB', (t) => {
  const sizes = chunks.map((f) => text(f).length);
  t.diagnostic(`${chunks.length} 块，最大 ${(Math.max(...sizes) / KB).toFixed(1)} KB，压缩后最大 ${(Math.max(...chunks.map((f) => br(text(f)))) / KB).toFixed(1)} KB；正文 ${texts.length} 个文件`);
  assert.ok(chunks.length > 100, `${chunks.length} 块`);
  for (const [i, s] of sizes.entries()) assert.ok(s <= 8 * KB, `${chunks[i]} 有 ${s} 字节`);
});

test('what is loaded for a first query keeps its weight', (t) => {
  const sum = (['app', 'engine', 'data'] as const).map((k): [string, number] => [k, br(text(`search/${names[k]}.js`))]);
  for (const [k, n] of sum) t.diagnostic(`${k} ${(n / KB).toFixed(1)} KB`);
  assert.ok(sum.reduce((n, [, s]) => n + s, 0) <= 98 * KB);
});

test('on pages that do not search at most 1 KB of script is the search’s', (t) => {
  const out = buildSync({ stdin: { contents: "import { markFound } from './src/client/marks.ts'; markFound();", resolveDir: process.cwd() }, bundle: true, minify: true, write: false, format: 'iife', target: ['chrome86', 'firefox78'] });
  const own = (out.outputFiles[0]?.text ?? '').length;
  t.diagnostic(`标记 ${own} 字节，未压缩`);
  assert.ok(own <= 900, `${own} 字节`);
});

test('search.html names files that are there, by a hash of what is in them, and nothing is left over', () => {
  for (const [k, name] of Object.entries(names)) {
    assert.match(name, /^[a-z]+-[0-9a-f]{10}$/);
    assert.ok(existsSync(path.join(DIST, 'search', k === 'chunks' || k === 'texts' ? name : `${name}.js`)), name);
  }
  const known = new Set(Object.values(names));
  for (const f of scripts) assert.ok(known.has(f.replace(/^search\//, '').replace(/(\/\d+)?\.js$/, '')), f);
});

test('the scripts fetch nothing and hold no other way to load', () => {
  for (const k of ['app', 'engine', 'data', 'laws', 'traditional'] as const) assert.doesNotMatch(text(`search/${names[k]}.js`), /\bfetch\(|XMLHttpRequest|\bimport\(|WebSocket|sendBeacon|importScripts/, k);
});

test('every anchor that a result can lead to stands on its page', async () => {
  const ids = new Map<string, Set<string>>();
  for (let i = 0; i < opened.engine.count; i++) {
    const [url, title, , summary, parts] = await opened.engine.text(i);
    const [page = '', hash] = url.split('#');
    if (!ids.has(page)) ids.set(page, new Set([...text(page).matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? '')));
    assert.ok(title && summary, url);
    for (const a of [hash && decodeURIComponent(hash), ...parts.map((p) => p[0])]) if (a) assert.ok(ids.get(page)?.has(a), `${page} 里没有“${a}”`);
  }
});

test('how a case ends is found but not quoted', async () => {
  const at = opened.engine.data.urls?.indexOf('cases/gouwuka-zai-zuoye-li.html') ?? -1;
  const [, , , , parts] = await opened.engine.text(at);
  assert.ok(parts.length > 4);
  assert.ok(!parts.some(([anchor]) => anchor === 'houlai' || anchor === 'juece'));
});

test('the same content gives the same files, byte by byte', async () => {
  const lib = build(read(process.cwd()));
  // The size of the offline zip, which holds the search, is written onto the about page after the search is made.
  const page = (url: string): string => readFileSync(path.join(DIST, url), 'utf8').replace(/\d+\.\d MB(?=，解压后)/, 'data-size');
  const records = recordsOf(lib, (url) => (existsSync(path.join(DIST, url)) ? page(url) : undefined));
  const vocabulary = vocabularyOf(lib);
  const again = pack(lib, records, await indexOf(records, vocabulary), vocabulary);
  assert.deepEqual(again.names satisfies Names, names);
  assert.deepEqual([...again.files.keys()].map((f) => `search/${f}`).sort(), [...scripts].sort());
  for (const [f, contents] of again.files) assert.ok(text(`search/${f}`) === contents, f);
});

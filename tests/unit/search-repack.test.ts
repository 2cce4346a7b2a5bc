/** The index cut again answers as Pagefind's own does. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import vm from 'node:vm';
import * as pagefind from 'pagefind';
import { type Cbor, decode, encode } from '../../src/search/cbor.ts';
import type { Backend } from '../../src/search/engine.ts';
import { type Repacked, repack } from '../../src/search/repack.ts';

test('CBOR there and back', () => {
  for (const v of [0, 23, 24, 255, 256, 65_535, 65_536, 4_000_000, -1, -24, -25, -300, '', 'abc', '汉字', 'x'.repeat(300), [], [1, ['a', [-241, 0]]]] as Cbor[]) assert.deepEqual(decode(encode(v)), v);
  assert.deepEqual([...encode(['a', -25])], [0x82, 0x61, 0x61, 0x38, 0x18]);
  assert.throws(() => decode(Uint8Array.of(0x41, 0)), /不认识的类型/);
  assert.throws(() => decode(Uint8Array.of(0, 0)), /多出 1 字节/);
});

test('files that are not Pagefind 1.4’s are refused', () => {
  assert.throws(() => repack(encode(['1.5.0', [], [], [], []]), []), /只认 1.4/);
  assert.throws(() => repack(encode(['1.4.0', [], [['a', 'b', 'x']], [], []]), []), /1 块，文件有 0 块/);
  assert.throws(() => repack(encode(['1.4.0', [], []]), []), /预想的不一样/);
});

/** Sixty pages over a few hundred words, some common, some rare. */
function sample(): string[] {
  let seed = 7;
  const next = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  const word = (i: number): string => `${'abcdefgh'.charAt(i % 8)}${'ijklmnop'.charAt((i >> 3) % 8)}${'qrstuvwx'.charAt((i >> 6) % 8)}`;
  return Array.from({ length: 60 }, () => `<html><body data-pagefind-body><p data-pagefind-weight="10">${word(next(400))} ${word(next(40))}</p><p>${[...new Set(Array.from({ length: 120 }, () => word(next(400)) + word(next(3))))].join(' ')}</p></body></html>`);
}

test('a token finds the same pages with the same scores as in the index before, a beginning the same pages', async () => {
  const { index } = await pagefind.createIndex({});
  assert.ok(index);
  for (const [i, content] of sample().entries()) await index.addHTMLFile({ url: `/${i}/`, content });
  const { files } = await index.getFiles();
  await pagefind.close();
  const open = (b: Uint8Array): Uint8Array => gunzipSync(b).subarray(12);
  const named = (re: RegExp): [string, Uint8Array][] => files.filter((f) => re.test(f.path)).map((f) => [f.path.replace(/^.*\/|\.pf_index$/g, ''), f.content]);
  const [, meta] = named(/\.pf_meta$/)[0] ?? [];
  const [, wasm] = named(/wasm\.unknown/)[0] ?? [];
  const [, script] = named(/\/?pagefind\.js$/)[0] ?? [];
  assert.ok(meta && wasm && script);
  const chunks = named(/\.pf_index$/).map(([name, b]): [string, Uint8Array] => [name, open(b)]);
  const cut: Repacked = repack(open(meta), chunks.map(([, b]) => b));
  assert.ok(cut.chunks.length > chunks.length, `${chunks.length} → ${cut.chunks.length} 块`);
  const backend = vm.runInThisContext(`(function(){${new TextDecoder().decode(script).replace(/export\{[^}]*\};?\s*$/, '').replace(/import\.meta/g, '({})')};return wasm_bindgen})()`) as Backend;
  await backend(new Uint8Array(open(wasm)));
  const pages = (decode(open(meta)) as [string, [string, number][]])[1].map((p) => p[0]);
  const run = (m: Uint8Array, parts: Map<string, Uint8Array>, token: string): [string, number][] => {
    let p = backend.init_pagefind(m);
    for (const name of (JSON.parse(backend.request_indexes(p, token)) as string[]).filter(Boolean)) p = backend.load_index_chunk(p, parts.get(name) ?? new Uint8Array());
    return (JSON.parse(backend.search(p, token, '{}', '', false)) as { results: { p: string; s: number }[] }).results.map((r): [string, number] => [r.p, r.s]).sort();
  };
  const before = new Map(chunks);
  const after = new Map(cut.chunks.map((b, i): [string, Uint8Array] => [String(i), b]));
  for (const token of ['aiqaiq', 'biqbiq', 'ciqaiq', 'hpxaiq', 'zzz', 'dkraiq', 'ekrbiq']) {
    const was = run(open(meta), before, token).map(([p, s]): [string, number] => [String(pages.indexOf(p)), s]).sort();
    assert.deepEqual(run(cut.meta, after, token), was, token);
  }
  // Several words that begin alike on one page are one find now: places on the page are gone.
  for (const token of ['a', 'ai', 'h', 'biq']) assert.deepEqual(run(cut.meta, after, token).map(([p]) => p), run(open(meta), before, token).map(([p]) => String(pages.indexOf(p))).sort(), token);
});

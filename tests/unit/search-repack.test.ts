/** The index cut again answers as Pagefind's own does. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import vm from 'node:vm';
import * as pagefind from 'pagefind';
import { type Cbor, decode, encode } from '../../src/search/cbor.ts';
import type { Data } from '../../src/search/data.ts';
import { type Backend, chunksFor } from '../../src/search/engine.ts';
import { repack } from '../../src/search/repack.ts';

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
  const named = (re: RegExp): Uint8Array[] => files.filter((f) => re.test(f.path)).map((f) => f.content);
  const [meta] = named(/\.pf_meta$/);
  const [wasm] = named(/wasm\.unknown/);
  const [script] = named(/(^|\/)pagefind\.js$/);
  assert.ok(meta && wasm && script);
  const chunks = named(/\.pf_index$/).map(open);
  const cut = repack(open(meta), chunks);
  assert.ok(cut.chunks.length > chunks.length, `${chunks.length} → ${cut.chunks.length} 块`);
  const backend = vm.runInThisContext(`(function(){${new TextDecoder().decode(script).replace(/export\{[^}]*\};?\s*$/, '').replace(/import\.meta/g, '({})')};return wasm_bindgen})()`) as Backend;
  await backend(new Uint8Array(open(wasm)));
  const words = (decode(chunks[0] ?? new Uint8Array()) as [[string, unknown][]])[0].map(([w]) => w).filter((w) => w.length > 3);
  const pages = (decode(open(meta)) as [string, [string, number][]])[1].map((p) => p[0]);
  const all = (m: Uint8Array, parts: readonly Uint8Array[]): ((token: string) => [string, number][]) => {
    const pointer = parts.reduce((p, b) => backend.load_index_chunk(p, b), backend.init_pagefind(m));
    return (token) => (JSON.parse(backend.search(pointer, token, '{}', '', false)) as { results: { p: string; s: number }[] }).results.map((r): [string, number] => [r.p, r.s]).sort();
  };
  const before = all(open(meta), chunks);
  const after = all(cut.meta, cut.chunks);
  const asNumbers = (list: [string, number][]): [string, number][] => list.map(([p, s]): [string, number] => [String(pages.indexOf(p)), s]).sort();
  for (const token of words.slice(0, 40)) assert.deepEqual(after(token), asNumbers(before(token)), token);
  // Several words that begin alike on one page are one find now: places on the page are gone.
  for (const token of ['a', 'ai', 'h', 'biq']) assert.deepEqual(after(token).map(([p]) => p), asNumbers(before(token)).map(([p]) => p), token);

  // The chunks named for a token are all that it needs.
  const data = { meta: gzipSync(cut.meta).toString('base64') } as Data;
  for (const token of [...words.slice(0, 10), 'a', 'ai', 'aiq', 'h', 'zzz']) {
    const needed = chunksFor(token, data).map(Number);
    const some = all(cut.meta, needed.map((i) => cut.chunks[i] ?? new Uint8Array()));
    assert.deepEqual(some(token), after(token), token);
    if (token.length > 3) assert.equal(needed.length, 1, token);
  }
});

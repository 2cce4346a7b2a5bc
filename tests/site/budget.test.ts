/** Budgets on what is sent (brotli 11, 1 KB = 1,024 bytes; gzip 9 printed beside). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { elements } from '../../src/publish/html.ts';
import { pages, text } from './dist.ts';

const known = new Map<string, number>();
/** Size after brotli 11; many pages carry the same sheet and script, which are measured once. */
function br(s: string): number {
  const had = known.get(s);
  if (had !== undefined) return had;
  const n = brotliCompressSync(s, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  known.set(s, n);
  return n;
}
const median = (n: number[]): number => [...n].sort((a, b) => a - b)[Math.floor(n.length / 2)] ?? 0;
const KB = 1024;

const sizes = pages.map((p) => ({ ...p, br: br(text(p.url)), gz: gzipSync(text(p.url), { level: 9 }).length, raw: Buffer.byteLength(text(p.url)) }));

test('pages keep their budgets', (t) => {
  const of = (kind: string) => sizes.filter((s) => s.kind === kind);
  for (const kind of [...new Set(sizes.map((s) => s.kind))].sort()) {
    const l = of(kind);
    const top = l.reduce((a, b) => (a.br > b.br ? a : b));
    t.diagnostic(`${kind.padEnd(14)} ${String(l.length).padStart(4)} 页  中位 br ${(median(l.map((x) => x.br)) / KB).toFixed(1)} KB  gz ${(median(l.map((x) => x.gz)) / KB).toFixed(1)} KB  最大 ${(top.br / KB).toFixed(1)} KB ${top.url}`);
  }
  assert.ok(median(of('study').map((x) => x.br)) <= 14 * KB, '学习页中位数超过 14 KB');
  assert.ok(median(of('case').map((x) => x.br)) <= 16 * KB, '案例页中位数超过 16 KB');
  for (const s of sizes) if (/^(study|case|case-.*|kit)$/.test(s.kind)) assert.ok(s.br <= 20 * KB, `${s.url} 有 ${(s.br / KB).toFixed(1)} KB，上限 20`);
});

test('style sheets and scripts that stand in a page keep theirs', () => {
  for (const p of pages) {
    const inline = (tag: string): string =>
      elements(text(p.url))
        .filter((e) => e.tagName === tag && !e.attrs.some((a) => a.name === 'src' || (a.name === 'type' && /json/.test(a.value))))
        .map((e) => { const c = e.childNodes[0]; return c && 'value' in c ? c.value : ''; })
        .join('\n');
    assert.ok(br(inline('style')) <= 6 * KB, `${p.url} 的样式 ${br(inline('style'))} 字节`);
    assert.ok(br(inline('script')) <= 2 * KB, `${p.url} 的脚本 ${br(inline('script'))} 字节`);
  }
});

/** The code of an address: its shape follows ISO/IEC 18004, and no dark module is lost in the path. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { qrOf } from '../../src/schema/qr.ts';

/** Draws the path back into modules. */
function modules(d: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const m of d.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    assert.equal(m[1], m[4]);
    for (let i = 0; i < Number(m[3]); i++) (grid[Number(m[2])] as boolean[])[Number(m[1]) + i] = true;
  }
  return grid;
}

const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

for (const [text, size] of [['https://a.cn/', 21], ['https://lianjie.example.edu.cn/zhiku/cases/gouwuka-zai-zuoye-li.html', 37]] as const) {
  test(text, () => {
    const q = qrOf(text);
    assert.equal(q.size, size + 8);
    const g = modules(q.d, q.size);
    const at = (x: number, y: number): string => FINDER.map((_, j) => Array.from({ length: 7 }, (_, i) => (g[y + j]?.[x + i] ? 1 : 0)).join('')).join();
    for (const [x, y] of [[4, 4], [4 + size - 7, 4], [4, 4 + size - 7]] as const) assert.equal(at(x, y), FINDER.join());
    for (let i = 0; i < q.size; i++) for (const k of [0, 1, 2, 3]) assert.ok(!g[k]?.[i] && !g[i]?.[k] && !g[q.size - 1 - k]?.[i] && !g[i]?.[q.size - 1 - k], 'the quiet zone is quiet');
    for (let i = 8; i < size - 8; i++) assert.equal(g[4 + 6]?.[4 + i], i % 2 === 0, 'timing pattern');
  });
}

test('the same address gives the same code; too long is an error', () => {
  assert.equal(qrOf('x').d, qrOf('x').d);
  assert.throws(() => qrOf('x'.repeat(4000)));
});

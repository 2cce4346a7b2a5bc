/** Old numbers followed into today's; the expected pairs were read off both texts by a reviewer, not off the registry. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { check } from '../../src/check/run.ts';
import { follow } from '../../src/library/renumbering.ts';

interface Pair {
  law: string;
  from: string;
  old: number | string;
  now: number | string | null;
  how?: string;
}
const pairs = JSON.parse(readFileSync('tests/fixtures/renumbering.json', 'utf8')) as Pair[];
const { library } = check(process.cwd());

test('there are enough pairs, and enough of them moved', () => {
  assert.ok(pairs.length >= 60);
  assert.ok(pairs.filter((p) => p.now !== null && String(p.now) !== String(p.old)).length >= 40);
});

for (const p of pairs) {
  test(`${p.law} ${p.from} ${p.old} → ${p.now ?? p.how}`, () => {
    const law = library.laws.get(p.law);
    assert.ok(law);
    const row = follow(law, p.from, String(p.old))[0];
    assert.equal(row?.now ?? null, p.now === null ? null : String(p.now));
    if (p.now === null) assert.equal(row?.how, p.how);
  });
}

test('an article that was taken apart leads to every part', () => {
  const law = library.laws.get('company-law');
  assert.ok(law);
  assert.deepEqual(follow(law, '2018年修正', '148').map((r) => r.now), ['181', '182', '183', '184', '186']);
});

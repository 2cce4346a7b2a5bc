/** What the library's filter is given, and how compared cases come to stand together. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { together } from '../../src/client/library/group.ts';
import { build } from '../../src/library/library.ts';
import { casesIn } from '../../src/library/pages.ts';
import { read } from '../../src/reader/read.ts';
import { casesData } from '../../src/search/cases.ts';
import { counts, decode, type Item } from '../../src/search/facets.ts';
import { BASE } from '../fixtures/project.ts';

const shape = (list: ReturnType<typeof together>): string[] => list.map((s) => `${s.at}${s.tied ? ' 随' : ''}${s.guest ? ' 客' : ''}`);
const PAIRS: [number, number][] = [[0, 3], [1, 3], [4, 5]];
const ROWS: [number[], string[]][] = [
  [[], []],
  [[2], ['2']],
  [[0, 1, 2, 3, 4, 5], ['0', '3 随', '1', '4', '5 随', '2']],
  [[2, 5], ['5', '4 随 客', '2']],
  [[3], ['3', '0 随 客', '1 随 客']],
  [[0, 1], ['0', '3 随 客', '1']],
];
for (const [fits, want] of ROWS) test(`together ${fits.join()}`, () => assert.deepEqual(shape(together(fits, PAIRS)), want));

test('every case has its line, and counts are those of the content', () => {
  const lib = build(read(BASE));
  const data = casesData(lib);
  const cases = casesIn(lib);
  assert.deepEqual(data.ids, cases.map((c) => c.id));
  const items = decode(data.rows, data.facets);
  assert.equal(items.length, cases.length);
  const of = (i: number): Item => items[i] ?? [];
  const all = counts(items.map((_, i) => i), data.facets, of, new Map());
  for (const topic of lib.content.vocab.topics) {
    assert.equal(all.get('topic')?.find((c) => c.value === topic.label)?.count, cases.filter((c) => c.topics.includes(topic.label)).length, topic.label);
  }
  for (const [i, j] of data.pairs) assert.ok(i < j && j < cases.length);
  assert.ok(data.pairs.length > 0);
  for (const f of data.facets) for (const v of f.key === 'topic' || f.key === 'role' ? f.values : []) assert.ok(data.pages[v], v);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { counts, decode, encode, type Facet, type Item, narrow, read, toggle, write } from '../../src/search/facets.ts';

const facets: Facet[] = [
  { key: 'kind', label: '类别', values: ['案例', '学习页'] },
  { key: 'sector', label: '行业', values: ['学校', '医院'] },
  { key: 'topic', label: '主题', values: ['红包', '回扣', '统方'] },
];
const items: Item[] = [[[0], [0], [0, 1]], [[0], [1], [0]], [[1], [], [1, 2]], [[1], [], []]];
const of = (i: number): Item => items[i] ?? [];
const all = [0, 1, 2, 3];
const chosen = (o: Record<string, string[]>) => new Map(Object.entries(o).map(([k, v]): [string, Set<string>] => [k, new Set(v)]));
const shape = (m: ReturnType<typeof counts>) => Object.fromEntries([...m].map(([k, v]) => [k, v.map((c) => `${c.value} ${c.count}${c.on ? ' 选' : ''}`)]));

const NARROWED: [Record<string, string[]>, number[]][] = [
  [{}, [0, 1, 2, 3]],
  [{ kind: ['案例'] }, [0, 1]],
  [{ sector: ['学校', '医院'] }, [0, 1]],
  [{ kind: ['案例'], topic: ['回扣'] }, [0]],
  [{ kind: ['学习页'], sector: ['学校'] }, []],
];
for (const [c, expected] of NARROWED) test(`narrowed by ${JSON.stringify(c)}`, () => assert.deepEqual(narrow(all, facets, of, chosen(c)), expected));

test('counts say what each value would leave; a facet does not count against itself', () => {
  assert.deepEqual(shape(counts(all, facets, of, chosen({}))), { kind: ['案例 2', '学习页 2'], sector: ['学校 1', '医院 1'], topic: ['红包 2', '回扣 2', '统方 1'] });
  assert.deepEqual(shape(counts(all, facets, of, chosen({ kind: ['案例'] }))), { kind: ['案例 2 选', '学习页 2'], sector: ['学校 1', '医院 1'], topic: ['红包 2', '回扣 1', '统方 0'] });
});

test('a value is turned on and off without touching the choice before', () => {
  const before = chosen({ kind: ['案例'] });
  const on = toggle(before, 'topic', '红包');
  assert.deepEqual(on, chosen({ kind: ['案例'], topic: ['红包'] }));
  assert.deepEqual(toggle(on, 'topic', '红包'), before);
  assert.deepEqual(before, chosen({ kind: ['案例'] }));
});

test('the address holds the choice, and only values that exist', () => {
  const p = new URLSearchParams('q=x');
  write(p, facets, chosen({ topic: ['统方', '红包'], kind: ['案例'] }));
  assert.equal(decodeURIComponent(String(p)), 'q=x&kind=案例&topic=红包&topic=统方');
  assert.deepEqual(read(p, facets), chosen({ kind: ['案例'], topic: ['红包', '统方'] }));
  assert.deepEqual(read(new URLSearchParams('kind=%E5%81%87&kind=案例&x=1'), facets), chosen({ kind: ['案例'] }));
  write(p, facets, new Map());
  assert.equal(String(p), 'q=x');
});

test('items as text and back', () => {
  assert.deepEqual(decode(encode(items, facets), facets), items);
  const text = encode(items, facets);
  assert.ok([...text].every((c) => c !== '\\' && c !== '"' && c.charCodeAt(0) > 9), '要能放进脚本的引号里');
});

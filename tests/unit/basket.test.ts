/** The booklet's list: order, links, files, and what others may put into them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { clean, EMPTY, format, fromHash, join, MOST, move, parse, toggle, toHash } from '../../src/client/basket/list.ts';

const B = { ...EMPTY, list: ['case:a', 'page:b-c', 'law:d'] };

test('in and out', () => {
  assert.deepEqual(toggle(B, 'kit:e').list, ['case:a', 'page:b-c', 'law:d', 'kit:e']);
  assert.deepEqual(toggle(B, 'page:b-c').list, ['case:a', 'law:d']);
  assert.deepEqual(B.list.length, 3, 'the old list is left alone');
});

const MOVED: [string, number, string[]][] = [
  ['case:a', 1, ['page:b-c', 'case:a', 'law:d']],
  ['law:d', -1, ['case:a', 'law:d', 'page:b-c']],
  ['case:a', -1, B.list],
  ['law:d', 1, B.list],
  ['law:d', -9, ['law:d', 'case:a', 'page:b-c']],
  ['case:nowhere', 1, B.list],
];
for (const [id, by, want] of MOVED) test(`${id} by ${by}`, () => assert.deepEqual(move(B, id, by).list, want));

test('a link holds the list, also as chat programs write it', () => {
  const hash = toHash(B.list);
  assert.equal(hash, '#c.a,p.b-c,l.d');
  assert.deepEqual(fromHash(hash), B.list);
  assert.deepEqual(fromHash('#c.a%2Cp.b-c%2Cl.d'), B.list);
});

const HASHES: [string, string[]][] = [
  ['', []],
  ['#pian-3', []],
  ['#c.', []],
  ['#x.a,c.b', ['case:b']],
  ['#c.../../etc', []],
  ['#c.A,c.a"><b>', []],
  ['#c.a,c.a', ['case:a']],
  ['#%E0%A4%A', []],
];
for (const [hash, want] of HASHES) test(`link ${hash}`, () => assert.deepEqual(fromHash(hash), want));

test('a file gives the same basket back', () => {
  const b = { list: B.list, title: '十一月“师德”学习', unit: '第三小学', look: 'teacher' as const };
  assert.deepEqual(parse(format(b)), b);
});

const FILES: [string, unknown][] = [
  ['', undefined],
  ['{', undefined],
  ['null', undefined],
  ['[]', undefined],
  ['{"list":3}', undefined],
  ['{"list":[]}', EMPTY],
  ['{"list":["case:a",7,null,"javascript:x","case:A","page:"],"look":"all","title":5}', { ...EMPTY, list: ['case:a'] }],
];
for (const [text, want] of FILES) test(`file ${text}`, () => assert.deepEqual(parse(text), want));

test('a list ends somewhere, and holds each page once', () => {
  const many = Array.from({ length: 100 }, (_, i) => `case:c${i}`);
  assert.equal(clean(many).length, MOST);
  assert.deepEqual(join(B, ['law:d', 'kit:x']).list, [...B.list, 'kit:x']);
});

/** Chinese numerals and the names of articles, both ways. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { han, parseName, parsePlace, type Place, placeName, unhan } from '../../src/schema/numbers.ts';

const NUMERALS: [number, string][] = [
  [1, '一'],
  [2, '二'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [88, '八十八'],
  [97, '九十七'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [120, '一百二十'],
  [158, '一百五十八'],
  [200, '二百'],
  [388, '三百八十八'],
  [452, '四百五十二'],
  [999, '九百九十九'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1043, '一千零四十三'],
  [1100, '一千一百'],
  [1260, '一千二百六十'],
  [9999, '九千九百九十九'],
];

test('numbers to numerals and back', () => {
  for (const [n, s] of NUMERALS) {
    assert.equal(han(n), s);
    assert.equal(unhan(s), n);
  }
});

test('every number up to 1500 comes back as it went', () => {
  const seen = new Set<string>();
  for (let n = 1; n <= 1500; n++) {
    assert.equal(unhan(han(n)), n);
    seen.add(han(n));
  }
  assert.equal(seen.size, 1500);
});

test('other ways to write a number', () => {
  const rows: [string, number][] = [
    ['97', 97],
    ['一〇一', 101],
    ['二〇二三', 2023],
    ['九七', 97],
    ['一百〇一', 101],
    ['两百', 200],
    ['一十五', 15],
    ['甲', Number.NaN],
    ['九十七条', Number.NaN],
    ['一千四十三', 1043],
    ['十', 10],
    ['一百四八', Number.NaN],
    ['一百四', Number.NaN],
    ['十百', Number.NaN],
    ['一十一十', Number.NaN],
    ['九七十', Number.NaN],
  ];
  for (const [s, n] of rows) assert.equal(unhan(s), n, s);
});

/** cite, unit → place, name */
const PLACES: [string, string, Place, string][] = [
  ['97', '条', { n: '97' }, '第九十七条'],
  ['97.p2', '条', { n: '97', p: 2 }, '第九十七条第二款'],
  ['15.i4', '条', { n: '15', i: 4 }, '第十五条第四项'],
  ['43.p1.i3', '条', { n: '43', p: 1, i: 3 }, '第四十三条第一款第三项'],
  ['388-1', '条', { n: '388-1' }, '第三百八十八条之一'],
  ['388-1.p2', '条', { n: '388-1', p: 2 }, '第三百八十八条之一第二款'],
  ['9', '项', { n: '9' }, '第九项'],
  ['3', '部分', { n: '3' }, '第三部分'],
];

test('places are read, named, and read out of their name', () => {
  for (const [cite, unit, place, name] of PLACES) {
    assert.deepEqual(parsePlace(cite), place);
    assert.equal(placeName(place, unit), name);
    assert.deepEqual(parseName(name), { ...place, unit });
  }
});

test('what is no place', () => {
  for (const s of ['', '九十七', '97.', '97.p', '97.i4.p1', '97.x1', '-1', '97-', '97 ', '第97条']) assert.equal(parsePlace(s), undefined, s);
});

/** Text as authors write it → what it names. */
const NAMES: [string, ReturnType<typeof parseName>][] = [
  ['第97条', { n: '97', unit: '条' }],
  ['第 97 条', undefined],
  ['《条例》第一百零一条的规定', { n: '101', unit: '条' }],
  ['第十五条第（四）项', { n: '15', i: 4, unit: '条' }],
  ['第十五条第(4)项', { n: '15', i: 4, unit: '条' }],
  ['第388条之一', { n: '388-1', unit: '条' }],
  ['第二款', undefined],
  ['九十七条', undefined],
  ['这一条', undefined],
  ['', undefined],
];

test('names in running text', () => {
  for (const [s, want] of NAMES) assert.deepEqual(parseName(s), want, s);
});

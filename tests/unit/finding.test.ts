/** How a finding reads, where it points, and which known word it suggests. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { byPlace, type Finding, format, hint, nearest, positionAt } from '../../src/schema/finding.ts';

const f = (file: string, line = 1, column = 1, message = '甲'): Finding => ({ file, line, column, message });

test('one line: place, words, and whether it is mended or only a warning', () => {
  assert.equal(format(f('content/a.mdx', 3, 5)), 'content/a.mdx:3:5 甲');
  assert.equal(format({ ...f('content/a.mdx'), fixable: true }), 'content/a.mdx:1:1 甲（可自动修）');
  assert.equal(format({ ...f('content/a.mdx'), warning: true }), 'content/a.mdx:1:1 提醒：甲');
});

test('findings in the order of file, line, column, text', () => {
  const right = [f('a', 1, 1), f('a', 2, 1), f('a', 2, 9), f('a', 10, 1), f('b', 1, 1, '甲'), f('b', 1, 1, '乙')];
  const sorted = [...right].reverse().sort(byPlace);
  assert.deepEqual(sorted.slice(0, 4), right.slice(0, 4));
  assert.deepEqual(sorted.slice(4).map((x) => x.message).sort(), ['乙', '甲']);
});

test('line and column of an offset', () => {
  const rows: [number, number, number][] = [
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [5, 2, 3],
    [6, 3, 1],
  ];
  for (const [offset, line, column] of rows) assert.deepEqual(positionAt('一二\n三四\n', offset), { line, column }, `${offset}`);
});

test('the nearest known word, when it is near enough to be a slip', () => {
  const topics = ['礼品礼金', '退礼上交', '公车私用', '诚信'];
  const rows: [string, string | undefined][] = [
    ['礼品礼金', '礼品礼金'],
    ['礼品', undefined],
    ['礼品礼物', '礼品礼金'],
    ['退礼上缴', '退礼上交'],
    ['公车', undefined],
    ['诚心', '诚信'],
    ['今天天气', undefined],
    ['', undefined],
  ];
  for (const [found, want] of rows) assert.equal(nearest(found, topics), want, found);
  assert.equal(nearest('teacher-ten-k21', ['teacher-ten-k12', 'teachers-law']), 'teacher-ten-k12');
  assert.equal(nearest('x', []), undefined);
});

test('a hint names it, but never what was written', () => {
  assert.equal(hint('礼品礼物', ['礼品礼金']), '，最接近的是“礼品礼金”');
  assert.equal(hint('礼品礼金', ['礼品礼金']), '');
  assert.equal(hint('今天天气', ['礼品礼金']), '');
});

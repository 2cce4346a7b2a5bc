import assert from 'node:assert/strict';
import test from 'node:test';
import type { Text } from '../../src/search/data.ts';
import { excerptOf, marksIn } from '../../src/search/excerpt.ts';
import { nearest } from '../../src/search/nearest.ts';

const page: Text = [
  'cases/x.html',
  '作业本里夹着的购物卡',
  '情境案例，学校',
  '教师节早上，班主任翻出一张五百元购物卡。',
  [
    ['qingjing', '情境', '教师节，周四。家长发来微信，说是一点小心意。'],
    ['chuli', '处理与容错', '退不掉的，交单位登记。当天退回，请家长签字；写清几点、谁交、谁收。\n购物卡花掉了，向学校说清数额。'],
  ],
];
const says = (whole: string[], loose: string[] = [], wanted?: string) => {
  const e = excerptOf(page, { whole, loose }, wanted);
  return { at: e.anchor, text: e.text, marked: e.marks.map(([a, b]) => e.text.slice(a, b)) };
};

test('the sentence that holds most of the words, whole words marked, under its heading', () => {
  assert.deepEqual(says(['家长', '签字']), { at: 'chuli', text: '当天退回，请家长签字；', marked: ['家长', '签字'] });
});

test('the summary stands when no sentence says more', () => {
  assert.deepEqual(says(['购物卡']), { at: '', text: '教师节早上，班主任翻出一张五百元购物卡。', marked: ['购物卡'] });
});

test('an article that was asked for is quoted whatever its words', () => {
  assert.equal(says(['别的'], [], 'qingjing').at, 'qingjing');
});

test('a word is marked whole or not at all; what is no word of ours in parts of two characters', () => {
  const marks = (t: string, whole: string[], loose: string[] = []) => marksIn(t, { whole, loose }).map(([a, b]) => t.slice(a, b));
  assert.deepEqual(marks('购物卡和购物', ['购物卡']), ['购物卡']);
  assert.deepEqual(marks('超市购物', ['购物卡']), []);
  assert.deepEqual(marks('口袋里塞了信封', [], ['往我口袋塞']), ['口袋']);
  assert.deepEqual(marks('DIP付费', ['dip']), ['DIP']);
  assert.deepEqual(marks('没有', ['购物卡']), []);
});

test('a long sentence is cut round its first mark', () => {
  const long: Text = ['a.html', '标题', '', '摘要', [['', '', `${'前面的话，'.repeat(30)}这里有购物卡，${'后面的话，'.repeat(30)}`]]];
  const e = excerptOf(long, { whole: ['购物卡'], loose: [] });
  assert.ok(e.text.length <= 90 && e.text.startsWith('…') && e.text.endsWith('…'));
  assert.deepEqual(e.marks.map(([a, b]) => e.text.slice(a, b)), ['购物卡']);
});

test('what to try when nothing was found shares characters or sounds', () => {
  const words = ['礼品礼金', '红包', '统方', '班主任'];
  assert.equal(nearest('伴手礼券', words)[0], '礼品礼金');
  assert.equal(nearest('tongfan', words)[0], undefined);
  assert.equal(nearest('桶方', words)[0], '统方');
  assert.deepEqual(nearest('qwzx', words), []);
});

/** Rules over the whole site: no pattern to guess by, and what was checked long ago. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { spread } from '../../src/check/cases.ts';
import { patterns } from '../../src/check/quiz.ts';
import { stale } from '../../src/check/stale.ts';
import { read } from '../../src/reader/read.ts';
import type { QuizItem } from '../../src/schema/base.ts';
import { format } from '../../src/schema/finding.ts';
import { BASE } from '../fixtures/project.ts';

const explain = '说明为什么这样选，也说明那个看着像的为什么不对。';
const judge = (answer: '对' | '错'): QuizItem => ({ type: '判断', stem: '一句话', answer, explain });
const pick = (type: '单选' | '多选', ...right: number[]): QuizItem => ({ type, stem: '选哪个', options: [0, 1, 2, 3].map((i) => ({ text: `选项${i}`, ...(right.includes(i) ? { correct: true } : {}) })), explain });
const times = (n: number, make: (i: number) => QuizItem): QuizItem[] => Array.from({ length: n }, (_, i) => make(i));

test('对 and 错, right positions, patterns of 多选: what is refused, from twenty items on', () => {
  const rows: [string, QuizItem[], RegExp | undefined][] = [
    ['none', [], undefined],
    ['half and half', times(20, (i) => judge(i % 2 ? '对' : '错')), undefined],
    ['30 % is enough', times(20, (i) => judge(i < 6 ? '对' : '错')), undefined],
    ['25 % is not', times(20, (i) => judge(i < 5 ? '对' : '错')), /“对”占 25%/],
    ['75 % is not', times(20, (i) => judge(i < 15 ? '对' : '错')), /“对”占 75%/],
    ['too few to tell', times(19, () => judge('对')), undefined],
    ['positions spread', times(40, (i) => pick('单选', i % 4)), undefined],
    ['always the second', times(20, () => pick('单选', 1)), /正确项有 100% 在第 2 个/],
    ['never the first', times(40, (i) => pick('单选', 1 + (i % 3))), /正确项有 0% 在第 1 个/],
    ['many patterns', times(40, (i) => pick('多选', i % 4, (i + 1 + (i % 3)) % 4)), undefined],
    ['one pattern', times(20, () => pick('多选', 0, 1)), /同一种对错排列占 100%/],
  ];
  for (const [name, items, want] of rows) {
    const got = patterns(items).join('\n');
    if (want) assert.match(got, want, name);
    else assert.equal(got, '', name);
  }
});

test('how unlike in length', () => {
  assert.equal(spread(['一二', '一二三']), 1.5);
  assert.equal(spread(['一二三四五', '一二三四五六七']), 1.4);
  assert.equal(spread(['一', '一']), 1);
});

test('a year after it was checked a law gives a warning, not before', () => {
  const content = read(BASE);
  const on = (day: string): string[] => stale(content, day).map(format);
  assert.deepEqual(on('2026-01-09'), []);
  assert.deepEqual(on('2026-01-10'), ['content/laws/ccp-discipline-regulations.yaml:12:10 提醒：上次核对是 2025-01-09，已满一年，该重新核对是否有新版本']);
  assert.deepEqual(
    on('2030-01-01').map((l) => l.split(':')[0]),
    ['content/laws/ccp-discipline-regulations.yaml', 'content/laws/public-official-sanctions-law.yaml', 'content/laws/supervision-law.yaml'],
    'one that was never checked has its doubt instead',
  );
});

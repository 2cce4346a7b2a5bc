/** The study record: hours that add up, and a table that comes back as it went. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { chinese, local } from '../../src/client/record/clock.ts';
import { cells, fromCsv, toCsv } from '../../src/client/record/csv.ts';
import { duration, EMPTY, lines, type Log, logOf, merge, parse, studyHours, total } from '../../src/client/record/log.ts';

const LOG: Log = {
  visits: [
    { id: 'case:a', title: '购物卡', at: '2026-11-24T09:00:00', s: 200 },
    { id: 'case:a', title: '购物卡', at: '2026-11-24T15:00:00', s: 100 },
    { id: 'page:b', title: '《诫子书》', at: '2026-11-25T08:00:00', s: 20 },
  ],
  answers: [
    { id: 'case:a', title: '购物卡', at: '2026-11-24T09:01:00', what: '选乙、让孩子带回去' },
    { id: 'page:b', title: '《诫子书》', at: '2026-11-25T08:01:00', what: '自测：“静”是什么？', right: false },
  ],
};

test('one line a page and day; the total is the sum of what stands in the lines', () => {
  const l = lines(LOG);
  assert.deepEqual(l.map((x) => [x.day, x.title, x.minutes, x.answers.length]), [['2026-11-24', '购物卡', 5, 1], ['2026-11-25', '《诫子书》', 0, 1]]);
  assert.equal(total(l), 5);
  assert.deepEqual(lines(LOG, '2026-11-25').map((x) => x.day), ['2026-11-25']);
  assert.deepEqual(lines(LOG, '', '2026-11-24').map((x) => x.day), ['2026-11-24']);
  assert.deepEqual(lines(LOG, '2026-12-01'), []);
});

for (const [m, want] of [[0, '0 分钟'], [59, '59 分钟'], [60, '1 小时'], [125, '2 小时 5 分钟']] as const) test(`${m} minutes`, () => assert.equal(duration(m), want));
test('hours of study to one place', () => {
  assert.equal(studyHours(90, 45), '2');
  assert.equal(studyHours(100, 45), '2.2');
  assert.equal(studyHours(100, 0), '');
});

test('the same visit counts once, with its longer time', () => {
  assert.deepEqual(merge(LOG, LOG), LOG);
  const longer = { ...EMPTY, visits: [{ ...(LOG.visits[0] as Log['visits'][number]), s: 500 }] };
  assert.equal(merge(LOG, longer).visits[0]?.s, 500);
  assert.equal(merge(longer, LOG).visits[0]?.s, 500);
});

test('a table comes back as it went, to the second', () => {
  assert.deepEqual(fromCsv(toCsv(LOG)), LOG);
  assert.match(toCsv(LOG), /^\ufeff类别,日期,时间,标题,分钟,内容,结果,编号\r\n读,2026-11-24,09:00:00,购物卡,3\.33,,,case:a\r\n/);
});

test('whatever stands in a title or an answer comes back', () => {
  const word = fc.string({ unit: fc.constantFrom(...'购物“卡”,"\n\r=+-@\t；\'a '), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 86_400 }), (title, what, s) => {
      const log: Log = { visits: [{ id: 'case:a', title, at: '2026-11-24T09:00:00', s }], answers: [{ id: 'case:a', title, at: '2026-11-24T09:00:01', what, right: true }] };
      const back = fromCsv(toCsv(log));
      assert.equal(back?.visits[0]?.s, s);
      assert.equal(back?.visits[0]?.title, title);
      assert.equal(back?.answers[0]?.what, what);
    }),
  );
});

test('no cell is a formula to a spreadsheet', () => {
  const log = { ...EMPTY, visits: [{ id: 'case:a', title: '=HYPERLINK("x")', at: '2026-11-24T09:00:00', s: 60 }] };
  assert.doesNotMatch(toCsv(log), /(^|,)"?[=+\-@]/m);
});

test('a table that Excel saved again', () => {
  const text = '类别,日期,时间,标题,分钟,内容,结果,编号\r\n读,2026/3/5,9:05:12,购物卡,3.5,,,case:a\r\n读,2026/3/5,9:30,购物卡,1,,,case:a\r\n';
  assert.deepEqual(fromCsv(text)?.visits.map((v) => [v.at, v.s]), [['2026-03-05T09:05:12', 210], ['2026-03-05T09:30:00', 60]]);
});

for (const text of ['', '姓名,分钟\r\n李,3', '{"visits":[]}', '类别,日期\r\n']) test(`no record: ${JSON.stringify(text)}`, () => assert.equal(fromCsv(text), undefined));

test('rows that are none are left out', () => {
  const bad = '类别,日期,时间,标题,分钟,内容,结果,编号\r\n读,昨天,9:05,购物卡,3,,,case:a\r\n读,2026-03-05,09:05:12,购物卡,很久,,,case:a\r\n';
  assert.deepEqual(fromCsv(bad), EMPTY);
  assert.deepEqual(logOf({ visits: [null, 3, { id: 'x' }, { id: '', at: '2026-03-05T09:05:12', s: 5 }], answers: 'x' }), EMPTY);
  for (const t of ['', '{', 'null', '[]', '{"visits":3}']) assert.equal(parse(t), undefined);
});

test('cells by RFC 4180', () => {
  assert.deepEqual(cells('a,"b ""c"", d",\r\n"e\nf",g'), [['a', 'b "c", d', ''], ['e\nf', 'g']]);
});

test('moments by the reader’s own clock', () => {
  assert.equal(local(new Date(2026, 2, 5, 9, 5, 2)), '2026-03-05T09:05:02');
  assert.equal(chinese('2026-03-05'), '2026年3月5日');
});

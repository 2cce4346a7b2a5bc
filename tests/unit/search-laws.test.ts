import assert from 'node:assert/strict';
import test from 'node:test';
import type { LawData } from '../../src/search/data.ts';
import { bareNumber, lawsWith, mayCite, recordOf, referencesIn } from '../../src/search/laws.ts';
import { normal } from '../../src/search/tokens.ts';

const laws: LawData[] = [
  {
    slug: 'ccp-discipline-regulations',
    title: '中国共产党纪律处分条例',
    names: ['中国共产党纪律处分条例', '纪律处分条例', '处分条例'],
    unit: '条',
    total: 158,
    numbers: ['8', '88', '97', '101'],
    at: [10, [1, 2, 1]],
    uses: 40,
    former: [['2018年修订', { '88': '97', '92': '101' }], ['2003年', { '74': '97', '160': '97' }]],
  },
  { slug: 'criminal-law', title: '中华人民共和国刑法', names: ['中华人民共和国刑法', '刑法'], unit: '条', total: 452, numbers: ['97', '385', '388-1'], at: [20, [3]], uses: 9, former: [] },
  { slug: 'health-nine-rules-2021', title: '医疗机构工作人员廉洁从业九项准则', names: ['医疗机构工作人员廉洁从业九项准则', '九项准则'], unit: '项', numbers: ['8'], at: [30, [1]], uses: 5, former: [] },
];

/** Query → law, number typed, today's number where another was meant, today's number of the article that once had it. */
const CASES: [string, number, string?, (string | undefined)?, string?][] = [
  ['纪律处分条例第九十七条', 0, '97'],
  ['纪律处分条例第97条', 0, '97'],
  ['纪律处分条例97条', 0, '97'],
  ['纪律处分条例97', 0, '97'],
  ['《中国共产党纪律处分条例》第九十七条', 0, '97'],
  ['《纪律处分条例》（2023年修订）第九十七条', 0, '97'],
  ['中国共产党纪律处分条例的第一百零一条', 0, '101'],
  ['处分条例 第 97 条 收礼', 0, '97'],
  ['刑法第385条', 1, '385'],
  ['刑法388条之一', 1, '388-1'],
  ['九项准则第八项', 2, '8'],
  ['2018年纪律处分条例第88条', 0, '88', '97'],
  ['纪律处分条例（2018年修订）第八十八条', 0, '88', '97'],
  ['纪律处分条例旧88条', 0, '88', '97'],
  ['原纪律处分条例第88条', 0, '88', '97'],
  ['纪律处分条例第88条', 0, '88', undefined, '97'],
  ['纪律处分条例第92条', 0, '92', undefined, '101'],
  ['纪律处分条例第160条', 0, '160', '97'],
  ['纪律处分条例', 0],
];
for (const [q, law, typed, today, once] of CASES) {
  test(`reference: ${q}`, () => {
    const [r] = referencesIn(normal(q), laws);
    assert.deepEqual([r?.law, r?.typed, r?.today, r?.once?.n], [law, typed, today, once]);
  });
}

test('several references stand side by side; other words are none', () => {
  assert.deepEqual(referencesIn('刑法第385条和纪律处分条例第97条', laws).map((r) => r.typed), ['385', '97']);
  assert.deepEqual(referencesIn('家长送的购物卡怎么退', laws), []);
  assert.deepEqual(referencesIn('第97条', laws), []);
});

const BARE: [string, string | undefined][] = [
  ['97条', '97'],
  ['第97条', '97'],
  ['第九十七条', '97'],
  [' 第 97 条 ', '97'],
  ['第三百八十八条之一', '388-1'],
  ['第八项', '8'],
  ['收礼六条', undefined],
  ['97', undefined],
  ['5方面31条', undefined],
];
for (const [q, n] of BARE) test(`bare number: ${q}`, () => assert.equal(bareNumber(q)?.n, n));

test('a bare number leads to the law that is cited most', () => {
  assert.deepEqual(lawsWith('97', '条', laws), [0, 1]);
  assert.deepEqual(lawsWith('8', '项', laws), [2]);
  assert.deepEqual(lawsWith('500', '条', laws), []);
});

test('an article knows the record it stands in', () => {
  const [law] = laws as [LawData];
  assert.deepEqual(['8', '88', '97', '101', '5'].map((n) => recordOf(law, n)), [10, 11, 11, 12, undefined]);
});

test('names of laws are loaded only for queries that can hold one', () => {
  for (const q of ['97条', '刑法', '八项规定', '十项准则', '162']) assert.ok(mayCite(q), q);
  for (const q of ['红包', '家长送的购物卡怎么退', 'hongbao']) assert.ok(!mayCite(q), q);
});

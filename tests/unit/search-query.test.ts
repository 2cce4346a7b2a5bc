/** What a query is taken to mean, one line a case. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { LawData } from '../../src/search/data.ts';
import type { Known, Lexicon } from '../../src/search/plan.ts';
import { plan } from '../../src/search/query.ts';
import { slipAt } from '../../src/search/slips.ts';
import { conceptToken, tokens } from '../../src/search/tokens.ts';

const lexicon: Lexicon = {
  concepts: ['礼品礼金', '退礼上交', '违规吃喝宴请', '红包'],
  says: new Map([['收钱', 0], ['怎么退', 1], ['吃饭', 2], ['塞钱', 3]]),
  words: ['礼品礼金', '退礼上交', '违规吃喝宴请', '红包', '回扣', '统方', '谢师宴', '学术不端', '过度医疗', '有偿补课', '论文挂名', '班主任', '校长', '目的', '收钱', '怎么退', '吃饭', '塞钱'],
};
const laws: LawData[] = [
  {
    slug: 'ccp-discipline-regulations',
    title: '中国共产党纪律处分条例',
    names: ['中国共产党纪律处分条例', '纪律处分条例', '党纪'],
    unit: '条',
    total: 158,
    numbers: ['88', '97', '101'],
    at: [0, [3]],
    uses: 40,
    former: [['2018年修订', { '88': '97', '92': '101' }], ['2003年', { '74': '97', '160': '97' }]],
  },
  { slug: 'criminal-law', title: '中华人民共和国刑法', names: ['中华人民共和国刑法', '刑法'], unit: '条', total: 452, numbers: ['385', '388-1'], at: [3, [2]], uses: 9, former: [] },
];
const traditional = '紅红學学術术廉廉潔洁';

/** Takes every pair of characters outside the lexicon for unknown. */
function ask(q: string, more: Partial<Known> = {}) {
  const first = plan(q, { lexicon, laws, traditional, ...more });
  const have = new Set(lexicon.words.flatMap((w) => tokens(w)));
  return plan(q, { lexicon, laws, traditional, unknown: new Set(first.terms.map((t) => t.token).filter((t) => !have.has(t))), ...more });
}
const terms = (q: string, more?: Partial<Known>): string[] => { const p = ask(q, more); return p.terms.map((t) => p.text.slice(t.start, t.end)); };
const rewritten = (q: string, more?: Partial<Known>): string[] => ask(q, more).rewritings.map((r) => `${r.kind} ${r.from}→${r.to}`);

const STOPPED: [string, string[]][] = [
  ['病人送红包怎么处理', ['病人', '人送', '送红', '红包']],
  ['家长送的购物卡怎么退', ['家长', '长送', '购物', '物卡', '退']],
  ['孩子结婚能不能请管理对象', ['孩子', '子结', '结婚', '请管', '管理', '理对', '对象']],
  ['领导让我先给名额', ['领导', '导让', '名额']],
  ['让我', ['让我']],
  ['这样做目的是什么', ['这样', '样做', '做目', '目的', '的是']],
  ['怎么办', ['怎么', '么办']],
  ['的了吗呢吧啊', ['的了', '了吗', '吗呢', '呢吧', '吧啊']],
];
for (const [q, expected] of STOPPED) test(`terms: ${q}`, () => assert.deepEqual(terms(q), expected));

const REWRITTEN: [string, string[]][] = [
  ['紅包', ['繁体 紅包→红包']],
  ['學術不端', ['繁体 學術不端→学术不端']],
  ['hongbao', ['拼音 hongbao→红包']],
  ['hong bao', ['拼音 hong bao→红包']],
  ['HongBao', ['拼音 hongbao→红包']],
  ['ｈｏｎｇｂａｏ', ['拼音 hongbao→红包']],
  ['红bao', ['拼音 红bao→红包']],
  ['ycbk', ['拼音 ycbk→有偿补课']],
  ['youchang', ['拼音 youchang→有偿补课']],
  ['hongbaohuikou', ['拼音 hongbaohuikou→红包', '拼音 hongbaohuikou→回扣']],
  ['xiaozhang', ['拼音 xiaozhang→校长']],
  ['统芳', ['错字 统芳→统方']],
  ['谢师晏', ['错字 谢师晏→谢师宴']],
  ['学木不端', ['错字 学木不端→学术不端']],
  ['过渡医疗', ['错字 过渡医疗→过度医疗']],
  ['有偿补', []],
  ['学不术端', ['错字 学不术端→学术不端']],
  ['论文署名', []],
  ['班主任说', []],
  ['收钱', ['近义 收钱→礼品礼金']],
  ['手术前塞钱', ['近义 塞钱→红包']],
  ['礼品礼金', []],
  ['党纪第92条', []],
  ['2018年纪律处分条例第88条', ['旧条号 第八十八条→第九十七条']],
  ['纪律处分条例旧92条', ['旧条号 第九十二条→第一百零一条']],
  ['纪律处分条例第160条', ['旧条号 第一百六十条→第九十七条']],
  ['纪律处分条例第74条', []],
];
for (const [q, expected] of REWRITTEN) {
  test(`rewriting: ${q}`, () => {
    const known = q === '论文署名' ? { unknown: new Set(tokens('文署')) } : {};
    assert.deepEqual(rewritten(q, known), expected);
  });
}

test('a rewriting that was switched off is neither reported nor used', () => {
  for (const [q, off] of [['紅包', '红包'], ['hongbao', '红包'], ['统芳', '统方'], ['收钱', '礼品礼金'], ['2018年纪律处分条例第88条', '第九十七条']] as const) {
    const p = ask(q, { off: new Set([off]) });
    assert.deepEqual(p.rewritings, [], q);
    assert.equal(p.ways.filter((w) => w.weight !== 0.4).length, 0, q);
    assert.ok(p.terms.length > 0, q);
  }
});

test('an everyday word in pinyin, or mistyped, leads to what it means', () => {
  for (const q of ['shouqian', '违规吃喝宴倩', '收乾']) {
    const word = ask(q).rewritings[0]?.to ?? '';
    const concept = lexicon.says.get(word);
    const led = ask(q).ways.flatMap((w) => w.tokens);
    assert.ok(tokens(word).every((t) => led.includes(t)), q);
    assert.equal(concept !== undefined && led.includes(conceptToken(concept)), word === '收钱', q);
  }
});

test('two characters in the midst of others are not taken for what they sound like', () => {
  assert.deepEqual(rewritten('伴红保券'), []);
});

const SLIPS: [string, string, number | undefined][] = [
  ['学木不端', '学术不端', 1],
  ['谢师晏', '谢师宴', 2],
  ['谢师茶', '谢师宴', undefined],
  ['统芳', '统方', undefined],
  ['学术不', '学术不端', 2],
  ['学术术不端', '学术不端', 2],
  ['学术不端的', '学术不端', undefined],
  ['学不术端', '学术不端', 1],
  ['学术不端', '学术不端', undefined],
  ['科研经费', '学术不端', undefined],
];
for (const [typed, word, at] of SLIPS) test(`slip: ${typed} for ${word}`, () => assert.equal(slipAt(typed, word), at));

test('a pair that reaches over the edge of a word says less than the word', () => {
  const p = ask('班主任收红包了');
  assert.deepEqual(p.terms.filter((t) => t.seam).map((t) => p.text.slice(t.start, t.end)), ['任收', '收红']);
});

test('marks are words as they stand; what is no word may be marked in parts', () => {
  const p = ask('家长送红包给校长看看再说');
  assert.deepEqual(p.marks.whole, ['家长送', '红包', '校长']);
  assert.deepEqual(p.marks.loose, ['看看再说']);
});

test('nothing breaks on odd input', () => {
  for (const q of ['', '   ', '“”', '。。。', 'a'.repeat(500), '卡'.repeat(500), '<script>', '%', '\\', '第条', '之一', '𠮷野家', '👍红包', "o'clock"]) assert.ok(ask(q).text.length <= 60, q);
});

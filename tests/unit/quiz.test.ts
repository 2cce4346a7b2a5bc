/** Papers: drawn fairly, the same again from the same address, and nothing an address holds can break them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Choice, format, parse } from '../../src/client/quiz/choice.ts';
import { answer, byType, draw, isRight, markOf, pool } from '../../src/client/quiz/paper.ts';
import { dice, newSeed, shuffle, xoshiro } from '../../src/client/quiz/random.ts';
import { build } from '../../src/library/library.ts';
import { keepsOrder } from '../../src/library/quiz.ts';
import { quizData } from '../../src/library/quizdata.ts';
import { read } from '../../src/reader/read.ts';
import type { QuizItem } from '../../src/schema/base.ts';
import type { QuizData } from '../../src/schema/paper.ts';
import { BASE } from '../fixtures/project.ts';

const NONE: Choice = { topics: [], roles: [], law: '', n: 10, paper: false, again: false, seed: 's', mark: '' };

/** Forty questions of four options, the first always right. */
const forty: QuizData = {
  pages: [{ title: '页', url: 'x.html', topics: ['a'], roles: ['r'] }, { title: '页二', url: 'y.html', topics: ['b'], roles: ['r', 'q'] }],
  cites: [{ text: '《法》第一条', url: 'laws/l.html#1', law: 'l' }],
  items: Array.from({ length: 40 }, (_, i) => ({ id: `q-${i}`, page: i % 2, type: '单选' as const, stem: `题${i}`, options: ['一', '二', '三', '四'], right: [0], why: '理由', cites: i < 4 ? [0] : [] })),
};

test('the generator is xoshiro128** 1.1: outputs of the reference code for state 1 2 3 4', () => {
  const next = xoshiro([1, 2, 3, 4]);
  assert.deepEqual(Array.from({ length: 10 }, next), [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]);
});

/** Pearson's statistic against equal counts. */
const chi = (counts: readonly number[]): number => {
  const want = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((s, c) => s + (c - want) ** 2 / want, 0);
};
const tally = (n: number, of: (i: number) => number): number[] => {
  const counts = Array.from({ length: n }, () => 0);
  for (let i = 0; i < 12_000; i++) {
    const k = of(i);
    counts[k] = (counts[k] ?? 0) + 1;
  }
  return counts;
};
const ORDERS = new Map<string, number>();

// Bounds are the 0.1 % points of chi square; seeds are fixed, so a run cannot fail by chance.
test('fair: all 24 orders, every place of the right option, every question', () => {
  const order = tally(24, (i) => {
    const key = shuffle([0, 1, 2, 3], dice(`seed${i}`)).join('');
    if (!ORDERS.has(key)) ORDERS.set(key, ORDERS.size);
    return ORDERS.get(key) ?? 0;
  });
  assert.equal(ORDERS.size, 24);
  assert.ok(chi(order) < 49.7, `24 种次序 χ²=${chi(order).toFixed(1)}`);
  const place = tally(4, (i) => draw(forty, forty.items, { n: 1, seed: `p${i}` })[0]?.right[0] ?? 0);
  assert.ok(chi(place) < 16.3, `正确项位置 χ²=${chi(place).toFixed(1)}`);
  const first = tally(40, (i) => Number(draw(forty, forty.items, { n: 10, seed: `d${i}` })[9]?.id.slice(2)));
  assert.ok(chi(first) < 72.1, `第十题是哪一题 χ²=${chi(first).toFixed(1)}`);
  const dices = tally(3, (i) => dice(`t${i}`)(3));
  assert.ok(chi(dices) < 13.8, `三面骰 χ²=${chi(dices).toFixed(1)}`);
});

test('same seed, same paper; another seed, another; options follow their question', () => {
  const a = draw(forty, forty.items, { n: 10, seed: 'k7' });
  assert.deepEqual(draw(forty, forty.items, { n: 10, seed: 'k7' }), a);
  assert.notDeepEqual(draw(forty, forty.items, { n: 10, seed: 'k8' }).map((q) => q.id), a.map((q) => q.id));
  for (const q of a) assert.deepEqual(q.right.map((r) => q.options[r]), ['一']);
  assert.equal(new Set(a.map((q) => q.id)).size, 10);
  assert.equal(draw(forty, forty.items, { n: 99, seed: 'x' }).length, 40);
  assert.match(newSeed(), /^[2-9a-hjkmnp-z]{6}$/);
});

test('what is chosen limits what is drawn', () => {
  const ids = (c: Partial<Choice>, wrong: string[] = []): number => pool(forty, { ...NONE, ...c }, wrong).length;
  const cases: [Partial<Choice>, number][] = [[{}, 40], [{ topics: ['a'] }, 20], [{ topics: ['a', 'b'] }, 40], [{ roles: ['q'] }, 20], [{ topics: ['a'], roles: ['q'] }, 0], [{ law: 'l' }, 4], [{ law: 'l', topics: ['b'] }, 2], [{ topics: ['nirgends'] }, 0]];
  for (const [c, n] of cases) assert.equal(ids(c), n, JSON.stringify(c));
  assert.equal(ids({ again: true }, ['q-1', 'q-2', 'weg']), 2);
  assert.notEqual(markOf(forty.items), markOf(forty.items.slice(1)));
});

test('an address holds a choice and nothing else', () => {
  const full: Choice = { topics: ['lipin-lijin', 'hongbao'], roles: ['banzhuren'], law: 'criminal-law', n: 25, paper: true, again: false, seed: 'k3f9xz', mark: 'ab1' };
  for (const c of [NONE, full, { ...NONE, again: true, seed: '卷 1&=#' }]) assert.deepEqual(parse(format(c).replace('quiz.html', '')), c);
  for (const bad of ['?n=-4', '?n=abc', '?n=1e9', '?t=<b>,../x', '?s=' + 'x'.repeat(999), '?%', '?n=0&m=paper&w=7']) {
    const c = parse(bad);
    assert.ok(c.n >= 1 && c.n <= 200 && c.seed.length <= 40 && c.topics.length === 0, bad);
  }
});

test('right means exactly the right ones; papers stand by type', () => {
  const [q] = draw(forty, forty.items, { n: 1, seed: 's' });
  assert.ok(q);
  const two = { ...q, type: '多选' as const, right: [0, 2] };
  assert.deepEqual([[0, 2], [0], [0, 1, 2], []].map((c) => isRight(two, c)), [true, false, false, false]);
  assert.equal(answer(two), '甲丙');
  assert.equal(answer({ ...q, type: '判断', options: ['对', '错'], right: [1] }), '错');
  assert.deepEqual(byType([two, q]).map((g) => g.type), ['单选', '多选']);
});

test('an explanation that counts options keeps them in order', () => {
  const item = (explain: string): QuizItem => ({ type: '单选', stem: '题', options: [{ text: '甲公司' }, { text: '乙', correct: true }], explain });
  for (const t of ['第二种先说学校做了什么。', '后三样听着像真的。', '第一、四条全凭嘴说。', '前两项要看身份。']) assert.ok(keepsOrder(item(t)), t);
  for (const t of ['有第二个人在场。', '准则第十项只核到标题。', '照第一条退。', '前一天晚上就退了。']) assert.ok(!keepsOrder(item(t)), t);
  const data = { ...forty, items: forty.items.map((q) => ({ ...q, fixed: true as const })) };
  for (const q of draw(data, data.items, { n: 40, seed: 'z' })) assert.deepEqual(q.options, ['一', '二', '三', '四']);
});

test('the data of a site: every item once, every pointer leads somewhere', () => {
  const data = quizData(build(read(BASE)));
  assert.ok(data.items.length > 0);
  assert.equal(new Set(data.items.map((q) => q.id)).size, data.items.length);
  for (const q of data.items) {
    assert.ok(data.pages[q.page]);
    for (const c of q.cites) assert.ok(data.cites[c]);
    assert.ok(q.right.length > 0 && q.right.every((r) => q.options[r] !== undefined));
  }
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { articleToken, code, conceptToken, fold, lawToken, nameToken, normal, spans, tokens } from '../../src/search/tokens.ts';

const words = (text: string): string[] => spans(normal(text)).map((s) => normal(text).slice(s.start, s.end));

const CUT: [string, string[]][] = [
  ['购物卡', ['购物', '物卡']],
  ['礼', ['礼']],
  ['采购 回扣', ['采购', '回扣']],
  ['162行动', ['162', '行动']],
  ['5方面31条', ['5', '方面', '31条']],
  ['ＤＩＰ付费', ['dip', '付费']],
  ['U盘', ['u', '盘']],
  ['纪律处分条例第97条', ['纪律', '律处', '处分', '分条', '条例', '第97条']],
  ['《条例》第九十七条', ['条例', '第九十七条']],
  ['刑法第三百八十八条之一', ['刑法', '第三百八十八条之一']],
  ['收礼六条', ['收礼', '六条']],
  ['比例 3.5', ['比例', '3.5']],
  ['“科研经费”', ['科研', '研经', '经费']],
  ['', []],
];
for (const [text, expected] of CUT) test(`cut: ${text || '(nothing)'}`, () => assert.deepEqual(words(text), expected));

const SAME: [string, string][] = [
  ['第九十七条', '第97条'],
  ['第九十七条', '97条'],
  ['第九十七条', '９７条'],
  ['三十一条', '31条'],
  ['第一百零一条', '第101条'],
  ['第三百八十八条之一', '第388条之一'],
  ['准则第八项', '准则第8项'],
];
for (const [a, b] of SAME) test(`same token: ${a} and ${b}`, () => assert.deepEqual(tokens(a), tokens(b)));

const OTHER: [string, string][] = [
  ['第97条', '第970条'],
  ['第8项', '第8条'],
  ['第388条', '第388条之一'],
  ['六条', '第六条'],
];
for (const [a, b] of OTHER) test(`not the same: ${a} and ${b}`, () => assert.notDeepEqual(tokens(a), tokens(b)));

test('a token is letters only, and no article’s token begins another’s', () => {
  const all = [...tokens('家长送的购物卡3.5元DIP第97条'), lawToken(3, '97'), lawToken(3, '388-1'), nameToken(3), conceptToken(12), articleToken('97')];
  for (const t of all) assert.match(t, /^[a-z]+$/);
  assert.ok(!articleToken('970').startsWith(articleToken('97')));
  assert.ok(!lawToken(3, '970').startsWith(lawToken(3, '97')));
});

test('every character has a code of its own, and none is the beginning of another', () => {
  const codes = new Set<string>();
  for (let c = 0x3400; c <= 0x9fff; c++) if (c < 0x4dc0 || c >= 0x4e00) codes.add(code(String.fromCharCode(c)));
  assert.equal(codes.size, 0x4dc0 - 0x3400 + 0xa000 - 0x4e00);
  for (const k of codes) {
    assert.match(k, /^[a-y][a-z]{2}$|^z[a-y][a-z]{2}$/);
    if (k.length === 4) assert.ok(!codes.has(k.slice(0, 3)));
  }
});

test('stop characters make no token and part what stands round them', () => {
  const text = '家长送的购物卡';
  assert.deepEqual(spans(text, (i) => i === 3).map((s) => text.slice(s.start, s.end)), ['家长', '长送', '购物', '物卡']);
});

test('folding for display keeps every character in its place', () => {
  const text = '“ＤＩＰ”…第９７条㎡';
  assert.equal(fold(text).length, text.length);
  assert.equal(fold(text).slice(1, 4), 'dip');
});

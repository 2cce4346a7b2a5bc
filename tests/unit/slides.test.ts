/** Screens: nothing scrolls, nothing is lost, and a cut falls between sentences where it can. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from '../../src/library/library.ts';
import { renderCase } from '../../src/markdown/case.ts';
import { paragraphsOf, screens, slidesOf } from '../../src/markdown/slides.ts';
import { read } from '../../src/reader/read.ts';
import { BASE } from '../fixtures/project.ts';

/** As the deck counts: nineteen characters a line, six lines under a heading. */
const lines = (p: string): number => Math.ceil(p.length / 19);
const room = (screen: readonly string[]): number => screen.reduce((n, p) => n + lines(p), 0);

const S = '这一句正好是十九个字，不多也不少，好。';
const rows: [string, string[]][] = [
  ['one line', ['一句。']],
  ['six lines exactly', [S.repeat(6)]],
  ['one character over', [`${S.repeat(6)}再。`]],
  ['many sentences', [S.repeat(40)]],
  ['short paragraphs', Array.from({ length: 20 }, () => '一句话。')],
  ['mixed', ['短。', S.repeat(9), '短。', S.repeat(3), S.repeat(6)]],
  ['one endless sentence with commas', ['这件事说来话长，'.repeat(30)]],
  ['one endless sentence without any mark', ['这件事说来话长'.repeat(30)]],
  ['exclamations', ['快去！'.repeat(60)]],
  ['a quote that closes a sentence', ['他说：“不收。”'.repeat(30)]],
  ['nothing', []],
];

test('screens never exceed their room and lose nothing', () => {
  assert.equal(S.length, 19);
  for (const [name, paragraphs] of rows) {
    for (const n of [6, 4]) {
      const got = screens(paragraphs, n);
      assert.equal(got.flat().join(''), paragraphs.join(''), name);
      for (const s of got) assert.ok(room(s) <= n, `${name}: ${room(s)} lines of ${n}`);
      assert.ok(got.every((s) => s.length > 0), `${name}: no empty screen`);
    }
  }
});

test('a long paragraph is cut at the end of a sentence', () => {
  const got = screens([`${S.repeat(6)}再说一句。`]).flat();
  assert.deepEqual(got, [S.repeat(6), '再说一句。']);
  const quoted = screens(['他说：“不收。”'.repeat(30)]).flat();
  for (const p of quoted) assert.match(p, /^他说：/);
  for (const p of screens(['这件事说来话长，'.repeat(30)]).flat()) assert.match(p, /，$/);
});

test('paragraphs that fit share a screen', () => {
  assert.deepEqual(screens(['一。', '二。', '三。']), [['一。', '二。', '三。']]);
});

test('paragraphs of HTML as plain text', () => {
  assert.deepEqual(paragraphsOf('<p>一<strong>二</strong><sup>〔1〕</sup></p><ul><li>三 &lt; 四 &amp; &quot;五&quot;</li></ul><p></p>'), ['一二', '三 < 四 & "五"']);
});

test('a deck tells the case in its order and holds all of it', () => {
  const lib = build(read(BASE));
  for (const p of lib.pages.filter((x) => x.type === 'case')) {
    const r = renderCase(lib, p, true);
    const deck = slidesOf(r);
    const titles = [...new Set(deck.map((s) => s.title.split('：')[0]))];
    const known = ['情境', r.data.decision, '后来怎样', '讨论'].map((t) => titles.indexOf(t.split('：')[0] ?? ''));
    assert.deepEqual(known, [...known].sort((a, b) => a - b), titles.join(' '));
    assert.ok(!known.includes(-1), titles.join(' '));
    const text = deck.map((s) => paragraphsOf(s.html).join('')).join('');
    for (const part of ['情境', '后来怎样', '讨论'] as const) assert.ok(text.includes(paragraphsOf(r.parts[part].html).join('')), `${p.id} ${part}`);
    for (const o of r.data.options) assert.ok(text.includes(o.consequence), o.consequence);
    for (const s of deck) assert.ok(room(paragraphsOf(s.html)) <= 6, `${p.id} ${s.title}`);
    assert.ok(!deck.slice(0, deck.findIndex((s) => s.vote)).some((s) => s.opened), 'nothing is given away before the vote');
  }
});

/** A page keeps every rule that can match it and loses those that cannot. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { named, prune, slim } from '../../src/publish/css.ts';

const ROWS: [string, string[], string][] = [
  ['a{b:c}.x{d:e}', [], 'a{b:c}'],
  ['.x,.y p{d:e}', ['y'], '.y p{d:e}'],
  ['.x.y{d:e}', ['x'], ''],
  ['@media print{.x{d:e}}', [], ''],
  ['@media print{.x{d:e}a{f:g}}', [], '@media print{a{f:g}}'],
  ['@page{size:A4}', [], '@page{size:A4}'],
  ['.x::before{content:"}{"}', ['x'], '.x::before{content:"}{"}'],
  ['html:not(.js) .set{d:e}', ['js', 'set'], 'html:not(.js) .set{d:e}'],
  ['.t:not(.u,.v){d:e}', ['t', 'u', 'v'], '.t:not(.u,.v){d:e}'],
  ['a{width:.5em}', [], 'a{width:.5em}'],
  [':root[data-size=large] .page{d:e}', ['page'], ':root[data-size=large] .page{d:e}'],
];
for (const [css, words, want] of ROWS) test(`${css} 〔${words}〕`, () => assert.equal(prune(css, new Set(words)), want));

test('classes that a script gives are kept', () => {
  const html = '<style>.mine{a:b}.later{c:d}.gone{e:f}</style><script>x.classList.add("mine")</script>';
  assert.equal(slim(html, ['y.className="later"']), '<style>.mine{a:b}.later{c:d}</style><script>x.classList.add("mine")</script>');
});

test('a page keeps the classes of the programs it may load, and only those', () => {
  const programs = new Map([['share', '1'], ['log', '2'], ['record', '3'], ['screen', '4'], ['search/app-1', '5'], ['search/data-1', '6']]);
  const rows: [string, string][] = [
    ['<button data-use="share">', '1'],
    ['<script>bring("log");read("record-on")</script>', '2'],
    ['<script src="../js/screen.js" defer></script>', '4'],
    ['<form data-names="{}">', '56'],
    ['<p class="log">share record</p>', ''],
  ];
  for (const [html, want] of rows) assert.equal(named(html, programs).join(''), want, html);
});

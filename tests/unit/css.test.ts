/** A page keeps every rule that can match it and loses those that cannot. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { prune, slim } from '../../src/publish/css.ts';

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

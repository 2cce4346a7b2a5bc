/** Drawings: what is drawn passes, what acts, loads or is broken does not. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { svgFault } from '../../src/check/svg.ts';
import { SVGS } from '../fuzz/bits.ts';

const draw = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
const DRAWN = ['<text>文字</text>', '<!-- x -->', '<circle cx="5" cy="5" r="4"/>'];

test('our own drawings pass', () => {
  for (const f of readdirSync('public').filter((x) => x.endsWith('.svg'))) assert.equal(svgFault(readFileSync(path.join('public', f), 'utf8')), undefined, f);
  for (const inner of [...DRAWN, '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" style="fill:url(#a)" width="1" height="1"/><use href="#a"/>', '<style>rect{fill:url(#a)}</style>', '<text>甲 &amp; 乙 &#x4e00;</text>']) assert.equal(svgFault(draw(inner)), undefined, inner);
});

test('everything else is refused', () => {
  for (const inner of SVGS.filter((s) => !DRAWN.includes(s))) assert.ok(svgFault(draw(inner)), inner);
});

const WHY: [string, RegExp][] = [
  [draw('<g onload="x"/>'), /脚本/],
  [draw('<a href="java&#x73;cript:x"/>'), /<a>/],
  [draw('<image href="https://a.cn/x.png"/>'), /别处/],
  [draw('<style>@import "x.css";</style>'), /别处/],
  [draw('<rect style="fill:u\\72l(https://a.cn)"/>'), /别处/],
  [draw('<g>'), /对不上/],
  ['<svg viewBox="0 0 9 9"/>', /xmlns/],
  ['<svg xmlns="http://www.w3.org/2000/svg"><g>', /没有收尾/],
  ['<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg"/>', /DOCTYPE/],
  [`${draw('')}${draw('')}`, /一个 <svg>/],
  ['', /没有 <svg>/],
];
test('and the author is told why', () => {
  for (const [text, why] of WHY) assert.match(svgFault(text)?.message ?? '', why, text);
});

test('a long broken drawing is refused at once', () => {
  const started = performance.now();
  assert.ok(svgFault(draw(`<g ${'a="1" '.repeat(20_000)}`)));
  assert.ok(svgFault(draw('<g>'.repeat(20_000))));
  assert.ok(performance.now() - started < 2_000);
});

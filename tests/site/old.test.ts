/** Nothing that Chromium 86 drops without an error may be needed: CSS and JavaScript that stand in dist. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { elements } from '../../src/publish/html.ts';
import { files, html, text } from './dist.ts';

/** A whole block or declaration is lost with these; see https://caniuse.com for each. */
const CSS: [string, RegExp][] = [
  ['inset', /[^-\w]inset:/],
  [':is', /:is\(/],
  [':where', /:where\(/],
  [':has', /:has\(/],
  ['aspect-ratio', /[{;]aspect-ratio:/],
  ['@layer', /@layer/],
  ['@container', /@container/],
  ['color-mix', /color-mix\(/],
  ['logical shorthand', /(margin|padding)-(inline|block):/],
  ['dvh', /\d[dsl]v[hw]\b/],
  ['range query', /@media[^{]*[<>]=?/],
  ['nesting', /\{[^{}]*&[^{}]*\{/],
  ['oklch', /okl(ab|ch)\(/],
];
const JS: [string, RegExp][] = [
  ['logical assignment', /(\|\||&&|\?\?)=/],
  ['.at()', /\.at\(-?\d/],
  ['replaceAll', /\.replaceAll\(/], // there from 85: kept out for Firefox 76 and older WebKit pages
  ['structuredClone', /structuredClone\(/],
  ['Object.hasOwn', /Object\.hasOwn\(/],
  ['import()', /[^.\w]import\(/],
  ['eval', /[^.\w]eval\(|new Function\(/],
];

const inline = (tag: string): [string, string][] =>
  html.flatMap((f) =>
    elements(text(f))
      .filter((e) => e.tagName === tag && !e.attrs.some((a) => a.name === 'src' || (a.name === 'type' && /json/.test(a.value))))
      .map((e): [string, string] => { const c = e.childNodes[0]; return [f, c && 'value' in c ? c.value : '']; }),
  );

function refused(texts: [string, string][], rules: [string, RegExp][]): string[] {
  return texts.flatMap(([f, t]) => rules.filter(([, re]) => re.test(t)).map(([name]) => `${f}: ${name}`));
}

test('styles', () => {
  assert.deepEqual([...new Set(refused(inline('style'), CSS))], []);
});

test('scripts', () => {
  const own: [string, string][] = files.filter((f) => f.endsWith('.js') && !/^search\/(engine|c|t)/.test(f)).map((f) => [f, text(f)]);
  assert.deepEqual([...new Set(refused([...inline('script'), ...own], JS))], []);
});

test('the rules can fail', () => {
  assert.equal(refused([['x', 'a{inset:0}@media (width>=40em){b{c:d}}']], CSS).length, 2);
  assert.equal(refused([['x', 'a.at(-1);b||=c']], JS).length, 2);
});

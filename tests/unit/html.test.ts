/** One page made portable: relative addresses, and a policy that fits what stands in it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { attribute, elements, policyOf, relative, relativize, withPolicy } from '../../src/publish/html.ts';
import { kindOf } from '../../src/publish/inventory.ts';

test('an address seen from a folder', () => {
  const rows: [string, string, string][] = [
    ['/index.html', '.', 'index.html'],
    ['/', '.', 'index.html'],
    ['/', 'cases', '../index.html'],
    ['/cases/', '.', 'cases/index.html'],
    ['/cases/x.html', 'cases', 'x.html'],
    ['/cases/x.html#a', 'laws', '../cases/x.html#a'],
    ['/laws/a.html?q=/x#97', '.', 'laws/a.html?q=/x#97'],
    ['/a/b/c.html', 'a/d', '../b/c.html'],
    ['/pictures/图.png', 'campus', '../pictures/%E5%9B%BE.png'],
    ['/pictures/%E5%9B%BE.png', 'campus', '../pictures/%E5%9B%BE.png'],
    ['//example.cn/a', 'cases', '//example.cn/a'],
    ['https://example.cn/', 'cases', 'https://example.cn/'],
    ['#a', 'cases', '#a'],
    ['x.html', 'cases', 'x.html'],
    ['data:,', 'cases', 'data:,'],
    ['mailto:a@b.cn', 'cases', 'mailto:a@b.cn'],
  ];
  for (const [url, dir, want] of rows) assert.equal(relative(url, dir), want, `${url} from ${dir}`);
});

test('every attribute that holds an address is rewritten, and nothing else', () => {
  const rows: [string, string][] = [
    ['<a href="/laws/a.html#97">/laws/a.html</a>', '<a href="../laws/a.html#97">/laws/a.html</a>'],
    ["<a href='/x.html?a=1&amp;b=2'>x</a>", '<a href="../x.html?a=1&amp;b=2">x</a>'],
    ['<a href=/x.html>x</a>', '<a href="../x.html">x</a>'],
    ['<img src="/a.png" srcset="/a-1.webp 648w, /a-2.webp 1296w" alt="/a">', '<img src="../a.png" srcset="../a-1.webp 648w, ../a-2.webp 1296w" alt="/a">'],
    ['<form action="/quiz.html"><button formaction="/b.html"></button></form>', '<form action="../quiz.html"><button formaction="../b.html"></button></form>'],
    ['<svg><use xlink:href="/s.svg#a"></use></svg>', '<svg><use xlink:href="../s.svg#a"></use></svg>'],
    ['<template><a href="/x.html">x</a></template>', '<template><a href="../x.html">x</a></template>'],
    ['<script src="/js/quiz.js"></script>', '<script src="../js/quiz.js"></script>'],
    ['<script>location.href = "/x.html"</script>', '<script>location.href = "/x.html"</script>'],
    ['<p data-to="/x.html" title="/x.html">/x.html</p>', '<p data-to="/x.html" title="/x.html">/x.html</p>'],
    ['<a href="https://example.cn/x">x</a>', '<a href="https://example.cn/x">x</a>'],
    ['<a href="y.html">x</a>', '<a href="y.html">x</a>'],
  ];
  for (const [html, want] of rows) assert.equal(relativize(html, 'cases/x.html'), want, html);
});

test('addresses that must be whole stay whole', () => {
  for (const html of ['<link rel="canonical" href="/cases/x.html">', '<link rel="alternate" href="/feed.xml">', '<meta content="/x.html">', '<base href="/">']) {
    assert.equal(relativize(html, 'cases/x.html'), html);
  }
  assert.equal(relativize('<link rel="icon" href="/mark.svg">', 'cases/x.html'), '<link rel="icon" href="../mark.svg">');
});

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (policy: string, name: string): string => policy.split('; ').find((d) => d.startsWith(`${name} `)) ?? '';

test('a policy holds the hash of each script and style of the page, once', () => {
  const page = '<style>a{}</style><style>b{}</style><style>a{}</style><script>x()</script><script>y()</script><script src="/z.js"></script><script type="application/json">{"a":1}</script>';
  const p = policyOf(page, 'index.html');
  assert.equal(directive(p, 'style-src'), `style-src ${sha('a{}')} ${sha('b{}')}`);
  assert.equal(directive(p, 'script-src'), `script-src 'self' ${sha('x()')} ${sha('y()')}`);
  assert.equal(policyOf('<p>一</p>', 'index.html').includes("style-src 'none'"), true);
});

test('nothing is allowed but what the page needs', () => {
  const p = policyOf('<script>x()</script>', 'cases/x.html');
  for (const d of ["default-src 'none'", "img-src 'self' data:", "connect-src 'none'", "form-action 'self'", "base-uri 'none'"]) assert.ok(p.split('; ').includes(d), d);
  assert.doesNotMatch(p, /unsafe|\*|https?:/);
});

test('only the search page may start WebAssembly', () => {
  const rows: [string, boolean][] = [
    ['search.html', true],
    ['a/search.html', true],
    ['research.html', false],
    ['search.html.html', false],
    ['cases/search-x.html', false],
    ['index.html', false],
  ];
  for (const [file, may] of rows) assert.equal(/'wasm-unsafe-eval' 'unsafe-eval'/.test(policyOf('', file)), may, file);
});

test('the policy stands right after the character set', () => {
  const html = withPolicy('<!doctype html><html><head><meta charset="utf-8"><title>a</title><script>x("$&")</script></head></html>', 'index.html');
  assert.match(html, /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]+"><title>/);
  const meta = elements(html).find((e) => attribute(e, 'http-equiv'));
  assert.ok(meta && attribute(meta, 'content')?.includes(sha('x("$&")')));
});

test('the kind of page that an address names', () => {
  const rows: [string, string][] = [
    ['index.html', 'index'],
    ['about.html', 'about'],
    ['campus/index.html', 'section'],
    ['campus/tuili.html', 'study'],
    ['cases/index.html', 'case-index'],
    ['cases/gouwuka.html', 'case'],
    ['cases/gouwuka-student.html', 'case-student'],
    ['cases/gouwuka-teacher.html', 'case-teacher'],
    ['cases/gouwuka-screen.html', 'case-screen'],
    ['cases/sector-school.html', 'facet'],
    ['cases/kind-liangnan.html', 'facet'],
    ['laws/who.html', 'law-who'],
    ['laws/a.html', 'law'],
    ['topics/lipin.html', 'topic'],
    ['kits/index.html', 'kit-index'],
  ];
  for (const [file, want] of rows) assert.equal(kindOf(file), want, file);
});

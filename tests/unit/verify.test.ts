/** Each fault planted in a site is found, alone; a sound site has none. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { verify } from '../../src/publish/verify.ts';

const SITE: Record<string, string> = {
  'index.html': '<h1 id="top">一</h1><a href="cases/x.html#a">案例</a><a href="#top">上</a><a href="https://example.cn/">外</a><a href="mailto:a@b.cn">信</a><img src="a.png" srcset="a.png 1x, pictures/b.webp 2x" alt=""><link rel="canonical" href="https://example.cn/">',
  'cases/x.html': '<h2 id="a">二</h2><a href="../index.html?q=1#top">首页</a><a href="x.html">这一页</a><a href="../%E5%9B%BE.png">图</a><svg><use href="#a"></use></svg>',
  'a.png': '',
  'pictures/b.webp': '',
  '图.png': '',
};

/** Verifies the site with a piece of HTML at the end of one of its pages. */
function found(extra = '', file = 'cases/x.html'): string[] {
  const root = mkdtempSync(path.join(os.tmpdir(), 'qlzk-site-'));
  try {
    for (const [f, html] of Object.entries(SITE)) {
      mkdirSync(path.join(root, path.dirname(f)), { recursive: true });
      writeFileSync(path.join(root, f), f === file ? html + extra : html);
    }
    return verify(root, Object.keys(SITE)).map((f) => `${f.file} ${f.message}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a sound site has no fault', () => {
  assert.deepEqual(found(), []);
});

const PLANTED: [string, string][] = [
  ['<a href="y.html">无</a>', '链接“y.html”没有去处'],
  ['<a href="../index.html#b">无</a>', 'index.html 里没有锚点“b”'],
  ['<a href="#b">无</a>', 'cases/x.html 里没有锚点“b”'],
  ['<a href="../../index.html">太高</a>', '链接“../../index.html”没有去处'],
  ['<a href="/index.html">根</a>', '地址“/index.html”不是相对的'],
  ['<img src="c.png" alt="">', '链接“c.png”没有去处'],
  ['<img src="../a.png" srcset="../a.png 1x, ../c.webp 2x" alt="">', '链接“../c.webp”没有去处'],
  ['<picture><source srcset="../c.webp 1x"></picture>', '链接“../c.webp”没有去处'],
  ['<form action="quiz.html"></form>', '链接“quiz.html”没有去处'],
  ['<script src="https://cdn.example.cn/a.js"></script>', '<script> 从别处加载 https://cdn.example.cn/a.js'],
  ['<img src="http://example.cn/a.png" alt="">', '<img> 从别处加载 http://example.cn/a.png'],
  ['<link rel="stylesheet" href="https://fonts.example.cn/a.css">', '<link> 从别处加载 https://fonts.example.cn/a.css'],
  ['<iframe src="https://example.cn/"></iframe>', '<iframe> 从别处加载 https://example.cn/'],
  ['<p onclick="x()">点</p>', '<p> 有事件属性 onclick'],
  ['<p style="color:red">红</p>', '<p> 有 style 属性'],
  ['<a href="javascript:x()">点</a>', '<a> 有 javascript: 地址'],
  ['<a href=" JavaScript:x()">点</a>', '<a> 有 javascript: 地址'],
  ['<p id="a">又一个</p>', 'id“a”出现两次'],
  ['<template><a href="y.html">无</a></template>', '链接“y.html”没有去处'],
];

test('each planted fault is found', () => {
  for (const [html, message] of PLANTED) {
    const got = found(html);
    assert.ok(got.includes(`cases/x.html ${message}`), `${html}\n${got.join('\n')}`);
    assert.ok(got.length === 1 || /从别处加载 \/\/|JavaScript/.test(html), `${html}\n${got.join('\n')}`);
  }
});

test('what comes from the network without naming a protocol is found too', () => {
  assert.ok(found('<script src="//cdn.example.cn/a.js"></script>').includes('cases/x.html <script> 从别处加载 //cdn.example.cn/a.js'));
});

test('faults of several pages come at once', () => {
  assert.equal(found('<a href="y.html">无</a><a href="z.html">无</a>').length, 2);
  assert.equal(found('<a href="y.html">无</a>', 'index.html')[0], 'index.html 链接“y.html”没有去处');
});

/** Every link and anchor leads somewhere, nothing is loaded from elsewhere; and the check that says so can fail. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { verify } from '../../src/publish/verify.ts';
import { DIST, files, html, pages, text } from './dist.ts';

test('links, anchors, ids and origins hold on every page', () => {
  assert.deepEqual(verify(DIST, files), []);
});

test('the inventory lists every page but the stubs of old names', () => {
  assert.deepEqual(pages.map((p) => p.url).sort(), html.filter((f) => !/http-equiv="refresh"/.test(text(f))).sort());
});

/** Faults planted in a copy of one page, and what must be said of each. */
const PLANTED: [string, string, RegExp][] = [
  ['dead link', '<a href="nirgends.html">x</a>', /没有去处/],
  ['dead anchor', '<a href="#nirgends">x</a>', /没有锚点/],
  ['absolute path', '<a href="/index.html">x</a>', /不是相对的/],
  ['foreign script', '<script src="https://example.org/x.js"></script>', /从别处加载/],
  ['foreign picture', '<img alt="" src="//example.org/x.png">', /从别处加载/],
  ['inline handler', '<b onclick="x()">x</b>', /事件属性/],
  ['style attribute', '<b style="color:red">x</b>', /style 属性/],
  ['javascript address', '<a href="javascript:x()">x</a>', /javascript: 地址/],
  ['doubled id', '<b id="main">x</b>', /出现两次/],
];

for (const [name, planted, said] of PLANTED) {
  test(`planted: ${name}`, () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'site-'));
    try {
      cpSync(path.join(DIST, 'about.html'), path.join(dir, 'about.html'));
      const at = path.join(dir, 'about.html');
      writeFileSync(at, readFileSync(at, 'utf8').replace('</main>', `${planted}</main>`));
      const found = verify(dir, ['about.html', ...files.filter((f) => !f.endsWith('.html'))]).map((f) => f.message);
      assert.ok(found.some((m) => said.test(m)), found.join('\n'));
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
}

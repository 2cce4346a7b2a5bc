/** A page as part of a booklet: nothing of its furniture, no ids, addresses from the root. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type DefaultTreeAdapterTypes as T, parseFragment } from 'parse5';
import { bare, partFile } from '../../src/publish/parts.ts';

const of = (html: string): string => bare(parseFragment(`<div>${html}</div>`).childNodes[0] as T.Element, 'cases');

const ROWS: [string, string, string][] = [
  ['furniture', '<nav>x</nav><p class="btns np">x</p><button>x</button><h1>x</h1><div class="notes">x</div><p>留</p>', '<p>留</p>'],
  ['ids', '<p id="a" data-due="x">留</p><div class="form" tabindex="0">表</div>', '<p>留</p><div class="form" tabindex="0">表</div>'],
  ['headings one down', '<h2>甲</h2><h3>乙</h3>', '<h3>甲</h3><h4>乙</h4>'],
  ['links from the root', '<a href="../laws/l.html#97">条</a><a href="b.html">页</a><a href="https://example.org/">外</a>', '<a href="laws/l.html#97">条</a><a href="cases/b.html">页</a><a href="https://example.org/">外</a>'],
  ['pictures from the root', '<img src="../pictures/x.png" srcset="../p/a.webp 360w, ../p/b.webp 720w" alt="">', '<img src="pictures/x.png" srcset="p/a.webp 360w, p/b.webp 720w" alt="">'],
  ['marks of notes', '条\u2060<a class="ref" href="#zhu3" id="yin3" aria-label="注3">3</a>', '条<sup>〔3〕</sup>'],
  ['anchors of the page', '<a href="#yiju">依据</a>', '<span>依据</span>'],
  ['folds stand open', '<details class="fold"><summary>看</summary><p>答</p></details>', '<details class="fold" open=""><summary>看</summary><p>答</p></details>'],
  ['meanings of terms', '<a class="term" href="../glossary.html#ci-a" aria-describedby="shi-a">词</a><span class="says" id="shi-a">义</span>', '<a class="term" href="glossary.html#ci-a">词</a>'],
  ['labels of options', '<p class="opt-t" data-k="甲">做</p>', '<p class="opt-t" data-k="甲">做</p>'],
];
for (const [name, html, want] of ROWS) test(name, () => assert.equal(of(html), want));

test('files', () => assert.equal(partFile('case:gouwuka-a'), 'parts/case-gouwuka-a.js'));

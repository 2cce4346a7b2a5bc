/** What CommonMark does not know about Chinese. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { joinLines, phrases } from '../../src/markdown/chinese.ts';
import { blocks, contextFor } from '../../src/markdown/render.ts';
import { parseBody } from '../../src/reader/body.ts';
import { build } from '../../src/library/library.ts';
import { read } from '../../src/reader/read.ts';
import { BASE } from '../fixtures/project.ts';

const lib = build(read(BASE));

function html(markdown: string): string {
  const body = parseBody('x.mdx', markdown, 0, []);
  assert.ok(body, markdown);
  return blocks(body.nodes, contextFor(lib, { file: 'x.mdx', source: body.source }));
}

test('a line break between Chinese characters is no space', () => {
  const rows: [string, string][] = [
    ['当天\n退', '当天退'],
    ['当天，\n“退', '当天，“退'],
    ['当天\nQR 码', '当天\nQR 码'],
    ['QR\n码', 'QR\n码'],
    ['one\ntwo', 'one\ntwo'],
    ['一\n\n二', '一\n\n二'],
  ];
  for (const [text, want] of rows) assert.equal(joinLines(text), want);
  assert.equal(html('当天\n退还'), '<p>当天退还</p>');
});

test('bold and tilde as the author meant them', () => {
  const rows: [string, string][] = [
    ['**重点：**内容', '<p><strong>重点：</strong>内容</p>'],
    ['先**“看三样”**再说', '<p>先<strong>“看三样”</strong>再说</p>'],
    ['**甲：**一，**乙：**二', '<p><strong>甲：</strong>一，<strong>乙：</strong>二</p>'],
    ['**普通** 加粗', '<p><strong>普通</strong> 加粗</p>'],
    ['一**二', '<p>一**二</p>'],
    ['3~5 天，8~10 天', '<p>3~5 天，8~10 天</p>'],
    ['~~删去~~', '<p><del>删去</del></p>'],
    ['1 < 2 & 3', '<p>1 &lt; 2 &amp; 3</p>'],
  ];
  for (const [markdown, want] of rows) assert.equal(html(markdown), want, markdown);
});

test('a title is cut into phrases that are whole', () => {
  const titles = ['东西退到哪一步才算退', '作业本里夹着的购物卡', '《诫子书》里的三句话', '枕头底下的“信封”', '退，还是不退？', '卡', '术前红包怎么退、退给谁——一张单子说清楚'];
  for (const t of titles) {
    const cut = phrases(t);
    assert.equal(cut.join(''), t, 'nothing is lost');
    for (const p of cut.slice(1)) assert.doesNotMatch(p, /^[的了着过里，：；、。？”》）]/, `${t}: ${p} leans on what stands before`);
    for (const p of cut.slice(0, -1)) assert.doesNotMatch(p, /[“《（]$/, `${t}: ${p} opens what follows`);
    if (cut.length > 1) assert.ok(cut.every((p) => p.length >= 2), `${t}: ${cut.join('|')}`);
  }
  assert.deepEqual(phrases('卡'), ['卡']);
  assert.ok(phrases('《诫子书》里的三句话')[0]?.startsWith('《诫子书》'), 'a quoted work stays whole');
  assert.ok(phrases('术前红包怎么退、退给谁——一张单子说清楚').length > 3);
});

/** One line of Markdown out of a list, and where an identity leads. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { build } from '../../src/library/library.ts';
import { line, resolve } from '../../src/markdown/inline.ts';
import { read } from '../../src/reader/read.ts';
import { BASE } from '../fixtures/project.ts';

const lib = build(read(BASE));

test('a line: links lead straight to their page, without notes', () => {
  const rows: [string, string][] = [
    ['一句话。', '一句话。'],
    ['看[这里](page:tuili-liucheng)。', '看<a href="/campus/tuili-liucheng.html">这里</a>。'],
    ['一 < 二', '一 &lt; 二'],
    ['**要紧**的', '<strong>要紧</strong>的'],
  ];
  for (const [text, want] of rows) assert.equal(line(lib, text), want);
  const law = line(lib, '看[第九十七条](law:ccp-discipline-regulations#97)。');
  assert.match(law, /<a href="\/laws\/ccp-discipline-regulations\.html(#97)?">第九十七条<\/a>/);
  assert.doesNotMatch(law, /zhu\d/);
});

test('where an identity leads, with its words', () => {
  const rows: [string, [string, string, string] | undefined][] = [
    ['case:gouwuka', ['/cases/gouwuka.html', '作业本里夹着的购物卡', '案例，两难，2 分钟']],
    ['page:tuili-liucheng', ['/campus/tuili-liucheng.html', '东西退到哪一步才算退', '工具，1 分钟']],
    ['kit:chenhui-tuika', ['/kits/chenhui-tuika.html', '晨会十五分钟学退卡', '活动包，15 分钟']],
    ['law:criminal-law#388-1', ['/laws/criminal-law.html#388-1', '刑法', '条款']],
    ['topic:诚信', ['/topics/chengxin.html', '诚信', '主题']],
    ['role:护士', ['/roles/hushi.html', '护士', '岗位']],
    ['case:nothing', undefined],
    ['https://example.cn/', undefined],
    ['/cases/x.html', undefined],
  ];
  for (const [ref, want] of rows) {
    const got = resolve(lib, ref);
    assert.deepEqual(got && [got.url, got.title, got.about], want, ref);
  }
});

/** Bodies as trees: sections, counts, places. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { countOf, every, parseBody, split, textOf } from '../../src/reader/body.ts';
import type { Finding } from '../../src/schema/finding.ts';

const parse = (text: string, start = 0) => {
  const findings: Finding[] = [];
  const body = parseBody('x.mdx', text, start, findings);
  return { nodes: body?.nodes ?? [], body, findings };
};

test('characters as a reader counts them', () => {
  const rows: [string, number][] = [
    ['一二三', 3],
    ['一 二\n三', 3],
    ['**一**二', 2],
    ['[一二](case:x)三', 3],
    ['- 一\n- 二', 2],
    ['| 一 | 二 |\n|---|---|\n| 三 | |', 3],
    ['<Script to="家长">\n\n一二\n\n</Script>', 2],
    ['## 一\n\n二', 2],
    ['`一`二', 2],
    ['ab 1，', 4],
    ['', 0],
  ];
  for (const [text, n] of rows) assert.equal(countOf(parse(text).nodes), n, text);
});

test('text without markup, one line a paragraph, cell or item', () => {
  assert.equal(textOf(parse('一**二**\n\n三').nodes), '一二\n三\n');
  assert.equal(textOf(parse('## 一\n\n二').nodes), '一\n二\n');
  assert.deepEqual(textOf(parse('| 一 | 二 |\n|---|---|\n| 三 | 四 |').nodes).match(/\S+/g), ['一', '二', '三', '四']);
  assert.deepEqual(textOf(parse('- 一\n- 二').nodes).match(/\S+/g), ['一', '二']);
});

test('sections at one depth; what stands deeper stays inside', () => {
  const { before, parts } = split(parse('开头\n\n## 甲\n\n一\n\n### 甲一\n\n二\n\n## 乙 丙\n').nodes, 2);
  assert.equal(textOf(before), '开头\n');
  assert.deepEqual(
    parts.map((p) => [p.title, countOf(p.nodes), p.nodes.length]),
    [
      ['甲', 4, 3],
      ['乙 丙', 0, 0],
    ],
  );
  assert.deepEqual(
    split(parts[0]?.nodes ?? [], 3).parts.map((p) => p.title),
    ['甲一'],
  );
});

test('places are those of the file, front matter included', () => {
  const text = '---\ntitle: 好\n---\n\n一\n\n## 二\n';
  const { body } = parse(text, 18);
  const heading = [...every(body?.nodes ?? [])].find((n) => n.type === 'heading');
  assert.deepEqual([heading?.position?.start.line, heading?.position?.start.offset], [7, text.indexOf('## 二')]);
  assert.equal(body?.source.length, text.length);
});

test('what cannot be parsed says why, at its place', () => {
  const rows: [string, number, number, RegExp][] = [
    ['一\n\n<Scene>\n\n二', 3, 1, /<Scene> 没有收尾/],
    ['一</Scene>', 1, 2, /多了一个收尾标签 <\/Scene>/],
    ['<Scene>\n\n一\n\n</Script>', 5, 1, /<Scene> 没有收尾/],
    ['一<br>二', 1, 2, /不写 HTML 标签 <br>/],
    ['数额<50 元', 1, 3, /半角“<”/],
    ['<https://a.cn>', 1, 1, /半角“<”/],
    ['一{二', 1, 2, /花括号/],
    ['<!-- 一 -->', 1, 1, /<!-- -->/],
    ['<Script to=“家长”>\n\n一\n\n</Script>', 1, 1, /引号用半角/],
  ];
  for (const [text, line, column, says] of rows) {
    const { body, findings } = parse(text);
    assert.equal(body, undefined, text);
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.message ?? '', says);
    assert.deepEqual([findings[0]?.line, findings[0]?.column], [line, column], text);
  }
});

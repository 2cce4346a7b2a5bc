/** Every field has its line and column, and every string its offset. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Finding } from '../../src/schema/finding.ts';
import { parseYaml, type Yaml } from '../../src/reader/yaml.ts';

const TEXT = `title: 购物卡
topics: [礼品, 退礼]
people:
  - name: 李老师
    main: true
  - {name: 小宇, post: 学生}
quote: "一“二”三"
long: >
  第一行
  第二行
empty:
`;

function parse(text: string, line = 0, offset = 0): { yaml: Yaml | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  return { yaml: parseYaml('x.yaml', text, line, offset, findings), findings };
}

test('where a value stands; a missing field is where its parent is', () => {
  const { yaml } = parse(TEXT);
  const rows: [PropertyKey[], number, number][] = [
    [['title'], 1, 8],
    [['topics'], 2, 9],
    [['topics', 1], 2, 14],
    [['people', 0, 'main'], 5, 11],
    [['people', 1], 6, 5],
    [['people', 1, 'post'], 6, 22],
    [['people', 1, 'statuses'], 6, 5],
    [['people', 7], 4, 3],
    [['nothing'], 1, 1],
    [[], 1, 1],
  ];
  for (const [path, line, column] of rows) assert.deepEqual(yaml?.at(path), { line, column }, path.join('.'));
});

test('where a key stands, and lines counted from inside a file', () => {
  const { yaml } = parse(TEXT, 10);
  assert.deepEqual(yaml?.key(['people', 1, 'post']), { line: 16, column: 16 });
  assert.deepEqual(yaml?.at(['title']), { line: 11, column: 8 });
});

test('strings with their offsets: the source at the offset is the string as written', () => {
  const { yaml } = parse(TEXT, 0, 100);
  const texts = yaml?.strings.map((s) => s.text) ?? [];
  assert.deepEqual(texts.slice(0, 5), ['购物卡', '礼品', '退礼', '李老师', '小宇']);
  assert.ok(texts.includes('"一“二”三"'));
  for (const s of yaml?.strings ?? []) assert.equal(TEXT.slice(s.offset - 100, s.offset - 100 + s.text.length), s.text);
});

test('dates and numbers stay what the author wrote', () => {
  const { yaml } = parse('a: 2026-11-24\nb: 97\nc: 388-1\nd: 是\ne: no\n');
  assert.deepEqual(yaml?.value, { a: '2026-11-24', b: 97, c: '388-1', d: '是', e: 'no' });
});

test('what cannot be understood gives one finding in Chinese, at its place', () => {
  const rows: [string, number, number, RegExp][] = [
    ['a: 1\na: 2\n', 2, 1, /写了两次/],
    ['a: b: c\n', 1, 4, /两个“冒号加空格”/],
    ['a:b\nc: d\n', 1, 1, /冒号加空格/],
    ['a: [b\nc: d\n', 1, 4, /没有收尾/],
    ['a: "b\nc: d\n', 1, 4, /引号没有收尾/],
    ['a: *b\n', 1, 4, /特殊含义/],
    ['a: &b c\n', 1, 7, /特殊含义/],
    ['a: @b\n', 1, 4, /特殊符号/],
    ['a:\n  - b\n - c\n', 3, 1, /缩进/],
  ];
  for (const [text, line, column, says] of rows) {
    const { yaml, findings } = parse(text);
    assert.equal(yaml, undefined, text);
    assert.equal(findings.length, 1, text);
    assert.match(findings[0]?.message ?? '', says);
    assert.deepEqual([findings[0]?.line, findings[0]?.column], [line, column], text);
  }
});

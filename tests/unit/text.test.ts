/** Slips of the keyboard: what is found, what takes its place, what is left alone. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Edit, halfWidth, type Kind, lineSlips, mend } from '../../src/reader/text.ts';

/** text → mended, and how many slips */
const rows = (kind: Kind, list: [string, string, number][]): void => {
  for (const [text, want, n] of list) {
    const edits = lineSlips(text, kind);
    assert.equal(mend(text, edits), want, JSON.stringify(text));
    assert.equal(edits.length, n, `${JSON.stringify(text)}: ${edits.map((e) => e.message).join(' ')}`);
    assert.deepEqual(lineSlips(want, kind), [], 'once is enough');
  }
};

test('slips in YAML', () => {
  rows('yaml', [
    ['title: 好', 'title: 好', 0],
    ['title：好', 'title: 好', 1],
    ['title：', 'title:', 1],
    ['  - type： 判断', '  - type: 判断', 1],
    ['title: 他说：“不收”', 'title: 他说：“不收”', 0],
    ['title: 一：二', 'title: 一：二', 0],
    ['title: “作业本”', 'title: 作业本', 1],
    ['title：“作业本”', 'title: 作业本', 2],
    ['- “一句”', '- 一句', 1],
    ['title: “一”和“二”', 'title: “一”和“二”', 0],
    ['title: “a: b”', 'title: "a: b"', 1],
    ['title: “#1”', 'title: "#1"', 1],
    ['title: “”', 'title: ""', 1],
    ['- {text：放进抽屉, correct： true}', '- {text: 放进抽屉, correct: true}', 2],
    ['- {text: “放进抽屉”, correct: true}', '- {text: 放进抽屉, correct: true}', 1],
    ['- {text：“一[二]三”}', '- {text: "一[二]三"}', 2],
    ['- {text: “一”和“二”}', '- {text: “一”和“二”}', 0],
    ['range: {who：李老师}', 'range: {who: 李老师}', 1],
    ['why: 他说，text：好', 'why: 他说，text：好', 0],
    ['\ttitle: 好', '  title: 好', 1],
    ['a:\t\t好', 'a:    好', 1],
    ['title: 好  ', 'title: 好', 1],
    ['title: 好\t', 'title: 好', 1],
    ['a: 1\r\nb: 2\r\n', 'a: 1\nb: 2\n', 2],
    ['a: 1 \r\n', 'a: 1\n', 2],
  ]);
});

test('slips in a page: the rules of YAML hold between the fences only', () => {
  rows('mdx', [
    ['---\ntitle：好\n---\n\ntitle：好\n', '---\ntitle: 好\n---\n\ntitle：好\n', 1],
    ['---\na: 好\n---\n\n- “一句”\n', '---\na: 好\n---\n\n- “一句”\n', 0],
    ['---\na: 好\n---\n\n一\t二\n', '---\na: 好\n---\n\n一  二\n', 1],
    ['---\na: 好\n---\n\n一句  \n', '---\na: 好\n---\n\n一句\n', 1],
    ['---\r\na：好\r\n---\r\n', '---\na: 好\n---\n', 4],
    ['---\na: 好\n---\n\n---\nb：好\n', '---\na: 好\n---\n\n---\nb：好\n', 0],
  ]);
});

test('slips in JSON', () => {
  rows('json', [
    ['{"a": "“好”"}', '{"a": "“好”"}', 0],
    ['{\r\n\t"a": "a：b"\r\n}', '{\n  "a": "a：b"\n}', 3],
  ]);
});

test('half-width marks between Chinese characters, and only those', () => {
  const list: [string, string][] = [
    ['当天,当面', '当天，当面'],
    ['当天, 当面', '当天，当面'],
    ['当天,\n当面', '当天，\n当面'],
    ['当天.当面', '当天。当面'],
    ['当天?当面!当天;当面:当天', '当天？当面！当天；当面：当天'],
    ['“当天”,当面', '“当天”，当面'],
    ['当天,“当面”', '当天，“当面”'],
    ['规范(旧)', '规范（旧）'],
    ['(旧)规范', '（旧）规范'],
    ['条例(2023年)修订', '条例（2023年）修订'],
    ['条例(2023)修订', '条例(2023)修订'],
    ['第97条,第98条', '第97条，第98条'],
    ['3.5 元,4:30', '3.5 元,4:30'],
    ['A,B', 'A,B'],
    ['当天,A', '当天,A'],
    ['见 https://a.cn,好', '见 https://a.cn,好'],
  ];
  for (const [text, want] of list) {
    assert.equal(mend(text, halfWidth(text, 0)), want, text);
    assert.deepEqual(halfWidth(want, 0), []);
  }
});

test('a finding says what stands there and what should', () => {
  assert.deepEqual(halfWidth('甲,乙', 10), [{ start: 11, end: 12, text: '，', message: '汉字之间是半角“,”，应为全角“，”' }]);
  assert.equal(lineSlips('title：好', 'yaml')[0]?.message, '“title”后面是全角冒号，应为半角冒号加空格');
});

test('mending keeps what is not edited, and the first of two edits that overlap', () => {
  const e = (start: number, end: number, text: string): Edit => ({ start, end, text, message: '' });
  const list: [Edit[], string][] = [
    [[], '0123456789'],
    [[e(3, 3, 'x')], '012x3456789'],
    [[e(8, 10, ''), e(0, 1, 'a')], 'a1234567'],
    [[e(2, 5, 'A'), e(4, 6, 'B')], '01A56789'],
  ];
  for (const [edits, want] of list) assert.equal(mend('0123456789', edits), want);
});

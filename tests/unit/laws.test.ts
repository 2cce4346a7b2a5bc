/** Citations: what a page shows of an article, and how sure it says it is. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { articleOf, articlesOf, citation, currentOf, doubts, lawsByType, lawUrl, reference, useOf } from '../../src/library/laws.ts';
import { build } from '../../src/library/library.ts';
import { type Law, read } from '../../src/reader/read.ts';
import { BASE, change, project } from '../fixtures/project.ts';

const lib = build(read(BASE));

function law(slug: string, from = lib): Law {
  const l = from.laws.get(slug);
  assert.ok(l, slug);
  return l;
}

test('a citation has name, sentence, version and doubts of its article', () => {
  const c = citation(lib, 'ccp-discipline-regulations#97.p2');
  assert.ok(c);
  assert.deepEqual(
    { name: c.name, caption: c.caption, says: c.says, url: c.url, version: c.version, effective: c.effective, checked: c.checked, doubts: c.doubts },
    {
      name: '第九十七条第二款',
      caption: '收受礼品礼金',
      says: '收了明显超出正常礼尚往来的财物，同样照前一款处理。',
      url: '/laws/ccp-discipline-regulations.html#97',
      version: '2023年修订',
      effective: '2024-01-01',
      checked: '2025-01-09',
      doubts: [],
    },
  );
});

test('an article’s sentence is that of the part cited, else its own', () => {
  const rows: [string, RegExp][] = [
    ['ccp-discipline-regulations#97', /^党员不能收/],
    ['ccp-discipline-regulations#97.p1', /^收了可能影响/],
    ['supervision-law#15.i4', /^公办学校/],
    ['supervision-law#15', /^监察机关/],
    ['criminal-law#388-1', /^国家工作人员身边/],
  ];
  for (const [cite, says] of rows) assert.match(citation(lib, cite)?.says ?? '', says, cite);
});

test('what is not in the registry gives no citation', () => {
  for (const c of ['nothing#1', 'criminal-law#388', 'criminal-law#94', 'criminal-law', 'criminal-law#x', '']) assert.equal(citation(lib, c), undefined, c);
});

test('a citation is copied with title, version and name', () => {
  const rows: [string, string][] = [
    ['ccp-discipline-regulations#97.p1', '《中国共产党纪律处分条例》（2023年修订）第九十七条第一款'],
    ['teacher-ten-k12#9', '《新时代中小学教师职业行为十项准则》（2018年）第九项'],
    ['criminal-law#388-1', '《中华人民共和国刑法》（2023年修正）第三百八十八条之一'],
  ];
  for (const [cite, want] of rows) {
    const c = citation(lib, cite);
    assert.ok(c);
    assert.equal(reference(c), want);
  }
});

test('two doubts, apart: the text, and whether it is still in force', () => {
  const rows: [string, string | undefined, string[]][] = [
    ['ccp-discipline-regulations', '97', []],
    ['public-official-sanctions-law', '2', ['正文待核']],
    ['criminal-law', '93', ['效力待核']],
    ['teacher-ten-k12', '9', ['效力待核']],
    ['teacher-ten-k12', undefined, ['正文待核', '效力待核']],
    ['old-teacher-rules', undefined, ['正文待核', '效力待核']],
  ];
  for (const [slug, n, want] of rows) {
    const l = law(slug);
    assert.deepEqual(doubts(l, n ? articleOf(l, n) : undefined), want, `${slug}#${n}`);
  }
});

test('articles in the order of their numbers, an inserted one after its own', () => {
  const root = project();
  change(root, { file: 'content/laws/criminal-law.yaml', find: '  - n: 93\n', replace: '  - n: 388\n    caption: 斡旋受贿\n    says: 借本人职权的影响替人办事。\n  - n: 388-2\n    caption: 虚构\n    says: 只为试排列的先后而写。\n  - n: 9\n    caption: 虚构\n    says: 只为试排列的先后而写。\n  - n: 93\n' });
  const l = law('criminal-law', build(read(root)));
  const before = l.data.articles.map((a) => a.n);
  assert.deepEqual(
    articlesOf(l).map((a) => String(a.n)),
    ['9', '93', '388', '388-1', '388-2'],
  );
  assert.deepEqual(
    l.data.articles.map((a) => a.n),
    before,
    'the entry itself is not sorted',
  );
});

test('the current version is the one marked', () => {
  assert.equal(currentOf(law('ccp-discipline-regulations'))?.name, '2023年修订');
  const other = project('law-versions-order');
  assert.equal(currentOf(law('ccp-discipline-regulations', build(read(other))))?.name, '2023年修订');
});

test('instruments by type in the vocabulary’s order, the most cited first', () => {
  assert.deepEqual(
    lawsByType(lib).map((g) => [g.type, ...g.laws.map((l) => l.slug)]),
    [
      ['党内法规', 'ccp-discipline-regulations'],
      ['法律', 'criminal-law', 'public-official-sanctions-law', 'supervision-law'],
      ['行业准则', 'teacher-ten-k12'],
      ['规范性文件', 'old-teacher-rules'],
    ],
  );
  assert.deepEqual([useOf(lib, 'ccp-discipline-regulations'), useOf(lib, 'teacher-ten-k12'), useOf(lib, 'old-teacher-rules')], [3, 2, 0]);
});

test('addresses', () => {
  assert.equal(lawUrl('a'), '/laws/a.html');
  assert.equal(lawUrl('a', '388-1'), '/laws/a.html#388-1');
});

/** What belongs together: relations with their reasons, neighbours, orders. On the small project of tests/fixtures/base. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { mentionsOf } from '../../src/library/laws.ts';
import { build, type Library, minutesFor, type Page } from '../../src/library/library.ts';
import { casesIn, comparedWith, kitsUsing, nearestLabels, neighbours, newestDate, pagesForRole, pagesIn, pagesWithTopic, relatedTo } from '../../src/library/pages.ts';
import { read } from '../../src/reader/read.ts';
import { change, project } from '../fixtures/project.ts';

const CASE = 'content/cases/gouwuka.mdx';
const root = project();
// A second study page in the section, and a 导读 that comes first although its name sorts last.
change(root, { file: 'content/campus/biao-ge.mdx', copy: 'content/campus/tuili-liucheng.mdx' });
change(root, { file: 'content/campus/biao-ge.mdx', find: 'title: 东西退到哪一步才算退', replace: 'title: 退礼单怎么填' });
change(root, { file: 'content/campus/biao-ge.mdx', find: 'topics: [退礼上交, 礼品礼金]', replace: 'topics: [诚信, 退礼上交]' });
change(root, { file: 'content/campus/biao-ge.mdx', find: 'related: [case:gouwuka]\n', replace: '' });
change(root, { file: 'content/campus/biao-ge.mdx', find: 'formerly: [tuili-danzi]\n', replace: '' });
change(root, { file: 'content/campus/zong-shuo.mdx', copy: 'content/campus/biao-ge.mdx' });
change(root, { file: 'content/campus/zong-shuo.mdx', find: 'title: 退礼单怎么填', replace: 'title: 先看哪一页' });
change(root, { file: 'content/campus/zong-shuo.mdx', find: 'kind: 工具', replace: 'kind: 导读' });

const lib = build(read(root));
assert.deepEqual(lib.content.findings, []);

function page(id: string, from: Library = lib): Page {
  const p = from.byId.get(id);
  assert.ok(p, id);
  return p;
}
const ids = (pages: readonly Page[]): string[] => pages.map((p) => p.id);

test('pages carry identity, address and reading time', () => {
  const p = page('case:gouwuka');
  assert.deepEqual([p.url, p.sectionLabel, p.kind, p.stage], ['/cases/gouwuka.html', '情境案例', '两难', ['小学']]);
  assert.deepEqual([page('kit:chenhui-tuika').minutes, page('page:biao-ge').url], [15, '/campus/biao-ge.html']);
  const rows: [number, number][] = [
    [0, 1],
    [399, 1],
    [600, 2],
    [1000, 3],
    [4000, 10],
  ];
  for (const [characters, minutes] of rows) assert.equal(minutesFor(characters), minutes);
});

test('due a year after the review, unless the author says otherwise', () => {
  assert.equal(page('case:gouwuka').due, '2027-11-18');
  const other = project();
  change(other, { file: CASE, find: 'reviewed: 2026-11-18', replace: 'reviewed: 2026-11-18\nreviewDue: 2027-03-01' });
  assert.equal(page('case:gouwuka', build(read(other))).due, '2027-03-01');
});

test('导读 first, the rest in the order of their files, with neighbours to match', () => {
  assert.deepEqual(ids(pagesIn(lib, 'campus')), ['page:zong-shuo', 'page:biao-ge', 'page:tuili-liucheng']);
  const rows: [string, string | undefined, string | undefined][] = [
    ['page:zong-shuo', undefined, 'page:biao-ge'],
    ['page:biao-ge', 'page:zong-shuo', 'page:tuili-liucheng'],
    ['page:tuili-liucheng', 'page:biao-ge', undefined],
    ['case:gouwuka', undefined, 'case:hongbao'],
  ];
  for (const [id, prev, next] of rows) {
    const n = neighbours(lib, page(id));
    assert.deepEqual([n.prev?.id, n.next?.id], [prev, next], id);
  }
});

test('related: the author’s own first, then by shared topics and roles, each with its reason, never itself', () => {
  const of = (id: string, limit?: number): string[] => relatedTo(lib, page(id), limit).map((r) => `${r.page.id} ${r.reason}`);
  assert.deepEqual(of('case:gouwuka'), [
    'page:tuili-liucheng 编者推荐',
    'kit:chenhui-tuika 同主题：退礼上交',
    'page:biao-ge 同主题：退礼上交',
    'page:zong-shuo 同主题：退礼上交',
  ]);
  assert.deepEqual(of('case:gouwuka', 1), ['page:tuili-liucheng 编者推荐']);
  assert.deepEqual(of('page:zong-shuo', 2), ['page:biao-ge 同主题：诚信', 'page:tuili-liucheng 同主题：退礼上交']);
  for (const p of lib.pages) assert.ok(!relatedTo(lib, p).some((r) => r.page.id === p.id));
});

test('related by role alone needs two roles', () => {
  const other = project();
  change(other, { file: 'content/kits/chenhui-tuika.mdx', find: 'topics: [退礼上交]', replace: 'topics: [诚信]' });
  change(other, { file: 'content/kits/chenhui-tuika.mdx', find: 'roles: [班主任]', replace: 'roles: [班主任, 家长]' });
  change(other, { file: 'content/cases/hongbao.mdx', find: 'topics: [礼品礼金]', replace: 'topics: [退礼上交]' });
  const from = build(read(other));
  assert.deepEqual(
    relatedTo(from, page('kit:chenhui-tuika', from)).map((r) => `${r.page.id} ${r.reason}`),
    ['case:gouwuka 同岗位：班主任'],
  );
});

test('a comparison shows on both pages, once', () => {
  assert.deepEqual(ids(comparedWith(lib, 'gouwuka')), ['case:hongbao']);
  assert.deepEqual(ids(comparedWith(lib, 'hongbao')), ['case:gouwuka']);
  const both = project();
  change(both, { file: 'content/cases/hongbao.mdx', find: 'fading: 半程', replace: 'compare: gouwuka\nfading: 半程' });
  const from = build(read(both));
  assert.deepEqual(ids(comparedWith(from, 'gouwuka')), ['case:hongbao']);
  assert.deepEqual(ids(comparedWith(from, 'hongbao')), ['case:gouwuka']);
});

test('pages of a topic: main topic before side topic, cases before the rest', () => {
  assert.deepEqual(ids(pagesWithTopic(lib, '礼品礼金')), ['case:gouwuka', 'case:hongbao', 'page:tuili-liucheng']);
  const other = project();
  change(other, { file: CASE, find: 'topics: [礼品礼金, 退礼上交]', replace: 'topics: [退礼上交, 诚信, 礼品礼金]' });
  assert.deepEqual(ids(pagesWithTopic(build(read(other)), '礼品礼金')), ['case:hongbao', 'page:tuili-liucheng', 'case:gouwuka']);
  assert.deepEqual(pagesWithTopic(lib, '没有'), []);
});

test('pages of a role: those that name it first', () => {
  assert.deepEqual(ids(pagesForRole(lib, '护士')), ['case:hongbao', 'page:biao-ge', 'page:tuili-liucheng', 'page:zong-shuo']);
  assert.deepEqual(ids(pagesForRole(lib, '班主任'))[0], 'case:gouwuka');
});

test('cases by sector in the vocabulary’s order, and filtered', () => {
  assert.deepEqual(ids(casesIn(lib)), ['case:gouwuka', 'case:hongbao']);
  assert.deepEqual(ids(casesIn(lib, { sector: '医院' })), ['case:hongbao']);
  assert.deepEqual(ids(casesIn(lib, { sector: '医院', kind: '警示' })), []);
  assert.deepEqual(ids(casesIn(lib, { kind: '两难' })), ['case:gouwuka', 'case:hongbao']);
});

test('kits built on a page', () => {
  assert.deepEqual(ids(kitsUsing(lib, 'case:gouwuka')), ['kit:chenhui-tuika']);
  assert.deepEqual(ids(kitsUsing(lib, 'case:hongbao')), []);
});

test('labels nearest to one: those that share pages with it, never itself', () => {
  assert.deepEqual(nearestLabels(lib, 'topics', '诚信'), ['退礼上交']);
  assert.deepEqual(nearestLabels(lib, 'topics', '退礼上交'), ['礼品礼金', '诚信']);
  assert.deepEqual(nearestLabels(lib, 'roles', '护士', 1), ['班主任']);
  for (const t of lib.content.vocab.topics) assert.ok(!nearestLabels(lib, 'topics', t.label).includes(t.label));
});

test('who mentions an article: cases first, each page once, with the reason that the page gives', () => {
  const rows: [string, string, string[]][] = [
    ['teacher-ten-k12', '9', ['case:gouwuka 教师不收家长的礼', 'page:biao-ge', 'page:tuili-liucheng', 'page:zong-shuo']],
    ['ccp-discipline-regulations', '97', ['case:gouwuka 党员收卡先看这一款', 'page:biao-ge', 'page:tuili-liucheng', 'page:zong-shuo']],
    ['supervision-law', '15', ['case:gouwuka']],
    ['criminal-law', '388-1', ['page:biao-ge', 'page:tuili-liucheng', 'page:zong-shuo']],
    ['criminal-law', '93', []],
  ];
  for (const [slug, n, want] of rows) {
    const got = mentionsOf(lib, slug, n).map((m) => [m.page.id, m.why].filter(Boolean).join(' '));
    assert.deepEqual(got, want, `${slug}#${n}`);
  }
});

test('the newest date of reviews and changes is the site’s own', () => {
  assert.equal(newestDate(lib), '2026-11-24');
  const other = project();
  change(other, { file: 'content/campus/tuili-liucheng.mdx', find: '{date: 2026-11-24,', replace: '{date: 2026-12-01,' });
  assert.equal(newestDate(build(read(other))), '2026-12-01');
});

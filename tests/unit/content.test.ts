/** The writing as a whole: what no single page can show. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { check } from '../../src/check/run.ts';
import { minutesFor, type Page } from '../../src/library/library.ts';
import { countOf, every, type Node, split, textOf } from '../../src/reader/body.ts';
import type { CaseData } from '../../src/schema/case.ts';

const { library: lib, findings } = check(process.cwd());
const cases = lib.pages.filter((p) => p.type === 'case');
const dataOf = (p: Page): CaseData => p.entry.data as CaseData;
const sound = (p: Page): number => dataOf(p).options.findIndex((o) => o.verdict === '稳妥');

test('the content passes every check', () => assert.deepEqual(findings, []));

test('the 53 names of the report stand on their pages', () => {
  const names = JSON.parse(readFileSync('tests/fixtures/kunming-names.json', 'utf8')) as { name: string; page: string }[];
  assert.equal(names.length, 53);
  for (const { name, page } of names) {
    const entry = lib.byId.get(`page:${page}`)?.entry;
    assert.ok(entry, `没有页面 ${page}`);
    assert.ok((entry.data.title + textOf(entry.body.nodes)).includes(name), `${page} 里没有“${name}”`);
  }
});

/** Running text of a page without quotations: those are shared rightly. */
function prose(p: Page): string {
  const own = (nodes: readonly Node[]): Node[] => nodes.filter((n) => n.name !== 'Quote').map((n) => (n.children ? { ...n, children: own(n.children) } : n));
  return textOf(own(p.entry.body.nodes)).replace(/[^\u4e00-\u9fff]/g, '');
}

/** Runs of `size` characters that stand on two pages. */
function shared(texts: readonly [string, string][], size: number): string[] {
  const seen = new Map<string, string>();
  const out = new Set<string>();
  for (const [id, t] of texts) {
    for (let i = 0; i + size <= t.length; i++) {
      const run = t.slice(i, i + size);
      const had = seen.get(run);
      if (had && had !== id) out.add(`${had} 与 ${id}：${run}`);
      else seen.set(run, id);
    }
  }
  return [...out];
}

test('no run of 24 characters stands on two pages', () => {
  const ours = lib.pages.map((p): [string, string] => [p.id, prose(p)]);
  // Names of laws are long and rightly repeated.
  const titles = lib.content.laws.flatMap((l) => [l.data.title, l.data.short]).map((t) => t.replace(/[^\u4e00-\u9fff]/g, '')).filter((t) => t.length >= 8);
  const fixed = shared(ours, 24).filter((s) => !titles.some((t) => s.includes(t)));
  assert.deepEqual(fixed, []);
});

test('the check for shared runs can fail', () => {
  assert.equal(shared([['a', '一二三四五'], ['b', '零一二三四']], 4).length, 1);
});

test('in a case the sound option is not given away', () => {
  const longest = cases.filter((p) => {
    const n = dataOf(p).options.map((o) => o.text.length);
    const mine = n[sound(p)] ?? 0;
    return n.every((x, i) => i === sound(p) || x < mine);
  });
  const first = cases.filter((p) => sound(p) === 0);
  assert.ok(longest.length / cases.length <= 0.4, `稳妥项最长的有 ${longest.length} 则`);
  assert.ok(first.length / cases.length <= 0.4, `稳妥项排第一的有 ${first.length} 则`);
  for (const i of [0, 1, 2, 3]) assert.ok(cases.filter((p) => sound(p) === i).length >= 4, `稳妥项在第 ${i + 1} 位的太少`);
});

test('a case is read in under three minutes to the seal and under ten in all', () => {
  for (const p of cases) {
    const { parts } = split(p.entry.body.nodes, 2);
    const scene = countOf(parts.find((x) => x.title === '情境')?.nodes ?? []);
    const options = dataOf(p).options.reduce((s, o) => s + o.text.length, dataOf(p).decision.length);
    assert.ok(scene + options < 3 * 400, `${p.id} 到封条前 ${scene + options} 字`);
    const whole = countOf(parts.filter((x) => x.title !== '教师指南').flatMap((x) => x.nodes));
    assert.ok(minutesFor(whole) < 10, `${p.id} 全部 ${whole} 字`);
  }
});

test('the cases named in the plan are there, in all six sectors, fading as planned', () => {
  const want = 'gouwuka-zai-zuoye-li biye-xieshiyan jiali-de-xiaohuangban jieshao-shengyuan ke-wai-shu-dan shitang-gongcai xiaofu-pingxuan zhao-sheng-tiaozi techang-sheng-pingfen keti-laowufei bianzhu-de-shuju ping-you-de-yipiao hongbao-shuqian shuhou-jinqi yaodai-zoulang chufang-jifen tongfang-youpan haocai-caigou shebei-canshu yaoshihui-biaojue zhuanjie-huanzhe guachuang-zhuyuan linyan-shuju chuangwei-zhaohu keshi-wanyan jinbu-daixin kaocha-xingcheng jieqian-zhoujie jianli-fanju jiaban-butie jiabutie-caihong diandi-shenpi xinfang-jiechu erzi-hunli laopo-shouli jiage-huiyi'.split(' ');
  assert.equal(want.length, 36);
  for (const slug of want) assert.ok(lib.byId.has(`case:${slug}`), slug);
  const fading = (f: string): number => cases.filter((p) => dataOf(p).fading === f).length;
  assert.ok(fading('完整') >= 18 && fading('半程') >= 10 && fading('自主') >= 6, `${fading('完整')} ${fading('半程')} ${fading('自主')}`);
  for (const p of cases) {
    assert.ok((p.entry.data.aliases ?? []).length >= 3 || /gouwuka|hongbao/.test(p.slug), `${p.id} 没有别的说法`);
    if (dataOf(p).sector === '学校' && !/gouwuka/.test(p.slug)) assert.ok(p.stage.length > 0, `${p.id} 没有学段`);
    const to = dataOf(p).compare;
    assert.ok(to && dataOf(lib.byId.get(`case:${to}`) as Page).sector !== dataOf(p).sector, `${p.id} 的 compare 应在另一个行业`);
  }
});

test('no slogans, no exclamation marks, no filler', () => {
  const bad = /！|具有重要意义|至关重要|不言而喻|众所周知|总而言之|综上所述|赋能|筑牢.{0,6}防线/;
  for (const p of lib.pages) {
    for (const n of every(p.entry.body.nodes)) if (n.type === 'text') assert.doesNotMatch(n.value ?? '', bad, p.id);
  }
});

test('ways on: every role and topic that is listed leads somewhere', () => {
  for (const r of lib.content.vocab.roles) assert.ok(r.lead.length > 20 && r.advice.length > 20, r.label);
  const whole = lib.content.vocab.roles.filter((r) => r.often && r.line && r.months).map((r) => r.label);
  for (const r of ['班主任', '任课教师', '校长', '后勤采购人员', '临床医生', '护士', '普通党员干部', '村（社区）干部']) assert.ok(whole.includes(r), r);
  assert.ok(lib.content.glossary.data.length >= 80);
});

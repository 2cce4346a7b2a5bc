/** Who is ruled by what: combinations of statuses and what each of the four questions must answer; every rule has its source article in the registry. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { check } from '../../src/check/run.ts';
import { refuse } from '../../src/check/links.ts';
import { citeLink } from '../../src/reader/links.ts';
import { BOUND, LINES } from '../../src/schema/status.ts';
import { LICENCE, OWN, WHO, who } from '../../src/schema/who.ts';

/** statuses → 党员 从事管理 事业单位 执业资格 (是 否 看). */
const ROWS: [string, string][] = [
  ['党员,事业单位,教师资格', '是否是是'],
  ['事业单位,教师资格', '否否是是'],
  ['党员,从事管理,事业单位,教师资格', '是是是是'],
  ['从事管理,事业单位,教师资格', '否是是是'],
  ['从事管理,事业单位', '否是是否'],
  ['民办单位,教师资格', '否否否是'],
  ['党员,民办单位,教师资格', '是否否是'],
  ['合同聘用,教师资格', '否否看是'],
  ['党员,合同聘用', '是否看否'],
  ['事业单位,执业医师', '否否是是'],
  ['党员,事业单位,执业医师', '是否是是'],
  ['党员,从事管理,事业单位,执业医师', '是是是是'],
  ['民办单位,执业医师', '否否否是'],
  ['合同聘用,执业护士', '否否看是'],
  ['事业单位,执业护士', '否否是是'],
  ['党员,事业单位,执业护士', '是否是是'],
  ['从事管理,事业单位,药学技术', '否是是是'],
  ['药学技术,民办单位', '否否否是'],
  ['机关公务员', '否是否否'],
  ['党员,机关公务员', '是是否否'],
  ['国企管理人员', '否是否否'],
  ['党员,国企管理人员', '是是否否'],
  ['村（社区）干部', '否看否否'],
  ['党员,村（社区）干部', '是看否否'],
  ['党员,离退休', '是否否否'],
  ['离退休', '否否否否'],
  ['学生', '否否否否'],
  ['非公职', '否否否否'],
  ['党员,非公职', '是否否否'],
  ['党员,学生', '是否否否'],
  ['离退休,执业医师', '否否否是'],
  ['党员,离退休,执业医师', '是否否是'],
  ['事业单位', '否否是否'],
  ['党员,事业单位', '是否是否'],
  ['党员,从事管理,事业单位', '是是是否'],
  ['合同聘用', '否否看否'],
  ['从事管理', '否是否否'],
  ['党员,从事管理', '是是否否'],
  ['民办单位', '否否否否'],
  ['党员,民办单位', '是否否否'],
  ['合同聘用,民办单位,执业医师', '否否看是'],
  ['村（社区）干部,从事管理', '否是否否'],
];
const SHORT: Record<string, string> = { 是: '是', 否: '否', 看职责: '看' };

for (const [statuses, want] of ROWS) {
  test(`${statuses} → ${want}`, () => {
    const verdicts = who(statuses.split(','));
    assert.equal(verdicts.map((v) => SHORT[v.applies]).join(''), want);
    const laws = verdicts.flatMap((v) => v.laws);
    assert.equal(laws.includes('ccp-discipline-regulations'), want[0] === '是', '党纪只随党员');
    assert.equal(laws.includes('public-official-sanctions-law'), want[1] !== '否', '政务处分只随公职人员');
  });
}

test('every line and every instrument of the table stands in the registry', () => {
  const { library } = check(process.cwd());
  const cites = [...Object.values(WHO).flatMap((r) => r.line), ...Object.values(LINES).flat()];
  for (const c of cites) {
    const l = citeLink(c);
    assert.ok(l, c);
    assert.equal(refuse(library, l.slug, l.place), undefined, c);
  }
  const slugs = [...Object.values(WHO).flatMap((r) => r.laws), ...Object.values(LICENCE).flat(), ...Object.values(OWN).flat(), ...Object.keys(BOUND)];
  for (const s of slugs) assert.ok(library.laws.has(s), s);
});

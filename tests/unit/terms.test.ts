/** Terms in running text: first use only, never inside a longer name, never an everyday word. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Terms } from '../../src/markdown/terms.ts';

const TERMS = [
  { term: '政务处分', says: '对违法的公职人员给的处分，从警告到开除六种。' },
  { term: '红包', says: '患者或家属送给医务人员的钱。', plain: true as const },
  { term: '统方', says: '为商业目的统计医生用药量。', also: ['统方单'] },
];
const ROWS: [string, string[]][] = [
  ['适用政务处分法。', []],
  ['受政务处分，按政务处分法。', ['政务处分']],
  ['按政务处分法给了政务处分。', ['政务处分']],
  ['发了红包。', []],
  ['一张统方单，又是统方。', ['统方单']],
];
for (const [text, want] of ROWS) {
  test(text, () => {
    const cut = new Terms(TERMS).cut(text);
    assert.deepEqual(cut.flatMap((p) => (typeof p === 'string' ? [] : [p.as])), want);
    assert.equal(cut.map((p) => (typeof p === 'string' ? p : p.as)).join(''), text);
  });
}

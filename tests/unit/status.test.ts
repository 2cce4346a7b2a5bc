/** 身份四问: the answer that statuses give, what an author may write instead, and which provisions only draw a line. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Applies, allowed, answer, BOUND, drawsLine, LINES, type Question } from '../../src/schema/status.ts';
import { QUESTIONS } from '../../src/schema/vocab.ts';

/** question, statuses, answer, what else may be written */
const ROWS: [Question, string, Applies, Applies?][] = [
  ['党员', '党员', '是'],
  ['党员', '党员 事业单位 教师资格', '是'],
  ['党员', '离退休 党员', '是'],
  ['党员', '事业单位 教师资格', '否'],
  ['党员', '从事管理 事业单位', '否'],
  ['党员', '机关公务员', '否'],
  ['党员', '国企管理人员', '否'],
  ['党员', '村（社区）干部', '否'],
  ['党员', '学生', '否'],
  ['党员', '非公职', '否'],
  ['从事管理', '从事管理', '是'],
  ['从事管理', '从事管理 事业单位 党员', '是'],
  ['从事管理', '机关公务员 党员', '是'],
  ['从事管理', '国企管理人员', '是'],
  ['从事管理', '村（社区）干部', '看职责'],
  ['从事管理', '村（社区）干部 党员', '看职责'],
  ['从事管理', '村（社区）干部 从事管理', '是'],
  ['从事管理', '事业单位 教师资格', '否', '看职责'],
  ['从事管理', '党员 事业单位 执业医师', '否', '看职责'],
  ['从事管理', '民办单位 教师资格', '否'],
  ['从事管理', '党员', '否'],
  ['从事管理', '学生', '否'],
  ['从事管理', '非公职 党员', '否'],
  ['从事管理', '合同聘用 执业护士', '否'],
  ['事业单位', '事业单位', '是'],
  ['事业单位', '事业单位 合同聘用', '是'],
  ['事业单位', '党员 从事管理 事业单位', '是'],
  ['事业单位', '合同聘用', '看职责', '否'],
  ['事业单位', '合同聘用 执业护士', '看职责', '否'],
  ['事业单位', '民办单位 教师资格', '否'],
  ['事业单位', '机关公务员', '否'],
  ['事业单位', '国企管理人员 党员', '否'],
  ['事业单位', '村（社区）干部', '否'],
  ['事业单位', '离退休', '否'],
  ['执业资格', '教师资格', '是'],
  ['执业资格', '民办单位 教师资格', '是'],
  ['执业资格', '执业医师 党员', '是'],
  ['执业资格', '执业护士 合同聘用', '是'],
  ['执业资格', '药学技术 事业单位', '是'],
  ['执业资格', '党员 从事管理 事业单位', '否'],
  ['执业资格', '机关公务员 党员', '否'],
  ['执业资格', '非公职', '否'],
  ['执业资格', '学生', '否'],
  ['执业资格', '', '否'],
];

test('each combination of statuses gives its answer', () => {
  assert.ok(ROWS.length >= 40);
  for (const [q, statuses, want, other] of ROWS) {
    const s = statuses.split(' ');
    assert.equal(answer(q, s), want, `${statuses}: ${q}`);
    assert.deepEqual([...allowed(q, s)].sort(), [want, ...(other ? [other] : [])].sort(), `${statuses}: ${q} allowed`);
  }
});

test('only 从事管理 and 事业单位 ever depend on the duty', () => {
  for (const [q, statuses] of ROWS) if (q === '党员' || q === '执业资格') assert.ok(!allowed(q, statuses.split(' ')).includes('看职责'));
});

test('which provisions draw a line, down to a paragraph or item of theirs', () => {
  const rows: [Question, string, boolean][] = [
    ['党员', 'ccp-discipline-regulations#6', true],
    ['党员', 'ccp-discipline-regulations#6.p1', true],
    ['党员', 'ccp-discipline-regulations#97', false],
    ['党员', 'ccp-discipline-regulations#60', false],
    ['党员', 'supervision-law#15', false],
    ['从事管理', 'supervision-law#15.i4', true],
    ['从事管理', 'supervision-law#15.p1.i4', true],
    ['从事管理', 'supervision-law#150', false],
    ['从事管理', 'public-official-sanctions-law#33', false],
    ['事业单位', 'institution-sanctions-2023#2', true],
    ['事业单位', 'institution-sanctions-2023#17', false],
    ['执业资格', 'teachers-law#3', true],
    ['执业资格', 'teachers-law#37', false],
  ];
  for (const [q, cite, want] of rows) assert.equal(drawsLine(q, cite), want, `${q} ${cite}`);
});

test('every question has a line, and every law that binds only some has one for those', () => {
  for (const q of QUESTIONS) assert.ok(LINES[q].length > 0, q);
  assert.deepEqual([...new Set(Object.values(BOUND))].sort(), ['事业单位', '从事管理', '党员'].sort());
});

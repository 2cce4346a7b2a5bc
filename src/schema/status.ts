/**
 * Who is ruled by what. One table: it refuses a wrong status answer in a case (check/status.ts) and draws
 * laws/who.html, so the page and the check cannot disagree.
 * Sources stand beside each line as citations into content/laws.
 */
import type { QUESTIONS } from './vocab.ts';

export type Question = (typeof QUESTIONS)[number];
export type Applies = '是' | '否' | '看职责';

/** What each question asks, as readers see it. */
export const QUESTION_TEXT: Record<Question, string> = {
  党员: '是不是党员',
  从事管理: '是不是公职人员，公办学校医院看是否从事管理',
  事业单位: '是不是事业单位人员',
  执业资格: '有没有执业资格',
};

/** Statuses that answer a question with 是; every other status answers 否 unless listed in DEPENDS. */
export const YES: Record<Question, readonly string[]> = {
  党员: ['党员'],
  从事管理: ['从事管理', '机关公务员', '国企管理人员'],
  事业单位: ['事业单位'],
  执业资格: ['教师资格', '执业医师', '执业护士', '药学技术'],
};

/** Statuses for which the answer depends on the duty at hand. */
export const DEPENDS: Record<Question, readonly string[]> = {
  党员: [],
  从事管理: ['村（社区）干部'],
  事业单位: ['合同聘用'],
  执业资格: [],
};

/**
 * The provisions that draw a line (who is covered), as opposed to those that punish. Only these may be cited
 * where a question is answered 否.
 */
export const LINES: Record<Question, readonly string[]> = {
  党员: ['ccp-discipline-regulations#6'],
  从事管理: [
    'supervision-law#15',
    'supervision-law-impl-2025#40',
    'supervision-law-impl-2025#41',
    'supervision-law-impl-2025#42',
    'supervision-law-impl-2025#43',
    'supervision-law-impl-2025#44',
    'supervision-law-impl-2025#45',
    'supervision-law-impl-2025#46',
    'public-official-sanctions-law#2',
  ],
  事业单位: ['institution-sanctions-2023#2', 'public-official-sanctions-law#2', 'civil-servant-law#2'],
  执业资格: [
    'teachers-law#2',
    'teachers-law#3',
    'physicians-law#2',
    'nurses-regulation#2',
    'teacher-misconduct-handling-2018#2',
    'basic-healthcare-law#107',
  ],
};

/** Laws that bind only people who answer 是 (or 看职责) to the question. */
export const BOUND: Record<string, Question> = {
  'ccp-discipline-regulations': '党员',
  'ccp-integrity-code': '党员',
  'ccp-organizational-handling': '党员',
  'public-official-sanctions-law': '从事管理',
  'soe-manager-sanctions': '从事管理',
  'institution-sanctions-2023': '事业单位',
  'institution-personnel-regulation': '事业单位',
};

/**
 * The answer that a person's statuses give to one question.
 * A status that depends on duty yields 看职责 unless another status settles it.
 */
export function answer(q: Question, statuses: readonly string[]): Applies {
  if (statuses.some((s) => YES[q].includes(s))) return '是';
  if (statuses.some((s) => DEPENDS[q].includes(s))) return '看职责';
  return '否';
}

/**
 * Answers an author may give. Where statuses settle it, exactly that; a person whose duty is not stated as
 * management but whose post may carry it (a village cadre, somebody handling money for a while) may be 看职责.
 */
export function allowed(q: Question, statuses: readonly string[]): Applies[] {
  const a = answer(q, statuses);
  if (a === '看职责') return q === '从事管理' ? ['看职责'] : ['看职责', '否'];
  if (a === '否' && q === '从事管理' && statuses.includes('事业单位')) return ['否', '看职责'];
  return [a];
}

/** Whether a cite (`slug#n…`) only draws a line for the question. */
export function drawsLine(q: Question, cite: string): boolean {
  const bare = cite.replace(/\.(p|i)\d+.*$/, '');
  return LINES[q].includes(bare);
}

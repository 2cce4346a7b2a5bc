/**
 * 身份四问 as a table of rules: which instruments bind a person, which do not, and the article that says so.
 * It stands beside status.ts and uses its answers: the page and the checks cannot disagree.
 */
import { answer, type Applies, type Question } from './status.ts';

export interface WhoRule {
  /** Instruments this answer brings in. */
  laws: string[];
  /** What it means for the person. */
  yes: string;
  no: string;
  depends: string;
  /** The provision that draws the line. */
  line: string[];
}

export const WHO: Record<Question, WhoRule> = {
  党员: {
    laws: ['ccp-discipline-regulations', 'ccp-integrity-code'],
    yes: '党纪管得到。处分从警告到开除党籍，四种形态和六大纪律也只在这一格说。',
    no: '党纪管不到。可以谈话、批评，不能写成第几种形态，也不说违反哪项纪律。',
    depends: '先查党籍。预备党员也算在内，递过申请书还没入党的不算。',
    line: ['ccp-discipline-regulations#6'],
  },
  从事管理: {
    laws: ['supervision-law', 'public-official-sanctions-law'],
    yes: '是公职人员，监察机关管得到，政务处分法适用。',
    no: '不是公职人员，政务处分的规定不对他适用。公办学校、医院的普通教师和医务人员在这里。',
    depends: '看他在那件事上是不是在做组织、领导、管理、监督的工作，先问本单位人事和纪检。',
    line: ['supervision-law#15', 'supervision-law-impl-2025#44', 'public-official-sanctions-law#2'],
  },
  事业单位: {
    laws: ['institution-personnel-regulation', 'institution-sanctions-2023'],
    yes: '单位可以按事业单位的规定给处分；其中从事管理的人，单位给处分时改用政务处分法第二、三章。',
    no: '不按事业单位的规定处分，看劳动合同、校规院规或公务员、国企的规定。',
    depends: '看聘用合同和本单位规定：编外的人有的参照执行，有的只按合同。',
    line: ['institution-sanctions-2023#2'],
  },
  执业资格: {
    laws: [],
    yes: '持证或在岗就有职业的规矩，与党籍、编制、公办民办都没有关系。',
    no: '没有执业这一层，其他三格照样要看。',
    depends: '看是不是在教书、行医或护理。',
    line: [],
  },
};

/** Which licence brings which instruments in. */
export const LICENCE: Record<string, string[]> = {
  教师资格: ['teachers-law', 'teacher-ten-k12', 'teacher-gift-ban-2014', 'teacher-tutoring-ban-2015', 'teacher-misconduct-handling-2018'],
  执业医师: ['physicians-law', 'basic-healthcare-law', 'health-nine-rules-2021'],
  执业护士: ['nurses-regulation', 'basic-healthcare-law', 'health-nine-rules-2021'],
  药学技术: ['drug-administration-law', 'basic-healthcare-law', 'health-nine-rules-2021'],
};

/** Further instruments that a status itself brings in, whatever the four answers. */
export const OWN: Record<string, string[]> = {
  机关公务员: ['civil-servant-law'],
  国企管理人员: ['soe-manager-sanctions'],
  '村（社区）干部': ['rural-cadre-integrity-rules', 'villagers-committee-law'],
};

export interface Verdict {
  q: Question;
  applies: Applies;
  says: string;
  laws: string[];
  line: string[];
}

/**
 * The four answers for a person.
 * @param statuses labels of vocab/statuses
 */
export function who(statuses: readonly string[]): Verdict[] {
  return (Object.keys(WHO) as Question[]).map((q) => {
    const applies = answer(q, statuses);
    const rule = WHO[q];
    const own = q === '执业资格' ? statuses.flatMap((s) => LICENCE[s] ?? []) : applies === '否' ? [] : rule.laws;
    return { q, applies, says: applies === '是' ? rule.yes : applies === '否' ? rule.no : rule.depends, laws: [...new Set(own)], line: rule.line };
  });
}

/** 身份四问: no rule for somebody it does not bind. The table is schema/status.ts. */
import type { Case, Content } from '../reader/read.ts';
import type { Finding } from '../schema/finding.ts';
import { allowed, answer, type Applies, BOUND, drawsLine, type Question } from '../schema/status.ts';
import { QUESTIONS } from '../schema/vocab.ts';

export function status(c: Content): Finding[] {
  return c.cases.flatMap(one);
}

function one(e: Case): Finding[] {
  const out: Finding[] = [];
  const say = (path: PropertyKey[], message: string): void => {
    out.push({ file: e.file, ...e.at(path), message });
  };
  const { people, statusQuestions, partyOutcome, disciplines } = e.data;
  const mains = people.filter((p) => p.main);
  if (mains.length !== 1) say(['people'], `有 ${mains.length} 位主角（main: true），应正好 1 位`);
  const of = (name: string) => people.find((p) => p.name === name);
  for (const q of QUESTIONS) {
    const main = mains[0];
    if (main && !statusQuestions.some((s) => s.who === main.name && s.q === q)) say(['statusQuestions'], `主角“${main.name}”没有答“${q}”这一问`);
  }
  statusQuestions.forEach((s, i) => {
    const p = of(s.who);
    if (!p) {
      say(['statusQuestions', i, 'who'], `人物里没有“${s.who}”，有${people.map((x) => `“${x.name}”`).join('、')}`);
      return;
    }
    const may = allowed(s.q, p.statuses);
    if (!may.includes(s.applies)) say(['statusQuestions', i, 'applies'], `${p.name}（${p.statuses.join('、')}）的“${s.q}”写的是“${s.applies}”，按身份应为“${may.join('”或“')}”`);
    s.cites.forEach((cite, k) => {
      const said = (q: Question): Applies => statusQuestions.find((x) => x.who === s.who && x.q === q)?.applies ?? answer(q, p.statuses);
      const why = wrong(s.q, s.applies, cite, said);
      if (why) say(['statusQuestions', i, 'cites', k], `${p.name}的“${s.q}”：${why}`);
    });
  });
  if (partyOutcome) {
    const p = of(partyOutcome.who);
    if (!p) say(['partyOutcome', 'who'], `人物里没有“${partyOutcome.who}”`);
    else if (!p.statuses.includes('党员')) say(['partyOutcome', 'who'], `${p.name}不是党员，四种形态只对党员说，不写 partyOutcome`);
  }
  if (disciplines && !people.some((p) => p.statuses.includes('党员'))) say(['disciplines'], '人物里没有党员，六大纪律只对党员说，不写 disciplines');
  return out;
}

/** Why a cite may not stand in an answer. @param said what the case answers for the same person to each question */
function wrong(q: Question, applies: Applies, cite: string, said: (q: Question) => Applies): string | undefined {
  if (drawsLine(q, cite)) return undefined;
  if (applies === '否') return `答的是“否”，只能引划清界线的条款，“${cite}”不是`;
  const bound = BOUND[cite.split('#')[0] ?? ''];
  if (bound && said(bound) === '否' && !drawsLine(bound, cite)) return `“${cite}”只管${bound === '党员' ? '党员' : bound === '从事管理' ? '公职人员' : '事业单位人员'}，引在这里不对`;
  return undefined;
}

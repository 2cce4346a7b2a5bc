import { base, cite, labelOf, quizItem, slug, z } from './base.ts';
import { APPLIES, FADING, FORMS, QUESTIONS, VERDICTS, type Vocab } from './vocab.ts';

/** Front matter of a case. */
export function caseSchema(v: Vocab) {
  return z.strictObject({
    ...base(v),
    sector: labelOf(v.sectors.map((s) => s.label), '行业').meta({ title: '行业', vocab: '行业' }),
    kind: labelOf(v.kinds.case.map((s) => s.label), '类型').meta({ title: '类型', vocab: '类型' }),
    people: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(8),
          main: z.literal(true).optional(),
          post: z.string().min(2).max(40),
          statuses: z.array(labelOf(v.statuses.map((s) => s.label), '身份')).min(1),
        }),
      )
      .min(1)
      .meta({ title: '人物', description: '只用代称，一位为主' }),
    decision: z.string().min(6).max(60).meta({ title: '决策点' }),
    options: z
      .array(z.strictObject({ text: z.string().min(8).max(60), consequence: z.string().min(10).max(90), verdict: z.enum(VERDICTS) }))
      .min(3)
      .max(4)
      .meta({ title: '做法', description: '3–4 个，长短相近' }),
    statusQuestions: z
      .array(
        z.strictObject({
          who: z.string(),
          q: z.enum(QUESTIONS),
          applies: z.enum(APPLIES),
          answer: z.string().min(6).max(60),
          cites: z.array(cite),
        }),
      )
      .min(4)
      .meta({ title: '身份四问' }),
    cites: z
      .array(z.strictObject({ to: cite, why: z.string().min(4).max(60) }))
      .min(1)
      .meta({ title: '依据', description: '分析所依据的每一条，写明在这里为什么要紧' }),
    partyOutcome: z
      .strictObject({ who: z.string(), range: z.array(z.enum(FORMS)).min(1) })
      .optional()
      .meta({ title: '党内处理的大致范围', description: '只在党员行为时写，示例而非认定' }),
    disciplines: z
      .array(labelOf(v.disciplines.map((s) => s.label), '纪律'))
      .min(1)
      .optional(),
    quiz: z.array(quizItem).length(3).meta({ title: '自测', description: '正好 3 题' }),
    compare: slug.optional().meta({ title: '换个行业' }),
    fading: z.enum(FADING).meta({ title: '渐退' }),
  });
}
export type CaseData = z.infer<ReturnType<typeof caseSchema>>;
export type Person = CaseData['people'][number];
export type StatusQuestion = CaseData['statusQuestions'][number];

/** Characters per part, as readers see them. */
export const CASE_LENGTH: Record<string, { min: number; max: number }> = {
  情境: { min: 150, max: 300 },
  后来怎样: { min: 150, max: 450 },
};

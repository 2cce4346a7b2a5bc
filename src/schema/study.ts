import { base, labelOf, quizItem, z } from './base.ts';
import type { StudySection, Vocab } from './vocab.ts';

/** Front matter of a study page (家风家训, 校园廉洁, 廉洁从医, 清廉昆明). */
export function studySchema(v: Vocab) {
  return z.strictObject({
    ...base(v),
    kind: labelOf(v.kinds.study.map((k) => k.label), '体裁').meta({ title: '体裁', vocab: '体裁' }),
    takeaways: z.array(z.string().min(8).max(60)).length(3).meta({ title: '三点收获', description: '正好三句' }),
    quiz: z.array(quizItem).min(2).max(3).meta({ title: '自测', description: '2–3 题' }),
  });
}
export type StudyData = z.infer<ReturnType<typeof studySchema>>;
/** Section bodies hold 150–500 characters; where a form, checklist or table stands, no lower bound. */
export const STUDY_SECTION_LENGTH = { min: 150, max: 500 };
export type { StudySection };

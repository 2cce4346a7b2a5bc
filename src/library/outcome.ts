/** What the Party's own discipline might mean in a case: an illustration, said to be one. */
import type { CaseData } from '../schema/case.ts';

/** One sentence, where a Party member acts; nothing otherwise. */
export function partyOutcome({ partyOutcome: out, disciplines }: CaseData): string | undefined {
  if (!out) return undefined;
  return `对党员${out.who}，类似情形大致落在：${out.range.join('到')}${disciplines ? `（涉及${disciplines.join('、')}）` : ''}。这是教学示例，不是认定；四种形态和六大纪律只对党员说。`;
}

/** Questions about self-test items. */
import type { QuizItem } from '../schema/base.ts';
import { type Citation, citation } from './laws.ts';
import type { Library } from './library.ts';

/** The provisions an item rests on. */
export function inlineCites(lib: Library, q: QuizItem): Citation[] {
  return (q.cites ?? []).flatMap((c) => citation(lib, c) ?? []);
}

/** Says that a question was answered; the study record listens where the reader has started it. */
import { isRight, type Put } from './paper.ts';

/** The page that a question stands on, as the record names it. */
const pageOf = (url: string): string => `${/^cases\//.test(url) ? 'case' : 'page'}:${url.replace(/^.*\/|\.html$/g, '')}`;

export function tell(q: Put, chosen: readonly number[]): void {
  document.dispatchEvent(new CustomEvent('answered', { detail: [pageOf(q.from.url), `自测：${q.stem}`, isRight(q, chosen), q.from.title] }));
}

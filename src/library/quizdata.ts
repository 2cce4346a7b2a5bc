/** All items of the site as the quiz page reads them. */
import type { Question, QuizCite, QuizData, QuizPage } from '../schema/paper.ts';
import { reference } from './laws.ts';
import type { Library } from './library.ts';
import { inlineCites, itemsOf, keepsOrder, mainTopics, stemOf } from './quiz.ts';

/** Provisions and pages once each; items point at them. */
export function quizData(lib: Library): QuizData {
  const pages: QuizPage[] = [];
  const cites: QuizCite[] = [];
  const at = new Map<string, number>();
  const place = <T>(list: T[], key: string, make: () => T): number => {
    const had = at.get(key);
    if (had !== undefined) return had;
    at.set(key, list.length);
    list.push(make());
    return list.length - 1;
  };
  const items = itemsOf(lib.pages).map(({ id, page, item: q }): Question => {
    const options = q.type === '判断' ? ['对', '错'] : q.options.map((o) => o.text);
    const right = q.type === '判断' ? [q.answer === '对' ? 0 : 1] : q.options.flatMap((o, i) => (o.correct ? [i] : []));
    return {
      id,
      page: place(pages, page.id, () => ({
        title: page.title,
        url: page.url.slice(1),
        topics: mainTopics(page).flatMap((t) => lib.topics.get(t)?.slug ?? []),
        roles: page.roles.flatMap((r) => lib.roles.get(r)?.slug ?? []),
      })),
      type: q.type,
      stem: stemOf(q),
      options,
      right,
      why: q.explain,
      cites: inlineCites(lib, q).map((c) => place(cites, `law:${c.key}`, () => ({ text: reference(c), url: c.url.slice(1), law: c.law.slug }))),
      ...(keepsOrder(q) || q.type === '判断' ? { fixed: true as const } : {}),
    };
  });
  return { pages, cites, items };
}

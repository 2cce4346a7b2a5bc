/** Questions about self-test items. */
import type { QuizItem } from '../schema/base.ts';
import type { Topic } from '../schema/vocab.ts';
import { type Citation, citation } from './laws.ts';
import type { Library, Page } from './library.ts';

/** What options are called, in order. */
export const KEYS = '甲乙丙丁戊己';

/** An item with the page it stands on. */
export interface Asked {
  /** `gouwuka-zai-zuoye-li-2`: page and place, the same in every export. */
  id: string;
  page: Page;
  item: QuizItem;
}

/** The provisions an item rests on. */
export function inlineCites(lib: Library, q: QuizItem): Citation[] {
  return (q.cites ?? []).flatMap((c) => citation(lib, c) ?? []);
}

/** 甲丙, or 对. */
export function answerOf(q: QuizItem): string {
  return q.type === '判断' ? q.answer : q.options.map((o, i) => (o.correct ? KEYS[i] : '')).join('');
}

/** The stem as a reader meets it: one that runs on into its options ends with a colon. */
export function stemOf(q: QuizItem): string {
  return q.type === '判断' || /[？?]$/.test(q.stem) ? q.stem : `${q.stem}：`;
}

/** Words of an explanation that count options: 第二种, 后三样, 第一、四条. */
const COUNTS = /第[一二三四五六][种样句]|第[一二三四五六](、[一二三四五六])+|[前后][一二两三四][项样句种个问]|另外[一二两三四]|前者|后者|以上|上述/;

/** Whether an item's options must stay in the author's order, because its words count them. */
export function keepsOrder(q: QuizItem): boolean {
  return q.type !== '判断' && COUNTS.test(`${q.explain}${q.options.map((o) => o.text).join()}`);
}

/** The items of pages, in the pages' order. */
export function itemsOf(pages: readonly Page[]): Asked[] {
  return pages.flatMap((page) => {
    const d = page.entry.data;
    return 'quiz' in d ? d.quiz.map((item, i): Asked => ({ id: `${page.slug}-${i + 1}`, page, item })) : [];
  });
}

/** The topics that a page's items are filed under: its main ones. A topic named fifth says little about three questions. */
export const mainTopics = (page: Page): string[] => page.topics.slice(0, 2);

/** The items filed under a topic. */
export function itemsOnTopic(lib: Library, label: string): Asked[] {
  return itemsOf(lib.pages.filter((p) => mainTopics(p).includes(label)));
}

/** Topics that have items, in the vocabulary's order. */
export function topicsWithItems(lib: Library): { topic: Topic; asked: Asked[] }[] {
  return lib.content.vocab.topics.map((topic) => ({ topic, asked: itemsOnTopic(lib, topic.label) })).filter((t) => t.asked.length > 0);
}

/** Roles that have items, with how many. */
export function rolesWithItems(lib: Library): { label: string; slug: string; count: number }[] {
  return lib.content.vocab.roles
    .map((r) => ({ label: r.label, slug: r.slug, count: itemsOf(lib.pages.filter((p) => p.roles.includes(r.label))).length }))
    .filter((r) => r.count > 0);
}

/** Laws that items cite, the most cited first. */
export function lawsWithItems(lib: Library): { slug: string; short: string; count: number }[] {
  const all = itemsOf(lib.pages);
  return lib.content.laws
    .map((l) => ({ slug: l.slug, short: l.data.short, count: all.filter((a) => inlineCites(lib, a.item).some((c) => c.law.slug === l.slug)).length }))
    .filter((l) => l.count > 0)
    .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
}

/** Results as rows: the title at once, the sentence that answers when its text has come. */
import type { Text } from '../../search/data.ts';
import type { Engine } from '../../search/engine.ts';
import { excerptOf, marksIn } from '../../search/excerpt.ts';
import type { Answer } from '../../search/find.ts';
import { itemsOf } from '../../search/find.ts';
import type { Marks } from '../../search/plan.ts';
import { remember } from '../marks.ts';
import { el, marked } from './dom.ts';

/** Rows in view, or nearly, are filled; the others when they are scrolled to. */
const NEAR = '120px';

/** The address of a record without the place on its page. */
const pageOf = (url: string): string => url.replace(/#.*/, '');

export interface Rows {
  /** A row for a record. */
  row(record: number): Promise<HTMLLIElement>;
  stop(): void;
}

/** Makes rows for one answer. */
export function rowsFor(engine: Engine, answer: Answer): Rows {
  const { data } = engine;
  const items = itemsOf(data);
  const { marks, references, bare } = answer.plan;
  const fill = new Map<Element, () => void>();
  const seen = new IntersectionObserver(
    (entries) => {
      for (const e of entries) {
        if (!e.isIntersecting) continue;
        seen.unobserve(e.target);
        // One at a time, so that a key pressed meanwhile is not kept waiting.
        setTimeout(() => fill.get(e.target)?.());
      }
    },
    { rootMargin: NEAR },
  );
  /** The article that the reader asked for, when it stands in the record. */
  const wanted = (t: Text): string | undefined => {
    const asked = [...references.map((r) => r.today ?? r.typed), bare?.n];
    return t[0].startsWith('laws/') ? t[4].find(([anchor]) => asked.includes(anchor))?.[0] : undefined;
  };
  return {
    stop: () => seen.disconnect(),
    row: async (record) => {
      const small = data.titles && data.urls;
      const text = small ? undefined : await engine.text(record);
      const url = small ? (data.urls?.[record] ?? '') : (text?.[0] ?? '');
      const title = small ? (data.titles?.[record] ?? '') : (text?.[1] ?? '');
      const kind = data.facets[0]?.values[items[record]?.[0]?.[0] ?? 0] ?? '';
      const head = el('h3', {}, ...marked(title, marksIn(title, marks)));
      const body = el('p', { className: 'wait' });
      const tag = el('span', { className: 'tag' }, data.facets[1]?.values[items[record]?.[1]?.[0] ?? -1] ?? kind);
      const link = el('a', { className: 'row', href: url }, el('span', { className: 'hd' }, head, el('b', { className: 'kind' }, kind)), body, tag);
      const put = (t: Text): void => {
        const e = excerptOf(t, marks, wanted(t));
        body.className = '';
        const isLaw = url.startsWith('laws/') && e.heading !== '';
        if (isLaw) head.append(`　${e.heading.split('　')[0]}`);
        body.replaceChildren(...(isLaw && e.heading.includes('　') ? [`${e.heading.split('　')[1]}：`] : []), ...marked(e.text, e.marks));
        tag.textContent = t[2];
        if (e.anchor) link.href = `${pageOf(url)}#${e.anchor}`;
        link.addEventListener('click', () => remember(pageOf(url), wordsIn(t, marks)));
      };
      const li = el('li', {}, link);
      fill.set(li, () => {
        engine.text(record).then(put, () => {
          body.textContent = '这一页的摘句没有载入，标题仍可打开。';
        });
      });
      seen.observe(li);
      return li;
    },
  };
}

/** The words that a page will be marked with: those that stand in it whole, the longest first. */
function wordsIn(t: Text, marks: Marks): string[] {
  const out = new Set<string>();
  for (const s of [t[1], t[3], ...t[4].flatMap(([, heading, text]) => [heading, text])]) for (const [a, b] of marksIn(s, marks)) out.add(s.slice(a, b));
  return [...out].sort((a, b) => b.length - a.length).slice(0, 12);
}

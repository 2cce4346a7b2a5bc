/** The direct answer to a reference: the article itself, under today's number. */
import type { LawData } from '../../search/data.ts';
import type { Engine } from '../../search/engine.ts';
import type { Card } from '../../search/find.ts';
import { articleName } from '../../search/laws.ts';
import { el } from './dom.ts';

/** One card as a row of the result list. */
export function cardRow(engine: Engine, laws: readonly LawData[], c: Card): HTMLLIElement | undefined {
  const law = laws[c.law];
  if (!law) return undefined;
  const page = `laws/${law.slug}.html`;
  const name = c.n ? articleName(law, c.n) : '';
  const says = el('p', { className: c.record === undefined ? '' : 'wait' }, c.record === undefined && c.n ? '本站没有收这一条的转述，可以先看这一部的版本和别的条。' : c.n ? '' : '版本、条号沿革和每条的一句话。');
  const link = el(
    'a',
    { className: 'row', href: c.record === undefined ? page : `${page}#${c.n}` },
    el('span', { className: 'hd' }, el('h3', {}, `${law.title}${name ? `　${name}` : ''}`), el('b', { className: 'kind' }, c.n ? '这一条' : '这一部')),
    says,
  );
  const li = el('li', { className: 'card' }, link);
  if (c.was) li.append(el('p', { className: 's' }, `你写的${articleName(law, c.was.n)}是${c.was.version}的条号，今天是${name}。`));
  if (c.once) li.append(el('p', { className: 's' }, `如果说的是${c.once.version}的${c.n ? articleName(law, c.n) : ''}，今天是`, el('a', { href: `${page}${law.numbers.includes(c.once.n) ? `#${c.once.n}` : ''}` }, articleName(law, c.once.n)), '。'));
  if (c.record !== undefined) {
    engine.text(c.record).then(
      (t) => {
        const [, heading = '', text = ''] = t[4].find(([anchor]) => anchor === c.n) ?? [];
        says.className = '';
        says.textContent = `${heading.split('　')[1] ?? ''}：${text.split('\n')[0] ?? ''}`;
        link.append(el('span', { className: 'tag' }, t[2]));
      },
      () => {
        says.textContent = '这一条的转述没有载入，打开就能看到。';
      },
    );
  }
  return li;
}

/** The case library with facets that combine. The page's own list is narrowed and put in order; nothing is drawn twice. */
import { type Chosen, counts, decode, type Item, narrow, toggle } from '../search/facets.ts';
import type { CasesData } from '../search/cases.ts';
import { addressOf, type State, stateOf, step } from './library/address.ts';
import { type Shown, together } from './library/group.ts';
import { nav } from './library/nav.ts';
import { button, el, type Kid, link } from './quiz/dom.ts';

declare global {
  interface Window {
    qlzkCases?: CasesData;
    /** What was pressed before the program was there. */
    qlzkLibrary?: string[];
  }
}

const host = document.querySelector<HTMLElement>('[data-lib]');
const side = host?.querySelector<HTMLElement>('.facets');
const bar = host?.querySelector<HTMLElement>('.bar');
const list = host?.querySelector<HTMLElement>('.rows');

function run(data: CasesData, side: HTMLElement, bar: HTMLElement, list: HTMLElement): void {
  const { facets, ids, pairs } = data;
  const items = decode(data.rows, facets);
  const places = items.map((_, i) => i);
  const of = (i: number): Item => items[i] ?? [];
  const rows = new Map([...list.children].map((li) => [li.querySelector<HTMLElement>('[data-id]')?.dataset['id'] ?? '', li as HTMLElement]));
  let state = stateOf(facets);
  const title = el('b');
  const many = el('span');
  const chips = el('p', { class: 'chips' });
  const none = el('div', { class: 'none', hidden: true });
  bar.replaceChildren(el('p', { role: 'status' }, title, '　', many), chips);
  const also = el('p', { class: 's also', hidden: true });
  bar.after(also);
  list.after(none);

  const go = (next: State): void => {
    state = next;
    step(addressOf(state, facets));
    show();
  };
  const pick = (key: string, value: string): void => go({ ...state, chosen: toggle(state.chosen, key, value) });
  const fitting = (chosen: Chosen): number[] => narrow(places, facets, of, chosen);
  const picked = (chosen: Chosen): { key: string; value: string }[] => facets.flatMap((f) => f.values.filter((v) => chosen.get(f.key)?.has(v)).map((value) => ({ key: f.key, value })));
  const beside = nav(side, facets, counts(places, facets, of, new Map()), pick);

  const place = (order: readonly Shown[]): void => {
    for (const li of rows.values()) li.hidden = true;
    const shown = order.flatMap((s) => {
      const li = rows.get(ids[s.at] ?? '');
      if (!li) return [];
      li.hidden = false;
      li.classList.toggle('tied', s.tied);
      li.classList.toggle('guest', s.guest);
      return [li];
    });
    list.prepend(...shown);
  };
  /** One thing less, where that leads to something. */
  const ways = (): Kid[] =>
    picked(state.chosen).flatMap(({ key, value }) => {
      const chosen = toggle(state.chosen, key, value);
      const n = fitting(chosen).length;
      if (n === 0) return [];
      const b = button('', () => go({ ...state, chosen }));
      b.className = 'chip';
      b.append(picked(chosen).map((p) => p.value).join('、') || '全部', el('span', { class: 'n' }, String(n)));
      return [el('li', {}, b)];
    });
  const show = (): void => {
    const on = picked(state.chosen);
    const fits = fitting(state.chosen);
    place(state.paired ? together(fits, pairs) : fits.map((at) => ({ at, tied: false, guest: false })));
    beside.show(counts(places, facets, of, state.chosen), (key, value) => addressOf({ ...state, chosen: toggle(state.chosen, key, value) }, facets));
    title.textContent = on.map((p) => p.value).join('、') || '全部案例';
    many.textContent = `${fits.length} 则`;
    const focused = chips.contains(document.activeElement);
    const off = on.map(({ key, value }) => {
      const b = button(`${value}　×`, () => pick(key, value));
      b.className = 'chip on';
      b.setAttribute('aria-label', `去掉“${value}”`);
      return b;
    });
    const pair = button('对照的排在一起', () => go({ ...state, paired: !state.paired }));
    pair.className = 'chip';
    pair.setAttribute('aria-pressed', String(state.paired));
    const clear = button('清除筛选', () => go({ ...state, chosen: new Map() }));
    clear.className = 'chip';
    chips.replaceChildren(...off, ...(off.length > 0 ? [clear] : []), pair);
    if (focused) chips.querySelector('button')?.focus();
    const own = on.filter((p) => p.key === 'topic' || p.key === 'role');
    also.hidden = own.length === 0;
    also.replaceChildren('另有专页，写着碰上先做哪一步：', ...own.map((p) => link(p.value, data.pages[p.value] ?? '')));
    none.hidden = fits.length > 0;
    if (fits.length === 0) none.replaceChildren(el('h2', {}, `这${'零一两三四五六七八九'[on.length] ?? '几'}项合在一起，还没有案例`), el('p', { class: 'm' }, '去掉一项试试：'), el('ul', { class: 'chips' }, ...ways()));
  };
  for (const name of ['popstate', 'hashchange']) {
    addEventListener(name, () => {
      state = stateOf(facets);
      show();
    });
  }
  const [key, value] = window.qlzkLibrary ?? [];
  if (key && value) pick(key, value);
  else show();
  if (key) side.querySelector(`#f-${key}`)?.classList.add('open');
}

if (side && bar && list && window.qlzkCases) run(window.qlzkCases, side, bar, list);

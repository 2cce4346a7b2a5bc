/** The search page at work: what is typed becomes results, and the address follows. */
import type { Host } from '../search/data.ts';
import { type Engine, openEngine } from '../search/engine.ts';
import { narrow, toggle } from '../search/facets.ts';
import { type Answer, find, foresee, itemsOf } from '../search/find.ts';
import { plan } from '../search/query.ts';
import { queryOf, readState, type State, writeState } from './search/address.ts';
import { cardRow } from './search/cards.ts';
import { el } from './search/dom.ts';
import { countsOf, groups, kinds, ways } from './search/narrow.ts';
import { type None, narrowedAway, notFound } from './search/none.ts';
import { notesFor } from './search/notes.ts';
import { type Rows, rowsFor } from './search/results.ts';
import { listen } from './search/typing.ts';

/** After so long the reader is told that it takes time. */
const SLOW = 900;
/** Results that stood so long were read: the back button comes back to them. */
const READ = 2_000;
/** Below this part of the query answered, the page says that nothing fits as a whole. */
const WEAK = 0.4;
/** Rows shown at a time, and how many of them at once: the others follow when these are painted. */
const PAGE = 10;
const FIRST = 5;

const part = <T extends HTMLElement>(name: string): T => document.querySelector<T>(`[data-part="${name}"]`) as T;

/** Starts the page. */
export function start({ form, input, names, load, say, composing }: Host): void {
  const list = document.querySelector('[data-search-results]') as HTMLOListElement;
  const unfolded = new Set<string>();
  let state: State = { q: queryOf(), chosen: new Map(), off: new Set() };
  let opening: Promise<Engine> | undefined;
  let turn = 0;
  let shown = PAGE;
  let since = 0;
  let rows: Rows | undefined;

  const engine = (): Promise<Engine> => {
    if (!opening) {
      opening = openEngine(names, load).then((e) => {
        // Facets can be read only now; what was typed meanwhile stays.
        if (state.q === queryOf()) state = { ...readState(e.data.facets), q: state.q };
        return e;
      });
      opening.catch(() => {
        opening = undefined;
      });
    }
    return opening;
  };

  /**
   * Shows the state. A later call makes an earlier one void.
   * @param step whether the address takes a step that the back button goes back to, is corrected, or is left as it is
   */
  async function run(step?: boolean): Promise<void> {
    const mine = ++turn;
    const q = state.q.trim();
    if (!q) {
      idle();
      return;
    }
    const slow = setTimeout(() => mine === turn && say('slow'), SLOW);
    if (!opening) foresee(q, names, load).catch(() => {});
    try {
      const e = await engine();
      const answer = await find(q, e, state.off);
      if (mine === turn) await show(e, answer, mine);
      if (mine !== turn) return;
      say('');
      // The browser takes its time over an address: results first.
      if (step !== undefined) setTimeout(() => mine === turn && writeState(state, e.data.facets, step));
    } catch (e) {
      if (mine === turn) {
        clear();
        say(e instanceof Error && e.message === 'lost' ? 'lost' : 'refused');
      }
    } finally {
      clearTimeout(slow);
    }
  }

  function clear(): void {
    rows?.stop();
    list.replaceChildren();
    for (const name of ['found', 'none', 'start', 'narrow', 'aside']) part(name).hidden = true;
    for (const name of ['status', 'more']) part(name).replaceChildren();
  }

  function idle(): void {
    clear();
    say('');
    part('start').hidden = false;
    document.title = `搜索｜${document.title.replace(/^.*｜/, '')}`;
  }

  async function show(e: Engine, answer: Answer, mine: number): Promise<void> {
    const all = answer.hits.map((h) => h.record);
    const records = narrow(all, e.data.facets, (r) => itemsOf(e.data)[r] ?? [], state.chosen);
    const made = rowsFor(e, answer);
    const laws = answer.cards.length > 0 ? await e.laws() : [];
    const cards = state.chosen.size > 0 ? [] : answer.cards.flatMap((c) => cardRow(e, laws, c) ?? []);
    const first = await Promise.all(records.slice(0, FIRST).map((r) => made.row(r)));
    if (mine !== turn) return made.stop();
    rows?.stop();
    rows = made;
    const q = state.q.trim();
    document.title = `${q}：搜索｜${document.title.replace(/^.*｜/, '')}`;
    const empty = records.length + cards.length === 0;
    const weak = cards.length === 0 && answer.best < WEAK;
    part('start').hidden = !empty;
    part('found').hidden = empty;
    part('none').hidden = !(empty || weak);
    if (empty && all.length > 0) {
      none(
        narrowedAway(all.length, () => {
          state.chosen = new Map();
          step();
        }),
      );
    } else if (empty || weak) none(notFound(e, q, !empty, ask));
    list.replaceChildren(...cards, ...first);
    since = Date.now();
    part('said').textContent = `“${q}”`;
    part('count').textContent = `${records.length} 条${weak ? '沾边的' : '结果'}`;
    part('status').textContent = !empty ? `${q}，${records.length} 条结果` : `没有找到${q}`;
    part('notes').replaceChildren(
      ...notesFor(answer.plan.rewritings, state.off, (word, off) => {
        if (off) state.off.add(word);
        else state.off.delete(word);
        step();
      }),
    );
    chips(e, all);
    rest(e, made, all, records, mine).catch(() => mine === turn && say('lost'));
  }

  /** The other rows and what stands beside them, once the first are painted. */
  async function rest(e: Engine, made: Rows, all: readonly number[], records: readonly number[], mine: number): Promise<void> {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const next = mine === turn ? await Promise.all(records.slice(FIRST, shown).map((r) => made.row(r))) : [];
    if (mine !== turn) return;
    list.append(...next);
    more(records);
    facets(e, all);
    const links = await ways(e, records);
    if (mine !== turn) return;
    part('ways').replaceChildren(...links);
    part('aside').hidden = links.length === 0;
  }

  function chips(e: Engine, all: readonly number[]): void {
    const others = narrow(all, e.data.facets.slice(1), (r) => (itemsOf(e.data)[r] ?? []).slice(1), state.chosen);
    part('kinds').replaceChildren(
      ...kinds(countsOf(e, all, state).get('kind') ?? [], others.length, (value) => {
        state.chosen.delete('kind');
        if (value) state.chosen.set('kind', new Set([value]));
        step();
      }),
    );
  }

  function facets(e: Engine, all: readonly number[]): void {
    const made = groups(
      e,
      countsOf(e, all, state),
      unfolded,
      (key, value) => {
        state.chosen = toggle(state.chosen, key, value);
        step();
      },
      (key) => {
        unfolded.add(key);
        facets(e, all);
      },
    );
    part('groups').replaceChildren(...made);
    const box = part<HTMLDetailsElement>('narrow');
    if (box.hidden && matchMedia('(min-width: 60em)').matches) box.open = true;
    box.hidden = made.length === 0;
  }

  function more(records: readonly number[]): void {
    const left = records.length - list.querySelectorAll('li:not(.card)').length;
    const b = el('button', { type: 'button', className: 'btn' }, `再看 ${Math.min(PAGE, left)} 条`);
    b.addEventListener('click', () => {
      const at = shown;
      shown += PAGE;
      const own = rows;
      if (!own) return;
      Promise.all(records.slice(at, shown).map((r) => own.row(r))).then(
        (next) => {
          list.append(...next);
          next[0]?.querySelector('a')?.focus();
          more(records);
        },
        () => say('lost'),
      );
    });
    part('more').replaceChildren(...(records.length > PAGE ? [el('span', { className: 'm s' }, `第 1 至 ${records.length - left} 条，共 ${records.length} 条`)] : []), ...(left > 0 ? [b] : []));
  }

  function none({ title, say: what, tries }: None): void {
    part('missed').textContent = title;
    part('say').textContent = what;
    part('tries').replaceChildren(...tries);
  }

  /** A step the reader took on purpose. */
  function step(): void {
    shown = PAGE;
    void run(true);
  }

  function ask(q: string): void {
    input.value = q;
    state = { q, chosen: new Map(), off: new Set() };
    step();
  }

  /** What stands in the box is searched. Another query takes the narrowing away; it is a step when the last one was read. */
  function typed(step: boolean): void {
    const read = queryOf() !== '' && Date.now() - since > READ;
    if (input.value !== state.q) state = { q: input.value, chosen: new Map(), off: new Set() };
    shown = PAGE;
    void run(step || read);
  }

  listen(form, input, list, typed);
  const back = (): void => {
    void engine().then(
      (e) => {
        state = readState(e.data.facets);
        input.value = state.q;
        shown = PAGE;
        void run();
      },
      () => say('lost'),
    );
  };
  addEventListener('popstate', back);
  addEventListener('hashchange', back);
  // What was typed before this came, or what the address asks for. Letters on their way to be characters are neither.
  if (composing()) void engine().catch(() => {});
  else if (input.value && input.value !== state.q) typed(false);
  else {
    input.value = state.q;
    if (state.q) void run();
    // One query is thought through while nobody waits: the first to be asked finds the words compiled and at hand.
    else void engine().then((e) => turn === 0 && plan('家长送的红包怎么退', { lexicon: e.lexicon })).catch((e: unknown) => say(e instanceof Error && e.message === 'lost' ? 'lost' : 'refused'));
  }
}

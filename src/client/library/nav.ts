/** The facets beside the list: built once, then only brought up to date, so that the focus stays where it is. */
import { el } from '../quiz/dom.ts';
import type { Count, Facet } from '../../search/facets.ts';

/** How many values of a long facet stand open. */
const OPEN: Record<string, number> = { topic: 10, role: 8 };

interface Value {
  value: string;
  li: HTMLElement;
  a: HTMLAnchorElement;
  n: HTMLElement;
}

/** One facet on the page. */
interface Group {
  section: HTMLElement;
  values: Value[];
  more: HTMLButtonElement;
  limit: number;
}

export interface Nav {
  show(counts: ReadonlyMap<string, Count[]>, hrefOf: (key: string, value: string) => string): void;
}

/**
 * @param totals counts over all cases, which order the long facets
 * @param pick one value of one facet
 */
export function nav(host: HTMLElement, facets: readonly Facet[], totals: ReadonlyMap<string, Count[]>, pick: (key: string, value: string) => void): Nav {
  const tabs = el('div', { class: 'tabs' });
  const groups = new Map<string, Group>();
  for (const f of facets) {
    const g = group(f, totals.get(f.key) ?? [], pick);
    groups.set(f.key, g);
    tabs.append(tab(f, g.section));
  }
  host.replaceChildren(tabs, ...[...groups.values()].map((g) => g.section));
  return {
    show(counts, hrefOf) {
      for (const [key, g] of groups) {
        update(g, new Map((counts.get(key) ?? []).map((c) => [c.value, c])));
        for (const v of g.values) v.a.href = hrefOf(key, v.value);
      }
    },
  };
}

function group(f: Facet, totals: readonly Count[], pick: (key: string, value: string) => void): Group {
  const limit = OPEN[f.key] ?? Number.POSITIVE_INFINITY;
  const counted = totals.filter((v) => v.count > 0);
  if (limit < counted.length) counted.sort((a, b) => b.count - a.count);
  const values = counted.map((v): Value => {
    const n = el('span', { class: 'n' });
    const a = el('a', { href: '' }, el('span', {}, v.value), n);
    a.addEventListener('click', (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      pick(f.key, v.value);
    });
    return { value: v.value, li: el('li', {}, a), a, n };
  });
  const more = el('button', { type: 'button', class: 'more' }, `全部${f.label}`);
  const section = el('section', { id: `f-${f.key}` }, el('h2', {}, f.label), el('ul', {}, ...values.map((v) => v.li)), more);
  const g = { section, values, more, limit };
  more.addEventListener('click', () => {
    const first = values.find((v) => v.li.hidden && v.n.textContent !== '0');
    g.limit = Number.POSITIVE_INFINITY;
    for (const v of values) v.li.hidden = v.n.textContent === '0' && !v.a.hasAttribute('aria-current');
    more.hidden = true;
    first?.a.focus();
  });
  return g;
}

/** Values that would leave nothing are not offered; of a long facet the first that would leave something. */
function update(g: Group, now: ReadonlyMap<string, Count>): void {
  let open = 0;
  let far = 0;
  for (const v of g.values) {
    const c = now.get(v.value);
    v.n.textContent = String(c?.count ?? 0);
    if (c?.on) v.a.setAttribute('aria-current', 'true');
    else v.a.removeAttribute('aria-current');
    const offered = c?.on || (c?.count ?? 0) > 0;
    v.li.hidden = !offered || (!c?.on && open >= g.limit);
    if (!v.li.hidden) open++;
    else if (offered) far++;
  }
  g.more.hidden = far === 0;
  g.section.hidden = open === 0;
}

/** On a narrow screen one facet at a time stands open. */
function tab(f: Facet, section: HTMLElement): HTMLAnchorElement {
  const a = el('a', { href: `#f-${f.key}`, 'aria-expanded': 'false' }, f.label);
  a.addEventListener('click', (e) => {
    e.preventDefault();
    const open = !section.classList.contains('open');
    for (const s of section.parentElement?.querySelectorAll('section') ?? []) s.classList.remove('open');
    for (const t of a.parentElement?.children ?? []) t.setAttribute('aria-expanded', 'false');
    section.classList.toggle('open', open);
    a.setAttribute('aria-expanded', String(open));
  });
  return a;
}

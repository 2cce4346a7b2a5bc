/** The search's state in the page's address: it can be shared, and the back button walks through it. */
import { type Facet, read, write } from '../../search/facets.ts';

export interface State {
  q: string;
  chosen: Map<string, Set<string>>;
  /** What rewritings led to that the reader switched off. */
  off: Set<string>;
}

const params = (): URLSearchParams => new URLSearchParams(location.search.length > 1 ? location.search : location.hash.replace(/^#\?/, ''));

/** The query alone; facets are known only when the data has come. */
export const queryOf = (): string => params().get('q') ?? '';

export function readState(facets: readonly Facet[]): State {
  const p = params();
  return { q: p.get('q') ?? '', chosen: read(p, facets), off: new Set(p.getAll('no')) };
}

/**
 * Writes the state.
 * @param step a step that the back button goes back to, or a correction of the present one
 */
export function writeState(s: State, facets: readonly Facet[], step: boolean): void {
  const p = new URLSearchParams();
  if (s.q) p.set('q', s.q);
  write(p, facets, s.chosen);
  for (const w of s.off) p.append('no', w);
  const text = String(p);
  if (text === String(params())) return;
  const to = text ? `?${text}` : location.pathname.replace(/^.*\//, '');
  try {
    if (step) history.pushState(null, '', to);
    else history.replaceState(null, '', to);
  } catch {
    // From file:// old kernels let a page change only what follows the '#' of its address.
    if (step) location.hash = `?${text}`;
    else location.replace(`#?${text}`);
  }
}

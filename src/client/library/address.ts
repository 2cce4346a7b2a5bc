/** What is chosen in the library, as the page's address holds it: shared, and walked through by the back button. */
import { type Chosen, type Facet, read, write } from '../../search/facets.ts';

export interface State {
  chosen: Chosen;
  /** Compared cases stand together. */
  paired: boolean;
}

/** The address of a page that was opened from a disk may hold its question behind the `#`. */
const params = (): URLSearchParams => new URLSearchParams(location.search.length > 1 ? location.search : location.hash.replace(/^#\?/, ''));

/** Whether the address asks for anything. */
export const asks = (): boolean => /[?&][a-z]+=/.test(location.href);

export function stateOf(facets: readonly Facet[]): State {
  const p = params();
  return { chosen: read(p, facets), paired: p.get('by') === 'pair' };
}

/** The address of a state, from the library's own page on. */
export function addressOf(s: State, facets: readonly Facet[]): string {
  const p = new URLSearchParams();
  write(p, facets, s.chosen);
  if (s.paired) p.set('by', 'pair');
  const text = String(p);
  return text ? `index.html?${text}` : 'index.html';
}

/** Goes to an address without leaving the page. */
export function step(address: string): void {
  try {
    history.pushState(null, '', address);
  } catch {
    // From file:// old kernels let a page change only what follows the '#' of its address.
    location.hash = address.replace(/^[^?]*/, '');
  }
}

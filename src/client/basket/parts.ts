/** Parts of pages for the booklet: parts/<id>.js, each loaded once when it is wanted. */
import type { Part } from '../../publish/parts.ts';

declare global {
  interface Window {
    qlzkPart?: (id: string, part: Part) => void;
  }
}

const had = new Map<string, Part>();
const asked = new Set<string>();

/** A part that is there. */
export const partOf = (id: string): Part | undefined => had.get(id);
/** Whether a part was asked for and did not come: a page that is no more. */
export const lost = (id: string): boolean => asked.has(`${id}!`);

/** Loads what is not there yet; `then` runs after each that came or failed. */
export function want(ids: readonly string[], then: () => void): void {
  window.qlzkPart = (id, part) => had.set(id, part);
  for (const id of ids) {
    if (asked.has(id)) continue;
    asked.add(id);
    const s = document.createElement('script');
    s.src = `parts/${id.replace(':', '-')}.js`;
    s.onload = then;
    s.onerror = () => {
      asked.add(`${id}!`);
      then();
    };
    document.head.append(s);
  }
}

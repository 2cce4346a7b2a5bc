/** What changed, newest first: changes written by people, and the day each batch of pages was first reviewed. */
import type { Library, Page } from './library.ts';

export interface Update {
  date: string;
  what: string;
  page?: Page;
}

export function updatesOf(lib: Library): Update[] {
  const written = lib.pages.flatMap((page) => (page.entry.data.changes ?? []).map((c): Update => ({ ...c, page })));
  const days = new Map<string, number>();
  for (const p of lib.pages) days.set(p.reviewed, (days.get(p.reviewed) ?? 0) + 1);
  const reviewed = [...days].map(([date, n]): Update => ({ date, what: `${n} 页在这一天做过全文复核。` }));
  return [...written, ...reviewed].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

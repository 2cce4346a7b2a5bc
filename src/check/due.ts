/** What has to be checked again, most cited first; and whom a new version touches. */
import { currentOf, numberedBy, numberStands, useOf } from '../library/laws.ts';
import type { Library } from '../library/library.ts';

export interface Due {
  slug: string;
  title: string;
  /** Day it was last confirmed; nothing when never. */
  checked?: string;
  uses: number;
}

/**
 * Instruments never confirmed, or confirmed more than a year ago.
 * @param today YYYY-MM-DD
 */
export function due(lib: Library, today: string): Due[] {
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCDate(limit.getUTCDate() - 365);
  const since = limit.toISOString().slice(0, 10);
  return lib.content.laws
    .filter((l) => !l.data.checked || l.data.checked < since)
    .map((l) => ({ slug: l.slug, title: l.data.title, ...(l.data.checked ? { checked: l.data.checked } : {}), uses: useOf(lib, l.slug) }))
    .sort((a, b) => b.uses - a.uses || (a.slug < b.slug ? -1 : 1));
}

export interface Touched {
  page: string;
  url: string;
  n: string;
  /** Today's number where the table has one. */
  now?: string;
}

/** Pages that cite an article whose number is not known to be the same in the newest version. */
export function touched(lib: Library, slug: string): Touched[] {
  const law = lib.laws.get(slug);
  if (!law) return [];
  const table = law.data.renumbered?.find((r) => r.from === numberedBy(law)?.name);
  const out: Touched[] = [];
  for (const [key, mentions] of lib.mentions) {
    const n = key.startsWith(`${slug}#`) ? key.slice(slug.length + 1) : '';
    if (!n || numberStands(law, n)) continue;
    const now = table?.map[n];
    for (const m of mentions) out.push({ page: m.page.title, url: m.page.entry.file, n, ...(now === undefined ? {} : { now: String(now) }) });
  }
  return out.sort((a, b) => Number.parseInt(a.n, 10) - Number.parseInt(b.n, 10) || (a.url < b.url ? -1 : 1));
}

/** Lines for the author. */
export function report(lib: Library, today: string, slug?: string): string[] {
  if (!slug) {
    const list = due(lib, today);
    return [...list.map((d) => `${d.slug}  引用 ${d.uses} 处  ${d.checked ? `上次核对 ${d.checked}` : '从未确认是否最新'}  ${d.title}`), `${list.length} 部该核对，引用多的在前`];
  }
  const law = lib.laws.get(slug);
  if (!law) return [`没有法规“${slug}”`];
  const list = touched(lib, slug);
  const from = numberedBy(law)?.name;
  if (from === currentOf(law)?.name) return [`《${law.data.short}》的条号已经是${from}的。新增版本后，把 numbering 写成旧版名，再运行一次`];
  return [...list.map((t) => `${t.url}  第 ${t.n} ${law.data.unit} → ${t.now ? `今第 ${t.now} ${law.data.unit}` : '新版里是第几条没有核到'}`), `${list.length} 处引用要改，改完删去 numbering；在那之前这些引用显示“条号待核”`];
}

/**
 * Pagefind's index in smaller pieces. Pagefind 1.4 cuts its index into chunks of 36 KB, of which a question needs
 * ten; the size cannot be set (1.5 can, but its engine does not run on Chromium below 96). So the chunks are cut
 * again. Two more things that nothing here needs are left out: where on a page a token stands (it matters to quoted
 * phrases, and to how often a single character is counted), and the long names of pages and chunks.
 */
import { type Cbor, decode, encode } from './cbor.ts';

/** A token and its postings: [token, [[page, [weight, position, …]], …]]. */
type Word = [string, [number, number[]][]];

export interface Repacked {
  meta: Uint8Array;
  chunks: Uint8Array[];
}

/** Bytes of a chunk before compression: about so many chunks, each between the bounds. */
const WANTED = { chunks: 256, least: 5_000, most: 12_000 };

/**
 * Cuts an index again. Page names become their place in the index, chunk names their place in the result.
 * @param meta,chunks as Pagefind wrote them, without compression and signature
 * @throws when they are not built as those of Pagefind 1.4
 */
export function repack(meta: Uint8Array, chunks: readonly Uint8Array[]): Repacked {
  const [version, pages, ranges, filters, sorts] = array(decode(meta), 5);
  if (typeof version !== 'string' || !/^1\.4\./.test(version)) throw new Error(`索引是 Pagefind ${String(version)} 写的，这里只认 1.4`);
  if (array(ranges).length !== chunks.length) throw new Error(`meta 里有 ${array(ranges).length} 块，文件有 ${chunks.length} 块`);
  const words = chunks.flatMap((c) => array(array(decode(c), 1)[0]).map(word)).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const bytes = words.map((w) => encode(w));
  const total = bytes.reduce((n, b) => n + b.length, 0);
  const size = Math.min(WANTED.most, Math.max(WANTED.least, total / WANTED.chunks));
  const cut: [number, number][] = [];
  let held = 0;
  for (const [i, b] of bytes.entries()) {
    const last = cut[cut.length - 1];
    if (!last || held + b.length > size) {
      cut.push([i, i]);
      held = b.length;
    } else {
      last[1] = i;
      held += b.length;
    }
  }
  const name = (i: number): string => words[i]?.[0] ?? '';
  return {
    meta: encode([version, array(pages).map((p, i) => [String(i), array(p, 2)[1] ?? 0]), cut.map(([from, to], i) => [name(from), name(to), String(i)]), filters ?? [], sorts ?? []]),
    chunks: cut.map(([from, to]) => encode([words.slice(from, to + 1)])),
  };
}

function array(v: Cbor | undefined, length?: number): Cbor[] {
  if (!Array.isArray(v) || (length !== undefined && v.length !== length)) throw new Error('Pagefind 的索引和预想的不一样，版本变了？');
  return v;
}

/** A token with its postings; every place on a page becomes the first, its weight stays. */
function word(v: Cbor): Word {
  const [token, pages] = array(v, 2);
  if (typeof token !== 'string') throw new Error('Pagefind 的索引和预想的不一样：词不是文字');
  return [
    token,
    array(pages).map((p): [number, number[]] => {
      const [page, places] = array(p, 2);
      if (typeof page !== 'number') throw new Error('Pagefind 的索引和预想的不一样：页号不是数字');
      return [page, array(places).map((x) => (typeof x === 'number' && x < 0 ? x : 0))];
    }),
  ];
}

/** A case cut into screens: nothing scrolls, and the last row can read it. */
import type { RenderedCase } from './case.ts';
import { esc } from './escape.ts';

export interface Slide {
  title: string;
  html: string;
  /** Opened parts stand on the dark field. */
  opened?: boolean;
  vote?: boolean;
}

/** Characters on a line of a 4:3 screen at the deck's size, and lines on a screen under the heading. */
const LINE = 19;
const LINES = 6;

const lines = (text: string): number => Math.ceil(text.length / LINE);

/** Paragraphs gathered into screens; a paragraph longer than a screen is cut between sentences. */
export function screens(paragraphs: readonly string[], room = LINES): string[][] {
  const out: string[][] = [];
  let used = room + 1;
  for (const p of paragraphs.flatMap((x) => cut(x, room))) {
    const need = lines(p) + 0.3;
    if (used + need > room + 0.3 || out.length === 0) {
      out.push([]);
      used = 0;
    }
    out.at(-1)?.push(p);
    used += need;
  }
  return out;
}

/** Where a paragraph may be cut: between sentences, else at commas, else (a number, an address) anywhere. */
const CUTS = [/[^。！？；]*[。！？；]+[”’）》]*|[^。！？；]+$/g, /[^，、：]*[，、：]+|[^，、：]+$/g, /[^]/gu];

function cut(p: string, room: number, level = 0): string[] {
  const at = CUTS[level];
  if (lines(p) <= room || !at) return [p];
  const out: string[] = [];
  for (const s of (p.match(at) ?? [p]).flatMap((x) => cut(x, room, level + 1))) {
    const last = out.at(-1);
    if (last !== undefined && lines(last + s) <= room) out[out.length - 1] = last + s;
    else out.push(s);
  }
  return out;
}

/** Paragraphs of an HTML part as plain text. */
export function paragraphsOf(html: string): string[] {
  return [...html.matchAll(/<(p|li)>([\s\S]*?)<\/\1>/g)].map((m) => plain(m[2] ?? '')).filter(Boolean);
}

const plain = (html: string): string =>
  html
    .replace(/<sup>[^<]*<\/sup>|<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();

const big = (ps: readonly string[]): string => ps.map((p) => `<p>${esc(p)}</p>`).join('');

/** All screens of a case, from a flat rendering. */
export function slidesOf(r: RenderedCase): Slide[] {
  const { data, parts } = r;
  const deck: Slide[] = [];
  const add = (title: string, ps: readonly string[], opened = false): void => {
    for (const s of screens(ps)) deck.push({ title, html: big(s), ...(opened ? { opened } : {}) });
  };
  add('情境', paragraphsOf(parts.情境.html));
  deck.push({ title: data.decision, html: '', vote: true });
  add('后来怎样', paragraphsOf(parts.后来怎样.html), true);
  const KEYS = '甲乙丙丁';
  add('四个做法，各会怎样', data.options.map((o, i) => `${KEYS[i]}，${o.verdict}。${o.consequence}`), true);
  const main = data.people.find((p) => p.main)?.name ?? '';
  add(`身份四问：${main}`, r.status.filter((s) => s.who === main).map((s) => `${s.q}？${s.applies}。${s.answer}`), true);
  for (const say of parts.可以照着说.html.matchAll(/<figcaption>([\s\S]*?)<\/figcaption><blockquote>([\s\S]*?)<\/blockquote>/g)) {
    add(`可以照着说：${plain(say[1] ?? '')}`, paragraphsOf(say[2] ?? ''));
  }
  add('讨论', paragraphsOf(parts.讨论.html));
  return deck;
}

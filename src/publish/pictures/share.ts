/** A share picture per canonical page: 1200×630, its title in Chinese, a few kilobytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { phrases } from '../../markdown/chinese.ts';
import { esc } from '../../markdown/escape.ts';
import { FAMILY, missing } from './font.ts';

export interface Card {
  /** Where it goes in the site. */
  file: string;
  /** The content file (or page) that it speaks of, for what is said to an author. */
  from: string;
  title: string;
  /** 情境案例　两难 */
  kick: string;
  site: string;
}

/** Characters on a line at the card's size. */
const LINE = 13;
const MAX_BYTES = 20 * 1024;
/** Part of the cache's key: raise it when the drawing changes. */
const VERSION = 3;

/** A title in up to three lines, broken between phrases. */
export function linesOf(title: string): string[] {
  const out: string[] = [];
  for (const p of phrases(title)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + p.length <= LINE) out[out.length - 1] = last + p;
    else out.push(p);
  }
  const cut = out.flatMap((l) => (l.length <= LINE ? [l] : (l.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [l])));
  return cut.length > 3 ? [...cut.slice(0, 2), `${cut[2]?.slice(0, LINE - 1)}…`] : cut;
}

/** The card as SVG. Colours are those of the light theme's tokens. */
export function draw(card: Card): string {
  const text = (x: number, y: number, size: number, fill: string, s: string): string => `<text x="${x}" y="${y}" font-family="${FAMILY}" font-weight="700" font-size="${size}" fill="${fill}">${esc(s)}</text>`;
  const lines = linesOf(card.title);
  const top = 330 - (lines.length - 1) * 50;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#ffffff"/><rect x="32" y="32" width="1136" height="566" fill="none" stroke="#17201c" stroke-width="6"/><rect x="44" y="44" width="1112" height="542" fill="none" stroke="#17201c" stroke-width="2"/>${text(96, 140, 34, '#1c5a44', card.kick)}${lines.map((l, i) => text(96, top + i * 100, 76, '#17201c', l)).join('')}<rect x="96" y="486" width="56" height="56" rx="8" fill="#ad3125"/><g transform="translate(96 486) scale(.875)"><g fill="#fff"><path d="M32 10c-5 6-8 12-8 17 0 5 3 9 8 13 5-4 8-8 8-13 0-5-3-11-8-17z"/><path d="M21 18c-1 10 1 18 9 23-8-1-16-7-17-19 3 0 6-1 8-4zM43 18c1 10-1 18-9 23 8-1 16-7 17-19-3 0-6-1-8-4z"/><path d="M8 37c9-1 17 1 24 8 7-7 15-9 24-8v4c-9-1-17 1-24 9-7-8-15-10-24-9z"/><path d="M12 46c8 0 14 2 20 8 6-6 12-8 20-8v3c-8 0-14 2-20 9-6-7-12-9-20-9z"/></g></g>${text(172, 528, 38, '#17201c', card.site)}</svg>`;
}

/**
 * Draws the cards that are not in the cache and copies all of them.
 * @returns what is wrong: a glyph the font lacks, a card too heavy
 */
export async function shareCards(cards: readonly Card[], out: string, cache: string): Promise<string[]> {
  const faults: string[] = [];
  mkdirSync(cache, { recursive: true });
  const one = async (card: Card): Promise<void> => {
    const svg = draw(card);
    const lacking = missing(card.title + card.kick + card.site);
    if (lacking.length > 0) {
      faults.push(`${card.from}：标题“${card.title}”里的“${lacking.join('')}”分享图的字体没有，请换一个字`);
      return;
    }
    const held = path.join(cache, `${createHash('sha256').update(`${VERSION}${svg}`).digest('hex').slice(0, 24)}.png`);
    if (!existsSync(held)) writeFileSync(held, await sharp(Buffer.from(svg)).png({ palette: true, colours: 8, compressionLevel: 9 }).toBuffer());
    const bytes = readFileSync(held);
    if (bytes.length > MAX_BYTES) faults.push(`${card.from}：分享图 ${bytes.length} 字节，上限 ${MAX_BYTES}`);
    const to = path.join(out, card.file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  };
  const queue = [...cards];
  await Promise.all([0, 1].map(async () => {
    for (let c = queue.shift(); c; c = queue.shift()) await one(c);
  }));
  return faults.sort();
}

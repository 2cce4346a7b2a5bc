/** Names of an author's picture in the site: what the renderer writes and the publisher makes. */
import path from 'node:path';

/** A column is 36 rem wide: 648 px, twice that on a dense screen. */
export const WIDTHS = [648, 1296] as const;

/** Names that one picture gets in the site. */
export function variants(name: string, width: number): { webp: { file: string; width: number }[]; fallback: string } {
  const base = name.replace(/\.[a-z]+$/, '');
  const ext = path.extname(name);
  if (ext === '.svg') return { webp: [], fallback: `pictures/${name}` };
  const widths = WIDTHS.filter((w) => w < width);
  const all = widths.length < WIDTHS.length ? [...widths, width] : [...widths];
  return { webp: all.map((w) => ({ file: `pictures/${base}-${w}.webp`, width: w })), fallback: `pictures/${base}${ext === '.png' ? '.png' : '.jpg'}` };
}

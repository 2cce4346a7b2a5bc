/** The one font that pictures are drawn with, so that a machine without Chinese fonts draws the same bytes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Noto Serif SC Bold cut to GB 2312 and common marks (SIL Open Font License, beside it). */
const FONT = fileURLToPath(new URL('./share.ttf', import.meta.url));
export const FAMILY = 'Noto Serif SC';

/**
 * Points fontconfig at our font alone. Must run before sharp draws its first text.
 * @param cache a folder of the project's own for fontconfig's cache
 */
export function useOwnFont(cache: string): void {
  mkdirSync(cache, { recursive: true });
  const conf = path.join(cache, 'fonts.conf');
  writeFileSync(conf, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${path.dirname(FONT)}</dir><cachedir>${cache}</cachedir></fontconfig>`);
  process.env['FONTCONFIG_FILE'] = conf;
}

let known: Set<number> | undefined;

/** Characters of a text that the font cannot draw. */
export function missing(text: string): string[] {
  known ??= codePoints(readFileSync(FONT));
  return [...new Set(text)].filter((c) => !known?.has(c.codePointAt(0) ?? 0) && c.trim() !== '');
}

/** Code points of a TrueType font's character map (formats 4 and 12; OpenType spec, cmap table). */
function codePoints(b: Buffer): Set<number> {
  const out = new Set<number>();
  const tables = b.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16;
    if (b.toString('latin1', at, at + 4) !== 'cmap') continue;
    const cmap = b.readUInt32BE(at + 8);
    for (let k = 0; k < b.readUInt16BE(cmap + 2); k++) readSub(b, cmap + b.readUInt32BE(cmap + 4 + k * 8 + 4), out);
  }
  return out;
}

function readSub(b: Buffer, at: number, out: Set<number>): void {
  const format = b.readUInt16BE(at);
  if (format === 12) {
    for (let g = 0; g < b.readUInt32BE(at + 12); g++) {
      const o = at + 16 + g * 12;
      for (let c = b.readUInt32BE(o); c <= b.readUInt32BE(o + 4); c++) out.add(c);
    }
  } else if (format === 4) {
    const segments = b.readUInt16BE(at + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = b.readUInt16BE(at + 14 + s * 2);
      const start = b.readUInt16BE(at + 16 + segments * 2 + s * 2);
      if (start === 0xffff) continue;
      for (let c = start; c <= end; c++) out.add(c);
    }
  }
}

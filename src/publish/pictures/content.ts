/** Authors' pictures as WebP with a fallback, no wider than a page can show. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Content } from '../../reader/read.ts';
import { variants, WIDTHS } from '../../reader/variants.ts';

/** Writes every picture that the content holds. Returns the files written. */
export async function contentPictures(content: Content, out: string): Promise<string[]> {
  const written: string[] = [];
  const put = (file: string, bytes: Buffer): void => {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), bytes);
    written.push(file);
  };
  for (const { file, bytes } of content.images) {
    const name = path.posix.relative('content/pictures', file);
    if (path.extname(name) === '.svg') {
      put(`pictures/${name}`, bytes);
      continue;
    }
    const picture = sharp(bytes).rotate();
    const { width = 0 } = await picture.metadata();
    const v = variants(name, width);
    for (const w of v.webp) put(w.file, await picture.clone().resize({ width: w.width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer());
    const small = picture.clone().resize({ width: WIDTHS[1], withoutEnlargement: true });
    put(v.fallback, await (v.fallback.endsWith('.png') ? small.png({ compressionLevel: 9, palette: true }) : small.jpeg({ quality: 80, mozjpeg: true })).toBuffer());
  }
  return written;
}

/** Authors' pictures as WebP with a fallback, no wider than a page can show. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Content } from '../../reader/read.ts';
import { variants, WIDTHS } from '../../reader/variants.ts';

/**
 * Writes every picture that the content holds.
 * @returns what is wrong: a picture that cannot be drawn, by its file
 */
export async function contentPictures(content: Content, out: string): Promise<string[]> {
  const faults: string[] = [];
  const put = (file: string, bytes: Buffer): void => {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), bytes);
  };
  for (const { file, bytes } of content.images) {
    const name = path.posix.relative('content/pictures', file);
    if (path.extname(name) === '.svg') put(`pictures/${name}`, bytes);
    // The check reads a picture's head only; whether all of it is there shows when it is drawn.
    else await raster(name, bytes, put).catch(() => faults.push(`${file}：图片打不开，文件多半坏了，请重新导出一次`));
  }
  return faults;
}

async function raster(name: string, bytes: Buffer, put: (file: string, bytes: Buffer) => void): Promise<void> {
  const picture = sharp(bytes).rotate();
  const { width = 0 } = await picture.metadata();
  const v = variants(name, width);
  for (const w of v.webp) put(w.file, await picture.clone().resize({ width: w.width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer());
  const small = picture.clone().resize({ width: WIDTHS[1], withoutEnlargement: true });
  put(v.fallback, await (v.fallback.endsWith('.png') ? small.png({ compressionLevel: 9, palette: true }) : small.jpeg({ quality: 80, mozjpeg: true })).toBuffer());
}

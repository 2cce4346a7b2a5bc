/** The mark in the sizes that browsers and phones ask for; at 16 px a simpler drawing. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** At 16 px the lotus's lines run together: one petal on the seal is what can still be told. */
const SMALL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#ad3125"/><path fill="#fff" d="M8 2.2C6 4.7 5.2 6.6 5.2 8.2c0 1.9 1 3.3 2.8 4.6 1.8-1.300 2.800-2.700 2.800-4.600C10.800 6.600 10 4.700 8 2.200zM2.200 9.300c2.600 0 4.300 1.100 5.800 3.400 1.500-2.300 3.200-3.400 5.800-3.400-.4 2.900-2.500 4.500-5.800 4.500s-5.400-1.600-5.800-4.500z"/></svg>';

async function png(svg: Buffer, size: number): Promise<Buffer> {
  return sharp(svg, { density: 72 * 8 }).resize(size, size).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** An .ico that holds PNGs (Microsoft's format since Vista). */
function ico(images: { size: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, bytes }, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...images.map((i) => i.bytes)]);
}

/** Writes favicon.ico, apple-touch-icon.png and icon-192/512.png. Returns their names. */
export async function icons(mark: Buffer, out: string): Promise<string[]> {
  const small = await png(Buffer.from(SMALL), 16);
  const files: [string, Buffer][] = [
    ['favicon.ico', ico([{ size: 16, bytes: small }, { size: 32, bytes: await png(mark, 32) }, { size: 48, bytes: await png(mark, 48) }])],
    ['apple-touch-icon.png', await png(mark, 180)],
    ['icon-192.png', await png(mark, 192)],
    ['icon-512.png', await png(mark, 512)],
  ];
  for (const [name, bytes] of files) writeFileSync(path.join(out, name), bytes);
  return files.map(([name]) => name);
}

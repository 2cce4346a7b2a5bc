/** Pictures: what is named exists, what exists is used, and a file is what its name says. */
import path from 'node:path';
import { attributesOf } from '../markdown/components.ts';
import { every } from '../reader/body.ts';
import { sizeOf } from '../reader/images.ts';
import type { Content } from '../reader/read.ts';
import { type Finding, hint } from '../schema/finding.ts';
import { svgFault } from './svg.ts';

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_PIXELS = 24_000_000;
const HEADS: Record<string, (b: Buffer) => boolean> = {
  '.png': (b) => b.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  '.jpg': (b) => b[0] === 0xff && b[1] === 0xd8,
  '.jpeg': (b) => b[0] === 0xff && b[1] === 0xd8,
  '.webp': (b) => b.subarray(0, 4).toString() === 'RIFF' && b.subarray(8, 12).toString() === 'WEBP',
  '.svg': (b) => /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(b.subarray(0, 2000).toString('utf8')),
};

export function pictures(c: Content): Finding[] {
  const out: Finding[] = [];
  const have = new Set(c.images.map((i) => path.posix.relative('content/pictures', i.file)));
  const used = new Set<string>();
  for (const e of c.bodies) {
    for (const n of every(e.body.nodes)) {
      if (n.name !== 'Figure') continue;
      const src = attributesOf(n)['src'] ?? '';
      used.add(src);
      const at = { line: n.position?.start.line ?? 1, column: n.position?.start.column ?? 1 };
      if (src && !have.has(src)) out.push({ file: e.file, ...at, message: `没有图片 content/pictures/${src}${hint(src, have)}` });
    }
  }
  // A page whose body could not be read may use what nobody else does.
  const unread = c.texts.filter((t) => t.file.endsWith('.mdx') && !c.bodies.some((b) => b.file === t.file));
  for (const { file, bytes } of c.images) {
    const say = (message: string): void => {
      out.push({ file, line: 1, column: 1, message });
    };
    const ext = path.extname(file);
    const name = path.posix.relative('content/pictures', file);
    if (name.startsWith('..')) say('图片应放在 content/pictures/ 里');
    else if (!used.has(name) && !unread.some((t) => t.text.includes(name))) say('没有哪一页用到这张图片，请删去或用 <Figure> 引用');
    if (bytes.length === 0) say('图片是空文件');
    else if (!HEADS[ext]?.(bytes)) say(`文件内容不是 ${ext} 图片，扩展名写错了`);
    else if (ext === '.svg') {
      const fault = svgFault(bytes.toString('utf8'));
      if (fault) out.push({ file, ...fault });
    }
    if (bytes.length > MAX_BYTES) say(`图片有 ${(Math.ceil((bytes.length / 1024 / 1024) * 10) / 10).toFixed(1)} MB，应在 2 MB 以内`);
    const size = ext === '.svg' ? undefined : sizeOf(ext, bytes);
    const px = (size?.width ?? 0) * (size?.height ?? 0);
    if (px > MAX_PIXELS) say(`图片有 ${Math.round(px / 1e6)} 百万像素，应在 24 百万以内`);
  }
  return out;
}

/** Content files from disk: names, bytes, encoding. Knows nothing of what stands in them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSlug } from '../schema/base.ts';
import { type Finding, positionAt } from '../schema/finding.ts';
import { type Edit, lineSlips, mend } from './text.ts';

export interface TextFile {
  /** From the project's root, forward slashes. */
  file: string;
  /** File name without extension. */
  slug: string;
  /** As decoded, before any slip was mended. */
  raw: string;
  /** What the rest of the reader works on. */
  text: string;
  edits: Edit[];
}

export interface Disk {
  texts: TextFile[];
  images: { file: string; bytes: Buffer }[];
  findings: Finding[];
}

const TEXT = new Set(['.mdx', '.yaml', '.json']);
export const IMAGE = new Set(['.png', '.jpg', '.jpeg', '.webp', '.svg']);
/** A file named so would collide with the pages made beside each case. */
const RESERVED = /^(student|teacher|screen|index)$|-(student|teacher|screen)$/;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const GB = new TextDecoder('gb18030', { fatal: true });

/**
 * Reads every file under `content/`.
 * @param root the project's root
 * @returns texts decoded (with their slips), pictures as bytes, and what is wrong with the files as files
 */
export function readFiles(root: string): Disk {
  const disk: Disk = { texts: [], images: [], findings: [] };
  for (const file of walk(root, 'content')) readOne(root, file, disk);
  return disk;
}

function readOne(root: string, file: string, disk: Disk): void {
  const ext = path.extname(file);
  const at = (message: string, extra: Partial<Finding> = {}) => disk.findings.push({ file, line: 1, column: 1, message, ...extra });
  const bytes = readFileSync(path.join(root, file));
  const slug = path.basename(file, ext);
  if (IMAGE.has(ext)) {
    disk.images.push({ file, bytes });
    return;
  }
  if (!TEXT.has(ext)) {
    at(`content/ 里不放“${ext || path.basename(file)}”文件，只放 .mdx、.yaml、.json 和图片`);
    return;
  }
  if (bytes.length === 0) {
    at('文件是空的');
    return;
  }
  if (ext !== '.json' && !isSlug(slug)) at(`文件名“${slug}”应为小写拼音加连字符，例如 shoulian-liucheng`);
  else if (RESERVED.test(slug)) at(`文件名“${slug}”与网站自己的页名冲突，请换一个`);
  const text = decode(bytes, at);
  if (text === undefined) return;
  const edits = ext === '.json' ? [] : lineSlips(text, ext === '.yaml');
  for (const e of edits) disk.findings.push({ file, ...positionAt(text, e.start), message: e.message, fixable: true });
  disk.texts.push({ file, slug, raw: text, text: mend(text, edits), edits });
}

function decode(bytes: Buffer, at: (m: string, extra?: Partial<Finding>) => void): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    at('文件开头有 BOM，应为不带 BOM 的 UTF-8', { fixable: true });
    return decode(bytes.subarray(3), at);
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    const text = decodeGb(bytes);
    if (text === undefined) at('文件不是 UTF-8，也认不出别的编码，请用 UTF-8 另存');
    else at('文件是 GBK/GB18030 编码，应为 UTF-8', { fixable: true });
    return text;
  }
}

/** GB18030 text, or nothing when it does not decode without loss. */
export function decodeGb(bytes: Buffer): string | undefined {
  try {
    const text = GB.decode(bytes);
    return text.includes('\ufffd') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Files under a folder, sorted, so that every machine reads them in one order. */
export function walk(root: string, dir: string): string[] {
  const out: string[] = [];
  for (const name of readdirSync(path.join(root, dir)).sort()) {
    if (name === '.DS_Store' || name === 'Thumbs.db' || name.startsWith('~$')) continue;
    const file = `${dir}/${name}`;
    if (statSync(path.join(root, file)).isDirectory()) out.push(...walk(root, file));
    else out.push(file);
  }
  return out;
}

/** Content files from disk: names, bytes, encoding. Knows nothing of what stands in them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSlug } from '../schema/base.ts';
import { type Finding, type Position, positionAt } from '../schema/finding.ts';
import { type Edit, type Kind, lineSlips, mend } from './text.ts';

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
/** A file named so would collide with the pages made beside each case, or with a page of ours in the same folder. */
const RESERVED = /(^|\/|-)(student|teacher|screen)$|\/index$|^content\/cases\/(sector|kind)-|^content\/laws\/(who|renumbering)$/;
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
    const lower = ext.toLowerCase();
    if (TEXT.has(lower) || IMAGE.has(lower)) at(`扩展名“${ext}”应为小写“${lower}”`);
    else at(`content/ 里不放“${ext || path.basename(file)}”文件，只放 .mdx、.yaml、.json 和图片（${[...IMAGE].join('、')}）`);
    return;
  }
  if (ext !== '.json' && !isSlug(slug)) at(`文件名“${slug}”应为小写拼音加连字符，例如 shoulian-liucheng`);
  else if (RESERVED.test(file.slice(0, -ext.length))) at(`文件名“${slug}”与网站自己的页名冲突，请换一个`);
  const text = decode(bytes, at);
  if (text === undefined) return;
  if (text.trim() === '') {
    at('文件是空的');
    return;
  }
  for (const m of text.matchAll(/\ufffd+/g)) at('这里有一个坏字（�），多半是转码时丢的，请把它重打一遍', positionAt(text, m.index));
  for (const m of text.matchAll(/[\ue000-\uf8ff]+/g)) at('这里有一个只有个别字体才认得的字，请换成通行的写法', positionAt(text, m.index));
  const edits = lineSlips(text, ext.slice(1) as Kind);
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
    const torn = tornAt(bytes);
    if (torn) {
      at('这里有一个坏字，文件不是完好的 UTF-8，请把这个字重打一遍', torn);
      return undefined;
    }
    const text = decodeGb(bytes);
    if (text === undefined) at('文件不是 UTF-8，也认不出别的编码，请用 UTF-8 另存');
    else at('文件是 GBK/GB18030 编码，应为 UTF-8', { fixable: true });
    return text;
  }
}

/**
 * Where a UTF-8 file was damaged. Such a file also decodes as GB18030, into rubbish; of a file that was GB18030,
 * hardly any Chinese survives as UTF-8.
 */
function tornAt(bytes: Buffer): Position | undefined {
  const text = bytes.toString('utf8');
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const kept = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return kept > lost ? positionAt(text, text.indexOf('\ufffd')) : undefined;
}

/** GB18030 text, or nothing when it does not decode without loss. */
export function decodeGb(bytes: Buffer): string | undefined {
  try {
    const text = GB.decode(bytes);
    return /[\ufffd\ue000-\uf8ff]/.test(text) ? undefined : text;
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

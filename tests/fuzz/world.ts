/** Projects that mutants are made of: the small base with pictures of every kind, and the real content. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { walk } from '../../src/reader/files.ts';
import { BASE } from '../fixtures/project.ts';

export interface World {
  root: string;
  /** Every content file with its bytes, unharmed. */
  files: Map<string, Buffer>;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder that goes when the process ends. */
export function folder(name: string): string {
  const dir = mkdtempSync(path.join(tmpdir(), `fuzz-${name}-`));
  folders.push(dir);
  return dir;
}

export function put(root: string, file: string, bytes: Buffer | undefined): void {
  const at = path.join(root, file);
  if (!bytes) rmSync(at, { force: true });
  else {
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, bytes);
  }
}

const filesOf = (root: string): Map<string, Buffer> => new Map(walk(root, 'content').map((f) => [f, readFileSync(path.join(root, f))]));

/** Where the base shows its pictures; here three more of other kinds come in. */
const FIGURE = '<Figure src="liucheng.svg"';

/** The base, its page showing a picture of every kind that we take. */
export async function baseWorld(): Promise<World> {
  const root = folder('base');
  cpSync(path.join(BASE, 'content'), path.join(root, 'content'), { recursive: true });
  const tone = sharp({ create: { width: 700, height: 300, channels: 3, background: '#e8eee9' } });
  const made = { 'tu.png': await tone.clone().png().toBuffer(), 'tu-er.jpg': await tone.clone().jpeg().toBuffer(), 'tu-san.webp': await tone.clone().webp().toBuffer() };
  const page = 'content/campus/tuili-liucheng.mdx';
  const text = readFileSync(path.join(root, page), 'utf8');
  const shown = Object.keys(made).map((name) => `<Figure src="${name}" alt="一张浅绿的图" />\n\n`).join('');
  put(root, page, Buffer.from(text.replace(FIGURE, shown + FIGURE)));
  for (const [name, bytes] of Object.entries(made)) put(root, `content/pictures/${name}`, bytes);
  return { root, files: filesOf(root) };
}

/** The real content, in a copy. */
export function realWorld(): World {
  const root = folder('real');
  cpSync('content', path.join(root, 'content'), { recursive: true });
  return { root, files: filesOf(root) };
}

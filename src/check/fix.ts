/** Writes what can be mended without understanding the text. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../reader/read.ts';
import { mend } from '../reader/text.ts';
import { proseEdits } from './text.ts';

/** Mends every file of a project that has fixable findings. Returns the files written. */
export function fix(root: string): string[] {
  const content = read(root);
  const written: string[] = [];
  for (const t of content.texts) {
    const text = mend(t.text, proseEdits(content, t.file));
    const file = path.join(root, t.file);
    if (Buffer.from(text, 'utf8').equals(readFileSync(file))) continue;
    writeFileSync(file, text);
    written.push(t.file);
  }
  return written;
}

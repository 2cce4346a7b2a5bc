/** The search of a built site: records, index, scripts, and their names in search.html. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../library/library.ts';
import { indexOf } from './index.ts';
import { pack } from './pack.ts';
import { recordsOf } from './records.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Where names of scripts go in search.html. */
const SLOT = 'data-names=""';

/**
 * Makes a site searchable.
 * @param root the site's folder, its pages finished
 * @returns the files written, relative to the site
 */
export async function makeSearchable(root: string, lib: Library): Promise<string[]> {
  const page = (url: string): string | undefined => {
    const at = path.join(root, url);
    return existsSync(at) ? readFileSync(at, 'utf8') : undefined;
  };
  const search = page('search.html');
  if (!search?.includes(SLOT)) throw new Error('search.html 里没有放脚本名字的地方');
  const records = recordsOf(lib, page);
  const vocabulary = vocabularyOf(lib);
  const index = await indexOf(records, vocabulary);
  const { names, files } = pack(lib, records, index, vocabulary);
  for (const [file, text] of files) {
    const at = path.join(root, 'search', file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
  }
  writeFileSync(path.join(root, 'search.html'), search.replace(SLOT, `data-names="${JSON.stringify(names).replace(/"/g, '&quot;')}"`));
  return [...files.keys()].map((f) => `search/${f}`);
}

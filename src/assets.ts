/** Styles and scripts as text that stands in the page: a first visit is one request. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync, transformSync } from 'esbuild';

const SRC = path.join(process.cwd(), 'src');
const TARGET = ['chrome86', 'firefox78'];
const cache = new Map<string, string>();

function once(key: string, make: () => string): string {
  if (import.meta.env?.DEV) return make();
  const had = cache.get(key);
  if (had !== undefined) return had;
  const made = make();
  cache.set(key, made);
  return made;
}

/** Style sheets joined in the order given, minified. Print comes last, so that it wins. */
export function styles(...names: string[]): string {
  const all = ['tokens', 'base', ...names, 'print'];
  return once(`css:${all.join()}`, () => {
    const css = all.map((n) => readFileSync(path.join(SRC, 'styles', `${n}.css`), 'utf8')).join('\n');
    return transformSync(css, { loader: 'css', minify: true, target: TARGET, legalComments: 'none' }).code.trim();
  });
}

/** A classic script out of src/client, bundled and minified. */
export function script(name: string): string {
  return once(`js:${name}`, () => {
    const out = buildSync({
      entryPoints: [path.join(SRC, 'client', `${name}.ts`)],
      bundle: true,
      format: 'iife',
      target: TARGET,
      minify: true,
      write: false,
      charset: 'utf8',
      legalComments: 'none',
    });
    return (out.outputFiles[0]?.text ?? '').trim();
  });
}

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
    return transformSync(css, { loader: 'css', minify: true, target: TARGET, charset: 'utf8', legalComments: 'none' }).code.trim();
  });
}

/** Margin boxes of printed sheets (Chromium 131, Firefox not yet; others leave them out). */
export function sheets(title: string): string {
  const text = title.replace(/["\\<]/g, '');
  return `@page{@top-left{content:"${text}";font:8.5pt sans-serif}@bottom-right{content:counter(page) "／" counter(pages);font:8.5pt sans-serif}}@page:first{@top-left{content:none}}`;
}

/** A classic script out of src/client, bundled and minified; several become one, so that what they share stands in it once. */
export function script(...names: string[]): string {
  return once(`js:${names.join()}`, () => {
    const out = buildSync({
      stdin: { contents: names.map((n) => `import './${n}.ts';`).join(''), resolveDir: path.join(SRC, 'client'), loader: 'ts' },
      bundle: true,
      format: 'iife',
      target: TARGET,
      // Chrome below 91 fails only at `a?.(...b, c)`, which nobody writes here: https://github.com/evanw/esbuild/issues/1559
      supported: { 'optional-chain': true },
      minify: true,
      write: false,
      charset: 'utf8',
      legalComments: 'none',
    });
    return (out.outputFiles[0]?.text ?? '').trim();
  });
}

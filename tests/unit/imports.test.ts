/** Data flows one way: which part of src may import which. The picture of it is in the architecture note. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

const SRC = path.join(import.meta.dirname, '../../src');
const CORE = ['schema', 'reader', 'library', 'markdown'];
const FRAME = ['site.ts', 'assets.ts'];

/** Part → the parts that it may import besides itself. */
const MAY: Record<string, string[]> = {
  schema: [],
  reader: ['schema'],
  library: ['schema', 'reader'],
  markdown: ['schema', 'reader', 'library'],
  search: CORE,
  'site.ts': CORE,
  'assets.ts': CORE,
  'env.d.ts': [],
  components: [...CORE, ...FRAME],
  layouts: [...CORE, ...FRAME, 'components'],
  pages: [...CORE, ...FRAME, 'components', 'layouts', 'search'],
  check: CORE,
  publish: [...CORE, 'check', 'search'],
  client: [],
};

interface Import {
  from: string;
  to: string;
  /** Gone when the file runs. */
  typeOnly: boolean;
}

/** A part is a folder of src, or a file that stands there alone. */
const partOf = (file: string): string => file.split('/')[0] ?? '';

/** Every relative import of a text. */
function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(/\b(import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s*)?['"](\.[^'"$]+)['"]|\bimport\(\s*['"](\.[^'"$]+)['"]/g)].map((m) => ({
    from: file,
    to: path.posix.normalize(path.posix.join(path.posix.dirname(file), m[3] ?? m[4] ?? '')),
    typeOnly: m[2] !== undefined,
  }));
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && /\.(ts|astro|mjs)$/.test(f.name))
  .map((f) => path.relative(SRC, path.join(f.parentPath, f.name)).replaceAll(path.sep, '/'));
const texts = new Map(files.map((f) => [f, readFileSync(path.join(SRC, f), 'utf8')]));
const imports = [...texts].flatMap(([f, t]) => importsOf(f, t));

/**
 * A browser script takes of the build only what stands alone: files of schema and search that pull in nothing else
 * when they run. fflate (8 KB) unpacks the search's index; qrcode-generator draws the code of a link, loaded with the share
 * button alone.
 */
function forBrowser(to: string): boolean {
  const text = texts.get(to) ?? '';
  const packages = [...text.matchAll(/^(?:import|export)\s(?!type\s)[^;'"]*?\bfrom\s+['"]([^.'"][^'"]*)/gm)].map((m) => m[1]);
  return ['schema', 'search'].includes(partOf(to)) && packages.every((p) => p === 'fflate' || p === 'qrcode-generator') && importsOf(to, text).every((i) => i.typeOnly || forBrowser(i.to));
}

function refused(i: Import): boolean {
  const [a, b] = [partOf(i.from), partOf(i.to)];
  if (a === b) return false;
  if (a === 'client') return !i.typeOnly && !forBrowser(i.to);
  return !MAY[a]?.includes(b);
}

test('the reading of imports sees every way to write one', () => {
  const text = `import a from './a.ts';\nimport {\n  b,\n  type C,\n} from '../reader/b.ts';\nimport type { D } from '../d.ts';\nimport '../e.css';\nexport { f } from './f.ts';\nexport * from './g.ts';\nconst h = await import('../h.ts');\nimport z from 'zod';\nconst s = 'from ./no.ts';\n`;
  assert.deepEqual(
    importsOf('check/x.ts', text).map((i) => `${i.to}${i.typeOnly ? ' type' : ''}`),
    ['check/a.ts', 'reader/b.ts', 'd.ts type', 'e.css', 'check/f.ts', 'check/g.ts', 'h.ts'],
  );
});

test('the rule refuses what it should', () => {
  const rows: [string, string, boolean][] = [
    ['schema/a.ts', 'reader/b.ts', true],
    ['reader/a.ts', 'library/b.ts', true],
    ['library/a.ts', 'markdown/b.ts', true],
    ['markdown/a.ts', 'site.ts', true],
    ['components/A.astro', 'layouts/B.astro', true],
    ['components/A.astro', 'site.ts', false],
    ['layouts/A.astro', 'components/B.astro', false],
    ['check/a.ts', 'publish/b.ts', true],
    ['publish/a.ts', 'check/b.ts', false],
    ['pages/a.astro', 'check/b.ts', true],
    ['search/a.ts', 'client/b.ts', true],
    ['client/a.ts', 'client/b.ts', false],
    ['client/a.ts', 'schema/numbers.ts', false],
    ['client/a.ts', 'schema/base.ts', true],
    ['client/a.ts', 'library/laws.ts', true],
    ['client/a.ts', 'search/tokens.ts', false],
    ['client/a.ts', 'search/pack.ts', true],
  ];
  for (const [from, to, want] of rows) assert.equal(refused({ from, to, typeOnly: false }), want, `${from} → ${to}`);
});

test('every part of src has its rule', () => {
  assert.deepEqual(
    [...new Set(files.map(partOf))].filter((p) => !(p in MAY)),
    [],
  );
});

test('src imports in one direction only', () => {
  assert.ok(imports.length > 200, `${imports.length} imports read`);
  assert.deepEqual(
    imports.filter(refused).map((i) => `${i.from} → ${i.to}`),
    [],
  );
});

test('what is imported exists, with its ending', () => {
  assert.deepEqual(
    imports.filter((i) => /\.(ts|astro)$/.test(i.to) && !texts.has(i.to)).map((i) => `${i.from} → ${i.to}`),
    [],
  );
  assert.deepEqual(
    imports.filter((i) => !/\.[a-z]+$/.test(i.to)).map((i) => `${i.from} → ${i.to}`),
    [],
  );
});

/**
 * The index and all that belongs to it as classic scripts, which are the one thing that loads alike over http, in a
 * sub-folder and from `file://`. Each name holds a hash of the contents, so that an old page never meets new files.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';
import { useOf } from '../library/laws.ts';
import type { Library } from '../library/library.ts';
import type { Data, LawData, Names, Text } from './data.ts';
import { encode, type Facet } from './facets.ts';
import type { Index } from './index.ts';
import { type Found, KINDS } from './records.ts';
import { normal } from './tokens.ts';
import { pairsFor } from './traditional.ts';
import type { Vocabulary } from './vocabulary.ts';

const TARGET = ['chrome86', 'firefox78'];
/** Above so many records titles and addresses come with the texts of those that are shown. */
const SMALL = 800;
/** Characters in a file of texts: a long page has its own, short records share. */
const PACK = 2_400;

export interface Packed {
  names: Names;
  /** Path inside the search's folder → contents. */
  files: Map<string, string>;
}

const hash = (...texts: string[]): string => {
  const h = createHash('sha256');
  for (const t of texts) h.update(t).update('\0');
  return h.digest('hex').slice(0, 10);
};

const base64 = (b: Uint8Array): string => gzipSync(b, { level: 9 }).toString('base64');

/** A script that registers a value under its own name. */
const registered = (name: string, code: string): string => `qlzk(${JSON.stringify(name)},${code});\n`;

/** Makes every file of the search. */
export function pack(lib: Library, records: readonly Found[], index: Index, v: Vocabulary, root = process.cwd()): Packed {
  const files = new Map<string, string>();
  const single = (kind: string, code: string): string => {
    const name = `${kind}-${hash(code)}`;
    files.set(`${name}.js`, registered(name, code));
    return name;
  };
  const folder = (kind: string, codes: readonly string[]): string => {
    const name = `${kind}-${hash(...codes)}`;
    for (const [i, code] of codes.entries()) files.set(`${name}/${i}.js`, registered(`${name}/${i}`, code));
    return name;
  };
  const { packs, texts } = textsOf(records);
  const names: Names = {
    app: single('app', app(root)),
    engine: single('engine', engine(index)),
    data: single('data', JSON.stringify(dataOf(lib, records, index, v, packs))),
    traditional: single('traditional', JSON.stringify(pairsFor(records.map((r) => [r.title, r.summary, ...r.aliases, ...r.parts.map((p) => p.text)].join('')).join('')))),
    laws: single('laws', JSON.stringify(lawsOf(lib, records))),
    chunks: folder('c', index.chunks.map((c) => JSON.stringify(base64(c)))),
    texts: folder('t', texts.map((t) => JSON.stringify(t))),
  };
  return { names, files };
}

/** The page's behaviour: an expression whose value is the function to start it. */
function app(root: string): string {
  const out = buildSync({
    entryPoints: [path.join(root, 'src/client/search.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'app',
    target: TARGET,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
  });
  return `(function(){${(out.outputFiles[0]?.text ?? '').trim()}return app.start})()`;
}

/**
 * Pagefind's WebAssembly and the part of its script that speaks to it, taken as it is but for its last line.
 * @throws when Pagefind's script no longer ends, or no longer begins, as it does in 1.4
 */
function engine(index: Index): string {
  const end = /export\{[^}]*\};?\s*$/;
  if (!end.test(index.script) || !index.script.includes('let wasm_bindgen;')) throw new Error('pagefind.js 变了：没有找到 wasm_bindgen 或结尾的 export');
  // What is left unused by this, which is Pagefind's own client, is dropped. What remains could fetch, but is given bytes.
  const { code } = transformSync(index.script.replace(end, 'globalThis.qlzkBackend=wasm_bindgen;'), { format: 'iife', target: TARGET, minify: true, treeShaking: true, legalComments: 'none', logLevel: 'error', define: { fetch: 'undefined' } });
  if (/PagefindInstance|pagefind-entry/.test(code)) throw new Error('pagefind.js 变了：它自己的客户端没有去掉');
  return `(function(){${code.trim()}var b=globalThis.qlzkBackend;delete globalThis.qlzkBackend;return{backend:b,wasm:"${base64(index.wasm)}"}})()`;
}

/** Texts of records, long ones alone, short neighbours together. */
function textsOf(records: readonly Found[]): { packs: number[]; texts: Text[][] } {
  const packs: number[] = [];
  const texts: Text[][] = [];
  let held = 0;
  for (const [i, r] of records.entries()) {
    const t: Text = [r.url, r.title, r.tag, r.summary, r.parts.filter((p) => !p.quiet && p.text).map((p) => [p.anchor, p.heading, p.text])];
    const size = JSON.stringify(t).length;
    const last = texts[texts.length - 1];
    if (!last || held + size > PACK) {
      packs.push(i);
      texts.push([t]);
      held = size;
    } else {
      last.push(t);
      held += size;
    }
  }
  return { packs, texts };
}

/** The facets of the search, with the values that records have. */
export function facetsOf(lib: Library): Facet[] {
  const { vocab } = lib.content;
  return [
    { key: 'kind', label: '类别', values: KINDS },
    { key: 'section', label: '栏目', values: [...vocab.sections.map((s) => s.label), '课堂与活动', '纪法条款'] },
    { key: 'sector', label: '行业', values: vocab.sectors.map((s) => s.label) },
    { key: 'topic', label: '主题', values: vocab.topics.map((t) => t.label) },
    { key: 'role', label: '岗位', values: vocab.roles.map((r) => r.label) },
  ];
}

function dataOf(lib: Library, records: readonly Found[], index: Index, v: Vocabulary, packs: number[]): Data {
  const facets = facetsOf(lib);
  const place = (k: number, labels: readonly string[]): number[] => labels.map((l) => facets[k]?.values.indexOf(l) ?? -1).filter((i) => i >= 0);
  const items = records.map((r) => [place(0, [r.kind]), place(1, [r.section]), place(2, [r.sector]), place(3, r.topics), place(4, r.roles)]);
  const says = new Map<number, string[]>();
  for (const [say, concept] of v.says) says.set(concept, [...(says.get(concept) ?? []), say]);
  return {
    meta: base64(index.meta),
    facets: facets.map((f) => ({ key: f.key, label: f.label, values: [...f.values] })),
    rows: encode(items, facets),
    ...(records.length <= SMALL ? { titles: records.map((r) => r.title), urls: records.map((r) => r.url) } : {}),
    packs,
    concepts: v.concepts,
    says: [...says].map(([c, w]) => [c, w.join('\n')]),
    words: v.words.filter((w) => !v.says.has(w)).join('\n'),
  };
}

const BARE = /^中华人民共和国|^中国共产党|[（(][^）)]*[）)]$/g;

function lawsOf(lib: Library, records: readonly Found[]): LawData[] {
  const extra = new Map<string, string[]>();
  for (const a of lib.content.aliases.data) extra.set(a.means, a.say.filter((s) => /[法例则定]$/.test(s)));
  const taken = new Set<string>();
  return lib.content.laws.map((l): LawData => {
    const own = records.flatMap((r, i) => (r.law?.slug === l.slug ? [i] : []));
    const d = l.data;
    const names = [d.title, d.title.replace(BARE, ''), d.short, ...(extra.get(d.short) ?? [])].map(normal);
    const former = new Map<string, Record<string, string>>();
    for (const r of d.renumbered ?? []) former.set(r.from, Object.fromEntries(Object.entries(r.map).filter(([from, to]) => from !== String(to)).map(([from, to]) => [from, String(to)])));
    for (const a of d.articles) {
      for (const [version, old] of Object.entries(a.formerly ?? {})) {
        if (String(old) === String(a.n)) continue;
        const map = former.get(version) ?? {};
        map[String(old)] ??= String(a.n);
        former.set(version, map);
      }
    }
    const total = (d.versions.find((x) => x.current) ?? d.versions[0])?.articles;
    return {
      slug: l.slug,
      title: d.title,
      names: [...new Set(names)].filter((n) => n.length >= 2 && !taken.has(n) && taken.add(n)),
      unit: d.unit,
      ...(total ? { total } : {}),
      numbers: own.flatMap((i) => records[i]?.law?.numbers ?? []),
      at: [own[0] ?? -1, own.map((i) => records[i]?.law?.numbers.length ?? 0)],
      uses: useOf(lib, l.slug),
      former: [...former].filter(([, m]) => Object.keys(m).length > 0),
    };
  });
}

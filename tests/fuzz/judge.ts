/**
 * One mutant after another through the checks, in a thread of its own so that a hang can be ended.
 * Says whether it was accepted, and everything that is wrong with how it was.
 */
import { isDeepStrictEqual } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'yaml';
import { check } from '../../src/check/run.ts';
import type { Content } from '../../src/reader/read.ts';
import { format, type Finding } from '../../src/schema/finding.ts';
import type { Mutant } from './recipe.ts';
import { runsOf } from './runs.ts';
import { put } from './world.ts';

export interface Verdict {
  accepted: boolean;
  said: string[];
  faults: string[];
}

const { root, files } = workerData as { root: string; files: Map<string, Uint8Array> };
const original = (f: string): Buffer | undefined => {
  const had = files.get(f);
  return had && Buffer.from(had);
};

parentPort?.on('message', (m: Mutant) => {
  if (m.to !== m.target) put(root, m.target, undefined);
  put(root, m.to, m.bytes && Buffer.from(m.bytes));
  const verdict = judge({ ...m, bytes: m.bytes && Buffer.from(m.bytes) });
  for (const f of [m.target, m.to]) put(root, f, original(f));
  parentPort?.postMessage(verdict);
});

function judge(m: Mutant): Verdict {
  let content: Content;
  let findings: Finding[];
  try {
    ({ content, findings } = check(root));
  } catch (e) {
    return { accepted: false, said: [], faults: [`检查抛出异常：${e instanceof Error ? e.stack?.split('\n').slice(0, 4).join(' ') : String(e)}`] };
  }
  const said = findings.map(format);
  return findings.length > 0 ? { accepted: false, said, faults: refusal(m, findings, content) } : { accepted: true, said, faults: acceptance(m, content) };
}

/** A refusal names the file that was harmed (or, where that file was taken away or is a list, one that depends on it), a place in it, and says something in Chinese. */
function refusal(m: Mutant, findings: readonly Finding[], content: Content): string[] {
  const out: string[] = [];
  // A page that no longer shows a picture is said of the picture.
  const own = findings.some((f) => [m.to, m.target].includes(f.file) || f.message.includes(m.to) || f.message.includes(m.target) || f.file.startsWith('content/pictures/'));
  const list = !m.target.endsWith('.mdx') || m.kind === 'file';
  if (!own && !list) out.push(`没有点名 ${m.to}：${findings.slice(0, 3).map(format).join('；')}`);
  for (const f of findings) {
    if (!/[\u4e00-\u9fff]{2}/.test(f.message) || /undefined|\[object|NaN|\bat .*:\d+:\d+|Error\b/.test(f.message)) out.push(`说得不像话：${format(f)}`);
    const lines = content.texts.find((t) => t.file === f.file)?.raw.split('\n').length;
    if (f.line < 1 || f.column < 1 || (lines !== undefined && f.line > lines + 1)) out.push(`位置不在文件里：${format(f)}`);
    if (f.message.length > 300) out.push(`太长：${f.file} ${f.message.length} 字`);
  }
  if (findings.length > 400) out.push(`一处改动报了 ${findings.length} 处`);
  return out;
}

/** What was read of a file. */
function dataOf(file: string, c: Content): unknown {
  const name = file.replace(/^.*\/|\.[a-z]+$/g, '');
  if (file === 'content/site.json') return c.site;
  if (file === 'content/glossary.yaml') return c.glossary.data;
  if (file === 'content/aliases.yaml') return c.aliases.data;
  if (file.startsWith('content/vocab/')) return (c.vocab as unknown as Record<string, unknown>)[name];
  return [...c.studies, ...c.cases, ...c.kits, ...c.laws].find((e) => e.file === file)?.data;
}

/** An accepted mutant was read whole: the data say what the file says. */
function acceptance(m: Mutant, c: Content): string[] {
  const text = m.bytes?.toString('utf8');
  if (text === undefined || m.to.startsWith('content/pictures/')) return [];
  const data = dataOf(m.to, c);
  if (data === undefined) return [`收下了，却没有读进来`];
  const end = m.to.endsWith('.mdx') ? text.indexOf('\n---', 3) : text.length;
  const source = m.to.endsWith('.mdx') ? text.slice(text.indexOf('\n') + 1, end + 1) : text;
  const out: string[] = [];
  if (!isDeepStrictEqual(parse(source), data)) out.push('读到的字段与文件里的不同');
  if (m.field) {
    const got = m.field.path.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown> | undefined)?.[k], data);
    if (!isDeepStrictEqual(got, m.field.value)) out.push(`字段 ${m.field.path.map(String).join('.')} 改成 ${JSON.stringify(m.field.value)}，读到 ${JSON.stringify(got)}`);
  }
  // A comment on a line of its own, or two spaces off, is meant as one.
  const held = JSON.stringify(data).replace(/\\n/g, '');
  const lost = runsOf(source.replace(/(^[ \t]*| {2})#.*$/gm, '')).filter((r) => !held.includes(r));
  if (lost.length > 0) out.push(`字段里的字丢了：${lost.slice(0, 3).join('、')}`);
  return out;
}

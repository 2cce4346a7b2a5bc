/** A schema's refusal as findings: which field, where, what was found, what was expected. */
import type { z } from 'astro/zod';
import { type Finding, hint } from '../schema/finding.ts';
import type { Yaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;
interface Described {
  meta?: () => { title?: string; description?: string; vocab?: string } | undefined;
}

/**
 * Checks a parsed file against its schema.
 * @returns the typed data, or nothing when any field was refused
 */
export function validate<T extends z.ZodType>(schema: T, yaml: Yaml, file: string, findings: Finding[]): z.infer<T> | undefined {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const { issues } = result.error;
  // A list where a word should be has no right length either: one finding is enough.
  const wrong = new Set(issues.filter((i) => i.code === 'invalid_type').map((i) => i.path.join()));
  for (const i of issues) if (i.code === 'invalid_type' || !wrong.has(i.path.join())) findings.push(...say(i, schema, yaml, file));
  return undefined;
}

function say(issue: Issue, schema: z.ZodType, yaml: Yaml, file: string): Finding[] {
  const path = issue.path;
  const name = path.filter((p) => typeof p === 'string').join('.') || '整个文件';
  const value = at(yaml.value, path);
  const where = yaml.at(path);
  const make = (message: string, pos = where): Finding => ({ file, ...pos, message });
  const missing = value === undefined || value === null;
  if (missing && path.length === 0) return [make('文件里一个字段也没有')];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((k) => make(/[\u3400-\u9fff]/.test(k) ? `“${k}”被当成了字段，值里的逗号、冒号要用全角` : `不认识的字段“${k}”${hint(k, known)}`, yaml.key([...path, k])));
    }
    case 'invalid_type':
      if (missing) return [make(`缺少字段“${name}”${about(schema, path)}`)];
      return [make(`“${name}”写的是${kindOf(value)}${typeof value === 'object' ? '' : said(value)}，应为${KIND[issue.expected] ?? issue.expected}${about(schema, path)}`)];
    case 'invalid_value': {
      const known = issue.values.map(String);
      const vocab = meta(schema, path)?.vocab;
      if (missing) return [make(`缺少字段“${name}”，应为${list(issue.values)}`)];
      const inVocab = vocab ? `不在“${vocab}”词表里` : `应为${list(issue.values)}`;
      return [make(`“${name}”写的是${said(value)}，${inVocab}${typeof value === 'string' ? hint(value, known) : ''}`)];
    }
    case 'invalid_union': {
      const values = literals(schema, path);
      const wanted = values.length ? `应为${list(values)}` : '不是认得的写法';
      return [make(missing ? `缺少字段“${name}”，${wanted}` : `“${name}”写的是${said(value)}，${wanted}${values.length ? '' : about(schema, path)}`)];
    }
    case 'too_small':
    case 'too_big':
      return [make(`“${name}”${size(value)}，应为${range(issue)}${about(schema, path)}`)];
    case 'invalid_format':
      return [make(`“${name}”写的是“${short(value)}”，${issue.format === 'url' ? '应为完整的网址，以 https:// 开头' : issue.message}`)];
    default:
      return [make(`“${name}”写的是“${short(value)}”，${issue.message}`)];
  }
}

const KIND: Record<string, string> = { string: '文字', array: '列表', tuple: '列表', object: '一组字段', number: '数字', int: '整数', boolean: 'true 或 false', record: '一组字段' };

function kindOf(v: unknown): string {
  return Array.isArray(v) ? '列表' : v === null ? '空' : (KIND[typeof v] ?? typeof v);
}

function short(v: unknown): string {
  const s = typeof v === 'string' ? v : JSON.stringify(v);
  return s.length > 30 ? `${s.slice(0, 30)}…` : s;
}

/** What stands there. */
function said(v: unknown): string {
  return typeof v === 'string' ? `“${short(v)}”` : typeof v === 'object' ? kindOf(v) : ` ${String(v)}`;
}

function list(known: readonly unknown[]): string {
  return known.length > 8 ? '词表里的一个' : known.map(said).join('、').replaceAll('、 ', '、');
}

function size(v: unknown): string {
  return Array.isArray(v) ? `有 ${v.length} 项` : typeof v === 'string' ? `有 ${v.length} 字` : `是 ${String(v)}`;
}

function range(i: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const unit = i.origin === 'array' ? '项' : i.origin === 'string' ? '字' : '';
  const exact = 'exact' in i && i.exact;
  if (exact) return `正好 ${String(i.code === 'too_small' ? i.minimum : i.maximum)} ${unit}`;
  if (i.code === 'too_small' && !i.inclusive) return `大于 ${String(i.minimum)}`;
  return (i.code === 'too_small' ? `至少 ${String(i.minimum)} ${unit}` : `最多 ${String(i.maximum)} ${unit}`).trimEnd();
}

function about(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const m = meta(schema, path);
  return m?.description ? `（${m.description}）` : m?.title ? `（${m.title}）` : '';
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((v, k) => (typeof v === 'object' && v !== null ? (v as Record<PropertyKey, unknown>)[k] : undefined), value);
}

/** The schema of a field, looking through optional, array and union wrappers. */
function fieldAt(schema: unknown, path: readonly PropertyKey[]): unknown[] {
  let here: unknown[] = [schema];
  for (const step of path) {
    here = here.flatMap((s) => {
      const d = inner(s);
      return d.flatMap((x) => {
        const def = (x as { def?: Record<string, unknown> }).def ?? {};
        if (typeof step === 'number') return def['element'] ? [def['element']] : [];
        const shape = def['shape'] as Record<PropertyKey, unknown> | undefined;
        return shape?.[step] ? [shape[step]] : def['valueType'] ? [def['valueType']] : [];
      });
    });
  }
  return here;
}

function inner(s: unknown): unknown[] {
  const def = (s as { def?: Record<string, unknown> }).def ?? {};
  if (def['innerType']) return inner(def['innerType']);
  if (Array.isArray(def['options'])) return def['options'].flatMap(inner);
  return [s];
}

function meta(schema: z.ZodType, path: readonly PropertyKey[]): { title?: string; description?: string; vocab?: string } | undefined {
  const last = typeof path.at(-1) === 'number' ? [path, path.slice(0, -1)] : [path];
  for (const p of last) {
    for (const s of fieldAt(schema, p)) {
      const m = (s as Described).meta?.() ?? inner(s).map((x) => (x as Described).meta?.()).find(Boolean);
      if (m) return m;
    }
  }
  return undefined;
}

/** The values that a union of literals, or the field that tells its branches apart, may take. */
function literals(schema: z.ZodType, path: readonly PropertyKey[]): unknown[] {
  return fieldAt(schema, path).flatMap((s) => inner(s).flatMap((x) => (x as { def?: { values?: unknown[] } }).def?.values ?? []));
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return fieldAt(schema, path).flatMap((s) =>
    inner(s).flatMap((x) => Object.keys(((x as { def?: { shape?: object } }).def?.shape ?? {}) as object)),
  );
}

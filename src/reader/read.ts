/** All of `content/` as typed entries with the place of every field. The build, the checks and the tests read through here. */
import { z } from 'astro/zod';
import { slug } from '../schema/base.ts';
import { type CaseData, caseSchema } from '../schema/case.ts';
import { type Finding, hint, type Position } from '../schema/finding.ts';
import { type KitData, kitSchema } from '../schema/kit.ts';
import { type LawData, lawSchema } from '../schema/law.ts';
import { type Alias, aliasesSchema, glossarySchema, type SiteData, siteSchema, type Term } from '../schema/site.ts';
import { type StudyData, studySchema } from '../schema/study.ts';
import { STUDY_SECTIONS, type StudySection, type Vocab } from '../schema/vocab.ts';
import { type Body, parseBody } from './body.ts';
import { type Disk, readFiles, type TextFile } from './files.ts';
import { readJson, type Strings } from './json.ts';
import { validate } from './validate.ts';
import { parseYaml, type Yaml } from './yaml.ts';

export interface Entry<T> {
  slug: string;
  file: string;
  data: T;
  body: Body;
  at(path: readonly PropertyKey[]): Position;
}
export type Study = Entry<StudyData> & { section: StudySection };
export type Case = Entry<CaseData>;
export type Kit = Entry<KitData>;
export interface Law {
  slug: string;
  file: string;
  data: LawData;
  at(path: readonly PropertyKey[]): Position;
}
export interface ListFile<T> {
  file: string;
  data: T[];
  at(path: readonly PropertyKey[]): Position;
}

export interface Content {
  root: string;
  site: SiteData;
  vocab: Vocab;
  studies: Study[];
  cases: Case[];
  kits: Kit[];
  laws: Law[];
  glossary: ListFile<Term>;
  aliases: ListFile<Alias>;
  images: Disk['images'];
  texts: TextFile[];
  /** Prose in front matter and lists, with its offset into the file. */
  strings: Strings;
  /** The body of every page, also of one whose fields were refused: all findings come at once. */
  bodies: { file: string; kind: 'study' | 'case' | 'kit'; body: Body }[];
  /** `page:…`, `case:…`, `kit:…`, `law:…`, `term:…` that are written somewhere, understood or not: a fault in one does not become a fault of every page that leads there. */
  written: Set<string>;
  findings: Finding[];
}

const EMPTY_LIST = { file: '', data: [], at: () => ({ line: 1, column: 1 }) };

/**
 * Reads and validates the content of a project.
 * @param root folder that holds `content/`
 * @returns every entry that could be understood, and every finding about those that could not
 */
export function read(root: string): Content {
  const disk = readFiles(root);
  const findings = [...disk.findings];
  const strings: Strings = [];
  const byFile = new Map(disk.texts.map((t) => [t.file, t]));
  const vocab = readVocab(byFile, strings, findings);
  const site = readJson(byFile, 'content/site.json', siteSchema, strings, findings);
  const content: Content = {
    root,
    site: site ?? { name: '', slogan: '', description: '', contact: {}, footer: [], report: [] },
    vocab,
    studies: [],
    cases: [],
    kits: [],
    laws: [],
    glossary: EMPTY_LIST,
    aliases: EMPTY_LIST,
    images: disk.images,
    texts: disk.texts,
    strings,
    bodies: [],
    written: new Set(),
    findings,
  };
  const schemas = { study: studySchema(vocab), case: caseSchema(vocab), kit: kitSchema(vocab), law: lawSchema(vocab) };
  for (const t of disk.texts) readText(t, content, schemas);
  return content;
}

const FOLDERS = `${STUDY_SECTIONS.join('、')}、cases、kits 或 laws`;

/** Built once over the vocabularies: making a schema takes longer than reading a file with it. */
interface Schemas {
  study: ReturnType<typeof studySchema>;
  case: ReturnType<typeof caseSchema>;
  kit: ReturnType<typeof kitSchema>;
  law: ReturnType<typeof lawSchema>;
}

function readText(t: TextFile, c: Content, schemas: Schemas): void {
  const [, dir = '', ...rest] = t.file.split('/');
  const refuse = (message: string): void => {
    c.findings.push({ file: t.file, line: 1, column: 1, message });
  };
  const study = (STUDY_SECTIONS as readonly string[]).includes(dir);
  const wanted = dir === 'laws' ? '.yaml' : dir === 'vocab' ? '.json' : '.mdx';
  if (t.file === 'content/glossary.yaml') readGlossary(t, c);
  else if (t.file === 'content/aliases.yaml') c.aliases = readList(t, aliasesSchema, c) ?? c.aliases;
  else if (t.file === 'content/site.json') return;
  else if (rest.length !== 1) refuse(`这个位置不放内容文件，应放在 ${FOLDERS} 文件夹里`);
  else if (!study && !['cases', 'kits', 'laws', 'vocab'].includes(dir)) refuse(`不认识的文件夹“${dir}”，应为 ${FOLDERS}`);
  else if (!t.file.endsWith(wanted)) refuse(`${dir} 文件夹里放 ${wanted} 文件，这个是“${rest[0]}”`);
  else if (dir === 'vocab') {
    if (!(t.slug in VOCAB)) refuse(`没有“${t.slug}”这个词表${hint(t.slug, Object.keys(VOCAB))}`);
  } else if (dir === 'laws') readLaw(t, schemas.law, c);
  else if (dir === 'cases') push(c.cases, readEntry(t, 'case', schemas.case, c));
  else if (dir === 'kits') push(c.kits, readEntry(t, 'kit', schemas.kit, c));
  else {
    const e = readEntry(t, 'study', schemas.study, c);
    if (e) c.studies.push({ ...e, section: dir as StudySection });
  }
}

function push<T>(list: T[], item: T | undefined): void {
  if (item) list.push(item);
}

function readEntry<S extends z.ZodType>(t: TextFile, kind: 'study' | 'case' | 'kit', schema: S, c: Content): Entry<z.infer<S>> | undefined {
  const { text, file, slug } = t;
  c.written.add(`${kind === 'study' ? 'page' : kind}:${slug}`);
  const top = /^---[ ]*\n/.exec(text);
  const close = top ? /\n---[ ]*(?:\n|$)/.exec(text.slice(top[0].length - 1)) : null;
  if (!top || !close) {
    c.findings.push({ file, line: 1, column: 1, message: '文件开头应有两行“---”夹住的字段，这里' + (top ? '少了收尾的“---”' : '没有') });
    return undefined;
  }
  const start = top[0].length;
  const end = start - 1 + close.index;
  const yaml = parseYaml(file, text.slice(start, end), 1, start, c.findings);
  const body = parseBody(file, text, end + close[0].length, c.findings);
  if (body) c.bodies.push({ file, kind, body });
  if (!yaml) return undefined;
  for (const s of yaml.strings) c.strings.push({ file, ...s });
  const data = validate(schema, yaml, file, c.findings);
  return data && body ? { slug, file, data, body, at: yaml.at } : undefined;
}

function readLaw(t: TextFile, schema: Schemas['law'], c: Content): void {
  c.written.add(`law:${t.slug}`);
  const yaml = readYaml(t, c);
  const data = yaml && validate(schema, yaml, t.file, c.findings);
  if (data) c.laws.push({ slug: t.slug, file: t.file, data, at: yaml.at });
}

function readGlossary(t: TextFile, c: Content): void {
  for (const m of t.text.matchAll(/\bterm: *["']?([^"',}\n]+)/g)) c.written.add(`term:${m[1]?.trim()}`);
  c.glossary = readList(t, glossarySchema, c) ?? c.glossary;
}

function readList<S extends z.ZodType<unknown[]>>(t: TextFile, schema: S, c: Content): ListFile<z.infer<S>[number]> | undefined {
  const yaml = readYaml(t, c);
  const data = yaml && validate(schema, yaml, t.file, c.findings);
  return data ? { file: t.file, data: data as z.infer<S>[number][], at: yaml.at } : undefined;
}

function readYaml(t: TextFile, c: Content): Yaml | undefined {
  const yaml = parseYaml(t.file, t.text, 0, 0, c.findings);
  for (const s of yaml?.strings ?? []) c.strings.push({ file: t.file, ...s });
  return yaml;
}

const label = z.strictObject({ label: z.string().min(1), slug: slug.refine((s) => s !== 'index', '“index”是目录页的名字，请换一个') });
const group = { group: z.string().min(1), lead: z.string().min(20), advice: z.string().min(20) };
const VOCAB = {
  sections: z.array(label.extend({ zi: z.string().length(1), lead: z.string() })),
  topics: z.array(label.extend(group)),
  roles: z.array(
    label.extend({
      ...group,
      statuses: z.tuple([z.array(z.string()), z.array(z.string())]),
      often: z.array(z.strictObject({ say: z.string(), to: z.string() })).optional(),
      line: z.strictObject({ to: z.string(), text: z.string() }).optional(),
      months: z.array(z.strictObject({ month: z.string(), what: z.string(), to: z.string() })).optional(),
    }),
  ),
  sectors: z.array(label),
  statuses: z.array(label),
  disciplines: z.array(label),
  kinds: z.strictObject({ case: z.array(label), study: z.array(label) }),
};

function readVocab(files: Map<string, TextFile>, strings: Strings, findings: Finding[]): Vocab {
  const out: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(VOCAB)) {
    const file = `content/vocab/${name}.json`;
    out[name] = readJson(files, file, schema, strings, findings) ?? salvage(name, files.get(file)?.text ?? '');
  }
  return out as unknown as Vocab;
}

/** Labels of a vocabulary file that was refused, so that its fault does not become a fault of every page. */
function salvage(name: string, text: string): unknown {
  const labels = [...text.matchAll(/"label"\s*:\s*"([^"\n]+)"/g)].map((m) => ({ label: m[1], slug: m[1], zi: '', group: '', lead: '', advice: '', statuses: [[], []] }));
  return name === 'kinds' ? { case: labels, study: labels } : labels;
}

/** All of `content/` as typed entries with the place of every field. The build, the checks and the tests read through here. */
import { z } from 'astro/zod';
import { type CaseData, caseSchema } from '../schema/case.ts';
import { type Finding, positionAt, type Position } from '../schema/finding.ts';
import { type KitData, kitSchema } from '../schema/kit.ts';
import { type LawData, lawSchema } from '../schema/law.ts';
import { type Alias, aliasesSchema, glossarySchema, type SiteData, siteSchema, type Term } from '../schema/site.ts';
import { type StudyData, studySchema } from '../schema/study.ts';
import { STUDY_SECTIONS, type StudySection, type Vocab } from '../schema/vocab.ts';
import { type Body, parseBody } from './body.ts';
import { type Disk, readFiles, type TextFile } from './files.ts';
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
  /** Prose in front matter, with its offset into the file. */
  strings: { file: string; text: string; offset: number }[];
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
  const byFile = new Map(disk.texts.map((t) => [t.file, t]));
  const vocab = readVocab(byFile, findings);
  const site = readJson(byFile, 'content/site.json', siteSchema, findings);
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
    strings: [],
    findings,
  };
  for (const t of disk.texts) readText(t, content);
  return content;
}

function readText(t: TextFile, c: Content): void {
  const [, dir = '', ...rest] = t.file.split('/');
  if (t.file === 'content/glossary.yaml') c.glossary = readList(t, glossarySchema, c) ?? c.glossary;
  else if (t.file === 'content/aliases.yaml') c.aliases = readList(t, aliasesSchema, c) ?? c.aliases;
  else if (dir === 'vocab' || t.file === 'content/site.json') return;
  else if (rest.length !== 1) c.findings.push({ file: t.file, line: 1, column: 1, message: `这个位置不放内容文件，应放在 ${STUDY_SECTIONS.join('、')}、cases、kits 或 laws 文件夹里` });
  else if (dir === 'laws') readLaw(t, c);
  else if (dir === 'cases') push(c.cases, readEntry(t, caseSchema(c.vocab), c));
  else if (dir === 'kits') push(c.kits, readEntry(t, kitSchema(c.vocab), c));
  else if ((STUDY_SECTIONS as readonly string[]).includes(dir)) {
    const e = readEntry(t, studySchema(c.vocab), c);
    if (e) c.studies.push({ ...e, section: dir as StudySection });
  } else c.findings.push({ file: t.file, line: 1, column: 1, message: `不认识的文件夹“${dir}”，应为 ${STUDY_SECTIONS.join('、')}、cases、kits 或 laws` });
}

function push<T>(list: T[], item: T | undefined): void {
  if (item) list.push(item);
}

function readEntry<S extends z.ZodType>(t: TextFile, schema: S, c: Content): Entry<z.infer<S>> | undefined {
  const { text, file, slug } = t;
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
  if (!yaml) return undefined;
  for (const s of yaml.strings) c.strings.push({ file, ...s });
  const data = validate(schema, yaml, file, c.findings);
  return data && body ? { slug, file, data, body, at: yaml.at } : undefined;
}

function readLaw(t: TextFile, c: Content): void {
  const yaml = readYaml(t, c);
  const data = yaml && validate(lawSchema(c.vocab), yaml, t.file, c.findings);
  if (data) c.laws.push({ slug: t.slug, file: t.file, data, at: yaml.at });
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

const label = z.strictObject({ label: z.string().min(1), slug: z.string().min(1) });
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

function readVocab(files: Map<string, TextFile>, findings: Finding[]): Vocab {
  const out: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(VOCAB)) {
    out[name] = readJson(files, `content/vocab/${name}.json`, schema, findings) ?? salvage(files.get(`content/vocab/${name}.json`));
  }
  return out as unknown as Vocab;
}

/** Labels of a vocabulary file that was refused, so that its fault does not become a fault of every page. */
function salvage(t: TextFile | undefined): unknown {
  const empty = t?.slug === 'kinds' ? { case: [], study: [] } : [];
  try {
    const value: unknown = JSON.parse(t?.text ?? '');
    if (!Array.isArray(value)) return empty;
    return value.filter((x) => typeof x?.label === 'string').map((x) => ({ group: '', lead: '', advice: '', statuses: [[], []], slug: x.label, ...x }));
  } catch {
    return empty;
  }
}

function readJson<S extends z.ZodType>(files: Map<string, TextFile>, file: string, schema: S, findings: Finding[]): z.infer<S> | undefined {
  const t = files.get(file);
  if (!t) {
    findings.push({ file, line: 1, column: 1, message: '缺少这个文件' });
    return undefined;
  }
  try {
    JSON.parse(t.text);
  } catch (e) {
    const o = /position (\d+)/.exec(String(e));
    findings.push({ file, ...positionAt(t.text, Number(o?.[1] ?? 0)), message: 'JSON 写法不对，多半是少了或多了逗号、引号' });
    return undefined;
  }
  // JSON is YAML too: parsing it so gives every field its line.
  const yaml = parseYaml(file, t.text, 0, 0, findings);
  return yaml && validate(schema, yaml, file, findings);
}

/** A JSON file against its schema, with a line for every fault. */
import type { z } from 'astro/zod';
import { type Finding, positionAt } from '../schema/finding.ts';
import type { TextFile } from './files.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** Prose of a file, with its offset, for the rules about punctuation. */
export type Strings = { file: string; text: string; offset: number }[];

/**
 * Reads one JSON file.
 * @returns nothing when it is missing or any field was refused; findings say why
 */
export function readJson<S extends z.ZodType>(
  files: ReadonlyMap<string, TextFile>,
  file: string,
  schema: S,
  strings: Strings,
  findings: Finding[],
): z.infer<S> | undefined {
  const t = files.get(file);
  if (!t) {
    // A file that is there but could not be decoded has its own finding.
    if (!findings.some((f) => f.file === file)) findings.push({ file, line: 1, column: 1, message: '缺少这个文件' });
    return undefined;
  }
  const fault = faultAt(t.text);
  if (fault !== undefined) {
    findings.push({ file, ...positionAt(t.text, fault), message: 'JSON 写法不对，多半是少了或多了逗号、引号、括号' });
    return undefined;
  }
  // JSON is YAML too: parsing it so gives every field its line.
  const yaml = parseYaml(file, t.text, 0, 0, findings);
  for (const s of yaml?.strings ?? []) strings.push({ file, ...s });
  return yaml && validate(schema, yaml, file, findings);
}

/** Where a text stops being JSON: the longest beginning that could still go on. The engine's own message does not always say. */
function faultAt(text: string): number | undefined {
  const stops = (n: number): boolean => {
    try {
      JSON.parse(text.slice(0, n));
      return false;
    } catch (e) {
      const at = /position (\d+)/.exec(String(e))?.[1];
      return at === undefined ? !/end of JSON/.test(String(e)) : Number(at) < n;
    }
  };
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    let good = 0;
    let bad = text.length + 1;
    while (bad - good > 1) {
      const mid = (good + bad) >> 1;
      if (mid <= text.length && !stops(mid)) good = mid;
      else bad = mid;
    }
    return good;
  }
}

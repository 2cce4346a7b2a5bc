/** All rules over all content. */
import { build, type Library } from '../library/library.ts';
import { type Content, read } from '../reader/read.ts';
import { byPlace, type Finding } from '../schema/finding.ts';
import { body } from './body.ts';
import { cases } from './cases.ts';
import { laws } from './laws.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { pictures } from './pictures.ts';
import { quiz } from './quiz.ts';
import { sections } from './sections.ts';
import { status } from './status.ts';
import { text } from './text.ts';

const RULES: ((c: Content, lib: Library) => Finding[])[] = [text, names, sections, body, links, status, cases, quiz, laws, pictures];

export interface Checked {
  content: Content;
  library: Library;
  findings: Finding[];
}

/**
 * Reads a project and runs every rule.
 * @param root folder that holds `content/`
 * @returns what was read, and all findings in the order of their places
 */
export function check(root: string): Checked {
  const content = read(root);
  const library = build(content);
  const findings = [...content.findings, ...RULES.flatMap((r) => r(content, library))].sort(byPlace);
  return { content, library, findings };
}

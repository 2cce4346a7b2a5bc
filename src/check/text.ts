/** Half-width punctuation between Chinese characters, in prose and in string values. */
import { every } from '../reader/body.ts';
import type { Content } from '../reader/read.ts';
import { type Edit, halfWidth } from '../reader/text.ts';
import { type Finding, positionAt } from '../schema/finding.ts';

/** Edits for one file; offsets are into the mended text that the reader worked on. */
export function proseEdits(c: Content, file: string): Edit[] {
  const entry = c.bodies.find((e) => e.file === file);
  const body = entry ? [...every(entry.body.nodes)].filter((n) => n.type === 'text') : [];
  return [
    ...c.strings.filter((s) => s.file === file).flatMap((s) => halfWidth(s.text, s.offset)),
    ...body.flatMap((n) => {
      const at = n.position?.start.offset;
      const end = n.position?.end.offset;
      return at === undefined || end === undefined ? [] : halfWidth(entry?.body.source.slice(at, end) ?? '', at);
    }),
  ];
}

export function text(c: Content): Finding[] {
  return c.texts.flatMap((t) =>
    proseEdits(c, t.file).map((e) => ({ file: t.file, ...positionAt(t.text, e.start), message: e.message, fixable: true })),
  );
}

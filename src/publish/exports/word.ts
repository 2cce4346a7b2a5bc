/** The frame of every Word file: A4, 宋体 and 黑体, and the same bytes from the same content. */
import { AlignmentType, Document, type FileChild, Footer, Header, type IRunOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Latin letters beside each Chinese face. The hint keeps “ ” in the Chinese font: without it Word takes the Latin one's. */
const face = (eastAsia: string, latin: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' });
/** 宋体 tells, 黑体 names, 楷体 speaks. */
export const SONG = face('宋体', 'Times New Roman');
export const HEI = face('黑体', 'Arial');
export const KAI = face('楷体', 'Times New Roman');

/** A run of text. */
export const run = (text: string, more: IRunOptions = {}): TextRun => new TextRun({ font: { hint: 'eastAsia' }, ...more, text });

/** Lengths in twentieths of a point: Word's own unit. */
export const MM = 56.7;
export const EM = 210;
/** A4 less both margins. */
export const WIDTH = Math.round(170 * MM);

const heading = (size: number, before: number, after: number) => ({ run: { font: HEI, size, bold: false }, paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 300 } } });
const small = { run: { size: 18 }, paragraph: { spacing: { before: 20, after: 40, line: 260 } } };

const STYLES = {
  default: {
    document: { run: { font: SONG, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: { line: 310, after: 80 } } },
    title: { run: { font: HEI, size: 36 }, paragraph: { keepNext: true, spacing: { before: 40, after: 120, line: 360 } } },
    heading1: heading(28, 280, 100),
    heading2: heading(24, 200, 80),
    heading3: heading(21, 140, 60),
  },
  paragraphStyles: [
    { id: 'Small', name: '小字', basedOn: 'Normal', ...small },
    { id: 'Say', name: '照着说', basedOn: 'Normal', run: { font: KAI, size: 22 }, paragraph: { spacing: { line: 320, after: 60 }, indent: { left: EM * 2 } } },
    { id: 'Cell', name: '表格', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { before: 20, after: 20, line: 270 } } },
  ],
};

export interface Meta {
  title: string;
  /** The site's name: author, and the foot of each page. */
  site: string;
  /** YYYY-MM-DD; stands for the time of making, so that nothing in the file comes from the clock. */
  date: string;
}

/** A document over its blocks, with title at the head and page numbers at the foot. */
export function word(children: readonly FileChild[], meta: Meta): Document {
  const foot = [run(`${meta.site}　第 `), run('', { children: [PageNumber.CURRENT] }), run(' 页，共 '), run('', { children: [PageNumber.TOTAL_PAGES] }), run(' 页')];
  return new Document({
    title: meta.title,
    creator: meta.site,
    lastModifiedBy: meta.site,
    description: '文字按 CC BY 4.0 使用',
    compatibility: { version: 15 },
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 18 * MM, bottom: 16 * MM, left: 20 * MM, right: 20 * MM, header: 9 * MM, footer: 8 * MM } } },
        headers: { default: new Header({ children: [new Paragraph({ style: 'Small', alignment: AlignmentType.RIGHT, children: [run(meta.title)] })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ style: 'Small', alignment: AlignmentType.CENTER, children: foot })] }) },
        children,
      },
    ],
  });
}

/** A line to write on: a tab's leader. Borders of neighbouring paragraphs would run together into one. */
export const writingLine = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 440, lineRule: 'exact' }, tabStops: [{ type: 'right', position: WIDTH, leader: 'underscore' }], children: [run('\t', { color: '999999' })] });

/** A document's bytes, the same whenever and wherever it is made: `docx` writes the clock into core.xml and the zip. */
export async function bytes(doc: Document, date: string): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(doc));
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`));
  const out: Zippable = {};
  // The zip holds the fields of the local clock, so the fixed time is made of them.
  const mtime = new Date(2000, 0, 1);
  // Readers look for the list of types first.
  const names = Object.keys(parts).sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1));
  for (const n of names) out[n] = [parts[n] ?? new Uint8Array(), { mtime, level: 6, os: 0 }];
  return zipSync(out);
}

/** What can be taken away, and what each file is called: one list for the pages that link and the build that writes. */
import type { Library, Page } from './library.ts';
import { itemsOf, topicsWithItems } from './quiz.ts';

export type Format = 'gift' | 'csv' | 'docx';

export interface Download {
  /** ASCII, below `downloads/`. */
  file: string;
  url: string;
  /** Chinese name that the browser saves it under. */
  name: string;
  format: Format;
  /** What it is, in a few words: 学生版 Word. */
  label: string;
}

const EXTENSION: Record<Format, string> = { gift: 'gift.txt', csv: 'csv', docx: 'docx' };
const LABEL: Record<Format, string> = { gift: 'Moodle 题库（GIFT）', csv: '表格（CSV）', docx: 'Word' };

/** Characters that a file system refuses become full-width ones. */
const safe = (s: string): string => s.replace(/[\\/:*?"<>|]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function one(base: string, name: string, format: Format, label = LABEL[format]): Download {
  const file = `${base}.${EXTENSION[format]}`;
  return { file, url: `/downloads/${file}`, name: `${safe(name)}.${EXTENSION[format]}`, format, label };
}

/** A case: both print versions as Word, its three items as question bank and table. */
export function caseDownloads(page: Page): { student: Download; teacher: Download; gift: Download; csv: Download } {
  return {
    student: one(`${page.slug}-student`, `${page.title}（学生版）`, 'docx', '学生版 Word'),
    teacher: one(`${page.slug}-teacher`, `${page.title}（教师版）`, 'docx', '教师版 Word'),
    gift: one(page.slug, `${page.title}：自测题`, 'gift'),
    csv: one(page.slug, `${page.title}：自测题`, 'csv'),
  };
}

/** The items of a topic in three formats. The prefix keeps a topic apart from a case of the same name. */
export function topicDownloads(topic: { label: string; slug: string }): Record<Format, Download> {
  return set(`topic-${topic.slug}`, `${topic.label}：自测题`);
}

/** All items of the site. */
export function wholeDownloads(lib: Library): Record<Format, Download> {
  return set('quiz-all', `${lib.content.site.name}：全部自测题`);
}

function set(base: string, name: string): Record<Format, Download> {
  return { docx: one(base, name, 'docx', 'Word，附答案页'), gift: one(base, name, 'gift'), csv: one(base, name, 'csv') };
}

/** Every file of `downloads/`. */
export function allDownloads(lib: Library): Download[] {
  return [
    ...lib.pages.filter((p) => p.type === 'case').flatMap((p) => Object.values(caseDownloads(p))),
    ...topicsWithItems(lib).flatMap(({ topic }) => Object.values(topicDownloads(topic))),
    ...(itemsOf(lib.pages).length > 0 ? Object.values(wholeDownloads(lib)) : []),
  ];
}

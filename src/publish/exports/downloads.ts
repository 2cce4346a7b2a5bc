/** Everything below dist/downloads/: question banks, tables and Word files, made of the library alone. */
import type { Library, Page } from '../../library/library.ts';
import { caseDownloads, type Download, topicDownloads, wholeDownloads } from '../../library/downloads.ts';
import { type Asked, itemsOf, topicsWithItems } from '../../library/quiz.ts';
import { csv } from './csv.ts';
import { gift } from './gift.ts';
import { bytes, word } from './word.ts';
import { studentBlocks, teacherBlocks } from './word-case.ts';
import { quizBlocks } from './word-quiz.ts';

/** Puts a file into the site. */
export type Put = (file: string, content: string | Uint8Array) => void;

/**
 * Writes every download.
 * @param date stands for the time of making in Word files
 */
export async function downloads(lib: Library, date: string, put: Put): Promise<void> {
  const site = lib.content.site.name;
  const titleOf = (d: Download): string => d.name.replace(/\.docx$/, '');
  const save = (d: Download, content: string | Uint8Array): void => put(`downloads/${d.file}`, content);
  const quiz = async (set: { docx: Download; gift: Download; csv: Download }, asked: Asked[], topic?: string): Promise<void> => {
    const meta = { title: titleOf(set.docx), site, date };
    save(set.gift, gift(lib, asked, topic));
    save(set.csv, csv(lib, asked));
    save(set.docx, await bytes(word(quizBlocks(lib, asked, meta, topic === undefined), meta), date));
  };
  for (const page of lib.pages.filter((p) => p.type === 'case')) await oneCase(lib, page, site, save);
  for (const { topic, asked } of topicsWithItems(lib)) await quiz(topicDownloads(topic), asked, topic.label);
  const all = itemsOf(lib.pages);
  if (all.length > 0) await quiz(wholeDownloads(lib), all);
}

async function oneCase(lib: Library, page: Page, site: string, save: (d: Download, content: string | Uint8Array) => void): Promise<void> {
  const d = caseDownloads(page);
  const asked = itemsOf([page]);
  save(d.gift, gift(lib, asked));
  save(d.csv, csv(lib, asked));
  const file = (title: string, blocks: ReturnType<typeof studentBlocks>) => bytes(word(blocks, { title, site, date: page.reviewed }), page.reviewed);
  save(d.student, await file(`${page.title}（学生版）`, studentBlocks(lib, page)));
  save(d.teacher, await file(`${page.title}（教师版）`, teacherBlocks(lib, page)));
}

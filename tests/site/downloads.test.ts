/** What is offered is there, opens, and holds what it says; what the quiz page loads leads somewhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import vm from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import gift from 'gift-pegjs';
import { allDownloads } from '../../src/library/downloads.ts';
import { build } from '../../src/library/library.ts';
import { itemsOf, itemsOnTopic, topicsWithItems } from '../../src/library/quiz.ts';
import { attribute, elements } from '../../src/publish/html.ts';
import { read } from '../../src/reader/read.ts';
import type { QuizData } from '../../src/schema/paper.ts';
import { DIST, files, html, text } from './dist.ts';

const lib = build(read(process.env['CONTENT_ROOT'] ?? process.cwd()));
const offered = allDownloads(lib);
const have = new Set(files);
const bytes = (file: string): Buffer => readFileSync(path.join(DIST, 'downloads', file));

test('every file on the list is written and linked, under a name in Chinese', () => {
  const linked = new Map<string, string>();
  for (const f of html) {
    for (const a of elements(text(f)).filter((e) => e.tagName === 'a' && attribute(e, 'download') !== undefined)) {
      const to = path.posix.normalize(path.posix.join(path.posix.dirname(f), attribute(a, 'href') ?? ''));
      assert.ok(have.has(to), `${f} 给出的 ${to} 不存在`);
      linked.set(to, attribute(a, 'download') ?? '');
    }
  }
  for (const d of offered) {
    assert.match(d.file, /^[a-z0-9-]+\.(gift\.txt|csv|docx)$/);
    assert.equal(linked.get(`downloads/${d.file}`), d.name, d.file);
    assert.match(d.name, /^[^\\/:*?"<>|]*\p{Script=Han}[^\\/:*?"<>|]*\.(gift\.txt|csv|docx)$/u);
  }
});

test('each case, each topic with items and the whole are offered', () => {
  const names = new Set(offered.map((d) => d.file));
  for (const p of lib.pages.filter((x) => x.type === 'case')) for (const end of ['-student.docx', '-teacher.docx', '.gift.txt', '.csv']) assert.ok(names.has(p.slug + end), p.slug + end);
  for (const { topic } of topicsWithItems(lib)) for (const end of ['docx', 'gift.txt', 'csv']) assert.ok(names.has(`topic-${topic.slug}.${end}`));
  for (const end of ['docx', 'gift.txt', 'csv']) assert.ok(names.has(`quiz-all.${end}`));
  assert.equal(names.size, offered.length, '两个文件同名');
});

/** How many items a file must hold. */
function itemsIn(file: string): number {
  const slug = file.replace(/\..*$/, '').replace(/-(student|teacher)$/, '');
  if (slug === 'quiz-all') return itemsOf(lib.pages).length;
  const topic = lib.content.vocab.topics.find((t) => `topic-${t.slug}` === slug);
  return topic ? itemsOnTopic(lib, topic.label).length : itemsOf(lib.pages.filter((p) => p.slug === slug)).length;
}

test('each GIFT parses and each table has a row an item', () => {
  for (const d of offered) {
    if (d.format === 'gift') assert.equal(gift.parse(bytes(d.file).toString('utf8')).filter((q) => q.type === 'MC' || q.type === 'TF').length, itemsIn(d.file), d.file);
    // No cell of ours holds a line break, so lines are rows.
    if (d.format === 'csv') assert.equal(bytes(d.file).toString('utf8').split('\r\n').length - 2, itemsIn(d.file), d.file);
  }
});

/** Whether every tag is closed in its order: what Word refuses first. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self && name) open.push(name);
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xml);
}

test('each Word file unzips, is well formed, and names no moment but its content’s', () => {
  for (const d of offered.filter((x) => x.format === 'docx')) {
    const parts = unzipSync(bytes(d.file));
    for (const [name, part] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) assert.ok(wellFormed(strFromU8(part)), `${d.file} ${name}`);
    assert.match(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()), /<dcterms:created[^>]*>\d{4}-\d\d-\d\dT00:00:00Z</);
  }
});

test('what the quiz page loads is small, whole, and points at what exists', () => {
  assert.ok(brotliCompressSync(bytes('../js/quiz.js')).length <= 6 * 1024, 'js/quiz.js 超过 6 KB');
  const box: { self: { qlzkQuiz?: QuizData } } = { self: {} };
  vm.runInNewContext(text('data/quiz.js'), box);
  const data = box.self.qlzkQuiz;
  assert.ok(data);
  assert.equal(data.items.length, itemsOf(lib.pages).length);
  for (const { url } of [...data.pages, ...data.cites]) {
    const [file = '', id] = url.split('#');
    assert.ok(have.has(file), url);
    if (id) assert.match(text(file), new RegExp(`id="${id}"`), url);
  }
});

test('the checks can fail', () => {
  assert.ok(!wellFormed('<a><b></a></b>'));
  assert.ok(!wellFormed('<a>&</a>'));
  assert.ok(wellFormed('<?xml version="1.0"?><a x="1"><b/></a>'));
});

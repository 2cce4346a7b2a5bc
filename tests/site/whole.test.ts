/** Nothing that an author wrote for readers is missing: every run of characters of every content file stands on one of its pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { walk } from '../../src/reader/files.ts';
import { lostFrom } from '../fuzz/site.ts';
import { DIST } from './dist.ts';

const files = walk('.', 'content').filter((f) => f.endsWith('.mdx'));

test('every sentence and field is on its page', () => {
  assert.ok(files.length >= 118);
  assert.deepEqual(files.flatMap((f) => (lostFrom(readFileSync(f, 'utf8'), f, DIST) ?? ['没有页']).map((lost) => `${f}：${lost}`)), []);
});

test('a sentence that is not there is seen', () => {
  const f = files.find((x) => x.includes('/kits/')) ?? '';
  const text = readFileSync(f, 'utf8');
  assert.deepEqual(lostFrom(`${text}\n槐橡一句。\n`, f, DIST), ['槐橡一句']);
  assert.deepEqual(lostFrom(text.replace('\nreviewed', '\nlocal: [槐橡一格]\nreviewed').replace(/\nlocal: \[[^槐].*/, ''), f, DIST), ['槐橡一格']);
});

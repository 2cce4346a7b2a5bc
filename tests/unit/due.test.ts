/** When a new version comes: which pages cite a moved number, and that they say so until it is followed. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { due, report, touched } from '../../src/check/due.ts';
import { check } from '../../src/check/run.ts';
import { citation } from '../../src/library/laws.ts';

/** The project's content with one law edited. */
function edited(file: string, edit: (text: string) => string): ReturnType<typeof check> {
  const dir = mkdtempSync(path.join(tmpdir(), 'due-'));
  try {
    cpSync('content', path.join(dir, 'content'), { recursive: true });
    const at = path.join(dir, 'content/laws', file);
    writeFileSync(at, edit(readFileSync(at, 'utf8')));
    return check(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test('a new version touches the pages that cite moved articles, and they show 条号待核', () => {
  const { library, findings } = edited('ccp-discipline-regulations.yaml', (t) =>
    t
      .replace(/(\n {2}- \{name: 2023年修订[^}]*), current: true\}/, '\n  - {name: 2027年修订, effective: 2028-01-01, articles: 160, current: true}$1}')
      .replace(/\ntextBasis: 全文\n/, '\ntextBasis: 全文\nnumbering: 2023年修订\n')
      .replace(/\nrenumbered:.*\n/, '\nrenumbered:\n  - {from: 2023年修订, map: {6: 6, 97: 99}}\n'),
  );
  assert.deepEqual(findings, []);
  const list = touched(library, 'ccp-discipline-regulations');
  assert.ok(list.some((t) => t.n === '97' && t.now === '99' && t.url.includes('gouwuka')));
  assert.ok(!list.some((t) => t.n === '6'), '没有动的条号不列');
  assert.ok(citation(library, 'ccp-discipline-regulations#97')?.doubts.includes('条号待核'));
  assert.ok(!citation(library, 'ccp-discipline-regulations#6')?.doubts.includes('条号待核'));
  assert.equal(citation(library, 'ccp-discipline-regulations#97')?.version, '2023年修订');
  assert.match(report(library, '2028-01-02', 'ccp-discipline-regulations').at(-1) ?? '', /处引用要改/);
});

test('one article number changed in a cited law is refused', () => {
  const { findings } = edited('teacher-gift-ban-2014.yaml', (t) => t.replace(/- n: 1\n/, '- n: 5\n'));
  assert.ok(findings.some((f) => f.message.includes('两个条目')));
  assert.ok(findings.some((f) => f.message.includes('第一项')));
});

test('what is due is listed most cited first', () => {
  const { library } = check(process.cwd());
  const list = due(library, '2027-12-01');
  assert.ok(list.length > 20);
  for (let i = 1; i < list.length; i++) assert.ok((list[i - 1]?.uses ?? 0) >= (list[i]?.uses ?? 0));
  assert.ok(due(library, '2025-01-10').length < list.length);
});

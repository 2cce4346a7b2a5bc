/** Files from disk: order, encoding, what belongs to the machine and not to the author. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { decodeGb, readFiles, walk } from '../../src/reader/files.ts';
import { read } from '../../src/reader/read.ts';
import { change, project } from '../fixtures/project.ts';

test('files in one order on every machine; what a system leaves behind is passed over', () => {
  const root = project();
  for (const f of ['content/.DS_Store', 'content/cases/Thumbs.db', 'content/cases/~$hongbao.docx']) writeFileSync(path.join(root, f), 'x');
  mkdirSync(path.join(root, 'content/empty'));
  const files = walk(root, 'content');
  assert.deepEqual(files, [...files].sort());
  assert.equal(files.filter((f) => /DS_Store|Thumbs|~\$/.test(f)).length, 0);
  assert.deepEqual(readFiles(root).findings, []);
});

test('GB18030 only where it decodes without loss', () => {
  const rows: [number[], string | undefined][] = [
    [[0xc7, 0xe5, 0xc1, 0xae], '清廉'],
    [[0x61, 0xc7, 0xe5], 'a清'],
    [[0x81, 0x30, 0x81, 0x30], '\u0080'],
    [[0xc7], undefined],
    [[0xff, 0xfe], undefined],
    [[0xa2, 0xa1, 0xfe, 0xfe], undefined],
  ];
  for (const [bytes, want] of rows) assert.equal(decodeGb(Uint8Array.from(bytes) as Buffer), want, bytes.join());
});

test('a page of GB18030 is read as if it were UTF-8', () => {
  const want = read(project()).kits[0]?.data;
  assert.ok(want);
  assert.deepEqual(read(project('fix-gb18030')).kits[0]?.data, want);
});

test('a damaged UTF-8 file is never taken for GB18030', () => {
  const found = readFiles(project('encoding-torn')).findings;
  assert.deepEqual(found.map((f) => [f.fixable ?? false, f.line]), [[false, 3]]);
});

test('a slip does not hide the next fault: positions are those of the file as found', () => {
  const root = project('fix-crlf');
  change(root, { file: 'content/campus/tuili-liucheng.mdx', find: 'kind: 工具', replace: 'kind：工贝' });
  const found = read(root).findings.filter((f) => !f.message.includes('CRLF'));
  assert.deepEqual(
    found.map((f) => [f.line, f.fixable ?? false]),
    [
      [4, true],
      [4, false],
    ],
  );
});

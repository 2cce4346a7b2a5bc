/**
 * Every refusal, each with a small fault and the exact words it must give: `tests/fixtures/broken/<fault>/`.
 * After a message was changed on purpose: `node tests/fixtures/accept.ts`, then read the diff.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { suite } from 'node:test';
import { check } from '../../src/check/run.ts';
import { format } from '../../src/schema/finding.ts';
import { expectedFile, faults, turn } from '../fixtures/project.ts';

const found = (...names: string[]): string[] => check(turn(...names)).findings.map(format);
const expected = (name: string): string[] => readFileSync(expectedFile(name), 'utf8').trimEnd().split('\n');

test('base is clean', () => {
  assert.deepEqual(found(), []);
});

test('there are faults, and each expects something', () => {
  assert.ok(faults().length >= 60, `only ${faults().length}`);
  assert.deepEqual(
    faults().filter((f) => !/^content\/.+:\d+:\d+ ./m.test(readFileSync(expectedFile(f), 'utf8'))),
    [],
  );
});

suite('each fault gives exactly its findings', () => {
  for (const name of faults()) {
    test(name, () => {
      assert.deepEqual(found(name), expected(name));
    });
  }
});

test('findings of two faults in two files come at once, in the order of files and lines', () => {
  const pairs: [string, string][] = [
    ['label-topic-unknown', 'status-party-for-nonmember'],
    ['json-comma', 'link-case-unknown'],
    ['fix-bom', 'law-two-current'],
    ['less-than', 'quiz-single-two'],
    ['file-foreign', 'front-unterminated'],
  ];
  for (const [a, b] of pairs) assert.deepEqual(found(a, b).sort(), [...expected(a), ...expected(b)].sort(), `${a} + ${b}`);
  const lines = found('law-two-current', 'quiz-single-two', 'link-case-unknown').map((f) => f.split(':')[0]);
  assert.deepEqual(lines, [...lines].sort());
});

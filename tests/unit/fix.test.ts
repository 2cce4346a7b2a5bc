/** `--fix` mends what it says it mends, byte for byte, and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test, { suite } from 'node:test';
import { fix } from '../../src/check/fix.ts';
import { check } from '../../src/check/run.ts';
import { type Change, change, expectedFile, faults, project, snapshot, turn } from '../fixtures/project.ts';

const lines = (name: string): string[] => readFileSync(expectedFile(name), 'utf8').trimEnd().split('\n');
const mends = (line: string): boolean => line.endsWith('（可自动修）');
const fixable = faults().filter((f) => lines(f).every(mends));

test('faults named fix-… are the ones that --fix mends', () => {
  assert.deepEqual(
    fixable,
    faults().filter((f) => f.startsWith('fix-') && f !== 'fix-with-other'),
  );
});

suite('a fixable fault is mended back to base', () => {
  const base = snapshot(project());
  for (const name of fixable) {
    test(name, () => {
      const root = turn(name);
      const broken = [...snapshot(root)].filter(([f, bytes]) => base.get(f) !== bytes).map(([f]) => f);
      assert.deepEqual(fix(root), broken, 'writes the broken files, no other');
      assert.deepEqual(snapshot(root), base);
      assert.deepEqual(check(root).findings, []);
      assert.deepEqual(fix(root), [], 'a second time there is nothing to write');
    });
  }
});

test('what takes understanding is left alone', () => {
  for (const name of faults().filter((f) => !lines(f).some(mends))) {
    const root = turn(name);
    const before = snapshot(root);
    assert.deepEqual(fix(root), [], name);
    assert.deepEqual(snapshot(root), before, name);
  }
});

test('beside a fault that takes understanding, the slip is mended and the fault stays', () => {
  const root = project('fix-with-other');
  assert.deepEqual(fix(root), ['content/campus/tuili-liucheng.mdx']);
  assert.deepEqual(
    check(root).findings.map((f) => f.fixable ?? false),
    [false],
  );
});

test('a page whose fields are refused is mended in its body too', () => {
  const root = project('field-missing');
  change(root, { file: 'content/cases/gouwuka.mdx', find: '她没有多想。', replace: '她没有,多想。' });
  assert.deepEqual(fix(root), ['content/cases/gouwuka.mdx']);
  assert.match(readFileSync(path.join(root, 'content/cases/gouwuka.mdx'), 'utf8'), /她没有，多想。/);
});

/** Slips whose mending has no counterpart in base. */
suite('one line mended', () => {
  const file = 'content/laws/supervision-law.yaml';
  const rows: [find: string, slip: string, mended: string][] = [
    ['caption: 公职人员的范围', 'caption: “《监察法》: 范围”', 'caption: "《监察法》：范围"'],
    ['caption: 公职人员的范围', 'caption: “2024年”', 'caption: "2024年"'],
    ['caption: 公职人员的范围', 'caption: “公职人员”的范围', 'caption: “公职人员”的范围'],
    ['caption: 公职人员的范围', 'caption：\t公职人员的范围 \t', 'caption:   公职人员的范围'],
    ['- n: 15', '- n：15', '- n: 15'],
    ['short: 监察法', 'short: 监察法 (2018) 版', 'short: 监察法 (2018) 版'],
    ['short: 监察法', 'short: 监察(国家)法', 'short: 监察（国家）法'],
    ['short: 监察法', 'short: 监察法, 3.5 版', 'short: 监察法, 3.5 版'],
  ];
  for (const [find, slip, mended] of rows) {
    test(slip, () => {
      const root = project();
      const text = readFileSync(path.join(root, file), 'utf8');
      const one: Change = { file, find, replace: slip };
      change(root, one);
      fix(root);
      assert.equal(readFileSync(path.join(root, file), 'utf8'), text.replace(find, mended));
      assert.deepEqual(fix(root), []);
    });
  }
});

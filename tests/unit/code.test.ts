/** The code itself: types hold, and the linter has nothing to say. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

function run(bin: string, args: string[]): { status: number | null; out: string } {
  const r = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
  return { status: r.status, out: r.stdout + r.stderr };
}

test('TypeScript, strict', () => {
  const { status, out } = run('node_modules/typescript/bin/tsc', ['--noEmit']);
  assert.equal(status, 0, out);
});

test('Biome', () => {
  const { status, out } = run('node_modules/@biomejs/biome/bin/biome', ['lint', '.', '--diagnostic-level=error', '--colors=off']);
  assert.equal(status, 0, out);
});

test('Astro pages and components type-check', () => {
  const { status, out } = run('node_modules/astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'error']);
  assert.equal(status, 0, out);
});

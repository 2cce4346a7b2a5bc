/** 200 harmed content files: taken and built whole, or refused by name. `npm run fuzz` tries 2,000. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { fuzz, summary } from './fuzz.ts';
import { batches } from './site.ts';
import { mutate, recipes } from './recipe.ts';
import { baseWorld } from './world.ts';
import { bodyRuns, shownOf } from './runs.ts';

/** Always the same here: a change is judged by what it does, not by the luck of the day. */
const SEED = 20_261_125;

test('the same seed gives the same mutants', async () => {
  const { files } = await baseWorld();
  const bytes = (seed: number): string[] => recipes(seed, 40).map((r) => mutate(r, files).bytes?.toString('hex') ?? '');
  assert.deepEqual(bytes(7), bytes(7));
  assert.notDeepEqual(bytes(7), bytes(8));
});

test('a dropped sentence is seen', () => {
  const page = '---\na: 1\n---\n\n甲乙丙丁，[戊己](topic:庚辛)。\n';
  assert.deepEqual(bodyRuns(page), ['甲乙丙丁', '戊己']);
  assert.ok(shownOf('<p>甲乙<a class="term">丙丁</a><span class="says">别的字</span></p>').includes('甲乙丙丁'));
  assert.ok(!shownOf('<p>甲乙丙</p>').includes('甲乙丙丁'));
});

test('mutants of lists come one of each to a build', () => {
  const m = (to: string, index: number) => ({ index, mutant: { kind: 'field' as const, file: 0, a: 0, b: 0, c: 0, target: to, to, bytes: Buffer.alloc(0) } });
  const sets = batches([m('content/site.json', 1), m('content/site.json', 2), m('content/cases/a.mdx', 3), m('content/glossary.yaml', 4)], 50);
  assert.deepEqual(sets.map((s) => s.map((x) => x.index)), [[3, 1, 4], [2]]);
});

test('200 mutants', { timeout: 600_000 }, async (t) => {
  const o = await fuzz(Number(process.env['FUZZ_SEED'] ?? SEED), 200, false);
  t.diagnostic(summary(o));
  assert.deepEqual(o.faults, []);
  assert.ok(o.accepted > 20 && o.accepted < 180, `${o.accepted}`);
});

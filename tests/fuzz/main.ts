/** `npm run fuzz`: 2,000 mutants. FUZZ_SEED repeats a run; FUZZ_ONLY shows one of its mutants and leaves it in .cache/fuzz. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Court } from './court.ts';
import { fuzz, mutantOf, summary } from './fuzz.ts';
import { KINDS, recipes } from './recipe.ts';
import { baseWorld, realWorld } from './world.ts';

const n = Number(process.argv[2] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const only = process.env['FUZZ_ONLY'];

if (only !== undefined) {
  const [base, real] = [await baseWorld(), realWorld()];
  const { mutant, isReal } = mutantOf(Number(only), recipes(seed, Math.max(n, Number(only) + 1)), base, real);
  const court = new Court(isReal ? real : base);
  const v = await court.judge(mutant);
  await court.close();
  const at = path.join('.cache/fuzz', path.basename(mutant.to));
  mkdirSync('.cache/fuzz', { recursive: true });
  writeFileSync(at, mutant.bytes ?? '');
  console.log(`${mutant.kind} ${mutant.target}${mutant.to === mutant.target ? '' : ` → ${mutant.to}`}${mutant.bytes ? `，放在 ${at}` : '，删去'}\n${v.accepted ? '收下了' : v.said.slice(0, 20).join('\n')}\n${v.faults.join('\n')}`);
} else {
  console.log(`种子 ${seed}`);
  const o = await fuzz(seed, n, true, console.log);
  for (const k of KINDS) console.log(`  ${k.padEnd(11)} ${String(o.byKind[k].tried).padStart(5)} 个，收下 ${o.byKind[k].accepted}`);
  for (const f of o.faults) console.log(f);
  console.log(summary(o));
  process.exitCode = o.faults.length > 0 ? 1 : 0;
}

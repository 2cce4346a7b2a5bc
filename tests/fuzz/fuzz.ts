/**
 * Valid content harmed in thousands of ways: the checks take it and it builds whole, or they refuse it by name. Never a hang,
 * a stack trace, a field or sentence that silently vanishes. Every mutant is a seed and a number, so that it can be had again.
 */
import { ownRoot } from '../fixtures/root.ts';
import { Court } from './court.ts';
import { KINDS, type Kind, mutate, type Mutant, recipes } from './recipe.ts';
import { batches, buildAll, type Numbered } from './site.ts';
import { baseWorld, realWorld, type World } from './world.ts';

export interface Outcome {
  seed: number;
  tried: number;
  accepted: number;
  builds: number;
  built: number;
  byKind: Record<Kind, { tried: number; accepted: number }>;
  /** One line a fault, with what is needed to have it again. */
  faults: string[];
  seconds: number;
}

/** Of so many mutants one is of the real content, whose checks take a hundred times longer. */
const REAL = 20;
const BATCH = 50;

/** A handful of real files of every sort. */
const some = (w: World): string[] => [...w.files.keys()].filter((f, i) => i % 31 === 0 || /vocab\/(roles|topics)|glossary|site\.json/.test(f));

/** One mutant of a run, and the world that it belongs to. */
export function mutantOf(index: number, all: ReturnType<typeof recipes>, base: World, real: World): { mutant: Mutant; isReal: boolean } {
  const r = all[index];
  if (!r) throw new Error(`这一轮没有第 ${index} 个`);
  const isReal = index % REAL === REAL - 1 && r.kind !== 'picture';
  return { mutant: isReal ? mutate(r, real.files, some(real)) : mutate(r, base.files), isReal };
}

/**
 * @param buildReal also build what was accepted of the real content, which takes as long as building the site
 * @param tell how far it is
 */
export async function fuzz(seed: number, n: number, buildReal: boolean, tell: (text: string) => void = () => {}): Promise<Outcome> {
  const started = performance.now();
  const [base, real] = [await baseWorld(), realWorld()];
  const courts = { base: new Court(base), real: new Court(real) };
  const byKind = Object.fromEntries(KINDS.map((k) => [k, { tried: 0, accepted: 0 }])) as Outcome['byKind'];
  const taken: { base: Numbered[]; real: Numbered[] } = { base: [], real: [] };
  const faults: string[] = [];
  const all = recipes(seed, n);
  const report = (index: number, m: Mutant, what: string): void => {
    faults.push(`${m.kind} ${m.to}：${what}（FUZZ_SEED=${seed} FUZZ_ONLY=${index}）`);
  };
  for (const index of all.keys()) {
    const { mutant, isReal } = mutantOf(index, all, base, real);
    const where = isReal ? 'real' : 'base';
    const v = await courts[where].judge(mutant);
    byKind[mutant.kind].tried++;
    for (const f of v.faults) report(index, mutant, f);
    if (index % 200 === 199) tell(`… ${index + 1}／${n}`);
    if (!v.accepted) continue;
    byKind[mutant.kind].accepted++;
    taken[where].push({ index, mutant });
  }
  await Promise.all([courts.base.close(), courts.real.close()]);
  const root = ownRoot();
  const sets = [...batches(taken.base, BATCH).map((set) => ({ world: base, set })), ...(buildReal ? batches(taken.real, BATCH).map((set) => ({ world: real, set })) : [])];
  for (const [k, { world, set }] of sets.entries()) {
    tell(`… 第 ${k + 1}／${sets.length} 次构建，${set.length} 个`);
    for (const f of await buildAll(root, world, set)) {
      const m = set.find((x) => x.index === f.index);
      if (m) report(m.index, m.mutant, f.fault);
      else faults.push(`${f.fault}（FUZZ_SEED=${seed}，分不清是哪一个）`);
    }
  }
  return { seed, tried: n, accepted: taken.base.length + taken.real.length, builds: sets.length, built: sets.reduce((s, x) => s + x.set.length, 0), byKind, faults, seconds: (performance.now() - started) / 1000 };
}

/** The run in one line. */
export const summary = (o: Outcome): string => `种子 ${o.seed}：试了 ${o.tried} 个变异，收下 ${o.accepted}，拒绝 ${o.tried - o.accepted}；${o.builds} 次构建生成 ${o.built} 个；${o.faults.length} 处不对；${o.seconds.toFixed(0)} 秒`;

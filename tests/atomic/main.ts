/**
 * `npm run kill`: a build is killed at 30 random moments, with all its processes or alone, now with one content, now with
 * another. Each time dist is one of the two sites, whole, at once or when the next command has put it back. SEED=… repeats a run.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recover } from '../../src/publish/build.ts';
import { ownRoot } from '../fixtures/root.ts';
import { build, CHILD, digest, twoContents } from './sites.ts';

const KILLS = Number(process.argv[2] ?? 30);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
let state = seed;
/** Numbers from 0 to 1, the same for the same seed (Park and Miller). */
const random = (): number => {
  state = (state * 48_271 + 1) % 2_147_483_647;
  return state / 2_147_483_647;
};

const root = ownRoot();
const { first, second } = twoContents();
const dir = mkdtempSync(path.join(tmpdir(), 'kill-'));
const dist = path.join(dir, 'dist');

/** Starts a build and kills it after so many milliseconds; true when it was still at work. */
function killed(content: string, ms: number, alone: boolean): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, root, content, dist], { stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      try {
        process.kill(alone ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It had just ended.
      }
    }, ms);
    child.on('close', (_, signal) => {
      clearTimeout(late);
      resolve(signal === 'SIGKILL');
    });
  });
}

const whole = new Map<string, string>();
build(root, second, dist);
whole.set(digest(dist), '乙');
const started = performance.now();
build(root, first, dist);
const length = performance.now() - started;
whole.set(digest(dist), '甲');
console.log(`种子 ${seed}；一次构建约 ${(length / 1000).toFixed(1)} 秒；${whole.size} 个内容不同的站`);

const tally = { 当场完好: 0, 下一条命令恢复: 0, 杀之前已写完: 0, 坏了: 0 };
for (let i = 1; i <= KILLS; i++) {
  const ms = Math.round(random() * length * 1.05);
  const alone = i % 3 === 0;
  const was = await killed(i % 2 ? second : first, ms, alone);
  const now = whole.get(digest(dist));
  if (!now) recover(dist);
  const after = whole.get(digest(dist));
  const what = !after ? '坏了' : !was ? '杀之前已写完' : now ? '当场完好' : '下一条命令恢复';
  tally[what]++;
  console.log(`${String(i).padStart(3)}  ${String(ms).padStart(6)} ms  ${alone ? '只杀主进程' : '全部进程'}  ${what}${after ? `（${after}）` : ''}  留下 ${['dist.new', 'dist.old'].filter((f) => existsSync(path.join(dir, f))).join('、') || '—'}`);
}
// Whatever was left behind, an undisturbed build gives the undisturbed bytes.
build(root, first, dist);
const last = whole.get(digest(dist));
console.log(`杀了 ${KILLS} 次：${Object.entries(tally).map(([k, n]) => `${k} ${n}`).join('，')}；最后照常构建${last === '甲' ? '，逐字节相同' : '，与干净构建不同'}`);
rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
process.exit(tally.坏了 > 0 || last !== '甲' ? 1 : 0);

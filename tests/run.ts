/** `npm test`: unit tests, the build, what must hold for the built site, what a reader does, harmed content and stopped builds. Ends with `N passed, N failed`. */
import { spawn } from 'node:child_process';

interface Count {
  passed: number;
  failed: number;
}

/** Runs a command, shows its output, and returns that output. */
function run(argv: string[]): Promise<{ out: string; code: number }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });
    let out = '';
    const take = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      out += chunk.toString();
      to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('close', (code) => resolve({ out, code: code ?? 1 }));
  });
}

const last = (out: string, re: RegExp): number => Number([...out.matchAll(re)].at(-1)?.[1] ?? 0);

/** A stage that counts nothing has failed: it never ran. */
async function stage(name: string, argv: string[], passed: RegExp, failed: RegExp): Promise<Count> {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { out, code } = await run(argv);
  console.log(`${name}：${((performance.now() - started) / 1000).toFixed(0)} 秒`);
  const c = { passed: last(out, passed), failed: last(out, failed) };
  if (code !== 0 && c.failed === 0) c.failed = 1;
  if (c.passed === 0 && c.failed === 0) c.failed = 1;
  return c;
}

const NODE: [RegExp, RegExp] = [/^ℹ pass (\d+)/gm, /^ℹ fail (\d+)/gm];
const counts: Count[] = [];
counts.push(await stage('单元', ['--test', '--test-reporter=spec', 'tests/unit/**/*.test.ts'], ...NODE));
console.log('\n== 构建');
const built = await run(['src/publish/main.ts']);
if (built.code !== 0) counts.push({ passed: 0, failed: 1 });
else {
  counts.push({ passed: 1, failed: 0 });
  counts.push(await stage('网站', ['--test', '--test-reporter=spec', 'tests/site/**/*.test.ts'], ...NODE));
  counts.push(await stage('浏览器', ['node_modules/@playwright/test/cli.js', 'test'], /^\s+(\d+) passed/gm, /^\s+(\d+) failed/gm));
  counts.push(await stage('坏内容、断电', ['--test', '--test-reporter=spec', 'tests/fuzz/*.test.ts', 'tests/atomic/*.test.ts'], ...NODE));
  counts.push(await stage('旧内核', ['--test', '--test-reporter=spec', 'tests/old/old.test.ts'], ...NODE));
}
const sum = counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 ? 1 : 0);

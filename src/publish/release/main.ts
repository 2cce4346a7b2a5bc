/**
 * `npm run release`: release/ with the site's zip, the USB zip, hosting settings and SHA256SUMS.
 * `npm run release:verify`: proves that they are whole, and that a second build elsewhere gives the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { check } from '../../check/run.ts';
import { dateOf, versionOf } from '../../library/version.ts';
import { buildSite, Refused } from '../build.ts';
import { hosting } from './hosting.ts';
import { filesOf, megabytes, offlineZip } from './offline.ts';
import { compare, sums } from './sums.ts';
import { zip } from './zip.ts';

/** Everything that release/ holds, out of a built site. */
export function releaseFiles(dist: string, version: string, date: string): Map<string, Uint8Array> {
  const site = filesOf(dist);
  const inside = new Map(site);
  inside.set('SHA256SUMS', Buffer.from(sums(site)));
  const out = new Map<string, Uint8Array>([
    [`qinglian-zhiku-${version}.zip`, zip(inside, date)],
    [`qinglian-zhiku-${version}-usb.zip`, offlineZip(site, date)],
  ]);
  for (const [name, text] of hosting()) out.set(`hosting/${name}`, Buffer.from(text));
  out.set('SHA256SUMS', Buffer.from(sums(out)));
  return out;
}

/** What is wrong with a release on disk: a byte changed, a file removed, a zip cut. */
export function faultsOf(dir: string): string[] {
  const files = filesOf(dir);
  const list = files.get('SHA256SUMS');
  files.delete('SHA256SUMS');
  if (!list) return ['SHA256SUMS：缺少这个文件'];
  const out = compare(files, Buffer.from(list).toString('utf8'));
  for (const [name, bytes] of files) {
    if (!/^qinglian-zhiku-[^-]+\.zip$/.test(name)) continue;
    try {
      const inside = new Map(Object.entries(unzipSync(bytes)));
      const own = inside.get('SHA256SUMS');
      inside.delete('SHA256SUMS');
      out.push(...compare(inside, own ? Buffer.from(own).toString('utf8') : '').map((m) => `${name} 里的 ${m}`));
    } catch {
      out.push(`${name}：压缩包是坏的`);
    }
  }
  return out;
}

async function release(root: string): Promise<void> {
  const dist = path.join(root, 'dist');
  await buildSite({ root, content: root, dist });
  const date = dateOf(check(root).library);
  const out = path.join(root, 'release');
  rmSync(out, { recursive: true, force: true });
  for (const [name, bytes] of releaseFiles(dist, versionOf(root), date)) {
    mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    writeFileSync(path.join(out, name), bytes);
    console.log(`release/${name}  ${bytes.length < 1e5 ? `${Math.ceil(bytes.length / 1024)} KB` : megabytes(bytes.length)}`);
  }
}

/** Builds the same sources in another folder, time zone and locale and compares every file. */
async function verifyRelease(root: string): Promise<string[]> {
  const faults = faultsOf(path.join(root, 'release'));
  if (faults.length > 0) return faults;
  const other = mkdtempSync(path.join(tmpdir(), '另一处 '));
  try {
    for (const f of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(path.join(root, f), path.join(other, f), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(other, 'node_modules'), 'junction');
    const r = spawnSync(process.execPath, ['src/publish/release/main.ts'], { cwd: other, env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, encoding: 'utf8' });
    if (r.status !== 0) return [`另一处没有构建成功：\n${r.stdout}${r.stderr}`];
    const a = filesOf(path.join(root, 'release'));
    const b = filesOf(path.join(other, 'release'));
    return compare(b, sums(a)).map((m) => `两次构建不同：${m}`);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const root = process.cwd();
  try {
    if (process.argv.includes('--verify')) {
      if (!existsSync('release/SHA256SUMS')) throw new Refused('还没有 release/，请先运行 npm run release');
      const faults = await verifyRelease(root);
      for (const f of faults) console.error(f);
      console.log(faults.length > 0 ? `${faults.length} 处不对` : '完整，两次构建逐字节相同');
      process.exitCode = faults.length > 0 ? 1 : 0;
    } else await release(root);
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    console.error(e.message);
    process.exitCode = 1;
  }
}


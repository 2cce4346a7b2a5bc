/** `npm run bench`: figures, not tests. Build time and memory for this content and for generated pages; check time; search where it is built. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../src/check/run.ts';

/** Wall time and the peak memory of a child process and its children, as /usr/bin/time or the kernel tells it. */
function measure(argv: string[], env: Record<string, string>): { seconds: number; megabytes: number; ok: boolean } {
  const started = performance.now();
  const r = spawnSync(process.execPath, ['--import', 'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS+"\\n"))', ...argv], { encoding: 'utf8', env: { ...process.env, ...env } });
  const rss = Math.max(0, ...[...r.stderr.matchAll(/^RSS (\d+)$/gm)].map((m) => Number(m[1])));
  return { seconds: (performance.now() - started) / 1000, megabytes: rss / 1024, ok: r.status === 0 };
}

/** The project's content with `n` copies of one study page under other names. */
function grown(n: number): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-'));
  cpSync('content', path.join(dir, 'content'), { recursive: true });
  const page = readFileSync('content/campus/jiaoshi-shenfen-siwen.mdx', 'utf8');
  mkdirSync(path.join(dir, 'content/campus'), { recursive: true });
  for (let i = 1; i <= n; i++) {
    const k = String(i).padStart(4, '0');
    writeFileSync(path.join(dir, `content/campus/ceshi-${k}.mdx`), page.replace(/^title: .*$/m, `title: 第${k}页`).replace(/^summary: .*$/m, `summary: 第${k}页，用来量构建时间和内存，文字取自教师身份四问一页，只换了标题和这一句摘要。`));
  }
  return dir;
}

const row = (name: string, value: string): void => console.log(`${name.padEnd(28)} ${value}`);

const t = performance.now();
const { content } = check(process.cwd());
row(`检查 ${content.texts.length} 个文件`, `${((performance.now() - t) / 1000).toFixed(2)} 秒`);
for (const n of [0, 300]) {
  const dir = n === 0 ? process.cwd() : grown(n);
  const out = mkdtempSync(path.join(tmpdir(), 'bench-out-'));
  const m = measure(['node_modules/astro/bin/astro.mjs', 'build', '--silent'], { OUT_DIR: out, CONTENT_ROOT: dir, ASTRO_TELEMETRY_DISABLED: '1' });
  row(n === 0 ? '生成网页：现有内容' : `生成网页：另加 ${n} 页`, m.ok ? `${m.seconds.toFixed(1)} 秒，${m.megabytes.toFixed(0)} MB` : '失败');
  rmSync(out, { recursive: true, force: true });
  if (n > 0) rmSync(dir, { recursive: true, force: true });
}
const full = measure(['src/publish/main.ts'], {});
row('npm run build 全程', full.ok ? `${full.seconds.toFixed(1)} 秒，${full.megabytes.toFixed(0)} MB` : '失败');
if (existsSync('tests/bench/search.ts')) {
  const { bench } = (await import('./search.ts' as string)) as { bench(): Promise<void> };
  await bench();
}

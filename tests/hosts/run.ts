/** `npm run hosts`: the real Apache with our settings, busybox httpd and python's http.server serve every file, at the root and in a sub-folder. nginx and a store of exact keys are in `npm test`. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { apache } from '../../src/publish/release/hosting.ts';
import { answering, crawl, freePort, get, type Wanted } from '../site/crawl.ts';
import { DIST, files, pages } from '../site/dist.ts';

interface Host {
  name: string;
  /** The program, and the Debian package that brings it. */
  program: string[];
  package: string;
  wanted: Wanted;
  /** Puts settings beside the site; gives the command line. */
  start(program: string, www: string, port: number, prefix: string, dir: string): string[];
}

const find = (names: readonly string[]): string | undefined => names.find((n) => existsSync(n));

const HOSTS: Host[] = [
  {
    name: 'Apache httpd',
    program: ['/usr/sbin/apache2', '/usr/sbin/httpd'],
    package: 'apache2',
    wanted: { headers: true, types: true },
    start(program, www, port, prefix, dir) {
      writeFileSync(path.join(www, prefix, '.htaccess'), apache().replace('ErrorDocument 404 /404.html', `ErrorDocument 404 ${prefix}/404.html`));
      const modules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/etc/httpd/modules'].find((p) => existsSync(p)) ?? '';
      const load = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'deflate', 'filter', 'unixd'].map((m) => [m, path.join(modules, `mod_${m}.so`)]).filter(([, so]) => existsSync(so ?? ''));
      const conf = `ServerName localhost
ServerRoot ${dir}
PidFile ${dir}/pid
Listen 127.0.0.1:${port}
ErrorLog ${dir}/error.log
${load.map(([m, so]) => `LoadModule ${m}_module ${so}`).join('\n')}
TypesConfig /dev/null
DocumentRoot "${www}"
<Directory "${www}">
AllowOverride All
Require all granted
</Directory>
`;
      writeFileSync(path.join(dir, 'httpd.conf'), conf);
      return [program, '-f', path.join(dir, 'httpd.conf'), '-DFOREGROUND'];
    },
  },
  { name: 'busybox httpd', program: ['/usr/bin/busybox', '/bin/busybox'], package: 'busybox', wanted: {}, start: (program, www, port) => [program, 'httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', www] },
  { name: 'python http.server', program: ['/usr/bin/python3', '/usr/local/bin/python3'], package: 'python3', wanted: {}, start: (program, www, port) => [program, '-m', 'http.server', '--bind', '127.0.0.1', '--directory', www, String(port)] },
];

/** The program, installed first where that can be done. */
function bring(h: Host): string | undefined {
  const had = find(h.program);
  if (had || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return had;
  console.log(`正在装 ${h.package}`);
  spawnSync('apt-get', ['install', '-y', '-qq', h.package], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return find(h.program);
}

async function one(h: Host, program: string, prefix: string): Promise<string[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'host-'));
  const www = path.join(dir, 'www');
  mkdirSync(path.join(www, prefix), { recursive: true });
  cpSync(DIST, path.join(www, prefix), { recursive: true });
  const port = await freePort();
  const [command = '', ...argv] = h.start(program, www, port, prefix, dir);
  const child: ChildProcess = spawn(command, argv, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (d: Buffer) => {
    said = (said + d.toString()).slice(-500);
  });
  try {
    await answering(port, `${prefix}/index.html`);
    const faults = await crawl(port, prefix, DIST, files, h.wanted).catch((e: unknown) => [`没有应答：${String(e)} ${said}`]);
    const home = await get(port, `${prefix}/`).catch(() => undefined);
    if (home?.status !== 200) faults.push(`目录首页：${home?.status}`);
    const lost = await get(port, `${prefix}/nirgends.html`).catch(() => undefined);
    if (lost?.status !== 404) faults.push(`没有的页：${lost?.status}`);
    else if (h.wanted.headers && !lost.body.toString('utf8').includes('没有这一页')) faults.push('没有的页：给的不是本站的 404 页');
    return faults;
  } finally {
    child.kill();
    await new Promise((r) => (child.exitCode === null && child.signalCode === null ? child.once('close', r) : r(undefined)));
    rmSync(dir, { recursive: true, force: true });
  }
}

let bad = 0;
let walked = 0;
for (const h of HOSTS) {
  const program = bring(h);
  if (!program) {
    console.log(`${h.name.padEnd(20)} 这台机器没有，请装 ${h.package}`);
    bad++;
    continue;
  }
  for (const prefix of ['', '/a/b']) {
    const started = performance.now();
    const faults = await one(h, program, prefix);
    bad += faults.length;
    walked += files.length;
    console.log(`${h.name.padEnd(20)} ${(prefix || '/').padEnd(5)} ${pages.length} 页，${files.length} 个文件，${faults.length} 处不对，${((performance.now() - started) / 1000).toFixed(1)} 秒`);
    for (const f of faults.slice(0, 10)) console.log(`  ${f}`);
  }
}
console.log(`${HOSTS.length} 种主机 × 2 个位置，取了 ${walked} 次，${bad} 处不对`);
process.exit(bad > 0 ? 1 : 0);

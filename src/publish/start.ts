/** `npm start`: builds when something changed, serves, prints the address. `-- --open` opens a browser. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { isFresh } from './fresh.ts';
import { serve } from './serve.ts';

const root = process.cwd();
if (isFresh(root)) console.log('内容没有变化，用上次写好的 dist/');
else {
  const built = spawnSync(process.execPath, ['src/publish/main.ts'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const wanted = Number(process.env['PORT'] ?? 4321);
const dist = path.join(root, 'dist');
const server = await serve(dist, wanted).catch(() => serve(dist));
if (server.port !== wanted) console.log(`端口 ${wanted} 有人在用，换了一个`);
console.log(`网站在 ${server.url} ，按 Ctrl+C 停下`);
if (process.argv.includes('--open')) {
  const command = process.platform === 'win32' ? 'explorer' : process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(command, [server.url], { stdio: 'ignore', detached: true }).on('error', () => console.log('没能自动打开浏览器，请手动打开上面的地址'));
}

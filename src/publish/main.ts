import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSite, Refused } from './build.ts';
import { STAMP, stampOf } from './fresh.ts';

const root = process.cwd();
const started = performance.now();
try {
  const stamp = stampOf(root);
  const { pages } = await buildSite({ root, content: process.env['CONTENT_ROOT'] ?? root, dist: path.join(root, 'dist') });
  mkdirSync('.cache', { recursive: true });
  writeFileSync(STAMP, stamp);
  console.log(`dist/ 写好了，${pages} 页，用了 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
} catch (e) {
  if (!(e instanceof Refused)) throw e;
  console.error(e.message);
  process.exitCode = 1;
}

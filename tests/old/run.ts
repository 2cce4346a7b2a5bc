/** `npm run old`: the walk through Chromium 88 (or another: `npm run old -- 86`). `npm test` does the same in 86. */
import { spawnSync } from 'node:child_process';

const r = spawnSync(process.execPath, ['--test', '--test-reporter=spec', 'tests/old/old.test.ts'], { stdio: 'inherit', env: { ...process.env, OLD: process.argv[2] ?? '88' } });
process.exit(r.status ?? 1);

/** `npm run check`: all findings at once; `-- --fix` mends what can be mended first. */
import { format } from '../schema/finding.ts';
import { fix } from './fix.ts';
import { check } from './run.ts';
import { stale } from './stale.ts';

const root = process.cwd();
if (process.argv.includes('--fix')) for (const f of fix(root)) console.log(`已修 ${f}`);
const { content, findings } = check(root);
const warnings = stale(content, new Date().toISOString().slice(0, 10));
for (const f of [...warnings, ...findings]) console.log(format(f));
const fixable = findings.filter((f) => f.fixable).length;
console.log(`${findings.length} 处，其中 ${fixable} 处可用 npm run check -- --fix 修好`);
process.exitCode = findings.length > 0 ? 1 : 0;

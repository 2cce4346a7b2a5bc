/** `npm run laws:due`, `npm run laws:due -- SLUG` */
import { report } from './due.ts';
import { check } from './run.ts';

const slug = process.argv[2];
for (const l of report(check(process.cwd()).library, new Date().toISOString().slice(0, 10), slug)) console.log(l);

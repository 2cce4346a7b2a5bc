/** `npm run search:eval [-- folder of a built site] [--all]`: how well the search answers, by class; `--all` shows every query
 * of the first part, `--unseen` those of the second, which nobody should look at while changing the rules. */
import path from 'node:path';
import { judge, type Judged, readQueries, score } from './judge.ts';
import { open } from './site.ts';

const args = process.argv.slice(2);
const dist = path.resolve(args.find((a) => !a.startsWith('--')) ?? 'dist');
const opened = await open(dist);
const n = (x: number): string => x.toFixed(3).padStart(6);

function line(name: string, list: readonly Judged[]): string {
  const s = score(list);
  return `${name.padEnd(14)}${String(s.queries).padStart(4)}  hit@1 ${n(s.hit1)}  hit@5 ${n(s.hit5)}  recall@5 ${n(s.recall5)}  MRR ${n(s.mrr)}  无结果 ${s.empty}`;
}

for (const name of ['queries', 'unseen'] as const) {
  const { judged, without } = await judge(opened, readQueries(name));
  console.log(`\n== ${name === 'queries' ? '第一部分' : '只看页面写成的四十条'}（${judged.length} 条，另有 ${without.length} 条还没有对应的页）`);
  for (const c of [...new Set(judged.map((j) => j.class))]) console.log(line(c, judged.filter((j) => j.class === c)));
  console.log(line('合计', judged));
  const times = judged.map((j) => j.ms).sort((a, b) => a - b);
  console.log(`每次查询 ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} 毫秒（中位），最长 ${(times[times.length - 1] ?? 0).toFixed(0)} 毫秒`);
  for (const j of judged) {
    if (name === 'unseen' ? !args.includes('--unseen') : j.at === 0 && !args.includes('--all')) continue;
    const rewritten = j.answer.plan.rewritings.map((r) => `${r.kind} ${r.from}→${r.to}`).join('，');
    console.log(`  ${j.at < 0 ? '没有' : `第 ${j.at + 1}`}  ${j.q}${rewritten ? `（${rewritten}）` : ''}  ${j.answer.hits.length} 条：${j.results.slice(0, 5).map((r) => r[0]).join(' ')}`);
  }
  for (const q of without) console.log(`  没有页  ${q.q}`);
}

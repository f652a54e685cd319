// Every view in processes of its own, and the medians over them.
// npm ci --prefix bench/read && npm --prefix bench/read run bench [-- processes]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from './measure.mjs';

const processes = Number(process.argv[2] ?? 5);
const views = {
  hot: processes,
  formats: processes,
  stream: processes,
  mix: processes,
  first: 1,
  import: 1,
  size: 1,
};

for (const [view, times] of Object.entries(views)) {
  const runs = [];
  for (let i = 0; i < times; i++) {
    const child = fork(join(import.meta.dirname, `${view}.mjs`), { execArgv: ['--no-flush-bytecode'] });
    const [figures] = await once(child, 'message');
    runs.push(figures);
  }
  // Ratios are taken inside of each process: what the neighbours do moves figures far more than ratios.
  const [own] = Object.keys(runs[0]);
  const rows = Object.keys(runs[0]).map((name) => {
    const of = (figure) => Number(median(runs.map(figure)).toPrecision(3));
    return { name, median: of((run) => run[name]), [`of "${own}"`]: of((run) => run[name] / run[own]) };
  });
  console.log(`${view}, ${String(times)} ${times === 1 ? 'process' : 'processes'}`);
  console.table(rows);
}

// Runs write.mjs in several processes and prints medians of the ratios, each taken inside one process.
// npm ci --prefix bench/write && node bench/write/run.mjs [processes]
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../read/measure.mjs';

const processes = Number(process.argv[2] ?? 5);
const program = join(import.meta.dirname, 'write.mjs');

function once(...parameters) {
  return new Promise((resolve, reject) => {
    const child = fork(program, parameters.map(String), { execArgv: ['--no-flush-bytecode'] });
    child.on('message', resolve);
    child.on('exit', (code) => code === 0 || reject(new Error(`the bench ended with ${code}`)));
  });
}

const runs = [
  [2e3, 'numbers'],
  [5e5, 'numbers'],
  [6e6, 'numbers'],
  [5e5, 'decimals'],
];
for (const [size, amounts] of runs) {
  const results = [];
  for (let i = 0; i < processes; i++) results.push(await once(size, 5, amounts));
  const rows = {};
  for (const name of Object.keys(results[0])) {
    const ratios = results.map((result) => result[name] / result.encodeBytes);
    rows[name] = {
      'ms/MB': median(results.map((result) => result[name])).toFixed(2),
      'times encodeBytes': median(ratios).toFixed(2),
      from: Math.min(...ratios).toFixed(2),
      to: Math.max(...ratios).toFixed(2),
      'times sdk.specialise': median(
        results.map((result) => result[name] / result['sdk.specialise']),
      ).toFixed(2),
    };
  }
  console.log(`${size / 1e3} kB, amounts as ${amounts}, ${processes} processes`);
  console.table(rows);
}

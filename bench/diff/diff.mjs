// Comparison of two models, 1,250 to 10,000 types with two changes in each, beside two comparisons of JSON that know
// nothing of APIs. Every figure is that of a fresh process. Prints Markdown.
//
//   npm ci --prefix bench/diff && node bench/diff/diff.mjs [runs]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { newModel, oldModel } from './models.mjs';

const runs = Number(process.argv[2] ?? 5);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError('the number of runs is a whole number from 1');
const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.js');
const work = mkdtempSync(join(tmpdir(), 'doctypist-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const usage = join(work, 'usage');
const sizes = [1250, 2500, 5000, 10_000];
const comparisons = ['facts and verdicts', 'microdiff', 'jsondiffpatch'];

const files = new Map(
  sizes.map((size) => {
    const before = oldModel(size);
    const pair = [join(work, `${size}-old.json`), join(work, `${size}-new.json`)];
    writeFileSync(pair[0], JSON.stringify(before));
    writeFileSync(pair[1], JSON.stringify(newModel(before)));
    return [size, pair];
  }),
);
const samples = new Map();
// One round more than counted: the first one fills the caches of the file system.
for (let round = 0; round <= runs; round += 1) {
  for (const size of sizes) {
    for (const name of comparisons) keep(round, `${name} ${size}`, inProcess(name, size));
    keep(round, `command ${size}`, command(size));
  }
}
print();

function keep(round, key, sample) {
  if (round === 0) samples.set(key, []);
  else samples.get(key).push(sample);
}

function inProcess(name, size) {
  const { stdout, stderr, status } = node([
    join(import.meta.dirname, 'in-process.mjs'),
    name,
    ...files.get(size),
  ]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function command(size) {
  rmSync(usage, { force: true });
  const started = performance.now();
  const { stdout, stderr, status } = node([
    '--require',
    join(root, 'bench/usage.cjs'),
    cli,
    'diff',
    ...files.get(size),
    '--fail-on',
    'never',
  ]);
  const time = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8'));
  return { time, cpu, memory, differences: stdout.split('\n').length };
}

function node(args) {
  const env = { ...process.env, BENCH_USAGE: usage };
  return spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 1 << 28 });
}

function median(key, of) {
  const values = samples.get(key).map((sample) => sample[of]);
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function print() {
  const lines = [
    '| types | differences | facts and verdicts | per type | microdiff | jsondiffpatch | command | CPU | memory |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const size of sizes) {
    const own = median(`facts and verdicts ${size}`, 'time');
    const peer = (name) => `${(median(`${name} ${size}`, 'time') / own).toFixed(1)}×`;
    const row = [
      size,
      median(`facts and verdicts ${size}`, 'differences'),
      `${own.toFixed(0)} ms`,
      `${((own / size) * 1000).toFixed(0)} µs`,
      peer('microdiff'),
      peer('jsondiffpatch'),
      `${(median(`command ${size}`, 'time') / 1000).toFixed(2)} s`,
      `${(median(`command ${size}`, 'cpu') / 1000).toFixed(2)} s`,
      `${median(`command ${size}`, 'memory').toFixed(0)} MiB`,
    ];
    lines.push(`| ${row.join(' | ')} |`);
  }
  lines.push(
    '',
    `Medians of ${runs} runs, interleaved, each in a fresh process; Node ${process.versions.node}, ${availableParallelism()} cores. ` +
      'The peers compare the same two models as JSON, and their time is given as a multiple of that of the facts and verdicts. ' +
      'The command reads both models, compares, judges, makes and confirms the messages that prove what is breaking, and prints.',
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

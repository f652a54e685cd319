// Whole-process time, CPU time and peak memory of the commands, beside two generators for OpenAPI that are given
// a document of the same size. Prints a Markdown table.
//
//   npm ci --prefix bench && node bench/commands.mjs [runs]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiDocument } from './openapi.mjs';

const root = join(import.meta.dirname, '..');
const specification = join(root, 'specs/netvisor');
const runs = Number(process.argv[2] ?? 9);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError('the number of runs is a whole number from 1');

const doctypist = join(root, 'dist/cli.js');
const peers = { 'openapi-typescript': undefined, orval: undefined };
for (const name of Object.keys(peers)) {
  const file = join(import.meta.dirname, 'node_modules', name, 'package.json');
  if (!existsSync(file)) throw new Error(`${name} is missing: run \`npm ci --prefix bench\` first`);
  const { version, bin } = JSON.parse(readFileSync(file, 'utf8'));
  peers[name] = { version, cli: join(file, '..', typeof bin === 'string' ? bin : bin[name]) };
}

// Certificates of the machine: where the variable is set, Node reads them at every start, which takes up to 0.05 s
// and says nothing of a command that asks nobody.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

const work = mkdtempSync(join(tmpdir(), 'doctypist-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const usageFile = join(work, 'usage');
const current = join(work, 'current');
const document = join(work, 'openapi.json');
const size = sizeOfSpecification();
writeFileSync(document, JSON.stringify(openApiDocument(size.resources), null, 2));

const orval = peers.orval;
const openapi = peers['openapi-typescript'];
const fresh = join(work, 'fresh');
/** Commands in groups; the others of a group are compared with the first. */
const groups = [
  [
    { name: 'doctypist --version', args: [doctypist, '--version'] },
    { name: 'openapi-typescript --version', args: [openapi.cli, '--version'] },
    { name: 'orval --version', args: [orval.cli, '--version'] },
  ],
  [
    { name: 'doctypist generate', args: [doctypist, 'generate', specification, '--output', fresh] },
    { name: 'openapi-typescript', args: [openapi.cli, document, '--output', join(fresh, 'openapi.ts')] },
    { name: 'orval', args: [orval.cli, '--input', document, '--output', join(fresh, 'orval.ts')] },
  ],
  [
    // Generates and compares, and leaves the receipt by which the next check knows that nothing changed.
    {
      name: 'doctypist check --fresh',
      args: [doctypist, 'check', '--fresh', specification, '--output', current],
    },
    { name: 'doctypist check', args: [doctypist, 'check', specification, '--output', current] },
  ],
];
const commands = groups.flat();

run([doctypist, 'generate', specification, '--output', current]);
const samples = new Map(commands.map(({ name }) => [name, []]));
// One round more than counted: the first one fills the caches of the file system.
for (let round = 0; round <= runs; round += 1) {
  for (const { name, args } of commands) {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh);
    const sample = run(args);
    if (round > 0) samples.get(name).push(sample);
  }
}
print();

function run(args) {
  rmSync(usageFile, { force: true });
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--require', join(import.meta.dirname, 'usage.cjs'), ...args],
    { cwd: work, encoding: 'utf8', env: { ...environment, BENCH_USAGE: usageFile, CI: '1' } },
  );
  const wall = performance.now() - started;
  if (status !== 0)
    throw new Error(`${args.join(' ')} failed (${status}): ${error?.message ?? stdout + stderr}`);
  const processes = readFileSync(usageFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    wall,
    cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...processes.map(({ memory }) => memory)),
  };
}

/** Operations, and their parameters and properties, as `inspect` lists them. */
function sizeOfSpecification() {
  const { stdout } = spawnSync(process.execPath, [doctypist, 'inspect', specification, '--format', 'tsv'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [head, ...rows] = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  if (head?.[0] !== 'resource' || head[1] !== 'part') throw new Error('inspect prints other columns');
  const resources = new Map();
  for (const [name, part] of rows) {
    if (!resources.has(name)) resources.set(name, { name, query: 0, request: 0, response: 0 });
    resources.get(name)[part] += 1;
  }
  return { resources: [...resources.values()], rows: rows.length };
}

function print() {
  const median = (name, of) => {
    const values = samples.get(name).map((sample) => sample[of]);
    return values.sort((a, b) => a - b)[values.length >> 1];
  };
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
  const ratio = (value, base) => `${(value / base).toFixed(1)}`;
  const lines = [
    '| command | time | CPU | peak memory | time, ratio | CPU, ratio |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const group of groups) {
    const [base] = group;
    for (const { name } of group) {
      const [wall, cpu, memory] = ['wall', 'cpu', 'memory'].map((of) => median(name, of));
      const ratios = [ratio(wall, median(base.name, 'wall')), ratio(cpu, median(base.name, 'cpu'))];
      const cells = [`\`${name}\``, seconds(wall), seconds(cpu), `${memory.toFixed(0)} MiB`, ...ratios];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  const { resources, rows } = size;
  lines.push(
    '',
    `Medians of ${runs} runs, interleaved; Node ${process.versions.node}, ${availableParallelism()} cores. ` +
      `doctypist reads the help pages, DTD and XSD of specs/netvisor (${resources.length} operations, ${rows} parameters, ` +
      `elements and attributes) and generates into an empty folder. openapi-typescript ${openapi.version} and ` +
      `orval ${orval.version} read one OpenAPI document in JSON with as many operations, parameters and properties.`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

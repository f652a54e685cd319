// View 3: import and the first document of 100 kB in a fresh process.
// node bench/read/first.mjs [runs]
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ledger } from './documents.mjs';
import { median, report } from './measure.mjs';
import { bundle, temporaryFolder } from './runtime.mjs';

const runs = Number(process.argv[2] ?? 15);
const folder = temporaryFolder();
writeFileSync(join(folder, 'document.xml'), ledger(100_000));
writeFileSync(
  join(folder, 'own.mjs'),
  await bundle(
    `import { decode } from './read/index.js';
     import { dateLenient, decimalCommaNumber, integer, text } from './codecs/index.js';
     import { ledgerTable } from '../bench/read/table.mjs';
     const table = ledgerTable({ dateLenient, integer, text }, decimalCommaNumber);
     export const read = (bytes) => decode(table, bytes);`,
    { minify: true },
  ),
);
for (const [name, contents] of [
  [
    'fxp',
    "import { XMLParser } from 'fast-xml-parser'; const parser = new XMLParser({ ignoreAttributes: false, jPath: false });",
  ],
  [
    'saxes',
    "import { SaxesParser } from 'saxes'; const parser = { parse: (text) => new SaxesParser().write(text).close() };",
  ],
])
  await build({
    stdin: {
      contents: `${contents} export const read = (bytes) => parser.parse(new TextDecoder().decode(bytes));`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    outfile: join(folder, `${name}.mjs`),
  });
writeFileSync(
  join(folder, 'time.mjs'),
  `import { openSync, readSync, readFileSync } from 'node:fs';
  const file = openSync('/proc/self/task/' + process.pid + '/schedstat', 'r');
  const text = Buffer.alloc(64);
  const cell = new Int32Array(new SharedArrayBuffer(4));
  // The system adds up what a thread has used when it sleeps, or every few milliseconds.
  const now = () => (Atomics.wait(cell, 0, 0, 0.01), Number(text.toString('latin1', 0, readSync(file, text, 0, 64, 0)).split(' ')[0]) / 1e6);
  const bytes = readFileSync(new URL('document.xml', import.meta.url));
  now();
  const start = now();
  const { read } = await import(process.argv[2]);
  const imported = now();
  read(bytes);
  const first = now();
  read(bytes);
  console.log(JSON.stringify([imported - start, first - imported, now() - first]));`,
);

const figures = {};
const names = { own: 'doctypist, to objects', fxp: 'fast-xml-parser, to a tree', saxes: 'saxes, to events' };
const times = Object.fromEntries(Object.keys(names).map((name) => [name, []]));
for (let i = 0; i < runs; i++)
  for (const name of Object.keys(names)) {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'time.mjs'), `./${name}.mjs`], {
      encoding: 'utf8',
    });
    times[name].push(JSON.parse(stdout));
  }
for (const [name, title] of Object.entries(names)) {
  const at = (index) => median(times[name].map((one) => one[index]));
  figures[`${title}: import, ms`] = at(0);
  figures[`${title}: first, ms`] = at(1);
  figures[`${title}: second, ms`] = at(2);
  figures[`${title}: import and first, ms`] = median(times[name].map((one) => one[0] + one[1]));
}
report(figures);

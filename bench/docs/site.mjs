// What the documentation costs: how long the site takes from a model, what a reader transfers, how long a query takes
// in Chromium. The API of the repository, and made-up ones of 2,000 and 50,000 elements. Prints Markdown tables.
//
//   npm ci && node bench/docs/site.mjs [runs]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { compiledTemplates } from '../../scripts/compiled-templates.mjs';
import { syntheticModel } from './model.mjs';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'doctypist-bench-docs-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const RUNS = Number(process.argv[2] ?? 5);
const QUERIES = 40;

const emitter = join(work, 'emit.mjs');
await build({
  entryPoints: [join(import.meta.dirname, 'emit.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [compiledTemplates],
  outfile: emitter,
});
// The bundle imports packages of the repository by name.
symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));

const apis = [
  { name: 'netvisor', model: join(root, 'specs/netvisor') },
  ...[2000, 50_000].map((elements) => {
    const model = join(work, `${elements}.json`);
    writeFileSync(model, JSON.stringify(syntheticModel(elements)));
    return { name: `${elements.toLocaleString('en')} elements`, model };
  }),
];

const browser = await chromium.launch({
  executablePath: process.env.DOCTYPIST_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows = [];
for (const { name, model } of apis) {
  const out = join(work, name.replaceAll(/\W+/gu, '-'));
  // Each run in a process of its own: nobody emits twice in one.
  const times = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, [emitter, model, out], { encoding: 'utf8', maxBuffer: 1e8 })),
  );
  const { pages, entries, largest } = times[0];
  const site = join(out, 'site');
  const first = transferred(site, 'index.html');
  const index = bytes(join(site, 'search-index.js'));
  rows.push([
    name,
    entries,
    pages,
    `${median(times.map(({ ms }) => ms))} ms`,
    `${median(times.map(({ cpu }) => cpu))} ms`,
    sizeText(first),
    sizeText(transferred(site, largest)),
    sizeText(index),
    ...(await queries(site)),
  ]);
}
await browser.close();
print(
  [
    'API',
    'entries',
    'pages',
    'site, time',
    'site, CPU',
    'first page',
    'largest page',
    'search index',
    'index loaded',
    'query, median',
    'query, worst',
  ],
  rows,
);

function bytes(file) {
  const content = readFileSync(file);
  return { raw: content.length, gzip: gzipSync(content).length };
}

/** What a browser fetches for a page: itself, its style and its script. */
function transferred(site, page) {
  const parts = [page, 'style.css', 'site.js'].map((file) => bytes(join(site, file)));
  return {
    raw: parts.reduce((sum, { raw }) => sum + raw, 0),
    gzip: parts.reduce((sum, { gzip }) => sum + gzip, 0),
  };
}

function sizeText({ raw, gzip }) {
  return `${(raw / 1000).toFixed(0)} kB (${(gzip / 1000).toFixed(0)} gzipped)`;
}

/** Milliseconds to load the index, and from a letter typed until its results are laid out: median and worst of all queries. */
async function queries(site) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(site, 'index.html')).href);
  const measured = await page.evaluate(async (count) => {
    const input = document.getElementById('search');
    const results = document.getElementById('results');
    const started = performance.now();
    await window.referenceSearch.load();
    const loaded = performance.now() - started;
    const { entries, texts } = window.referenceIndex;
    // Words of descriptions and names, letter by letter, as they are typed; and what is found nowhere.
    const wordsOf = (at) =>
      (texts[(at * 7919) % texts.length] ?? '').split(' ').filter((word) => word.length > 2);
    const queries = ['e', 'xyzzy', 'the of and'];
    for (let at = 0; queries.length < count; at += 1) {
      const entry = entries[(at * 104_729) % entries.length];
      const name = String(entry[2] === 0 ? entry[1] : entry[2]);
      queries.push(name.slice(0, 2), name.slice(0, 5), name, wordsOf(at).slice(0, 2).join(' '));
    }
    const times = [];
    input.focus();
    for (const query of queries) {
      const rounds = [];
      for (let round = 0; round < 5; round += 1) {
        input.value = query;
        const from = performance.now();
        input.dispatchEvent(new Event('input'));
        // The results stand there once the promises of the handler are through.
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        results.getBoundingClientRect();
        rounds.push(performance.now() - from);
      }
      // A neighbour that takes the core is not the query's doing.
      times.push(rounds.sort((a, b) => a - b)[2]);
    }
    return { loaded, times: times.sort((a, b) => a - b) };
  }, QUERIES);
  await page.close();
  const { loaded, times } = measured;
  return [loaded, times[Math.floor(times.length / 2)], times.at(-1)].map((ms) => `${ms.toFixed(1)} ms`);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)].toFixed(0);
}

function print(heads, rows) {
  const lines = [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  for (const line of lines) console.log(`| ${line.join(' | ')} |`);
}

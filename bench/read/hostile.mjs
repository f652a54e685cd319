// What documents do that are made to hurt: to the reader, at one size and at twice that, and to others.
// npm --prefix bench/read run hostile [-- INPUT]
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputs } from './hostile-inputs.mjs';

const SECONDS = 30;
const MEGABYTES = 2048;
const PEERS = ['saxes', 'fast-xml-parser', 'htmlparser2', 'txml', '@xmldom/xmldom'];

const folder = mkdtempSync(join(tmpdir(), 'doctypist-hostile-'));
const file = join(folder, 'input.xml');

/** Runs one reader on the document of the file, in a process that is ended where it takes too much. */
function run(reader) {
  const child = fork(join(import.meta.dirname, 'hostile-child.mjs'), [reader, file], {
    execArgv: [`--max-old-space-size=${MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000);
    let said = null;
    child.on('message', (message) => {
      said = message;
    });
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(
        said ?? { outcome: signal === 'SIGKILL' ? `killed after ${SECONDS} s` : 'died: out of memory' },
      );
    });
  });
}

function told({ outcome, seconds, growth }) {
  if (seconds === undefined) return `**${outcome}**`;
  const cost = `${seconds.toFixed(2)} s, ${Math.round(growth / 1e6)} MB`;
  return `${outcome.startsWith('RangeError') ? `**${outcome.slice(12, 60)}**` : outcome}; ${cost}`;
}

/** Cost at the whole size beside that at half of it: 2 where it is linear. */
function doubling(half, whole) {
  if (half.seconds === undefined || whole.seconds === undefined) return '';
  return whole.seconds < 0.02 ? 'at once' : (whole.seconds / half.seconds).toFixed(1);
}

const cell = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('|', '\\|')
    .replaceAll('<', '\\<')
    .replace(/[^ -~]/gu, '');

function print(header, rows) {
  console.log(`| ${header.join(' | ')} |\n|${' --- |'.repeat(header.length)}`);
  for (const row of rows) console.log(`| ${row.map(cell).join(' | ')} |`);
  console.log();
}

const only = process.argv[2];
const own = [];
const others = [];
try {
  for (const [name, { size, doctype, make }] of Object.entries(inputs)) {
    if (only !== undefined && !name.includes(only)) continue;
    const raised = doctype === true ? 'doctypist, DOCTYPE allowed' : 'doctypist, limits raised';
    writeFileSync(file, make(size / 2));
    const half = await run(raised);
    writeFileSync(file, make(size));
    const whole = await run(raised);
    const title = `${size.toLocaleString('en')} ${name}`;
    const stream = doctype === true ? '' : told(await run('doctypist, limits raised, stream'));
    own.push([title, told(await run('doctypist')), told(whole), stream, doubling(half, whole)]);
    const row = [title];
    for (const peer of PEERS) row.push(told(await run(peer)));
    others.push(row);
  }
} finally {
  rmSync(folder, { recursive: true });
}
print(
  ['input', 'doctypist', 'limits raised, or DOCTYPE allowed', 'the same as a stream', 'twice as much'],
  own,
);
print(['input', ...PEERS], others);

// One comparison in a fresh process: what a command pays, without the reading. Prints JSON.
import { readFileSync } from 'node:fs';

const [what, oldFile, newFile] = process.argv.slice(2);
const before = JSON.parse(readFileSync(oldFile, 'utf8'));
const after = JSON.parse(readFileSync(newFile, 'utf8'));
const compare = await comparison(what);
const started = performance.now();
const busy = processorTime();
const differences = compare();
const cpu = processorTime() - busy;
const time = performance.now() - started;
process.stdout.write(JSON.stringify({ time, cpu, differences }));

/** Milliseconds for which this thread had a core: what the neighbours do does not count. */
function processorTime() {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
}

async function comparison(name) {
  switch (name) {
    case 'facts and verdicts': {
      const { assess, diffModels } = await import('../../dist/diff/index.js');
      return () => assess(diffModels({ model: before }, { model: after }), { policy: 'docs' }).length;
    }
    case 'microdiff': {
      const { default: diff } = await import('microdiff');
      return () => diff(before, after).length;
    }
    case 'jsondiffpatch': {
      const { create } = await import('jsondiffpatch');
      // Items of lists that have a name are told apart by it, as its documentation advises.
      const patcher = create({ objectHash: (item) => item.name ?? item.value ?? JSON.stringify(item) });
      return () => leaves(patcher.diff(before, after));
    }
    default:
      throw new RangeError(`there is no comparison ${name}`);
  }
}

/** Deltas stand at the leaves, as arrays. */
function leaves(delta) {
  if (delta === undefined) return 0;
  if (Array.isArray(delta)) return 1;
  return Object.values(delta).reduce(
    (sum, inner) => sum + (typeof inner === 'object' ? leaves(inner) : 0),
    0,
  );
}

// node --import ./scripts/keep-code.mjs …: the code that V8 made of every script until the process ended is left
// beside the script, functions that were compiled on the way included.
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';
import vm from 'node:vm';
import { CODE_ENDING } from './cached-script.mjs';

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    process.once('exit', () => writeFileSync(`${options.filename}${CODE_ENDING}`, this.createCachedData()));
  }
};
// Everything in one thread, so that all code is met.
threads.Worker = function refuse() {
  throw new Error('no threads');
};
syncBuiltinESMExports();

import { setFlagsFromString } from 'node:v8';
import { main } from './main.js';
import { terminal } from './terminal.js';

// V8 optimises a function after so much of its bytecode has run. A command that lives for half a second never
// earns back what that costs; work that takes seconds is still optimised, a moment later. Later versions of Node
// do not know the flag and would complain.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

// Whoever reads the output may stop before its end (`doctypist inspect … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), terminal);

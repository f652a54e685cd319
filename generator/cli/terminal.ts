import type { Terminal } from '../workspace/run/terminal.js';

/** The terminal of this process. */
export const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true && process.env['CI'] === undefined,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
};

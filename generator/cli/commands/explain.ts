import type { CommandDefinition } from '../command.js';
import { formatOption } from '../command.js';

/** `doctypist explain`. */
export const explainCommand: CommandDefinition = {
  name: 'explain',
  summary: 'Prints what a diagnostic code means, with an example and what to do.',
  positionals: ['CODE'],
  options: { format: formatOption },
  examples: ['doctypist explain conflict-order'],
  async run(args, terminal) {
    const { runExplain } = await import('../../workspace/run/explain.js');
    return runExplain(args.positionals[0] ?? '', args.choice('format', ['text', 'json']), terminal);
  },
};

import type { CommandDefinition } from '../command.js';
import { formatOption } from '../command.js';

/** `doctypist rules`. */
export const rulesCommand: CommandDefinition = {
  name: 'rules',
  summary: 'Lists the rules by which changes are judged. `doctypist explain RULE` prints the page of one.',
  positionals: [],
  options: { format: formatOption },
  examples: ['doctypist rules --format json'],
  async run(args, terminal) {
    const { runRules } = await import('../../workspace/compare/run-rules.js');
    return runRules(args.choice('format', ['text', 'json']), terminal);
  },
};

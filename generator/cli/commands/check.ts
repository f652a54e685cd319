import type { CommandDefinition } from '../command.js';
import { formatOption } from '../command.js';

/** `doctypist check`. */
export const checkCommand: CommandDefinition = {
  name: 'check',
  summary: 'Says whether the output matches the documents; writes nothing. Exit code 1 where it does not.',
  positionals: ['FOLDER'],
  options: {
    output: { type: 'string', description: 'output folder (default: `output` of doctypist.yaml)' },
    format: formatOption,
  },
  examples: ['doctypist check specs/parcels'],
  async run(args, terminal) {
    const { runCheck } = await import('../../workspace/run/generate.js');
    const format = args.choice('format', ['text', 'json']);
    return runCheck({ folder: args.positionals[0] ?? '', output: args.text('output'), format }, terminal);
  },
};

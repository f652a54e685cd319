import type { CommandDefinition } from '../command.js';
import { formatOption } from '../command.js';

/** `doctypist verify`. */
export const verifyCommand: CommandDefinition = {
  name: 'verify',
  summary:
    'Type-checks the generated SDK, checks its form, and writes its public surface to api-surface.txt.',
  positionals: ['FOLDER'],
  options: {
    output: { type: 'string', description: 'output folder (default: `output` of doctypist.yaml)' },
    format: formatOption,
  },
  examples: ['doctypist verify specs/parcels'],
  async run(args, terminal) {
    const { runVerify } = await import('../../workspace/run/verify.js');
    const format = args.choice('format', ['text', 'json']);
    return runVerify({ folder: args.positionals[0] ?? '', output: args.text('output'), format }, terminal);
  },
};

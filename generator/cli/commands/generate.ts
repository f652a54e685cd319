import type { CommandDefinition } from '../command.js';
import { beginEarly } from '../../workspace/run/begin-early.js';
import { formatOption } from '../command.js';

/** `doctypist generate`. */
export const generateCommand: CommandDefinition = {
  name: 'generate',
  summary: 'Generates SDK and model from a specification folder; writes only files that differ.',
  positionals: ['FOLDER'],
  options: {
    output: { type: 'string', description: 'output folder (default: `output` of doctypist.yaml)' },
    'dry-run': { type: 'boolean', description: 'list what would be written, and write nothing' },
    format: formatOption,
  },
  examples: ['doctypist generate specs/parcels', 'doctypist generate specs/parcels --output build/sdk'],
  async run(args, terminal) {
    const folder = args.positionals[0] ?? '';
    const begun = await beginEarly(folder);
    const { runGenerate } = await import('../../workspace/run/generate.js');
    const format = args.choice('format', ['text', 'json']);
    const dryRun = args.on('dry-run');
    return runGenerate({ folder, output: args.text('output'), dryRun, format, begun }, terminal);
  },
};

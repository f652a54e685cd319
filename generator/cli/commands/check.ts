import type { CommandDefinition } from '../command.js';
import { beginEarly } from '../../workspace/run/begin-early.js';
import { formatOption } from '../command.js';

/** `doctypist check`. */
export const checkCommand: CommandDefinition = {
  name: 'check',
  summary: 'Says whether the output matches the documents; writes nothing. Exit code 1 where it does not.',
  positionals: ['FOLDER'],
  options: {
    output: { type: 'string', description: 'output folder (default: `output` of doctypist.yaml)' },
    fresh: {
      type: 'boolean',
      description: 'generate and compare, even where nothing changed since the last run',
    },
    format: formatOption,
  },
  examples: ['doctypist check specs/parcels'],
  async run(args, terminal) {
    const fresh = args.on('fresh');
    const folder = args.positionals[0] ?? '';
    const begun = fresh ? await beginEarly(folder) : undefined;
    const { runCheck } = await import('../../workspace/run/generate.js');
    const format = args.choice('format', ['text', 'json']);
    return runCheck({ folder, output: args.text('output'), fresh, format, begun }, terminal);
  },
};

import type { CommandDefinition } from '../command.js';
import { formatOption } from '../command.js';

/** `doctypist validate`. */
export const validateCommand: CommandDefinition = {
  name: 'validate',
  summary: 'Reads all documents of a specification folder and lists what is wrong with them.',
  positionals: ['FOLDER'],
  options: {
    format: formatOption,
    least: {
      type: 'string',
      values: ['warning', 'error', 'info'],
      description: 'least severity that is shown as text',
    },
  },
  examples: ['doctypist validate specs/parcels', 'doctypist validate specs/parcels --least info'],
  async run(args, terminal) {
    const { runValidate } = await import('../../workspace/run/validate.js');
    const least = args.choice('least', ['warning', 'error', 'info']);
    return runValidate(
      { folder: args.positionals[0] ?? '', format: args.choice('format', ['text', 'json']), least },
      terminal,
    );
  },
};

import type { CommandDefinition } from '../command.js';
import { formatOption } from '../command.js';

/** `doctypist pull`. */
export const pullCommand: CommandDefinition = {
  name: 'pull',
  summary: 'Fetches every document that has an `origin` again and shows what changed.',
  positionals: ['FOLDER'],
  options: {
    partial: { type: 'boolean', description: 'write what was fetched although something else could not be' },
    'dry-run': { type: 'boolean', description: 'write nothing' },
    format: formatOption,
  },
  examples: ['doctypist pull specs/parcels --dry-run'],
  async run(args, terminal) {
    const { runPull } = await import('../../workspace/run/pull.js');
    const format = args.choice('format', ['text', 'json']);
    const folder = args.positionals[0] ?? '';
    return runPull({ folder, partial: args.on('partial'), dryRun: args.on('dry-run'), format }, terminal);
  },
};

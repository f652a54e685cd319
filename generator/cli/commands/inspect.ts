import type { CommandDefinition } from '../command.js';

/** `doctypist inspect`. */
export const inspectCommand: CommandDefinition = {
  name: 'inspect',
  summary: 'Lists every parameter, element and attribute of the model, with the sources that know it.',
  positionals: ['FOLDER'],
  options: {
    format: { type: 'string', values: ['text', 'tsv', 'json'], description: 'form of the output' },
    resource: { type: 'string', description: 'only this resource' },
  },
  examples: [
    'doctypist inspect specs/parcels --resource getShipment',
    'doctypist inspect specs/parcels --format tsv',
  ],
  async run(args, terminal) {
    const { runInspect } = await import('../../workspace/run/inspect.js');
    const format = args.choice('format', ['text', 'tsv', 'json']);
    return runInspect(
      { folder: args.positionals[0] ?? '', format, resource: args.text('resource') },
      terminal,
    );
  },
};

import type { CommandDefinition } from '../command.js';

/** `doctypist docs`. */
export const docsCommand: CommandDefinition = {
  name: 'docs',
  summary: 'Writes reference documentation: Markdown, and a static site that needs no server.',
  positionals: ['FOLDER'],
  options: {
    output: {
      type: 'string',
      description: 'output folder (default: `docs` in `output` of doctypist.yaml)',
    },
    since: {
      type: 'string',
      description: 'older version whose changes are told: a folder, a model.json, a revision, revision:path',
    },
  },
  examples: [
    'doctypist docs specs/parcels',
    'doctypist docs specs/parcels --output build/reference',
    'doctypist docs specs/parcels --since v1.0',
  ],
  async run(args, terminal) {
    const { runDocs } = await import('../../workspace/run/docs.js');
    return runDocs(
      { folder: args.positionals[0] ?? '', output: args.text('output'), since: args.text('since') },
      terminal,
    );
  },
};

import { policies } from '../../diff/index.js';
import type { CommandDefinition } from '../command.js';

/** `doctypist changelog`. */
export const changelogCommand: CommandDefinition = {
  name: 'changelog',
  summary: 'Writes what changed between two versions as release notes in Markdown.',
  positionals: ['OLD', 'NEW', '[PATH]'],
  options: {
    format: {
      type: 'string',
      values: ['markdown', 'html', 'text', 'json'],
      description: 'form of the notes',
    },
    policy: { type: 'string', values: policies, description: 'which verdicts count' },
    direction: {
      type: 'string',
      values: ['both', 'request', 'response'],
      description: 'what messages of a DTD or XSD on its own are for',
    },
    root: { type: 'string', description: 'root element of a DTD or XSD on its own' },
  },
  examples: ['doctypist changelog v1.0 v1.1 -- specs/parcels', 'doctypist changelog old.xsd new.xsd'],
  async run(args, terminal) {
    const { runDiff } = await import('../../workspace/compare/run-diff.js');
    return runDiff(
      {
        sides: args.positionals,
        format: args.choice('format', ['markdown', 'html', 'text', 'json']),
        policy: args.choice('policy', policies),
        failOn: 'never',
        trustHtml: false,
        direction: args.choice('direction', ['both', 'request', 'response']),
        root: args.text('root'),
        strictResponses: false,
        closedEnums: false,
        witness: 'none',
        printApprovals: false,
      },
      terminal,
    );
  },
};

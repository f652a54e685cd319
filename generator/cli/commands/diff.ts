import { failOnValues, policies, reportFormats } from '../../diff/index.js';
import type { CommandDefinition } from '../command.js';

const proofs = ['auto', 'message', 'code', 'none'] as const;

/** `doctypist diff`. */
export const diffCommand: CommandDefinition = {
  name: 'diff',
  summary:
    'Says what changed between two versions and whom it breaks. A side is a specification folder, a DTD, XSD or page, a saved model, or `revision:path`.',
  positionals: ['OLD', 'NEW', '[PATH]'],
  options: {
    format: { type: 'string', values: reportFormats, description: 'form of the report' },
    policy: {
      type: 'string',
      values: policies,
      description: 'which verdicts count: callers too, messages only, risky as breaking, words too',
    },
    'fail-on': { type: 'string', values: failOnValues, description: 'exit with 1 from this verdict on' },
    trust: {
      type: 'string',
      values: ['schema', 'html'],
      description: 'html: what only the prose of a page says can be breaking too',
    },
    approvals: { type: 'string', description: 'approvals file (default .api-approvals.jsonc)' },
    'print-approvals': { type: 'boolean', description: 'write approvals for what fails, to be completed' },
    direction: {
      type: 'string',
      values: ['both', 'request', 'response'],
      description: 'what messages of a DTD or XSD on its own are for',
    },
    root: { type: 'string', description: 'root element of a DTD or XSD on its own' },
    'strict-responses': { type: 'boolean', description: 'readers validate responses with the old schema' },
    'closed-enums': { type: 'boolean', description: 'lists of values are closed unions in the SDK' },
    witness: {
      type: 'string',
      values: proofs,
      description:
        'proofs of what is breaking: messages in json and html, messages, TypeScript of callers too, or none',
    },
  },
  examples: [
    'doctypist diff old.dtd new.dtd --direction request',
    'doctypist diff HEAD~1 -- specs/parcels',
    'doctypist diff v1.0:specs/parcels specs/parcels --format json --witness code',
  ],
  async run(args, terminal) {
    const { runDiff } = await import('../../workspace/compare/run-diff.js');
    return runDiff(
      {
        sides: args.positionals,
        format: args.choice('format', reportFormats),
        policy: args.choice('policy', policies),
        failOn: args.choice('fail-on', failOnValues),
        trustHtml: args.choice('trust', ['schema', 'html']) === 'html',
        approvals: args.text('approvals'),
        direction: args.choice('direction', ['both', 'request', 'response']),
        root: args.text('root'),
        strictResponses: args.on('strict-responses'),
        closedEnums: args.on('closed-enums'),
        witness: args.choice('witness', proofs),
        printApprovals: args.on('print-approvals'),
      },
      terminal,
    );
  },
};

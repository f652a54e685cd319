import type { MessageArguments } from '../workspace/run/message.js';
import type { OptionDefinition, ParsedArguments } from './command.js';
import { formatOption } from './command.js';

/** Options of the commands that work on one message. */
export const messageOptions: Readonly<Record<string, OptionDefinition>> = {
  spec: {
    type: 'string',
    description: 'specification folder (default: this folder, or the one in specs/ that has the resource)',
  },
  part: {
    type: 'string',
    values: ['auto', 'request', 'response'],
    description: 'which message of the resource; auto takes the one that fits better',
  },
  format: formatOption,
};

/**
 * What a command line says about a message.
 *
 * @param args the command line
 */
export function messageArguments(args: ParsedArguments): MessageArguments {
  return {
    resource: args.positionals[0] ?? '',
    file: args.positionals[1] ?? '',
    spec: args.text('spec'),
    part: args.choice('part', ['auto', 'request', 'response']),
    format: args.choice('format', ['text', 'json']),
  };
}

import type { CommandDefinition } from '../command.js';
import { messageArguments, messageOptions } from '../message-arguments.js';

/** `doctypist decode`. */
export const decodeCommand: CommandDefinition = {
  name: 'decode',
  summary: 'Decodes an XML file as a message of a resource and writes it as JSON.',
  positionals: ['RESOURCE', 'FILE'],
  options: {
    ...messageOptions,
    strict: {
      type: 'boolean',
      description: 'report order and occurrence too; exit code 1 where anything is found',
    },
  },
  examples: ['doctypist decode getShipment answer.xml', 'doctypist decode getShipment answer.xml --strict'],
  async run(args, terminal) {
    const { runDecode } = await import('../../workspace/run/message.js');
    return runDecode({ ...messageArguments(args), strict: args.on('strict') }, terminal);
  },
};

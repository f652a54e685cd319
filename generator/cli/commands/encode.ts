import type { CommandDefinition } from '../command.js';
import { messageArguments, messageOptions } from '../message-arguments.js';

/** `doctypist encode`. */
export const encodeCommand: CommandDefinition = {
  name: 'encode',
  summary: 'Encodes a JSON file as the request of a resource: elements in schema order, everything checked.',
  positionals: ['RESOURCE', 'FILE'],
  options: messageOptions,
  examples: [
    'doctypist encode createShipment shipment.json',
    'doctypist encode createShipment - < shipment.json',
  ],
  async run(args, terminal) {
    const { runEncode } = await import('../../workspace/run/message.js');
    return runEncode(messageArguments(args), terminal);
  },
};

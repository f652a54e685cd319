import type { CommandDefinition } from '../command.js';
import { messageArguments, messageOptions } from '../message-arguments.js';

/** `doctypist validate-message`. */
export const validateMessageCommand: CommandDefinition = {
  name: 'validate-message',
  summary: 'Checks an XML file against a message of a resource: content, order, occurrence, values.',
  positionals: ['RESOURCE', 'FILE'],
  options: messageOptions,
  examples: ['doctypist validate-message createShipment shipment.xml'],
  async run(args, terminal) {
    const { runValidateMessage } = await import('../../workspace/run/message.js');
    return runValidateMessage(messageArguments(args), terminal);
  },
};

import type { CommandDefinition } from '../command.js';

/** `doctypist schema`. */
export const schemaCommand: CommandDefinition = {
  name: 'schema',
  summary:
    'Writes the messages as XML Schema or DTD, or the whole API as OpenAPI 3.1 or a Postman collection.',
  positionals: ['FOLDER'],
  options: {
    as: { type: 'string', values: ['xsd', 'dtd', 'openapi', 'postman'], description: 'schema language' },
    resource: { type: 'string', description: 'only this resource' },
    part: { type: 'string', values: ['all', 'request', 'response'], description: 'only this message' },
    output: { type: 'string', description: 'folder to write to (default: standard output)' },
  },
  examples: [
    'doctypist schema specs/parcels --resource createShipment --part request',
    'doctypist schema specs/parcels --as openapi --output build/schema',
  ],
  async run(args, terminal) {
    const { runSchema } = await import('../../workspace/run/schema.js');
    return runSchema(
      {
        folder: args.positionals[0] ?? '',
        as: args.choice('as', ['xsd', 'dtd', 'openapi', 'postman']),
        resource: args.text('resource'),
        part: args.choice('part', ['all', 'request', 'response']),
        output: args.text('output'),
      },
      terminal,
    );
  },
};

// An OpenAPI document of the size of a specification: as many operations, and as many properties in each.

/** Properties of one object; the rest goes into objects below it, as deep as documents of this kind go. */
const WIDTH = 12;
const SCALARS = [
  { type: 'string', maxLength: 50 },
  { type: 'integer' },
  { type: 'number' },
  { type: 'boolean' },
  { type: 'string', format: 'date' },
  { type: 'string', enum: ['unsent', 'open', 'paid'] },
];

/**
 * @param {readonly { name: string, query: number, request: number, response: number }[]} resources numbers of
 *   parameters and properties, by resource
 */
export function openApiDocument(resources) {
  const schemas = {};
  const paths = {};
  for (const { name, query, request, response } of resources) {
    paths[`/${name}`] = {
      [request > 0 ? 'post' : 'get']: {
        operationId: name,
        summary: `Operation ${name}.`,
        parameters: Array.from({ length: query }, (_, index) => ({
          name: `parameter${index}`,
          in: 'query',
          schema: SCALARS[index % SCALARS.length],
        })),
        ...(request > 0 ? { requestBody: content(addSchema(`${name}Request`, request, schemas)) } : {}),
        responses: {
          200: {
            description: 'Done.',
            ...(response > 0 ? content(addSchema(`${name}Response`, response, schemas)) : {}),
          },
        },
      },
    };
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Synthetic', version: '1.0.0' },
    paths,
    components: { schemas },
  };
}

function addSchema(name, count, schemas) {
  const properties = {};
  // One property too many is no object of its own.
  const own = count <= WIDTH + 1 ? count : WIDTH;
  for (let index = 0; index < own; index += 1) {
    properties[`property${index}`] = {
      ...SCALARS[index % SCALARS.length],
      description: `Property ${index} of ${name}.`,
    };
  }
  // An object below counts as one property, and holds its own.
  let rest = count - own;
  for (let child = 0; rest > 0; child += 1) {
    // What would remain as a single property goes into this object too.
    const size = rest - 1 <= 2 * WIDTH + 1 ? rest - 1 : 2 * WIDTH;
    const ref = addSchema(`${name}Part${child}`, size, schemas);
    properties[`part${child}`] = child % 2 === 0 ? { type: 'array', items: ref } : ref;
    rest -= size + 1;
  }
  schemas[name] = {
    type: 'object',
    required: Object.keys(properties).filter((_, index) => index % 3 === 0),
    properties,
  };
  return { $ref: `#/components/schemas/${name}` };
}

const content = (schema) => ({ content: { 'application/json': { schema } } });

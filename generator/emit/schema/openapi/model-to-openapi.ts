import type { ApiModel, Message, Parameter, Resource } from '../../../model/model.js';
import type { ComplexType, ElementParticle, LocalizedText } from '../../../model/schema.js';
import { visible } from '../../typescript/doc-text.js';
import { childElements } from '../../../model/walk.js';
import { description, scalarSchema } from './scalar.js';
import type { Json, JsonObject } from './scalar.js';

const METHODS: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
]);

/**
 * Describes an API as an OpenAPI 3.1 document, with `xml` objects for names, namespaces and attributes. Of several
 * resources with one path and method, all but the first have their name behind the path as a fragment, for
 * OpenAPI has one operation a path and method. Order and choice of elements, which OpenAPI cannot say, are for the
 * XSD to say.
 *
 * @param model the model
 */
export function modelToOpenApi(model: ApiModel): JsonObject {
  const paths = new Map<string, Record<string, Json>>();
  for (const resource of model.resources) {
    if (resource.status !== 'documented') continue;
    const method = methodOf(resource);
    const taken = paths.get(resource.path)?.[method] !== undefined;
    const path = taken ? `${resource.path}#${resource.name}` : resource.path;
    paths.set(path, { ...paths.get(path), [method]: operation(resource) });
  }
  const schemas = Object.entries(model.types).map(
    ([id, type]) => [schemaName(id), typeSchema(type)] as const,
  );
  return {
    openapi: '3.1.0',
    info: { title: visible(model.api.title), version: '1' },
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas) },
  };
}

function methodOf({ method, request }: Resource): string {
  const given = method?.toLowerCase();
  if (given !== undefined && METHODS.has(given)) return given;
  return request === undefined ? 'get' : 'post';
}

function operation(resource: Resource): JsonObject {
  const { name, subject, title, docs, path, parameters, request, response } = resource;
  const inPath = [...path.matchAll(/\{([^{}]+)\}/gu)].map(([, parameter]) => parameter ?? '');
  const undeclared = inPath.filter((one) => parameters.every((parameter) => parameter.name !== one));
  const declared = parameters.map((parameter) => parameterObject(parameter, inPath.includes(parameter.name)));
  const bare = undeclared.map((one): JsonObject => ({
    name: one,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    operationId: name,
    tags: [visible(subject)],
    summary: visible(firstText(title)),
    ...description(docs),
    parameters: [...declared, ...bare],
    ...(request === undefined ? {} : { requestBody: { required: true, content: xmlContent(request) } }),
    responses: {
      '200': {
        description: 'The answer',
        ...(response === undefined ? {} : { content: xmlContent(response) }),
      },
    },
  };
}

function firstText(text: LocalizedText): string {
  return text['en'] ?? Object.values(text)[0] ?? '';
}

function parameterObject(parameter: Parameter, inPath: boolean): JsonObject {
  const { name, required, simple, list, docs, examples = [] } = parameter;
  const scalar = scalarSchema(simple);
  const byComma = list?.separator === ',';
  const items = list?.maxItems === undefined ? {} : { maxItems: list.maxItems };
  const several: JsonObject = byComma ? { type: 'array', items: scalar, ...items } : { type: 'string' };
  return {
    name,
    in: inPath ? 'path' : 'query',
    required: required || inPath,
    ...description(docs),
    ...(byComma ? { style: inPath ? 'simple' : 'form', explode: false } : {}),
    schema: list === undefined ? scalar : several,
    ...(examples[0] === undefined ? {} : { example: examples[0] }),
  };
}

function xmlContent({ root }: Message): JsonObject {
  return { 'application/xml': { schema: elementSchema(root) } };
}

function schemaName(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]/gu, (sign) => (/[/#:]/u.test(sign) ? '.' : '_'));
}

function elementSchema(element: ElementParticle): JsonObject {
  const { name, namespace, type, docs, examples, nillable } = element;
  const what: JsonObject =
    type.kind === 'simple'
      ? scalarSchema(type.simple)
      : { $ref: `#/components/schemas/${schemaName(type.id)}` };
  return {
    ...what,
    ...description(docs),
    ...(element.default === undefined ? {} : { 'x-default': element.default }),
    ...(element.fixed === undefined ? {} : { 'x-fixed': element.fixed }),
    ...(nillable === true ? { 'x-nillable': true } : {}),
    ...(examples === undefined ? {} : { examples }),
    xml: { name, ...(namespace === undefined ? {} : { namespace }) },
  };
}

/** Children are properties by wire name, attributes properties with `@`, text beside attributes is `#text`. */
function typeSchema(type: ComplexType): JsonObject {
  const properties: Record<string, Json> = {};
  const required = new Set<string>();
  for (const attribute of type.attributes) {
    const { name, namespace, simple, docs } = attribute;
    properties[`@${name}`] = {
      ...scalarSchema(simple),
      ...description(docs),
      ...(attribute.default === undefined ? {} : { 'x-default': attribute.default }),
      ...(attribute.fixed === undefined ? {} : { 'x-fixed': attribute.fixed }),
      xml: { name, attribute: true, ...(namespace === undefined ? {} : { namespace }) },
    };
    if (attribute.required) required.add(`@${name}`);
  }
  if (type.content.kind === 'text') {
    properties['#text'] = { ...scalarSchema(type.content.simple), 'x-xml-text': true };
  }
  for (const { element, occurs } of childElements(type)) {
    const once = elementSchema(element);
    const repeated = occurs.max !== 1 || properties[element.name] !== undefined;
    const items: JsonObject = {
      type: 'array',
      items: once,
      ...(occurs.min > 0 ? { minItems: occurs.min } : {}),
      ...(occurs.max === null || occurs.max < 2 ? {} : { maxItems: occurs.max }),
    };
    properties[element.name] = repeated ? items : once;
    if (occurs.min > 0) required.add(element.name);
  }
  return {
    type: 'object',
    ...description(type.docs),
    properties,
    ...(required.size === 0 ? {} : { required: [...required] }),
  };
}

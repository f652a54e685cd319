import type { BoundParameter, BoundResource } from '../binding/bound.js';
import { scalarTable } from '../tables/tables.js';
import { clientNames } from '../typescript/client-view.js';
import { kindOf, variantOf } from '../typescript/operation-view.js';
import type { CodecRegistry } from '../tables/evaluate.js';
import { exampleValues } from './example-value.js';
import { printValue } from './print-value.js';

/** What a call in TypeScript is written with. */
export interface CallOptions {
  /** Identifier of the API. */
  readonly api: string;
  /** Name of the package of the SDK. */
  readonly package: string;
  readonly registry: CodecRegistry;
  /** Whether the client tells the keys of what a call wrote. */
  readonly tellsKeys: boolean;
}

/** The call of a resource in TypeScript. */
export interface TypeScriptCall {
  /** A module that calls through the client; undefined where no valid call could be made. */
  readonly text: string | undefined;
  /** What the client calls the uses of the resource, such as `client.orders.list`. */
  readonly methods: readonly string[];
  /** Functions of the module of the resource that do without a client. */
  readonly functions: readonly string[];
}

/**
 * The call of a resource in TypeScript, through the client that the SDK has.
 *
 * @param resource the bound resource
 * @param body the request as an object; undefined where the resource takes none
 * @param options how it is written
 */
export function typescriptCall(resource: BoundResource, body: unknown, options: CallOptions): TypeScriptCall {
  const { type } = resource.names;
  const { create, variable } = clientNames(options.api);
  const methods = resource.operations.map(({ names }) => `${variable}.${names.group}.${names.method}`);
  const functions = [`build${type}`, ...(resource.response === undefined ? [] : [`decode${type}Response`])];
  const lines = callLines(resource, body, options, variable);
  const text = lines && [
    `import { ${create} } from '${options.package}';`,
    `import { settings } from './settings.js'; // who calls, and where`,
    '',
    `const ${variable} = ${create}(settings);`,
    '',
    ...lines,
    '',
  ];
  return { text: text?.join('\n'), methods, functions };
}

/** The call of the first use, and what is done with its outcome. */
function callLines(
  resource: BoundResource,
  body: unknown,
  { registry, tellsKeys }: CallOptions,
  client: string,
): readonly string[] | undefined {
  const [operation] = resource.operations;
  if (operation === undefined || (resource.request !== undefined && body === undefined)) return undefined;
  const parameters = variantOf(resource, operation)?.parameters ?? resource.parameters;
  const query = exampleQuery({ ...resource, parameters }, registry);
  if (query === undefined) return undefined;
  const takesQuery = resource.request === undefined ? Object.keys(query).length > 0 : parameters.length > 0;
  const args = [...(takesQuery ? [query] : []), ...(resource.request === undefined ? [] : [body])];
  const { group, method } = operation.names;
  const name = `${client}.${group}.${method}`;
  const around = `const { inserted } = await ${name}();`.length;
  const call = `${name}(${args.map((value) => printValue(value, 0, around)).join(', ')})`;
  if (kindOf(resource, operation) === 'list')
    return [`for await (const item of ${call}) {`, '  console.log(item);', '}'];
  const { effects } = resource.source;
  const writes = tellsKeys && effects.includes('writes') && !effects.includes('deletes');
  if (writes)
    return [`const { inserted } = await ${call};`, 'console.log(inserted); // keys of what was written'];
  return resource.response === undefined
    ? [`await ${call};`]
    : [`const { value } = await ${call};`, 'console.log(value);'];
}

/** Parameters that must stand, and those that a rule asks for. */
function exampleQuery(
  { parameters, source }: BoundResource,
  registry: CodecRegistry,
): Readonly<Record<string, unknown>> | undefined {
  const forced = new Set(parameters.filter(({ required }) => required).map(({ source: { name } }) => name));
  const forbidden = new Set<string>();
  for (const { kind, parameters: of } of source.parameterRules) {
    if (kind === 'requires') continue;
    const chosen = of.find((name) => forced.has(name)) ?? of[0];
    if (chosen !== undefined) forced.add(chosen);
    if (kind === 'exactly-one') for (const name of of) if (name !== chosen) forbidden.add(name);
  }
  for (const { kind, parameters: of } of source.parameterRules) {
    const [first = '', ...rest] = of;
    if (kind === 'requires' && forced.has(first)) for (const name of rest) forced.add(name);
  }
  const valueOf = exampleValues(registry);
  const query: Record<string, unknown> = {};
  for (const parameter of parameters) {
    const { source: declared, as } = parameter;
    if (!forced.has(declared.name) || forbidden.has(declared.name)) continue;
    const value = parameterValue(parameter, registry, valueOf);
    if (value === undefined) return undefined;
    query[as] = value;
  }
  return query;
}

function parameterValue(
  parameter: BoundParameter,
  registry: CodecRegistry,
  valueOf: ReturnType<typeof exampleValues>,
): unknown {
  const { list, examples = [] } = parameter.source;
  const documented = list === undefined ? examples : examples.flatMap((text) => text.split(list.separator));
  const text = valueOf(parameter.is, documented, undefined)?.text;
  if (text === undefined) return undefined;
  const value = scalarTable(parameter.is, registry).codec.decode(text);
  return list === undefined || value === undefined ? value : [value];
}

import type { BoundParameter, BoundResource } from '../binding/bound.js';
import { scalarTable } from '../tables/tables.js';
import type { CodecRegistry } from '../tables/evaluate.js';
import { exampleValues } from './example-value.js';
import { printValue } from './print-value.js';

/** What a call in TypeScript is written with. */
export interface CallOptions {
  /** Name of the package of the SDK. */
  readonly package: string;
  readonly registry: CodecRegistry;
}

/**
 * The call of a resource in TypeScript, through the functions that the SDK has for it.
 *
 * @param resource the bound resource
 * @param body the request as an object; undefined where the resource takes none
 * @param options how it is written
 * @returns a module; undefined where no valid call could be made
 */
export function typescriptCall(
  resource: BoundResource,
  body: unknown,
  { package: packageName, registry }: CallOptions,
): string | undefined {
  if (resource.request !== undefined && body === undefined) return undefined;
  const query = exampleQuery(resource, registry);
  if (query === undefined) return undefined;
  const { type, file } = resource.names;
  const has = (values: object): boolean => Object.keys(values).length > 0;
  const build = `build${type}`;
  const args = [
    ...(resource.parameters.length > 0 && (resource.request !== undefined || has(query)) ? [query] : []),
    ...(resource.request === undefined ? [] : [body]),
  ].map((value) => printValue(value));
  const reader = `decode${type}Response`;
  const hasReader = resource.response !== undefined;
  return [
    `import { ${hasReader ? `${build}, ${reader}` : build} } from '${packageName}/${file}';`,
    '',
    `const call = ${build}(${args.join(', ')});`,
    'if (!call.ok) throw new TypeError(JSON.stringify(call.problems));',
    'console.log(call.value); // method, path, query and body: sign them and send them',
    ...(hasReader
      ? ['', `// What the server answers becomes an object.`, `console.log(${reader}('…'));`]
      : []),
    '',
  ].join('\n');
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

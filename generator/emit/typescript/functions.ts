import type { BoundResource } from '../binding/bound.js';
import { docView } from './doc-comment.js';
import { code } from './doc-text.js';
import type { Imports } from './imports.js';
import type { ModuleContext, ModuleNames } from './resource-view.js';
import type { FunctionView } from './views.js';
import { fits } from './width.js';

/**
 * The functions of the module of a resource: build the call, decode the response, read it by the dialect.
 *
 * @param resource the resource
 * @param names names of its module
 * @param imports imports of its module; added to
 * @param context what it is made with
 */
export function resourceFunctions(
  resource: BoundResource,
  names: ModuleNames,
  imports: Imports,
  context: ModuleContext,
): readonly FunctionView[] {
  const functions = [buildFunction(resource, names, imports, context)];
  if (resource.response !== undefined) {
    functions.push(decodeFunction(resource, names, imports, context));
    if (context.dialect !== null)
      functions.push(readFunction(resource, names, imports, context, context.dialect));
  }
  return functions;
}

function buildFunction(
  resource: BoundResource,
  names: ModuleNames,
  imports: Imports,
  { runtime }: ModuleContext,
): FunctionView {
  imports.value(runtime, 'buildRequest');
  imports.type(runtime, 'EncodeResult');
  imports.type(runtime, 'HttpCall');
  imports.type(runtime, 'RequestOptions');
  const hasQuery = resource.parameters.length > 0;
  const hasBody = resource.request !== undefined;
  const mayBeLeftOut =
    !hasBody && resource.parameters.every(({ required }) => !required) && !choosesOne(resource);
  const parameters = [
    ...(hasQuery ? [`query: ${names.query}${mayBeLeftOut ? ' = {}' : ''}`] : []),
    ...(hasBody ? [`body: ${names.request}`] : []),
    'options?: RequestOptions',
  ];
  const args = [names.resourceTable, hasQuery ? 'query' : '{}', hasBody ? 'body' : 'undefined', 'options'];
  const call = code(`${resource.method} ${resource.source.path}`);
  return {
    doc: docView(
      [
        `Builds the call ${call}.`,
        [
          ...(hasQuery ? ['@param query query parameters'] : []),
          ...(hasBody ? ['@param body the request'] : []),
          '@param options how the body is written',
          '@returns the call, or everything that is wrong with it',
        ].join('\n'),
      ],
      0,
    ),
    signature: signature(`build${resource.names.type}`, parameters, 'EncodeResult<HttpCall>'),
    result: callText('buildRequest', args),
  };
}

/** Whether some parameter must be given although none is required by itself. */
function choosesOne({ rules }: BoundResource): boolean {
  return rules.some(({ kind }) => kind === 'exactly-one' || kind === 'at-least-one');
}

function decodeFunction(
  resource: BoundResource,
  names: ModuleNames,
  imports: Imports,
  { runtime }: ModuleContext,
): FunctionView {
  imports.value(runtime, 'decode');
  for (const name of ['ReadOptions', 'DecodeResult', 'XmlInput']) imports.type(runtime, name);
  return {
    doc: docView(
      [
        `Decodes a response of ${code(resource.source.name)}.`,
        '@param input the XML, as bytes or text\n@param options what to tolerate\n@returns the response, or why it is not XML',
      ],
      0,
    ),
    signature: signature(
      `decode${resource.names.type}Response`,
      ['input: XmlInput', 'options?: ReadOptions'],
      `DecodeResult<${names.response}>`,
    ),
    result: callText('decode', [names.responseTable, 'input', 'options']),
  };
}

function readFunction(
  resource: BoundResource,
  names: ModuleNames,
  imports: Imports,
  { runtime }: ModuleContext,
  dialect: string,
): FunctionView {
  imports.value(dialect, 'interpret');
  imports.type(dialect, 'Outcome');
  imports.value(runtime, 'decode');
  return {
    doc: docView(
      [
        `Reads a response of ${code(resource.source.name)} and says whether the call succeeded.`,
        '@param input the XML, as bytes or text\n@param options what to tolerate',
      ],
      0,
    ),
    signature: signature(
      `read${resource.names.type}`,
      ['input: XmlInput', 'options?: ReadOptions'],
      `Outcome<${names.response}>`,
    ),
    result: callText('interpret', [callText('decode', [names.responseTable, 'input', 'options'])]),
  };
}

/**
 * A signature; its parameters on lines of their own where it is too long.
 *
 * @param name name of the function
 * @param parameters its parameters
 * @param result type of its result
 */
export function signature(name: string, parameters: readonly string[], result: string): string {
  const flat = `${name}(${parameters.join(', ')}): ${result}`;
  if (parameters.length === 0 || fits(`export function ${flat} {`)) return flat;
  const head = `${name}(\n${parameters.map((parameter) => `  ${parameter},\n`).join('')}): `;
  return `${head}${fits(`): ${result} {`) ? result : brokenArguments(result)}`;
}

/** Type arguments on lines of their own; a single name stays where it is. */
function brokenArguments(type: string): string {
  const open = type.indexOf('<');
  const args = type.slice(open + 1, -1).split(', ');
  if (open < 0 || args.length < 2) return type;
  return `${type.slice(0, open)}<\n${args.map((arg) => `  ${arg}`).join(',\n')}\n>`;
}

/**
 * A call behind `return`; its arguments on lines of their own where it is too long.
 *
 * @param name name of the function
 * @param args its arguments
 */
export function callText(name: string, args: readonly string[]): string {
  const flat = `${name}(${args.join(', ')})`;
  if (fits(`  return ${flat};`)) return flat;
  return `${name}(\n${args.map((arg) => `    ${arg},\n`).join('')}  )`;
}

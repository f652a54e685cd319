import { codecByName } from '../../../runtime/codecs/by-name.js';
import { list, union } from '../../../runtime/codecs/combined.js';
import { capitalised, uncapitalised } from '../../names/case.js';
import type { BoundMessage, BoundParameter, BoundResource } from '../binding/bound.js';
import type { LiteralObject } from '../tables/literal.js';
import { messageLiteral, resourceLiteral } from '../tables/resource-literal.js';
import { messageTable } from '../tables/tables.js';
import { typeLiterals } from '../tables/type-literal.js';
import { Declarations } from './declare.js';
import type { DeclareContext } from './declare.js';
import { docView, memberDoc } from './doc-comment.js';
import { code, inLanguage, safeProse } from './doc-text.js';
import { resourceFunctions } from './functions.js';
import { Imports } from './imports.js';
import { messageWriter, RUNTIME_NAME } from './message-writer.js';
import type { OperationView } from './operation-view.js';
import { operationView, variantOf } from './operation-view.js';
import { collectCodecs, printLiteral } from './print-literal.js';
import type { LiteralNames } from './print-literal.js';
import { scalarType } from './scalar-type.js';
import type { Field, Shape } from './shape.js';
import { withRules } from './shape.js';
import type { SharedTables } from './shared-tables.js';
import type { ResourceView, TableView, WriterView } from './views.js';
import { fits, PRINT_WIDTH, widthOf } from './width.js';

/** What a module is made with beside its resource. */
export interface ModuleContext extends DeclareContext {
  /** Module that the runtime is imported from. */
  readonly runtime: string;
  /** Module of the dialect; null where there is none. */
  readonly dialect: string | null;
  /** Module of the transport. */
  readonly transport: string;
  /** Names of the resources whose messages are read and written by specialised code. */
  readonly specialise: ReadonlySet<string>;
  /** Module of what clients are made of. */
  readonly client: string;
  /** Module of what specialised code writes with. */
  readonly emitted: string;
  /** Tables that stand in a module of their own. */
  readonly shared: SharedTables;
}

/** A module, and what a client makes of it. */
export interface ResourceModule {
  readonly view: ResourceView;
  readonly operations: readonly OperationView[];
}

/** Names of what the module of a resource declares. */
export interface ModuleNames {
  readonly query: string;
  readonly request: string;
  readonly response: string;
  readonly resourceTable: string;
  readonly requestTable: string;
  readonly responseTable: string;
  readonly requestWriter: string;
}

/**
 * The view of the module of one resource.
 *
 * @param resource the bound resource
 * @param context what it is made with
 */
export function resourceView(resource: BoundResource, context: ModuleContext): ResourceModule {
  const imports = new Imports();
  const names = moduleNames(resource);
  const declarations = new Declarations(context);
  if (resource.parameters.length > 0) {
    declarations.shape(names.query, queryShape(resource, context.language), queryDoc(resource));
  }
  const variants = resource.operations.map((operation) => {
    const variant = variantOf(resource, operation);
    if (variant === undefined) return undefined;
    const query = context.freshName(`${capitalised(operation.names.function)}Query`);
    if (variant.parameters.length > 0) {
      const doc = docView([`Query parameters of ${code(operation.names.function)}.`], 0);
      declarations.shape(query, queryShape({ ...resource, ...variant, rules: [] }, context.language), doc);
    }
    return { ...variant, query };
  });
  if (resource.request !== undefined) declarations.message(resource.request);
  if (resource.response !== undefined) declarations.message(resource.response);
  const types = declarations.views;

  const isSpecialised = context.specialise.has(resource.source.name);
  const writers = isSpecialised ? writerOf(resource.request, names, imports, context) : [];
  const tables: TableView[] = [];
  for (const message of [resource.request, resource.response]) {
    if (message === undefined) continue;
    tables.push(...messageTables(message, names, imports, context, isSpecialised, writers.length > 0));
  }
  tables.push(resourceTable(resource, names, imports, context));
  const operations = resource.operations.map((operation, index) =>
    operationView(resource, operation, names, variants[index], imports, context),
  );
  const functions = [
    ...operations.map(({ view }) => view),
    ...resourceFunctions(resource, names, imports, context),
  ];
  for (const name of declarations.uses) imports.type(context.runtime, name);
  return { view: { imports: imports.views, types, tables, writers, functions }, operations };
}

function moduleNames({ names }: BoundResource): ModuleNames {
  return {
    query: `${names.type}Query`,
    request: `${names.type}Request`,
    response: `${names.type}Response`,
    resourceTable: `${names.value}Resource`,
    requestTable: `${names.value}RequestMessage`,
    responseTable: `${names.value}ResponseMessage`,
    requestWriter: `${names.value}RequestWriter`,
  };
}

function queryDoc(resource: BoundResource): ReturnType<typeof docView> {
  const rules = resource.rules.map(({ reason }) => safeProse(reason));
  return docView([`Query parameters of ${code(resource.source.name)}.`, ...rules], 0);
}

function queryShape(resource: BoundResource, language: string): Shape {
  const fields = resource.parameters.map((parameter) => parameterField(parameter, language));
  return withRules({ fields, choices: [] }, resource.rules);
}

function parameterField(parameter: BoundParameter, language: string): Field {
  const { source, is, as, required } = parameter;
  const { list } = source;
  const notes =
    list === undefined
      ? []
      : [
          `Joined by ${code(list.separator)}${list.maxItems === undefined ? '' : `; at most ${list.maxItems} values`}.`,
        ];
  const facts = {
    kind: 'parameter',
    wire: source.name,
    occurs: { min: source.required ? 1 : 0, max: 1 },
    scalar: is,
    notes,
    ...(source.default === undefined ? {} : { default: source.default }),
  };
  const item = scalarType(is, 'input');
  const type = list === undefined ? item : ({ kind: 'array', item } as const);
  return {
    name: as,
    optional: !required,
    undefinable: true,
    type,
    doc: memberDoc(source, facts, language, 2),
  };
}

function messageTables(
  message: BoundMessage,
  names: ModuleNames,
  imports: Imports,
  { runtime, shared }: ModuleContext,
  isSpecialised: boolean,
  hasWriter: boolean,
): readonly TableView[] {
  const own = literalNames(message, names);
  const literals: LiteralNames = {
    ...own,
    type: (key) => {
      const name = shared.nameOf(message, key);
      if (name === undefined) return own.type(key);
      const table = sharedName(name);
      imports.value(SHARED_MODULE, table);
      return table;
    },
  };
  const isRequest = message.part === 'request';
  const tables = typeLiterals(message, isSpecialised && !isRequest)
    .filter(({ key }) => shared.nameOf(message, key) === undefined)
    .map(({ key, literal }) => typeTable(own.type(key), '', literal, literals, imports, runtime));
  imports.type(runtime, 'MessageTable');
  const writer = isRequest && hasWriter ? names.requestWriter : undefined;
  const name = isRequest ? names.requestTable : names.responseTable;
  const type = isRequest
    ? `MessageTable<unknown, ${names.request}>`
    : `MessageTable<${names.response}, never>`;
  return [
    ...tables,
    tableView(name, type, messageLiteral(message, writer), literals, `The ${message.part} on the wire.`),
  ];
}

/** The function that makes what writes a request, where code can be emitted for it. */
function writerOf(
  message: BoundMessage | undefined,
  { requestWriter }: ModuleNames,
  imports: Imports,
  context: ModuleContext,
): readonly WriterView[] {
  const table = message && messageTable(message, { byName: codecByName, list, union });
  const code = table && messageWriter(table, requestWriter);
  if (code === undefined) return [];
  imports.whole(context.emitted, RUNTIME_NAME);
  const doc = 'Makes what writes the request: the same as its table says, in less time.';
  return [{ doc: docView([doc], 0), code }];
}

/** @param doc where it is exported, what it is said to be */
function typeTable(
  name: string,
  doc: string,
  literal: LiteralObject,
  names: LiteralNames,
  imports: Imports,
  runtime: string,
): TableView {
  collectCodecs(literal, imports.valuesOf(runtime));
  imports.type(runtime, 'TypeTable');
  const value = printLiteral(literal, names, 2, '  return '.length, 1);
  return { doc: docView([doc], 0), exported: doc !== '', name, type: 'TypeTable', isMade: true, value };
}

/** The module of the tables that resources share, as they import it. */
const SHARED_MODULE = '../tables.js';

function sharedName(name: string): string {
  return `${uncapitalised(name)}Table`;
}

/**
 * The view of the module of the tables that resources share.
 *
 * @param shared the tables
 * @param runtime module that the runtime is imported from
 */
export function sharedView({ tables, nameOf }: SharedTables, runtime: string): ResourceView {
  const imports = new Imports();
  const views = tables.map(({ literal, message, name, type }) => {
    const names: LiteralNames = {
      type: (key) => sharedName(nameOf(message, key) ?? key),
      message: (part) => part,
    };
    const doc = `The table of ${code(type)} and of types in other modules.`;
    return typeTable(sharedName(name), doc, literal, names, imports, runtime);
  });
  return { imports: imports.views, types: [], tables: views, writers: [], functions: [] };
}

function resourceTable(
  resource: BoundResource,
  names: ModuleNames,
  imports: Imports,
  context: ModuleContext,
): TableView {
  const literal = resourceLiteral(resource);
  collectCodecs(literal, imports.valuesOf(context.runtime));
  imports.type(context.runtime, 'ResourceTable');
  if (resource.parameters.length === 0) imports.type(context.runtime, 'EmptyObject');
  const args = typeArguments(resource, names);
  const { title, docs } = resource.source;
  const heading = inLanguage(title, context.language);
  const prose = inLanguage(docs, context.language);
  const doc = [heading, prose].filter((text) => text !== undefined).map(safeProse);
  const type = `ResourceTable<${args.join(', ')}>`;
  const view = tableView(names.resourceTable, type, literal, literalNames(undefined, names), '');
  const callText = code(`${resource.method} ${resource.source.path}`);
  return { ...view, doc: docView([...doc, `${callText}.`], 0) };
}

/**
 * Type arguments of the table of a resource: query, body, reply.
 *
 * @param resource the resource
 * @param names names of its module
 */
export function typeArguments(resource: BoundResource, names: ModuleNames): readonly string[] {
  return [
    resource.parameters.length === 0 ? 'EmptyObject' : names.query,
    resource.request === undefined ? 'undefined' : names.request,
    resource.response === undefined ? 'undefined' : names.response,
  ];
}

function tableView(
  name: string,
  type: string,
  literal: LiteralObject,
  names: LiteralNames,
  doc: string,
): TableView {
  const head = `export const ${name}: ${type}`;
  const broken = !fits(`${head} =`);
  return {
    doc: docView([doc], 0),
    exported: true,
    name,
    type: broken ? brokenArguments(type) : type,
    isMade: false,
    value: broken ? ` ${printLiteral(literal, names, 0, PRINT_WIDTH, 1)}` : assigned(head, literal, names),
  };
}

/** Type arguments on lines of their own. */
function brokenArguments(type: string): string {
  const open = type.indexOf('<');
  const args = type.slice(open + 1, -1).split(', ');
  return `${type.slice(0, open)}<\n${args.map((arg) => `  ${arg}`).join(',\n')}\n>`;
}

/** An object behind `=`; where not even its brace fits, on a line of its own. */
function assigned(head: string, literal: LiteralObject, names: LiteralNames): string {
  const opening = literal.entries.length === 0 ? '{};' : '{';
  if (!fits(`${head} = ${opening}`)) return `\n  ${printLiteral(literal, names, 2, 2, 1)}`;
  return ` ${printLiteral(literal, names, 0, widthOf(head) + 3, 1)}`;
}

function literalNames(message: BoundMessage | undefined, names: ModuleNames): LiteralNames {
  return {
    type: (key) => `${uncapitalised(message?.types.get(key)?.name ?? key)}Table`,
    message: (part) => (part === 'request' ? names.requestTable : names.responseTable),
  };
}

import { camelCase, kebabCase, pascalCase } from '../../names/case.js';
import { cutSpelling } from '../../names/spelling.js';
import { docView } from './doc-comment.js';
import { safeLine } from './doc-text.js';
import { signature } from './functions.js';
import { entryOf, runtimeModule } from './hand-written.js';
import { Imports } from './imports.js';
import type { OperationView } from './operation-view.js';
import type { TypeScriptOptions } from './options.js';
import { propertyKey } from './quote.js';
import type { ClientView, GroupView } from './views.js';
import { fits } from './width.js';

/** A group of operations with the module that makes it. */
export interface ClientGroup {
  /** Name of its module below `client/`, without ending. */
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly factory: string;
  readonly view: GroupView;
}

/**
 * Names of the two functions that make a client, and of a variable that holds one.
 *
 * @param id identifier of the API
 */
export function clientNames(id: string): {
  readonly create: string;
  readonly fromTransport: string;
  readonly variable: string;
} {
  const words = cutSpelling(id);
  const type = pascalCase(words);
  const variable = camelCase(words);
  // A module of an example has this name beside what it imports.
  const isFree =
    /^[a-z]\w+$/u.test(variable) && !/^(?:settings|console|item|value|inserted)$/u.test(variable);
  return { create: `create${type}`, fromTransport: `make${type}`, variable: isFree ? variable : 'client' };
}

/** An operation and the module that has it, without ending. */
export interface PlacedOperation {
  readonly file: string;
  readonly operation: OperationView;
}

/**
 * The groups of a client, sorted by name.
 *
 * @param operations all operations
 * @param options the options
 * @param freshName gives a name for a type that nothing has yet
 */
export function clientGroups(
  operations: readonly PlacedOperation[],
  options: TypeScriptOptions,
  freshName: (wanted: string) => string,
): readonly ClientGroup[] {
  const groups = new Map<string, PlacedOperation[]>();
  for (const placed of operations) {
    const { group } = placed.operation.operation.names;
    groups.set(group, [...(groups.get(group) ?? []), placed]);
  }
  const files = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, placed]) => {
      const words = cutSpelling(name);
      let file = kebabCase(words);
      for (let count = 2; files.has(file); count += 1) file = `${kebabCase(words)}${count}`;
      files.add(file);
      const type = freshName(`${pascalCase(words)}Client`);
      const factory = `make${type}`;
      return { file, name, type, factory, view: groupView(name, type, factory, placed, options) };
    });
}

function groupView(
  name: string,
  type: string,
  factory: string,
  placed: readonly PlacedOperation[],
  { runtime }: TypeScriptOptions,
): GroupView {
  const imports = new Imports();
  const client = runtimeModule(runtime, 'client', '..');
  imports.value(client, 'bound');
  imports.type(client, 'Bound');
  imports.type(runtimeModule(runtime, 'transport', '..'), 'Transport');
  const sorted = [...placed].sort((a, b) => (methodOf(a) < methodOf(b) ? -1 : 1));
  for (const { file, operation } of sorted)
    imports.value(`../resources/${file}.js`, operation.operation.names.function);
  return {
    imports: imports.views,
    doc: docView([`Operations under ${safeLine(name)}.`], 0),
    type,
    signature: signature(factory, ['transport: Transport'], type),
    members: sorted.map((one) => ({
      doc: one.operation.doc,
      name: methodOf(one),
      optional: false,
      type: boundText(methodOf(one), one.operation.operation.names.function),
    })),
    methods: sorted.map((one) =>
      memberText(methodOf(one), 'bound', ['transport', one.operation.operation.names.function]),
    ),
  };
}

function methodOf({ operation }: PlacedOperation): string {
  return propertyKey(operation.operation.names.method);
}

/** A member of an object that a call makes; a call with one argument that is too long goes to a line of its own. */
function memberText(name: string, call: string, args: readonly string[]): string {
  const flat = `${call}(${args.join(', ')})`;
  if (fits(`    ${name}: ${flat},`)) return `${name}: ${flat}`;
  const broken = (indent: string): string =>
    `${call}(\n${args.map((arg) => `${indent}  ${arg},\n`).join('')}${indent})`;
  if (args.length > 1) return `${name}: ${broken('    ')}`;
  return `${name}:\n      ${fits(`      ${flat},`) ? flat : broken('      ')}`;
}

function boundText(name: string, operation: string): string {
  const flat = ` Bound<typeof ${operation}>`;
  return fits(`  readonly ${name}:${flat};`) ? flat : ` Bound<\n  typeof ${operation}\n>`;
}

/**
 * The module of the client.
 *
 * @param api identifier and title of the API
 * @param groups its groups
 * @param options the options
 * @param freshName gives a name for a type that nothing has yet
 */
export function clientView(
  api: { readonly id: string; readonly title: string },
  groups: readonly ClientGroup[],
  { runtime, profile }: TypeScriptOptions,
  freshName: (wanted: string) => string,
): ClientView {
  const words = cutSpelling(api.id);
  const imports = new Imports();
  const client = runtimeModule(runtime, 'client', '.');
  const transport = runtimeModule(runtime, 'transport', '.');
  const makeProfile = profile === undefined ? 'plainProfile' : `${camelCase(words)}Profile`;
  imports.value(client, 'safely');
  imports.type(client, 'Safe');
  imports.value(transport, 'createTransport');
  for (const name of ['Transport', 'TransportOptions']) imports.type(transport, name);
  imports.value(profile === undefined ? transport : `./${entryOf(profile)}.js`, makeProfile);
  for (const { file, type, factory } of groups) {
    imports.value(`./client/${file}.js`, factory);
    imports.type(`./client/${file}.js`, type);
  }
  const groupsType = freshName(`${pascalCase(words)}Groups`);
  const clientType = freshName(`${pascalCase(words)}Client`);
  const { create, fromTransport } = clientNames(api.id);
  const options = [`options: Parameters<typeof ${makeProfile}>[0]`, 'transport: TransportOptions = {}'];
  return {
    imports: imports.views,
    title: safeLine(api.title),
    groupsType,
    clientType,
    create,
    createSignature: signature(create, options, clientType),
    fromTransport,
    fromTransportSignature: signature(fromTransport, ['transport: Transport'], clientType),
    makeProfile,
    groups: groups.map(({ file, name, type, factory }) => ({
      file,
      name: propertyKey(name),
      type,
      made: memberText(propertyKey(name), factory, ['transport']),
    })),
  };
}

import type { BoundResource } from '../../../emit/binding/bound.js';
import { nameAllocator } from '../../../emit/typescript/emit.js';
import { resourceView } from '../../../emit/typescript/resource-view.js';
import { NONE_SHARED } from '../../../emit/typescript/shared-tables.js';
import type { DeclarationView } from '../../../emit/typescript/views.js';
import type { ResolvedNames } from '../../emit.js';
import type { Workspace } from '../../load.js';

/** A property of a declared type. */
export interface ExportedMember {
  readonly optional: boolean;
  /** Its type on one line. */
  readonly type: string;
}

/** A declared type: its properties, or where it has several forms, all of it as text. */
export interface ExportedType {
  readonly members: ReadonlyMap<string, ExportedMember>;
  readonly text: string;
}

/** What the module of a resource exports. */
export interface ExportedModule {
  readonly types: ReadonlyMap<string, ExportedType>;
  /** Signatures on one line by name of the function. */
  readonly functions: ReadonlyMap<string, string>;
}

/**
 * What the module of each resource exports, by name of the resource.
 *
 * @param resources bound resources
 * @param workspace the configuration of the SDK
 * @param resolved names of the SDK
 */
export function exportedModules(
  resources: readonly BoundResource[],
  { config }: Workspace,
  { names }: ResolvedNames,
): ReadonlyMap<string, ExportedModule> {
  const freshName = nameAllocator(names.taken, resources);
  const context = {
    runtime: '../runtime/index.js',
    dialect: config.sdk.dialect === undefined ? null : '../dialect.js',
    transport: '../runtime/transport/index.js',
    client: '../runtime/client/index.js',
    emitted: '../runtime/emitted/index.js',
    trust: config.sdk.responses,
    language: 'en',
    specialise: new Set<string>(),
    shared: NONE_SHARED,
    freshName,
    tooWide: () => {},
  };
  return new Map(
    resources.map((resource) => {
      const { types, functions } = resourceView(resource, context).view;
      return [
        resource.source.name,
        {
          types: new Map(types.map((type) => [type.name, exportedType(type)])),
          functions: new Map(functions.map(({ signature }) => functionOf(signature))),
        },
      ];
    }),
  );
}

function exportedType(view: DeclarationView): ExportedType {
  const members = view.interface?.members ?? view.oneOf?.members ?? [];
  const variants = (view.variants ?? []).map((variant) =>
    variant.members.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}:${type}`).join('; '),
  );
  return {
    members: new Map(members.map(({ name, optional, type }) => [name, { optional, type: flat(type) }])),
    text: flat([view.oneOf?.helper ?? '', view.alias ?? '', ...variants].join(' | ')),
  };
}

function functionOf(signature: string): [string, string] {
  const text = flat(signature);
  const at = text.indexOf('(');
  return [text.slice(0, at), text.slice(at)];
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/,? \)/gu, ')').replaceAll('( ', '(').trim();
}

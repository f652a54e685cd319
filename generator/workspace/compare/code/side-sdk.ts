import { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import { bindResources } from '../../../emit/binding/bind-resource.js';
import { propertyKey } from '../../../emit/typescript/quote.js';
import type { SdkSurface } from '../../../diff/index.js';
import type { BoundResource } from '../../../emit/binding/bound.js';
import { bindContext } from '../../../emit/binding/context.js';
import { emitRules } from '../../../emit/rules.js';
import type { ApiModel } from '../../../model/model.js';
import { EMPTY_LOCK } from '../../../names/lock.js';
import { emitWorkspace, workspaceNames } from '../../emit.js';
import type { ResolvedNames } from '../../emit.js';
import type { Workspace } from '../../load.js';

/** A model with the folder that says how its SDK is made. */
export interface SdkInput {
  readonly model: ApiModel;
  readonly workspace: Workspace;
}

/** The SDK of one side, in memory. */
export interface SideSdk {
  /** Name that callers import it by. */
  readonly packageName: string;
  /** Text by path below the folder of the package. */
  readonly files: ReadonlyMap<string, string>;
  readonly resources: readonly BoundResource[];
}

/** Names of both sides: the new side goes on from the lock of the old one where it has none of its own. */
export interface NamesOfBoth {
  readonly before: ResolvedNames;
  readonly after: ResolvedNames;
}

/**
 * Names both sides as two generations of the same SDK would.
 *
 * @param before the old side
 * @param after the new side
 */
export function namesOfBoth(before: SdkInput, after: SdkInput): NamesOfBoth {
  const old = workspaceNames(before.workspace, before.model, EMPTY_LOCK);
  return { before: old, after: workspaceNames(after.workspace, after.model, old.lock) };
}

/**
 * Binds the resources of a side under its names.
 *
 * @param input the side
 * @param resolved its names
 */
export function boundResources({ model }: SdkInput, { names }: ResolvedNames): readonly BoundResource[] {
  return bindResources(bindContext(model, names, {}, new DiagnosticCollector(emitRules)));
}

/**
 * Emits the SDKs of both sides.
 *
 * @param before the old side
 * @param after the new side
 */
export async function sdksOfBoth(
  before: SdkInput,
  after: SdkInput,
): Promise<{ readonly before: SideSdk; readonly after: SideSdk }> {
  const names = namesOfBoth(before, after);
  return { before: await sideSdk(before, names.before), after: await sideSdk(after, names.after) };
}

async function sideSdk(input: SdkInput, resolved: ResolvedNames): Promise<SideSdk> {
  const { files } = await emitWorkspace(input.workspace, input.model, resolved);
  const { api, sdk } = input.workspace.config;
  return {
    packageName: sdk.package ?? `${api.id}-sdk`,
    files,
    resources: boundResources(input, resolved),
  };
}

/**
 * An SDK of which only the surface is known: its declarations.
 *
 * @param surface what callers see
 */
export function declaredSdk({ exports }: SdkSurface): SideSdk {
  const lines = exports.map(({ name, kind, signature, members }) => {
    if (kind !== 'type') return `export declare const ${name}: ${signature ?? 'unknown'};`;
    const inner = (members ?? []).map(
      (member) => `  readonly ${propertyKey(member.name)}${member.optional ? '?' : ''}: ${member.type};`,
    );
    return [`export interface ${name} {`, ...inner, '}'].join('\n');
  });
  return {
    packageName: 'sdk',
    files: new Map([['src/index.ts', `${lines.join('\n')}\n`]]),
    resources: [],
  };
}

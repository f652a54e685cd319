import type { CallerNames, DiffSide, Fact, ProveInCode } from '../../../diff/index.js';
import type { Schema } from '../../../model/schema.js';
import type { Workspace } from '../../load.js';
import { callerNames } from './caller-names.js';
import { codeProver } from './prove-in-code.js';
import { sdkFacts } from './sdk-facts.js';
import { inputOfModel, inputOfSchema } from './sdk-input.js';
import { CompilerSession } from './session.js';
import type { SdkInput } from './side-sdk.js';
import { sdksOfBoth } from './side-sdk.js';

/** A side with the folder that it was read from, if it was. */
export interface SideWithFolder {
  readonly side: DiffSide;
  readonly workspace?: Workspace;
}

/**
 * What differs between the SDKs of two folders. A saved model says nothing of its names and its configuration, so
 * there is nothing to compare.
 *
 * @param before the old side
 * @param after the new side
 */
export function sdkFactsOf(before: SideWithFolder, after: SideWithFolder): readonly Fact[] {
  if (before.workspace === undefined || after.workspace === undefined) return [];
  return sdkFacts(
    { model: before.side.model, workspace: before.workspace },
    { model: after.side.model, workspace: after.workspace },
  );
}

/**
 * What callers of the SDKs of two folders call the places of the API; the names are given when they are asked for.
 *
 * @param before the old side
 * @param after the new side
 */
export function callerNamesOf(before: SideWithFolder, after: SideWithFolder): () => CallerNames {
  return () => {
    if (before.workspace === undefined || after.workspace === undefined) return NO_NAMES;
    return callerNames(
      { model: before.side.model, workspace: before.workspace },
      { model: after.side.model, workspace: after.workspace },
    );
  };
}

const NO_NAMES: CallerNames = { before: () => undefined, after: () => undefined };

/**
 * A prover against the SDKs of two models.
 *
 * @param before the old side
 * @param after the new side
 */
export async function proverOfModels(before: SideWithFolder, after: SideWithFolder): Promise<ProveInCode> {
  const inputOf = ({ side, workspace }: SideWithFolder): SdkInput =>
    workspace === undefined ? inputOfModel(side.model) : { model: side.model, workspace };
  return proverOf(inputOf(before), inputOf(after));
}

/**
 * A prover against the SDKs of two schemas on their own.
 *
 * @param before the old schema
 * @param after the new schema
 * @param direction what their messages are for
 * @param root root element, where one was named
 * @returns undefined where the schemas have too many messages
 */
export async function proverOfSchemas(
  before: Schema,
  after: Schema,
  direction: 'request' | 'response' | 'both',
  root?: string,
): Promise<ProveInCode | undefined> {
  const left = inputOfSchema(before, direction, root);
  const right = inputOfSchema(after, direction, root);
  return left === undefined || right === undefined ? undefined : proverOf(left, right);
}

async function proverOf(before: SdkInput, after: SdkInput): Promise<ProveInCode> {
  const sdks = await sdksOfBoth(before, after);
  return codeProver(sdks.before, sdks.after, await CompilerSession.open());
}

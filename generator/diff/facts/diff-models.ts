import type { Message, Resource } from '../../model/model.js';
import { compareContracts, compareDeprecations } from './api/contract.js';
import { compareEvidence } from './api/evidence.js';
import { resourceLabel } from './api/label.js';
import { compareParameters } from './api/parameters.js';
import { pairResources } from './api/resource-pairs.js';
import type { ResourcePair } from './api/resource-pairs.js';
import { compareMessageRules, compareResource, recordResource } from './api/resources.js';
import { compareSurfaces } from './api/surface.js';
import { describeType } from './content/describe.js';
import type { Fact } from './fact.js';
import { FactRecorder, REQUEST, RESPONSE } from './recorder.js';
import type { Scope } from './recorder.js';
import type { Contract, DiffSide } from './side.js';
import { compareUnits } from './units.js';
import { Walk } from './walk.js';

/**
 * Everything that differs between two models, without an opinion. The same models always give the same facts in
 * the same order; comparing a model with itself gives none.
 *
 * @param before the old side
 * @param after the new side
 */
export function diffModels(before: DiffSide, after: DiffSide): readonly Fact[] {
  const recorder = new FactRecorder(before.model.sources, after.model.sources);
  const walk = new Walk({ before: before.model.types, after: after.model.types }, recorder);
  const { pairs, removed, added } = pairResources(before.model, after.model);
  const hasSurfaces = before.surface !== undefined && after.surface !== undefined;
  compareContracts(recorder, WHOLE, before.contract ?? {}, after.contract ?? {});
  for (const resource of removed) recordResource(recorder, resource, 'removed', before, after);
  for (const resource of added) recordResource(recorder, resource, 'added', after, before);
  for (const pair of pairs) {
    const scope: Scope = { resource: resourceLabel(pair.before), path: '', directions: REQUEST | RESPONSE };
    compareResource(recorder, scope, pair, hasSurfaces);
    compareParameters(recorder, { ...scope, directions: REQUEST }, pair.before, pair.after);
    compareExchange(recorder, scope, pair, before, after);
    for (const part of ['request', 'response'] as const)
      compareMessages(recorder, walk, pair, part, before, after);
  }
  walk.run();
  compareUnits(recorder, before.units ?? {}, after.units ?? {});
  compareEvidence(recorder, before, after);
  if (before.surface !== undefined && after.surface !== undefined) {
    compareSurfaces(recorder, before.surface, after.surface);
  }
  return recorder.facts();
}

const WHOLE = {
  scope: { resource: null, path: 'API', directions: REQUEST | RESPONSE },
  part: 'api',
} as const;

function compareExchange(
  recorder: FactRecorder,
  scope: Scope,
  pair: ResourcePair,
  before: DiffSide,
  after: DiffSide,
): void {
  const context = { scope, part: 'resource', path: '', before: pair.before, after: pair.after } as const;
  const contract = ({ contracts }: DiffSide, { name }: Resource): Contract => contracts?.[name] ?? {};
  compareContracts(recorder, context, contract(before, pair.before), contract(after, pair.after));
  const announced = ({ deprecations }: DiffSide, { name }: Resource): DiffSideDeprecation =>
    deprecations?.[name];
  compareDeprecations(recorder, context, announced(before, pair.before), announced(after, pair.after));
}

type DiffSideDeprecation = NonNullable<DiffSide['deprecations']>[string] | undefined;

function compareMessages(
  recorder: FactRecorder,
  walk: Walk,
  pair: ResourcePair,
  part: 'request' | 'response',
  before: DiffSide,
  after: DiffSide,
): void {
  const left = pair.before[part];
  const right = pair.after[part];
  const directions = part === 'request' ? REQUEST : RESPONSE;
  const resource = resourceLabel(pair.before);
  if (left === undefined && right === undefined) return;
  if (left === undefined || right === undefined) {
    recordMessage(recorder, { resource, path: '', directions }, left, right, before, after);
    return;
  }
  const scope: Scope = { resource, path: left.root.name, directions };
  compareRoots(recorder, scope, left, right);
  compareMessageRules(recorder, { scope, before: left.root, after: right.root }, left, right);
  walk.add({ resource, directions, before: left.root, after: right.root });
}

/** A message that only one side has: its root element came or went. */
function recordMessage(
  recorder: FactRecorder,
  scope: Scope,
  left: Message | undefined,
  right: Message | undefined,
  before: DiffSide,
  after: DiffSide,
): void {
  const root = (left ?? right)?.root;
  if (root === undefined) return;
  const types = left === undefined ? after.model.types : before.model.types;
  const text = `message of ${describeType(root.type, types)}`;
  recorder.add(
    { scope, path: root.name, before: left?.root, after: right?.root },
    {
      kind: left === undefined ? 'added' : 'removed',
      subject: 'element',
      name: root.name,
      required: true,
      branch: false,
      before: left === undefined ? null : text,
      after: left === undefined ? text : null,
    },
  );
}

/**
 * Compares the names and namespaces of two root elements.
 *
 * @param nested the side whose root holds that of the other
 */
export function compareRoots(
  recorder: FactRecorder,
  scope: Scope,
  before: Message,
  after: Message,
  nested?: 'before' | 'after',
): void {
  const left = before.root;
  const right = after.root;
  const context = { scope, before: left, after: right };
  if (left.name !== right.name) {
    const how = left.name.toLowerCase() === right.name.toLowerCase() ? 'case' : 'name';
    const names = { before: left.name, after: right.name };
    const inner = nested === undefined ? {} : { nested };
    recorder.add(context, { kind: 'renamed', subject: 'root', how, ...names, ...inner });
  }
  if (left.namespace !== right.namespace) {
    const shown = { before: left.namespace ?? null, after: right.namespace ?? null };
    const key = `${scope.resource ?? left.name} ${left.namespace ?? ''} ${right.namespace ?? ''}`;
    recorder.addOnce(key, context, { kind: 'matter', matter: 'namespace', ...shown });
  }
}

import type { Limits, Message, MessageRule, Paging, Resource } from '../../../model/model.js';
import { compareTexts } from '../documentation/compare.js';
import type { FactContext, FactRecorder, Scope } from '../recorder.js';
import type { DiffSide } from '../side.js';
import { resourceLabel } from './label.js';
import type { ResourcePair } from './resource-pairs.js';

/** Compares the address, limits and habits of a resource; its parameters and messages are compared elsewhere. */
export function compareResource(
  recorder: FactRecorder,
  scope: Scope,
  pair: ResourcePair,
  hasSurfaces: boolean,
): void {
  const { before, after } = pair;
  const context: FactContext = { scope, part: 'resource', path: '', before, after };
  compareAddress(recorder, context, pair);
  // A new address brings a new name with it.
  if (before.name !== after.name && pair.match !== 'renamed' && !hasSurfaces) {
    const names = { before: before.name, after: after.name };
    recorder.add({ ...context, part: 'sdk' }, { kind: 'renamed', subject: 'export', how: 'name', ...names });
  }
  compareMatter(
    recorder,
    context,
    'effects',
    [...before.effects].sort().join(', '),
    [...after.effects].sort().join(', '),
  );
  compareMatter(recorder, context, 'paging', showPaging(before.paging), showPaging(after.paging));
  compareLimits(recorder, context, before.limits ?? {}, after.limits ?? {});
  compareTexts(recorder, context, before.docs, after.docs);
}

/** Compares the rules between the elements of a message. */
export function compareMessageRules(
  recorder: FactRecorder,
  context: FactContext,
  before: Message,
  after: Message,
): void {
  const left = showRules(before.rules);
  const right = showRules(after.rules);
  if (left.join('\n') === right.join('\n')) return;
  recorder.add(context, {
    kind: 'matter',
    matter: 'message-rules',
    before: left.length === 0 ? null : left,
    after: right.length === 0 ? null : right,
  });
}

function showRules(rules: readonly MessageRule[] | undefined): readonly string[] {
  return (rules ?? []).map(({ kind, paths }) => `${kind} ${paths.join(', ')}`).sort();
}

function compareAddress(recorder: FactRecorder, context: FactContext, pair: ResourcePair): void {
  const { before, after, match, confidence } = pair;
  if (match === 'method') {
    const shown = { before: before.method, after: after.method };
    recorder.add(context, { kind: 'renamed', subject: 'method', how: 'name', ...shown });
  }
  if (match !== 'case' && match !== 'version' && match !== 'renamed') return;
  const how = match === 'renamed' ? 'name' : match;
  const shown = { before: before.path, after: after.path };
  recorder.add({ ...context, confidence }, { kind: 'renamed', subject: 'resource', how, ...shown });
}

function compareMatter(
  recorder: FactRecorder,
  context: FactContext,
  matter: 'effects' | 'paging',
  before: string,
  after: string,
): void {
  if (before === after) return;
  recorder.add(context, { kind: 'matter', matter, before: before || null, after: after || null });
}

function showPaging(paging: Paging | undefined): string {
  if (paging === undefined) return '';
  return paging.kind === 'page'
    ? `pages of ${paging.pageSize} by ${paging.parameter}`
    : `above ${paging.keyPath} by ${paging.parameter}`;
}

function compareLimits(recorder: FactRecorder, context: FactContext, before: Limits, after: Limits): void {
  for (const [limit, unit] of [
    ['uriLength', 'characters'],
    ['windowDays', 'days'],
  ] as const) {
    const from = before[limit];
    const to = after[limit];
    if (from === to) continue;
    const tightened = to !== undefined && (from === undefined || to < from);
    recorder.add(context, {
      kind: 'contract',
      aspect: 'rate-limit',
      change: tightened ? 'added' : 'removed',
      before: from === undefined ? null : `${from} ${unit}`,
      after: to === undefined ? null : `${to} ${unit}`,
    });
  }
}

/** Records a resource that is there on one side only; one more method of an address is not one more address. */
export function recordResource(
  recorder: FactRecorder,
  resource: Resource,
  kind: 'added' | 'removed',
  side: DiffSide,
  other: DiffSide,
): void {
  const isRemoved = kind === 'removed';
  const hasAddress = other.model.resources.some(({ path }) => path === resource.path);
  const deprecation = side.deprecations?.[resource.name];
  const scope: Scope = { resource: resourceLabel(resource), path: '', directions: 3 };
  const text = resource.name;
  const located = isRemoved ? { before: resource } : { after: resource };
  recorder.add(
    { scope, part: 'resource', path: '', ...located },
    {
      kind,
      subject: hasAddress ? 'method' : 'resource',
      name: resourceLabel(resource),
      required: false,
      branch: false,
      ...(deprecation === undefined
        ? {}
        : { deprecated: deprecation.sunset === undefined ? {} : { sunset: deprecation.sunset } }),
      before: isRemoved ? text : null,
      after: isRemoved ? null : text,
    },
  );
}

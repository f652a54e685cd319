import type { Parameter, Resource } from '../../../model/model.js';
import { nameLikeness } from '../claims/likeness.js';
import { compareAnnotations } from '../documentation/compare.js';
import type { FactContext, FactRecorder, Scope } from '../recorder.js';
import { compareSimple } from '../simple/compare.js';
import { showSimple } from '../simple/show.js';

/** Names at least this much alike are one name. */
const LIKENESS = 0.75;

/** Compares the parameters of a resource. */
export function compareParameters(
  recorder: FactRecorder,
  scope: Scope,
  before: Resource,
  after: Resource,
): void {
  const waiting = new Map(after.parameters.map((parameter) => [parameter.name, parameter]));
  const removed: Parameter[] = [];
  for (const parameter of before.parameters) {
    const partner = waiting.get(parameter.name);
    if (partner === undefined) removed.push(parameter);
    else {
      waiting.delete(parameter.name);
      comparePair(recorder, scope, [before, parameter], [after, partner]);
    }
  }
  for (const parameter of removed) {
    const claim = renamed(parameter, removed, [...waiting.values()]);
    if (claim === undefined) recordParameter(recorder, scope, parameter, 'removed');
    else {
      waiting.delete(claim.after.name);
      const { how, confidence } = claim;
      const names = { before: parameter.name, after: claim.after.name };
      const context = { ...contextOf(scope, parameter, claim.after), confidence };
      recorder.add(context, { kind: 'renamed', subject: 'parameter', how, ...names });
      comparePair(recorder, scope, [before, parameter], [after, claim.after]);
    }
  }
  for (const parameter of waiting.values()) recordParameter(recorder, scope, parameter, 'added');
  compareRules(recorder, scope, before, after);
}

function contextOf(scope: Scope, before: Parameter | undefined, after: Parameter | undefined): FactContext {
  return { scope, part: 'parameter', path: before?.name ?? after?.name ?? '', before, after };
}

function renamed(
  parameter: Parameter,
  removed: readonly Parameter[],
  added: readonly Parameter[],
): { readonly after: Parameter; readonly how: 'case' | 'name'; readonly confidence: number } | undefined {
  const sameCase = added.find((other) => other.name.toLowerCase() === parameter.name.toLowerCase());
  if (sameCase !== undefined) return { after: sameCase, how: 'case', confidence: 1 };
  const alike = added
    .filter((other) => showSimple(other.simple) === showSimple(parameter.simple))
    .map((after) => ({ after, likeness: likeness(parameter, after) }))
    .filter((one) => one.likeness >= LIKENESS)
    .filter(({ after, likeness: best }) => removed.every((rival) => likeness(rival, after) <= best));
  const [claim, second] = alike;
  if (claim === undefined || second !== undefined) return undefined;
  return { after: claim.after, how: 'name', confidence: Math.max(0.8, claim.likeness) };
}

function likeness(before: Parameter, after: Parameter): number {
  const words = (parameter: Parameter): string => Object.values(parameter.docs ?? {}).join('\n');
  const sameWords = words(before) !== '' && words(before) === words(after);
  return sameWords ? 1 : nameLikeness(before.name, after.name);
}

function comparePair(
  recorder: FactRecorder,
  scope: Scope,
  [oldResource, before]: readonly [Resource, Parameter],
  [newResource, after]: readonly [Resource, Parameter],
): void {
  const context = contextOf(scope, before, after);
  const places = { before: placeOf(oldResource, before), after: placeOf(newResource, after) };
  if (places.before !== places.after) {
    recorder.add(context, { kind: 'moved', subject: 'parameter', ...places });
  }
  if (before.required !== after.required) {
    recorder.add(context, {
      kind: 'occurrence',
      subject: 'parameter',
      bound: 'min',
      from: before.required ? 1 : 0,
      to: after.required ? 1 : 0,
      before: before.required ? 'required' : 'optional',
      after: after.required ? 'required' : 'optional',
    });
  }
  const handled = compareSimple(recorder, context, 'parameter', before, after);
  if (!handled && before.default !== after.default) {
    const change =
      before.default === undefined ? 'added' : after.default === undefined ? 'removed' : 'changed';
    const shown = { before: before.default ?? null, after: after.default ?? null };
    recorder.add(context, { kind: 'default', subject: 'parameter', change, ...shown });
  }
  compareLists(recorder, context, before, after);
  compareAnnotations(recorder, context, before, after, after.simple);
  recorder.compareProvenance(context, before, after);
}

function placeOf({ path }: Resource, { name }: Parameter): string {
  return path.includes(`{${name}}`) ? 'path' : 'query';
}

function compareLists(
  recorder: FactRecorder,
  context: FactContext,
  before: Parameter,
  after: Parameter,
): void {
  const left = before.list;
  const right = after.list;
  if (left === undefined && right === undefined) return;
  if (left === undefined || right === undefined) {
    const shown = { before: showList(before), after: showList(after) };
    const change = left === undefined ? 'repeatable' : 'single';
    recorder.add(context, { kind: 'parameter-list', change, ...shown });
    return;
  }
  if (left.separator !== right.separator) {
    const shown = { before: left.separator, after: right.separator };
    recorder.add(context, { kind: 'parameter-list', change: 'separator', ...shown });
  }
  const from = left.maxItems ?? Number.POSITIVE_INFINITY;
  const to = right.maxItems ?? Number.POSITIVE_INFINITY;
  if (from === to) return;
  const shown = { before: left.maxItems ?? null, after: right.maxItems ?? null };
  const change = to < from ? 'limit-tightened' : 'limit-relaxed';
  recorder.add(context, { kind: 'parameter-list', change, ...shown });
}

function showList({ list }: Parameter): string {
  return list === undefined ? 'one value' : `values joined by "${list.separator}"`;
}

function recordParameter(
  recorder: FactRecorder,
  scope: Scope,
  parameter: Parameter,
  kind: 'added' | 'removed',
): void {
  const isRemoved = kind === 'removed';
  const text = `${parameter.required ? 'required' : 'optional'} ${showSimple(parameter.simple)}`;
  recorder.add(contextOf(scope, isRemoved ? parameter : undefined, isRemoved ? undefined : parameter), {
    kind,
    subject: 'parameter',
    name: parameter.name,
    required: parameter.required,
    branch: false,
    before: isRemoved ? text : null,
    after: isRemoved ? null : text,
  });
}

function compareRules(recorder: FactRecorder, scope: Scope, before: Resource, after: Resource): void {
  const show = (resource: Resource): readonly string[] =>
    resource.parameterRules.map(({ kind, parameters }) => `${kind} ${parameters.join(', ')}`).sort();
  const left = show(before);
  const right = show(after);
  if (left.join('\n') === right.join('\n')) return;
  recorder.add(
    { scope, part: 'parameter', path: '', before, after },
    {
      kind: 'matter',
      matter: 'parameter-rules',
      before: left.length === 0 ? null : left,
      after: right.length === 0 ? null : right,
    },
  );
}

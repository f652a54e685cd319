import type { Attribute } from '../../../model/schema.js';
import { nameLikeness } from '../claims/likeness.js';
import { elementKey } from '../content/node.js';
import { isNamespaceSubset } from '../content/compare.js';
import { compareAnnotations } from '../documentation/compare.js';
import { isSameSimple, saysTheSame } from '../same.js';
import { compareSimple } from '../simple/compare.js';
import { isSameConstant } from '../simple/constant.js';
import { showSimple } from '../simple/show.js';
import type { ComparedType } from './compared-type.js';

/** Attributes that stand on one side only. */
export interface LooseAttributes {
  readonly removed: Attribute[];
  readonly added: Attribute[];
}

/**
 * Compares the attributes of two types.
 *
 * @returns attributes without a partner
 */
export function compareAttributes(type: ComparedType): LooseAttributes {
  const before = type.before.attributes;
  const after = type.after.attributes;
  compareWildcard(type);
  if (before.length === 0 && after.length === 0) return NONE;
  if (before.length === 0 || after.length === 0) return { removed: [...before], added: [...after] };
  if (areParallel(before, after)) {
    for (let index = 0; index < before.length; index += 1) {
      const attribute = before[index];
      const partner = after[index];
      if (attribute !== undefined && partner !== undefined) compareAttribute(type, attribute, partner);
    }
    return NONE;
  }
  const byKey = new Map(after.map((attribute) => [elementKey(attribute), attribute]));
  const removed: Attribute[] = [];
  for (const attribute of before) {
    const key = elementKey(attribute);
    const partner = byKey.get(key);
    if (partner === undefined) removed.push(attribute);
    else {
      byKey.delete(key);
      compareAttribute(type, attribute, partner);
    }
  }
  const added = [...byKey.values()];
  if (removed.length > 0 && added.length > 0) claimRenames(type, removed, added);
  return { removed, added };
}

const NONE: LooseAttributes = { removed: [], added: [] };

/** Whether the same attributes stand in the same order, as they mostly do. */
function areParallel(before: readonly Attribute[], after: readonly Attribute[]): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index += 1) {
    const one = before[index];
    const other = after[index];
    if (one?.name !== other?.name || one?.namespace !== other?.namespace) return false;
  }
  return true;
}

/** Wire path of an attribute of a type. */
export function attributePath(type: ComparedType, { name }: Attribute): string {
  return `${type.scope.path}/@${name}`;
}

/** An attribute as the value of a fact. */
export function describeAttribute({ required, simple, default: value, fixed }: Attribute): string {
  const kind = required ? 'required' : 'optional';
  const constant = fixed === undefined ? '' : ` fixed "${fixed}"`;
  return `${kind} ${showSimple(simple)}${value === undefined ? constant : ` = "${value}"`}`;
}

function compareWildcard(type: ComparedType): void {
  const before = type.before.anyAttribute;
  const after = type.after.anyAttribute;
  if (before === undefined && after === undefined) return;
  const context = type.context(`${type.scope.path}/@*`);
  const shown = { before: before?.join(' ') ?? null, after: after?.join(' ') ?? null };
  if (before === undefined || after === undefined) {
    const kind = before === undefined ? 'added' : 'removed';
    type.recorder.add(context, {
      kind,
      subject: 'wildcard',
      name: '@*',
      required: false,
      branch: false,
      ...shown,
    });
    return;
  }
  if (shown.before === shown.after) return;
  const grows = isNamespaceSubset(before, after);
  const change = grows ? 'widened' : isNamespaceSubset(after, before) ? 'narrowed' : 'changed';
  type.recorder.add(context, { kind: 'wildcard', change, ...shown });
}

/** Compares two attributes that are the same one. */
export function compareAttribute(type: ComparedType, before: Attribute, after: Attribute): void {
  if (before.required === after.required && saysTheSame(before, after)) {
    if (isSameSimple(before.simple, after.simple) && !type.recorder.mayWeaken(after)) return;
  }
  const context = type.context(attributePath(type, before), before, after);
  const changesPresence = before.required !== after.required;
  if (changesPresence) {
    type.recorder.add(context, {
      kind: 'occurrence',
      subject: 'attribute',
      bound: 'min',
      from: before.required ? 1 : 0,
      to: after.required ? 1 : 0,
      before: before.required ? 'required' : withDefault(before),
      after: after.required ? 'required' : withDefault(after),
    });
  }
  // One and the same constant on both sides is all that can stand there, whatever type it is of.
  const isConstant = before.fixed !== undefined && isSameConstant(after.simple, before.fixed, after.fixed);
  const handled = !isConstant && compareSimple(type.recorder, context, 'attribute', before, after);
  if (!isSameConstant(after.simple, before.fixed, after.fixed)) {
    const change = before.fixed === undefined ? 'added' : after.fixed === undefined ? 'removed' : 'changed';
    const shown = { before: before.fixed ?? null, after: after.fixed ?? null };
    type.recorder.add(context, { kind: 'fixed', subject: 'attribute', change, ...shown });
  }
  // What leaving it out means is no question where it could not be left out, or where a constant took its place.
  const constant = before.fixed ?? after.fixed;
  const isQuestion = !changesPresence && !handled && constant === undefined;
  if (isQuestion && !isSameConstant(after.simple, before.default, after.default)) {
    const change =
      before.default === undefined ? 'added' : after.default === undefined ? 'removed' : 'changed';
    const shown = { before: before.default ?? null, after: after.default ?? null };
    type.recorder.add(context, { kind: 'default', subject: 'attribute', change, ...shown });
  }
  compareAnnotations(type.recorder, context, before, after, after.simple);
  type.recorder.compareProvenance(context, before, after);
}

function withDefault({ default: value }: Attribute): string {
  return value === undefined ? 'optional' : `optional = "${value}"`;
}

/** Names at least this much alike are one name. */
const LIKENESS = 0.75;

function claimRenames(type: ComparedType, removed: Attribute[], added: Attribute[]): void {
  for (const before of removed.slice()) {
    const sameCase = added.filter((other) => other.name.toLowerCase() === before.name.toLowerCase());
    const alike = added.filter(
      (other) =>
        showSimple(other.simple) === showSimple(before.simple) &&
        nameLikeness(before.name, other.name) >= LIKENESS,
    );
    const [after, second] = sameCase.length > 0 ? sameCase : alike;
    if (after === undefined || second !== undefined) continue;
    const isCase = sameCase.length > 0;
    const confidence = isCase ? 1 : Math.max(0.8, nameLikeness(before.name, after.name));
    type.recorder.add(
      { ...type.context(attributePath(type, before), before, after), confidence },
      {
        kind: 'renamed',
        subject: 'attribute',
        how: isCase ? 'case' : 'name',
        before: before.name,
        after: after.name,
      },
    );
    removed.splice(removed.indexOf(before), 1);
    added.splice(added.indexOf(after), 1);
    compareAttribute(type, before, after);
  }
}

import type { ElementParticle, Schema, SimpleType } from '../../../model/schema.js';
import { BOTH_BOUNDS, compareOccurrence } from '../content/compare.js';
import type { ComparedBounds } from '../content/compare.js';
import type { ElementNode } from '../content/node.js';
import { boundsOf } from '../content/node.js';
import { compareAnnotations } from '../documentation/compare.js';
import type { FactContext, FactRecorder } from '../recorder.js';
import { isSameSimple, saysTheSame } from '../same.js';
import { compareSimple } from '../simple/compare.js';
import { isSameConstant } from '../simple/constant.js';
import { violation } from '../../witnesses/simple-value.js';
import type { ComparedType } from './compared-type.js';

/** Takes over the comparison of the types of two elements that are the same. */
export type EnqueueTypes = (before: ElementParticle, after: ElementParticle, path: string) => void;

/**
 * Compares two elements that are the same one: occurrence, and everything that does not depend on the type.
 *
 * @param compares bounds that mean the same on both sides
 */
export function compareElementNodes(
  type: ComparedType,
  before: ElementNode,
  after: ElementNode,
  compares: ComparedBounds,
  enqueue: EnqueueTypes,
): void {
  if ((compares.min && before.min !== after.min) || (compares.max && before.max !== after.max)) {
    const path = `${type.scope.path}/${before.element.name}`;
    const context = type.context(path, before.element, after.element);
    compareOccurrence(type, context, 'element', before, after, compares);
  }
  compareElements(type, before.element, after.element, enqueue);
}

/** Compares two elements of plain sequences: occurrence, and everything that does not depend on the type. */
export function compareInPlace(
  type: ComparedType,
  before: ElementParticle,
  after: ElementParticle,
  enqueue: EnqueueTypes,
): void {
  if (before.occurs.min !== after.occurs.min || before.occurs.max !== after.occurs.max) {
    const context = type.context(`${type.scope.path}/${before.name}`, before, after);
    compareOccurrence(type, context, 'element', boundsOf(before), boundsOf(after), BOTH_BOUNDS);
  }
  compareElements(type, before, after, enqueue);
}

/** Compares what two elements at the same position say of themselves, and hands on their types. */
export function compareElements(
  type: ComparedType,
  before: ElementParticle,
  after: ElementParticle,
  enqueue: EnqueueTypes,
): void {
  const isAlike = saysTheSame(before, after) && !type.recorder.mayWeaken(after);
  if (isAlike && before.type.kind === 'simple' && after.type.kind === 'simple') {
    if (isSameSimple(before.type.simple, after.type.simple)) return;
  }
  const path = `${type.scope.path}/${before.name}`;
  if (isAlike && before.type.kind === 'complex' && after.type.kind === 'complex') {
    enqueue(before, after, path);
    return;
  }
  compareElementsAt(type, type.context(path, before, after), before, after, enqueue);
}

/**
 * Compares two elements wherever they stand.
 *
 * @param context where facts stand; its path is that of the element
 */
export function compareElementsAt(
  type: ComparedType,
  context: FactContext,
  before: ElementParticle,
  after: ElementParticle,
  enqueue: EnqueueTypes,
): void {
  const { recorder } = type;
  if (before.nillable !== after.nillable && (before.nillable ?? false) !== (after.nillable ?? false)) {
    const change = after.nillable === true ? 'added' : 'removed';
    const shown = { before: before.nillable ?? false, after: after.nillable ?? false };
    recorder.add(context, { kind: 'nillable', change, ...shown });
  }
  let defaultHandled = false;
  // One and the same constant on both sides is all that can stand there, whatever type it is of.
  const texts = { before: textOf(before, type.beforeTypes), after: textOf(after, type.afterTypes) };
  const text = texts.after;
  const isConstant = before.fixed !== undefined && isSameConstant(text, before.fixed, after.fixed);
  if (before.type.kind === 'complex' || after.type.kind === 'complex') {
    enqueue(before, after, context.path ?? type.scope.path);
  } else if (!isConstant) {
    const left = { simple: before.type.simple, default: before.default };
    const right = { simple: after.type.simple, default: after.default };
    defaultHandled = compareSimple(recorder, context, 'element', left, right);
  }
  if (!defaultHandled) compareConstants(recorder, context, 'default', before, after, texts);
  compareConstants(recorder, context, 'fixed', before, after, texts);
  compareAnnotations(recorder, context, before, after, text);
  recorder.compareProvenance(context, before, after);
}

function compareConstants(
  recorder: FactRecorder,
  context: FactContext,
  kind: 'default' | 'fixed',
  { [kind]: before }: ElementParticle,
  { [kind]: after }: ElementParticle,
  texts: { readonly before: SimpleType | undefined; readonly after: SimpleType | undefined },
): void {
  if (isSameConstant(texts.after, before, after)) return;
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const without = change === 'added' ? texts.before : texts.after;
  const isEmptyRefused = without !== undefined && violation('', without) !== undefined;
  const stands = change !== 'changed' && isEmptyRefused ? { standsForEmpty: true as const } : {};
  const shown = { before: before ?? null, after: after ?? null };
  recorder.add(context, { kind, subject: 'element', change, ...stands, ...shown });
}

function textOf({ type: use }: ElementParticle, types: Schema['types']): SimpleType | undefined {
  if (use.kind === 'simple') return use.simple;
  const content = types[use.id]?.content;
  return content?.kind === 'text' ? content.simple : undefined;
}

/**
 * A message moves to another namespace as a whole, so that is one difference: of its root, or of the first element
 * inside of it that moved.
 */
export function compareNamespaces(type: ComparedType, before: ElementParticle, after: ElementParticle): void {
  if (before.namespace === after.namespace) return;
  const { scope, recorder } = type;
  const shown = { before: before.namespace ?? null, after: after.namespace ?? null };
  const [root = ''] = scope.path.split('/', 1);
  const key = `${scope.resource ?? root} ${before.namespace ?? ''} ${after.namespace ?? ''}`;
  const context = type.context(`${scope.path}/${before.name}`, before, after);
  recorder.addOnce(key, context, { kind: 'matter', matter: 'namespace', ...shown });
}

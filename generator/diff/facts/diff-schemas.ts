import type { SourceDocument } from '../../model/model.js';
import type { ElementParticle, Schema } from '../../model/schema.js';
import { recordCoverage } from './api/evidence.js';
import { elementKey } from './content/node.js';
import { describeType } from './content/describe.js';
import { compareRoots } from './diff-models.js';
import type { Fact } from './fact.js';
import { FactRecorder, REQUEST, RESPONSE } from './recorder.js';
import type { Scope } from './recorder.js';
import type { Coverage } from './side.js';
import type { MessagePair } from './walk.js';
import { Walk } from './walk.js';

/** How two schemas are compared that no resource uses. */
export interface SchemaDiffOptions {
  /** What its messages are for. Default `both`. */
  readonly direction?: 'request' | 'response' | 'both';
  /** Root element of the messages; unless given, every element that can be the outermost one on both sides. */
  readonly root?: string;
  /** Kind of the documents; comments of a DTD are no part of what is compared. Default `xsd`. */
  readonly kind?: 'dtd' | 'xsd';
  /** How much of each document could be read. */
  readonly coverage?: { readonly before: Coverage; readonly after: Coverage };
}

/**
 * Everything that differs between two schemas on their own, without an opinion.
 *
 * @param before the old schema
 * @param after the new schema
 * @param options root and direction of its messages
 */
export function diffSchemas(before: Schema, after: Schema, options: SchemaDiffOptions = {}): readonly Fact[] {
  const kind = options.kind ?? 'xsd';
  const recorder = new FactRecorder(sourcesOf(before, kind), sourcesOf(after, kind));
  const walk = new Walk({ before: before.types, after: after.types }, recorder);
  const directions = directionsOf(options.direction ?? 'both');
  const { pairs, removed, added } = pairRoots(before, after, options.root);
  for (const [left, right] of pairs) {
    const scope: Scope = { resource: null, path: left.name, directions };
    const nested = nestedRoots(before, after, left, right);
    compareRoots(recorder, scope, { root: left }, { root: right }, nested?.side);
    walk.add({ resource: null, directions, ...(nested?.message ?? { before: left, after: right }) });
  }
  for (const root of removed) recordRoot(recorder, root, 'removed', before, directions);
  for (const root of added) recordRoot(recorder, root, 'added', after, directions);
  walk.run();
  recordCoverage(recorder, options.coverage?.before, options.coverage?.after);
  return recorder.facts();
}

/** Roots of which one is the only child of the other: the message is the same, in one element more or less. */
function nestedRoots(
  before: Schema,
  after: Schema,
  left: ElementParticle,
  right: ElementParticle,
):
  | { readonly side: 'before' | 'after'; readonly message: Pick<MessagePair, 'before' | 'after' | 'path'> }
  | undefined {
  if (left.name === right.name) return undefined;
  const old = onlyChild(before, left);
  if (old?.name === right.name) {
    return { side: 'before', message: { before: old, after: right, path: `${left.name}/${old.name}` } };
  }
  const now = onlyChild(after, right);
  return now?.name === left.name ? { side: 'after', message: { before: left, after: now } } : undefined;
}

function onlyChild({ types }: Schema, { type }: ElementParticle): ElementParticle | undefined {
  const content = type.kind === 'complex' ? types[type.id]?.content : undefined;
  if (content?.kind !== 'elements') return undefined;
  const [only, second] = content.particle.particles;
  return only?.kind === 'element' && second === undefined ? only : undefined;
}

/** A schema names its files in the provenance of its nodes; all of them are of one kind. */
function sourcesOf({ roots, types }: Schema, kind: 'dtd' | 'xsd'): readonly SourceDocument[] {
  const ids = new Set<string>();
  for (const { provenance } of roots) for (const { source } of provenance) ids.add(source);
  for (const type of Object.values(types)) for (const { source } of type.provenance) ids.add(source);
  return [...ids].map((id) => ({ id, kind, sha256: '' }));
}

function directionsOf(direction: 'request' | 'response' | 'both'): number {
  if (direction === 'both') return REQUEST | RESPONSE;
  return direction === 'request' ? REQUEST : RESPONSE;
}

interface RootPairs {
  readonly pairs: readonly (readonly [ElementParticle, ElementParticle])[];
  readonly removed: readonly ElementParticle[];
  readonly added: readonly ElementParticle[];
}

/**
 * Finds the roots of both sides. Elements that stand inside of others are no roots of their own; a single root on
 * each side is the same one, whatever its name, unless the other side declares that name too.
 */
function pairRoots(before: Schema, after: Schema, root: string | undefined): RootPairs {
  const wanted = (schema: Schema): readonly ElementParticle[] =>
    root === undefined ? outermost(schema) : rootsNamed(schema, root);
  const left = wanted(before);
  const right = wanted(after);
  const names = new Set([...left, ...right].map(elementKey));
  const [onlyLeft, secondLeft] = left;
  const [onlyRight, secondRight] = right;
  const single = secondLeft === undefined && secondRight === undefined;
  const allLeft = new Map([...before.roots, ...left].map((one) => [elementKey(one), one]));
  const allRight = new Map([...after.roots, ...right].map((one) => [elementKey(one), one]));
  if (onlyLeft !== undefined && onlyRight !== undefined && single) {
    const areBoth = allRight.has(elementKey(onlyLeft)) && allLeft.has(elementKey(onlyRight));
    if (!areBoth) return { pairs: [[onlyLeft, onlyRight]], removed: [], added: [] };
  }
  const pairs: (readonly [ElementParticle, ElementParticle])[] = [];
  const removed: ElementParticle[] = [];
  const added: ElementParticle[] = [];
  for (const name of names) {
    const one = allLeft.get(name);
    const other = allRight.get(name);
    if (one !== undefined && other !== undefined) pairs.push([one, other]);
    else if (one !== undefined) removed.push(one);
    else if (other !== undefined) added.push(other);
  }
  // A document type that names its root tells which of the outermost elements was meant before.
  const isNamed = (roots: readonly ElementParticle[]): boolean => roots.length === 1;
  if (pairs.length > 0 && (isNamed(left) || isNamed(right))) return { pairs, removed: [], added: [] };
  return { pairs, removed, added };
}

/**
 * The root of a name; an element that only stands inside of others can be meant too.
 *
 * @param schema the schema
 * @param name name of the element
 * @returns no element, or one
 */
export function rootsNamed({ roots, types }: Schema, name: string): readonly ElementParticle[] {
  const found = roots.find((root) => root.name === name);
  if (found !== undefined) return [found];
  for (const { content } of Object.values(types)) {
    if (content.kind !== 'elements' && content.kind !== 'mixed') continue;
    const stack = [...content.particle.particles];
    for (let particle = stack.pop(); particle !== undefined; particle = stack.pop()) {
      if (particle.kind === 'element') {
        if (particle.name === name) return [{ ...particle, occurs: { min: 1, max: 1 } }];
      } else if (particle.kind !== 'wildcard') {
        for (const inner of particle.particles) stack.push(inner);
      }
    }
  }
  return [];
}

/**
 * Elements of a schema that messages begin with: those that no other element holds, or all where they hold each
 * other; text alone is no message beside others.
 *
 * @param schema the schema
 */
export function outermost({ roots, types }: Schema): readonly ElementParticle[] {
  const inside = new Set<string>();
  for (const [id, { content }] of Object.entries(types)) {
    if (content.kind !== 'elements' && content.kind !== 'mixed') continue;
    const stack = [...content.particle.particles];
    for (let particle = stack.pop(); particle !== undefined; particle = stack.pop()) {
      if (particle.kind === 'element') {
        const isItself = particle.type.kind === 'complex' && particle.type.id === id;
        if (!isItself) inside.add(elementKey(particle));
      } else if (particle.kind !== 'wildcard') {
        for (const inner of particle.particles) stack.push(inner);
      }
    }
  }
  const outer = roots.filter((root) => !inside.has(elementKey(root)));
  const found = outer.length > 0 ? outer : roots;
  const holders = found.filter(({ type }) => {
    const content = type.kind === 'complex' ? types[type.id]?.content.kind : 'text';
    return content !== 'text' && content !== 'empty';
  });
  return holders.length > 0 ? holders : found;
}

function recordRoot(
  recorder: FactRecorder,
  root: ElementParticle,
  kind: 'added' | 'removed',
  schema: Schema,
  directions: number,
): void {
  const isRemoved = kind === 'removed';
  const text = `message of ${describeType(root.type, schema.types)}`;
  recorder.add(
    {
      scope: { resource: null, path: root.name, directions },
      part: 'resource',
      ...(isRemoved ? { before: root } : { after: root }),
    },
    {
      kind,
      subject: 'resource',
      name: root.name,
      required: false,
      branch: false,
      before: isRemoved ? text : null,
      after: isRemoved ? null : text,
    },
  );
}

import type {
  ComplexType,
  ElementParticle,
  Provenance,
  Schema,
  TypeId,
  TypeUse,
} from '../../model/schema.js';
import type { LooseInType } from './types/compare-types.js';
import { compareTypes, recordChild } from './types/compare-types.js';
import { ComparedType } from './types/compared-type.js';
import { claimMoves } from './claims/moves.js';
import { showSimple } from './simple/show.js';
import type { FactRecorder, Scope } from './recorder.js';

/** Two messages to compare. */
export interface MessagePair {
  readonly resource: string | null;
  /** `REQUEST`, `RESPONSE` or both. */
  readonly directions: number;
  readonly before: ElementParticle;
  readonly after: ElementParticle;
  /** Wire path of the old one; its name unless given. */
  readonly path?: string;
}

/** An element, as far as its type goes. */
interface Typed {
  readonly type: TypeUse;
  readonly provenance: readonly Provenance[];
}

interface TypePair {
  readonly scope: Scope;
  readonly before: ComplexType;
  readonly after: ComplexType;
  /** Pairs that are reached through this one, for handing on directions; undefined until there is one. */
  inner: TypePair[] | undefined;
  /** Ids of both, to find the types derived from them. */
  readonly ids: readonly [TypeId | undefined, TypeId | undefined];
}

/**
 * Compares the types of messages, breadth first. Two types meet once, however often they stand side by side; the
 * first position names the facts, and the directions of all positions are joined.
 */
export class Walk {
  readonly #types: { readonly before: Schema['types']; readonly after: Schema['types'] };
  readonly #recorder: FactRecorder;
  /** Types whose key is the same on both sides. */
  readonly #same = new Map<string, TypePair>();
  /** Other pairs, by the key of the old type, then by that of the new one. */
  readonly #pairs = new Map<string, Map<string, TypePair>>();
  readonly #queue: TypePair[] = [];
  readonly #loose: LooseInType[] = [];
  readonly #derived: { readonly before: DerivedTypes; readonly after: DerivedTypes };

  constructor(
    types: { readonly before: Schema['types']; readonly after: Schema['types'] },
    recorder: FactRecorder,
  ) {
    this.#types = types;
    this.#recorder = recorder;
    this.#derived = { before: derivedTypes(types.before), after: derivedTypes(types.after) };
  }

  /** Adds the root elements of two messages; their names and namespaces are compared elsewhere. */
  add({ resource, directions, before, after, path }: MessagePair): void {
    const scope: Scope = { resource, path: path ?? before.name, directions };
    this.#enqueue(before, after, scope, undefined);
  }

  /** Compares everything that was added, and what it reaches. */
  run(): void {
    do {
      this.#drain();
    } while (this.#settle());
  }

  #drain(): void {
    for (let pair = this.#queue[this.#next]; pair !== undefined; pair = this.#queue[this.#next]) {
      this.#next += 1;
      const { scope, before, after } = pair;
      const areDeclared = pair.ids[0] !== undefined && pair.ids[1] !== undefined;
      const type = new ComparedType(scope, { before, after, areDeclared }, this.#types, this.#recorder);
      const from = pair;
      const loose = compareTypes(type, (left, right, path) => {
        this.#enqueue(left, right, { resource: scope.resource, path, directions: scope.directions }, from);
      });
      if (loose !== undefined) this.#loose.push(loose);
      this.#compareDerived(type, pair);
    }
  }

  #next = 0;

  /** @returns whether a claim brought new types to compare */
  #settle(): boolean {
    const loose = this.#loose.splice(0);
    const waiting = this.#queue.length;
    const settled = claimMoves(loose, this.#types, this.#recorder, (left, right, scope) => {
      this.#enqueue(left, right, scope, undefined);
    });
    for (const { type, removed, added } of loose) {
      for (const child of removed) if (!settled.has(child)) recordChild(type, child, 'removed');
      for (const child of added) if (!settled.has(child)) recordChild(type, child, 'added');
    }
    return this.#queue.length > waiting;
  }

  #enqueue(before: Typed, after: Typed, scope: Scope, parent: TypePair | undefined): void {
    const { type: left } = before;
    const { type: right } = after;
    const leftKey = keyOf(left);
    const rightKey = keyOf(right);
    if (left.kind !== right.kind) {
      // Text has no declaration of its own: where it became a type, that is a change of each element.
      this.#push(before, after, scope, parent);
      return;
    }
    const isSame = leftKey === rightKey;
    const partners = isSame ? undefined : this.#pairs.get(leftKey);
    const known = isSame ? this.#same.get(leftKey) : partners?.get(rightKey);
    if (known !== undefined) {
      reach(parent, known);
      widen(known, scope.directions);
      return;
    }
    const pair = this.#push(before, after, scope, parent);
    if (pair === undefined) return;
    if (isSame) this.#same.set(leftKey, pair);
    else if (partners === undefined) this.#pairs.set(leftKey, new Map([[rightKey, pair]]));
    else partners.set(rightKey, pair);
  }

  #push(left: Typed, right: Typed, scope: Scope, parent: TypePair | undefined): TypePair | undefined {
    const before = typeOf(left, this.#types.before);
    const after = typeOf(right, this.#types.after);
    if (before === undefined || after === undefined) return undefined;
    const ids = [idOf(left.type), idOf(right.type)] as const;
    const pair: TypePair = { scope, before, after, inner: undefined, ids };
    reach(parent, pair);
    this.#queue.push(pair);
    return pair;
  }

  /** Types that `xsi:type` can name at a position are alternatives, told apart by their names. */
  #compareDerived(type: ComparedType, pair: TypePair): void {
    if (this.#derived.before.size === 0 && this.#derived.after.size === 0) return;
    const before = this.#derived.before.get(pair.ids[0]);
    const after = this.#derived.after.get(pair.ids[1]);
    if (before === undefined && after === undefined) return;
    const { scope } = type;
    for (const [name, left] of before ?? []) {
      const right = after?.get(name);
      const path = `${scope.path}[${name}]`;
      if (right !== undefined) {
        const inner = { resource: scope.resource, path, directions: scope.directions };
        this.#enqueue(derivedUse(left), derivedUse(right), inner, pair);
      } else {
        this.#recordDerived(type, path, name, 'removed', this.#types.before[left]);
      }
    }
    for (const [name, right] of after ?? []) {
      if (before?.has(name) === true) continue;
      this.#recordDerived(type, `${scope.path}[${name}]`, name, 'added', this.#types.after[right]);
    }
  }

  #recordDerived(
    type: ComparedType,
    path: string,
    name: string,
    kind: 'added' | 'removed',
    node: ComplexType | undefined,
  ): void {
    const context = kind === 'removed' ? type.context(path, node) : type.context(path, undefined, node);
    const shown = kind === 'removed' ? { before: name, after: null } : { before: null, after: name };
    const subject = 'derived-type';
    this.#recorder.add(context, { kind, subject, name, required: false, branch: true, ...shown });
  }
}

type DerivedTypes = ReadonlyMap<TypeId | undefined, ReadonlyMap<string, TypeId>>;

function derivedTypes(types: Schema['types']): DerivedTypes {
  const found = new Map<TypeId | undefined, Map<string, TypeId>>();
  for (const id of Object.keys(types)) {
    const type = types[id];
    if (type?.base === undefined || type.name === undefined) continue;
    const known = found.get(type.base);
    if (known === undefined) found.set(type.base, new Map([[type.name, id]]));
    else known.set(type.name, id);
  }
  return found;
}

function idOf(use: TypeUse): TypeId | undefined {
  return use.kind === 'complex' ? use.id : undefined;
}

function keyOf(use: TypeUse): string {
  // Ids of types hold no tab, so that they and types of text never meet.
  return use.kind === 'complex' ? use.id : `\t${showSimple(use.simple)}`;
}

/** A type of text is a complex type without attributes, declared where its element is. */
function typeOf({ type: use, provenance }: Typed, types: Schema['types']): ComplexType | undefined {
  if (use.kind === 'complex') return types[use.id];
  return { attributes: [], content: { kind: 'text', simple: use.simple }, provenance };
}

function derivedUse(id: TypeId): Typed {
  return { type: { kind: 'complex', id }, provenance: [] };
}

function reach(parent: TypePair | undefined, pair: TypePair): void {
  if (parent !== undefined) (parent.inner ??= []).push(pair);
}

/** Hands a direction on to everything that a pair reaches. */
function widen(pair: TypePair, directions: number): void {
  const stack = [pair];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const joined = next.scope.directions | directions;
    if (joined === next.scope.directions) continue;
    next.scope.directions = joined;
    for (const inner of next.inner ?? []) stack.push(inner);
  }
}

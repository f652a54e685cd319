import type { Codec } from '../../../runtime/codec.js';
import type { MessageTable, Scalar, TypeTable } from '../../../runtime/table.js';
import type { ResourceTable } from '../../../runtime/request.js';
import type { Literal } from './literal.js';
import { isList } from './literal.js';
import { makerOf } from './maker.js';

/** What an item or a member is: a codec alone, or with what narrows it. */
type CodecOrScalar = Codec<unknown, never> | Scalar;

/** Codecs for tables in memory: those of the runtime, or stand-ins. */
export interface CodecRegistry {
  /** Codec by its name in the model. */
  readonly byName: Readonly<Record<string, Codec<unknown, never>>>;
  readonly list: (item: CodecOrScalar) => Codec<unknown, never>;
  readonly union: (members: readonly CodecOrScalar[]) => Codec<unknown, never>;
}

/** What references of literals stand for. */
export interface Surroundings {
  readonly codecs: CodecRegistry;
  readonly type: (key: string) => unknown;
  readonly message: (part: 'request' | 'response') => unknown;
}

/**
 * The value that a literal stands for.
 *
 * @param literal the literal
 * @param around what its references stand for
 */
export function evaluate(literal: Literal, around: Surroundings): unknown {
  if (typeof literal !== 'object') return literal;
  if (isList(literal)) return literal.map((item) => evaluate(item, around));
  switch (literal.kind) {
    case 'object':
      return Object.fromEntries(literal.entries.map(([key, value]) => [key, evaluate(value, around)]));
    case 'codec':
      return namedCodec(literal.codec.name, around.codecs);
    case 'combine':
      return combine(literal, around);
    case 'type':
      return around.type(literal.key);
    case 'type-list':
      return () => literal.keys.map((key) => around.type(key));
    case 'maker':
      return makerOf(literal.questions);
    case 'writer':
      // Nothing depends on it but speed, and the code stands in a module only.
      return undefined;
    case 'message':
      return around.message(literal.part);
  }
}

function combine(
  { how, from }: Extract<Literal, { readonly kind: 'combine' }>,
  around: Surroundings,
): Codec<unknown, never> {
  const value = evaluate(from, around);
  return how === 'list' ? around.codecs.list(asTable(value)) : around.codecs.union(asTable(value));
}

/**
 * Takes the value of a literal for what it was made to be. The tests of the emitter hold the literals to the shapes.
 *
 * @param value value of a literal of that shape
 */
export function asTable<
  Table extends MessageTable | ResourceTable | TypeTable | CodecOrScalar | readonly CodecOrScalar[],
>(value: unknown): Table {
  return value as Table;
}

function namedCodec(name: string, registry: CodecRegistry): Codec<unknown, never> {
  const found = Object.hasOwn(registry.byName, name) ? registry.byName[name] : undefined;
  const fallback = registry.byName['text'];
  if (found !== undefined) return found;
  if (fallback === undefined) throw new RangeError('a registry of codecs needs one called text');
  return fallback;
}

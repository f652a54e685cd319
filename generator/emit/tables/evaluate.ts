import type { Codec } from '../../../runtime/codec.js';
import type { CodecExpression } from '../binding/bound.js';
import type { Literal } from './literal.js';
import { isList } from './literal.js';

/** Codecs for tables in memory: those of the runtime, or stand-ins. */
export interface CodecRegistry {
  /** Codec by its name in the model. */
  readonly byName: Readonly<Record<string, Codec<unknown, never>>>;
  readonly list: (item: Codec<unknown, never>) => Codec<unknown, never>;
  readonly union: (members: readonly Codec<unknown, never>[]) => Codec<unknown, never>;
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
      return evaluateCodec(literal.codec, around.codecs);
    case 'type':
      return around.type(literal.key);
    case 'lazy':
      return () => around.type(literal.key);
    case 'lazy-list':
      return () => literal.keys.map((key) => around.type(key));
    case 'message':
      return around.message(literal.part);
  }
}

function evaluateCodec(codec: CodecExpression, registry: CodecRegistry): Codec<unknown, never> {
  if (codec.kind === 'list') return registry.list(evaluateCodec(codec.item, registry));
  if (codec.kind === 'union')
    return registry.union(codec.members.map((member) => evaluateCodec(member, registry)));
  const found = Object.hasOwn(registry.byName, codec.name) ? registry.byName[codec.name] : undefined;
  const fallback = registry.byName['text'];
  if (found !== undefined) return found;
  if (fallback === undefined) throw new RangeError('a registry of codecs needs one called text');
  return fallback;
}

import type { ElementPart, MessageTable, Part, Scalar, TypeTable } from '../../../runtime/index.js';
import { encode } from '../../../runtime/index.js';
import { typeOf } from '../../../runtime/type-of.js';
import type { Random } from '../../support/random.js';

/** Texts of which some are in the lexical space of every codec and within most facets. */
const TEXTS: readonly string[] = [
  'x|ab|abc|ABCD|a b|one two three|ä€|<&>"|a-b|_n|1|0|-1|7|12|50|100|999|12345|2.5|-3.25|1.00|99.5',
  '5%|INF|true|false|en|en-GB|EUR|FI|AB12|x.y|2026-01-31|2026-01-31T10:20:30|10:20:30|P1DT2H|2026',
  '--02-03|aGk=|0aff|urn:x|1 2|1 2 3',
].flatMap((line) => line.split('|'));

/** Makes random values that a table allows, with whatever it allows. */
class ValidMaker {
  readonly #random: Random;
  readonly #target: string;
  readonly #values = new Map<Scalar, readonly unknown[]>();

  constructor(random: Random, target: string) {
    this.#random = random;
    this.#target = target;
  }

  type(declared: TypeTable, depth: number): Record<string, unknown> {
    const types = [declared, ...(declared.derived?.() ?? []).map(typeOf)].filter(
      ({ abstract }) => abstract !== true,
    );
    const type = this.#random.pick(types);
    const value: Record<string, unknown> = type === declared ? {} : { $type: type.name };
    Object.assign(value, this.#attributes(type));
    if (type.text !== undefined) value[type.text.as] = this.#scalar(type.text.is);
    if (type.raw !== undefined) value[type.raw.as] = this.#random.pick(['', 'a &amp; b', '<!-- c -->']);
    const { mixed, parts = [] } = type;
    if (mixed === undefined) return Object.assign(value, this.#members(parts, depth));
    const items = this.#sequence(parts, depth);
    value[mixed.as] = items.flatMap((item, index) =>
      this.#random.chance(0.5) ? [`t${index} &`, item] : [item],
    );
    return value;
  }

  #attributes(type: TypeTable): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const { as, is, required, fixed } of type.attributes ?? []) {
      if (required !== true && this.#random.chance(0.5)) continue;
      value[as] = fixed === undefined ? this.#scalar(is) : is.codec.decode(fixed);
    }
    if (type.anyAttribute !== undefined && this.#random.chance(0.4)) {
      const namespace = this.#namespace(type.anyAttribute);
      value['$attributes'] = { [namespace === '' ? 'further' : `{${namespace}}further`]: 'f & "' };
    }
    return value;
  }

  #scalar(scalar: Scalar): unknown {
    let values = this.#values.get(scalar);
    if (values === undefined) {
      values = valuesOf(scalar);
      this.#values.set(scalar, values);
    }
    return this.#random.pick(values);
  }

  /** Members of an object. */
  #members(parts: readonly Part[], depth: number): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const part of parts) {
      const count = this.#count(part, depth);
      if (count === 0) continue;
      const one = (): unknown =>
        'group' in part
          ? this.#round(part, depth)
          : 'el' in part
            ? this.#element(part, depth)
            : this.#any(part.any);
      if ('group' in part && part.as === undefined) Object.assign(value, one());
      else if ('el' in part && (part.max ?? 1) <= 1) value[part.as] = one();
      else if (part.as !== undefined) value[part.as] = Array.from({ length: count }, one);
    }
    return value;
  }

  #round(group: Extract<Part, { readonly group: unknown }>, depth: number): Record<string, unknown> {
    if (group.group !== 'choice') return this.#members(group.parts, depth - 1);
    return group.parts.length === 0 ? {} : this.#members([this.#alternative(group.parts, depth)], depth - 1);
  }

  /** Items of mixed content in an order of the content model. */
  #sequence(parts: readonly Part[], depth: number): readonly unknown[] {
    return parts.flatMap((part) =>
      Array.from({ length: this.#count(part, depth) }).flatMap((): readonly unknown[] => {
        if ('el' in part) return [{ [part.as]: this.#element(part, depth) }];
        if ('any' in part) return [{ [part.as]: this.#any(part.any) }];
        if (part.group !== 'choice') return this.#sequence(part.parts, depth - 1);
        return part.parts.length === 0
          ? []
          : this.#sequence([this.#alternative(part.parts, depth)], depth - 1);
      }),
    );
  }

  /** Deep down, the alternative that leads no deeper. */
  #alternative(parts: readonly Part[], depth: number): Part {
    if (depth > 0) return this.#random.pick(parts);
    const [first] = parts.toSorted((a, b) => weightOf(a) - weightOf(b));
    return first ?? this.#random.pick(parts);
  }

  #count({ min = 1, max = 1 }: Part, depth: number): number {
    if (max === 0 || depth <= 0) return Math.min(min, max);
    return min + Math.floor(this.#random.next() * (Math.min(max, Math.max(min, 1) + 2) - min + 1));
  }

  #element(part: ElementPart, depth: number): unknown {
    const type = typeof part.is === 'function' ? typeOf(part.is) : part.is;
    if ('codec' in type) {
      if (part.nillable === true && this.#random.chance(0.3)) return null;
      return part.fixed === undefined ? this.#scalar(type) : type.codec.decode(part.fixed);
    }
    if (part.nillable !== true || !this.#random.chance(0.4)) return this.type(type, depth - 1);
    const attributes = this.#attributes(type);
    if (Object.keys(attributes).length === 0) return null;
    return type.text === undefined ? { $nil: true, ...attributes } : { ...attributes, [type.text.as]: null };
  }

  #any(namespaces: readonly string[]): string {
    const namespace = this.#namespace(namespaces);
    return namespace === ''
      ? '<loose xmlns="">t</loose>'
      : `<w:loose xmlns:w="${namespace}" a="1">t<w:b/></w:loose>`;
  }

  /** A namespace that a wildcard admits. */
  #namespace([first = '##any']: readonly string[]): string {
    if (first === '##local') return '';
    if (first === '##targetNamespace') return this.#target;
    return first.startsWith('##') ? 'urn:free' : first;
  }
}

/** How deep a part leads at least, roughly. */
function weightOf(part: Part): number {
  if ((part.min ?? 1) === 0 || 'any' in part) return 0;
  if ('group' in part) {
    const weights = part.parts.map(weightOf);
    return part.group === 'choice' ? Math.min(...weights) : Math.max(0, ...weights);
  }
  return 'codec' in (typeof part.is === 'function' ? typeOf(part.is) : part.is) ? 0 : 1;
}

function valuesOf(scalar: Scalar): readonly unknown[] {
  const { length, minLength = length, maxLength = length } = scalar;
  const sizes = [minLength, maxLength].flatMap((size) => (size === undefined || size > 500 ? [] : [size]));
  const sized = sizes.flatMap((size) => [
    'a'.repeat(size),
    'ab'.repeat(size),
    Array(size).fill('1').join(' '),
  ]);
  const table: MessageTable<unknown, unknown> = { root: { el: 'r', is: { text: { as: 'v', is: scalar } } } };
  return [...new Set([...(scalar.values ?? []), ...TEXTS, ...sized])].flatMap((text) => {
    const v = scalar.codec.decode(text);
    return v !== undefined && encode(table, { v }).ok ? [v] : [];
  });
}

/**
 * A random value that a table allows: optional parts, alternatives, rounds, wildcards, derived types and nil as they
 * come.
 *
 * @param random source of randomness
 * @param table the message
 * @throws RangeError where the texts to choose from hold none for a scalar
 */
export function validValue(random: Random, { root }: MessageTable<unknown, unknown>): unknown {
  return new ValidMaker(random, root.ns ?? '').type(typeOf(root.is), 7);
}

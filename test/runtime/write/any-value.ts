import type { ElementPart, MessageTable, Part, Scalar, TypeTable } from '../../../runtime/index.js';
import { typeOf } from '../../../runtime/type-of.js';
import type { Random } from '../../support/random.js';
import { wireText } from './any-table.js';

/** How often something is not as the table has it. */
type Oddity = number;

type Entry = readonly [name: string, value: unknown];

/** What no property expects, and what one may. */
const ODD: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => 'x',
  () => 'a&<>"\'\r\n\t]]>',
  () => '\uD800',
  () => 'a\u0001',
  () => '\uFFFF',
  () => '😀ä€\u0085',
  () => 'x'.repeat(300),
  () => '<p:a xmlns:p="urn:p"/>',
  () => '<broken',
  () => 0,
  () => -0,
  () => 1.5,
  () => 1e21,
  () => 5e-324,
  () => NaN,
  () => 2 ** 53,
  () => 7n,
  () => 10n ** 30n,
  () => true,
  () => Symbol('s'),
  () => () => 1,
  () => [],
  () => [undefined],
  () => [null],
  () => Array.from({ length: 3 }),
  // With holes.
  () => Object.assign([], { 1: 'x', 3: 1 }),
  () => Object.assign(['x'], { extra: 1 }),
  () => ({}),
  () => ({ value: 'x' }),
  () => ({ $unknown: ['<a/>'] }),
  () => ({ $attributes: { a: 'b', '{urn:q}c': 'd', bad: 1 } }),
  () => ({ $type: 'T0' }),
  () => new Uint8Array([1, 2]),
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => new String('x'),
  () => Object.freeze({ a: 'x' }),
];

class Thing {
  readonly a = 'x';
  get b(): string {
    return 'inherited';
  }
}

/** Makes an object for a table, mostly as it asks for, and at times in every way that callers get it wrong. */
class Maker {
  readonly #around: unknown[] = [];
  readonly random: Random;
  readonly odd: Oddity;

  constructor(random: Random, odd: Oddity) {
    this.random = random;
    this.odd = odd;
  }

  of(is: ElementPart['is'], depth: number): unknown {
    const { random, odd } = this;
    const type = typeof is === 'function' ? typeOf(is) : is;
    if (random.chance(odd)) return random.pick(ODD)();
    if (random.chance(odd / 4) && this.#around.length > 0) return random.pick(this.#around);
    if ('codec' in type) return this.#text(type);
    if (type.text !== undefined && random.chance(0.3)) return this.#text(type.text.is);
    return this.#object(type, depth);
  }

  #text(scalar: Scalar): unknown {
    const { random, odd } = this;
    if (random.chance(2 * odd)) return null;
    const allowed = scalar.values ?? [wireText(scalar)];
    const value = scalar.codec.decode(random.pick(allowed));
    if (/decimal/.test(scalar.codec.name) && random.chance(0.3))
      return Math.floor(random.next() * 2000 - 500) / 100;
    return value;
  }

  #object(type: TypeTable, depth: number): unknown {
    const { random } = this;
    const derived = (type.derived?.() ?? []).map(typeOf);
    const chosen = derived.length > 0 && random.chance(0.7) ? random.pick(derived) : type;
    const made: object = {};
    this.#around.push(made);
    const entries: Entry[] = [];
    if (chosen !== type) entries.push(['$type', chosen.name]);
    for (const { as, is, required, fixed } of chosen.attributes ?? []) {
      if (fixed !== undefined && random.chance(0.7)) entries.push([as, is.codec.decode(fixed)]);
      else if (required === true || random.chance(0.6)) entries.push([as, this.#text(is)]);
    }
    if (chosen.anyAttribute !== undefined && random.chance(0.3))
      entries.push(['$attributes', { other: 'o', '{urn:a}more': 'm' }]);
    if (chosen.text !== undefined) entries.push([chosen.text.as, this.#text(chosen.text.is)]);
    if (chosen.raw !== undefined) entries.push([chosen.raw.as, random.pick(['', null, '<x/>', 'a<y>b</y>'])]);
    if (chosen.mixed !== undefined) entries.push([chosen.mixed.as, this.#mixed(chosen.parts ?? [], depth)]);
    else entries.push(...this.#members(chosen.parts ?? [], depth));
    this.#around.pop();
    return this.#dressed(made, entries);
  }

  #mixed(parts: readonly Part[], depth: number): unknown {
    const items: unknown[] = ['one ', ']', ']>'];
    for (const part of parts)
      if ('el' in part && this.random.chance(0.7))
        items.push(Object.fromEntries([[part.as, this.of(part.is, depth - 1)]]), ' two');
    return items;
  }

  #members(parts: readonly Part[], depth: number): Entry[] {
    const { random, odd } = this;
    return parts.flatMap((part): Entry[] => {
      const { min = 1, max = 1 } = part;
      if ((depth <= 0 || min === 0 || random.chance(odd)) && random.chance(depth <= 0 ? 0.95 : 0.4))
        return [];
      if (max === 0 && !random.chance(0.2)) return [];
      if ('any' in part) {
        const [namespace = ''] = part.any;
        return [[part.as, [`<x xmlns="${namespace}"/>`, `<x:y xmlns:x="${namespace}"/>`].slice(0, max)]];
      }
      if ('el' in part) {
        const one = (): unknown => this.#value(part, depth - 1);
        return [[part.as, max > 1 ? this.#several(one, min, max) : one()]];
      }
      const round = (): Entry[] => {
        if (part.group !== 'choice' || random.chance(odd)) return this.#members(part.parts, depth - 1);
        const isLeftOut = part.parts.length === 0 || random.chance(0.1);
        return isLeftOut ? [] : this.#members([random.pick(part.parts)], depth - 1);
      };
      if (part.as === undefined) return round();
      return [[part.as, this.#several(() => this.#dressed({}, round()), min, max)]];
    });
  }

  #value(part: ElementPart, depth: number): unknown {
    if (part.fixed !== undefined && 'codec' in part.is && this.random.chance(0.8))
      return part.is.codec.decode(part.fixed);
    if (part.nillable === true && this.random.chance(0.2)) return null;
    return this.of(part.is, depth);
  }

  #several(one: () => unknown, min: number, max: number): unknown {
    const { random, odd } = this;
    const most = Math.min(max, 4) + (random.chance(odd) ? 3 : 0);
    const count = Math.max(random.chance(odd) ? 0 : min, Math.floor(random.next() * (most + 1)));
    const items = Array.from({ length: count }, one);
    if (random.chance(odd)) delete items[0];
    return random.chance(odd / 2) ? one() : items;
  }

  /** Gives an object its properties, in one of the ways in which objects have them. */
  #dressed(made: object, given: readonly Entry[]): unknown {
    const { random, odd } = this;
    let entries = [...given];
    if (random.chance(0.15)) entries.sort(() => random.next() - 0.5);
    if (random.chance(odd))
      entries = entries.map(([name, value]) => [name, random.chance(0.2) ? undefined : value]);
    if (random.chance(odd)) entries.splice(Math.floor(random.next() * entries.length), 1);
    if (random.chance(odd))
      entries.push([random.pick(['typo', 'a', '__proto__', '$unknown', '$type', '']), random.pick(ODD)()]);
    const hasGetters = random.chance(odd / 3);
    for (const [name, value] of entries) {
      const how = hasGetters ? { get: () => value } : { value, writable: true };
      Object.defineProperty(made, name, { ...how, enumerable: !random.chance(odd / 10), configurable: true });
    }
    return random.chance(odd) ? this.#disguised(made) : made;
  }

  #disguised(made: object): unknown {
    const kind = Math.floor(this.random.next() * 8);
    if (kind === 0) return Object.setPrototypeOf(made, null);
    if (kind === 1) return Object.setPrototypeOf(made, Thing.prototype);
    if (kind === 2) return Object.setPrototypeOf(made, { a: 'inherited' });
    if (kind === 3) return Object.assign(made, { [Symbol('s')]: 1 });
    if (kind === 4) return new Proxy(made, {});
    if (kind === 5)
      return Object.defineProperty(made, 'a', { get: fail, enumerable: true, configurable: true });
    if (kind === 6) return new Proxy(made, { ownKeys: fail });
    return Object.freeze(made);
  }
}

function fail(): never {
  throw new Error('no');
}

/**
 * Makes what a caller may give for a table.
 *
 * @param random source of randomness
 * @param table the table
 * @param odd how often something is not as the table has it, from 0 to 1
 */
export function anyValue(random: Random, table: MessageTable, odd: Oddity): unknown {
  return new Maker(random, odd).of(table.root.is, 5);
}

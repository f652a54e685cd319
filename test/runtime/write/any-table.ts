import type {
  AttributePart,
  Codec,
  ElementPart,
  GroupPart,
  MessageTable,
  Part,
  Rule,
  Scalar,
  TypeTable,
} from '../../../runtime/index.js';
import {
  base64,
  boolean,
  date,
  decimal,
  decimalComma,
  decimalNumber,
  gYearMonth,
  integer,
  list,
  text,
  token,
  union,
  week,
} from '../../../runtime/index.js';
import type { Random } from '../../support/random.js';

/** Codecs, each with a text that it takes and facets that it may have. */
const CODECS: readonly (readonly [codec: Codec<unknown, never>, text: string, facets: Partial<Scalar>[]])[] =
  [
    [text, 'ab', [{ maxLength: 3 }, { minLength: 2 }, { values: ['ab', '', '&'] }, { patterns: ['[a-c]*'] }]],
    [{ ...text, name: 'kept', keepsEmpty: true }, 'ab', [{ length: 2 }, { values: ['x'], open: true }]],
    [token, 'ab', [{ values: ['ab', 'x'] }, { maxLength: 2 }]],
    [decimal, '1.5', [{ fractionDigits: 1, totalDigits: 3 }, { minInclusive: '0' }, { maxExclusive: '2' }]],
    [decimalComma, '1.5', [{ fractionDigits: 2 }, { minInclusive: '-1.5', maxInclusive: '100' }]],
    [decimalNumber, '1.5', [{ totalDigits: 2 }, { values: ['1.5', '2'] }]],
    [integer, '12', [{ maxInclusive: '12' }, { minExclusive: '99999999999999999999' }, { totalDigits: 2 }]],
    [boolean, 'true', [{ patterns: ['true|false'] }]],
    [date, '2024-02-29', [{ minInclusive: '2000-01-01' }]],
    [gYearMonth, '2024-02', []],
    [week, '2024-W05', []],
    [base64, 'AAAA', [{ maxLength: 9 }]],
    [list(integer), '1 2', [{ maxLength: 2 }]],
    [list({ codec: text, maxLength: 2 }), 'ab x', [{ minLength: 1 }]],
    [union([integer, boolean]), '1', [{ values: ['1', 'true'] }]],
  ];

/** What is special to JavaScript, or to the writer, is a name like any other. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'ä', 'constructor', '__proto__', 'toString', '0', '12'] as const;
const NAMESPACES = ['urn:a', 'urn:b'] as const;

/** How deep types stand inside of each other. */
const DEPTH = 3;

/** A number that is small most of the time. */
function some(random: Random, most: number): number {
  return Math.floor(random.next() ** 2 * (most + 1));
}

/** Makes one table of many; types that are done may stand in several places, also inside of themselves. */
class Maker {
  readonly #done: TypeTable[] = [];
  #names = 0;
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  scalar(): Scalar {
    const { random } = this;
    const [codec, , facets] = random.pick(CODECS);
    return facets.length > 0 && random.chance(0.4) ? { codec, ...random.pick(facets) } : { codec };
  }

  type(depth: number): TypeTable {
    const { random } = this;
    // Names are unique in an object, as the emitter makes them.
    const free = NAMES.filter(() => random.chance(0.7)).sort(() => random.next() - 0.5);
    const attributes = Array.from({ length: some(random, 3) }, () => this.#attribute(free)).flat();
    const base: TypeTable = {
      ...(attributes.length > 0 ? { attributes } : {}),
      ...(random.chance(0.1) ? { anyAttribute: ['##any'] } : {}),
    };
    const made = { ...base, ...this.#content(free, depth) };
    this.#done.push(made);
    return random.chance(0.12) ? this.#withDerived(made, depth) : made;
  }

  #withDerived(made: TypeTable, depth: number): TypeTable {
    const { random } = this;
    const name = `T${this.#names++}`;
    const further = Array.from({ length: 1 + some(random, 1) }, () => ({
      ...this.type(depth - 1),
      name: `T${this.#names++}`,
      ...(random.chance(0.3) ? { ns: random.pick(NAMESPACES) } : {}),
    }));
    return { ...made, name, ...(random.chance(0.3) ? { abstract: true } : {}), derived: () => further };
  }

  #content(free: string[], depth: number): TypeTable {
    const { random } = this;
    // The root has parts, most of the time.
    const kind = depth === DEPTH && random.chance(0.9) ? 1 : random.next();
    const as = free.pop();
    if (as === undefined || depth <= 0 || kind < 0.25)
      return as === undefined
        ? {}
        : { text: { as, is: this.scalar(), ...(random.chance(0.3) ? { filled: true } : {}) } };
    if (kind < 0.3) return { raw: { as } };
    if (kind < 0.38) return { mixed: { as }, parts: this.#parts(free, depth) };
    free.push(as);
    const parts = this.#parts(free, depth);
    const rules = random.chance(0.15) ? this.#rules(parts) : [];
    return { parts, ...(rules.length > 0 ? { rules } : {}) };
  }

  #rules(parts: readonly Part[]): readonly Rule[] {
    const of = parts.flatMap((part) => ('el' in part ? [part.as] : []));
    const kinds = ['exactly-one', 'at-least-one', 'at-most-one', 'requires'] as const;
    return of.length < 2 ? [] : [{ kind: this.random.pick(kinds), of, reason: 'why' }];
  }

  #attribute(free: string[]): AttributePart[] {
    const { random } = this;
    const as = free.pop();
    if (as === undefined) return [];
    const is = this.scalar();
    const at = `@${as}`.replace('@', 'k.');
    return [
      {
        at,
        as,
        is,
        ...(random.chance(0.15) ? { ns: random.pick(NAMESPACES) } : {}),
        ...(random.chance(0.3) ? { required: true } : {}),
        ...(random.chance(0.15) ? { default: wireText(is) } : {}),
        ...(random.chance(0.15) ? { fixed: wireText(is) } : {}),
      },
    ];
  }

  #parts(free: string[], depth: number, onlyElements = false): Part[] {
    const { random } = this;
    const parts: Part[] = [];
    for (let i = some(random, 5) + (depth === DEPTH ? 2 : 0); i > 0; i--) {
      const kind = onlyElements ? 0 : random.next();
      const part =
        kind < 0.65
          ? this.#element(free, depth)
          : kind < 0.95
            ? this.#group(free, depth)
            : this.#wildcard(free);
      if (part !== undefined) parts.push(part);
    }
    return parts;
  }

  #element(free: string[], depth: number): ElementPart | undefined {
    const { random } = this;
    const as = free.pop();
    if (as === undefined) return undefined;
    const is = depth <= 0 || random.chance(0.55) ? this.scalar() : this.#inner(depth);
    const isScalar = 'codec' in is;
    return {
      // Unique, so that an element belongs to one part only.
      el: `e${this.#names++}.${as}`,
      as,
      is,
      ...this.#occurrence(),
      ...(random.chance(0.15) ? { ns: random.pick(NAMESPACES) } : {}),
      ...(random.chance(0.15) ? { nillable: true } : {}),
      ...(random.chance(0.2) ? { filled: true } : {}),
      ...(isScalar && random.chance(0.1) ? { default: wireText(is) } : {}),
      ...(isScalar && random.chance(0.1) ? { fixed: wireText(is) } : {}),
    };
  }

  #inner(depth: number): TypeTable | (() => TypeTable) {
    const { random } = this;
    if (this.#done.length > 0 && random.chance(0.2)) {
      const known = random.pick(this.#done);
      return () => known;
    }
    if (random.chance(0.1)) {
      const own: TypeTable[] = [];
      const itself: TypeTable = {
        parts: [
          { el: 'e.id', as: 'id', is: this.scalar(), min: 0 },
          { el: 'e.self', as: 'self', is: () => own[0] ?? itself, min: 0, max: random.pick([1, Infinity]) },
        ],
      };
      return itself;
    }
    return this.type(depth - 1);
  }

  #occurrence(): { readonly min?: number; readonly max?: number } {
    const { random } = this;
    if (random.chance(0.03)) return { min: 0, max: 0 };
    const isMany = random.chance(0.25);
    return {
      ...(random.chance(0.4) ? { min: 0 } : isMany && random.chance(0.3) ? { min: 2 } : {}),
      ...(isMany ? { max: random.pick([3, Infinity]) } : {}),
    };
  }

  #group(free: string[], depth: number): GroupPart | undefined {
    const { random } = this;
    const kind = random.next();
    // As in every schema language: single elements in any order, once.
    if (kind < 0.2)
      return {
        group: 'all',
        parts: this.#parts(free, depth - 1, true),
        ...(random.chance(0.4) ? { min: 0 } : {}),
      };
    const as = random.chance(0.4) ? free.pop() : undefined;
    // One round is an object with names of its own.
    const names = as === undefined ? free : NAMES.filter(() => random.chance(0.6));
    const group = kind < 0.5 ? 'sequence' : 'choice';
    const members = this.#parts(names, depth - 1, group === 'choice' && as !== undefined);
    const min = random.chance(0.4) ? { min: 0 } : {};
    if (as === undefined) return { group, parts: members, ...min };
    // Each round begins with an element that says so, as XML Schema and DTDs ask.
    const single = (part: Part): Part => ('el' in part ? { ...part, min: 1, max: 1 } : part);
    const first: Part = { el: `e${this.#names++}.first`, as: 'first', is: this.scalar() };
    const parts = group === 'choice' ? [first, ...members.map(single)] : [first, ...members];
    return { group, parts, as, max: random.pick([2, Infinity]), ...min };
  }

  #wildcard(free: string[]): Part | undefined {
    const as = free.pop();
    if (as === undefined) return undefined;
    // Of no namespace that elements are in, so that what stands there belongs to one part only.
    return { any: [`urn:any${this.#names++}`], as, min: 0, max: this.random.pick([1, Infinity]) };
  }
}

/** A text that the codec takes, as it stands on the wire. */
export function wireText({ codec }: Scalar): string {
  const sample = CODECS.find(([one]) => one.name === codec.name)?.[1] ?? '';
  return codec.name === decimalComma.name ? sample.replace('.', ',') : sample;
}

/**
 * Makes a table with anything that a table may have.
 *
 * @param random source of randomness
 */
export function anyTable(random: Random): MessageTable {
  const maker = new Maker(random);
  return {
    root: {
      el: 'root',
      is: maker.type(DEPTH),
      ...(random.chance(0.2) ? { ns: random.pick(NAMESPACES) } : {}),
    },
    ...(random.chance(0.2) ? { prefixes: random.pick([{ 'urn:a': 'x' }, { 'urn:a': '' }]) } : {}),
  };
}

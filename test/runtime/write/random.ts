import * as fc from 'fast-check';
import type {
  Codec,
  ElementPart,
  GroupPart,
  MessageTable,
  Part,
  Scalar,
  TypeTable,
} from '../../../runtime/index.js';
import {
  base64,
  boolean,
  date,
  decimal,
  decimalComma,
  integer,
  list,
  text,
  token,
} from '../../../runtime/index.js';

/** A table with an object that fits it, as a decoder hands it out. */
export interface Sample {
  readonly table: MessageTable;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A part of a table with the properties that an object has for it. */
type PartSample<P extends Part = Part> = readonly [part: P, value: Readonly<Record<string, unknown>>];
type TypeSample = readonly [is: Scalar | TypeTable, value: unknown];

const xmlText = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      ' ',
      '&',
      '<',
      '>',
      ']',
      ']]>',
      '"',
      "'",
      '\n',
      '\r',
      '\t',
      'ä',
      '€',
      '😀',
      '&amp;',
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''));
const digits = fc
  .tuple(fc.boolean(), fc.nat(99999), fc.nat(99))
  .map(([minus, a, b]) => `${minus ? '-1' : ''}${a}.${b}`);

const scalars: readonly (readonly [Codec, fc.Arbitrary<unknown>])[] = [
  [text, xmlText],
  [token, fc.stringMatching(/^[a-z&<]{1,5}$/)],
  [decimal, digits.map((one) => decimal.decode(one))],
  [decimalComma, digits.map((one) => decimal.decode(one))],
  [integer, fc.maxSafeInteger()],
  [boolean, fc.boolean()],
  [date, fc.constantFrom('2024-02-29', '1999-12-31Z')],
  [base64, fc.uint8Array({ maxLength: 9 })],
  [list(integer), fc.array(fc.nat(), { minLength: 1, maxLength: 3 })],
];

const scalar: fc.Arbitrary<readonly [Scalar, unknown]> = fc
  .constantFrom(...scalars)
  .chain(([codec, value]) => value.map((one) => [{ codec }, one] as const));

/** Names are unique in a message, so that no two properties or elements of an object meet. */
class Names {
  #next = 0;

  make(): string {
    this.#next++;
    return `n${this.#next}`;
  }
}

/** @param single whether it stands exactly once */
function element(names: Names, depth: number, single: boolean): fc.Arbitrary<PartSample<ElementPart>> {
  return (single ? fc.constant(3) : fc.nat(4)).chain((kind) => {
    const as = names.make();
    const build = (min: number, max: number, value: (one: unknown) => unknown) =>
      typeOf(names, depth - 1).map(([is, one]): PartSample<ElementPart> => {
        const given = value(one);
        const part: ElementPart = { el: `e.${as}`, as, is, min, max };
        return [part, given === undefined ? {} : { [as]: given }];
      });
    if (kind === 0) return build(0, 1, () => undefined);
    if (kind === 1) return build(0, Infinity, () => []);
    if (kind === 2) return build(1, 5, (one) => [one, one]);
    return build(1, 1, (one) => one);
  });
}

/** A group that stands once or not at all; of a choice that one alternative is taken which has something to show. */
function group(names: Names, depth: number): fc.Arbitrary<PartSample> {
  return fc
    .tuple(
      fc.constantFrom<GroupPart['group'][]>('sequence', 'choice', 'all'),
      fc.boolean(),
      fc.array(element(names, depth, false), { minLength: 1, maxLength: 3 }),
      fc.nat(),
    )
    .map(([kind, given, members, pick]): PartSample => {
      const parts = members.map(([part]) => (kind === 'choice' ? { ...part, min: 1 } : part));
      const arrays = Object.fromEntries(parts.filter(isMany).map(({ as }) => [as, []]));
      const shown = members.map(([, value]) => value).filter((value) => Object.values(value).some(isShown));
      if (!given || shown.length === 0) return [{ group: kind, parts, min: 0 }, arrays];
      const chosen = kind === 'choice' ? [shown[pick % shown.length]] : members.map(([, value]) => value);
      return [{ group: kind, parts }, Object.assign(arrays, ...chosen)];
    });
}

/** A group of two rounds, each of which begins with something that tells where. */
function rounds(names: Names, depth: number): fc.Arbitrary<PartSample> {
  const sequence = fc
    .tuple(element(names, depth, true), fc.array(element(names, depth, false), { maxLength: 2 }))
    .map(([first, rest]) => ['sequence', [first, ...rest], [first, ...rest]] as const);
  const choice = fc
    .array(element(names, depth, true), { minLength: 1, maxLength: 3 })
    .map((members) => ['choice', members, members.slice(0, 1)] as const);
  return fc.oneof(sequence, choice).map(([kind, members, chosen]): PartSample => {
    const as = names.make();
    const round: object = Object.assign({}, ...chosen.map(([, value]) => value));
    return [
      { group: kind, parts: members.map(([part]) => part), min: 0, max: Infinity, as },
      { [as]: [round, round] },
    ];
  });
}

function isShown(value: unknown): boolean {
  return !(Array.isArray(value) && value.length === 0);
}

function isMany(part: ElementPart): boolean {
  return (part.max ?? 1) > 1;
}

function typeOf(names: Names, depth: number): fc.Arbitrary<TypeSample> {
  if (depth <= 0) return scalar;
  return fc.oneof({ weight: 2, arbitrary: scalar }, { weight: 1, arbitrary: complex(names, depth) });
}

function complex(names: Names, depth: number): fc.Arbitrary<readonly [TypeTable, Record<string, unknown>]> {
  const attributes = fc.array(fc.tuple(scalar, fc.boolean()), { maxLength: 2 }).map((all) => {
    const made = all.map(([[is, one], given]) => {
      const as = names.make();
      // An attribute that is empty reads as null, unless its codec keeps that.
      return [{ at: `a.${as}`, as, is }, given ? { [as]: one } : {}] as const;
    });
    return [made.map(([part]) => part), Object.assign({}, ...made.map(([, value]) => value))] as const;
  });
  const parts = fc.array(fc.oneof(element(names, depth, false), group(names, depth), rounds(names, depth)), {
    maxLength: 4,
  });
  const content = fc.oneof(
    {
      weight: 3,
      arbitrary: parts.map(
        (all) =>
          [
            { parts: all.map(([part]) => part) },
            Object.assign({}, ...all.map(([, value]) => value)),
          ] as const,
      ),
    },
    {
      weight: 1,
      arbitrary: scalar.map(([is, one]) => [{ text: { as: 'value', is } }, { value: one }] as const),
    },
  );
  return fc.tuple(attributes, content).map(([[ofAttributes, given], [rest, value]]) => {
    const table: TypeTable = { attributes: ofAttributes, ...rest };
    return [table, { ...given, ...(value as Record<string, unknown>) }] as const;
  });
}

/** Any table of moderate size with an object that fits it. */
export const sample: fc.Arbitrary<Sample> = fc
  .constant(undefined)
  .chain(() =>
    complex(new Names(), 3).map(([is, value]) => ({ table: { root: { el: 'root', is } }, value })),
  );

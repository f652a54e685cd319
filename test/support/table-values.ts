import fc from 'fast-check';
import type {
  AnyPart,
  AttributePart,
  ElementPart,
  GroupPart,
  MessageTable,
  Part,
  Scalar,
  TypeTable,
} from '../../runtime/index.js';

/** What random objects leave out, by wire path in lower case (`root/order/@id`). */
export interface ValueOptions {
  readonly skip?: ReadonlySet<string>;
  /** Values that an element or attribute may have, where fewer than the table allows. */
  readonly only?: ReadonlyMap<string, readonly string[]>;
  /** How often a repeated part occurs at most; default 3. */
  readonly most?: number;
}

type Value = Record<string, unknown>;

/**
 * Random objects that the table of a message allows.
 *
 * @param table the table
 * @param options what to leave out
 */
export function messageValues(
  table: MessageTable<unknown, unknown>,
  options: ValueOptions = {},
): fc.Arbitrary<Value> {
  const { root } = table;
  return typeValues(typeof root.is === 'function' ? root.is() : root.is, root.el.toLowerCase(), options, 6);
}

function typeValues(
  table: TypeTable,
  path: string,
  options: ValueOptions,
  depth: number,
): fc.Arbitrary<Value> {
  const members: fc.Arbitrary<Value>[] = (table.attributes ?? [])
    .filter((attribute) => !skipped(`${path}/@${attribute.at}`, options))
    .map((attribute) => attributeValue(attribute, path, options));
  if (table.text !== undefined) {
    const { as, is } = table.text;
    members.push(scalarValues(is, path, options).map((value) => ({ [as]: value })));
  }
  for (const part of table.parts ?? []) members.push(partValues(part, path, options, depth));
  const all = merge(members);
  return (table.rules ?? []).reduce((values, rule) => {
    if (rule.kind === 'requires') return values.map((value) => dropUnlessComplete(value, rule.of));
    // What the rule wants at least once must stay possible, so objects that lack it are drawn again.
    return values
      .map((value) => keepAtMostOne(value, rule.of))
      .filter((value) => rule.kind === 'at-most-one' || present(value, rule.of) > 0);
  }, all);
}

function present(value: Value, names: readonly string[]): number {
  return names.filter((name) => value[name] !== undefined).length;
}

function keepAtMostOne(value: Value, names: readonly string[]): Value {
  const kept = names.find((name) => value[name] !== undefined);
  return Object.fromEntries(Object.entries(value).filter(([key]) => key === kept || !names.includes(key)));
}

function dropUnlessComplete(value: Value, [first, ...rest]: readonly string[]): Value {
  if (first === undefined || value[first] === undefined || rest.every((name) => value[name] !== undefined))
    return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== first));
}

function attributeValue(attribute: AttributePart, path: string, options: ValueOptions): fc.Arbitrary<Value> {
  const own = `${path}/@${attribute.at.toLowerCase()}`;
  const value =
    attribute.fixed === undefined ? scalarValues(attribute.is, own, options) : fc.constant(attribute.fixed);
  return optional(
    value.map((one) => ({ [attribute.as]: one })),
    attribute.required === true,
  );
}

function partValues(part: Part, path: string, options: ValueOptions, depth: number): fc.Arbitrary<Value> {
  if ('el' in part) return elementValues(part, path, options, depth);
  if ('group' in part) return groupValues(part, path, options, depth);
  return anyValues(part);
}

function anyValues(part: AnyPart): fc.Arbitrary<Value> {
  return fc.constant({ [part.as]: [] });
}

function elementValues(
  part: ElementPart,
  path: string,
  options: ValueOptions,
  depth: number,
): fc.Arbitrary<Value> {
  const own = `${path}/${part.el.toLowerCase()}`;
  const { min = 1, max = 1 } = part;
  if (skipped(own, options) || (depth === 0 && min === 0)) return fc.constant({});
  const type = typeof part.is === 'function' ? part.is() : part.is;
  const one: fc.Arbitrary<unknown> =
    'codec' in type ? scalarValues(type, own, options) : typeValues(type, own, options, depth - 1);
  if (max > 1) {
    const most = Math.max(min, Math.min(max, options.most ?? 3));
    return fc.array(one, { minLength: min, maxLength: most }).map((list) => ({ [part.as]: list }));
  }
  return optional(
    one.map((value) => ({ [part.as]: value })),
    min > 0,
  );
}

function groupValues(
  part: GroupPart,
  path: string,
  options: ValueOptions,
  depth: number,
): fc.Arbitrary<Value> {
  const { min = 1, max = 1 } = part;
  const branches = part.parts.filter((one) => !('el' in one) || !skipped(`${path}/${one.el}`, options));
  const members = branches.map((one) => partValues(one, path, options, depth));
  const round = part.group === 'choice' ? fc.oneof(...members) : merge(members);
  if (part.as !== undefined) {
    const { as } = part;
    // A round without any member cannot be told from no round.
    const rounds = round.filter((value) => Object.keys(value).length > 0);
    const most = Math.max(min, Math.min(max, options.most ?? 3));
    return fc.array(rounds, { minLength: min, maxLength: most }).map((list) => ({ [as]: list }));
  }
  return optional(round, min > 0);
}

function optional(values: fc.Arbitrary<Value>, required: boolean): fc.Arbitrary<Value> {
  return required ? values : fc.oneof(fc.constant({}), values);
}

function merge(members: readonly fc.Arbitrary<Value>[]): fc.Arbitrary<Value> {
  return fc.tuple(...members).map((values) => Object.assign({}, ...values) as Value);
}

function skipped(path: string, { skip }: ValueOptions): boolean {
  return skip?.has(path.toLowerCase()) ?? false;
}

const digits = fc.bigInt({ min: 0n, max: 999_999n });

/** Random values of a scalar in the form that its codec takes. */
function scalarValues(scalar: Scalar, path: string, options: ValueOptions): fc.Arbitrary<unknown> {
  const only = options.only?.get(path.toLowerCase());
  if (only !== undefined) return fc.constantFrom(...only);
  const { codec, maxLength = 40, minLength = 0 } = scalar;
  if (scalar.values !== undefined) return fc.constantFrom(...scalar.values);
  const name = codec.name;
  if (name.startsWith('decimal')) return decimals(scalar);
  if (name === 'integer')
    return fc.integer({
      min: Number(scalar.minInclusive ?? 0),
      max: Number(scalar.maxInclusive ?? 1_000_000),
    });
  if (name === 'big-integer') return digits;
  if (name.startsWith('boolean')) return fc.boolean();
  if (name.startsWith('date-time')) return dates.map((date) => `${date}T10:20:30`);
  if (name.startsWith('date')) return dates;
  if (name === 'base64') return fc.uint8Array({ maxLength: 30 });
  if (name.startsWith('list')) return fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), { maxLength: 3 });
  if (name.startsWith('union')) return fc.constantFrom('in', 'out', 7);
  if (scalar.patterns !== undefined) {
    const matching = fc.stringMatching(new RegExp(`^(?:${scalar.patterns[0]})$`, 'u'));
    // The pattern holds for the text after white space was collapsed.
    return matching.filter((text) => text === text.replace(/\s+/gu, ' ').trim());
  }
  return texts(minLength, Math.min(maxLength, 60), codec.whiteSpace !== 'preserve');
}

const dates = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function decimals(scalar: Scalar): fc.Arbitrary<string> {
  const fraction = Math.min(scalar.fractionDigits ?? 2, 4);
  const negative = scalar.minInclusive === undefined && scalar.minExclusive === undefined;
  const most = BigInt(Math.min(Number(scalar.maxInclusive ?? 99_999), 99_999));
  return fc
    .tuple(
      fc.bigInt({ min: 1n, max: most - 1n }),
      fc.integer({ min: 0, max: 10 ** fraction - 1 }),
      fc.boolean(),
    )
    .map(([whole, rest, minus]) => {
      const sign = negative && minus ? '-' : '';
      return fraction === 0 ? `${sign}${whole}` : `${sign}${whole}.${pad(rest, fraction)}`;
    });
}

/** Text with everything that has to be escaped, and letters of more than one byte. */
const characters = fc.constantFrom(...('abcXYZ019 äöÅ€𝄞<>&"\']]>'.match(/./gu) ?? []), '\t', '\n', '\r');

function texts(minLength: number, maxLength: number, collapsed: boolean): fc.Arbitrary<string> {
  const words = fc.array(characters, { minLength, maxLength }).map((list) => list.join(''));
  if (!collapsed) return words;
  return words
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => [...text].length >= minLength);
}

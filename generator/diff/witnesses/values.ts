import type { Facets, SimpleType } from '../../model/schema.js';
import { samplesOf } from './lexical.js';
import { patternSample } from './pattern-sample.js';
import { violation } from './simple-value.js';

/**
 * A value of a type, as short as one is found.
 *
 * @param simple the type
 * @param twin type of the other side; a value of both is preferred
 * @returns undefined where no candidate fits, as with intricate patterns
 */
export function sampleValue(simple: SimpleType, twin?: SimpleType): string | undefined {
  let found: string | undefined;
  for (const text of candidates(simple, twin, 0)) {
    if (violation(text, simple) !== undefined) continue;
    if (twin === undefined || violation(text, twin) === undefined) return text;
    found ??= text;
  }
  return found;
}

/**
 * A value of a type that is not a certain one.
 *
 * @param simple the type
 * @param value the value to avoid
 */
export function otherValue(simple: SimpleType, value: string): string | undefined {
  return candidates(simple, undefined, 0).find(
    (text) => text !== value && text !== '' && violation(text, simple) === undefined,
  );
}

/**
 * A value of one type that is none of another.
 *
 * @param accepting the type that it is a value of
 * @param refusing the type that it is no value of
 * @returns undefined where no candidate tells the two apart
 */
export function distinguishingValue(accepting: SimpleType, refusing: SimpleType): string | undefined {
  return [...candidates(accepting, refusing, 0), ...candidates(refusing, accepting, 0)].find(
    (text) => violation(text, accepting) === undefined && violation(text, refusing) !== undefined,
  );
}

/** Length beyond which no text is made. */
const LONGEST = 4096;

function candidates(simple: SimpleType, other: SimpleType | undefined, depth: number): readonly string[] {
  if (depth > 4) return [];
  const { codec, item, members, enumeration, facets } = simple;
  if (enumeration !== undefined) {
    const values = enumeration.values.map(({ value }) => value);
    return enumeration.openness === 'open' ? [...values, ...samplesOf(codec)] : values;
  }
  if (codec === 'list' && item !== undefined) {
    const words = candidates(item, other?.item, depth + 1);
    const [first] = words;
    const wanted = new Set([1, 2, ...lengths(facets), ...lengths(other?.facets)]);
    const repeated = [...wanted].flatMap((count) =>
      first === undefined || count < 1 || count > 64 ? [] : [Array<string>(count).fill(first).join(' ')],
    );
    return [...repeated, ...words, ''];
  }
  if (codec === 'union' && members !== undefined) {
    return members.flatMap((member) => candidates(member, undefined, depth + 1));
  }
  return [
    ...samplesOf(codec),
    ...bounds(facets),
    ...bounds(other?.facets),
    ...sized(simple, facets),
    ...sized(simple, other?.facets),
    ...digits(codec, facets),
    ...digits(codec, other?.facets),
    ...digitsOfBoth(codec, facets, other?.facets),
    ...patternSamples(facets, new Set([...lengths(facets), ...lengths(other?.facets)])),
    '',
  ];
}

/** Lengths at, below and above the limits. */
function lengths(facets: Facets | undefined): readonly number[] {
  const limits = [facets?.length, facets?.minLength, facets?.maxLength];
  return limits.flatMap((limit) => (limit === undefined ? [] : [limit, limit - 1, limit + 1]));
}

function sized({ codec }: SimpleType, facets: Facets | undefined): readonly string[] {
  const unit = codec === 'integer' || codec === 'decimal' || codec === 'big-integer' ? '1' : 'a';
  return lengths(facets).flatMap((length) => (length < 0 || length > LONGEST ? [] : [unit.repeat(length)]));
}

function bounds(facets: Facets | undefined): readonly string[] {
  if (facets === undefined) return [];
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  return [minInclusive, maxInclusive, minExclusive, maxExclusive].flatMap((bound) =>
    bound === undefined ? [] : [bound, ...beside(bound)],
  );
}

/** Whole numbers next to a bound. */
function beside(bound: string): readonly string[] {
  if (!/^[+-]?\d{1,15}(?:\.\d+)?$/u.test(bound)) return [];
  const whole = Math.trunc(Number(bound));
  return [String(whole + 1), String(whole - 1), `${whole}.5`];
}

function digits(codec: string, facets: Facets | undefined): readonly string[] {
  if (facets === undefined) return [];
  const { totalDigits, fractionDigits } = facets;
  const point = codec === 'decimal-comma' || codec === 'decimal-comma-number' ? ',' : '.';
  const found: string[] = [];
  for (const count of [totalDigits, totalDigits === undefined ? undefined : totalDigits + 1]) {
    if (count !== undefined && count > 0 && count <= LONGEST) found.push('9'.repeat(count));
  }
  for (const count of [fractionDigits, fractionDigits === undefined ? undefined : fractionDigits + 1]) {
    if (count !== undefined && count > 0 && count <= LONGEST) found.push(`0${point}${'1'.repeat(count)}`);
  }
  if (totalDigits !== undefined && fractionDigits !== undefined && totalDigits > fractionDigits) {
    found.push('9'.repeat(totalDigits - fractionDigits));
  }
  return found;
}

/** Numbers of as many digits as either side allows, or one more, with as many decimals as either allows. */
function digitsOfBoth(codec: string, own: Facets | undefined, other: Facets | undefined): readonly string[] {
  const totals = [own?.totalDigits, other?.totalDigits].flatMap((total) =>
    total === undefined ? [] : [total, total + 1],
  );
  const fractions = [own?.fractionDigits, other?.fractionDigits].filter((one) => one !== undefined);
  const point = codec === 'decimal-comma' || codec === 'decimal-comma-number' ? ',' : '.';
  return totals.flatMap((total) =>
    fractions.flatMap((fraction) =>
      fraction < 1 || fraction >= total || total > LONGEST
        ? []
        : [`${'9'.repeat(total - fraction)}${point}${'9'.repeat(fraction)}`],
    ),
  );
}

/**
 * Texts for patterns.
 *
 * @param wanted lengths that a run without a fixed number is stretched to
 */
function patternSamples(facets: Facets | undefined, wanted: ReadonlySet<number>): readonly string[] {
  return (facets?.patterns ?? []).flatMap((alternatives) =>
    alternatives.flatMap((pattern) => {
      const shortest = patternSample(pattern);
      if (shortest === undefined) return [];
      const lengths = [shortest.length + 1, ...wanted];
      const longer = lengths.flatMap((length) => patternSample(pattern, length - shortest.length) ?? []);
      return [shortest, ...longer, patternSample(pattern, 0, HIGH) ?? shortest];
    }),
  );
}

/** The last digit and the last letters: what they make is seldom a date or a time. */
const HIGH: readonly string[] = ['9', 'z', 'Z'];

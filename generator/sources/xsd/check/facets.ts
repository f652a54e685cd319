import { excerpt } from '../excerpt.js';
import type { Place } from '../../../diagnostics/diagnostic.js';
import type { Facets, SimpleType } from '../../../model/schema.js';
import type { XsdFacet, XsdFacetName } from '../mirror.js';
import { isCalendar } from '../values/calendar.js';
import { readPattern } from '../values/pattern.js';
import { compareValues, parseAtomic } from '../values/value.js';
import { parse, validateLiteral } from '../values/validate.js';
import { normalizeSpace, whiteSpaceOf } from '../values/white-space.js';

/** Takes a finding: what is wrong, and where. */
export type FacetReport = (message: string, ...places: readonly Place[]) => void;

const LENGTHS: readonly XsdFacetName[] = ['length', 'minLength', 'maxLength'];
const BOUNDS = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'] as const;
type Bound = (typeof BOUNDS)[number];
const ALWAYS: readonly XsdFacetName[] = ['pattern', 'whiteSpace', 'enumeration', 'assertion'];

/** Facets that a type can be restricted by (Part 2, section 4.1.5). */
function applicable(codec: string): readonly XsdFacetName[] {
  if (codec === 'decimal' || codec === 'integer')
    return [...ALWAYS, ...BOUNDS, 'totalDigits', 'fractionDigits'];
  if (isCalendar(codec)) return [...ALWAYS, ...BOUNDS, 'explicitTimezone'];
  if (codec === 'float' || codec === 'double' || codec === 'duration') return [...ALWAYS, ...BOUNDS];
  if (codec === 'boolean') return ['pattern', 'whiteSpace', 'assertion'];
  if (codec === 'union') return ['pattern', 'enumeration', 'assertion'];
  return [...ALWAYS, ...LENGTHS];
}

/**
 * Checks the facets of one step of restriction against the base and against each other (Part 2, section 4.3).
 *
 * @param base type that is restricted
 * @param facets facets of this step
 * @param fixed facets that a step before has fixed, by name
 * @param report takes the findings
 */
export function checkFacets(
  base: SimpleType,
  facets: readonly XsdFacet[],
  fixed: ReadonlyMap<XsdFacetName, XsdFacet>,
  report: FacetReport,
): void {
  const own = new Map<XsdFacetName, XsdFacet>();
  const allowed = applicable(base.codec);
  for (const facet of facets) {
    const { name, place } = facet;
    if (!allowed.includes(name)) {
      report(`The facet ${name} does not apply to a type based on ${base.codec}.`, place);
      continue;
    }
    const many = name === 'pattern' || name === 'enumeration' || name === 'assertion';
    const known = own.get(name);
    if (!many && known !== undefined) report(`The facet ${name} is given twice.`, place, known.place);
    own.set(name, facet);
    const before = fixed.get(name);
    if (before !== undefined && !many && !sameValue(base.codec, facet, before)) {
      report(`The facet ${name} is fixed to ${before.value} by the base.`, place, before.place);
    }
    checkValue(base, facet, report);
  }
  checkLengths(base.facets ?? {}, own, report);
  checkBounds(base, own, report);
  checkDigits(base, own, report);
}

function sameValue(codec: string, a: XsdFacet, b: XsdFacet): boolean {
  if (a.value === b.value) return true;
  const [left, right] = [a, b].map(({ value }) =>
    parseAtomic(BOUNDS.some((bound) => bound === a.name) ? codec : 'integer', value),
  );
  return left !== undefined && right !== undefined && compareValues(left, right) === 0;
}

function checkValue(base: SimpleType, { name, value, place, scope }: XsdFacet, report: FacetReport): void {
  if (name === 'pattern') {
    const read = readPattern(value);
    if ('problem' in read) report(`The pattern ${excerpt(value)} ${read.problem}.`, place);
  } else if (name === 'enumeration') {
    const found = validateLiteral(base, value);
    if ('problem' in found) report(`The value ${excerpt(value)} ${found.problem}, as the base asks.`, place);
    else if (base.codec === 'qname') checkPrefix(value, scope, place, report);
  } else if (name === 'whiteSpace') checkWhiteSpace(base, value, place, report);
}

function checkPrefix(value: string, scope: XsdFacet['scope'], place: Place, report: FacetReport): void {
  const [prefix = ''] = value.trim().split(':');
  if (value.includes(':') && !scope.has(prefix))
    report(`The prefix of ${excerpt(value)} is not declared.`, place);
}

const SPACES = ['preserve', 'replace', 'collapse'];

function checkWhiteSpace(base: SimpleType, value: string, place: Place, report: FacetReport): void {
  const before = whiteSpaceOf(base.codec, base.facets);
  if (SPACES.includes(value) && SPACES.indexOf(value) < SPACES.indexOf(before)) {
    report(`White space "${value}" is looser than "${before}" of the base.`, place);
  }
}

type Own = ReadonlyMap<XsdFacetName, XsdFacet>;

function numberOf(own: Own, name: XsdFacetName): number | undefined {
  const value = own.get(name)?.value;
  return value === undefined || !/^\+?\d+$/.test(value) ? undefined : Number(value);
}

function checkLengths(base: Facets, own: Own, report: FacetReport): void {
  const [length, min, max] = LENGTHS.map((name) => numberOf(own, name));
  const at = (name: XsdFacetName): readonly Place[] => [own.get(name)?.place ?? []].flat();
  // Repeating what a base asks for is allowed (second edition of Part 2, section 4.3.1.4).
  const added =
    (min !== undefined && min !== base.minLength) || (max !== undefined && max !== base.maxLength);
  if (length !== undefined && added) {
    report('length excludes minLength and maxLength in one step.', ...at('length'));
  }
  const lower = base.length ?? base.minLength;
  const upper = base.length ?? base.maxLength;
  for (const [name, value] of [
    ['length', length],
    ['minLength', min],
    ['maxLength', max],
  ] as const) {
    if (value === undefined) continue;
    if (name === 'length' && base.length !== undefined && value !== base.length) {
      report(`The length ${value} is not the ${base.length} of the base.`, ...at(name));
    } else if (name !== 'maxLength' && upper !== undefined && value > upper) {
      report(`${name} ${value} is greater than the ${upper} that the base allows.`, ...at(name));
    } else if (name !== 'minLength' && lower !== undefined && value < lower) {
      report(`${name} ${value} is less than the ${lower} that the base asks.`, ...at(name));
    } else if (name === 'minLength' && base.minLength !== undefined && value < base.minLength) {
      report(`minLength ${value} is less than the ${base.minLength} of the base.`, ...at(name));
    } else if (name === 'maxLength' && base.maxLength !== undefined && value > base.maxLength) {
      report(`maxLength ${value} is greater than the ${base.maxLength} of the base.`, ...at(name));
    }
  }
  if (min !== undefined && max !== undefined && min > max) {
    report(`minLength ${min} is greater than maxLength ${max}.`, ...at('minLength'), ...at('maxLength'));
  }
}

/** Pairs of bounds where the first must not lie above the second; `strict` where both may not be equal. */
const ORDER: readonly (readonly [Bound, Bound, boolean])[] = [
  ['minInclusive', 'maxInclusive', false],
  ['minExclusive', 'maxExclusive', false],
  ['minInclusive', 'maxExclusive', true],
  ['minExclusive', 'maxInclusive', true],
];

/** The other bound on the same side: a step gives one of both, and it takes the place of the other. */
const COUNTERPART: Readonly<Record<Bound, Bound>> = {
  minInclusive: 'minExclusive',
  minExclusive: 'minInclusive',
  maxInclusive: 'maxExclusive',
  maxExclusive: 'maxInclusive',
};

function checkBounds(base: SimpleType, given: Own, report: FacetReport): void {
  const { codec } = base;
  const own = new Map(given);
  if (!applicable(codec).includes('minInclusive')) return;
  for (const [a, b] of [
    ['minInclusive', 'minExclusive'],
    ['maxInclusive', 'maxExclusive'],
  ] as const) {
    const [first, second] = [own.get(a), own.get(b)];
    if (first && second) report(`${a} and ${b} exclude each other.`, first.place, second.place);
  }
  for (const name of BOUNDS) {
    const facet = own.get(name);
    if (facet === undefined) continue;
    const { facets: _facets, enumeration: _enumeration, ...bare } = base;
    const found = parse(bare, normalizeSpace(facet.value, 'collapse'));
    if ('problem' in found) {
      report(`The bound ${excerpt(facet.value)} ${found.problem}.`, facet.place);
      own.delete(name);
    }
  }
  const effective = (name: Bound): string | undefined =>
    own.get(name)?.value ?? (own.has(COUNTERPART[name]) ? undefined : base.facets?.[name]);
  const sign = (a: string | undefined, b: string | undefined): number | undefined => {
    const [left, right] = [a, b].map((text) =>
      text === undefined ? undefined : parseAtomic(codec, text.trim()),
    );
    return left === undefined || right === undefined ? undefined : compareValues(left, right);
  };
  for (const [low, high, strict] of ORDER) {
    const order = sign(effective(low), effective(high));
    if (order !== undefined && (order > 0 || (strict && order === 0))) {
      const places = [own.get(low)?.place ?? [], own.get(high)?.place ?? []].flat();
      if (places.length > 0) report(`${low} lies above ${high}.`, ...places);
    }
  }
  checkWidening(base.facets ?? {}, own, sign, report);
}

/** A bound may not admit what the base keeps out. */
function checkWidening(
  base: Facets,
  own: Own,
  sign: (a: string | undefined, b: string | undefined) => number | undefined,
  report: FacetReport,
): void {
  const wider = (name: XsdFacetName, bound: string | undefined, test: (order: number) => boolean): void => {
    const facet = own.get(name);
    const order = sign(facet?.value, bound);
    if (facet !== undefined && order !== undefined && test(order)) {
      report(
        `${name} ${excerpt(facet.value)} admits more than the base, whose bound is ${excerpt(bound ?? '')}.`,
        facet.place,
      );
    }
  };
  wider('minInclusive', base.minInclusive, (order) => order < 0);
  wider('minInclusive', base.minExclusive, (order) => order <= 0);
  wider('minExclusive', base.minExclusive, (order) => order < 0);
  wider('minExclusive', base.minInclusive, (order) => order < 0);
  wider('maxInclusive', base.maxInclusive, (order) => order > 0);
  wider('maxInclusive', base.maxExclusive, (order) => order >= 0);
  wider('maxExclusive', base.maxExclusive, (order) => order > 0);
  wider('maxExclusive', base.maxInclusive, (order) => order > 0);
}

function checkDigits(base: SimpleType, own: Own, report: FacetReport): void {
  const [total, fraction] = [numberOf(own, 'totalDigits'), numberOf(own, 'fractionDigits')];
  const [totalPlace, fractionPlace] = [own.get('totalDigits')?.place, own.get('fractionDigits')?.place];
  const widest = total ?? base.facets?.totalDigits;
  if (total === 0 && totalPlace) report('totalDigits must be at least 1.', totalPlace);
  if (total !== undefined && totalPlace && total > (base.facets?.totalDigits ?? total)) {
    report(`totalDigits ${total} is greater than the ${base.facets?.totalDigits} of the base.`, totalPlace);
  }
  if (fraction === undefined || !fractionPlace) return;
  const limit = base.codec === 'integer' ? 0 : base.facets?.fractionDigits;
  if (limit !== undefined && fraction > limit) {
    report(`fractionDigits ${fraction} is greater than the ${limit} of the base.`, fractionPlace);
  } else if (widest !== undefined && fraction > widest) {
    report(`fractionDigits ${fraction} is greater than totalDigits ${widest}.`, fractionPlace);
  }
}

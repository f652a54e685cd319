import type { Rule } from '../../../runtime/table.js';
import type {
  BoundAttribute,
  BoundElement,
  BoundMessage,
  BoundPart,
  BoundScalar,
  BoundType,
} from '../binding/bound.js';
import type { Literal, LiteralObject } from './literal.js';
import { objectOf } from './literal.js';

/** How a reference to a type is written: directly where its table stands before. */
export type Refer = (key: string) => Literal;

/**
 * The tables of a message, in an order in which each is defined before it is used or used lazily.
 *
 * @param message the message
 */
export function typeLiterals(
  message: BoundMessage,
): readonly { readonly key: string; readonly literal: LiteralObject }[] {
  const defined = new Set<string>();
  const refer: Refer = (key) => (defined.has(key) ? { kind: 'type', key } : { kind: 'lazy', key });
  return message.order.flatMap((key) => {
    const type = message.types.get(key);
    if (type === undefined) return [];
    const literal = typeLiteral(type, refer);
    defined.add(key);
    return [{ key, literal }];
  });
}

function typeLiteral(type: BoundType, refer: Refer): LiteralObject {
  const named = type.derived.length > 0 || type.isDerived;
  return objectOf([
    ['name', named ? type.wireName : undefined],
    ['ns', named ? type.namespace : undefined],
    ['attributes', some(type.attributes.map(attributeLiteral))],
    ['anyAttribute', type.anyAttribute],
    ['parts', some(type.parts.map((part) => partLiteral(part, refer)))],
    [
      'text',
      type.text &&
        objectOf([
          ['as', type.text.as],
          ['is', scalarLiteral(type.text.is)],
        ]),
    ],
    ['mixed', type.mixed && objectOf([['as', type.mixed.as]])],
    ['raw', type.raw && objectOf([['as', type.raw.as]])],
    ['rules', some(type.rules.map(ruleLiteral))],
    ['abstract', flag(type.abstract)],
    ['derived', type.derived.length === 0 ? undefined : { kind: 'lazy-list', keys: type.derived }],
  ]);
}

function attributeLiteral(attribute: BoundAttribute): Literal {
  const { source } = attribute;
  return objectOf([
    ['at', source.name],
    ['ns', source.namespace],
    ['as', attribute.as],
    ['is', scalarLiteral(attribute.is)],
    ['required', flag(source.required)],
    ['default', source.default],
    ['fixed', attribute.fixed],
  ]);
}

function partLiteral(part: BoundPart, refer: Refer): Literal {
  if (part.kind === 'element') return elementLiteral(part, refer);
  if (part.kind === 'any') {
    return objectOf([['any', part.namespaces], ['as', part.as], ...occurrence(part)]);
  }
  return objectOf([
    ['group', part.group],
    ['as', part.as],
    ...occurrence(part),
    ['parts', part.parts.map((one) => partLiteral(one, refer))],
  ]);
}

function elementLiteral(element: BoundElement, refer: Refer): Literal {
  const { source, is } = element;
  return objectOf([
    ['el', source.name],
    ['ns', source.namespace],
    ['as', element.as],
    ['is', is.kind === 'scalar' ? scalarLiteral(is) : refer(is.key)],
    ...occurrence(source.occurs),
    ['nillable', flag(source.nillable ?? false)],
    ['default', source.default],
    ['fixed', source.fixed],
  ]);
}

/**
 * The literal of a type of text.
 *
 * @param scalar the type
 */
export function scalarLiteral({ codec, facets, values, open }: BoundScalar): LiteralObject {
  return objectOf([
    ['codec', { kind: 'codec', codec }],
    ['length', facets.length],
    ['minLength', facets.minLength],
    ['maxLength', facets.maxLength],
    ['patterns', facets.patterns],
    ['minInclusive', facets.minInclusive],
    ['maxInclusive', facets.maxInclusive],
    ['minExclusive', facets.minExclusive],
    ['maxExclusive', facets.maxExclusive],
    ['totalDigits', facets.totalDigits],
    ['fractionDigits', facets.fractionDigits],
    ['values', values],
    ['open', open],
  ]);
}

/**
 * The literal of a rule.
 *
 * @param rule the rule
 */
export function ruleLiteral(rule: Rule): LiteralObject {
  return objectOf([
    ['kind', rule.kind],
    ['of', rule.of],
    ['reason', rule.reason],
  ]);
}

function occurrence({
  min,
  max,
}: {
  readonly min: number;
  readonly max: number | null;
}): readonly (readonly [string, Literal | undefined])[] {
  return [
    ['min', min === 1 ? undefined : min],
    ['max', max === 1 ? undefined : (max ?? Number.POSITIVE_INFINITY)],
  ];
}

function flag(value: boolean): true | undefined {
  return value ? true : undefined;
}

function some(list: readonly Literal[]): readonly Literal[] | undefined {
  return list.length === 0 ? undefined : list;
}

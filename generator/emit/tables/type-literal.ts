import type { Rule } from '../../../runtime/table.js';
import type {
  BoundAttribute,
  BoundElement,
  BoundMessage,
  BoundPart,
  BoundScalar,
  BoundType,
  CodecExpression,
} from '../binding/bound.js';
import { clearableTypes } from '../binding/clearable.js';
import type { Literal, LiteralObject } from './literal.js';
import { Entries } from './literal.js';
import { questionsOf } from './maker.js';

/**
 * The tables of a message, each behind those that it refers to as far as none holds itself.
 *
 * @param message the message
 * @param specialise with a maker for each type
 */
export function typeLiterals(
  message: BoundMessage,
  specialise = false,
): readonly { readonly key: string; readonly literal: LiteralObject }[] {
  const filled = filledIn(message);
  return message.order.flatMap((key) => {
    const type = message.types.get(key);
    if (type === undefined) return [];
    const questions = specialise ? questionsOf(type) : undefined;
    const make = questions && ({ kind: 'maker', questions } as const);
    return [{ key, literal: typeLiteral(type, filled, make) }];
  });
}

/** What must not be empty: an answer may be in any place. */
interface Filled {
  readonly element: (element: BoundElement) => boolean;
  readonly text: (type: BoundType) => boolean;
}

function filledIn(message: BoundMessage): Filled {
  if (message.part === 'response') return { element: () => false, text: () => false };
  const clearable = clearableTypes(message);
  const isText = ({ is }: BoundElement): boolean =>
    is.kind === 'scalar' || message.types.get(is.key)?.text !== undefined;
  return {
    element: (element) => !element.clearable && element.source.fixed === undefined && isText(element),
    text: ({ key }) => !clearable.has(key),
  };
}

function typeLiteral(type: BoundType, filled: Filled, make: Literal | undefined): LiteralObject {
  const named = type.derived.length > 0 || type.isDerived;
  const { text, mixed, raw } = type;
  return new Entries()
    .put('name', named ? type.wireName : undefined)
    .put('ns', named ? type.namespace : undefined)
    .put('attributes', some(type.attributes.map(attributeLiteral)))
    .put('anyAttribute', type.anyAttribute)
    .put('parts', some(type.parts.map((part) => partLiteral(part, filled))))
    .put(
      'text',
      text &&
        new Entries()
          .put('as', text.as)
          .put('is', scalarLiteral(text.is))
          .put('filled', flag(filled.text(type))).object,
    )
    .put('mixed', mixed && new Entries().put('as', mixed.as).object)
    .put('raw', raw && new Entries().put('as', raw.as).object)
    .put('rules', some(type.rules.map(ruleLiteral)))
    .put('make', make)
    .put('abstract', flag(type.abstract))
    .put('derived', type.derived.length === 0 ? undefined : { kind: 'type-list', keys: type.derived }).object;
}

function attributeLiteral(attribute: BoundAttribute): Literal {
  const { source } = attribute;
  return new Entries()
    .put('at', source.name)
    .put('ns', source.namespace)
    .put('as', attribute.as)
    .put('is', scalarLiteral(attribute.is))
    .put('required', flag(source.required))
    .put('default', source.default)
    .put('fixed', attribute.fixed).object;
}

function partLiteral(part: BoundPart, filled: Filled): Literal {
  if (part.kind === 'element') return elementLiteral(part, filled);
  if (part.kind === 'any') {
    const entries = new Entries().put('any', part.namespaces).put('as', part.as);
    return putOccurrence(entries, part).object;
  }
  const entries = new Entries().put('group', part.group).put('as', part.as);
  const parts = part.parts.map((one) => partLiteral(one, filled));
  return putOccurrence(entries, part).put('parts', parts).object;
}

function elementLiteral(element: BoundElement, filled: Filled): Literal {
  const { source, is } = element;
  const entries = new Entries()
    .put('el', source.name)
    .put('ns', source.namespace)
    .put('declares', source.declares && declaresLiteral(source.declares))
    .put('as', element.as)
    .put('is', is.kind === 'scalar' ? scalarLiteral(is) : { kind: 'type', key: is.key });
  return putOccurrence(entries, source.occurs)
    .put('nillable', flag(source.nillable ?? false))
    .put('filled', flag(filled.element(element)))
    .put('default', source.default)
    .put('fixed', source.fixed).object;
}

function declaresLiteral(declares: Readonly<Record<string, string>>): LiteralObject {
  const entries = new Entries();
  for (const [prefix, namespace] of Object.entries(declares)) entries.put(prefix, namespace);
  return entries.object;
}

/**
 * The literal of a type of text.
 *
 * @param scalar the type
 */
export function scalarLiteral({ codec, facets, values, open }: BoundScalar): LiteralObject {
  return new Entries()
    .put('codec', codecLiteral(codec))
    .put('length', facets.length)
    .put('minLength', facets.minLength)
    .put('maxLength', facets.maxLength)
    .put('patterns', facets.patterns)
    .put('minInclusive', facets.minInclusive)
    .put('maxInclusive', facets.maxInclusive)
    .put('minExclusive', facets.minExclusive)
    .put('maxExclusive', facets.maxExclusive)
    .put('totalDigits', facets.totalDigits)
    .put('fractionDigits', facets.fractionDigits)
    .put('values', values)
    .put('open', open).object;
}

function codecLiteral(codec: CodecExpression): Literal {
  if (codec.kind === 'codec') return { kind: 'codec', codec };
  const from = codec.kind === 'list' ? partOfCodec(codec.item) : codec.members.map(partOfCodec);
  return { kind: 'combine', how: codec.kind, from };
}

/** An item or a member; the codec alone where nothing narrows it. */
function partOfCodec(scalar: BoundScalar): Literal {
  const literal = scalarLiteral(scalar);
  return literal.entries.length === 1 ? codecLiteral(scalar.codec) : literal;
}

/**
 * The literal of a rule.
 *
 * @param rule the rule
 */
export function ruleLiteral(rule: Rule): LiteralObject {
  return new Entries().put('kind', rule.kind).put('of', rule.of).put('reason', rule.reason).object;
}

function putOccurrence(
  entries: Entries,
  { min, max }: { readonly min: number; readonly max: number | null },
): Entries {
  return entries
    .put('min', min === 1 ? undefined : min)
    .put('max', max === 1 ? undefined : (max ?? Number.POSITIVE_INFINITY));
}

function flag(value: boolean): true | undefined {
  return value ? true : undefined;
}

function some(list: readonly Literal[]): readonly Literal[] | undefined {
  return list.length === 0 ? undefined : list;
}

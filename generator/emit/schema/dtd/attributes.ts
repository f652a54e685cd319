import type { KeptFacts } from '../../../model/facts.js';
import type { Attribute, SimpleType } from '../../../model/schema.js';
import { givenValues } from '../given-values.js';
import { attributeFacts, commentText, readComment } from './facts.js';

/** An attribute of an ATTLIST. */
export interface DtdAttribute {
  /** As it stands in the document. */
  readonly name: string;
  readonly type: string;
  /** Default declaration (production 60). */
  readonly value: string;
  /** Text of the comment above the definition. */
  readonly docs: string;
  /** What the definition does not say. */
  readonly facts: KeptFacts;
}

/** Type of an attribute (production 54): what a DTD has no type for is `CDATA`. */
function attributeType({ codec, enumeration, item }: SimpleType): string {
  if (enumeration?.openness === 'closed') {
    const values = [...new Set(enumeration.values.map(({ value }) => value))];
    const isToken = (value: string): boolean => /^[\p{L}\p{N}:_.\u00B7-]+$/u.test(value);
    if (values.length > 0 && values.every(isToken)) return `(${values.join(' | ')})`;
  }
  const single: Readonly<Record<string, string>> = { id: 'ID', idref: 'IDREF', nmtoken: 'NMTOKEN' };
  if (Object.hasOwn(single, codec)) return single[codec] ?? 'CDATA';
  if (codec === 'list' && (item?.codec === 'idref' || item?.codec === 'nmtoken'))
    return item.codec === 'idref' ? 'IDREFS' : 'NMTOKENS';
  return 'CDATA';
}

/** Writes an attribute of the model. */
export function dtdAttribute(attribute: Attribute, name: string): DtdAttribute {
  const { required, simple } = attribute;
  const type = attributeType(simple);
  // Text is as good a value as any other; what has a type of its own must keep to it, and an ID has no default.
  const { said } = givenValues(attribute, type === 'CDATA' ? { codec: 'text' } : simple);
  const byDefault = type === 'ID' ? undefined : said.default;
  const value =
    said.fixed !== undefined
      ? `#FIXED ${literal(said.fixed)}`
      : required
        ? '#REQUIRED'
        : byDefault === undefined
          ? '#IMPLIED'
          : literal(byDefault);
  const docs = commentText(attribute.docs);
  return {
    name,
    type,
    value,
    docs,
    facts: {
      ...attributeFacts(attribute, type, readComment(docs, attribute.docs)),
      ...unsaid('default', attribute.default, required || said.fixed !== undefined ? undefined : byDefault),
      ...unsaid('fixed', attribute.fixed, said.fixed),
    },
  };
}

/** A value of the model that its definition does not say. */
function unsaid(name: 'default' | 'fixed', value: string | undefined, said: string | undefined): KeptFacts {
  return value === undefined || value === said ? {} : { [name]: value };
}

/** An attribute value between quotes (production 10). */
export function literal(text: string): string {
  const escaped = text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/"/gu, '&quot;')
    .replace(/[\t\n\r]/gu, (space) => `&#${space.charCodeAt(0)};`);
  return `"${escaped}"`;
}

/**
 * The attributes that all of several declarations of one element allow.
 *
 * @param lists attributes of each declaration
 */
export function unitedAttributes(lists: readonly (readonly DtdAttribute[])[]): readonly DtdAttribute[] {
  const names = new Set(lists.flatMap((list) => list.map(({ name }) => name)));
  const united = [...names].sort().flatMap((name) => {
    const found = lists.flatMap((list) => list.filter((one) => one.name === name));
    const [first] = found;
    if (first === undefined) return [];
    const always = found.length === lists.length;
    const type = found.every((one) => one.type === first.type) ? first.type : unitedType(found);
    const same = found.every((one) => one.value === first.value);
    const keep = same && (always || first.value !== '#REQUIRED');
    return [{ ...first, type, value: keep ? first.value : '#IMPLIED' }];
  });
  // An element type has one attribute of type ID at most (validity constraint of section 3.3.1).
  const id = united.findIndex(({ type }) => type === 'ID');
  return united.map((one, at) => (one.type === 'ID' && at !== id ? { ...one, type: 'NMTOKEN' } : one));
}

function unitedType(attributes: readonly DtdAttribute[]): string {
  const isEnumerated = attributes.every(({ type }) => type.startsWith('('));
  if (!isEnumerated) return 'CDATA';
  const tokens = attributes.flatMap(({ type }) => type.slice(1, -1).split(' | '));
  return `(${[...new Set(tokens)].join(' | ')})`;
}

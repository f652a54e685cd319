import type { Facets } from '../../model/schema.js';

/** A built-in simple type of XML Schema Part 2, as the model shows it. */
export interface BuiltinType {
  readonly name: string;
  /** Name of the codec; `list` for the three built-in list types. */
  readonly codec: string;
  readonly facets?: Facets;
  /** Name of the item type of a built-in list type. */
  readonly item?: string;
  /** Name of the built-in type that it is derived from. */
  readonly base?: string;
}

const NAME_PATTERN = [['\\i\\c*']];
const NCNAME_PATTERN = [['[\\i-[:]][\\c-[:]]*']];
const collapsed: Facets = { whiteSpace: 'collapse' };

function integer(name: string, base: string, min: string | undefined, max: string | undefined): BuiltinType {
  const facets: Facets = {
    ...(min === undefined ? {} : { minInclusive: min }),
    ...(max === undefined ? {} : { maxInclusive: max }),
  };
  return { name, codec: 'integer', base, ...(min === undefined && max === undefined ? {} : { facets }) };
}

const types: readonly BuiltinType[] = [
  { name: 'anySimpleType', codec: 'text' },
  { name: 'anyAtomicType', codec: 'text', base: 'anySimpleType' },
  { name: 'untypedAtomic', codec: 'text', base: 'anyAtomicType' },
  { name: 'string', codec: 'text', base: 'anySimpleType' },
  { name: 'normalizedString', codec: 'text', base: 'string', facets: { whiteSpace: 'replace' } },
  { name: 'token', codec: 'text', base: 'normalizedString', facets: collapsed },
  {
    name: 'language',
    codec: 'text',
    base: 'token',
    facets: { patterns: [['[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*']], whiteSpace: 'collapse' },
  },
  { name: 'NMTOKEN', codec: 'nmtoken', base: 'token' },
  { name: 'NMTOKENS', codec: 'list', base: 'anySimpleType', item: 'NMTOKEN', facets: { minLength: 1 } },
  { name: 'Name', codec: 'text', base: 'token', facets: { patterns: NAME_PATTERN, whiteSpace: 'collapse' } },
  {
    name: 'NCName',
    codec: 'text',
    base: 'Name',
    facets: { patterns: NCNAME_PATTERN, whiteSpace: 'collapse' },
  },
  { name: 'ID', codec: 'id', base: 'NCName' },
  { name: 'IDREF', codec: 'idref', base: 'NCName' },
  { name: 'IDREFS', codec: 'list', base: 'anySimpleType', item: 'IDREF', facets: { minLength: 1 } },
  {
    name: 'ENTITY',
    codec: 'text',
    base: 'NCName',
    facets: { patterns: NCNAME_PATTERN, whiteSpace: 'collapse' },
  },
  { name: 'ENTITIES', codec: 'list', base: 'anySimpleType', item: 'ENTITY', facets: { minLength: 1 } },
  { name: 'boolean', codec: 'boolean', base: 'anySimpleType' },
  { name: 'decimal', codec: 'decimal', base: 'anySimpleType' },
  integer('integer', 'decimal', undefined, undefined),
  integer('nonPositiveInteger', 'integer', undefined, '0'),
  integer('negativeInteger', 'nonPositiveInteger', undefined, '-1'),
  integer('long', 'integer', '-9223372036854775808', '9223372036854775807'),
  integer('int', 'long', '-2147483648', '2147483647'),
  integer('short', 'int', '-32768', '32767'),
  integer('byte', 'short', '-128', '127'),
  integer('nonNegativeInteger', 'integer', '0', undefined),
  integer('unsignedLong', 'nonNegativeInteger', '0', '18446744073709551615'),
  integer('unsignedInt', 'unsignedLong', '0', '4294967295'),
  integer('unsignedShort', 'unsignedInt', '0', '65535'),
  integer('unsignedByte', 'unsignedShort', '0', '255'),
  integer('positiveInteger', 'nonNegativeInteger', '1', undefined),
  { name: 'float', codec: 'float', base: 'anySimpleType' },
  { name: 'double', codec: 'double', base: 'anySimpleType' },
  { name: 'duration', codec: 'duration', base: 'anySimpleType' },
  {
    name: 'yearMonthDuration',
    codec: 'duration',
    base: 'duration',
    facets: { patterns: [['[^DT]*']] },
  },
  {
    name: 'dayTimeDuration',
    codec: 'duration',
    base: 'duration',
    facets: { patterns: [['[^YM]*(T.*)?']] },
  },
  { name: 'dateTime', codec: 'date-time', base: 'anySimpleType' },
  {
    name: 'dateTimeStamp',
    codec: 'date-time',
    base: 'dateTime',
    facets: { patterns: [['.*(Z|(\\+|-)[0-9][0-9]:[0-9][0-9])']] },
  },
  { name: 'time', codec: 'time', base: 'anySimpleType' },
  { name: 'date', codec: 'date', base: 'anySimpleType' },
  { name: 'gYearMonth', codec: 'g-year-month', base: 'anySimpleType' },
  { name: 'gYear', codec: 'g-year', base: 'anySimpleType' },
  { name: 'gMonthDay', codec: 'g-month-day', base: 'anySimpleType' },
  { name: 'gDay', codec: 'g-day', base: 'anySimpleType' },
  { name: 'gMonth', codec: 'g-month', base: 'anySimpleType' },
  { name: 'hexBinary', codec: 'hex', base: 'anySimpleType' },
  { name: 'base64Binary', codec: 'base64', base: 'anySimpleType' },
  { name: 'anyURI', codec: 'uri', base: 'anySimpleType' },
  // The union without members, which no value belongs to (version 1.1).
  { name: 'error', codec: 'union', base: 'anySimpleType' },
  { name: 'QName', codec: 'qname', base: 'anySimpleType' },
  { name: 'NOTATION', codec: 'qname', base: 'anySimpleType' },
];

/** The built-in simple types by local name (Part 2, section 3; those of version 1.1 included). */
export const builtinTypes: ReadonlyMap<string, BuiltinType> = new Map(types.map((type) => [type.name, type]));

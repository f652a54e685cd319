/** How a codec of the model appears in TypeScript. */
export interface CodecBinding {
  /** Export of the runtime that is the codec. */
  readonly codec: string;
  /** Type that a decoder hands out. */
  readonly value: string;
  /** Type that an encoder accepts. */
  readonly input: string;
  /** Types named above that the runtime exports. */
  readonly imports: readonly string[];
  /** How known values are written as literal types; absent where they cannot be. */
  readonly literals?: 'string' | 'number';
}

const TEXT: CodecBinding = {
  codec: 'text',
  value: 'string',
  input: 'string',
  imports: [],
  literals: 'string',
};

function text(codec: string): CodecBinding {
  return { ...TEXT, codec };
}

/** A codec of strings of a certain form: handed out branded, accepted also as plain text of that form. */
function branded(codec: string, type: string): CodecBinding {
  const input = `${type}Input`;
  return { codec, value: type, input, imports: [type, input] };
}

function plain(codec: string, type: string): CodecBinding {
  return { codec, value: type, input: type, imports: [] };
}

/** Codecs of the model by name. `list` and `union` are made of their members and do not stand here. */
export const DEFAULT_CODECS: Readonly<Record<string, CodecBinding>> = {
  text: TEXT,
  token: text('token'),
  uri: text('uri'),
  nmtoken: text('nmtoken'),
  id: text('id'),
  idref: text('idref'),
  qname: text('qname'),
  integer: {
    codec: 'integer',
    value: 'number',
    input: 'number | bigint',
    imports: [],
    literals: 'number',
  },
  'big-integer': { codec: 'bigInteger', value: 'bigint', input: 'bigint | number', imports: [] },
  decimal: branded('decimal', 'Decimal'),
  'decimal-comma': branded('decimalComma', 'Decimal'),
  'decimal-number': plain('decimalNumber', 'number'),
  'decimal-comma-number': plain('decimalCommaNumber', 'number'),
  float: plain('float', 'number'),
  double: plain('double', 'number'),
  boolean: plain('boolean', 'boolean'),
  'boolean-lenient': plain('booleanLenient', 'boolean'),
  'boolean-digit': plain('booleanDigit', 'boolean'),
  'boolean-title': plain('booleanTitle', 'boolean'),
  'boolean-yes-no': plain('booleanYesNo', 'boolean'),
  date: branded('date', 'IsoDate'),
  'date-lenient': {
    codec: 'dateLenient',
    value: 'IsoDate | IsoDateTime',
    input: 'IsoDateInput | IsoDateTimeInput',
    imports: ['IsoDate', 'IsoDateTime', 'IsoDateInput', 'IsoDateTimeInput'],
  },
  'date-loose': branded('dateLoose', 'IsoDate'),
  'date-time': branded('dateTime', 'IsoDateTime'),
  'date-time-lenient': branded('dateTimeLenient', 'IsoDateTime'),
  time: plain('time', 'string'),
  'g-year': plain('gYear', 'string'),
  'g-year-month': plain('gYearMonth', 'string'),
  'g-month': plain('gMonth', 'string'),
  'g-month-day': plain('gMonthDay', 'string'),
  'g-day': plain('gDay', 'string'),
  duration: plain('duration', 'string'),
  week: plain('week', 'string'),
  month: plain('month', 'string'),
  base64: plain('base64', 'Uint8Array'),
  hex: plain('hex', 'Uint8Array'),
};

/**
 * The binding of a codec name.
 *
 * @param name codec of the model
 * @param overrides bindings from the config, stronger than the built-in ones
 * @returns the binding, or undefined where the name is known to neither
 */
export function codecBinding(
  name: string,
  overrides: Readonly<Record<string, CodecBinding>>,
): CodecBinding | undefined {
  if (Object.hasOwn(overrides, name)) return overrides[name];
  return Object.hasOwn(DEFAULT_CODECS, name) ? DEFAULT_CODECS[name] : undefined;
}

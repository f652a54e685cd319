/** Built-in type of XML Schema Part 2 that is read back as the codec. */
export const NATIVE_TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  uri: 'anyURI',
  nmtoken: 'NMTOKEN',
  id: 'ID',
  idref: 'IDREF',
  qname: 'QName',
  integer: 'integer',
  decimal: 'decimal',
  float: 'float',
  double: 'double',
  boolean: 'boolean',
  date: 'date',
  'date-time': 'dateTime',
  time: 'time',
  'g-year': 'gYear',
  'g-year-month': 'gYearMonth',
  'g-month': 'gMonth',
  'g-month-day': 'gMonthDay',
  'g-day': 'gDay',
  duration: 'duration',
  base64: 'base64Binary',
  hex: 'hexBinary',
};

const YES_NO =
  '[01]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Jj][Aa]|[Nn][Ee][Jj]|[Kk][Yy][Ll][Ll][Ää]|[Ee][Ii]';
const DAY = '([0-9]{4,}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4,})';
const CLOCK = '[T ] *[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2}([.,][0-9]+)?)?';
const ZONE = '(Z|[+\\-][0-9]{2}:[0-9]{2})?';

const DECIMAL_COMMA = '[+\\-\u2212]?([0-9]([0-9 \u00a0\u2009\u202f])*([.,][0-9]*)?|[.,][0-9]+)';

/** Codecs whose notation no built-in type has: their lexical space as a pattern upon `xs:token`. */
export const LEXICAL_PATTERNS: Readonly<Record<string, string>> = {
  'decimal-comma': DECIMAL_COMMA,
  'decimal-number': '[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)',
  'decimal-comma-number': DECIMAL_COMMA,
  'big-integer': '[+\\-]?[0-9]+',
  'boolean-lenient': YES_NO,
  'boolean-digit': YES_NO,
  'boolean-title': YES_NO,
  'boolean-yes-no': YES_NO,
  'date-loose': DAY,
  'date-lenient': `${DAY}( *${CLOCK})?${ZONE}`,
  'date-time-lenient': `${DAY}( *${CLOCK})?${ZONE}`,
  week: '[0-9]{4}-?W[0-9]{1,2}|[0-9]{1,2}/[0-9]{4}',
  month: '[0-9]{4}-?[0-9]{2}|[0-9]{4}-[0-9]|[0-9]{1,2}[./][0-9]{4}',
};

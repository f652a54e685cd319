const ZONE = '(?:Z|[+-]\\d\\d:\\d\\d)?';
const DATE = '-?\\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const TIME = '(?:[01]\\d|2[0-4]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?';
const NAME = '[\\p{L}_][\\p{L}\\p{N}._-]*';
const LOOSE = `(?:${DATE}|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})`;

interface Lexicon {
  /** Lexical space after white space was collapsed; undefined where every text is in it. */
  readonly pattern: RegExp | undefined;
  /** Values to try, plain ones first. */
  readonly samples: readonly string[];
}

function lexicon(pattern: string | undefined, ...samples: readonly string[]): Lexicon {
  return { pattern: pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'u'), samples };
}

/**
 * The texts that each codec stands for on the wire. Stricter than the codecs of the runtime, which read what they
 * can: here it matters what the other side was told to write.
 */
const lexicons: Readonly<Record<string, Lexicon>> = {
  text: lexicon(undefined, 'a', 'text', 'not a number'),
  token: lexicon(undefined, 'a', 'text', 'not a number'),
  uri: lexicon(undefined, 'a', 'https://example.org/'),
  nmtoken: lexicon('[\\p{L}\\p{N}._:-]+', 'a', '1a', '1-a'),
  id: lexicon(NAME, 'a', 'a1'),
  idref: lexicon(NAME, 'a', 'a1'),
  qname: lexicon(`(?:${NAME}:)?${NAME}`, 'a', 'p:a'),
  decimal: lexicon('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)', '1', '244.50', '-1', '0'),
  'decimal-comma': lexicon('[+-]?(?:\\d+(?:,\\d*)?|,\\d+)', '1', '244,50', '-1', '0'),
  'decimal-number': lexicon('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)', '1', '244.50', '-1', '0'),
  'decimal-comma-number': lexicon('[+-]?(?:\\d+(?:,\\d*)?|,\\d+)', '1', '244,50', '-1', '0'),
  integer: lexicon('[+-]?\\d+', '1', '0', '-1', '123456789'),
  'big-integer': lexicon('[+-]?\\d+', '1', '0', '-1', '12345678901234567890'),
  float: lexicon('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|-?INF|NaN', '1', '1.5', '1E9', 'INF'),
  double: lexicon('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|-?INF|NaN', '1', '1.5', '1E9', 'INF'),
  boolean: lexicon('true|false|1|0', 'true', '1'),
  'boolean-digit': lexicon('0|1', '1', '0'),
  'boolean-title': lexicon('True|False', 'True'),
  'boolean-yes-no': lexicon('Yes|No', 'Yes'),
  'boolean-lenient': lexicon(
    '0|1|(?:[Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Jj]a|[Nn]ej|[Kk]yllä|[Ee]i)',
    'true',
    'yes',
    'Yes',
    'True',
    'ja',
  ),
  date: lexicon(`${DATE}${ZONE}`, '2024-02-29', '2024-12-31', '2024-02-29Z'),
  'date-loose': lexicon(LOOSE, '2024-02-29', '29.2.2024', '2024-2-9'),
  'date-lenient': lexicon(`${LOOSE}(?:[T ]${TIME})?${ZONE}`, '2024-02-29', '29.2.2024', '2024-2-9'),
  'date-time': lexicon(`${DATE}T${TIME}${ZONE}`, '2024-02-29T08:30:00'),
  'date-time-lenient': lexicon(
    `${LOOSE}[T ]\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?${ZONE}`,
    '2024-02-29T08:30:00',
    '2024-02-29 08:30:00',
    '29.2.2024 8:30',
  ),
  time: lexicon(`${TIME}${ZONE}`, '08:30:00'),
  'g-year': lexicon(`-?\\d{4,}${ZONE}`, '2024'),
  'g-year-month': lexicon(`-?\\d{4,}-(?:0[1-9]|1[0-2])${ZONE}`, '2024-02'),
  'g-month': lexicon(`--(?:0[1-9]|1[0-2])${ZONE}`, '--02'),
  'g-month-day': lexicon(`--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])${ZONE}`, '--02-29'),
  'g-day': lexicon(`---(?:0[1-9]|[12]\\d|3[01])${ZONE}`, '---29'),
  duration: lexicon(
    '-?P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=.)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?',
    'P1D',
  ),
  week: lexicon('\\d{4}-?W\\d{1,2}|\\d{1,2}/\\d{4}', '2024-W09'),
  month: lexicon('\\d{4}-(?:0[1-9]|1[0-2])|\\d{1,2}[./]\\d{4}', '2024-02', '2/2024'),
  base64: lexicon(
    '(?:(?:[A-Za-z0-9+/] ?){4})*(?:(?:[A-Za-z0-9+/] ?){2}= ?=|(?:[A-Za-z0-9+/] ?){3}=)?',
    'YQ==',
    'YWJj',
  ),
  hex: lexicon('(?:[0-9A-Fa-f]{2})*', '61', '616263'),
};

/** Whether a text, white space handled, is one of a codec; true for codecs that are not known. */
export function isLexical(codec: string, text: string): boolean {
  return lexicons[codec]?.pattern?.test(text) ?? true;
}

/** Values of a codec to try, plain ones first. */
export function samplesOf(codec: string): readonly string[] {
  return lexicons[codec]?.samples ?? ['a'];
}

/** How the bytes of a document are to be read. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'us-ascii' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

/** Outcome of looking at the first bytes. */
export interface Sniffed {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly mark: number;
  /** Known from outside, so that the XML declaration is not asked. */
  readonly given: boolean;
}

/** Longest XML declaration in which an encoding is looked for, in bytes. */
const DECLARATION_LENGTH = 1024;

/** By label in lower case, without what stands between letters and digits. */
const LABELS: Readonly<Record<string, Encoding | 'utf-16'>> = {
  utf8: 'utf-8',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  usascii: 'us-ascii',
  ascii: 'us-ascii',
  iso88591: 'iso-8859-1',
  latin1: 'iso-8859-1',
  iso885915: 'iso-8859-15',
  latin9: 'iso-8859-15',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
};

/**
 * The encoding that a label names.
 *
 * @param label name of an encoding, in any case, with or without hyphens
 * @returns the encoding, `utf-16` where the byte order is left open, or undefined where it is not supported
 */
export function encodingOf(label: string): Encoding | 'utf-16' | undefined {
  const name = label.toLowerCase().replace(/[-_\s]/g, '');
  return Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
}

/**
 * Determines the encoding of a document (XML 1.0, appendix F): byte order mark, then what the caller knows,
 * then the XML declaration, then UTF-8.
 *
 * @param head first bytes of the document
 * @param complete whether there are no more
 * @param given label known from outside
 * @returns the encoding; undefined where more bytes are needed; a label where it is not supported
 */
export function sniff(
  head: Uint8Array,
  complete: boolean,
  given: string | undefined,
): Sniffed | string | undefined {
  if (head.length < 4 && !complete) return undefined;
  const [first, second, third, fourth] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { encoding: 'utf-8', mark: 3, given: false };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2, given: false };
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 && head.length >= 4
      ? 'UTF-32'
      : { encoding: 'utf-16le', mark: 2, given: false };
  }
  if (given !== undefined) {
    const encoding = encodingOf(given);
    if (encoding === undefined) return given;
    return { encoding: encoding === 'utf-16' ? 'utf-16be' : encoding, mark: 0, given: true };
  }
  if (first === 0 && second === 0x3c) return { encoding: 'utf-16be', mark: 0, given: false };
  if (first === 0x3c && second === 0) return { encoding: 'utf-16le', mark: 0, given: false };
  return sniffDeclaration(head, complete);
}

const EQ = '[ \\t\\r\\n]*=[ \\t\\r\\n]*';
/** XML 1.0 fifth edition, productions 23 to 32 and 80. */
const XML_DECLARATION = new RegExp(
  `^<\\?xml[ \\t\\r\\n]+version${EQ}(?:"1\\.[0-9]+"|'1\\.[0-9]+')` +
    `(?:[ \\t\\r\\n]+encoding${EQ}(?:"([A-Za-z][-A-Za-z0-9._]*)"|'([A-Za-z][-A-Za-z0-9._]*)'))?` +
    `(?:[ \\t\\r\\n]+standalone${EQ}(?:"(yes|no)"|'(yes|no)'))?[ \\t\\r\\n]*\\?>$`,
);

/**
 * What an XML declaration says.
 *
 * @param text the declaration, up to its `>`
 * @returns null where it is not well-formed
 */
export function xmlDeclaration(
  text: string,
): { readonly label: string | undefined; readonly standalone: boolean } | null {
  const found = XML_DECLARATION.exec(text);
  return found && { label: found[1] ?? found[2], standalone: (found[3] ?? found[4]) === 'yes' };
}

function sniffDeclaration(head: Uint8Array, complete: boolean): Sniffed | string | undefined {
  const found: Sniffed = { encoding: 'utf-8', mark: 0, given: false };
  if (head.length > 0 && head[0] !== 60) return found;
  const close = head.subarray(0, DECLARATION_LENGTH).indexOf(62);
  const text = String.fromCharCode(...head.subarray(0, close < 0 ? DECLARATION_LENGTH : close + 1));
  if (!'<?xml'.startsWith(text.slice(0, 5))) return found;
  const end = text.indexOf('?>');
  if (end < 0) return complete || close >= 0 || text.length >= DECLARATION_LENGTH ? found : undefined;
  const label = xmlDeclaration(text)?.label;
  if (label === undefined) return found;
  const encoding = encodingOf(label);
  if (encoding === undefined) return label;
  // UTF-16 cannot be: the declaration was read byte by byte. The tokeniser says so when it gets there.
  return encoding.startsWith('utf-16')
    ? found
    : { ...found, encoding: encoding === 'utf-16' ? 'utf-8' : encoding };
}

/**
 * Whether the encoding named in an XML declaration is the one the document is in.
 *
 * @param label what the declaration says
 * @param sniffed how the document is read
 */
export function agrees(label: string, sniffed: Sniffed): boolean {
  if (sniffed.given) return true;
  const declared = encodingOf(label);
  return declared === sniffed.encoding || (declared === 'utf-16' && sniffed.encoding.startsWith('utf-16'));
}

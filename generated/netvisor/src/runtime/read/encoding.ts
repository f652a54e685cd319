import { Malformed } from './fault.js';

/** How the bytes of a document are to be read. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'us-ascii' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

/** What stands at the beginning of a document. */
export interface Sniffed {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly mark: number;
  /** Characters of the XML declaration; 0 where there is none. */
  readonly declaration: number;
  /** The XML declaration says that declarations outside do not matter. */
  readonly standalone: boolean;
  /** What is wrong with the XML declaration. */
  readonly fault: Malformed | null;
}

/** Characters within which an XML declaration must end. */
const DECLARATION_LENGTH = 4096;

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

const EQ = '[ \\t\\r\\n]*=[ \\t\\r\\n]*';
/** XML 1.0 fifth edition, productions 23 to 32 and 80. */
const XML_DECLARATION: RegExp = /* @__PURE__ */ new RegExp(
  `^<\\?xml[ \\t\\r\\n]+version${EQ}(?:"1\\.[0-9]+"|'1\\.[0-9]+')` +
    `(?:[ \\t\\r\\n]+encoding${EQ}(?:"([A-Za-z][-A-Za-z0-9._]*)"|'([A-Za-z][-A-Za-z0-9._]*)'))?` +
    `(?:[ \\t\\r\\n]+standalone${EQ}(?:"(yes|no)"|'(yes|no)'))?[ \\t\\r\\n]*\\?>$`,
);

/**
 * Determines the encoding of a document (XML 1.0, appendix F): byte order mark, then what the caller knows,
 * then the XML declaration, then UTF-8. Reads the XML declaration, whose fault is left to whoever reads on.
 *
 * @param head first bytes of the document
 * @param complete whether there are no more
 * @param given label known from outside
 * @returns undefined where more bytes are needed; a label where it is not supported
 */
export function sniff(
  head: Uint8Array,
  complete: boolean,
  given: string | undefined,
): Sniffed | string | undefined {
  if (head.length < 4 && !complete) return undefined;
  const [first, second, third, fourth] = head;
  let known: Encoding | undefined;
  let mark = 2;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    known = 'utf-8';
    mark = 3;
  } else if (first === 0xfe && second === 0xff) known = 'utf-16be';
  else if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0 && head.length >= 4) return 'UTF-32';
    known = 'utf-16le';
  } else {
    mark = 0;
    if (given !== undefined) {
      const named = encodingOf(given);
      if (named === undefined) return given;
      known = named === 'utf-16' ? 'utf-16be' : named;
    } else if (first === 0 && second === 0x3c) known = 'utf-16be';
    else if (first === 0x3c && second === 0) known = 'utf-16le';
  }
  const encoding = known ?? 'utf-8';
  const none = { encoding, mark, declaration: 0, standalone: false, fault: null };
  const text = beginning(head, mark, encoding);
  const isCut = !complete && text.length < DECLARATION_LENGTH && !text.endsWith('>');
  if (!/^<\?xml[ \t\r\n?]/.test(text)) {
    return isCut && '<?xml'.startsWith(text.slice(0, 6)) ? undefined : none;
  }
  if (isCut) return undefined;
  const found = XML_DECLARATION.exec(text);
  if (found === null) {
    const what = text.endsWith('>') ? 'is not well-formed' : 'does not end';
    return { ...none, fault: new Malformed('declaration', `The XML declaration ${what}`, 0) };
  }
  const read = { ...none, declaration: text.length, standalone: (found[3] ?? found[4]) === 'yes' };
  const label = found[1] ?? found[2];
  if (label === undefined || (mark === 0 && given !== undefined)) return read;
  const declared = encodingOf(label);
  if (known === undefined) {
    if (declared === undefined) return label;
    // UTF-16 it cannot be: the declaration was read byte by byte.
    if (!isUtf16(declared)) return { ...read, encoding: declared };
  } else if (declared === known || (declared === 'utf-16' && isUtf16(known))) return read;
  const what = `The document is not in the encoding "${label}" that it declares`;
  return { ...read, fault: new Malformed('encoding', what, 0) };
}

function isUtf16(encoding: Encoding | 'utf-16'): encoding is 'utf-16' | 'utf-16le' | 'utf-16be' {
  return encoding.startsWith('utf-16');
}

/** The beginning of a document up to its first `>`. */
function beginning(head: Uint8Array, mark: number, encoding: Encoding): string {
  const isWide = isUtf16(encoding);
  const low = encoding === 'utf-16be' ? 1 : 0;
  const step = isWide ? 2 : 1;
  let text = '';
  for (let at = mark; at + step <= head.length && text.length < DECLARATION_LENGTH; at += step) {
    const code = isWide ? ((head[at + 1 - low] ?? 0) << 8) | (head[at + low] ?? 0) : (head[at] ?? 0);
    text += String.fromCharCode(code);
    if (code === 62) break;
  }
  return text;
}

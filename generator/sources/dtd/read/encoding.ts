import type { DtdFile } from '../options.js';
import type { Findings } from './findings.js';
import { SourceText } from './positions.js';

/**
 * Turns the bytes of an entity into text (XML 1.0, section 4.3.3 and appendix F): byte order mark, UTF-16 told
 * by its first characters, the declared encoding, or UTF-8. Line ends become `\n` (section 2.11).
 *
 * Bytes that are not UTF-8 and declare nothing are reported and read as Windows-1252, the likely one.
 */
export function decode(file: DtdFile, findings: Findings): SourceText {
  const text = 'text' in file ? file.text : decodeBytes(file, findings);
  const withoutMark = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return new SourceText(
    file.file,
    withoutMark.includes('\r') ? withoutMark.replace(/\r\n?/g, '\n') : withoutMark,
  );
}

const DECLARED = /^<\?xml[ \t\r\n][^>]*?encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

function decodeBytes(file: { file: string; bytes: Uint8Array }, findings: Findings): string {
  const { bytes } = file;
  const wide = wideEncoding(bytes);
  const head =
    wide === undefined ? latin1(bytes.subarray(0, 512)) : decodeAs(wide, bytes.subarray(0, 1024)).text;
  const declared = DECLARED.exec(head.replace(/^(?:\u{FEFF}|\u{EF}\u{BB}\u{BF})/u, ''))?.[1];
  const label = declared?.toLowerCase();
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const declaredWide = label !== undefined && /^(?:utf-?16|iso-10646-ucs-2|ucs-2)/.test(label);
  const place = { file: file.file, line: 1, column: 1 };
  if (label !== undefined && declaredWide !== (wide !== undefined)) {
    findings.report('dtd-encoding', `The file declares the encoding ${declared} and is written in another.`, [
      place,
    ]);
  }
  if (wide !== undefined) return reported(decodeAs(wide, bytes), wide, file.file, findings);
  if (label === undefined || declaredWide || marked || /^utf-?8$/.test(label)) {
    const utf8 = decodeAs('utf-8', bytes);
    if (!utf8.damaged || marked || label !== undefined) return reported(utf8, 'UTF-8', file.file, findings);
    const at = new SourceText(file.file, utf8.text.replace(/\r\n?/g, '\n'));
    findings.report(
      'dtd-encoding',
      'The file declares no encoding and is not UTF-8; it was read as Windows-1252.',
      [at.placeAt(at.text.indexOf('\u{FFFD}'))],
    );
    return windows1252(bytes);
  }
  return decodeDeclared(declared ?? label, bytes, file.file, findings);
}

function decodeDeclared(declared: string, bytes: Uint8Array, file: string, findings: Findings): string {
  const label = declared.toLowerCase();
  // The encoding labels of the web platform mean Windows-1252 by these two, which differs at 0x80 to 0x9F.
  if (/^(?:iso[-_]?8859-1|latin1|l1)$/.test(label)) return latin1(bytes);
  if (/^(?:windows-|cp)1252$/.test(label)) return windows1252(bytes);
  if (/^(?:us-)?ascii$/.test(label)) {
    const text = latin1(bytes);
    return reported({ text, damaged: /[^\0-\u{7F}]/u.test(text) }, declared, file, findings);
  }
  try {
    return reported(decodeAs(label, bytes), declared, file, findings);
  } catch {
    findings.report('dtd-encoding', `The encoding ${declared} is not known; the file was read as Latin-1.`, [
      { file, line: 1, column: 1 },
    ]);
    return latin1(bytes);
  }
}

function reported(
  decoded: { text: string; damaged: boolean },
  encoding: string,
  file: string,
  findings: Findings,
): string {
  if (decoded.damaged) {
    const at = new SourceText(file, decoded.text.replace(/\r\n?/g, '\n'));
    const index = Math.max(0, at.text.search(/\u{FFFD}|[^\0-\u{7F}]/u));
    const replaced = at.text.indexOf('\u{FFFD}');
    findings.report('dtd-encoding', `The file has bytes that are not ${encoding}.`, [
      at.placeAt(replaced === -1 ? index : replaced),
    ]);
  }
  return decoded.text;
}

function decodeAs(label: string, bytes: Uint8Array): { text: string; damaged: boolean } {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  if (!text.includes('\u{FFFD}')) return { text, damaged: false };
  try {
    return { text: new TextDecoder(label, { ignoreBOM: true, fatal: true }).decode(bytes), damaged: false };
  } catch {
    return { text, damaged: true };
  }
}

/** UTF-16 by its byte order mark or by a first `<` in two bytes (appendix F.1). */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

/** Characters of Windows-1252 at 0x80 to 0x9F; some builds of `TextDecoder` read Latin-1 there. */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009F]/gu, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('');
}

/** Characters that cannot stand in a document (XML 1.0, production 2), lone surrogates among them. */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u;
const TEXT = /[&<\r]|\]\]>/;
const TEXT_ALL = /[&<\r]|\]\]>/g;
const ATTRIBUTE = /[&<"\t\n\r]/;
const ATTRIBUTE_ALL = /[&<"\t\n\r]/g;

/** References by what they stand for. */
export const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  ']]>': ']]&gt;',
  '>': '&gt;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function reference(found: string): string {
  return REFERENCES[found] ?? found;
}

/**
 * Where a text holds a character that XML cannot carry.
 *
 * @param text any text
 * @returns index of the first such UTF-16 unit, or -1
 */
export function illegalAt(text: string): number {
  return text.search(ILLEGAL);
}

/**
 * Escapes what would be read as something else: `&`, `<`, the end of a CDATA section, and a carriage return,
 * which a reader would turn into a line feed (XML 1.0, 2.4 and 2.11).
 *
 * @param text text of an element, without illegal characters
 */
export function escapeText(text: string): string {
  return TEXT.test(text) ? text.replace(TEXT_ALL, reference) : text;
}

/**
 * Escapes for a value between double quotes; white space other than the space is kept by references, since a
 * reader normalises it (XML 1.0, 3.3.3).
 *
 * @param text value of an attribute, without illegal characters
 */
export function escapeAttribute(text: string): string {
  return ATTRIBUTE.test(text) ? text.replace(ATTRIBUTE_ALL, reference) : text;
}

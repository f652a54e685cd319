import type { DiagnosticCollector, Place } from '../../../diagnostics/diagnostic.js';
import type { XsdRules } from '../rules.js';
import { decodeXml, placeAt } from './encoding.js';
import { expandEntities, type Shift } from './entities.js';
import type { XmlElement } from './node.js';
import { parseXml } from './parse.js';
import { scan } from './scan.js';

/** Deepest nesting of elements in a schema document, and of components that are built into each other. */
export const DEPTH_LIMIT = 500;

/**
 * Reads a document from bytes or text to its root element; everything that stands in the way is reported.
 *
 * @param file name of the document, for places
 * @param source its bytes, or its text where somebody has decoded it already
 * @param diagnostics takes the findings
 * @returns the root element; undefined after an error
 */
export function readXml(
  file: string,
  source: Uint8Array | string,
  diagnostics: DiagnosticCollector<XsdRules>,
): XmlElement | undefined {
  const decoded = typeof source === 'string' ? { text: source.replace(/^\ufeff/, '') } : decodeXml(source);
  if ('problem' in decoded) {
    const message = `The document cannot be decoded: ${decoded.problem}.`;
    diagnostics.report('xsd-encoding', message, [{ file, line: 1, column: 1 }]);
    return undefined;
  }
  const { text } = decoded;
  const found = scan(text, DEPTH_LIMIT);
  if (found.mergeMarkers.length > 0) {
    const places = found.mergeMarkers.map((offset) => placeAt(file, text, offset));
    diagnostics.report('xsd-merge-marker', 'The document holds the markers of an unresolved merge.', places);
    return undefined;
  }
  if (found.tooDeepAt !== undefined) {
    const message = `Elements are nested ${found.depth} deep, more than the ${DEPTH_LIMIT} that are read.`;
    diagnostics.report('xsd-too-deep', message, [placeAt(file, text, found.tooDeepAt)]);
    return undefined;
  }
  if (found.badCharacterAt !== undefined) {
    const code = text.charCodeAt(found.badCharacterAt).toString(16).toUpperCase().padStart(4, '0');
    const message = `The character U+${code} is not allowed in XML.`;
    diagnostics.report('xsd-not-well-formed', message, [placeAt(file, text, found.badCharacterAt)]);
    return undefined;
  }
  const expansion = expandEntities(text, found.doctype);
  if ('problem' in expansion) {
    const message = `The entities of the document cannot be expanded: ${expansion.problem}.`;
    diagnostics.report('xsd-entity-expansion', message, [placeAt(file, text, expansion.at)]);
    return undefined;
  }
  const parsed = parseXml(expansion.text, locator(file, expansion.text, expansion.shifts));
  if ('root' in parsed) return parsed.root;
  const [first] = parsed.problems;
  if (first !== undefined) {
    const message = `The document is not well-formed XML: ${first.message}.`;
    diagnostics.report('xsd-not-well-formed', message, [first.place]);
  }
  return undefined;
}

/** Undoes what the expansion of entities did to the columns of a line. */
function locator(
  file: string,
  text: string,
  shifts: readonly Shift[],
): (line: number, column: number) => Place {
  if (shifts.length === 0) return (line, column) => ({ file, line, column });
  const byLine = new Map<number, Shift[]>();
  for (const shift of shifts) {
    const place = placeAt(file, text, shift.offset);
    const entry = { offset: place.column, by: shift.by };
    const known = byLine.get(place.line);
    if (known === undefined) byLine.set(place.line, [entry]);
    else known.push(entry);
  }
  return (line, column) => {
    const before = (byLine.get(line) ?? []).filter((shift) => shift.offset <= column);
    const by = before.reduce((sum, shift) => sum + shift.by, 0);
    return { file, line, column: Math.max(1, column - by) };
  };
}

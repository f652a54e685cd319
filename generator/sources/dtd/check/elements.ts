import type { Place } from '../../../diagnostics/diagnostic.js';
import type { DtdDocument, DtdName, ElementDeclaration } from '../mirror.js';
import type { Findings } from '../read/findings.js';
import { namesIn } from './content.js';

/** Most places that one finding lists. */
const MOST_PLACES = 10;

/** Checks which elements are declared, declared twice, or only named (sections 3.2 and 3.3). */
export function checkElements(dtd: DtdDocument, findings: Findings): void {
  const declared = new Map(dtd.elements.map((element) => [element.name, element.declaration]));
  if (dtd.declarations.every(({ kind }) => kind === 'comment' || kind === 'instruction')) {
    findings.report('dtd-no-declarations', 'The document declares nothing.', [
      { file: dtd.file, line: 1, column: 1 },
    ]);
  }
  if (dtd.doctype !== undefined && declared.size > 0 && !declared.has(dtd.doctype.name)) {
    findings.report(
      'dtd-doctype-root',
      `The DOCTYPE names the root ${dtd.doctype.name}, which is not declared.`,
      [dtd.doctype.place],
    );
  }
  checkDuplicates(dtd, declared, findings);
  checkNames(dtd, declared, findings);
  for (const { element, attributes } of dtd.attributesWithoutElement) {
    const places = attributes.slice(0, 1).map((attribute) => attribute.place);
    if (places.length === 0) continue;
    findings.report(
      'dtd-attlist-without-element',
      `The element ${element} has attributes and is not declared.`,
      places,
    );
  }
}

function checkDuplicates(
  dtd: DtdDocument,
  declared: ReadonlyMap<string, ElementDeclaration>,
  findings: Findings,
): void {
  for (const declaration of dtd.declarations) {
    if (declaration.kind !== 'element' || declaration.redundant === undefined) continue;
    const first = declared.get(declaration.name);
    findings.report('dtd-duplicate-element', `The element ${declaration.name} is declared again.`, [
      declaration.place,
      ...(first === undefined ? [] : [{ ...first.place, note: 'this declaration counts' }]),
    ]);
  }
}

function checkNames(
  dtd: DtdDocument,
  declared: ReadonlyMap<string, ElementDeclaration>,
  findings: Findings,
): void {
  const missing = new Map<string, Place[]>();
  for (const { declaration } of dtd.elements) {
    const names = namesIn(declaration.content);
    if (declaration.content.kind === 'mixed') checkRepeats(declaration.name, names, findings);
    for (const { name, place } of names) {
      if (declared.has(name)) continue;
      const places = missing.get(name) ?? [];
      if (places.length < MOST_PLACES) places.push(place);
      missing.set(name, places);
    }
  }
  for (const [name, places] of missing) {
    if (name === 'PCDATA')
      findings.report('dtd-pcdata-without-hash', 'PCDATA without # is the name of an element.', places);
    else findings.report('dtd-undeclared-element', `The element ${name} is not declared.`, places);
  }
}

/** Validity constraint "No Duplicate Types". */
function checkRepeats(element: string, names: readonly DtdName[], findings: Findings): void {
  const seen = new Map<string, Place>();
  for (const { name, place } of names) {
    const first = seen.get(name);
    if (first === undefined) seen.set(name, place);
    else {
      findings.report('dtd-duplicate-token', `The mixed content of ${element} names ${name} twice.`, [
        place,
        { ...first, note: 'named here before' },
      ]);
    }
  }
}

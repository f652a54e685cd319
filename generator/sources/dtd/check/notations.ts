import type { Place } from '../../../diagnostics/diagnostic.js';
import type { DtdDocument } from '../mirror.js';
import type { Findings } from '../read/findings.js';

/** Checks that notations are declared, once (sections 3.3.1, 4.2.2 and 4.7). */
export function checkNotations(dtd: DtdDocument, findings: Findings): void {
  const declared = new Map<string, Place>();
  for (const declaration of dtd.declarations) {
    if (declaration.kind !== 'notation') continue;
    const first = declared.get(declaration.name);
    if (first === undefined) declared.set(declaration.name, declaration.place);
    else {
      findings.report('dtd-duplicate-notation', `The notation ${declaration.name} is declared again.`, [
        declaration.place,
        { ...first, note: 'this declaration counts' },
      ]);
    }
  }
  const check = (name: string, place: Place): void => {
    if (!declared.has(name))
      findings.report('dtd-undeclared-notation', `The notation ${name} is not declared.`, [place]);
  };
  for (const declaration of dtd.declarations) {
    if (declaration.kind === 'entity' && declaration.definition.kind === 'unparsed') {
      check(declaration.definition.notation, declaration.place);
    } else if (declaration.kind === 'attlist') {
      for (const { type } of declaration.attributes) {
        if (type.kind === 'NOTATION') for (const token of type.tokens) check(token.value, token.place);
      }
    }
  }
}

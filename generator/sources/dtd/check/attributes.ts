import type { AttributeDefinition, AttributeType, DtdDocument, DtdElement } from '../mirror.js';
import { isName, isNmtoken } from '../read/characters.js';
import type { Findings } from '../read/findings.js';

/** Checks the validity constraints on attribute declarations (sections 2.10, 3.3.1 and 3.3.2). */
export function checkAttributes(dtd: DtdDocument, findings: Findings): void {
  for (const element of dtd.elements) {
    checkTypes(element, findings);
    for (const attribute of element.attributes) checkAttribute(element.name, attribute, findings);
  }
  for (const { element, attributes } of dtd.attributesWithoutElement) {
    for (const attribute of attributes) checkAttribute(element, attribute, findings);
  }
  checkRepeats(dtd, findings);
}

/** Validity constraints "One ID per Element Type", "One Notation Per Element Type", "No Notation on Empty Element". */
function checkTypes(element: DtdElement, findings: Findings): void {
  for (const kind of ['ID', 'NOTATION'] as const) {
    const [first, second] = element.attributes.filter((attribute) => attribute.type.kind === kind);
    if (first === undefined) continue;
    if (second !== undefined) {
      findings.report(
        'dtd-attribute-type',
        `The element ${element.name} has two attributes of type ${kind}.`,
        [second.place, { ...first.place, note: 'the first one' }],
      );
    }
    if (kind === 'NOTATION' && element.declaration.content.kind === 'empty') {
      findings.report(
        'dtd-attribute-type',
        `The empty element ${element.name} has an attribute of type NOTATION.`,
        [first.place],
      );
    }
  }
}

function checkAttribute(element: string, attribute: AttributeDefinition, findings: Findings): void {
  const { type, name, place } = attribute;
  const subject = `The attribute ${name} of ${element}`;
  if (type.kind === 'enumeration' || type.kind === 'NOTATION') {
    const seen = new Set<string>();
    for (const token of type.tokens) {
      if (seen.has(token.value)) {
        findings.report('dtd-duplicate-token', `${subject} lists the value ${token.value} twice.`, [
          token.place,
        ]);
      }
      seen.add(token.value);
    }
  }
  if (name === 'xml:space' && !isSpaceType(type)) {
    findings.report(
      'dtd-attribute-type',
      `${subject} must be an enumeration of "default" and "preserve" or one of them.`,
      [place],
    );
  }
  const given = attribute.default;
  if (given.kind !== 'fixed' && given.kind !== 'value') return;
  if (type.kind === 'ID') {
    findings.report('dtd-attribute-default', `${subject} is an ID and has a default value.`, [place]);
  } else if (!isLegal(given.value, type)) {
    findings.report(
      'dtd-attribute-default',
      `${subject} has the default "${given.value}", which its type does not allow.`,
      [place],
    );
  }
}

function isSpaceType(type: AttributeType): boolean {
  return (
    type.kind === 'enumeration' &&
    type.tokens.every(({ value }) => value === 'default' || value === 'preserve')
  );
}

/** Validity constraint "Attribute Default Value Syntactically Correct". */
function isLegal(value: string, type: AttributeType): boolean {
  switch (type.kind) {
    case 'CDATA':
      return true;
    case 'ID':
    case 'IDREF':
    case 'ENTITY':
      return isName(value);
    case 'IDREFS':
    case 'ENTITIES':
      return value.split(' ').every(isName);
    case 'NMTOKEN':
      return isNmtoken(value);
    case 'NMTOKENS':
      return value.split(' ').every(isNmtoken);
    default:
      return type.tokens.some((token) => token.value === value);
  }
}

/** An attribute defined again with the same meaning harms nobody, and customisation layers live from it. */
function checkRepeats(dtd: DtdDocument, findings: Findings): void {
  const first = new Map<string, AttributeDefinition>();
  for (const declaration of dtd.declarations) {
    if (declaration.kind !== 'attlist') continue;
    for (const attribute of declaration.attributes) {
      const key = `${declaration.element} ${attribute.name}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, attribute);
      else if (meaning(other) !== meaning(attribute)) {
        findings.report(
          'dtd-duplicate-attribute',
          `The attribute ${attribute.name} of ${declaration.element} is defined again with another meaning.`,
          [attribute.place, { ...other.place, note: 'this definition counts' }],
        );
      }
    }
  }
}

function meaning(attribute: AttributeDefinition): string {
  const tokens = 'tokens' in attribute.type ? attribute.type.tokens.map((token) => token.value) : [];
  return JSON.stringify([attribute.type.kind, tokens, attribute.default]);
}

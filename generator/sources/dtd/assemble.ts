import type {
  AttlistDeclaration,
  AttributeDefinition,
  DtdDeclaration,
  DtdDocument,
  DtdElement,
  ElementDeclaration,
} from './mirror.js';
import type { Context } from './read/context.js';

/**
 * Puts the document together: of several ELEMENT declarations of one name the first counts, all ATTLIST
 * declarations of one element merge, and the first definition of an attribute counts (section 3.3). What does not
 * count is marked redundant.
 */
export function assemble(context: Context): DtdDocument {
  const elements = new Map<string, ElementDeclaration>();
  const attributes = new Map<string, Map<string, AttributeDefinition>>();
  const docs = new Map<string, readonly string[]>();
  const declarations = context.declarations.map((declaration): DtdDeclaration => {
    if (declaration.kind === 'attlist') {
      const { element, docs: text } = declaration;
      const isOfElement = declaration.attributes.length !== 1;
      if (text !== undefined && isOfElement) docs.set(element, [...(docs.get(element) ?? []), text]);
      return mergeAttlist(declaration, attributes);
    }
    if (declaration.kind !== 'element') return declaration;
    if (elements.has(declaration.name)) return { ...declaration, redundant: true };
    elements.set(declaration.name, declaration);
    return declaration;
  });
  const { doctype } = context;
  return {
    file: context.files[0] ?? '',
    files: context.files,
    ...(doctype === undefined ? {} : { doctype }),
    declarations,
    elements: [...elements.values()].map((declaration) =>
      elementOf(declaration, attributes.get(declaration.name), docs.get(declaration.name)),
    ),
    attributesWithoutElement: [...attributes]
      .filter(([element]) => !elements.has(element))
      .map(([element, definitions]) => ({ element, attributes: [...definitions.values()] })),
  };
}

function mergeAttlist(
  declaration: AttlistDeclaration,
  attributes: Map<string, Map<string, AttributeDefinition>>,
): AttlistDeclaration {
  const known = attributes.get(declaration.element) ?? new Map<string, AttributeDefinition>();
  attributes.set(declaration.element, known);
  // A comment on a list of one attribute speaks of the attribute.
  const docs = declaration.attributes.length === 1 ? declaration.docs : undefined;
  return {
    ...declaration,
    attributes: declaration.attributes.map((definition): AttributeDefinition => {
      const attribute = docs === undefined ? definition : { ...definition, docs };
      if (known.has(attribute.name)) return { ...attribute, redundant: true };
      known.set(attribute.name, attribute);
      return attribute;
    }),
  };
}

function elementOf(
  declaration: ElementDeclaration,
  attributes: ReadonlyMap<string, AttributeDefinition> | undefined,
  attlistDocs: readonly string[] = [],
): DtdElement {
  const docs = [...(declaration.docs === undefined ? [] : [declaration.docs]), ...attlistDocs].join('\n');
  return {
    name: declaration.name,
    declaration,
    attributes: attributes === undefined ? [] : [...attributes.values()],
    ...(docs === '' ? {} : { docs }),
  };
}

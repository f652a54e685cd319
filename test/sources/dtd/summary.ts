import type { Diagnostic, Place } from '../../../generator/diagnostics/diagnostic.js';
import type {
  AttributeDefinition,
  DtdContent,
  DtdDeclaration,
  DtdDocument,
  DtdNode,
  DtdParticle,
  DtdReading,
} from '../../../generator/sources/dtd/index.js';

/** A reading as text that a person can check: each declaration as DTD syntax, with where it stands. */
export function summary(reading: DtdReading): object {
  const { dtd, diagnostics } = reading;
  return {
    files: dtd.files,
    ...(dtd.doctype === undefined
      ? {}
      : { doctype: `${at(dtd.doctype)} ${idText(dtd.doctype)} ${dtd.doctype.name}` }),
    declarations: dtd.declarations.flatMap((declaration) => declarationLines(declaration)),
    elements: Object.fromEntries(dtd.elements.map((element) => [element.name, effective(dtd, element.name)])),
    ...(dtd.attributesWithoutElement.length === 0
      ? {}
      : {
          withoutElement: dtd.attributesWithoutElement.map(
            ({ element, attributes }) => `${element}: ${attributes.map(attributeText).join(', ')}`,
          ),
        }),
    diagnostics: diagnostics.map(diagnosticText),
  };
}

function effective(dtd: DtdDocument, name: string): object {
  const element = dtd.elements.find((candidate) => candidate.name === name);
  return {
    content: element === undefined ? '' : contentText(element.declaration.content),
    ...(element?.attributes.length ? { attributes: element.attributes.map(attributeText) } : {}),
    ...(element?.docs === undefined ? {} : { docs: element.docs }),
  };
}

/** One finding: severity, code, places, message. */
export function diagnosticText(diagnostic: Diagnostic): string {
  const [first, ...others] = diagnostic.places.map(placeText);
  const rest = others.length === 0 ? '' : ` [${others.join('; ')}]`;
  return `${first} ${diagnostic.severity} ${diagnostic.code}: ${diagnostic.message}${rest}`;
}

function placeText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}${place.note === undefined ? '' : ` ${place.note}`}`;
}

function at(node: DtdNode): string {
  return (
    placeText(node.place).replace(/^input\.\w+:/u, '') +
    (node.via === undefined ? '' : ` via ${node.via.join('>')}`)
  );
}

function idText(id: { readonly publicId?: string; readonly systemId?: string }): string {
  return `[${id.publicId ?? ''} | ${id.systemId ?? ''}]`;
}

function declarationLines(declaration: DtdDeclaration): readonly string[] {
  const redundant = 'redundant' in declaration ? ' (redundant)' : '';
  const docs = 'docs' in declaration ? ` // ${declaration.docs}` : '';
  const line = (text: string): string => `${at(declaration)} ${text}${redundant}${docs}`;
  switch (declaration.kind) {
    case 'element':
      return [line(`ELEMENT ${declaration.name} ${contentText(declaration.content, true)}`)];
    case 'attlist':
      return [
        line(`ATTLIST ${declaration.element}`),
        ...declaration.attributes.map(
          (attribute) =>
            `  ${at(attribute)} ${attributeText(attribute)}${attribute.redundant === undefined ? '' : ' (redundant)'}`,
        ),
      ];
    case 'entity': {
      const { definition } = declaration;
      const value = definition.kind === 'internal' ? JSON.stringify(definition.text) : idText(definition);
      const notation = definition.kind === 'unparsed' ? ` NDATA ${definition.notation}` : '';
      return [line(`ENTITY ${declaration.parameter ? '% ' : ''}${declaration.name} ${value}${notation}`)];
    }
    case 'notation':
      return [line(`NOTATION ${declaration.name} ${idText(declaration)}`)];
    case 'comment':
      return [line(`comment ${JSON.stringify(declaration.text)}`)];
    case 'instruction':
      return [line(`instruction ${declaration.target} ${declaration.data}`)];
  }
}

function contentText(content: DtdContent, places = false): string {
  if (content.kind === 'children') return particleText(content.particle, places);
  if (content.kind !== 'mixed') return content.kind;
  const names = content.names.map((name) => ` | ${particleText(name, places)}`).join('');
  return `(#PCDATA${names})*${content.entity === undefined ? '' : `%${content.entity}`}`;
}

function particleText(particle: DtdParticle, places: boolean): string {
  const where = places ? `@${at(particle)}` : '';
  if (particle.kind === 'name') return `${particle.name}${particle.occurs}${where}`;
  const members = particle.particles.map((member) => particleText(member, places));
  const entity = particle.entity === undefined ? '' : `%${particle.entity}`;
  return `(${members.join(particle.kind === 'choice' ? ' | ' : ', ')})${particle.occurs}${entity}`;
}

function attributeText(attribute: AttributeDefinition): string {
  const { type, default: given } = attribute;
  const tokens = 'tokens' in type ? ` (${type.tokens.map((token) => token.value).join('|')})` : '';
  const entity = 'entity' in type ? `%${type.entity}` : '';
  const value = 'value' in given ? ` ${JSON.stringify(given.value)}` : '';
  const docs = attribute.docs === undefined ? '' : ` // ${attribute.docs}`;
  return `${attribute.name} ${type.kind}${tokens}${entity} ${given.kind}${value}${docs}`;
}

import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { XsdComponent, XsdDocument, XsdLink } from '../mirror.js';
import { XSD_NAMESPACE } from '../names.js';
import type { XsdRules } from '../rules.js';
import type { XmlElement } from '../xml/node.js';
import { readAttributeGroup, readGlobalAttribute } from './attributes.js';
import { readComplexType, readOpenContent } from './complex-type.js';
import {
  child,
  childrenOf,
  isXsd,
  node,
  ownName,
  readAnnotation,
  reference,
  text,
  token,
} from './context.js';
import type { ReadContext } from './context.js';
import { readGlobalElement } from './element.js';
import { readGroup } from './particle.js';
import { readSimpleType } from './simple-type.js';

/**
 * Reads the root element of a schema document (Part 1, section 3.17.2).
 *
 * @param file name of the document
 * @param root its `schema` element
 * @param chameleonNamespace target namespace of the schema that includes it; counts where it has none itself
 * @param diagnostics takes the findings
 * @returns the document, with links that lead nowhere yet
 */
export function readDocument(
  file: string,
  root: XmlElement,
  chameleonNamespace: string | undefined,
  diagnostics: DiagnosticCollector<XsdRules>,
): XsdDocument {
  const declared = token(root, 'targetNamespace');
  const targetNamespace = declared ?? chameleonNamespace;
  const context = contextOf(file, root, targetNamespace, declared === undefined, diagnostics);
  const version = text(root, 'version');
  const open = child(root, 'defaultOpenContent');
  const annotation = readAnnotation(childrenOf(root, 'annotation'));
  return {
    ...node(root),
    ...(annotation === undefined ? {} : { annotation }),
    file,
    ...(targetNamespace === undefined ? {} : { targetNamespace }),
    chameleon: declared === undefined && chameleonNamespace !== undefined,
    ...(version === undefined ? {} : { version }),
    links: childrenOf(root, 'include', 'import', 'redefine', 'override').map((item) =>
      readLink(context, item),
    ),
    components: readComponents(context, root),
    ...(open === undefined ? {} : { defaultOpenContent: readOpenContent(context, open) }),
    unread: context.unread,
  };
}

function contextOf(
  file: string,
  root: XmlElement,
  targetNamespace: string | undefined,
  undeclared: boolean,
  diagnostics: DiagnosticCollector<XsdRules>,
): ReadContext {
  const context: ReadContext = {
    file,
    ...(targetNamespace === undefined ? {} : { targetNamespace }),
    chameleon: undeclared && targetNamespace !== undefined,
    elementsQualified: token(root, 'elementFormDefault') === 'qualified',
    attributesQualified: token(root, 'attributeFormDefault') === 'qualified',
    blockDefault: token(root, 'blockDefault') ?? '',
    finalDefault: token(root, 'finalDefault') ?? '',
    diagnostics,
    unread: [],
  };
  const defaultAttributes = reference(context, root, 'defaultAttributes');
  return defaultAttributes === undefined ? context : { ...context, defaultAttributes };
}

function readComponents(context: ReadContext, parent: XmlElement): readonly XsdComponent[] {
  return parent.children.flatMap((item) =>
    isXsd(item, item.local) ? (readComponent(context, item) ?? []) : [],
  );
}

function readComponent(context: ReadContext, element: XmlElement): XsdComponent | undefined {
  switch (element.local) {
    case 'element':
      return readGlobalElement(context, element);
    case 'attribute':
      return readGlobalAttribute(context, element);
    case 'simpleType':
      return readSimpleType(context, element);
    case 'complexType':
      return readComplexType(context, element);
    case 'group':
      return readGroup(context, element);
    case 'attributeGroup':
      return readAttributeGroup(context, element);
    case 'notation': {
      const [publicId, system] = [text(element, 'public'), text(element, 'system')];
      return {
        kind: 'notation',
        ...node(element),
        name: ownName(context, element),
        ...(publicId === undefined ? {} : { public: publicId }),
        ...(system === undefined ? {} : { system }),
      };
    }
    default:
      return undefined;
  }
}

function readLink(context: ReadContext, element: XmlElement): XsdLink {
  const [location, namespace] = [token(element, 'schemaLocation'), token(element, 'namespace')];
  const kind = element.local;
  return {
    kind: kind === 'include' || kind === 'redefine' || kind === 'override' ? kind : 'import',
    ...node(element),
    ...(location === undefined ? {} : { location }),
    ...(namespace === undefined ? {} : { namespace }),
    components: kind === 'redefine' || kind === 'override' ? readComponents(context, element) : [],
  };
}

/** Whether an element is the root of a schema document. */
export function isSchema(element: XmlElement): boolean {
  return element.local === 'schema' && element.namespace === XSD_NAMESPACE;
}

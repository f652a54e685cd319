import type { DiagnosticCollector, Place } from '../../../diagnostics/diagnostic.js';
import type { XsdAnnotation, XsdDerivation, XsdNode, XsdNote, XsdOccurs, XsdReference } from '../mirror.js';
import { qname, XSD_NAMESPACE, type QName } from '../names.js';
import type { XsdRules } from '../rules.js';
import { attribute, type XmlAttribute, type XmlElement } from '../xml/node.js';

/** What the readers of components know of the document around them. */
export interface ReadContext {
  readonly file: string;
  /** Target namespace in effect. */
  readonly targetNamespace?: string;
  readonly chameleon: boolean;
  readonly elementsQualified: boolean;
  readonly attributesQualified: boolean;
  readonly blockDefault: string;
  readonly finalDefault: string;
  /** Attribute group of version 1.1 that complex types have by default. */
  readonly defaultAttributes?: XsdReference;
  readonly diagnostics: DiagnosticCollector<XsdRules>;
  /** Takes constructs that are read past. */
  readonly unread: { readonly what: string; readonly place: Place }[];
}

/** Whether the element is the one of the schema language with this name. */
export function isXsd(element: XmlElement, ...locals: readonly string[]): boolean {
  return element.namespace === XSD_NAMESPACE && locals.includes(element.local);
}

/** First child of the schema language with one of these names. */
export function child(element: XmlElement, ...locals: readonly string[]): XmlElement | undefined {
  return element.children.find((item) => isXsd(item, ...locals));
}

/** Children of the schema language with one of these names. */
export function childrenOf(element: XmlElement, ...locals: readonly string[]): readonly XmlElement[] {
  return element.children.filter((item) => isXsd(item, ...locals));
}

/** Value of an attribute as it stands. */
export function text(element: XmlElement, local: string): string | undefined {
  return attribute(element, local)?.value;
}

/** Value of an attribute with white space collapsed. */
export function token(element: XmlElement, local: string): string | undefined {
  return collapse(attribute(element, local)?.value);
}

function collapse(value: string | undefined): string | undefined {
  return value?.trim().replace(/[ \t\r\n]+/g, ' ');
}

/** Whether a boolean attribute says yes. */
export function flag(element: XmlElement, local: string): boolean {
  const value = token(element, local);
  return value === 'true' || value === '1';
}

/** A reference in an attribute; undefined where the attribute is missing. */
export function reference(
  context: ReadContext,
  element: XmlElement,
  local: string,
): XsdReference | undefined {
  const item = attribute(element, local);
  return item === undefined ? undefined : toReference(context, element, collapse(item.value) ?? '', item);
}

/** References in an attribute that holds a list of names. */
export function references(
  context: ReadContext,
  element: XmlElement,
  local: string,
): readonly XsdReference[] {
  const item = attribute(element, local);
  const names =
    collapse(item?.value)
      ?.split(' ')
      .filter((name) => name !== '') ?? [];
  return item === undefined ? [] : names.map((name) => toReference(context, element, name, item));
}

/** Resolves a qualified name (Part 1, section 3.17.6.2 and, for chameleon inclusion, 4.2.1). */
function toReference(
  context: ReadContext,
  element: XmlElement,
  text: string,
  { place }: XmlAttribute,
): XsdReference {
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  const local = text.slice(colon + 1);
  const namespace = element.scope.get(prefix);
  if (prefix !== '' && namespace === undefined) {
    const message = `The prefix "${prefix}" of "${text}" is not declared.`;
    context.diagnostics.report('xsd-undeclared-prefix', message, [place]);
  }
  const absent = prefix === '' && (namespace === undefined || namespace === '') && context.chameleon;
  return { name: qname(absent ? context.targetNamespace : namespace, local), place };
}

/** Name of a component in the target namespace. */
export function ownName(context: ReadContext, element: XmlElement): QName {
  return qname(context.targetNamespace, token(element, 'name') ?? '');
}

/** Occurrence of a particle; nonsense counts as 1 here and is reported by the check of the structure. */
export function occurs(element: XmlElement): XsdOccurs {
  const min = count(token(element, 'minOccurs')) ?? 1;
  const max = token(element, 'maxOccurs');
  return { min, max: max === 'unbounded' ? null : (count(max) ?? 1) };
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\+?\d+$/.test(value) ? Number(value) : undefined;
}

const DERIVATIONS: readonly XsdDerivation[] = ['extension', 'restriction', 'substitution', 'list', 'union'];

/** Means of derivation in `block` or `final`, with the default of the schema document. */
export function derivations(element: XmlElement, local: string, byDefault: string): readonly XsdDerivation[] {
  const value = token(element, local) ?? byDefault;
  if (value === '#all') return DERIVATIONS;
  const words = value.split(' ');
  return DERIVATIONS.filter((word) => words.includes(word));
}

/** Place, identifier and annotation of a component. */
export function node(element: XmlElement): XsdNode {
  const annotation = readAnnotation(childrenOf(element, 'annotation'));
  const id = token(element, 'id');
  return {
    place: element.place,
    ...(annotation === undefined ? {} : { annotation }),
    ...(id === undefined ? {} : { id }),
  };
}

/** Reads annotation elements; undefined where they say nothing. */
export function readAnnotation(elements: readonly XmlElement[]): XsdAnnotation | undefined {
  const notes = (local: string): readonly XsdNote[] =>
    elements.flatMap((element) => childrenOf(element, local).map(readNote));
  const [documentation, appinfo] = [notes('documentation'), notes('appinfo')];
  return documentation.length + appinfo.length === 0 ? undefined : { documentation, appinfo };
}

function readNote(element: XmlElement): XsdNote {
  const source = token(element, 'source');
  return {
    text: element.text,
    ...(element.language === undefined ? {} : { language: element.language }),
    ...(source === undefined ? {} : { source }),
    place: element.place,
  };
}

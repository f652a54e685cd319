import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom';
import type { Place } from '../../../diagnostics/diagnostic.js';
import { XML_NAMESPACE } from '../names.js';
import type { XmlAttribute, XmlElement } from './node.js';

/** Why a text is not well-formed XML, and where. */
export interface XmlProblem {
  readonly message: string;
  readonly place: Place;
}

/** Root element of a document, or what is wrong with it. */
export type Parsed = { readonly root: XmlElement } | { readonly problems: readonly XmlProblem[] };

const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/**
 * Parses a document. Everything the parser complains of counts as not well-formed, also what it would mend.
 *
 * @param text the document, without document type declaration and not nested deeper than the scan allows
 * @param file name for places
 * @param locate turns a line and column of `text` into a place of the original document
 */
export function parseXml(text: string, locate: (line: number, column: number) => Place): Parsed {
  const problems: XmlProblem[] = [];
  const parser = new DOMParser({
    locator: true,
    normalizeLineEndings: (source: string) => source.replace(/\r\n?/g, '\n'),
    onError: (_level: string, message: string, context: unknown) => {
      if (message.startsWith('Unicode replacement character')) return;
      const [line, column] = position(context);
      problems.push({ message, place: locate(line, column) });
    },
  });
  try {
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    if (problems.length > 0 || root === null) return { problems };
    return { root: convert(root, locate) };
  } catch (error) {
    if (problems.length === 0) problems.push({ message: String(error), place: locate(1, 1) });
    return { problems };
  }
}

function position(context: unknown): readonly [number, number] {
  if (typeof context !== 'object' || context === null || !('locator' in context)) return [1, 1];
  const { locator } = context;
  if (typeof locator !== 'object' || locator === null) return [1, 1];
  const line = 'lineNumber' in locator && typeof locator.lineNumber === 'number' ? locator.lineNumber : 1;
  const column =
    'columnNumber' in locator && typeof locator.columnNumber === 'number' ? locator.columnNumber : 1;
  return [Math.max(line, 1), Math.max(column, 1)];
}

interface Draft extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Copies the tree, parents before children. The depth is bounded, yet the copy does not recurse. */
function convert(root: DomElement, locate: (line: number, column: number) => Place): XmlElement {
  const scope = new Map([['xml', XML_NAMESPACE]]);
  const top = draft(root, scope, undefined, locate);
  const open: { readonly node: DomNode; readonly into: Draft }[] = [{ node: root, into: top }];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const later: typeof open = [];
    for (let child = item.node.firstChild; child !== null; child = child.nextSibling) {
      if (!isElement(child)) continue;
      const made = draft(child, item.into.scope, item.into.language, locate);
      item.into.children.push(made);
      later.push({ node: child, into: made });
    }
    open.push(...later.reverse());
  }
  return top;
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

function draft(
  element: DomElement,
  outer: ReadonlyMap<string, string>,
  outerLanguage: string | undefined,
  locate: (line: number, column: number) => Place,
): Draft {
  const attributes: XmlAttribute[] = [];
  let scope: Map<string, string> | undefined;
  let language = outerLanguage;
  for (const item of element.attributes) {
    const { namespaceURI, value } = item;
    const local = item.localName ?? item.name;
    if (namespaceURI === XMLNS_NAMESPACE) {
      scope ??= new Map(outer);
      scope.set(item.prefix === null || item.prefix === '' ? '' : local, value);
      continue;
    }
    if (namespaceURI === XML_NAMESPACE && local === 'lang') language = value;
    const place = locate(item.lineNumber ?? 1, (item.columnNumber ?? 0) + 1);
    attributes.push({ local, ...(namespaceURI ? { namespace: namespaceURI } : {}), value, place });
  }
  const own = ownText(element);
  return {
    local: element.localName ?? element.nodeName,
    ...(element.namespaceURI ? { namespace: element.namespaceURI } : {}),
    place: locate(element.lineNumber ?? 1, element.columnNumber ?? 1),
    attributes,
    children: [],
    text: own,
    scope: scope ?? outer,
    ...(language === undefined || language === '' ? {} : { language }),
  };
}

/** Text is wanted inside of annotations only; elsewhere it is white space or an error of one level. */
function ownText(element: DomElement): string {
  const inAnnotation = element.localName === 'documentation' || element.localName === 'appinfo';
  if (inAnnotation) return element.textContent ?? '';
  const parts: string[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 || child.nodeType === 4) parts.push(child.nodeValue ?? '');
  }
  return parts.join('');
}

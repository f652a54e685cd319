import { excerpt } from '../excerpt.js';
import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import { XSD_NAMESPACE } from '../names.js';
import type { XsdRules } from '../rules.js';
import { attribute, type XmlAttribute, type XmlElement } from '../xml/node.js';
import { freeContent, grammar, type Production } from './grammar.js';
import { problemOfValue } from './attribute-values.js';

interface State {
  readonly diagnostics: DiagnosticCollector<XsdRules>;
  readonly ids: Map<string, XmlAttribute>;
}

/**
 * Checks a schema document against the schema for schemas, as far as it goes without following references:
 * attributes and their values, children and their order, text between them, identifiers.
 *
 * @param root the `schema` element
 * @param diagnostics takes the findings
 */
export function checkStructure(root: XmlElement, diagnostics: DiagnosticCollector<XsdRules>): void {
  visit(root, '', { diagnostics, ids: new Map() });
}

function visit(element: XmlElement, parent: string, state: State): void {
  if (freeContent.has(element.local)) return checkNote(element, state);
  const found = grammar[`${parent}/${element.local}`] ?? grammar[element.local];
  // The children of its parent are reported there.
  if (found === undefined) return;
  checkAttributes(element, found, state);
  checkAlternatives(element, parent, state);
  if (/[^ \t\r\n]/.test(element.text)) {
    report(state, 'xsd-invalid-structure', `Text may not stand in xs:${element.local}.`, element);
  }
  const names = element.children.map((item) =>
    item.namespace === XSD_NAMESPACE ? item.local : `{${item.namespace ?? ''}}${item.local}`,
  );
  if (!found.content.test(names.map((name) => `${name} `).join(''))) {
    const culprit = element.children[firstWrong(found.content, names)] ?? element;
    const what = culprit === element ? 'is not complete' : `does not allow ${culprit.local} here`;
    const message = `The content of xs:${element.local} ${what}.`;
    // Facets that do not exist have their own diagnostic.
    const unknownFacet = element.local === 'restriction' && !(culprit.local in grammar);
    if (!unknownFacet) state.diagnostics.report('xsd-invalid-structure', message, [culprit.place]);
  }
  const inner = parent === '' ? 'schema' : element.local;
  const position = inner === 'redefine' || inner === 'override' ? 'schema' : inner;
  for (const item of element.children) if (item.namespace === XSD_NAMESPACE) visit(item, position, state);
}

/**
 * Index of the child behind the longest beginning that some valid content has. Contents with many children are
 * repetitions, every beginning of which is valid, so halving finds it.
 */
function firstWrong(content: RegExp, names: readonly string[]): number {
  const valid = (length: number): boolean =>
    content.test(
      names
        .slice(0, length)
        .map((name) => `${name} `)
        .join(''),
    );
  if (names.length > 100) {
    let [low, high] = [0, names.length];
    while (low + 1 < high) {
      const middle = Math.floor((low + high) / 2);
      if (valid(middle)) low = middle;
      else high = middle;
    }
    return low;
  }
  for (let length = names.length - 1; length >= 0; length--) if (valid(length)) return length;
  return names[0] === 'annotation' ? 1 : 0;
}

function checkAttributes(element: XmlElement, { attributes, required }: Production, state: State): void {
  for (const item of element.attributes) {
    if (item.namespace !== undefined) {
      if (item.namespace === XSD_NAMESPACE) {
        report(state, 'xsd-invalid-structure', `The attribute "${item.local}" may not have a prefix.`, item);
      }
      continue;
    }
    const kind = Object.hasOwn(attributes, item.local) ? attributes[item.local] : undefined;
    if (kind === undefined) {
      const message = `xs:${element.local} has no attribute "${item.local}" here.`;
      report(state, 'xsd-invalid-structure', message, item);
      continue;
    }
    const problem = problemOfValue(kind, item.value, element);
    if (problem !== undefined) {
      const message = `The value ${excerpt(item.value)} of the attribute "${item.local}" ${problem}.`;
      report(state, 'xsd-invalid-value', message, item);
    } else if (kind === 'id') checkId(item, state);
  }
  for (const name of required) {
    if (attribute(element, name) === undefined) {
      report(state, 'xsd-invalid-structure', `xs:${element.local} lacks the attribute "${name}".`, element);
    }
  }
}

function checkId(item: XmlAttribute, state: State): void {
  const value = item.value.trim();
  const known = state.ids.get(value);
  if (known === undefined) state.ids.set(value, item);
  else {
    const message = `The identifier ${excerpt(value)} is given twice in the document.`;
    state.diagnostics.report('xsd-invalid-value', message, [item.place, known.place]);
  }
}

function checkNote(element: XmlElement, state: State): void {
  const allowed = element.local === 'documentation' ? ['source', 'lang'] : ['source'];
  for (const item of element.attributes) {
    if (item.namespace === undefined && !allowed.includes(item.local)) {
      report(state, 'xsd-invalid-structure', `xs:${element.local} has no attribute "${item.local}".`, item);
    }
  }
}

/** Attributes and children that exclude each other (Part 1, sections 3.2.3, 3.3.3, 3.6.3, 3.7.3, 3.14.3). */
function checkAlternatives(element: XmlElement, parent: string, state: State): void {
  const has = (name: string): boolean => attribute(element, name) !== undefined;
  const holds = (...names: readonly string[]): boolean =>
    element.children.some((item) => item.namespace === XSD_NAMESPACE && names.includes(item.local));
  const wrong = (message: string): void => report(state, 'xsd-invalid-structure', message, element);
  const { local } = element;
  if (local === 'element' || local === 'attribute') {
    if (has('default') && has('fixed')) wrong('default and fixed exclude each other.');
    if (has('type') && holds('simpleType', 'complexType')) {
      wrong(`xs:${local} has a type attribute and a type inside.`);
    }
    if (parent !== 'schema') checkLocal(element, has, holds, wrong);
  }
  if (
    local === 'attribute' &&
    has('default') &&
    has('use') &&
    attribute(element, 'use')?.value.trim() !== 'optional'
  ) {
    wrong('An attribute with a default must be optional.');
  }
  if (local === 'restriction' && parent === 'simpleType' && has('base') === holds('simpleType')) {
    wrong('A restriction has either a base attribute or a type inside.');
  }
  if (local === 'list' && has('itemType') === holds('simpleType')) {
    wrong('A list has either an itemType attribute or a type inside.');
  }
  if (local === 'union' && !has('memberTypes') && !holds('simpleType')) wrong('A union has no members.');
  if (local === 'notation' && !has('public') && !has('system')) {
    wrong('A notation has a public or a system identifier.');
  }
  if (local === 'keyref' && !has('refer') && !has('ref')) wrong('xs:keyref lacks the attribute "refer".');
  if ((local === 'key' || local === 'unique' || local === 'keyref') && has('name') === has('ref')) {
    wrong(`xs:${local} has either a name or a ref.`);
  }
  if ((local === 'key' || local === 'unique' || local === 'keyref') && has('name') && !holds('selector')) {
    wrong(`xs:${local} lacks a selector.`);
  }
  checkOccurs(element, wrong);
}

function checkLocal(
  element: XmlElement,
  has: (name: string) => boolean,
  holds: (...names: readonly string[]) => boolean,
  wrong: (message: string) => void,
): void {
  if (has('name') === has('ref')) wrong(`xs:${element.local} has either a name or a ref.`);
  if (!has('ref')) return;
  const own = ['type', 'nillable', 'block', 'form'].filter(has);
  if (element.local === 'element') own.push(...['default', 'fixed'].filter(has));
  for (const name of own) wrong(`xs:${element.local} with a ref has no attribute "${name}".`);
  if (holds('simpleType', 'complexType', 'key', 'keyref', 'unique')) {
    wrong(`xs:${element.local} with a ref has annotations inside only.`);
  }
}

function checkOccurs(element: XmlElement, wrong: (message: string) => void): void {
  const min = Number(attribute(element, 'minOccurs')?.value ?? 1);
  const max = attribute(element, 'maxOccurs')?.value.trim();
  if (max !== 'unbounded' && min > Number(max ?? 1)) wrong('minOccurs is greater than maxOccurs.');
}

function report(
  state: State,
  code: 'xsd-invalid-structure' | 'xsd-invalid-value',
  message: string,
  { place }: XmlElement | XmlAttribute,
): void {
  state.diagnostics.report(code, message, [place]);
}

import { namesIn } from '../check/content.js';
import type { AttributeDefinition, DtdDocument, DtdElement } from '../mirror.js';
import type { Findings } from '../read/findings.js';

/** A name of Namespaces in XML 1.0: local part and, if in one, namespace. */
export interface ExpandedName {
  readonly name: string;
  readonly namespace?: string;
  /** Prefix before it in the DTD, but for `xml`, which every document has. */
  readonly prefix?: string;
}

/** What the namespace declarations of a DTD make of its names. */
export interface Namespaces {
  readonly element: (name: string) => ExpandedName;
  readonly attribute: (name: string) => ExpandedName;
  /** Namespaces by prefix that an element declares and a root does not; undefined where there are none. */
  readonly declared: (name: string) => Readonly<Record<string, string>> | undefined;
}

/** Whether an attribute is a namespace declaration. */
export function isNamespaceDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

/**
 * Finds the namespaces that a DTD gives to its elements through `xmlns` attributes with a value: a document
 * that is read with the DTD has them, whether they are written or not. An element without one is in that of its
 * parents, as far as they agree.
 *
 * @param roots elements that can be the root of a message
 */
export function namespacesOf(dtd: DtdDocument, roots: readonly DtdElement[], findings: Findings): Namespaces {
  const prefixes = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  for (const element of dtd.elements) {
    for (const attribute of element.attributes) {
      const value = valueOf(attribute);
      if (attribute.name.startsWith('xmlns:') && value !== undefined)
        prefixes.set(attribute.name.slice(6), value);
    }
  }
  const defaults = defaultNamespaces(dtd, findings);
  const atRoots = roots.map(declarationsOf);
  const declared = new Map(
    dtd.elements.flatMap((element) => {
      const own = [...declarationsOf(element)].filter(
        ([prefix, value]) => !atRoots.every((root) => root.get(prefix) === value),
      );
      return own.length === 0 ? [] : [[element.name, Object.fromEntries(own)] as const];
    }),
  );
  return {
    element: (name) => expand(name, prefixes) ?? named(name, defaults.get(name)),
    attribute: (name) => expand(name, prefixes) ?? { name },
    declared: (name) => declared.get(name),
  };
}

/** Namespaces by prefix that the start tag of an element declares, sorted by prefix. */
function declarationsOf({ attributes }: DtdElement): ReadonlyMap<string, string> {
  const found = attributes.flatMap((attribute): readonly (readonly [string, string])[] => {
    const value = valueOf(attribute);
    if (value === undefined || !isNamespaceDeclaration(attribute.name)) return [];
    return [[attribute.name.slice('xmlns:'.length), value]];
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function valueOf(attribute: AttributeDefinition): string | undefined {
  return 'value' in attribute.default ? attribute.default.value : undefined;
}

function expand(name: string, prefixes: ReadonlyMap<string, string>): ExpandedName | undefined {
  const colon = name.indexOf(':');
  const namespace = colon === -1 ? undefined : prefixes.get(name.slice(0, colon));
  if (namespace === undefined) return undefined;
  const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)];
  return { name: local, namespace, ...(prefix === 'xml' ? {} : { prefix }) };
}

function named(name: string, namespace: string | undefined): ExpandedName {
  return namespace === undefined || namespace === '' ? { name } : { name, namespace };
}

/** Default namespace of each element: its own `xmlns`, or handed down from what may contain it. */
function defaultNamespaces(dtd: DtdDocument, findings: Findings): ReadonlyMap<string, string> {
  const elements = new Map(dtd.elements.map((element) => [element.name, element]));
  const found = new Map<string, string>();
  const queue: DtdElement[] = [];
  for (const element of dtd.elements) {
    const own = element.attributes.find((attribute) => attribute.name === 'xmlns');
    const value = own === undefined ? undefined : valueOf(own);
    if (value === undefined) continue;
    found.set(element.name, value);
    queue.push(element);
  }
  const own = new Set(found.keys());
  for (const parent of queue) {
    const namespace = found.get(parent.name) ?? '';
    for (const { name, place } of namesIn(parent.declaration.content)) {
      const child = elements.get(name);
      const known = found.get(name);
      if (child === undefined || own.has(name) || known === namespace) continue;
      if (known === undefined) {
        found.set(name, namespace);
        queue.push(child);
      } else if (known !== '') {
        findings.report(
          'dtd-namespace',
          `The element ${name} is in the namespaces "${known}" and "${namespace}".`,
          [child.declaration.place, { ...place, note: 'here its parent gives it another one' }],
        );
        found.set(name, '');
      }
    }
  }
  return found;
}

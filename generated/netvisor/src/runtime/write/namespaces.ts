import type { MessageTable, Part, TypeTable } from '../table.js';
import { typeOf } from '../type-of.js';

/** Namespace of `xsi:type` and `xsi:nil` (XML Schema Part 1, 2.6). */
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Namespace of the prefix `xml`, which is never declared (Namespaces in XML, section 3). */
export const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * Every type that a message reaches, each once, the type of the root first. Types refer to each other in circles;
 * the work list makes that no matter.
 *
 * @param table the message
 */
export function reachableTypes(table: MessageTable<unknown, never>): ReadonlySet<TypeTable> {
  const types = new Set<TypeTable>([typeOf(table.root.is)]);
  // A set iterates over what is added meanwhile.
  for (const type of types) {
    for (const part of flatParts(type.parts ?? [])) {
      if ('el' in part && !('codec' in part.is)) types.add(typeOf(part.is));
    }
    for (const derived of type.derived?.() ?? []) types.add(typeOf(derived));
  }
  return types;
}

/** The parts of a content model and of all its groups. */
function flatParts(parts: readonly Part[]): readonly Part[] {
  const flat = [...parts];
  for (let i = 0; i < flat.length; i++) {
    const part = flat[i];
    if (part !== undefined && 'group' in part) flat.push(...part.parts);
  }
  return flat;
}

/** Prefixes of a message. */
export interface Prefixes {
  /** Name of an element as it is written. */
  element(ns: string | undefined, local: string): string;
  /** Name of an attribute as it is written: the default namespace does not hold for attributes. */
  attribute(ns: string | undefined, local: string): string;
  /** Namespace by prefix, in the order of declaration. */
  readonly declared: ReadonlyMap<string, string>;
}

/**
 * Chooses a prefix for each namespace of a message. Those that the table asks for are kept, but for a default
 * namespace where an element stands in no namespace at all: it would fall into the default one.
 *
 * @param table the message
 * @param types what `reachableTypes` gave
 */
export function choosePrefixes(table: MessageTable<unknown, never>, types: ReadonlySet<TypeTable>): Prefixes {
  const elements = new Set<string>([table.root.ns ?? '']);
  const attributes = new Set<string>();
  const declared = new Map<string, string>();
  const ofElement = new Map<string, string>([['', '']]);
  const ofAttribute = new Map<string, string>([
    ['', ''],
    [XML, 'xml'],
  ]);
  const declare = (ns: string, prefix: string): void => {
    declared.set(prefix, ns);
    if (!ofElement.has(ns) || prefix === '') ofElement.set(ns, prefix);
    if (prefix !== '' && !ofAttribute.has(ns)) ofAttribute.set(ns, prefix);
  };
  const { prefixes = {} } = table;
  let instance = false;
  for (const type of types) {
    for (const attribute of type.attributes ?? []) attributes.add(attribute.ns ?? '');
    if (type.derived !== undefined) instance = true;
    for (const part of flatParts(type.parts ?? [])) {
      if (!('el' in part)) continue;
      elements.add(part.ns ?? '');
      for (const [prefix, ns] of Object.entries(part.declares ?? {}))
        if (prefixes[ns] === undefined) declare(ns, prefix);
      if (part.nillable === true) instance = true;
    }
  }
  if (instance) {
    attributes.add(XSI);
    for (const type of types) if (type.name !== undefined && type.ns !== undefined) attributes.add(type.ns);
  }
  // What an element declares needs no place at the root.
  declared.clear();
  for (const [ns, prefix] of Object.entries(prefixes)) {
    if (ns !== '' && ns !== XML && !(prefix === '' && elements.has(''))) declare(ns, prefix);
  }
  let counter = 0;
  const invent = (ns: string): void => {
    let prefix = ns === XSI ? 'xsi' : `ns${++counter}`;
    while (declared.has(prefix)) prefix = `ns${++counter}`;
    declare(ns, prefix);
  };
  for (const ns of [...elements].sort()) if (!ofElement.has(ns) && ns !== XML) invent(ns);
  for (const ns of [...attributes].sort()) if (!ofAttribute.has(ns)) invent(ns);
  const join = (prefix: string | undefined, local: string): string => (prefix ? `${prefix}:${local}` : local);
  return {
    element: (ns = '', local) => join(ns === XML ? 'xml' : ofElement.get(ns), local),
    attribute: (ns = '', local) => join(ofAttribute.get(ns), local),
    declared,
  };
}

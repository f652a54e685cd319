import { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { Message } from '../../../model/model.js';
import type { KeptFacts } from '../../../model/facts.js';
import { innerNamespaces } from '../../../model/inner-namespaces.js';
import type { ComplexType, ElementParticle, TypeId } from '../../../model/schema.js';
import { emitRules } from '../../rules.js';
import type { SchemaEmission } from '../emission.js';
import { elementsOf, reachable } from '../reachable.js';
import { dtdAttribute, literal } from './attributes.js';
import type { DtdAttribute } from './attributes.js';
import { declare } from './declarations.js';
import type { Position } from './declarations.js';
import { commentText, elementFacts, instruction, readComment } from './facts.js';

/** How a DTD is written. */
export interface DtdOptions {
  /** Name of the file without `.dtd`. */
  readonly file: string;
  /** Prefixes by namespace name; '' for elements without a prefix. Others are `ns1`, `ns2`, …; the root has none. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Writes a message as a DTD (XML 1.0): one declaration for each element name. A DTD knows no namespaces, so names
 * are written with the prefixes that documents must use. Where positions of one name differ, their union is
 * declared, with a diagnostic. What a DTD has no words for (codecs, facets, languages, examples) stands in
 * processing instructions, from where it is read back.
 *
 * @param message the message
 * @param types types of the model
 * @param options name of the file, and prefixes
 */
export function messageToDtd(
  { root }: Message,
  types: Readonly<Record<TypeId, ComplexType>>,
  { file, prefixes = {} }: DtdOptions,
): SchemaEmission {
  const report = new DiagnosticCollector(emitRules);
  const elements = allElements(root, types);
  const names = qualifiedNames(root, elements, types, prefixes);
  const parents = parentNames(elements, types, names);
  const lines = elements.map(([, list]): string => {
    const [first] = list;
    if (first === undefined) return '';
    const name = names.element(first);
    const at = first.provenance.slice(0, 1);
    const places = at.map(({ source, line, column }) => ({ file: source, line, column }));
    const told = new Set<string>();
    const declared = declare(
      list.map((one) => positionOf(one, types, names)),
      { nameOf: names.element, inexact: (what) => told.add(what) },
    );
    for (const what of told) {
      report.report('emit-schema-form', `A DTD cannot say the content of ${name}: ${what}.`, places);
    }
    if (declared.united) {
      const message = `${name} differs from place to place; a DTD has one declaration, which allows all.`;
      report.report('emit-schema-same-name', message, places);
    }
    const own = names.declarations(list, first === root);
    const documented = list.find((one) => commentText(one.docs) !== '');
    return [
      ...instruction(factsOf(list, documented, types, parents)),
      ...comment(commentText(documented?.docs)),
      `<!ELEMENT ${name} ${declared.content}>`,
      ...[...own, ...declared.attributes].flatMap((attribute) => [
        ...instruction(attribute.facts),
        ...comment(attribute.docs),
        `<!ATTLIST ${name} ${attribute.name} ${attribute.type} ${attribute.value}>`,
      ]),
    ].join('\n');
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n\n${lines.join('\n\n')}\n`;
  return { documents: [{ file: `${file}.dtd`, text }], diagnostics: report.all };
}

/** Element particles by expanded name, the root first, then as they are reached. */
function allElements(
  root: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
): readonly (readonly [string, readonly ElementParticle[]])[] {
  const found = new Map<string, ElementParticle[]>();
  const add = (element: ElementParticle): void => {
    const key = `{${element.namespace ?? ''}}${element.name}`;
    found.set(key, [...(found.get(key) ?? []), element]);
  };
  add(root);
  for (const id of reachable(root, types).uses.keys()) {
    const type = types[id];
    if (type !== undefined) for (const element of elementsOf(type)) add(element);
  }
  return [...found];
}

/** Names of the elements that each element particle stands in. */
function parentNames(
  elements: readonly (readonly [string, readonly ElementParticle[]])[],
  types: Readonly<Record<TypeId, ComplexType>>,
  names: Names,
): ReadonlyMap<ElementParticle, ReadonlySet<string>> {
  const parents = new Map<ElementParticle, Set<string>>();
  for (const [, list] of elements) {
    for (const parent of list) {
      const type = parent.type.kind === 'complex' ? types[parent.type.id] : undefined;
      for (const child of type === undefined ? [] : elementsOf(type)) {
        const known = parents.get(child);
        if (known === undefined) parents.set(child, new Set([names.element(parent)]));
        else known.add(names.element(parent));
      }
    }
  }
  return parents;
}

/** Facts of an element at its first position, and those of the parents below which they differ. */
function factsOf(
  list: readonly ElementParticle[],
  documented: ElementParticle | undefined,
  types: Readonly<Record<TypeId, ComplexType>>,
  parents: ReadonlyMap<ElementParticle, ReadonlySet<string>>,
): KeptFacts {
  const [first, ...others] = list;
  if (first === undefined) return {};
  const comment = readComment(commentText(documented?.docs), documented?.docs);
  const facts = elementFacts(first, types, comment);
  // A type with attributes or children is that of the declaration; only texts can differ from place to place.
  const isText = list.every(({ type }) => type.kind === 'simple');
  const ownFacts = (given: KeptFacts): KeptFacts => {
    const { simple, called: _called, typeDocs: _typeDocs, ...own } = given;
    return isText && simple !== undefined ? { ...own, simple } : own;
  };
  const usual = JSON.stringify(ownFacts(facts));
  const below = new Map<string, KeptFacts>();
  const usualParents = parents.get(first);
  for (const one of others) {
    const own = ownFacts(elementFacts(one, types, comment));
    if (JSON.stringify(own) === usual) continue;
    for (const parent of parents.get(one) ?? []) {
      if (usualParents?.has(parent) !== true && !below.has(parent)) below.set(parent, own);
    }
  }
  return {
    ...(comment.language === undefined ? {} : { language: comment.language }),
    ...facts,
    ...(below.size === 0 ? {} : { below: Object.fromEntries(below) }),
  };
}

interface Names {
  readonly element: (element: { readonly name: string; readonly namespace?: string }) => string;
  readonly attribute: (attribute: { readonly name: string; readonly namespace?: string }) => string;
  /** Namespace declarations of an element: the root has all that no other has. */
  readonly declarations: (positions: readonly ElementParticle[], isRoot: boolean) => readonly DtdAttribute[];
}

function qualifiedNames(
  root: ElementParticle,
  elements: readonly (readonly [string, readonly ElementParticle[]])[],
  types: Readonly<Record<TypeId, ComplexType>>,
  given: Readonly<Record<string, string>>,
): Names {
  const lists = elements.flatMap(([, list]) => list);
  const attributes = [...reachable(root, types).uses.keys()].flatMap((id) => types[id]?.attributes ?? []);
  const used = new Set([...lists, ...attributes].map(({ namespace = '' }) => namespace));
  if (lists.some(({ nillable }) => nillable === true)) used.add(XSI);
  const prefixes = new Map<string, string>([
    ['', ''],
    [XML, 'xml'],
  ]);
  const inner = innerNamespaces(root, types);
  let number = 0;
  for (const namespace of used) {
    if (prefixes.has(namespace)) continue;
    const own = Object.hasOwn(given, namespace) ? given[namespace] : undefined;
    const fallback = namespace === XSI ? 'xsi' : namespace === root.namespace ? '' : `ns${++number}`;
    const demanded = [...lists, ...attributes].find((one) => one.namespace === namespace && one.prefix);
    prefixes.set(namespace, own ?? demanded?.prefix ?? inner.get(namespace) ?? fallback);
  }
  const join = ({ name, namespace = '' }: { name: string; namespace?: string }): string => {
    const prefix = prefixes.get(namespace) ?? '';
    return prefix === '' ? name : `${prefix}:${name}`;
  };
  const declared = [...prefixes].flatMap(([namespace, prefix]) =>
    namespace === '' || namespace === XML || inner.has(namespace) ? [] : [[prefix, namespace] as const],
  );
  const declarations = (positions: readonly ElementParticle[], isRoot: boolean): readonly DtdAttribute[] => {
    const found = new Map(isRoot ? declared : []);
    for (const { declares = {} } of positions)
      for (const [prefix, namespace] of Object.entries(declares)) found.set(prefix, namespace);
    return [...found].map(([prefix, namespace]) => ({
      name: prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
      type: 'CDATA',
      value: `#FIXED ${literal(namespace)}`,
      docs: '',
      facts: {},
    }));
  };
  return { element: join, attribute: join, declarations };
}

function positionOf(
  { type, nillable }: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
  names: Names,
): Position {
  const nil: readonly DtdAttribute[] =
    nillable === true
      ? [{ name: 'xsi:nil', type: '(true | false | 1 | 0)', value: '#IMPLIED', docs: '', facts: {} }]
      : [];
  const complex = type.kind === 'complex' ? types[type.id] : undefined;
  const attributes = (complex?.attributes ?? []).map((attribute) =>
    dtdAttribute(attribute, names.attribute(attribute)),
  );
  return {
    content:
      type.kind === 'simple' ? { kind: 'text', simple: type.simple } : (complex?.content ?? { kind: 'any' }),
    nillable: nillable === true,
    attributes: [...nil, ...attributes],
  };
}

function comment(text: string): readonly string[] {
  return text === '' ? [] : [`<!-- ${text} -->`];
}

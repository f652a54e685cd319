import { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { Message } from '../../../model/model.js';
import type { ComplexType, ElementParticle, LocalizedText, TypeId } from '../../../model/schema.js';
import { emitRules } from '../../rules.js';
import type { SchemaEmission } from '../emission.js';
import { elementsOf, reachable } from '../reachable.js';
import { dtdAttribute, literal } from './attributes.js';
import type { DtdAttribute } from './attributes.js';
import { declare } from './declarations.js';
import type { Position } from './declarations.js';

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
 * declared, with a diagnostic.
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
    const own = first === root ? names.declarations : [];
    const docs = list.map((one) => docsText(one.docs)).find((text) => text !== '') ?? '';
    return [
      ...comment(docs),
      `<!ELEMENT ${name} ${declared.content}>`,
      ...[...own, ...declared.attributes].flatMap((attribute) => [
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

interface Names {
  readonly element: (element: { readonly name: string; readonly namespace?: string }) => string;
  readonly attribute: (attribute: { readonly name: string; readonly namespace?: string }) => string;
  /** Namespace declarations, which the root carries. */
  readonly declarations: readonly DtdAttribute[];
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
  let number = 0;
  for (const namespace of used) {
    if (prefixes.has(namespace)) continue;
    const own = Object.hasOwn(given, namespace) ? given[namespace] : undefined;
    const fallback = namespace === XSI ? 'xsi' : namespace === root.namespace ? '' : `ns${++number}`;
    prefixes.set(namespace, own ?? fallback);
  }
  const join = ({ name, namespace = '' }: { name: string; namespace?: string }): string => {
    const prefix = prefixes.get(namespace) ?? '';
    return prefix === '' ? name : `${prefix}:${name}`;
  };
  const declarations = [...prefixes].flatMap(([namespace, prefix]) => {
    if (namespace === '' || namespace === XML) return [];
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    return [{ name, type: 'CDATA', value: `#FIXED ${literal(namespace)}`, docs: '' }];
  });
  return { element: join, attribute: join, declarations };
}

function positionOf(
  { type, nillable }: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
  names: Names,
): Position {
  const nil: readonly DtdAttribute[] =
    nillable === true
      ? [{ name: 'xsi:nil', type: '(true | false | 1 | 0)', value: '#IMPLIED', docs: '' }]
      : [];
  const complex = type.kind === 'complex' ? types[type.id] : undefined;
  const attributes = (complex?.attributes ?? []).map((attribute) =>
    dtdAttribute(attribute, names.attribute(attribute), docsText(attribute.docs)),
  );
  return {
    content:
      type.kind === 'simple' ? { kind: 'text', simple: type.simple } : (complex?.content ?? { kind: 'any' }),
    nillable: nillable === true,
    attributes: [...nil, ...attributes],
  };
}

function docsText(docs: LocalizedText | undefined): string {
  return Object.values(docs ?? {}).join('\n');
}

/** A comment (production 15) holds no two hyphens in a row. */
function comment(text: string): readonly string[] {
  if (text === '') return [];
  const safe = text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/-(?=-|$)/gu, '- ');
  return [`<!-- ${safe} -->`];
}

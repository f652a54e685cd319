import { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { Message } from '../../../model/model.js';
import type { ComplexType, TypeId } from '../../../model/schema.js';
import { emitRules } from '../../rules.js';
import type { SchemaEmission } from '../emission.js';
import { reachable } from '../reachable.js';
import { xmlDocument } from '../xml-text.js';
import { complexTypeNode, declareType } from './complex.js';
import { elementNode } from './particles.js';
import { namespaceOf, partOf } from './writer.js';
import type { XsdPart, XsdWriter } from './writer.js';

/** How a schema is written. */
export interface XsdOptions {
  /** Name of the files without `.xsd`; further namespaces are numbered. */
  readonly file: string;
}

/**
 * Writes a message as XML Schema 1.0: one document for each namespace, the one of the root first. What XSD cannot
 * say is written in the closest form that it allows, with a diagnostic; codecs and what else only the model knows
 * of a text stand in `xs:appinfo`, from where they are read back.
 *
 * @param message the message
 * @param types types of the model
 * @param options how the files are called
 */
export function messageToXsd(
  { root }: Message,
  types: Readonly<Record<TypeId, ComplexType>>,
  { file }: XsdOptions,
): SchemaEmission {
  const report = new DiagnosticCollector(emitRules);
  const writer: XsdWriter = {
    types,
    report,
    file,
    parts: new Map(),
    rootNamespace: namespaceOf(root),
    ...reachable(root, types),
    forced: new Set(),
    named: new Map(),
    queue: [],
  };
  const part = partOf(writer, writer.rootNamespace);
  part.name('element', root.name, 'root');
  // The content of the root is written first, and its declaration stands first.
  const scope = { writer, part, types: new Map(), nested: 0 };
  part.components.unshift(elementNode(scope, root, {}));
  for (const ids of writer.derived.values()) {
    for (const id of ids) {
      const type = types[id];
      if (type !== undefined) declareType(writer, id, type);
    }
  }
  for (let id = writer.queue.shift(); id !== undefined; id = writer.queue.shift()) {
    const type = types[id];
    const declared = writer.named.get(id);
    if (type === undefined || declared === undefined) continue;
    const node = complexTypeNode(writer, declared.part, type, 0, declared.name);
    declared.part.components.push(node);
  }
  const documents = [...writer.parts.values()].map((one) => ({
    file: one.file,
    ...(one.namespace === '' ? {} : { namespace: one.namespace }),
    text: documentText(writer, one),
  }));
  return { documents, diagnostics: report.all };
}

function documentText(writer: XsdWriter, part: XsdPart): string {
  const imports = [...part.imports].sort().map((namespace) => ({
    name: 'xs:import',
    attributes: {
      namespace: namespace === '' ? undefined : namespace,
      schemaLocation: partOf(writer, namespace).file,
    },
  }));
  const prefixes = [part.namespace, ...part.imports].flatMap((namespace) => {
    const { prefix } = partOf(writer, namespace);
    return prefix === '' || prefix === 'xml:' ? [] : [[`xmlns:${prefix.slice(0, -1)}`, namespace] as const];
  });
  const hasNamespace = part.namespace !== '';
  return xmlDocument({
    name: 'xs:schema',
    attributes: {
      'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
      ...Object.fromEntries(prefixes.sort()),
      targetNamespace: hasNamespace ? part.namespace : undefined,
      elementFormDefault: hasNamespace ? 'qualified' : undefined,
    },
    children: [...imports, ...part.components],
  });
}

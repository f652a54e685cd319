import { DiagnosticCollector, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { loadDocuments, type XsdInput, type XsdResolver } from './assemble/load.js';
import { findBroken } from './assemble/measure.js';
import { buildTables } from './assemble/tables.js';
import { checkReferences } from './check/references.js';
import type { XsdComponent, XsdSchemaSet } from './mirror.js';
import { xsdRules } from './rules.js';

/** What `readXsd` gives. */
export interface XsdReading {
  readonly set: XsdSchemaSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `readXsd` needs beside the documents. */
export interface XsdOptions {
  /** Finds the documents that others include, import, redefine or override. */
  readonly resolve: XsdResolver;
}

/**
 * Reads XML Schema documents (XML Schema 1.0 second edition; of 1.1, what `xsd-not-enforced` does not name)
 * into a typed mirror of their components, with the place of each. Pure and synchronous; never throws on bad
 * input: every finding is a diagnostic, and what could be read is in the mirror.
 *
 * @param input the document, or the documents of several namespaces, to begin with
 * @param options how to find the documents that they refer to
 */
export function readXsd(input: XsdInput | readonly XsdInput[], options: XsdOptions): XsdReading {
  const diagnostics = new DiagnosticCollector(xsdRules);
  const inputs = 'file' in input ? [input] : input;
  const documents = loadDocuments(inputs, options.resolve, diagnostics);
  const tables = buildTables(documents, diagnostics);
  const components: readonly XsdComponent[] = [
    ...tables.types.values(),
    ...tables.groups.values(),
    ...tables.attributeGroups.values(),
    ...tables.elements.values(),
    ...tables.originals.values(),
  ];
  const broken = findBroken(tables, components, diagnostics);
  const set: XsdSchemaSet = { documents, ...tables, broken };
  checkReferences(set, diagnostics);
  return { set, diagnostics: withoutRepetition(diagnostics.all) };
}

/** A document that is read for two namespaces says everything twice. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.places]);
    return seen.size < seen.add(key).size;
  });
}

import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { XsdRules } from '../rules.js';
import type { XmlElement } from '../xml/node.js';

/** Checks a schema document against the schema for schemas. */
export function checkStructure(_root: XmlElement, _diagnostics: DiagnosticCollector<XsdRules>): void {}

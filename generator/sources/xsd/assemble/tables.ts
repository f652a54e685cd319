import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type {
  XsdAttribute,
  XsdAttributeGroup,
  XsdComponent,
  XsdDocument,
  XsdElement,
  XsdGroup,
  XsdIdentityConstraint,
  XsdNotation,
  XsdReference,
  XsdType,
} from '../mirror.js';
import { nameKey } from '../names.js';
import type { XsdRules } from '../rules.js';
import { walk } from '../walk.js';
import { redefine } from './redefine.js';

/** Tables of a schema set while it is put together. */
export interface Tables {
  readonly elements: Map<string, XsdElement>;
  readonly attributes: Map<string, XsdAttribute>;
  readonly types: Map<string, XsdType>;
  readonly groups: Map<string, XsdGroup>;
  readonly attributeGroups: Map<string, XsdAttributeGroup>;
  readonly notations: Map<string, XsdNotation>;
  readonly constraints: Map<string, XsdIdentityConstraint>;
  readonly originals: Map<XsdReference, XsdComponent>;
}

/**
 * Enters the components of all documents into tables by name, those of included and imported documents first,
 * then applies redefinitions and overrides from the inside out.
 *
 * @param documents the documents, with their links
 * @param diagnostics takes the findings
 */
export function buildTables(
  documents: readonly XsdDocument[],
  diagnostics: DiagnosticCollector<XsdRules>,
): Tables {
  const tables: Tables = {
    elements: new Map(),
    attributes: new Map(),
    types: new Map(),
    groups: new Map(),
    attributeGroups: new Map(),
    notations: new Map(),
    constraints: new Map(),
    originals: new Map(),
  };
  const order = innermostFirst(documents);
  for (const document of order) {
    for (const component of document.components) {
      const known = enter(tables, component, false);
      if (known !== undefined) reportDuplicate(component, known, diagnostics);
    }
  }
  for (const document of order) {
    for (const link of document.links) {
      if (link.document === undefined) continue;
      for (const component of link.components) redefine(tables, link.kind, component, diagnostics);
    }
  }
  enterConstraints(tables, diagnostics);
  return tables;
}

/**
 * Enters a component under its name.
 *
 * @param replace whether it takes the place of another one
 * @returns the component that had the name before, if any
 */
export function enter(tables: Tables, component: XsdComponent, replace: boolean): XsdComponent | undefined {
  switch (component.kind) {
    case 'element':
      return put(tables.elements, component.name, component, replace);
    case 'attribute':
      return put(tables.attributes, component.name, component, replace);
    case 'simple-type':
    case 'complex-type':
      return component.name && put(tables.types, component.name, component, replace);
    case 'group':
      return put(tables.groups, component.name, component, replace);
    case 'attribute-group':
      return put(tables.attributeGroups, component.name, component, replace);
    case 'notation':
      return put(tables.notations, component.name, component, replace);
  }
}

function put<T>(
  table: Map<string, T>,
  name: XsdElement['name'],
  component: T,
  replace: boolean,
): T | undefined {
  const key = nameKey(name);
  const known = table.get(key);
  if (known === undefined ? !replace : replace) table.set(key, component);
  return known;
}

function reportDuplicate(
  component: XsdComponent,
  known: XsdComponent,
  diagnostics: DiagnosticCollector<XsdRules>,
): void {
  const name = component.name?.local ?? '';
  const kind = component.kind.replace('simple-', '').replace('complex-', '').replace('-', ' ');
  diagnostics.report('xsd-duplicate-component', `The ${kind} "${name}" is declared twice.`, [
    { ...component.place, note: 'declared again here' },
    { ...known.place, note: 'declared here first' },
  ]);
}

/** Identity constraints share one symbol space, wherever their elements stand (Part 1, section 3.11.6). */
function enterConstraints(tables: Tables, diagnostics: DiagnosticCollector<XsdRules>): void {
  const element = (found: XsdElement): void => {
    for (const constraint of found.constraints) {
      if (constraint.name.local === '') continue;
      const known = put(tables.constraints, constraint.name, constraint, false);
      if (known === undefined || known === constraint) continue;
      const message = `The identity constraint "${constraint.name.local}" is declared twice.`;
      diagnostics.report('xsd-duplicate-component', message, [
        { ...constraint.place, note: 'declared again here' },
        { ...known.place, note: 'declared here first' },
      ]);
    }
  };
  for (const table of [tables.elements, tables.types, tables.groups]) {
    for (const component of table.values()) walk(component, { element });
  }
}

/** Documents after those that they link to, each once, circles broken at the first document asked for. */
function innermostFirst(documents: readonly XsdDocument[]): readonly XsdDocument[] {
  const order: XsdDocument[] = [];
  const seen = new Set<number>();
  for (let start = 0; start < documents.length; start++) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [{ index: start, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const link = documents[top.index]?.links[top.next++];
      if (link === undefined) {
        const done = documents[top.index];
        if (done !== undefined) order.push(done);
        stack.pop();
      } else if (link.document !== undefined && !seen.has(link.document)) {
        seen.add(link.document);
        stack.push({ index: link.document, next: 0 });
      }
    }
  }
  return order;
}

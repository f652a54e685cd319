import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { XsdComponent, XsdLink, XsdReference } from '../mirror.js';
import { nameKey } from '../names.js';
import type { XsdRules } from '../rules.js';
import { walk, type ReferenceSpace } from '../walk.js';
import { enter, type Tables } from './tables.js';

/**
 * Lets a component of a redefinition or an override take the place of the one with its name. References of a
 * redefinition to its own name mean the component that it replaces (Part 1, section 4.2.2); an override
 * replaces without a trace and adds nothing (1.1, Part 1, section 4.2.5).
 *
 * @param tables tables of the schema set, changed in place
 * @param kind kind of the link that holds the component
 * @param component the new component
 * @param diagnostics takes the findings
 */
export function redefine(
  tables: Tables,
  kind: XsdLink['kind'],
  component: XsdComponent,
  diagnostics: DiagnosticCollector<XsdRules>,
): void {
  const replaced = enter(tables, component, true);
  if (kind === 'override' || component.name === undefined) return;
  const { local } = component.name;
  if (replaced === undefined) {
    const message = `"${local}" is redefined, and the redefined document does not declare it.`;
    diagnostics.report('xsd-redefinition', message, [component.place]);
    enter(tables, component, false);
    return;
  }
  const own = selfReferences(component);
  for (const reference of own) tables.originals.set(reference, replaced);
  const isType = component.kind === 'simple-type' || component.kind === 'complex-type';
  if (isType && own.length === 0) {
    const message = `The redefinition of the type "${local}" is not derived from that type itself.`;
    diagnostics.report('xsd-redefinition', message, [component.place, replaced.place]);
  } else if (!isType && own.length > 1) {
    const message = `The redefinition of "${local}" refers to what it redefines more than once.`;
    diagnostics.report('xsd-redefinition', message, [component.place, replaced.place]);
  }
}

const SPACES: Readonly<Partial<Record<XsdComponent['kind'], ReferenceSpace>>> = {
  'simple-type': 'type',
  'complex-type': 'type',
  group: 'group',
  'attribute-group': 'attribute-group',
};

function selfReferences(component: XsdComponent): readonly XsdReference[] {
  const name = component.name;
  if (name === undefined) return [];
  if (component.kind === 'complex-type') {
    return component.base !== undefined && nameKey(component.base.name) === nameKey(name)
      ? [component.base]
      : [];
  }
  const found: XsdReference[] = [];
  walk(component, {
    reference: (space, reference) => {
      const same = nameKey(reference.name) === nameKey(name);
      if (space === SPACES[component.kind] && same) found.push(reference);
    },
  });
  return found;
}

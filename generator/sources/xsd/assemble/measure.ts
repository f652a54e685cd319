import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { XsdComponent, XsdReference } from '../mirror.js';
import { resolveAttributeGroup, resolveElement, resolveGroup, resolveType, type Lookup } from '../resolve.js';
import type { XsdRules } from '../rules.js';
import type { ReferenceSpace } from '../walk.js';
import { DEPTH_LIMIT } from '../xml/document.js';
import { constituents } from './constituents.js';

/** Most particles and type members that one component may hold after its references are followed. */
export const SIZE_LIMIT = 250_000;

interface Measure {
  readonly component: XsdComponent;
  readonly needs: readonly XsdComponent[];
  readonly own: number;
  next: number;
  depth: number;
  size: number;
  /** Whether something that it needs is too deep or too large already, which says enough. */
  inherits: boolean;
}

/**
 * Follows the references that build one component into another (base types, groups, heads of substitution
 * groups; not the types of elements, which may recur) and finds those that are circular, too deep or too
 * large. Does not recurse: chains may be as long as the documents like.
 *
 * @param set the tables
 * @param components all global components
 * @param diagnostics takes the findings
 * @returns the components that nothing must be made of
 */
export function findBroken(
  set: Lookup,
  components: Iterable<XsdComponent>,
  diagnostics: DiagnosticCollector<XsdRules>,
): ReadonlySet<XsdComponent> {
  const broken = new Set<XsdComponent>();
  const done = new Map<XsdComponent, { readonly depth: number; readonly size: number }>();
  for (const start of components) {
    if (done.has(start)) continue;
    const stack = [begin(set, start)];
    const open = new Set([start]);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const need = top.needs[top.next++];
      if (need === undefined) {
        finish(top, broken, diagnostics);
        done.set(top.component, top.inherits ? { depth: Infinity, size: Infinity } : top);
        open.delete(top.component);
        stack.pop();
      } else if (open.has(need)) {
        const circle = stack.slice(stack.findIndex(({ component }) => component === need));
        for (const { component } of circle) broken.add(component);
        const names = circle.map(({ component }) => component.name?.local ?? '');
        const message = `The ${need.kind.replace('-', ' ')} ${names.map((name) => `"${name}"`).join(' → ')} is defined by itself.`;
        diagnostics.report(
          'xsd-circular-definition',
          message,
          circle.map(({ component }) => component.place),
        );
      } else {
        const known = done.get(need);
        if (known === undefined) {
          top.next--;
          open.add(need);
          stack.push(begin(set, need));
        } else if (known.depth > DEPTH_LIMIT || known.size > SIZE_LIMIT) {
          top.inherits = true;
        } else if (!broken.has(need)) {
          top.depth = Math.max(top.depth, top.own + known.depth);
          top.size += known.size;
        }
      }
    }
  }
  return broken;
}

function finish(
  { component, depth, size, inherits }: Measure,
  broken: Set<XsdComponent>,
  diagnostics: DiagnosticCollector<XsdRules>,
): void {
  const name = component.name?.local ?? '';
  if (inherits) broken.add(component);
  else if (depth > DEPTH_LIMIT) {
    broken.add(component);
    const message = `"${name}" is built from components nested more than ${DEPTH_LIMIT} deep.`;
    diagnostics.report('xsd-too-deep', message, [component.place]);
  } else if (size > SIZE_LIMIT) {
    broken.add(component);
    const message = `"${name}" holds more than ${SIZE_LIMIT} particles when its references are followed.`;
    diagnostics.report('xsd-expansion-too-large', message, [component.place]);
  }
}

function begin(set: Lookup, component: XsdComponent): Measure {
  const { references, nesting, size } = constituents(component);
  const needs = references.flatMap(([space, reference]) => lookUp(set, space, reference) ?? []);
  return { component, needs, own: nesting, next: 0, depth: nesting, size, inherits: false };
}

function lookUp(set: Lookup, space: ReferenceSpace, reference: XsdReference): XsdComponent | undefined {
  if (space === 'element') return resolveElement(set, reference);
  if (space === 'group') return resolveGroup(set, reference);
  if (space === 'attribute-group') return resolveAttributeGroup(set, reference);
  const type = resolveType(set, reference);
  return type?.kind === 'declared' ? type.type : undefined;
}

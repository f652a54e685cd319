import type { ElementParticle, Particle, TypeUse } from '../../../model/schema.js';
import type { BuildContext } from '../schema/context.js';
import { placeOf } from '../schema/context.js';
import { findAmbiguity } from './ambiguity.js';

/**
 * Checks a content model: one name has one type (Part 1, section 3.8.6, Element Declarations Consistent), and
 * the next element tells which particle it belongs to (Unique Particle Attribution).
 */
export function checkContent(context: BuildContext, particle: Particle): void {
  checkConsistency(context, particle);
  const ambiguity = findAmbiguity(particle);
  if (ambiguity === undefined) return;
  const { first, second } = ambiguity;
  const name = first.kind === 'element' ? first.name : second.kind === 'element' ? second.name : undefined;
  const what = name === undefined ? 'An element' : `The element "${name}"`;
  const places = [first, second].flatMap((item) => context.places.get(item) ?? []);
  const message = `${what} can belong to two particles of one content model.`;
  context.diagnostics.report('xsd-ambiguous-content', message, places);
}

function checkConsistency(context: BuildContext, particle: Particle): void {
  const known = new Map<string, ElementParticle>();
  const stack: Particle[] = [particle];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (item.kind === 'wildcard') continue;
    if (item.kind !== 'element') {
      stack.push(...[...item.particles].reverse());
      continue;
    }
    const key = `{${item.namespace ?? ''}}${item.name}`;
    const before = known.get(key);
    if (before === undefined) known.set(key, item);
    else if (!sameType(before.type, item.type)) {
      const message = `The element "${item.name}" has two types in one content model.`;
      const places = [...placeOf(context, item), ...placeOf(context, before)];
      context.diagnostics.report('xsd-inconsistent-elements', message, places);
    }
  }
}

/** Types that say the same are taken for the same, also where each place declares its own. */
function sameType(a: TypeUse, b: TypeUse): boolean {
  if (a.kind === 'complex' || b.kind === 'complex') {
    return a.kind === b.kind && a.kind === 'complex' && b.kind === 'complex' && a.id === b.id;
  }
  return a.simple === b.simple || JSON.stringify(a.simple) === JSON.stringify(b.simple);
}

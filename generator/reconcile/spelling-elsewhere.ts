import type { Resource } from '../model/model.js';
import type { ComplexType, ElementParticle, Particle, TypeId } from '../model/schema.js';
import type { Contradictions } from './contradictions.js';
import { claim } from './contradictions.js';
import { looksLikeMisspelling } from './similar.js';

interface Use {
  readonly name: string;
  readonly parent: string;
  readonly resource: string;
  readonly part: 'request' | 'response';
  readonly path: string;
  readonly element: ElementParticle;
}

/**
 * Reports names that are spelt otherwise below a parent of the same name in another message: `reduceprivileged`
 * here, `reducedprivileged` there. Names that stand side by side in one message are two things and no slip.
 *
 * @param resources resources of the model
 * @param types types of the model
 * @param contradictions collects the findings
 */
export function reportSpellingElsewhere(
  resources: readonly Resource[],
  types: Readonly<Record<TypeId, ComplexType>>,
  contradictions: Contradictions,
): void {
  const uses = resources.flatMap((resource) =>
    (['request', 'response'] as const).flatMap((part) => {
      const root = resource[part]?.root;
      return root === undefined ? [] : usesBelow(root, types, resource.name, part);
    }),
  );
  const byParent = new Map<string, Use[]>();
  for (const use of uses) {
    const key = use.parent.toLowerCase();
    const list = byParent.get(key);
    if (list === undefined) byParent.set(key, [use]);
    else list.push(use);
  }
  for (const list of byParent.values()) reportPairs(list, contradictions);
}

function reportPairs(uses: readonly Use[], contradictions: Contradictions): void {
  const messages = new Map<string, Set<string>>();
  for (const use of uses) {
    const name = use.name.toLowerCase();
    const set = messages.get(name) ?? new Set();
    messages.set(name, set.add(`${use.resource} ${use.part}`));
  }
  const names = [...messages.keys()].sort();
  for (const [index, a] of names.entries()) {
    for (const b of names.slice(index + 1)) {
      if (!looksLikeMisspelling(a, b) || isPlural(a, b) || overlap(messages.get(a), messages.get(b)))
        continue;
      const first = uses.find((use) => use.name.toLowerCase() === a);
      const second = uses.find((use) => use.name.toLowerCase() === b);
      const firstAt = first?.element.provenance[0];
      const secondAt = second?.element.provenance[0];
      if (first === undefined || second === undefined || firstAt === undefined || secondAt === undefined)
        continue;
      contradictions.record(
        'conflict-spelling-elsewhere',
        { resource: first.resource, part: first.part, path: first.path },
        [claim(firstAt, first.name), claim(secondAt, `${second.name} in ${second.resource}`)],
        'both as they are spelt, because they stand in different messages',
      );
    }
  }
}

function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return [...(a ?? [])].some((entry) => b?.has(entry) ?? false);
}

function usesBelow(
  root: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
  resource: string,
  part: 'request' | 'response',
): readonly Use[] {
  const uses: Use[] = [];
  const seen = new Set<TypeId>();
  const open: { readonly element: ElementParticle; readonly path: string }[] = [
    { element: root, path: root.name },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, path } = next;
    if (element.type.kind === 'simple' || seen.has(element.type.id)) continue;
    seen.add(element.type.id);
    const content = types[element.type.id]?.content;
    if (content?.kind !== 'elements' && content?.kind !== 'mixed') continue;
    for (const child of elementsOf(content.particle)) {
      const childPath = `${path}/${child.name}`;
      uses.push({ name: child.name, parent: element.name, resource, part, path: childPath, element: child });
      open.push({ element: child, path: childPath });
    }
  }
  return uses;
}

function elementsOf(particle: Particle): readonly ElementParticle[] {
  if (particle.kind === 'element') return [particle];
  return particle.kind === 'wildcard' ? [] : particle.particles.flatMap(elementsOf);
}

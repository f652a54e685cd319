import type { ComplexType, ElementParticle, Particle, TypeId } from './schema.js';

/** A namespace with the prefix by which it is declared; '' the default one. */
interface Declaration {
  readonly prefix: string;
  readonly namespace: string;
}

/**
 * Namespaces that need not be declared at the root of a message: whatever is in them stands inside of elements that
 * declare them, as a DTD may demand.
 *
 * @param root the root element
 * @param types types of the model
 * @returns prefix by namespace name
 */
export function innerNamespaces(
  root: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
): ReadonlyMap<string, string> {
  const inner = new Map<string, string>();
  for (const declaration of declarationsBelow(root, types)) {
    if (isCovered(root, types, declaration)) inner.set(declaration.namespace, declaration.prefix);
  }
  return inner;
}

function declarationsBelow(
  root: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
): readonly Declaration[] {
  const found = new Map<string, Declaration>();
  visit(root, types, ({ declares = {} }) => {
    for (const [prefix, namespace] of Object.entries(declares))
      if (namespace !== '') found.set(`${prefix} ${namespace}`, { prefix, namespace });
    return true;
  });
  return [...found.values()];
}

/** Whether nothing in the namespace is reached but through elements that declare it. */
function isCovered(
  root: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
  { prefix, namespace }: Declaration,
): boolean {
  const isIn = (one: { readonly namespace?: string; readonly prefix?: string }): boolean =>
    one.namespace === namespace && (one.prefix ?? '') === prefix;
  let covered = true;
  visit(root, types, (element) => {
    if (element !== root && element.declares?.[prefix] === namespace) return false;
    const type = element.type.kind === 'complex' ? types[element.type.id] : undefined;
    if (isIn(element) || type?.attributes.some(isIn) === true) covered = false;
    return covered;
  });
  return covered;
}

/** Visits elements from the root down, each once, and what is below an element where the visitor says so. */
function visit(
  root: ElementParticle,
  types: Readonly<Record<TypeId, ComplexType>>,
  visitor: (element: ElementParticle) => boolean,
): void {
  const seen = new Set<TypeId>();
  const pending: Particle[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === 'wildcard') continue;
    if (next.kind !== 'element') {
      pending.push(...next.particles);
      continue;
    }
    if (!visitor(next) || next.type.kind === 'simple' || seen.has(next.type.id)) continue;
    seen.add(next.type.id);
    const content = types[next.type.id]?.content;
    if (content?.kind === 'elements' || content?.kind === 'mixed') pending.push(content.particle);
  }
}

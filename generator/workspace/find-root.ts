import type { ElementParticle, Schema } from '../model/schema.js';

/**
 * Finds the root that a configuration names: by its local name, with the prefix that the schema gives it, or as
 * `{namespace}name`. A prefix that no schema language keeps is passed over where only one root has the name.
 *
 * @param schema the schema
 * @param wanted the name; undefined where the configuration gives none
 * @returns the roots that it can mean
 */
export function rootsNamed({ roots }: Schema, wanted: string | undefined): readonly ElementParticle[] {
  if (wanted === undefined) return roots;
  for (const nameOf of [qualifiedName, expandedName, ({ name }: ElementParticle): string => name]) {
    const found = roots.filter((root) => nameOf(root) === wanted);
    if (found.length > 0) return found;
  }
  const colon = wanted.indexOf(':');
  return colon < 1 ? [] : roots.filter(({ name }) => name === wanted.slice(colon + 1));
}

/**
 * What to write for each root, so that it is found and no other.
 *
 * @param roots the roots
 * @returns names in alphabetical order
 */
export function namesOfRoots(roots: readonly ElementParticle[]): readonly string[] {
  const isOnly = (root: ElementParticle): boolean =>
    roots.every((one) => one === root || one.name !== root.name);
  return roots.map((root) => (isOnly(root) ? qualifiedName(root) : expandedName(root))).toSorted();
}

function qualifiedName({ name, prefix }: ElementParticle): string {
  return prefix === undefined ? name : `${prefix}:${name}`;
}

function expandedName({ name, namespace = '' }: ElementParticle): string {
  return `{${namespace}}${name}`;
}

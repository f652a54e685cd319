import type { TypeId } from '../../../model/schema.js';
import type { XsdComplexType, XsdComponent, XsdElement, XsdParticle, XsdSchemaSet } from '../mirror.js';

/**
 * Gives every complex type its id: `source#type:Name` for a global one, `source#element:name`,
 * `source#type:Name/child` or `source#group:Name/child` for an anonymous one, by the way to it. A document
 * that is read for several namespaces has them in the ids; two types on the same way are told apart by `~2`.
 *
 * @param set the schema set
 * @param sourceOf id of the source that a file is
 */
export function assignIds(
  set: XsdSchemaSet,
  sourceOf: (file: string) => string,
): ReadonlyMap<XsdComplexType, TypeId> {
  const ids = new Map<XsdComplexType, TypeId>();
  const taken = new Set<TypeId>();
  const give = (type: XsdComplexType, wanted: string): string => {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
    taken.add(id);
    ids.set(type, id);
    visitContent(type, id);
    return id;
  };
  const visitContent = (type: XsdComplexType, path: string): void => {
    if (type.content.kind === 'complex' && type.content.particle) visitParticle(type.content.particle, path);
  };
  const visitParticle = (particle: XsdParticle, path: string): void => {
    if (particle.kind === 'element')
      visitElement(particle.declaration, `${path}/${particle.declaration.name.local}`);
    else if ('particles' in particle) for (const inner of particle.particles) visitParticle(inner, path);
  };
  const visitElement = (element: XsdElement, path: string): void => {
    const { type } = element;
    if (type.kind === 'inline' && type.type.kind === 'complex-type') give(type.type, path);
  };
  const visit = (component: XsdComponent, source: string): void => {
    const name = component.name?.local ?? '';
    if (component.kind === 'complex-type') give(component, `${source}type:${name}`);
    else if (component.kind === 'element') visitElement(component, `${source}element:${name}`);
    else if (component.kind === 'group') visitParticle(component.content, `${source}group:${name}`);
  };

  const namespaces = new Map<string, number>();
  for (const { file } of set.documents) namespaces.set(file, (namespaces.get(file) ?? 0) + 1);
  for (const document of set.documents) {
    const several = (namespaces.get(document.file) ?? 0) > 1;
    const namespace = several ? `{${document.targetNamespace ?? ''}}` : '';
    const source = `${sourceOf(document.file)}#${namespace}`;
    for (const component of document.components) visit(component, source);
    for (const link of document.links) for (const component of link.components) visit(component, source);
  }
  return ids;
}

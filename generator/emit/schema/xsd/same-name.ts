import type { ComplexType, ElementParticle, SimpleType, TypeUse } from '../../../model/schema.js';
import { elementsOf } from '../reachable.js';
import { canonicalType } from '../same-type.js';
import type { XsdWriter } from './writer.js';
import { placesOf } from './writer.js';

/**
 * Types of the elements of a content model of which several have one name: those must have one declared type
 * (Part 1, section 3.8.6, Element Declarations Consistent). Where the model has different ones, texts become a
 * union and everything else `xs:anyType`, with a diagnostic.
 *
 * @param writer the state
 * @param type the type that the content model is of
 */
export function consistentTypes(
  writer: XsdWriter,
  type: ComplexType,
): ReadonlyMap<ElementParticle, TypeUse | 'any'> {
  const byName = new Map<string, ElementParticle[]>();
  for (const element of elementsOf(type)) {
    const key = `{${element.namespace ?? ''}}${element.name}`;
    byName.set(key, [...(byName.get(key) ?? []), element]);
  }
  const types = new Map<ElementParticle, TypeUse | 'any'>();
  for (const elements of byName.values()) {
    const [first, ...others] = elements;
    if (first === undefined || others.length === 0) continue;
    const kinds = new Set(elements.map((element) => canonicalType(element.type, writer.types)));
    const use = kinds.size === 1 ? first.type : closest(elements);
    if (use !== 'any' && use.kind === 'complex') writer.forced.add(use.id);
    if (kinds.size > 1) {
      writer.report.report(
        'emit-schema-same-name',
        `${first.name} has ${kinds.size} types in one content model; it is written with ${use === 'any' ? 'anything inside' : 'the union of them'}.`,
        elements.flatMap(({ provenance }) => placesOf(provenance.slice(0, 1))),
      );
    }
    for (const element of elements) types.set(element, use);
  }
  return types;
}

function closest(elements: readonly ElementParticle[]): TypeUse | 'any' {
  const members: SimpleType[] = [];
  for (const { type } of elements) {
    if (type.kind === 'complex') return 'any';
    members.push(type.simple);
  }
  return { kind: 'simple', simple: { codec: 'union', members } };
}

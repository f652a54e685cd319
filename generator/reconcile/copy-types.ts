import type { ComplexType, Schema, TypeId } from '../model/schema.js';
import type { Direction } from '../model/type-id.js';
import type { TypeReference } from './draft.js';
import type { KeptTypes } from './kept-types.js';
import { referencedTypes } from './settle-type.js';

/**
 * Takes the types of schemas that a message refers to as they are (recursive and polymorphic ones) over into the
 * model, with all that they reach.
 *
 * @param references what the message refers to
 * @param direction the direction of the message
 * @param kept what such types become
 * @param types complex types of the model; added to
 */
export function copyTypes(
  references: readonly Pick<TypeReference, 'id' | 'schema'>[],
  direction: Direction,
  kept: KeptTypes,
  types: Record<TypeId, ComplexType>,
): void {
  const open = [...references];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, schema } = next;
    const type = schema.types[id];
    const name = kept.idOf(schema, direction, id);
    if (type === undefined || types[name] !== undefined) continue;
    types[name] = kept.typeIn(schema, direction, type);
    const below = [...referencedTypes(type), ...(derivedTypes(schema).get(id) ?? [])];
    open.push(...below.map((one) => ({ id: one, schema })));
  }
}

const derived = new WeakMap<Schema, ReadonlyMap<TypeId, readonly TypeId[]>>();

/** Types of a schema by the type that they are derived from. */
function derivedTypes(schema: Schema): ReadonlyMap<TypeId, readonly TypeId[]> {
  const known = derived.get(schema);
  if (known !== undefined) return known;
  const found = new Map<TypeId, TypeId[]>();
  for (const [id, { base }] of Object.entries(schema.types)) {
    if (base === undefined) continue;
    const others = found.get(base);
    if (others === undefined) found.set(base, [id]);
    else others.push(id);
  }
  derived.set(schema, found);
  return found;
}

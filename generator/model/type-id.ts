import type { TypeId } from './schema.js';

/** A direction of a message. */
export type Direction = 'request' | 'response';

/**
 * The id of a type that is not the same in requests and in responses.
 *
 * @param id its id in the schema
 * @param direction the direction
 */
export function idInDirection(id: TypeId, direction: Direction): TypeId {
  return `${id} (${direction})`;
}

/**
 * The id of a type that several schemas make of one document, each its own.
 *
 * @param id its id in the schema
 * @param source id of the schema document
 */
export function idInSchema(id: TypeId, source: string): TypeId {
  return `${id} (${source})`;
}

/**
 * The id of a type whatever the direction: names are kept by it, so that a codec more in the configuration renames
 * nothing.
 *
 * @param id an id of the model
 */
export function idInBothDirections(id: TypeId): TypeId {
  return id.replace(/ \((?:request|response)\)$/u, '');
}

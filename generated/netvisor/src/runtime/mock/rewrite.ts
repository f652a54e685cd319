import type { AttributePart, MessageTable, Part, Scalar, TypeReference, TypeTable } from '../table.js';
import { typeOf } from '../type-of.js';

/**
 * Gives another scalar for one of a message: gets the wire path below the root (`list/item/@unit`), what stands
 * there, and whether it may be left out.
 */
export type ScalarChange = (path: string, scalar: Scalar, optional: boolean) => Scalar;

/**
 * A message with other scalars: for a service that writes or takes values in another way than documented. A type that
 * holds itself is changed where it stands first, and is the same inside of itself.
 *
 * @param table the message
 * @param change gives the scalars
 */
export function withScalars<Value, Input>(
  table: MessageTable<Value, Input>,
  change: ScalarChange,
): MessageTable<Value, Input> {
  const root = referenceWith(table.root.is, { path: '', optional: false, change, around: new Map() });
  return { ...table, root: { ...table.root, is: root } };
}

/** Where a type stands: the path to it, whether it may be left out, and the types around it as they are changed. */
interface Place {
  readonly path: string;
  readonly optional: boolean;
  readonly change: ScalarChange;
  readonly around: ReadonlyMap<() => TypeTable, TypeReference>;
}

function referenceWith(is: TypeReference, place: Place): TypeReference {
  if (typeof is !== 'function') return typeWith(is, place);
  const known = place.around.get(is);
  if (known !== undefined) return known;
  const changed = (): TypeTable =>
    typeWith(typeOf(is), { ...place, around: new Map(place.around).set(is, changed) });
  return changed;
}

function typeWith(type: TypeTable, place: Place): TypeTable {
  const { attributes, derived, parts, text } = type;
  return {
    ...type,
    ...(attributes === undefined ? {} : { attributes: attributes.map((part) => attributeWith(part, place)) }),
    ...(parts === undefined ? {} : { parts: parts.map((part) => partWith(part, place)) }),
    ...(text === undefined
      ? {}
      : { text: { ...text, is: place.change(place.path, text.is, place.optional) } }),
    ...(derived === undefined ? {} : { derived: () => derived().map((one) => referenceWith(one, place)) }),
  };
}

function attributeWith(part: AttributePart, { path, change }: Place): AttributePart {
  return { ...part, is: change(`${path}/@${part.at}`, part.is, part.required !== true) };
}

function partWith(part: Part, place: Place): Part {
  if ('group' in part) return { ...part, parts: part.parts.map((one) => partWith(one, place)) };
  if ('any' in part) return part;
  const path = place.path === '' ? part.el : `${place.path}/${part.el}`;
  const { is } = part;
  const own = { ...place, path, optional: part.min === 0 };
  return {
    ...part,
    is:
      typeof is !== 'function' && 'codec' in is ? own.change(path, is, own.optional) : referenceWith(is, own),
  };
}

import type { AttributePart, MessageTable, Part, Scalar, TypeTable } from '../table.js';
import { typeOf } from '../type-of.js';

/**
 * Gives another scalar for one of a message: gets the wire path below the root (`list/item/@unit`), what stands
 * there, and whether it may be left out.
 */
export type ScalarChange = (path: string, scalar: Scalar, optional: boolean) => Scalar;

/**
 * A message with other scalars: for a service that writes or takes values in another way than documented.
 *
 * @param table the message
 * @param change gives the scalars
 */
export function withScalars<Value, Input>(
  table: MessageTable<Value, Input>,
  change: ScalarChange,
): MessageTable<Value, Input> {
  const root = typeOf(table.root.is);
  return { ...table, root: { ...table.root, is: typeWith(root, '', false, change) } };
}

function typeWith(type: TypeTable, path: string, optional: boolean, change: ScalarChange): TypeTable {
  const derived = type.derived;
  return {
    ...type,
    ...(type.attributes === undefined
      ? {}
      : { attributes: type.attributes.map((part) => attributeWith(part, path, change)) }),
    ...(type.parts === undefined ? {} : { parts: type.parts.map((part) => partWith(part, path, change)) }),
    ...(type.text === undefined ? {} : { text: { ...type.text, is: change(path, type.text.is, optional) } }),
    ...(derived === undefined
      ? {}
      : { derived: () => derived().map((one) => typeWith(typeOf(one), path, optional, change)) }),
  };
}

function attributeWith(part: AttributePart, path: string, change: ScalarChange): AttributePart {
  return { ...part, is: change(`${path}/@${part.at}`, part.is, part.required !== true) };
}

function partWith(part: Part, path: string, change: ScalarChange): Part {
  if ('group' in part) return { ...part, parts: part.parts.map((one) => partWith(one, path, change)) };
  if ('any' in part) return part;
  const own = path === '' ? part.el : `${path}/${part.el}`;
  const { is } = part;
  const optional = part.min === 0;
  if (typeof is === 'function') {
    // A type that holds itself is unfolded as deep as a message goes.
    return { ...part, is: () => typeWith(typeOf(is), own, optional, change) };
  }
  return { ...part, is: 'codec' in is ? change(own, is, optional) : typeWith(is, own, optional, change) };
}

import { makerOf } from '../../generator/emit/tables/maker.js';
import type { MessageTable, Part, Scalar, TypeTable } from '../../runtime/index.js';
import { typeOf } from '../../runtime/type-of.js';

type Target = Scalar | TypeTable | (() => TypeTable);

/**
 * A table with a maker for each type that can have one, as `sdk.specialise` has them emitted.
 *
 * @param table the table, which stays as it is
 */
export function specialised<Value>(table: MessageTable<Value, never>): MessageTable<Value, never> {
  const known = new Map<TypeTable, TypeTable>();
  const type = (plain: TypeTable): TypeTable => {
    const found = known.get(plain);
    if (found !== undefined) return found;
    const { parts, derived, ...rest } = plain;
    const properties = propertiesOf(plain);
    const made: TypeTable = {
      ...rest,
      ...(parts === undefined ? {} : { parts: parts.map(part) }),
      ...(derived === undefined ? {} : { derived: () => derived().map((one) => type(typeOf(one))) }),
      ...(properties === undefined ? {} : { make: makerOf(properties) }),
    };
    known.set(plain, made);
    return made;
  };
  const target = (is: Target): Target =>
    typeof is === 'function' ? () => type(typeOf(is)) : 'codec' in is ? is : type(is);
  const part = (one: Part): Part => {
    if ('group' in one) return { ...one, parts: one.parts.map(part) };
    return 'el' in one ? { ...one, is: target(one.is) } : one;
  };
  const { is } = table.root;
  return {
    ...table,
    root: { ...table.root, is: typeof is === 'function' ? (): TypeTable => type(typeOf(is)) : type(is) },
  };
}

function propertiesOf(type: TypeTable): readonly string[] | undefined {
  if (type.text ?? type.mixed ?? type.raw ?? type.derived) return undefined;
  const properties = (type.attributes ?? []).map(({ as }) => as);
  const visit = (part: Part): boolean => {
    if ('group' in part) return part.as === undefined && part.parts.every(visit);
    if (!('el' in part)) return false;
    properties.push(part.as);
    return true;
  };
  if (!(type.parts ?? []).every(visit) || properties.length === 0) return undefined;
  const names = new Set(properties);
  return names.size === properties.length && !names.has('__proto__') ? properties : undefined;
}

import type { MakerStep } from '../../generator/emit/tables/maker.js';
import { makerOf } from '../../generator/emit/tables/maker.js';
import type { MessageTable, Part, Scalar, TypeTable } from '../../runtime/index.js';

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
    const make = stepsOf(plain);
    const made: TypeTable = {
      ...rest,
      ...(parts === undefined ? {} : { parts: parts.map(part) }),
      ...(derived === undefined ? {} : { derived: () => derived().map(type) }),
      ...(make === undefined ? {} : { make: makerOf(make) }),
    };
    known.set(plain, made);
    return made;
  };
  const target = (is: Target): Target =>
    typeof is === 'function' ? () => type(is()) : 'codec' in is ? is : type(is);
  const part = (one: Part): Part => {
    if ('group' in one) return { ...one, parts: one.parts.map(part) };
    return 'el' in one ? { ...one, is: target(one.is) } : one;
  };
  const { is } = table.root;
  return {
    ...table,
    root: { ...table.root, is: typeof is === 'function' ? (): TypeTable => type(is()) : type(is) },
  };
}

function stepsOf(type: TypeTable): readonly MakerStep[] | undefined {
  if (type.text ?? type.mixed ?? type.raw ?? type.derived) return undefined;
  const steps: MakerStep[] = (type.attributes ?? []).map(({ as }, index) => ({
    ask: 'attribute',
    index,
    as,
  }));
  let index = 0;
  const visit = (part: Part): boolean => {
    if ('group' in part) return part.as === undefined && part.parts.every(visit);
    if (!('el' in part)) return false;
    steps.push({ ask: (part.max ?? 1) > 1 ? 'many' : 'one', index: index++, as: part.as });
    return true;
  };
  if (!(type.parts ?? []).every(visit) || steps.length === 0) return undefined;
  const names = new Set(steps.map(({ as }) => as));
  return names.size === steps.length && !names.has('__proto__') ? steps : undefined;
}

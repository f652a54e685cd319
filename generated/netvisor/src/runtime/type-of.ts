import type { TypeReference, TypeTable } from './table.js';

const made: WeakMap<() => TypeTable, TypeTable> = /* @__PURE__ */ new WeakMap();

/**
 * The table that a reference stands for. A function is called once, so that a type is the same wherever it is
 * referred to.
 *
 * @param is a table, or a function that makes it
 */
export function typeOf(is: TypeReference): TypeTable {
  if (typeof is !== 'function') return is;
  let table = made.get(is);
  if (table === undefined) {
    table = is();
    made.set(is, table);
  }
  return table;
}

import type { TypeKind } from '../row.js';

/** The prose of a row, from which values and hints are read. */
export interface RowProse {
  readonly description: string;
  readonly examples: readonly string[];
  /** Kind of the type cell; null where the table has none. */
  readonly type: TypeKind | null;
}

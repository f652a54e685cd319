import type { DtdDeclaration, DtdDoctype, EntityDeclaration } from '../mirror.js';
import type { DtdLimits, DtdReadOptions } from '../options.js';
import type { Documentation } from './documentation.js';
import type { Findings } from './findings.js';
import type { MappedText } from './positions.js';
import type { Scanner } from './scanner.js';

/** A declared entity and its replacement text as far as it is known. */
export interface EntityState {
  readonly declaration: EntityDeclaration;
  /** Replacement text of an internal entity; that of an external one once it was read. */
  replacement?: MappedText;
  /** The text of the external entity could not be had, which was reported. */
  missing?: true;
  /** File that the entity's own declarations are relative to. */
  base: string;
  /** The declaration stands in the external subset or an external parameter entity. */
  readonly external: boolean;
}

/** What all parts of one reading share. */
export interface Context {
  readonly scanner: Scanner;
  readonly findings: Findings;
  readonly options: DtdReadOptions;
  readonly limits: DtdLimits;
  readonly documentation: Documentation;
  readonly declarations: DtdDeclaration[];
  readonly parameterEntities: Map<string, EntityState>;
  readonly generalEntities: Map<string, EntityState>;
  readonly files: string[];
  doctype?: DtdDoctype;
  /** Characters brought in by references so far. */
  expanded: number;
}

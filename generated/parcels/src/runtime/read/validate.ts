import type { Problem, XmlError } from '../result.js';
import type { MessageTable } from '../table.js';
import { allChecks } from './checks.js';
import type { XmlInput } from './decode.js';
import { readWhole } from './decode.js';
import type { XmlFault } from './fault.js';
import type { ReadOptions } from './options.js';

/** The outcome of validating. */
export type ValidationResult =
  | { readonly ok: true; readonly problems: readonly [] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly error?: XmlError };

/**
 * Checks a document against a message: order, occurrence, choices, attributes, values, facets, closed
 * enumerations, fixed values and rules.
 *
 * @param table table of the message
 * @param input the document
 * @param options how to read; `strict` is implied and `unknown` without effect
 * @returns every problem, in the order of the document; where it is not well-formed, the error, and the problems
 * are empty
 */
export function validate(
  table: MessageTable<unknown, never>,
  input: XmlInput,
  options: Omit<ReadOptions, 'strict' | 'unknown'> = {},
): ValidationResult {
  return readWhole<ValidationResult>(
    table,
    input,
    { ...options, strict: allChecks },
    (reader) => {
      const fault = reader.rootFault;
      const problems = fault === null ? reader.problems : [rootProblem(fault)];
      return problems.length === 0 ? { ok: true, problems: [] } : { ok: false, problems };
    },
    (error) => ({ ok: false, problems: [], error }),
  );
}

function rootProblem({ message, offset, line, column, path }: XmlFault): Problem {
  return { code: 'unknown-element', path, message, offset, line, column };
}

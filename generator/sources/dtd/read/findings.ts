import { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../../../diagnostics/diagnostic.js';
import { dtdRules } from '../rules.js';
import type { DtdCode } from '../rules.js';

/**
 * Diagnostics of one reading. A fault in the text of a parameter entity shows at each reference to it; it is
 * reported once.
 */
export class Findings {
  readonly #collector = new DiagnosticCollector(dtdRules);
  readonly #seen = new Set<string>();

  /** As `DiagnosticCollector.report`. */
  report(code: DtdCode, message: string, places: readonly Place[], help?: string): void {
    const first = places[0];
    const key = `${code} ${message} ${first?.file} ${first?.line}:${first?.column}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#collector.report(code, message, places, help);
  }

  /** All findings so far. */
  get all(): readonly Diagnostic[] {
    return this.#collector.all;
  }
}

/** A position in a source document. Lines and columns count from 1, in UTF-16 code units. */
export interface Place {
  /** Path of the document as the user named it, or relative to the specification folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What this place says, where several places are concerned ("required here"). */
  readonly note?: string;
}

/** How much a diagnostic weighs: an error stops the writing of output, the others do not. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about the input. The same input always gives the same diagnostics in the same order. */
export interface Diagnostic {
  /** Stable code, documented in `docs/diagnostics/<code>.md`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do about it. */
  readonly help: string;
  /** Every place concerned, the most telling one first. */
  readonly places: readonly Place[];
}

/** What a room knows of one of its diagnostic codes before any input is seen. */
export interface DiagnosticRule {
  readonly severity: Severity;
  /** Title of its page: a noun phrase. */
  readonly title: string;
  /** One sentence: what to do about it. Becomes `Diagnostic.help` unless the caller has a better one. */
  readonly help: string;
}

/** The diagnostic codes of one room, keyed by code. */
export type DiagnosticRules = Readonly<Record<string, DiagnosticRule>>;

/**
 * Collects diagnostics of one run of one reader or pass; nothing is thrown.
 *
 * @param rules the codes the collector may report
 */
export class DiagnosticCollector<Rules extends DiagnosticRules> {
  readonly #rules: Rules;
  readonly #found: Diagnostic[] = [];

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /**
   * Records one finding.
   *
   * @param code one of the codes the collector was made with
   * @param message one sentence: what is wrong
   * @param places every place concerned, the most telling one first
   * @param help one sentence: what to do, where the rule's own is not precise enough
   */
  report(code: keyof Rules & string, message: string, places: readonly Place[], help?: string): void {
    const rule = this.#rules[code];
    if (rule === undefined) throw new RangeError(`no diagnostic rule ${code}`);
    this.#found.push({ code, severity: rule.severity, message, help: help ?? rule.help, places });
  }

  /** Takes over findings that another collector made. */
  add(diagnostics: readonly Diagnostic[]): void {
    this.#found.push(...diagnostics);
  }

  /** All findings so far, in the order in which they were reported. */
  get all(): readonly Diagnostic[] {
    return this.#found;
  }

  /** Whether one of the findings is an error. */
  get failed(): boolean {
    return this.#found.some((diagnostic) => diagnostic.severity === 'error');
  }
}

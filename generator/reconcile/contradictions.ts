import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Claim, Contradiction } from '../model/model.js';
import type { Provenance } from '../model/schema.js';
import type { OverlayChange, OverlayEntry } from './overlay.js';
import { reconcileRules } from './rules.js';
import { compareText } from './to-model.js';

/** Codes that a contradiction can have. */
export type ConflictCode = keyof typeof reconcileRules & `conflict-${string}`;

/** Changes of an overlay entry that decide a contradiction; `keep` confirms what the policy chose for any. */
const settledBy: Readonly<Record<string, readonly (keyof OverlayChange)[]>> = {
  'conflict-presence': ['remove', 'rename', 'move', 'occurs', 'required'],
  'conflict-occurrence': ['occurs', 'required', 'rule', 'remove'],
  'conflict-order': ['move', 'remove'],
  'conflict-level': ['move', 'remove'],
  'conflict-type': ['type', 'content', 'remove'],
  'conflict-length': ['maxLength', 'type'],
  'conflict-enumeration': ['values', 'type', 'fixed'],
  'conflict-spelling': ['rename', 'remove'],
  'conflict-case': ['rename', 'values', 'remove'],
  'conflict-default': ['default', 'fixed', 'values'],
  'conflict-prose': ['occurs', 'required', 'clearable', 'rule', 'default', 'docs'],
  'conflict-example': ['type', 'list', 'values'],
  'conflict-alternative': ['rule', 'required', 'occurs'],
  'conflict-spelling-elsewhere': ['rename', 'remove'],
  'conflict-type-elsewhere': ['type', 'content', 'remove'],
} satisfies Record<ConflictCode, readonly (keyof OverlayChange)[]>;

/** Where in the API a contradiction is. */
export interface Spot {
  readonly resource: string;
  readonly part: Contradiction['part'];
  readonly path: string;
  /** Path by the names of the documents, where the overlay renames or moves something on the way. */
  readonly documented?: string | undefined;
}

interface Recorded {
  readonly found: Contradiction;
  readonly documented: string;
}

/** Collects what sources disagree on while the model is made. */
export class Contradictions {
  readonly #found: Recorded[] = [];

  /**
   * Records that sources disagree.
   *
   * @param code what kind of disagreement
   * @param spot where in the API
   * @param claims what each source says; the first is the one that the policy follows
   * @param outcome what the model says now, and why
   */
  record(code: ConflictCode, spot: Spot, claims: readonly Claim[], outcome: string): void {
    const { resource, part, path, documented = path } = spot;
    const found = { code, resource, part, path, claims, settledBy: 'policy', outcome } as const;
    this.#found.push({ found, documented });
  }

  /**
   * All contradictions in canonical order. Those that an overlay entry aims at are settled by it, if the entry
   * decides what they are about or confirms what was chosen.
   *
   * @param entries the overlay
   */
  settled(entries: readonly OverlayEntry[]): readonly Contradiction[] {
    return this.#found
      .map((recorded) => {
        const { found } = recorded;
        const aimed = entries.filter((candidate) => aimsAt(candidate, recorded));
        const decides = aimed.find(({ change }) => settledBy[found.code]?.some((key) => key in change));
        const entry = decides ?? aimed.find(({ change }) => change.keep === true);
        if (entry === undefined) return found;
        const outcome = entry === decides ? describeChange(entry) : found.outcome;
        return { ...found, settledBy: 'overlay' as const, outcome: `${outcome}: ${entry.change.reason}` };
      })
      .sort(
        (a, b) =>
          compareText(a.resource, b.resource) ||
          compareText(a.part, b.part) ||
          compareText(a.path, b.path) ||
          compareText(a.code, b.code) ||
          compareText(JSON.stringify(a.claims), JSON.stringify(b.claims)),
      );
  }

  /**
   * Whether a contradiction stands where an entry is aimed at.
   *
   * @param entry an entry of the overlay
   */
  isAimedAt(entry: OverlayEntry): boolean {
    return this.#found.some((recorded) => aimsAt(entry, recorded));
  }
}

function aimsAt(entry: OverlayEntry, { found, documented }: Recorded): boolean {
  const { target, change } = entry;
  if (target.resource !== found.resource) return false;
  if (target.part === 'resource') return change.rule !== undefined && found.part === 'query';
  if (target.part !== found.part) return false;
  const path = target.path.toLowerCase();
  const stands = (at: string): boolean => at === found.path.toLowerCase() || at === documented.toLowerCase();
  if (stands(path)) return true;
  return (
    change.rule?.of.some((name) => stands((path === '' ? name : `${path}/${name}`).toLowerCase())) ?? false
  );
}

const RULE_WORDS = {
  'exactly-one': 'exactly one of',
  'at-least-one': 'at least one of',
  'at-most-one': 'at most one of',
  requires: 'the first needs the others:',
} as const;

function describeChange({ change }: OverlayEntry): string {
  const { at: _, reason: __, keep: ___, rule, values, list, move, ...rest } = change;
  const words = Object.entries(rest).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  if (move !== undefined)
    words.push(`move to ${move.to}${move.after === undefined ? '' : `, after ${move.after}`}`);
  if (values !== undefined)
    words.push('open' in values ? `known values ${values.open.join(', ')}` : `values ${values.join(', ')}`);
  if (list !== undefined)
    words.push(
      `several, joined by "${list.separator}"${list.maxItems === undefined ? '' : `, at most ${list.maxItems}`}`,
    );
  if (rule !== undefined) words.push(`${RULE_WORDS[rule.kind]} ${rule.of.join(', ')}`);
  return words.join(', ');
}

/**
 * A claim of one source.
 *
 * @param at where the source says so
 * @param says what it says
 */
export function claim(at: Provenance, says: string): Claim {
  return { source: at.source, line: at.line, column: at.column, says };
}

/**
 * A diagnostic for every contradiction. What the overlay has settled is only information.
 *
 * @param contradictions contradictions in the order wanted
 */
export function contradictionDiagnostics(contradictions: readonly Contradiction[]): Diagnostic[] {
  return contradictions.map((found) => {
    const rule = ruleOf(found.code);
    const says = found.claims.map((one) => `${one.source} says ${one.says}`).join('; ');
    return {
      code: found.code,
      severity: found.settledBy === 'overlay' ? 'info' : rule.severity,
      message: `${found.resource} ${found.part} ${found.path}: ${says.replace(/\.$/u, '')}. Settled by the ${found.settledBy}: ${found.outcome}.`,
      help:
        found.settledBy === 'overlay' ? 'Nothing needs to be done; the overlay has settled it.' : rule.help,
      places: found.claims.map((one) => ({
        file: one.source,
        line: one.line,
        column: one.column,
        note: one.says,
      })),
    };
  });
}

function ruleOf(code: string): (typeof reconcileRules)[keyof typeof reconcileRules] {
  const found = Object.entries(reconcileRules).find(([name]) => name === code);
  if (found === undefined) throw new RangeError(`no rule ${code}`);
  return found[1];
}

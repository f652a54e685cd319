import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import { nameRules } from './rules.js';

/**
 * The names given so far: TypeScript name by scope and wire name. Committed beside the specification, so that
 * a regeneration never renames by accident.
 *
 * Scopes: `names` property name by wire name in lower case; `resources`; `types` by resource, part and type
 * id; `<resource>?` query parameters; `<type id>` members of one type (`@name` an attribute, `name#2` the
 * second position of an element, `<type id>~1` the rounds of its first repeated group). Of parameters and
 * members only those stand here whose name is not the one in `names`, or was disputed.
 */
export interface NameLock {
  readonly scopes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A lock without names. */
export const EMPTY_LOCK: NameLock = { scopes: {} };

const FORMAT = 'doctypist-names';
const VERSION = 1;

/**
 * Reads a lock file.
 *
 * @param text text of the file
 * @param file its path, for diagnostics
 * @returns the lock; an empty one with a diagnostic where the text is not a lock
 */
export function parseNameLock(
  text: string,
  file: string,
): { readonly lock: NameLock; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = new DiagnosticCollector(nameRules);
  const fail = (message: string): { lock: NameLock; diagnostics: readonly Diagnostic[] } => {
    diagnostics.report('name-lock-damaged', message, [{ file, line: 1, column: 1 }]);
    return { lock: EMPTY_LOCK, diagnostics: diagnostics.all };
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail(`The name lock is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isRecord(value) || value['format'] !== FORMAT) return fail(`The file is not a name lock (${FORMAT}).`);
  if (value['version'] !== VERSION)
    return fail(`The name lock has version ${String(value['version'])}, not ${VERSION}.`);
  const scopes = value['scopes'];
  if (!isRecord(scopes)) return fail('The name lock has no scopes.');
  const read: Record<string, Record<string, string>> = Object.create(null);
  for (const [scope, names] of Object.entries(scopes)) {
    if (!isRecord(names)) return fail(`Scope ${scope} of the name lock is not an object.`);
    const entries: Record<string, string> = Object.create(null);
    for (const [wire, name] of Object.entries(names)) {
      if (typeof name !== 'string' || !isIdentifier(name)) {
        return fail(`The name of ${scope} ${wire} in the name lock is not an identifier.`);
      }
      entries[wire] = name;
    }
    read[scope] = entries;
  }
  return { lock: { scopes: read }, diagnostics: [] };
}

/**
 * Writes a lock file: sorted, so that the same names always give the same bytes.
 *
 * @param lock the lock
 */
export function printNameLock(lock: NameLock): string {
  const scopes: [string, unknown][] = sortedEntries(lock.scopes).map(([scope, names]) => [
    scope,
    Object.fromEntries(sortedEntries(names)),
  ]);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, scopes: Object.fromEntries(scopes) }, null, 2)}\n`;
}

/**
 * Whether a text can be a property name and part of a type name.
 *
 * @param text the text
 */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text) || /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

function sortedEntries<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

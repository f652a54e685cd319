import type { Place } from '../diagnostics/diagnostic.js';
import type { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { NameLock } from './lock.js';
import { isIdentifier } from './lock.js';
import type { nameRules } from './rules.js';

/** Looks names up in the config and the lock, remembers which were used, and collects the next lock. */
export class Ledger {
  readonly #lock: NameLock;
  readonly #overrides: Readonly<Record<string, string>>;
  readonly #report: DiagnosticCollector<typeof nameRules>;
  readonly #written = new Map<string, Map<string, string>>();
  readonly #used = new Set<string>();
  readonly #usedOverrides = new Set<string>();

  constructor(
    lock: NameLock,
    overrides: Readonly<Record<string, string>>,
    report: DiagnosticCollector<typeof nameRules>,
  ) {
    this.#lock = lock;
    this.#overrides = overrides;
    this.#report = report;
  }

  /** Name that the config gives, if any. */
  override(scope: string, wire: string): string | undefined {
    const key = `${scope}/${wire}`;
    const name = own(this.#overrides, key);
    if (name === undefined) return undefined;
    this.#usedOverrides.add(key);
    return isIdentifier(name) ? name : undefined;
  }

  /** Name that the lock gives, if any. */
  locked(scope: string, wire: string): string | undefined {
    const names = own(this.#lock.scopes, scope);
    const name = names === undefined ? undefined : own(names, wire);
    if (name !== undefined) this.#used.add(`${scope}/${wire}`);
    return name;
  }

  /** Puts a name into the next lock. */
  write(scope: string, wire: string, name: string): void {
    let names = this.#written.get(scope);
    if (names === undefined) this.#written.set(scope, (names = new Map<string, string>()));
    names.set(wire, name);
  }

  /** Reports what nothing asked for, and gives the next lock. */
  close(prune: boolean, place: Place): NameLock {
    this.#reportOverrides(place);
    for (const [scope, names] of Object.entries(this.#lock.scopes)) {
      const unused = Object.keys(names).filter((wire) => !this.#used.has(`${scope}/${wire}`));
      if (unused.length === 0) continue;
      const count = unused.length === 1 ? 'one name' : `${unused.length} names`;
      const listed = unused.sort().slice(0, 10).join(', ') + (unused.length > 10 ? ', …' : '');
      const message = `The lock holds ${count} under ${scope} that nothing uses: ${listed}.`;
      if (!prune) {
        this.#report.report('name-lock-unused', message, [place]);
        for (const wire of unused) this.write(scope, wire, names[wire] ?? '');
      }
    }
    const scopes = [...this.#written].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      scopes: recordOf(
        scopes.map(([scope, names]) => [scope, recordOf([...names].sort(([a], [b]) => (a < b ? -1 : 1)))]),
      ),
    };
  }

  #reportOverrides(place: Place): void {
    for (const [key, name] of Object.entries(this.#overrides).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!isIdentifier(name)) {
        const message = `The name ${JSON.stringify(name)} for ${key} is not an identifier.`;
        this.#report.report('name-override-invalid', message, [place]);
      } else if (!this.#usedOverrides.has(key)) {
        this.#report.report('name-override-unused', `The config names ${key}, which does not exist.`, [
          place,
        ]);
      }
    }
  }
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A record that inherits nothing, so that a wire name `__proto__` is a key like any other. */
function recordOf<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = Object.create(null);
  for (const [key, value] of entries) record[key] = value;
  return record;
}

import type { DiagnosticCollector, Place } from '../diagnostics/diagnostic.js';
import type { Ledger } from './ledger.js';
import type { nameRules } from './rules.js';
import type { Slot } from './slots.js';

/** What the naming of one scope needs to know of the rest. */
export interface AssignContext {
  readonly ledger: Ledger;
  readonly report: DiagnosticCollector<typeof nameRules>;
  /** Property name of a wire name where nothing disputes it. */
  readonly property: (wire: string) => string;
  /** Whether the wire name was in the lock before this run: such names yield to no newcomer. */
  readonly known: (wire: string) => boolean;
}

/**
 * Names the slots of one object. What the config says comes first, then the lock, then text, then elements,
 * attributes, wildcards and groups; of two equals the one whose wire name is spelled like its property, then
 * the first by code unit. The outcome does not depend on the order of the slots.
 *
 * @param scope scope of the lock
 * @param slots the slots, keys unique
 * @param context lock, diagnostics and the names outside of the scope
 * @returns property name by key of the slot, all different
 */
export function assignNames(
  scope: string,
  slots: readonly Slot[],
  context: AssignContext,
): ReadonlyMap<string, string> {
  const { ledger, report } = context;
  const wanted = new Map(slots.map((slot) => [slot.key, wantedName(slot, context)]));
  const owner = new Map<string, Slot>();
  const names = new Map<string, string>();
  const claim = (slot: Slot, name: string): boolean => {
    if (owner.has(name)) return false;
    owner.set(name, slot);
    names.set(slot.key, name);
    return true;
  };
  const ordered = inOrder(slots, wanted, context);
  const settled = new Set<string>();
  for (const slot of ordered) {
    const name = ledger.override(scope, slot.key);
    if (name === undefined) continue;
    if (claim(slot, name)) settled.add(slot.key);
    else reportConflict(report, scope, slot, name);
  }
  for (const slot of ordered) {
    if (names.has(slot.key)) continue;
    const name = ledger.locked(scope, slot.key);
    if (name === undefined) continue;
    if (claim(slot, name)) settled.add(slot.key);
    else reportConflict(report, scope, slot, name);
  }
  for (const slot of ordered) {
    if (names.has(slot.key)) continue;
    for (const name of candidates(slot, wanted.get(slot.key) ?? '_')) if (claim(slot, name)) break;
  }
  const disputed = countWanted(wanted);
  for (const slot of ordered) {
    const base = wanted.get(slot.key) ?? '_';
    const name = names.get(slot.key) ?? base;
    const special = slot.key.startsWith('#');
    if (name !== base || (!special && (disputed.get(base) ?? 0) > 1)) ledger.write(scope, slot.key, name);
    const rival = owner.get(base);
    if (name !== base && rival !== undefined && !settled.has(slot.key)) {
      reportCollision(report, scope, slot, name, rival);
    }
  }
  return new Map(slots.map(({ key }) => [key, names.get(key) ?? key]));
}

const KIND_ORDER = { text: 0, mixed: 0, xml: 0, element: 1, attribute: 2, any: 3, group: 4 } as const;

function inOrder(
  slots: readonly Slot[],
  wanted: ReadonlyMap<string, string>,
  context: AssignContext,
): readonly Slot[] {
  const rank = (slot: Slot): number => {
    const known = slot.kind === 'text' || context.known(slot.wire) ? 0 : 100;
    const first = slot.key.includes('#', 1) ? 10 : 0;
    const spelled = wanted.get(slot.key) === slot.wire ? 0 : 1;
    return known + first + KIND_ORDER[slot.kind] * 2 + spelled;
  };
  const ranked = slots.map((slot) => ({ slot, rank: rank(slot) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.slot.key < b.slot.key ? -1 : 1));
  return ranked.map(({ slot }) => slot);
}

function wantedName(slot: Slot, context: AssignContext): string {
  const special = slot.kind !== 'element' && slot.kind !== 'attribute' && slot.kind !== 'group';
  if (special || (slot.kind === 'group' && slot.wire === 'items')) return slot.wire;
  return context.property(slot.wire);
}

/** The wanted name, then one that says what it is, then numbers. */
function* candidates(slot: Slot, base: string): Generator<string> {
  yield base;
  if (slot.kind === 'attribute') yield `${base}Attribute`;
  if (slot.kind === 'text') yield 'text';
  const digit = /\d$/u.test(base) ? '_' : '';
  for (let count = 2; ; count += 1) yield `${base}${digit}${count}`;
}

function countWanted(wanted: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of wanted.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function reportCollision(
  report: DiagnosticCollector<typeof nameRules>,
  scope: string,
  slot: Slot,
  name: string,
  rival: Slot,
): void {
  const places = [...placesOf(slot, `becomes ${name}`), ...placesOf(rival, 'keeps the name')];
  if (slot.wire === rival.wire && slot.kind === rival.kind) {
    const message = `Element ${slot.wire} stands at several positions in ${scope}; this one becomes ${name}.`;
    report.report('name-repeated', message, places);
    return;
  }
  const message = `${describe(slot)} and ${describe(rival)} in ${scope} would have the same name; the first becomes ${name}.`;
  report.report('name-collision', message, places);
}

function reportConflict(
  report: DiagnosticCollector<typeof nameRules>,
  scope: string,
  slot: Slot,
  name: string,
): void {
  const message = `The name ${name} that is set for ${describe(slot)} in ${scope} is already taken.`;
  report.report('name-lock-conflict', message, placesOf(slot));
}

function describe(slot: Slot): string {
  if (slot.kind === 'attribute') return `Attribute ${slot.wire}`;
  if (slot.kind === 'element') return `Element ${slot.wire}`;
  return slot.kind === 'group' ? 'A repeated group' : `The ${slot.kind} content`;
}

function placesOf(slot: Slot, note?: string): readonly Place[] {
  if (slot.provenance === undefined) return [];
  const { source, line, column } = slot.provenance;
  return [{ file: source, line, column, ...(note === undefined ? {} : { note }) }];
}

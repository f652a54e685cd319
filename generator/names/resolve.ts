import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { ApiModel, Parameter } from '../model/model.js';
import type { ComplexType, TypeId } from '../model/schema.js';
import { idInBothDirections } from '../model/type-id.js';
import { assignNames } from './assign.js';
import type { AssignContext } from './assign.js';
import { camelCase, kebabCase, pascalCase, uncapitalised } from './case.js';
import type { Evidence } from './evidence.js';
import { evidenceOf } from './evidence.js';
import { Ledger } from './ledger.js';
import { learnLexicon } from './lexicon.js';
import type { Lexicon } from './lexicon.js';
import type { NameLock } from './lock.js';
import type { NamedOperation } from './operations.js';
import { nameOperations } from './operations.js';
import { RESERVED_NAMES } from './reserved.js';
import { nameRules } from './rules.js';
import { wordsOf } from './segment.js';
import { planSlots } from './slots.js';
import { cutSpelling } from './spelling.js';
import type { Slot, SlotPlan } from './slots.js';
import { nameTypes } from './type-names.js';
import type { NamedType } from './type-names.js';

/** The names of one resource. */
export interface ResourceNames {
  /** For types: `OrderLine`. */
  readonly type: string;
  /** For values: `orderLine`. */
  readonly value: string;
  /** For its module, without ending: `order-line`. */
  readonly file: string;
  /** Property by name of query parameter. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** The property names of one complex type. */
export interface MemberNames {
  readonly plan: SlotPlan;
  /** Property name by scope and key of the slots of the plan. */
  readonly scopes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** TypeScript names for everything in a model. */
export interface Names {
  readonly resources: ReadonlyMap<string, ResourceNames>;
  readonly members: ReadonlyMap<TypeId, MemberNames>;
  /** Types of messages in order of resource, part and appearance; the root type of a message comes first. */
  readonly types: readonly NamedType[];
  /** Uses of documented resources, by resource. */
  readonly operations: ReadonlyMap<string, readonly NamedOperation[]>;
  /** Every type name that is taken, those of messages without a type of their own included. */
  readonly taken: ReadonlySet<string>;
}

/** How names are resolved. */
export interface NameOptions {
  /** Path of the lock file, for diagnostics. Default `names.lock.json`. */
  readonly file?: string;
  /** Remove names from the lock that nothing uses. */
  readonly prune?: boolean;
  /** Names and prose beyond those in the model: other spellings, whole documents. */
  readonly evidence?: Evidence;
}

/** Endings that the emitter puts behind the name of a resource. */
const RESOURCE_TYPES = ['Query', 'Request', 'Response', 'Reply'];

/**
 * Gives every wire name of a model its TypeScript name. Pure: the same input gives the same names, whatever
 * the order of resources, types and evidence; names in the lock stay as they are.
 *
 * @param unsorted the model
 * @param lock names given before
 * @param overrides names from the config by `scope/wire name`, see `NameLock`; stronger than the lock
 * @param options what else is known
 * @returns the names, the lock to be committed, and what was found on the way
 */
export function resolveNames(
  unsorted: ApiModel,
  lock: NameLock,
  overrides: Readonly<Record<string, string>>,
  options: NameOptions = {},
): { readonly names: Names; readonly lock: NameLock; readonly diagnostics: readonly Diagnostic[] } {
  const model = { ...unsorted, resources: [...unsorted.resources].sort(byName) };
  const report = new DiagnosticCollector(nameRules);
  const ledger = new Ledger(lock, overrides, report);
  const lexicon = lazily(() => lexiconOf(model, options.evidence));
  const known = memoized((folded) => ledger.locked('names', folded) !== undefined);
  const property = memoized((wire) => {
    const folded = wire.toLowerCase();
    const locked = ledger.locked('names', folded);
    const name = ledger.override('names', folded) ?? locked ?? camelCase(wordsOf(wire, lexicon()));
    ledger.write('names', folded, name);
    return name;
  });
  // Words of names that were given before are those of the given name, whatever the lexicon says today.
  const words = memoized((wire) => cutSpelling(property(wire)));
  const context: AssignContext = { ledger, report, property, known: (wire) => known(wire.toLowerCase()) };

  const taken = new Set(RESERVED_NAMES);
  const heads = nameResources(model, context, (name) => wordsOf(name, lexicon()));
  for (const { type } of heads.values()) for (const ending of RESOURCE_TYPES) taken.add(type + ending);
  const resources = new Map<string, ResourceNames>();
  for (const resource of model.resources) {
    const head = heads.get(resource.name);
    if (head === undefined) continue;
    const parameters = assignNames(`${resource.name}?`, resource.parameters.map(parameterSlot), context);
    resources.set(resource.name, { ...head, parameters });
  }
  const members = nameMembers(model, context);
  const resourceType = (resource: string): string => heads.get(resource)?.type ?? '';
  const types = nameTypes(model, taken, { ledger, words, resourceType });
  const place = { file: options.file ?? 'names.lock.json', line: 1, column: 1 };
  const operations = nameOperations(model, { ledger, report, typeOf: resourceType });
  const next = ledger.close(options.prune ?? false, place);
  return { names: { resources, members, types, operations, taken }, lock: next, diagnostics: report.all };
}

function lexiconOf(model: ApiModel, more: Evidence | undefined): Lexicon {
  const own = evidenceOf(model);
  return learnLexicon({
    spellings: [...own.spellings, ...(more?.spellings ?? [])],
    prose: [...own.prose, ...(more?.prose ?? [])],
  });
}

function nameResources(
  model: ApiModel,
  context: AssignContext,
  words: (wire: string) => readonly string[],
): ReadonlyMap<string, Omit<ResourceNames, 'parameters'>> {
  const { ledger } = context;
  const heads = new Map<string, Omit<ResourceNames, 'parameters'>>();
  const types = new Set<string>();
  // Modules that every package has beside those of resources.
  const files = new Set(['client', 'dialect', 'mock', 'profile', 'runtime']);
  const settled = new Map<string, string>();
  for (const { name } of model.resources) {
    const locked = ledger.locked('resources', name);
    const type = ledger.override('resources', name) ?? locked;
    if (type === undefined || types.has(type)) continue;
    types.add(type);
    settled.set(name, type);
  }
  for (const { name } of model.resources) {
    const type = settled.get(name) ?? freshResource(pascalCase(words(name)), types);
    ledger.write('resources', name, type);
    const file = numbered(kebabCase(cutSpelling(type)), files);
    heads.set(name, { type, value: uncapitalised(type), file });
  }
  return heads;
}

/** A type name for a resource, such that nothing in its module is called like something it imports. */
function freshResource(base: string, taken: Set<string>): string {
  let type = base;
  for (let count = 2; taken.has(type) || usesReserved(type); count += 1) type = `${base}${count}`;
  taken.add(type);
  return type;
}

function usesReserved(type: string): boolean {
  const names = [
    `build${type}`,
    `decode${type}Response`,
    `read${type}`,
    ...RESOURCE_TYPES.map((end) => type + end),
  ];
  return names.some((name) => RESERVED_NAMES.has(name));
}

function nameMembers(model: ApiModel, context: AssignContext): ReadonlyMap<TypeId, MemberNames> {
  const members = new Map<TypeId, MemberNames>();
  const known = new Map<TypeId, MemberNames>();
  for (const id of Object.keys(model.types).sort()) {
    const type = model.types[id];
    if (type === undefined) continue;
    // What differs by direction are codecs, which no name shows.
    const own = idInBothDirections(id);
    const names = known.get(own) ?? memberNames(own, type, context);
    known.set(own, names);
    members.set(id, names);
  }
  return members;
}

function memberNames(id: TypeId, type: ComplexType, context: AssignContext): MemberNames {
  const plan = planSlots(type);
  const scopes = new Map(
    plan.scopes.map((scope) => {
      const name = scope.id === '' ? id : `${id}~${scope.id}`;
      return [scope.id, assignNames(name, scope.slots, context)];
    }),
  );
  return { plan, scopes };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function parameterSlot(parameter: Parameter): Slot {
  const [provenance] = parameter.provenance;
  return { key: parameter.name, kind: 'element', wire: parameter.name, provenance };
}

function numbered(base: string, taken: Set<string>): string {
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  taken.add(name);
  return name;
}

/** Computes a value when it is first asked for: a complete lock needs no lexicon. */
function lazily<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

function memoized<Value>(compute: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, Value>();
  return (key) => {
    const found = values.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    values.set(key, value);
    return value;
  };
}

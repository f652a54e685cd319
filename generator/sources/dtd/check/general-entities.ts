import type { Context, EntityState } from '../read/context.js';
import { referenceAt } from '../read/literals.js';

/** What the predefined entities must stand for once their character references are resolved (section 4.6). */
const PREDEFINED: ReadonlyMap<string, readonly string[]> = new Map([
  ['lt', ['&#60;', '&#x3c;']],
  ['gt', ['>', '&#62;', '&#x3e;']],
  ['amp', ['&#38;', '&#x26;']],
  ['apos', ["'", '&#39;', '&#x27;']],
  ['quot', ['"', '&#34;', '&#x22;']],
]);

/**
 * Checks the general entities, which a document may refer to: predefined ones keep their meaning, none refers to
 * itself (well-formedness constraint "No Recursion"), none expands beyond the limit.
 */
export function checkGeneralEntities(context: Context): void {
  const sizes = new Map<string, number>();
  for (const [name, state] of context.generalEntities) {
    const allowed = PREDEFINED.get(name);
    const text = state.replacement?.text.toLowerCase().replace(/&#(x?)0+/gu, '&#$1');
    if (allowed !== undefined && (text === undefined || !allowed.includes(text))) {
      context.findings.report(
        'dtd-predefined-entity',
        `The entity &${name}; is declared with another meaning.`,
        [state.declaration.place],
      );
    }
    measure(context, name, sizes);
  }
}

interface Visit {
  readonly name: string;
  readonly state: EntityState;
  readonly references: readonly string[];
  next: number;
  size: number;
}

/** Walks the references from one entity, depth first, without recursion; `sizes` holds finished entities. */
function measure(context: Context, from: string, sizes: Map<string, number>): void {
  const open: Visit[] = [];
  const opened = new Set<string>();
  const enter = (name: string): void => {
    const state = context.generalEntities.get(name);
    const text = state?.replacement?.text;
    if (state === undefined || text === undefined) sizes.set(name, 1);
    else {
      open.push({ name, state, references: referencesIn(text), next: 0, size: text.length });
      opened.add(name);
    }
  };
  if (!sizes.has(from)) enter(from);
  for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
    const name = visit.references[visit.next];
    if (name === undefined) {
      sizes.set(visit.name, visit.size);
      opened.delete(visit.name);
      open.pop();
      continue;
    }
    const size = sizes.get(name);
    if (size === undefined && opened.has(name)) {
      context.findings.report(
        'dtd-recursive-entity',
        `The entity &${name}; refers to itself.`,
        placesOf(open, name),
      );
      sizes.set(name, 1);
    } else if (size === undefined) {
      enter(name);
      continue;
    }
    visit.next += 1;
    add(context, visit, size ?? 1);
  }
}

function add(context: Context, visit: Visit, size: number): void {
  const { expansion } = context.limits;
  const before = visit.size;
  visit.size += size;
  if (before > expansion || visit.size <= expansion) return;
  if (size > expansion) return;
  context.findings.report(
    'dtd-limit',
    `The entity &${visit.name}; expands to more than ${expansion} characters.`,
    [visit.state.declaration.place],
  );
}

function placesOf(open: readonly Visit[], name: string): Visit['state']['declaration']['place'][] {
  const from = open.findIndex((visit) => visit.name === name);
  return open
    .slice(from, from + 5)
    .map((visit, index) =>
      index === 0
        ? visit.state.declaration.place
        : { ...visit.state.declaration.place, note: `through &${visit.name};` },
    );
}

function referencesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    const reference = referenceAt(text, at);
    if (reference.kind === 'entity') names.push(reference.name);
  }
  return names;
}

import type { Provenance } from '../model/schema.js';
import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import { compareText } from './to-model.js';
import type { Use } from './uses.js';

/** Kinds of text; that a name is an aggregate in one place and a text in another says nothing. */
const scalarKinds: ReadonlySet<string> = new Set(['text', 'number', 'date', 'datetime', 'boolean', 'base64']);

/**
 * Reports elements that other places of the API type differently under the same name: the kind that most places
 * have is taken for the right one.
 *
 * @param uses elements of all messages
 * @param contradictions collects the findings
 */
export function reportTypeElsewhere(uses: readonly Use[], contradictions: Contradictions): void {
  for (const kinds of kindsByName(uses).values()) {
    const [most, ...others] = [...kinds].sort(
      ([a, left], [b, right]) => right.length - left.length || compareText(a, b),
    );
    if (most === undefined || others.length === 0) continue;
    const [kind, places] = most;
    const witness = places.reduce((a, b) => (compareText(keyOf(a), keyOf(b)) <= 0 ? a : b));
    const more = places.length === 1 ? '' : ` and ${places.length - 1} more`;
    for (const { resource, part, path, at, kind: own } of others.flatMap(([, rest]) => rest)) {
      contradictions.record(
        'conflict-type-elsewhere',
        { resource, part, path },
        [claim(at, `type ${own}`), claim(witness.at, `type ${kind} in ${witness.resource}${more}`)],
        'each as its own table has it, unless its name decides',
      );
    }
  }
}

/** A use with its type word. */
interface TypedUse extends Spot {
  readonly kind: string;
  readonly at: Provenance;
}

function kindsByName(uses: readonly Use[]): ReadonlyMap<string, ReadonlyMap<string, readonly TypedUse[]>> {
  const byName = new Map<string, Map<string, TypedUse[]>>();
  for (const { name, resource, part, path, type } of uses) {
    if (type === undefined || !scalarKinds.has(type.kind)) continue;
    const key = name.toLowerCase();
    const kinds = byName.get(key) ?? new Map<string, TypedUse[]>();
    byName.set(key, kinds);
    kinds.set(type.kind, [...(kinds.get(type.kind) ?? []), { resource, part, path, ...type }]);
  }
  return byName;
}

function keyOf(use: Spot): string {
  return `${use.resource} ${use.part} ${use.path}`;
}

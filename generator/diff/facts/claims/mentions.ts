import type { GroupParticle, Schema } from '../../../model/schema.js';
import { elementKey } from '../content/node.js';

/** What is known of the names in a schema. */
interface Names {
  /** How often each is mentioned; undefined until it pays to count. */
  counts: ReadonlyMap<string, number> | undefined;
  questions: number;
}

const known = new WeakMap<Schema['types'], Names>();

/** So many questions are answered by looking, which mostly ends soon; whoever asks more often needs an index. */
const FEW = 4;

/**
 * How often the content models of a schema name each element, by `name` or `{namespace}name`. Counted at the first
 * question.
 *
 * @param types the types of the schema
 */
export function mentionsOf(types: Schema['types']): ReadonlyMap<string, number> {
  const names = namesOf(types);
  return (names.counts ??= countAll(types));
}

/**
 * Whether a content model of a schema names an element.
 *
 * @param types the types of the schema
 * @param key `name` or `{namespace}name`
 */
export function isMentioned(types: Schema['types'], key: string): boolean {
  const names = namesOf(types);
  names.questions += 1;
  if (names.counts === undefined && names.questions <= FEW) return someName(types, (name) => name === key);
  return mentionsOf(types).has(key);
}

function namesOf(types: Schema['types']): Names {
  let names = known.get(types);
  if (names === undefined) known.set(types, (names = { counts: undefined, questions: 0 }));
  return names;
}

function countAll(types: Schema['types']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  someName(types, (name) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return false;
  });
  return counts;
}

/** Whether a name in the content models is the one that is looked for. */
function someName(types: Schema['types'], is: (key: string) => boolean): boolean {
  for (const id in types) {
    const content = types[id]?.content;
    if (content?.kind !== 'elements' && content?.kind !== 'mixed') continue;
    if (someNameIn(content.particle, is)) return true;
  }
  return false;
}

function someNameIn(outermost: GroupParticle, is: (key: string) => boolean): boolean {
  const waiting = [outermost];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const { particles } = group;
    for (let index = 0; index < particles.length; index += 1) {
      const particle = particles[index];
      if (particle === undefined || particle.kind === 'wildcard') continue;
      if (particle.kind !== 'element') waiting.push(particle);
      else if (is(elementKey(particle))) return true;
    }
  }
  return false;
}

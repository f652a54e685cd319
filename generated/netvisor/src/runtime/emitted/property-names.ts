/** Most orders of the properties of one type that are remembered; objects in another order take longer. */
const MOST_ORDERS = 1000;

/** The names of the properties that objects of one type may have, and the orders in which those so far had them. */
export class PropertyNames {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Where each object begins. */
  readonly start: KeysSoFar;
  /** How many more orders may be remembered. */
  room: number = MOST_ORDERS;

  /**
   * @param required names without which an object is not complete
   * @param optional the other ones
   */
  constructor(required: readonly string[], optional: readonly string[] = []) {
    this.required = required;
    this.optional = optional;
    this.start = new KeysSoFar(this, []);
  }
}

/** Keys that objects begin with, in their order. */
class KeysSoFar {
  readonly names: PropertyNames;
  readonly keys: readonly string[];
  /** Which of the optional properties are among them; undefined where one that is required is not. */
  readonly given: readonly boolean[] | undefined;
  /** A key that came next, and these keys with it. Compared first, since most objects are alike. */
  key = '';
  next: KeysSoFar | undefined = undefined;
  readonly #others: Map<string, KeysSoFar> = new Map();

  constructor(names: PropertyNames, keys: readonly string[]) {
    this.names = names;
    this.keys = keys;
    const isComplete = names.required.every((name) => keys.includes(name));
    this.given = isComplete ? names.optional.map((name) => keys.includes(name)) : undefined;
  }

  /** These keys and one more; undefined where it is not known, or not to be remembered. */
  and(key: string): KeysSoFar | undefined {
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    const { names } = this;
    // What is not known may be data, and there is no end to data; nor to the orders of many properties.
    if (!names.required.includes(key) && !names.optional.includes(key)) return undefined;
    if (--names.room < 0) return undefined;
    const made = new KeysSoFar(names, [...this.keys, key]);
    this.#others.set(key, made);
    if (this.next === undefined) {
      this.key = key;
      this.next = made;
    }
    return made;
  }
}

/**
 * Which optional properties an object has of its own.
 *
 * @param object an object whose prototype has nothing that a loop over it shows
 * @param names the names that it may have
 * @returns for each of `names.optional`, whether it is there; undefined where the object has another property, or
 *   lacks one of `names.required`
 */
export function given(object: object, names: PropertyNames): readonly boolean[] | undefined {
  let keys = names.start;
  for (const key in object) {
    const next = keys.key === key ? keys.next : keys.and(key);
    if (next === undefined) return undefined;
    keys = next;
  }
  return keys.given;
}

import type { ImportView } from './views.js';
import { fits } from './width.js';

/** Collects what a module imports. */
export class Imports {
  readonly #values = new Map<string, Set<string>>();
  readonly #types = new Map<string, Set<string>>();
  readonly #wholes = new Map<string, string>();

  /**
   * Imports a value.
   *
   * @param from module
   * @param name export
   */
  value(from: string, name: string): void {
    add(this.#values, from, name);
  }

  /**
   * Imports a type.
   *
   * @param from module
   * @param name export
   */
  type(from: string, name: string): void {
    add(this.#types, from, name);
  }

  /**
   * The values imported from a module, to be added to.
   *
   * @param from module
   */
  valuesOf(from: string): Set<string> {
    const names = this.#values.get(from) ?? new Set<string>();
    this.#values.set(from, names);
    return names;
  }

  /**
   * Imports all of a module under one name.
   *
   * @param from module
   * @param name the name
   */
  whole(from: string, name: string): void {
    this.#wholes.set(from, name);
  }

  /** The imports in order of module; values before types. */
  get views(): readonly ImportView[] {
    const modules = [...new Set([...this.#values, ...this.#types, ...this.#wholes].map(([from]) => from))];
    return modules
      .sort()
      .flatMap((from) => [
        ...wholeView(from, this.#wholes.get(from)),
        ...viewOf(from, this.#values.get(from), false),
        ...viewOf(from, this.#types.get(from), true),
      ]);
  }
}

function wholeView(from: string, name: string | undefined): readonly ImportView[] {
  return name === undefined ? [] : [{ typeOnly: false, from, whole: name, names: [], short: true }];
}

function viewOf(
  from: string,
  found: ReadonlySet<string> | undefined,
  typeOnly: boolean,
): readonly ImportView[] {
  if (found === undefined || found.size === 0) return [];
  const names = [...found].sort();
  const line = `import ${typeOnly ? 'type ' : ''}{ ${names.join(', ')} } from '${from}';`;
  return [{ typeOnly, from, whole: null, names, short: names.length === 1 || fits(line) }];
}

function add(modules: Map<string, Set<string>>, from: string, name: string): void {
  const names = modules.get(from);
  if (names === undefined) modules.set(from, new Set([name]));
  else names.add(name);
}

import { decodeBase64, encodeBase64 } from '../codecs/index.js';
import { typed } from '../read/decode.js';

/** Where a store is kept between runs. */
export interface Persistence {
  /** What was saved last; undefined where nothing was. */
  readonly load: () => string | undefined;
  /** Replaces what is kept, as a whole or not at all. */
  readonly save: (text: string) => void;
}

/** Items of one kind by key, in the order of their keys. Items are replaced, never changed. */
export interface Collection<Item> {
  readonly get: (key: number) => Item | undefined;
  readonly put: (key: number, item: Item) => void;
  readonly delete: (key: number) => void;
  readonly all: () => readonly Item[];
}

/** What a mock has been given. */
export interface Store {
  /**
   * The items of one kind.
   *
   * @param scope whose they are
   * @param name which they are
   */
  readonly collection: <Item>(scope: string, name: string) => Collection<Item>;
  /** A number that was not given before, from 1, for each scope and name. */
  readonly next: (scope: string, name: string) => number;
  /** Takes back everything since the last `commit`. */
  readonly rollback: () => void;
  /** Keeps everything since the last `commit`, and saves it where something changed. */
  readonly commit: () => void;
}

/**
 * Makes a store.
 *
 * @param persistence where it is kept; only in memory without it
 * @throws {SyntaxError} where what was saved is not what a store saves
 */
export function createStore(persistence?: Persistence): Store {
  const saved = persistence?.load();
  const content = saved === undefined ? new Map<string, Map<number, unknown>>() : parse(saved);
  const undo: (() => void)[] = [];
  /** Items in order, until one changes. */
  const ordered = new WeakMap<object, readonly unknown[]>();
  const items = (scope: string, name: string): Map<number, unknown> => {
    const id = `${scope} ${name}`;
    let found = content.get(id);
    if (found === undefined) {
      found = new Map();
      content.set(id, found);
    }
    return found;
  };
  const set = (map: Map<number, unknown>, key: number, item: unknown): void => {
    const before = map.get(key);
    const change = (to: unknown): void => {
      ordered.delete(map);
      if (to === undefined) map.delete(key);
      else map.set(key, to);
    };
    undo.push(() => change(before));
    change(item);
  };
  return {
    collection: <Item>(scope: string, name: string): Collection<Item> => {
      const map = items(scope, name);
      return {
        get: (key) => typed<Item | undefined>(map.get(key)),
        put: (key, item) => set(map, key, item),
        delete: (key) => set(map, key, undefined),
        all: () => {
          let all = ordered.get(map);
          if (all === undefined) {
            all = [...map].sort(([a], [b]) => a - b).map(([, item]) => item);
            ordered.set(map, all);
          }
          return typed(all);
        },
      };
    },
    next: (scope, name) => {
      const map = items(scope, 'counters');
      const counters = typed<Readonly<Record<string, number>>>(map.get(0) ?? {});
      const number = (counters[name] ?? 0) + 1;
      set(map, 0, { ...counters, [name]: number });
      return number;
    },
    rollback: () => {
      for (const step of undo.splice(0).reverse()) step();
    },
    commit: () => {
      if (undo.length === 0) return;
      // What cannot be saved is taken back with the call.
      persistence?.save(print(content));
      undo.length = 0;
    },
  };
}

/** What says of saved text that it is of a store; a change of its shape takes another number. */
const FORMAT = 'mock-data';
const VERSION = 1;

type Saved = readonly (readonly [string, readonly (readonly [number, unknown])[]])[];

function print(content: ReadonlyMap<string, ReadonlyMap<number, unknown>>): string {
  const data: Saved = [...content].map(([id, items]) => [id, [...items]]);
  const saved = { format: FORMAT, version: VERSION, data };
  return `${JSON.stringify(saved, (_, value: unknown) => plainOf(value), 1)}\n`;
}

/** JSON has no numbers of any size and no bytes. */
function plainOf(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  return value instanceof Uint8Array ? { $bytes: encodeBase64(value) } : value;
}

function parse(text: string): Map<string, Map<number, unknown>> {
  const saved = json(text);
  if (typeof saved !== 'object' || saved === null || !('format' in saved) || saved.format !== FORMAT)
    throw new SyntaxError('it is not the data of a mock server');
  if (!('version' in saved) || saved.version !== VERSION)
    throw new SyntaxError('it was saved by another version; remove it to begin anew');
  if (!('data' in saved) || !isData(saved.data)) throw new SyntaxError('the data is damaged');
  return new Map(saved.data.map(([id, items]) => [id, new Map(items)]));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => revived(value));
  } catch {
    throw new SyntaxError('it is not JSON');
  }
}

function isData(data: unknown): data is Saved {
  const isItem = (item: unknown): boolean =>
    Array.isArray(item) && item.length === 2 && typeof item[0] === 'number' && item[1] !== null;
  const isCollection = (one: unknown): boolean =>
    Array.isArray(one) &&
    one.length === 2 &&
    typeof one[0] === 'string' &&
    Array.isArray(one[1]) &&
    one[1].every(isItem);
  return Array.isArray(data) && data.every(isCollection);
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$bigint' in value && typeof value.$bigint === 'string') return BigInt(value.$bigint);
  if ('$bytes' in value && typeof value.$bytes === 'string') return decodeBase64(value.$bytes);
  return value;
}

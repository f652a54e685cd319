import type { BoundMessage, BoundResource } from '../binding/bound.js';
import type { Literal, LiteralObject } from '../tables/literal.js';
import { isList } from '../tables/literal.js';
import { typeLiterals } from '../tables/type-literal.js';
import { printLiteral } from './print-literal.js';

/** A table that several resources have alike. */
export interface SharedTable {
  /** What the types that have it are called, without what they are told apart by. */
  readonly name: string;
  /** One of these types. */
  readonly type: string;
  readonly literal: LiteralObject;
  /** The message in which the keys of the literal are looked up. */
  readonly message: BoundMessage;
}

/** What several resources have alike: it stands once, in a module of its own. */
export interface SharedTables {
  /** In an order in which each stands behind those it refers to. */
  readonly tables: readonly SharedTable[];
  /** Name of the table that stands for a type of a message; undefined where that has a table of its own. */
  readonly nameOf: (message: BoundMessage, key: string) => string | undefined;
}

/** Nothing is shared. */
export const NONE_SHARED: SharedTables = { tables: [], nameOf: () => undefined };

/** A table shorter than this costs no more than its import. */
const WORTH = 60;

/** Types that have the same table. */
interface Shape {
  /** How many were found before it. */
  readonly index: number;
  readonly first: SharedTable;
  readonly members: { readonly resource: BoundResource; readonly type: string }[];
  readonly isWorth: boolean;
}

/**
 * Finds the tables that several resources have alike, and whose types are called alike.
 *
 * @param resources the resources
 * @param isSpecialised whether the responses of a resource have tables of their own in any case
 * @param freshName gives a name that no type and no other table has
 */
export function shareTables(
  resources: readonly BoundResource[],
  isSpecialised: (resource: BoundResource) => boolean,
  freshName: (wanted: string) => string,
): SharedTables {
  const shapes = new Map<string, Shape>();
  const shapeOf = new Map<BoundMessage, ReadonlyMap<string, string>>();
  for (const resource of resources) {
    const { request, response } = resource;
    for (const message of [request, isSpecialised(resource) ? undefined : response])
      if (message !== undefined) shapeOf.set(message, shapesIn(resource, message, shapes));
  }
  const names = new Map<string, string>();
  const tables: SharedTable[] = [];
  for (const [text, { first, members, isWorth }] of shapes) {
    const name = commonEnding(members.map(({ type }) => type));
    if (!isWorth || name === '' || new Set(members.map(({ resource }) => resource)).size < 2) continue;
    const inner = [...(shapeOf.get(first.message) ?? [])].filter(([, shape]) => names.has(shape));
    if (!isClosed(first.literal, new Map(inner))) continue;
    const fresh = freshName(name);
    names.set(text, fresh);
    tables.push({ ...first, name: fresh });
  }
  return { tables, nameOf: (message, key) => names.get(shapeOf.get(message)?.get(key) ?? '') };
}

/** Shape by key; without the types that refer to what may stand behind them, as those that hold themselves do. */
function shapesIn(
  resource: BoundResource,
  message: BoundMessage,
  shapes: Map<string, Shape>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, literal } of typeLiterals(message)) {
    const type = message.types.get(key)?.name ?? key;
    if (!isClosed(literal, found)) continue;
    const id = (inner: string): string => `#${shapes.get(found.get(inner) ?? '')?.index ?? -1}`;
    const text = printLiteral(literal, { type: id, message: (part) => part }, 0, 0, 0);
    let shape = shapes.get(text);
    if (shape === undefined) {
      const first = { name: type, type, literal, message };
      shape = { index: shapes.size, first, members: [], isWorth: text.length >= WORTH };
      shapes.set(text, shape);
    }
    shape.members.push({ resource, type });
    found.set(key, text);
  }
  return found;
}

/** Whether a literal refers to nothing but what is known. */
function isClosed(literal: Literal, known: ReadonlyMap<string, string>): boolean {
  if (typeof literal !== 'object') return true;
  if (isList(literal)) return literal.every((item) => isClosed(item, known));
  if (literal.kind === 'object') return literal.entries.every(([, value]) => isClosed(value, known));
  if (literal.kind === 'combine') return isClosed(literal.from, known);
  return literal.kind === 'codec' || (literal.kind === 'type' && known.has(literal.key));
}

/** The words that all names end with. */
function commonEnding(names: readonly string[]): string {
  const [first = [], ...rest] = names.map((name) => name.split(/(?=[A-Z])/));
  let count = first.length;
  for (const words of rest) {
    let same = 0;
    while (same < count && same < words.length && words.at(-1 - same) === first.at(-1 - same)) same++;
    count = same;
  }
  return count === 0 ? '' : first.slice(-count).join('');
}

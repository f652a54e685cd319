import * as v from 'valibot';
import type { Place } from '../diagnostics/diagnostic.js';
import type { Enumeration } from '../model/schema.js';

const occurs = v.pipe(v.string(), v.regex(/^\d+\.\.(?:\d+|n)$/u, 'written as 0..1, 1..1, 0..n'));
const ruleKind = v.picklist(['exactly-one', 'at-least-one', 'at-most-one', 'requires']);
const values = v.union([v.array(v.string()), v.strictObject({ open: v.array(v.string()) })]);

const added = v.strictObject({
  element: v.optional(v.string()),
  attribute: v.optional(v.string()),
  /** Sibling that the element follows; without it, it becomes the last one. */
  after: v.optional(v.string()),
  occurs: v.optional(occurs),
  required: v.optional(v.boolean()),
  type: v.optional(v.string()),
  /** Wire path of an element of the same message whose content it shares. */
  like: v.optional(v.string()),
  docs: v.optional(v.string()),
  values: v.optional(values),
  fixed: v.optional(v.string()),
});

/** One change of the overlay. Exactly one target, at least one change, always a reason. */
const entrySchema = v.strictObject({
  /** `resource`, `resource query parameter`, or `resource request|response wire/path`; or several of these. */
  at: v.union([v.string(), v.array(v.string())]),
  reason: v.pipe(v.string(), v.minLength(10, 'a reason that a reader can check')),
  rename: v.optional(v.string()),
  remove: v.optional(v.literal(true)),
  /** Agrees with what the policy chose: the contradiction is then settled for good. */
  keep: v.optional(v.literal(true)),
  move: v.optional(v.strictObject({ to: v.string(), after: v.optional(v.string()) })),
  add: v.optional(added),
  /** Name of a new element that takes the target in. */
  wrap: v.optional(v.string()),
  /** Name of an element that may stand in place of the target and holds any number of it. */
  alternativeList: v.optional(v.string()),
  occurs: v.optional(occurs),
  required: v.optional(v.boolean()),
  /** The element may be empty although it must stand. */
  clearable: v.optional(v.literal(true)),
  type: v.optional(v.string()),
  /** Makes a row that a page took for text a wrapper, or the reverse. */
  content: v.optional(v.picklist(['text', 'elements'])),
  maxLength: v.optional(v.number()),
  values: v.optional(values),
  default: v.optional(v.string()),
  fixed: v.optional(v.string()),
  rule: v.optional(v.strictObject({ kind: ruleKind, of: v.array(v.string()) })),
  list: v.optional(v.strictObject({ separator: v.string(), maxItems: v.optional(v.number()) })),
  docs: v.optional(v.string()),
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  effects: v.optional(v.array(v.picklist(['reads', 'writes', 'deletes']))),
  limits: v.optional(
    v.strictObject({ uriLength: v.optional(v.number()), windowDays: v.optional(v.number()) }),
  ),
  paging: v.optional(
    v.union([
      v.strictObject({ kind: v.literal('page'), parameter: v.string(), pageSize: v.number() }),
      v.strictObject({ kind: v.literal('above-key'), parameter: v.string(), keyPath: v.string() }),
    ]),
  ),
});

const entryWithChange = v.pipe(
  entrySchema,
  v.check((entry) => Object.keys(entry).length > 2, 'an entry needs a change beside its target and reason'),
);

/** Keys that an entry can have. */
export const overlayKeys: readonly string[] = Object.keys(entrySchema.entries);

/** Shape of `overlay.yaml`. */
export const overlaySchema = v.strictObject({ entries: v.optional(v.array(entryWithChange), []) });

/** One entry as it stands in the file. */
export type OverlayChange = v.InferOutput<typeof entrySchema>;

/** Elements or attributes that an entry adds. */
export type OverlayAddition = v.InferOutput<typeof added>;

/** What an entry is aimed at. */
export interface OverlayTarget {
  readonly resource: string;
  readonly part: 'resource' | 'query' | 'request' | 'response';
  readonly path: string;
}

/** One entry with one target and its place. */
export interface OverlayEntry {
  readonly target: OverlayTarget;
  readonly change: OverlayChange;
  readonly place: Place;
}

/**
 * The entries of an overlay, one a target, in the order of the file.
 *
 * @param changes what the file says
 * @param placeOf where an entry stands, by index
 */
export function overlayEntries(
  changes: readonly OverlayChange[],
  placeOf: (index: number) => Place,
): OverlayEntry[] {
  return changes.flatMap((change, index) =>
    (typeof change.at === 'string' ? [change.at] : change.at).map((at) => ({
      target: parseTarget(at),
      change,
      place: placeOf(index),
    })),
  );
}

function parseTarget(text: string): OverlayTarget {
  const [resource = '', part, ...path] = text.trim().split(/\s+/u);
  if (part === 'query' || part === 'request' || part === 'response') {
    return { resource, part, path: path.join(' ') };
  }
  return { resource, part: 'resource', path: part ?? '' };
}

/**
 * Reads `0..n` into numbers.
 *
 * @param text occurrence as the overlay writes it
 */
export function parseOccurs(text: string): { readonly min: number; readonly max: number | null } {
  const [min = '1', max = '1'] = text.split('..');
  return { min: Number(min), max: max === 'n' ? null : Number(max) };
}

/**
 * The enumeration that an overlay writes down.
 *
 * @param values a list for a closed one, `{ open: […] }` for an open one
 */
export function enumerationOf(values: NonNullable<OverlayChange['values']>): Enumeration {
  const open = !Array.isArray(values);
  const list = open ? values.open : values;
  return { openness: open ? 'open' : 'closed', values: list.map((value) => ({ value })) };
}

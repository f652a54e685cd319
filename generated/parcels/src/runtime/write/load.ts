import { hint } from './problems.js';
import type { Layout } from './program.js';
import type { Writer } from './writer.js';
import { isPlain, read, report } from './writer.js';

/**
 * Puts the properties of an object into slots of `w.values`, and reports those that have none, most of them
 * misspelt.
 *
 * One loop over the properties is several times faster than a look-up of each name, since the engine then reads
 * them by position; and what is not known shows by itself.
 *
 * @param w the state
 * @param layout slot of each name
 * @param object the object that is being written
 * @returns index of the first slot; `w.top` must be set back to it afterwards
 */
export function load(w: Writer, layout: Layout, object: object): number {
  const base = clear(w, layout);
  if (!w.plain || !isPlain(object)) return loadOwn(w, layout, object, base);
  const { values } = w;
  const { keys, order } = layout;
  const record = object as Readonly<Record<string, unknown>>;
  let position = 0;
  try {
    for (const key in record) {
      const value = record[key];
      const slot = keys[position] === key ? (order[position] ?? -1) : learn(layout, position, key);
      if (slot >= 0) values[base + slot] = value;
      else if (value !== undefined) reportUnknown(w, layout, key);
      position++;
    }
  } catch {
    clear(w, layout, base);
    return loadOwn(w, layout, object, base);
  }
  return base;
}

/**
 * Slots of an object without properties.
 *
 * @param w the state
 * @param layout slot of each name
 * @param base index of the first slot; new ones where undefined
 * @returns index of the first slot
 */
export function clear(w: Writer, layout: Layout, base: number = w.top): number {
  const end = base + layout.slots.size;
  const { values } = w;
  for (let i = base; i < end; i++) values[i] = undefined;
  w.top = end;
  return base;
}

function learn(layout: Layout, position: number, key: string): number {
  const slot = layout.slots.get(key) ?? -1;
  layout.keys[position] = key;
  layout.order[position] = slot;
  return slot;
}

/** The careful way, for objects whose properties throw, and where prototypes have properties of their own. */
function loadOwn(w: Writer, layout: Layout, object: object, base: number): number {
  for (const key of Object.keys(object)) {
    const value = read(w, object, key);
    const slot = layout.slots.get(key);
    if (slot !== undefined) w.values[base + slot] = value;
    else if (value !== undefined) reportUnknown(w, layout, key);
  }
  return base;
}

function reportUnknown(w: Writer, layout: Layout, key: string): void {
  if (!w.validate) return;
  report(
    w,
    'unknown-property',
    key,
    -1,
    `there is no property of this name; ${hint(key, layout.slots.keys())}`,
  );
}

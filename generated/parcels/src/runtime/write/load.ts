import { hint } from './problems.js';
import type { Layout } from './program.js';
import type { Writer } from './writer.js';
import { read, report } from './writer.js';

/**
 * Puts the properties of an object into slots of `w.values`, and reports those that have none, most of them
 * misspelt.
 *
 * @param w the state
 * @param layout slot of each name
 * @param object the object that is being written
 * @param except a property that is dealt with elsewhere
 * @returns index of the first slot; `w.top` must be set back to it afterwards
 */
export function load(w: Writer, layout: Layout, object: object, except?: string): number {
  const base = clear(w, layout);
  for (const key of Object.keys(object)) {
    const value = read(w, object, key);
    const slot = layout.slots.get(key);
    if (slot !== undefined) w.values[base + slot] = value;
    else if (value !== undefined && key !== except && w.validate) {
      const message = `there is no property of this name; ${hint(key, layout.slots.keys())}`;
      report(w, 'unknown-property', key, -1, message);
    }
  }
  return base;
}

/**
 * Slots of an object without properties.
 *
 * @param w the state
 * @param layout slot of each name
 * @returns index of the first slot
 */
export function clear(w: Pick<Writer, 'values' | 'top'>, layout: Layout): number {
  const base = w.top;
  const end = base + layout.slots.size;
  const { values } = w;
  for (let i = base; i < end; i++) values[i] = undefined;
  w.top = end;
  return base;
}

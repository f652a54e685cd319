import { brokenRule } from '../check/rules.js';
import type { TypeOp } from './program.js';
import type { Writer } from './writer.js';
import { isGiven, report } from './writer.js';

/**
 * Checks the rules between the properties of an object.
 *
 * @param w the state
 * @param type its type
 * @param base its first slot
 */
export function checkRules(w: Writer, type: TypeOp, base: number): void {
  const { slots } = type.layout;
  for (const rule of type.rules) {
    const broken = brokenRule(rule, (property) => {
      const slot = slots.get(property);
      return slot !== undefined && isGiven(w.values[base + slot]);
    });
    if (broken !== null) report(w, 'rule', undefined, -1, broken);
  }
}

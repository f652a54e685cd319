import type { Rule } from '../table.js';

/**
 * Whether a rule between properties is broken.
 *
 * @param rule the rule
 * @param has whether a property is present
 * @returns what is wrong, or null
 */
export function brokenRule(rule: Rule, has: (property: string) => boolean): string | null {
  const present = rule.of.filter(has);
  const names = rule.of.join(', ');
  if (rule.kind === 'requires') {
    const [first, ...rest] = rule.of;
    const lacking = rest.filter((property) => !present.includes(property));
    if (first === undefined || !present.includes(first) || lacking.length === 0) return null;
    return `${first} needs ${lacking.join(', ')}: ${rule.reason}`;
  }
  if (rule.kind !== 'at-least-one' && present.length > 1)
    return `Only one of ${names} is allowed: ${rule.reason}`;
  if (rule.kind !== 'at-most-one' && present.length === 0)
    return `One of ${names} is required: ${rule.reason}`;
  return null;
}

import * as crypto from 'node:crypto';
import type { FactValue } from '../facts/value.js';

/**
 * Identifies a finding over the versions of the tool: 16 hexadecimal digits over rule, path and both values.
 *
 * @param rule id of the rule
 * @param path path as `showLocation` writes it
 * @param before old value
 * @param after new value
 */
export function fingerprint(rule: string, path: string, before: FactValue, after: FactValue): string {
  const text = JSON.stringify([rule, path, before, after]);
  return crypto.hash('sha256', text, 'hex').slice(0, 16);
}

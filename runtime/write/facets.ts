import type { ScalarOp } from './program.js';

/** What is wrong with a text: code and message. */
export type Finding = readonly [code: string, message: string];

/** Number of characters, which is not that of UTF-16 units. */
function characters(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--;
      i++;
    }
  }
  return count;
}

/** Size that the length facets speak of: octets, items or characters (XML Schema Part 2, 4.3.1). */
function sizeOf(value: unknown, text: string): readonly [size: number, unit: string] {
  if (value instanceof Uint8Array) return [value.length, 'bytes'];
  return Array.isArray(value) ? [value.length, 'items'] : [characters(text), 'characters'];
}

/** Digits before and after the point that the value needs. */
function digitsOf(text: string): readonly [whole: number, fraction: number] {
  const [whole = '', fraction = ''] = text.replace(/^[+-]?0*/, '').split(/[.,]/);
  return [whole.length, fraction.replace(/0+$/, '').length];
}

function isListed(op: ScalarOp, values: ReadonlySet<string>, text: string): boolean {
  if (values.has(text)) return true;
  const compare = op.codec.compare;
  if (compare === undefined) return false;
  for (const value of values) if (compare(text, value) === 0) return true;
  return false;
}

/**
 * Checks a text against the facets of its type (XML Schema Part 2, 4.3).
 *
 * @param op the type
 * @param value what the caller gave
 * @param text what the codec made of it
 * @returns all findings
 */
export function checkFacets(op: ScalarOp, value: unknown, text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const { scalar } = op;
  const { length, minLength = length, maxLength = length } = scalar;
  if (minLength !== undefined || maxLength !== undefined) {
    const [size, unit] = sizeOf(value, text);
    const limit = (most: boolean): string =>
      length === undefined
        ? `${most ? 'at most' : 'at least'} ${most ? maxLength : minLength}`
        : `exactly ${length}`;
    if (maxLength !== undefined && size > maxLength)
      findings.push(['too-long', `expected ${limit(true)} ${unit}, found ${size}`]);
    if (minLength !== undefined && size < minLength)
      findings.push(['too-short', `expected ${limit(false)} ${unit}, found ${size}`]);
  }
  for (const pattern of op.patterns) {
    if (!pattern.test(text)) findings.push(['pattern', `expected text that matches ${pattern.source}`]);
  }
  if (op.values !== undefined && !isListed(op, op.values, text))
    findings.push(['unknown-value', `expected one of ${[...op.values].join(', ')}`]);
  checkRange(op, text, findings);
  checkDigits(op, text, findings);
  return findings;
}

function checkRange(op: ScalarOp, text: string, findings: Finding[]): void {
  const { compare } = op.codec;
  if (compare === undefined) return;
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = op.scalar;
  if (minInclusive !== undefined && (compare(text, minInclusive) ?? 0) < 0)
    findings.push(['range', `expected at least ${minInclusive}`]);
  if (maxInclusive !== undefined && (compare(text, maxInclusive) ?? 0) > 0)
    findings.push(['range', `expected at most ${maxInclusive}`]);
  if (minExclusive !== undefined && (compare(text, minExclusive) ?? 1) <= 0)
    findings.push(['range', `expected more than ${minExclusive}`]);
  if (maxExclusive !== undefined && (compare(text, maxExclusive) ?? -1) >= 0)
    findings.push(['range', `expected less than ${maxExclusive}`]);
}

function checkDigits(op: ScalarOp, text: string, findings: Finding[]): void {
  const { totalDigits, fractionDigits } = op.scalar;
  if (totalDigits === undefined && fractionDigits === undefined) return;
  const [whole, fraction] = digitsOf(text);
  if (fractionDigits !== undefined && fraction > fractionDigits)
    findings.push(['digits', `expected at most ${fractionDigits} decimals, found ${fraction}`]);
  if (totalDigits !== undefined && whole + fraction > totalDigits)
    findings.push(['digits', `expected at most ${totalDigits} digits, found ${whole + fraction}`]);
}

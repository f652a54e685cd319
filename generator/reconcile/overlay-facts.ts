import type { Enumeration, Provenance } from '../model/schema.js';
import { enumerationOf as knownValues } from './choose-codec.js';
import type { DraftFacts } from './draft.js';
import type { Found } from './find.js';
import type { OverlayChange } from './overlay.js';
import { enumerationOf, parseOccurs } from './overlay.js';

/**
 * Changes what an entry says of name, type, values and occurrence.
 *
 * @param found what the entry is aimed at
 * @param change what it says
 * @param at where it stands
 * @param settles it may say what already holds
 * @returns undefined when it applied, or why it does not
 */
export function changeFacts(
  found: Found,
  change: OverlayChange,
  at: Provenance,
  settles: boolean,
): string | undefined {
  const node = found.kind === 'element' ? found.element : found.attribute;
  if (change.keep === undefined && change.add === undefined) node.provenance.push(at);
  const problem =
    changeText(node, change) ?? changeOccurs(found, change, settles) ?? makeClearable(found, change);
  if (problem !== undefined || change.rename === undefined) return problem;
  if (node.name === change.rename) return `its name is ${change.rename} already`;
  node.name = change.rename;
  return undefined;
}

/**
 * Changes what an entry says of type, values and documentation.
 *
 * @param node element, attribute or parameter
 * @param change what the entry says
 * @returns undefined when it applied, or why it does not
 */
export function changeText(node: DraftFacts, change: OverlayChange): string | undefined {
  const { type, maxLength, values, fixed, docs } = change;
  if (type !== undefined) {
    if (node.decided.codec === type) return `its type is ${type} already`;
    node.decided.codec = type;
  }
  if (maxLength !== undefined) {
    const known = node.decided.maxLength ?? node.simple?.facets?.maxLength ?? node.page?.maxLength?.value;
    if (known === maxLength) return `its maxLength is ${maxLength} already`;
    node.decided.maxLength = maxLength;
  }
  if (values !== undefined) {
    const wanted = enumerationOf(values);
    if (sameValues(knownValues(node), wanted)) return 'its values are these already';
    node.decided.enumeration = wanted;
  }
  if (change.default !== undefined) {
    if (node.default === change.default) return `its default is ${change.default} already`;
    node.default = change.default;
  }
  if (fixed !== undefined) {
    if (node.fixed === fixed) return `it is fixed to ${fixed} already`;
    node.fixed = fixed;
    // XML Schema Part 1, section 3.2.2: a declaration has one of both.
    node.default = undefined;
  }
  if (docs !== undefined) {
    if (node.docs['en'] === docs) return 'its documentation is that already';
    node.docs['en'] = docs;
  }
  return undefined;
}

function sameValues(known: Enumeration | undefined, wanted: Enumeration): boolean {
  return (
    known !== undefined &&
    known.openness === wanted.openness &&
    known.values.length === wanted.values.length &&
    known.values.every(({ value }, index) => value === wanted.values[index]?.value)
  );
}

function makeClearable(found: Found, { clearable }: OverlayChange): string | undefined {
  if (clearable === undefined || found.kind !== 'element') return undefined;
  const { element } = found;
  if (element.clearable) return 'it is clearable already';
  if (element.min === 0) return 'it need not stand, so that it may be empty in any case';
  element.clearable = true;
  return undefined;
}

function changeOccurs(
  found: Found,
  { required, occurs }: OverlayChange,
  settles: boolean,
): string | undefined {
  if (required !== undefined) {
    const already = found.kind === 'attribute' ? found.attribute.required : found.element.min > 0;
    if (already === required && !settles) return `required is ${String(required)} already`;
    if (found.kind === 'attribute') found.attribute.required = required;
    else found.element.min = required ? Math.max(1, found.element.min) : 0;
  }
  if (occurs !== undefined && found.kind === 'element') {
    const { min, max } = parseOccurs(occurs);
    const already = found.element.min === min && found.element.max === max;
    if (already && !settles) return `it occurs ${occurs} already`;
    found.element.min = min;
    found.element.max = max;
  }
  return undefined;
}

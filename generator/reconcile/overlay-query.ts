import type { ParameterRule } from '../model/model.js';
import type { DraftParameter } from './draft-parameters.js';
import { emptyAttribute } from './draft.js';
import { changeText } from './overlay-facts.js';
import { unfitChange } from './overlay-fits.js';
import type { OverlayAddition, OverlayChange, OverlayEntry } from './overlay.js';
import { enumerationOf, parseOccurs } from './overlay.js';

/**
 * Applies one overlay entry to the query parameters of a resource.
 *
 * @param parameters the parameters; changed in place
 * @param rules rules between them; added to
 * @param entry the entry
 * @returns undefined when it applied, or why it does not
 */
export function applyToQuery(
  parameters: DraftParameter[],
  rules: ParameterRule[],
  entry: OverlayEntry,
): string | undefined {
  const { change, target, place } = entry;
  const at = { source: place.file, line: place.line, column: place.column };
  if (change.rule !== undefined) return addRule(parameters, rules, change.rule, change.reason);
  const unfit = unfitChange('parameter', change);
  if (unfit !== undefined) return unfit;
  if (change.add !== undefined) return addParameter(parameters, change.add, change.list, at);
  const index = parameters.findIndex((one) => one.draft.name === target.path);
  const found = parameters[index];
  if (found === undefined) return `there is no parameter ${target.path}`;
  if (change.remove === true) {
    parameters.splice(index, 1);
    return undefined;
  }
  if (change.keep !== true) found.draft.provenance.push(at);
  if (change.list !== undefined) found.list = change.list;
  return changeText(found.draft, change) ?? changeParameter(parameters, found, change);
}

function changeParameter(
  parameters: readonly DraftParameter[],
  { draft }: DraftParameter,
  { rename, required, occurs }: OverlayChange,
): string | undefined {
  const wanted = occurs === undefined ? required : parseOccurs(occurs).min > 0;
  if (wanted !== undefined) {
    if (draft.required === wanted) return `required is ${String(wanted)} already`;
    draft.required = wanted;
  }
  if (rename !== undefined) {
    if (parameters.some((one) => one.draft.name === rename)) return `there is a parameter ${rename} already`;
    draft.name = rename;
  }
  return undefined;
}

function addRule(
  parameters: readonly DraftParameter[],
  rules: ParameterRule[],
  { kind, of }: NonNullable<OverlayChange['rule']>,
  reason: string,
): string | undefined {
  const missing = of.find((name) => !parameters.some((one) => one.draft.name === name));
  if (missing !== undefined) return `there is no parameter ${missing}`;
  if (kind === 'at-most-one') return 'parameters have no at-most-one rule';
  rules.push({ kind, parameters: of, reason });
  if (kind !== 'requires') {
    for (const { draft } of parameters) if (of.includes(draft.name)) draft.required = false;
  }
  return undefined;
}

function addParameter(
  parameters: DraftParameter[],
  add: OverlayAddition,
  list: DraftParameter['list'],
  at: { readonly source: string; readonly line: number; readonly column: number },
): string | undefined {
  const name = add.attribute ?? add.element;
  if (name === undefined) return 'add needs the name of a parameter under `attribute`';
  if (parameters.some((one) => one.draft.name === name)) return `there is a parameter ${name} already`;
  const draft = emptyAttribute(name);
  draft.required = add.required ?? false;
  draft.provenance.push(at);
  if (add.type !== undefined) draft.decided.codec = add.type;
  if (add.values !== undefined) draft.decided.enumeration = enumerationOf(add.values);
  if (add.docs !== undefined) draft.docs['en'] = add.docs;
  parameters.push({ draft, documented: name, list });
  return undefined;
}

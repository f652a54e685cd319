import type { Parameter, ParameterRule } from '../model/model.js';
import type { Provenance } from '../model/schema.js';
import { enumerationOf } from './apply-overlay.js';
import type { CodecPolicy } from './choose-codec.js';
import { chooseSimpleType } from './choose-codec.js';
import type { Contradictions } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute } from './draft.js';
import { emptyAttribute } from './draft.js';
import { showOccurs } from './evidence.js';
import { takePageFacts } from './from-page.js';
import type { GatheredResource } from './gather.js';
import type { OverlayEntry } from './overlay.js';
import { parseOccurs } from './overlay.js';
import { pageNode } from './page-evidence.js';
import { compareProse } from './page-prose.js';
import { annotationsOf } from './to-model.js';

interface DraftParameter {
  readonly draft: DraftAttribute;
  list: { readonly separator: string; readonly maxItems?: number | undefined } | undefined;
  default: string | undefined;
}

/** Query parameters of a resource, the rules between them, and the overlay entries that did not apply. */
export interface ReconciledQuery {
  readonly parameters: readonly Parameter[];
  readonly rules: readonly ParameterRule[];
}

/**
 * Makes the query parameters of a resource.
 *
 * @param resource what the sources say
 * @param entries overlay entries for the query and the resource as a whole
 * @param policy how codecs are chosen
 * @param contradictions collects what does not fit
 * @param unused is told of every entry that does not apply, and why
 */
export function reconcileQuery(
  resource: GatheredResource,
  entries: readonly OverlayEntry[],
  policy: CodecPolicy,
  contradictions: Contradictions,
  unused: (entry: OverlayEntry, why: string) => void,
): ReconciledQuery {
  const parameters = [...pageParameters(resource, contradictions), ...declaredParameters(resource)];
  reportAlternatives(resource, parameters, contradictions);
  reportForeignCalls(resource, parameters, contradictions);
  const rules: ParameterRule[] = [];
  for (const entry of entries) {
    const problem = applyToQuery(parameters, rules, entry);
    if (problem !== undefined) unused(entry, problem);
  }
  return {
    parameters: parameters.map((parameter) => finish(parameter, resource, policy, contradictions)),
    rules,
  };
}

function pageParameters(resource: GatheredResource, contradictions: Contradictions): DraftParameter[] {
  return resource.parameters.map((fragment) => {
    const node = pageNode(fragment);
    const draft = emptyAttribute(node.name);
    draft.required = node.occurs.min > 0 && node.default === undefined;
    takePageFacts(draft, node);
    compareProse(node, { resource: resource.name, part: 'query', path: node.name }, true, contradictions);
    return { draft, list: undefined, default: node.default };
  });
}

function declaredParameters(resource: GatheredResource): DraftParameter[] {
  const { declared } = resource;
  if (declared === undefined) return [];
  const at: Provenance = { source: declared.source, line: declared.line, column: declared.column };
  return declared.parameters.map((parameter) => {
    const draft = emptyAttribute(parameter.name);
    draft.required = parameter.required;
    draft.provenance.push(at);
    if (parameter.type !== undefined) draft.decided.codec = parameter.type;
    if (parameter.values !== undefined) draft.decided.enumeration = enumerationOf([...parameter.values]);
    if (parameter.docs !== undefined) draft.docs['en'] = parameter.docs;
    return { draft, list: undefined, default: undefined };
  });
}

/** A required parameter beside one that takes a list of the same: only one of them can be meant. */
function reportAlternatives(
  resource: GatheredResource,
  parameters: readonly DraftParameter[],
  contradictions: Contradictions,
): void {
  for (const { draft } of parameters) {
    if (!draft.required) continue;
    const list = parameters.find(
      (other) => other.draft.name.toLowerCase() === `${draft.name.toLowerCase()}list`,
    );
    const at = draft.provenance[0];
    const listAt = list?.draft.provenance[0];
    if (list === undefined || at === undefined || listAt === undefined) continue;
    contradictions.record(
      'conflict-alternative',
      { resource: resource.name, part: 'query', path: draft.name },
      [
        claim(at, `${draft.name} occurs ${showOccurs({ min: 1, max: 1 })}`),
        claim(listAt, `${list.draft.name} takes a list of the same`),
      ],
      `${draft.name} required, because the cell wins`,
    );
  }
}

/** An example that is a call of another resource: it was copied from there. */
function reportForeignCalls(
  resource: GatheredResource,
  parameters: readonly DraftParameter[],
  contradictions: Contradictions,
): void {
  for (const { draft } of parameters) {
    const at = draft.provenance[0];
    for (const example of draft.examples) {
      const called = /^\/?(?<name>[\w-]+)(?:\.\w+)?\?\w+=/u.exec(example)?.groups?.['name'];
      if (at === undefined || called === undefined || called.toLowerCase() === resource.name) continue;
      contradictions.record(
        'conflict-example',
        { resource: resource.name, part: 'query', path: draft.name },
        [claim(at, `parameter of ${resource.name}`), claim(at, `example calls ${called}`)],
        'a parameter of this resource, because its table lists it',
      );
    }
  }
}

function applyToQuery(
  parameters: DraftParameter[],
  rules: ParameterRule[],
  entry: OverlayEntry,
): string | undefined {
  const { change, target } = entry;
  const at: Provenance = { source: entry.place.file, line: entry.place.line, column: entry.place.column };
  if (change.rule !== undefined) {
    const { kind, of } = change.rule;
    const missing = of.find((name) => !parameters.some((one) => one.draft.name === name));
    if (missing !== undefined) return `there is no parameter ${missing}`;
    if (kind === 'at-most-one') return 'parameters have no at-most-one rule';
    rules.push({ kind, parameters: of, reason: change.reason });
    if (kind !== 'requires') {
      for (const { draft } of parameters) if (of.includes(draft.name)) draft.required = false;
    }
    return undefined;
  }
  if (change.add !== undefined) {
    const name = change.add.attribute ?? change.add.element;
    if (name === undefined) return 'add needs the name of a parameter under `attribute`';
    const draft = emptyAttribute(name);
    draft.required = change.add.required ?? false;
    draft.provenance.push(at);
    if (change.add.type !== undefined) draft.decided.codec = change.add.type;
    if (change.add.values !== undefined) draft.decided.enumeration = enumerationOf(change.add.values);
    if (change.add.docs !== undefined) draft.docs['en'] = change.add.docs;
    parameters.push({ draft, list: change.list, default: undefined });
    return undefined;
  }
  const index = parameters.findIndex((one) => one.draft.name === target.path);
  const found = parameters[index];
  if (found === undefined) return `there is no parameter ${target.path}`;
  if (change.remove === true) {
    parameters.splice(index, 1);
    return undefined;
  }
  const { draft } = found;
  if (change.keep !== true) draft.provenance.push(at);
  if (change.rename !== undefined) draft.name = change.rename;
  if (change.type !== undefined) draft.decided.codec = change.type;
  if (change.values !== undefined) draft.decided.enumeration = enumerationOf(change.values);
  if (change.maxLength !== undefined) draft.decided.maxLength = change.maxLength;
  if (change.required !== undefined) draft.required = change.required;
  if (change.occurs !== undefined) draft.required = parseOccurs(change.occurs).min > 0;
  if (change.list !== undefined) found.list = change.list;
  if (change.default !== undefined) found.default = change.default;
  if (change.docs !== undefined) draft.docs['en'] = change.docs;
  return undefined;
}

function finish(
  parameter: DraftParameter,
  resource: GatheredResource,
  policy: CodecPolicy,
  contradictions: Contradictions,
): Parameter {
  const { draft } = parameter;
  const spot = { resource: resource.name, part: 'query', path: draft.name } as const;
  const { list } = parameter;
  // The example of a list shows several values; it says nothing of the type of one.
  const facts = list === undefined ? draft : { ...draft, examples: [] };
  return {
    name: draft.name,
    required: draft.required,
    simple: chooseSimpleType(facts, 'query', spot, policy, contradictions),
    ...(list === undefined
      ? {}
      : {
          list: {
            separator: list.separator,
            ...(list.maxItems === undefined ? {} : { maxItems: list.maxItems }),
          },
        }),
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
    ...annotationsOf(draft),
  };
}

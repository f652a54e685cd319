import type { Parameter, ParameterRule } from '../model/model.js';
import type { CodecPolicy } from './choose-codec.js';
import { chooseSimpleType } from './choose-codec.js';
import type { Contradictions } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftParameter } from './draft-parameters.js';
import { draftParameters } from './draft-parameters.js';
import { showOccurs } from './evidence.js';
import type { GatheredResource } from './gather.js';
import { applyToQuery } from './overlay-query.js';
import type { OverlayEntry } from './overlay.js';
import { annotationsOf } from './to-model.js';

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
  const parameters = draftParameters(resource, contradictions);
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

function finish(
  parameter: DraftParameter,
  resource: GatheredResource,
  policy: CodecPolicy,
  contradictions: Contradictions,
): Parameter {
  const { draft } = parameter;
  const spot = {
    resource: resource.name,
    part: 'query',
    path: draft.name,
    documented: parameter.documented,
  } as const;
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
    ...(draft.default === undefined ? {} : { default: draft.default }),
    ...annotationsOf(draft),
  };
}

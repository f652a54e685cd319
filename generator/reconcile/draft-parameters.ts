import type { Provenance } from '../model/schema.js';
import type { Contradictions } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute } from './draft.js';
import { emptyAttribute } from './draft.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';
import { takePageFacts } from './from-page.js';
import type { GatheredResource } from './gather.js';
import { enumerationOf } from './overlay.js';
import { pageNode } from './page-evidence.js';
import { compareProse } from './page-prose.js';

/** A query parameter while sources are merged into it; `default` stands in the draft. */
export interface DraftParameter {
  readonly draft: DraftAttribute;
  /** Name in the documents, before the overlay. */
  readonly documented: string;
  list: { readonly separator: string; readonly maxItems?: number | undefined } | undefined;
}

/**
 * The query parameters of a resource as pages and configuration list them, each once. What the configuration
 * declares is weightier than a page, and an earlier page than a later one.
 *
 * @param resource what the sources say
 * @param contradictions collects what does not fit
 */
export function draftParameters(
  resource: GatheredResource,
  contradictions: Contradictions,
): DraftParameter[] {
  const parameters: DraftParameter[] = [];
  for (const row of resource.parameters.map(pageNode)) {
    compareProse(row, { resource: resource.name, part: 'query', path: row.name }, true, contradictions);
    const known = parameters.find(({ draft }) => draft.name === row.name);
    if (known === undefined) parameters.push(pageParameter(row));
    else mergeParameter(known.draft, row, resource.name, contradictions);
  }
  const { declared } = resource;
  if (declared === undefined) return parameters;
  const at: Provenance = { source: declared.source, line: declared.line, column: declared.column };
  for (const { name, type, required, values, docs } of declared.parameters) {
    const known = parameters.find(({ draft }) => draft.name === name);
    const draft = known?.draft ?? emptyAttribute(name);
    if (known === undefined) parameters.push({ draft, documented: name, list: undefined });
    else compareRequired(draft, at, required, resource.name, contradictions);
    draft.required = required;
    draft.provenance.push(at);
    if (type !== undefined) draft.decided.codec = type;
    if (values !== undefined) draft.decided.enumeration = enumerationOf([...values]);
    if (docs !== undefined) draft.docs['en'] = docs;
  }
  return parameters;
}

function pageParameter(row: PageNode): DraftParameter {
  const draft = emptyAttribute(row.name);
  draft.required = isRequired(row);
  draft.default = row.default;
  takePageFacts(draft, row);
  return { draft, documented: row.name, list: undefined };
}

function isRequired(row: PageNode): boolean {
  return row.occurs.min > 0 && row.default === undefined;
}

/** A row of the same name in another table of the resource. */
function mergeParameter(
  draft: DraftAttribute,
  row: PageNode,
  resource: string,
  contradictions: Contradictions,
): void {
  const first = draft.provenance[0];
  if (row.occurs.stated && first !== undefined && draft.required !== isRequired(row)) {
    contradictions.record(
      'conflict-occurrence',
      { resource, part: 'query', path: draft.name },
      [claim(first, shown(draft.required)), claim(row.at, shown(isRequired(row)))],
      `${shown(draft.required)}, because the first table wins`,
    );
  }
  draft.default ??= row.default;
  takePageFacts(draft, row);
}

function compareRequired(
  draft: DraftAttribute,
  at: Provenance,
  required: boolean,
  resource: string,
  contradictions: Contradictions,
): void {
  const page = draft.provenance[0];
  if (page === undefined || draft.required === required) return;
  contradictions.record(
    'conflict-occurrence',
    { resource, part: 'query', path: draft.name },
    [claim(at, shown(required)), claim(page, shown(draft.required))],
    `${shown(required)}, because the configuration wins`,
  );
}

function shown(required: boolean): string {
  return showOccurs({ min: required ? 1 : 0, max: 1 });
}

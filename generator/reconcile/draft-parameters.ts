import type { Provenance } from '../model/schema.js';
import type { Judge } from './compare-facts.js';
import { compareFacts } from './compare-facts.js';
import type { Contradictions } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute } from './draft.js';
import { emptyAttribute } from './draft.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';
import { takePageFacts } from './from-page.js';
import type { GatheredResource } from './gather.js';
import type { DeclaredResource } from './input.js';
import { familyOfCodec } from './known-facts.js';
import { compareCase } from './merge-attributes.js';
import { enumerationOf } from './overlay.js';
import { pageNode } from './page-evidence.js';
import { compareProse } from './page-prose.js';
import { winnerBetween } from './who-wins.js';

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
  const winner = winnerBetween(new Set(resource.parameters.map(({ place }) => place.source)));
  const judge: Judge = { winner, contradictions };
  for (const row of resource.parameters.map((parameter) => pageNode(parameter, 'query'))) {
    compareProse(row, { resource: resource.name, part: 'query', path: row.name }, true, contradictions);
    const known = parameters.find(({ draft }) => sameName(draft.name, row.name));
    if (known === undefined) parameters.push(pageParameter(row));
    else mergeParameter(known.draft, row, resource.name, judge);
  }
  reportPresence(resource, parameters, judge);
  const { declared } = resource;
  for (const parameter of declared?.parameters ?? []) {
    const known = parameters.find(({ draft }) => draft.name === parameter.name);
    const draft = known?.draft ?? emptyAttribute(parameter.name);
    if (known === undefined) parameters.push({ draft, documented: parameter.name, list: undefined });
    if (declared !== undefined) takeDeclared(draft, parameter, declared, resource, contradictions);
  }
  for (const [, name = ''] of (declared?.path ?? resource.address).matchAll(/\{([^{}]+)\}/gu)) {
    const known = parameters.find(({ draft }) => draft.name === name);
    const draft = known?.draft ?? emptyAttribute(name);
    // Without it there is no address to call.
    draft.required = true;
    if (known !== undefined) continue;
    draft.provenance.push(...resource.provenance.slice(0, 1));
    parameters.push({ draft, documented: name, list: undefined });
  }
  return parameters;
}

/** Names that differ in letter case alone name one parameter: no resource has two. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
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
function mergeParameter(draft: DraftAttribute, row: PageNode, resource: string, judge: Judge): void {
  const spot = { resource, part: 'query', path: draft.name } as const;
  compareCase(draft, row, spot, judge);
  const known = draft.page?.occurs;
  const required = isRequired(row);
  if (row.occurs.stated && known === undefined) draft.required = required;
  else if (row.occurs.stated && known !== undefined && draft.required !== required) {
    judge.contradictions.record(
      'conflict-occurrence',
      spot,
      [claim(known.at, shown(draft.required)), claim(row.at, shown(required))],
      `${shown(draft.required)}, because the first table wins`,
    );
  }
  compareFacts(draft, row, spot, () => undefined, judge);
  draft.default ??= row.default;
  takePageFacts(draft, row);
}

/** A parameter that one document lists and another does not, though it has parameters of the same resource. */
function reportPresence(
  resource: GatheredResource,
  parameters: readonly DraftParameter[],
  { contradictions }: Judge,
): void {
  const first = new Map<string, Provenance>();
  for (const { place } of resource.parameters) {
    if (!first.has(place.source)) first.set(place.source, place);
  }
  for (const { draft } of parameters) {
    const at = draft.provenance[0];
    const listed = new Set(draft.provenance.map(({ source }) => source));
    for (const [source, table] of first) {
      if (at === undefined || listed.has(source)) continue;
      contradictions.record(
        'conflict-presence',
        { resource: resource.name, part: 'query', path: draft.name },
        [claim(at, `parameter ${draft.name}`), claim(table, 'no such parameter')],
        'a parameter, because one of the pages lists it',
      );
    }
  }
}

/** What the configuration declares of a parameter is weightier than what the pages say of it. */
function takeDeclared(
  draft: DraftAttribute,
  { required, type, values, docs }: DeclaredResource['parameters'][number],
  { source, line, column }: DeclaredResource,
  resource: GatheredResource,
  contradictions: Contradictions,
): void {
  const at: Provenance = { source, line, column };
  const { page } = draft;
  const declared = emptyAttribute(draft.name);
  declared.provenance.push(at);
  if (page !== undefined) {
    const spot = { resource: resource.name, part: 'query', path: draft.name } as const;
    if (draft.required !== required) {
      contradictions.record(
        'conflict-occurrence',
        spot,
        [claim(at, shown(required)), claim(page.place, shown(draft.required))],
        `${shown(required)}, because the configuration wins`,
      );
    }
    declared.simple = {
      codec: type ?? 'text',
      ...(values === undefined ? {} : { enumeration: enumerationOf([...values]) }),
    };
    const rows = resource.parameters.filter(({ name }) => sameName(name, draft.name));
    const winner = { isPage: () => false, name: () => 'the configuration' };
    for (const row of rows.map((parameter) => pageNode(parameter, 'query'))) {
      compareFacts(declared, row, spot, ({ codec }) => familyOfCodec(codec), { winner, contradictions });
    }
  }
  draft.required = required;
  draft.provenance.push(at);
  if (type !== undefined) draft.decided.codec = type;
  if (values !== undefined) draft.decided.enumeration = enumerationOf([...values]);
  if (docs !== undefined) draft.docs['en'] = docs;
}

function shown(required: boolean): string {
  return showOccurs({ min: required ? 1 : 0, max: 1 });
}

import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute, DraftElement, DraftFacts, Stated } from './draft.js';
import { addEvidence, emptyAttribute, emptyElement } from './draft.js';
import type { PageNode } from './evidence.js';

/**
 * Makes a draft of a tree that only a page describes: rows in the order of the table, one sequence a parent.
 *
 * @param node the tree
 * @param spot where it stands
 * @param contradictions collects rows whose type cell does not fit what stands below them
 */
export function draftFromPage(node: PageNode, spot: Spot, contradictions: Contradictions): DraftElement {
  const draft = emptyElement(node.name);
  draft.min = node.occurs.min;
  draft.max = node.occurs.max;
  takePageFacts(draft, node);
  draft.attributes = pageAttributes(node, spot, contradictions);
  if (node.children.length > 0) {
    if (node.kind !== 'aggregate' && node.kind !== undefined) {
      contradictions.record(
        'conflict-type',
        spot,
        [claim(node.at, `type ${node.typeWord}`), claim(firstBelow(node), 'rows below it')],
        'an element with children, because rows stand below it',
      );
    }
    draft.contentKind = 'elements';
    draft.content = {
      kind: 'sequence',
      min: 1,
      max: 1,
      name: undefined,
      particles: node.children.map((child) =>
        draftFromPage(child, { ...spot, path: `${spot.path}/${child.name}` }, contradictions),
      ),
    };
    return draft;
  }
  if (node.kind === 'aggregate') {
    contradictions.record(
      'conflict-type',
      spot,
      [claim(node.at, `type ${node.typeWord}`), claim(node.at, 'no rows below it')],
      'text, because nothing stands below it',
    );
  }
  draft.contentKind = 'text';
  return draft;
}

function firstBelow(node: PageNode): PageNode['at'] {
  return node.children[0]?.at ?? node.at;
}

/** Attributes of a page row; a second row of the same name is a contradiction of the page with itself. */
function pageAttributes(node: PageNode, spot: Spot, contradictions: Contradictions): DraftAttribute[] {
  const attributes: DraftAttribute[] = [];
  for (const row of node.attributes) {
    const same = attributes.find((other) => other.name === row.name);
    if (same === undefined) {
      attributes.push(draftPageAttribute(row));
      continue;
    }
    const first = same.provenance[0];
    contradictions.record(
      'conflict-spelling',
      { ...spot, path: `${spot.path}/@${row.name}` },
      [
        ...(first === undefined ? [] : [claim(first, `attribute ${row.name}`)]),
        claim(row.at, `${row.name} again`),
      ],
      'one attribute of that name',
    );
    takePageFacts(same, row);
  }
  return attributes;
}

/**
 * Makes a draft attribute of a page row.
 *
 * @param row the attribute row
 */
export function draftPageAttribute(row: PageNode): DraftAttribute {
  const attribute = emptyAttribute(row.name);
  attribute.required = row.occurs.stated && row.occurs.min > 0;
  takePageFacts(attribute, row);
  if (row.always !== undefined) {
    attribute.fixed = row.always;
    attribute.required = false;
  } else if (row.default !== undefined) {
    attribute.default = row.default;
    attribute.required = false;
  }
  return attribute;
}

/**
 * Adds what a page row says to a draft node. A fact that an earlier page states stays.
 *
 * @param draft the node
 * @param row the row
 */
export function takePageFacts(draft: DraftFacts, row: PageNode): void {
  addEvidence(draft, [row.at], row.docs, row.examples);
  const { page } = draft;
  const at = row.at;
  const typed = row.kind !== undefined && row.kind !== 'scalar';
  const type = typed ? { value: { kind: row.kind, word: row.typeWord, mixed: row.mixed }, at } : undefined;
  // What is said of another type does not hold of this one.
  const fits = page?.type === undefined || type === undefined || page.type.value.kind === type.value.kind;
  const stated = <T>(known: Stated<T> | undefined, value: T | undefined): Stated<T> | undefined =>
    known ?? (value === undefined || !fits ? undefined : { value, at });
  draft.page = {
    place: page?.place ?? at,
    type: page?.type ?? type,
    occurs: page?.occurs ?? (row.occurs.stated ? { value: row.occurs, at } : undefined),
    maxLength: stated(page?.maxLength, row.maxLength),
    totalDigits: stated(page?.totalDigits, row.digits),
    fractionDigits: stated(page?.fractionDigits, row.decimals),
    values: stated(page?.values, row.values.length > 0 ? row.values : undefined),
    default: page?.default ?? optional(row.default ?? row.always, at),
    examples: [...(page?.examples ?? []), ...row.examples.map((value) => ({ value, at }))],
  };
}

function optional(value: string | undefined, at: Stated<string>['at']): Stated<string> | undefined {
  return value === undefined ? undefined : { value, at };
}

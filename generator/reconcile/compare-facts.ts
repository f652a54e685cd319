import type { EnumerationValue, SimpleType } from '../model/schema.js';
import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute, DraftElement } from './draft.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';

/** Families of codecs that page words and schema types can be compared by. */
const families: Readonly<Record<string, string>> = {
  decimal: 'number',
  integer: 'number',
  float: 'number',
  double: 'number',
  number: 'number',
  date: 'date',
  'date-time': 'date',
  datetime: 'date',
  boolean: 'boolean',
  base64: 'base64',
};

/** Who is right where sources disagree, and where that is written down. */
export interface Judge {
  /** The stronger source in words: `the schema`. */
  readonly winner: string;
  readonly contradictions: Contradictions;
}

/**
 * Compares what a page row says of type, length, values and default with a schema declaration of the same
 * element or attribute. The schema wins; a DTD says nothing of types and lengths.
 *
 * @param draft the node made from the schema
 * @param row the row of the page
 * @param spot where the node stands
 * @param codecFamily family of a declared simple type, where the configuration maps it to a codec
 * @param judge the stronger source, and where contradictions go
 */
export function compareFacts(
  draft: DraftElement | DraftAttribute,
  row: PageNode,
  spot: Spot,
  codecFamily: (simple: SimpleType) => string | undefined,
  judge: Judge,
): void {
  const { simple, pageType } = draft;
  const schemaAt = draft.provenance[0];
  if (schemaAt === undefined) return;
  // Without a schema, the stronger source is a page too.
  const family = simple === undefined ? families[pageType?.kind ?? ''] : codecFamily(simple);
  const pageFamily = row.kind === undefined ? undefined : families[row.kind];
  if (family !== undefined && pageFamily !== undefined && family !== pageFamily) {
    judge.contradictions.record(
      'conflict-type',
      spot,
      [claim(schemaAt, `type ${family}`), claim(row.at, `type ${row.typeWord}`)],
      `${family}, because ${judge.winner} wins`,
    );
  }
  const maxLength = simple === undefined ? pageType?.maxLength : simple.facets?.maxLength;
  if (maxLength !== undefined && row.maxLength !== undefined && maxLength !== row.maxLength) {
    judge.contradictions.record(
      'conflict-length',
      spot,
      [
        claim(schemaAt, `at most ${maxLength} characters`),
        claim(row.at, `at most ${row.maxLength} characters`),
      ],
      `at most ${maxLength}, because ${judge.winner} wins`,
    );
  }
  if (simple !== undefined) compareValues(draft, simple, row, spot, judge);
  compareDefault(draft, row, spot, judge);
}

function compareValues(
  draft: DraftElement | DraftAttribute,
  simple: SimpleType,
  row: PageNode,
  spot: Spot,
  judge: Judge,
): void {
  const schemaAt = draft.provenance[0];
  if (simple.enumeration === undefined || schemaAt === undefined) return;
  const known = simple.enumeration.values.map((entry) => entry.value);
  const listed = row.values.length > 0 ? row.values : alwaysValue(row);
  if (listed.length === 0) return;
  const pageValues = listed.map((entry) => entry.value);
  const missing = pageValues.filter((value) => !hasValue(known, value));
  const extra = known.filter((value) => !hasValue(pageValues, value));
  const total = row.always !== undefined || row.values.length > 0;
  if (missing.length === 0 && (extra.length === 0 || !total)) {
    compareCaseOfValues(known, pageValues, schemaAt, row, spot, judge);
    return;
  }
  judge.contradictions.record(
    'conflict-enumeration',
    spot,
    [claim(schemaAt, known.join(' | ')), claim(row.at, pageValues.join(' | '))],
    `the values of ${judge.winner}, because ${judge.winner} wins`,
  );
}

/** The same values, written in another case. */
function compareCaseOfValues(
  known: readonly string[],
  pageValues: readonly string[],
  schemaAt: PageNode['at'],
  row: PageNode,
  spot: Spot,
  judge: Judge,
): void {
  const other = pageValues.filter((value) => !known.includes(value));
  if (other.length === 0) return;
  judge.contradictions.record(
    'conflict-case',
    spot,
    [claim(schemaAt, known.join(' | ')), claim(row.at, pageValues.join(' | '))],
    `the values of ${judge.winner}, because ${judge.winner} wins`,
  );
}

function alwaysValue(row: PageNode): readonly EnumerationValue[] {
  return row.always === undefined ? [] : [{ value: row.always }];
}

function hasValue(values: readonly string[], wanted: string): boolean {
  return values.some((value) => value.toLowerCase() === wanted.toLowerCase());
}

function compareDefault(draft: DraftElement | DraftAttribute, row: PageNode, spot: Spot, judge: Judge): void {
  const stated = draft.default ?? draft.fixed;
  const schemaAt = draft.provenance[0];
  const pageValue = row.default ?? row.always;
  if (stated === undefined || schemaAt === undefined || pageValue === undefined) return;
  if (stated.toLowerCase() === pageValue.toLowerCase()) return;
  judge.contradictions.record(
    'conflict-default',
    spot,
    [claim(schemaAt, `default ${stated}`), claim(row.at, `default ${pageValue}`)],
    `default ${stated}, because ${judge.winner} wins`,
  );
}

/**
 * Compares how often a node may occur.
 *
 * @param schema occurrence by the schema, groups taken into account, and where it says so
 * @param row the row of the page
 * @param spot where the node stands
 * @param judge the stronger source, and where contradictions go
 */
export function compareOccurs(
  schema: { readonly min: number; readonly max: number | null; readonly at: PageNode['at'] | undefined },
  row: PageNode,
  spot: Spot,
  judge: Judge,
): void {
  if (!row.occurs.stated || schema.at === undefined) return;
  if (schema.min === row.occurs.min && schema.max === row.occurs.max) return;
  judge.contradictions.record(
    'conflict-occurrence',
    spot,
    [claim(schema.at, showOccurs(schema)), claim(row.at, showOccurs(row.occurs))],
    `${showOccurs(schema)}, because ${judge.winner} wins`,
  );
}

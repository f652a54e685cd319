import type { EnumerationValue, SimpleType } from '../model/schema.js';
import type { ConflictCode, Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { DraftAttribute, DraftElement, Stated } from './draft.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';
import type { Family, KnownFacts, KnownType } from './known-facts.js';
import { knownFacts, typeOfRow } from './known-facts.js';
import type { Winner } from './who-wins.js';

/** Who is right where sources disagree, and where that is written down. */
export interface Judge {
  readonly winner: Winner;
  readonly contradictions: Contradictions;
}

/** One more source beside what is known, and where a disagreement goes. */
interface Comparison {
  readonly row: PageNode;
  readonly spot: Spot;
  readonly judge: Judge;
}

/**
 * Compares what a row says of type, length, values and default with what stronger sources say of the same element
 * or attribute. The strongest source that says anything of a fact wins: a DTD knows nothing of types and lengths,
 * so that two pages are compared with each other there.
 *
 * @param draft the node made from the stronger sources
 * @param row the row of the page, or what a weaker schema says in the same terms
 * @param spot where the node stands
 * @param declaredFamily family of a declared simple type, where the configuration maps it to a codec
 * @param judge the stronger source, and where contradictions go
 */
export function compareFacts(
  draft: DraftElement | DraftAttribute,
  row: PageNode,
  spot: Spot,
  declaredFamily: (simple: SimpleType) => Family | undefined,
  judge: Judge,
): void {
  const known = knownFacts(draft, declaredFamily);
  const comparison = { row, spot, judge };
  compareType(known, comparison);
  compareNumber(known.maxLength, row.maxLength, (most) => `at most ${most} characters`, comparison);
  compareNumber(known.totalDigits, row.digits, (most) => `at most ${most} digits`, comparison);
  compareNumber(known.fractionDigits, row.decimals, (most) => `at most ${most} decimals`, comparison);
  compareValues(known, comparison);
  compareDefault(known, comparison);
}

/** Records that a row says something else than a stronger source. */
function record(
  { row, spot, judge }: Comparison,
  code: ConflictCode,
  known: { readonly at: PageNode['at']; readonly says: string },
  says: string,
  outcome: string,
): void {
  const winner = judge.winner.name(known.at, row.at);
  judge.contradictions.record(
    code,
    spot,
    [claim(known.at, known.says), claim(row.at, says)],
    `${outcome.replaceAll('{winner}', winner)}, because ${winner} wins`,
  );
}

function compareType({ type }: KnownFacts, comparison: Comparison): void {
  const row = typeOfRow(comparison.row);
  if (type === undefined || row === undefined || agree(type.value, row)) return;
  const { says } = type.value;
  record(comparison, 'conflict-type', { at: type.at, says }, row.says, says.replace(/^type /u, ''));
}

/** A page has no word of its own for a boolean that a schema declares: "String, True or False". */
function agree(known: KnownType, row: KnownType): boolean {
  if (known.holds !== row.holds) return known.holds === undefined || row.holds === undefined;
  if (known.family === undefined || row.family === undefined || known.family === row.family) return true;
  return known.declared && known.family === 'boolean' && (row.family === 'text' || row.family === 'number');
}

function compareNumber(
  known: Stated<number> | undefined,
  own: number | undefined,
  show: (value: number) => string,
  comparison: Comparison,
): void {
  if (known === undefined || own === undefined || known.value === own) return;
  const says = show(known.value);
  record(comparison, 'conflict-length', { at: known.at, says }, show(own), says);
}

function compareValues({ values }: KnownFacts, comparison: Comparison): void {
  const { row } = comparison;
  const listed = row.values.length > 0 ? row.values : alwaysValue(row);
  if (values === undefined || listed.length === 0) return;
  const known = values.value.map((entry) => entry.value);
  const own = listed.map((entry) => entry.value);
  const same = own.every((value) => hasValue(known, value)) && known.every((value) => hasValue(own, value));
  if (same && own.every((value) => known.includes(value))) return;
  record(
    comparison,
    same ? 'conflict-case' : 'conflict-enumeration',
    { at: values.at, says: known.join(' | ') },
    own.join(' | '),
    'the values of {winner}',
  );
}

function alwaysValue(row: PageNode): readonly EnumerationValue[] {
  return row.always === undefined ? [] : [{ value: row.always }];
}

function hasValue(values: readonly string[], wanted: string): boolean {
  return values.some((value) => value.toLowerCase() === wanted.toLowerCase());
}

function compareDefault(known: KnownFacts, comparison: Comparison): void {
  const own = comparison.row.default ?? comparison.row.always;
  const stated = known.default;
  if (stated === undefined || own === undefined) return;
  if (stated.value.toLowerCase() === own.toLowerCase()) return;
  const says = `default ${stated.value}`;
  record(comparison, 'conflict-default', { at: stated.at, says }, `default ${own}`, says);
}

/**
 * Compares how often a node may occur.
 *
 * @param draft the node; what pages say of the occurrence of a node that only they know is taken from it
 * @param declared occurrence by the schema, groups taken into account
 * @param row the row of the page
 * @param spot where the node stands
 * @param judge the stronger source, and where contradictions go
 */
export function compareOccurs(
  draft: DraftElement | DraftAttribute,
  declared: { readonly min: number; readonly max: number | null },
  row: PageNode,
  spot: Spot,
  judge: Judge,
): void {
  const first = draft.provenance[0];
  if (!row.occurs.stated || first === undefined) return;
  const known = judge.winner.isPage(first) ? draft.page?.occurs : { value: declared, at: first };
  if (known === undefined) return;
  const { min, max } = known.value;
  if (min === row.occurs.min && max === row.occurs.max) return;
  const says = showOccurs(known.value);
  record({ row, spot, judge }, 'conflict-occurrence', { at: known.at, says }, showOccurs(row.occurs), says);
}

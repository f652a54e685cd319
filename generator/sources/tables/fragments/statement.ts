import type { LocalizedText, Occurs, Provenance } from '../../../model/schema.js';
import type { OccursReading, Row } from '../row.js';
import type { AttributeFragment, ParameterFragment } from './fragments.js';

/** What fragments are made with. */
export interface FragmentContext {
  readonly source: string;
  readonly language: string;
}

const ONCE: Occurs = { min: 1, max: 1 };

/**
 * The statements of a row that parameters, attributes and elements share.
 *
 * @param row the row
 * @param context source and language
 */
export function statement(row: Row, context: FragmentContext): Omit<AttributeFragment, 'kind'> {
  const defaults = row.hints.flatMap((hint) => (hint.kind === 'default' ? [hint.value] : []));
  const always = row.hints.find((hint) => hint.kind === 'always');
  const maxLength = row.type?.maxLength ?? lengthInProse(row);
  return {
    name: row.name,
    place: provenance(row, context),
    ...occurs(row.occurs, bareDemand(row)),
    typeReading: row.type,
    enumerations: row.enumerations,
    defaults,
    ...(always === undefined ? {} : { alwaysValue: always.value }),
    ...(maxLength === undefined ? {} : { maxLength }),
    hints: row.hints.filter((hint) => hint.kind !== 'default' && hint.kind !== 'always'),
    docs: localized(row.description, context),
    examples: row.examples,
    damaged: row.damaged,
  };
}

/** A parameter row as a fragment. */
export function parameterFragment(row: Row, context: FragmentContext): ParameterFragment {
  return { kind: 'parameter', ...statement(row, context) };
}

/** An attribute row as a fragment. */
export function attributeFragment(row: Row, context: FragmentContext): AttributeFragment {
  return { kind: 'attribute', ...statement(row, context) };
}

/** Text of the language of the page; nothing where there is none. */
export function localized(text: string, context: FragmentContext): LocalizedText {
  return text === '' ? {} : { [context.language]: text };
}

/** A place of the mirror as provenance. */
export function provenance(
  { place }: { readonly place: { readonly line: number; readonly column: number } },
  { source }: FragmentContext,
): Provenance {
  return { source, line: place.line, column: place.column };
}

function lengthInProse(row: Row): number | undefined {
  const limit = row.hints.find((hint) => hint.kind === 'limit' && hint.of === 'characters');
  return limit?.kind === 'limit' ? limit.value : undefined;
}

/** A sentence that says nothing but whether the row must be given: it speaks where the cell is silent. */
function bareDemand({ hints }: Row): { readonly min: number; readonly text: string } | undefined {
  const bare = hints.find(
    (hint) => (hint.kind === 'required-if' || hint.kind === 'optional-if') && hint.bare === true,
  );
  if (bare?.kind !== 'required-if' && bare?.kind !== 'optional-if') return undefined;
  return { min: bare.kind === 'required-if' ? 1 : 0, text: bare.text };
}

function occurs(
  reading: OccursReading,
  bare: { readonly min: number; readonly text: string } | undefined,
): Pick<AttributeFragment, 'occurs' | 'occursStated' | 'occursText'> {
  if (bare !== undefined && (reading.kind === 'blank' || reading.kind === 'absent')) {
    return { occurs: { min: bare.min, max: 1 }, occursStated: 'prose', occursText: bare.text };
  }
  switch (reading.kind) {
    case 'stated':
      return { occurs: { min: reading.min, max: reading.max }, occursStated: 'notation' };
    case 'blank':
      return { occurs: ONCE, occursStated: 'blank' };
    case 'absent':
      return { occurs: ONCE, occursStated: 'absent' };
    case 'prose':
      return reading.min === undefined
        ? { occurs: ONCE, occursStated: 'unknown', occursText: reading.text }
        : {
            occurs: { min: reading.min, max: reading.max ?? null },
            occursStated: 'prose',
            occursText: reading.text,
          };
  }
}

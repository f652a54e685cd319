import type { EnumerationCandidate, Hint } from '../row.js';
import { isAllCapitals, LETTER } from '../vocabulary/characters.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, normalise } from '../vocabulary/normalise.js';
import { readLimits } from './limits.js';
import { hasExample, unquote, WORD } from './prose.js';
import type { RowProse } from './prose.js';
import { clauses } from './sentences.js';

interface Patterns {
  readonly always: RegExp;
  readonly mustBe: RegExp;
  /** Any of the words beside a value: what most sentences have none of. */
  readonly valued: RegExp;
  readonly defaultBefore: RegExp;
  readonly defaultAfter: RegExp;
  readonly defaultWords: ReadonlySet<string>;
  /** Any of the words of conditions. */
  readonly conditional: RegExp;
  readonly requiredIf: RegExp;
  readonly optionalIf: RegExp;
  readonly onlyIf: RegExp;
  readonly demanded: ReadonlySet<string>;
  readonly voluntary: ReadonlySet<string>;
}

const made = new WeakMap<Lexicon, Patterns>();

/**
 * Reads what the prose of a row says beside its meaning: the only value, the default, conditions, limits.
 *
 * @param prose prose of the row
 * @param enumerations values that the same prose enumerates
 * @param lexicon words to read with
 */
export function readHints(
  prose: RowProse,
  enumerations: readonly EnumerationCandidate[],
  lexicon: Lexicon,
): readonly Hint[] {
  if (prose.description === '') return [];
  const patterns = patternsOf(lexicon);
  const hints: Hint[] = [];
  for (const { text } of prose.sentences) {
    for (const clause of patterns.valued.test(text) ? clauses(text) : []) {
      const always = enumerations.length > 0 ? null : alwaysIn(clause, prose, patterns);
      if (always !== null) hints.push({ kind: 'always', value: always, text: clause });
      const otherwise = defaultIn(clause, prose, enumerations, patterns);
      if (otherwise !== null) hints.push({ kind: 'default', value: otherwise, text: clause });
    }
    const bare = normalise(text);
    if (patterns.demanded.has(bare)) hints.push({ kind: 'required-if', text, bare: true });
    else if (patterns.voluntary.has(bare)) hints.push({ kind: 'optional-if', text, bare: true });
    if (!patterns.conditional.test(text)) {
      hints.push(...readLimits(text, lexicon));
      continue;
    }
    if (patterns.optionalIf.test(text) || clauses(text).some((clause) => patterns.onlyIf.test(clause)))
      hints.push({ kind: 'optional-if', text });
    else if (patterns.requiredIf.test(text)) hints.push({ kind: 'required-if', text });
    hints.push(...readLimits(text, lexicon));
  }
  if (!hints.some((hint) => hint.kind === 'default')) hints.push(...glossedDefaults(enumerations, patterns));
  return hints;
}

function patternsOf(lexicon: Lexicon): Patterns {
  const known = made.get(lexicon);
  if (known !== undefined) return known;
  const { prose } = lexicon;
  const value = `(?<value>${WORD})`;
  const anywhere = (words: readonly string[]): RegExp =>
    new RegExp(`(?<![${LETTER}])(?:${alternation(words)})(?![${LETTER}])`, 'i');
  const patterns: Patterns = {
    always: new RegExp(`(?<before>^|\\s)(?:${alternation(prose.always)})\\s+${value}$`, 'i'),
    mustBe: new RegExp(`^(?:${alternation(prose.mustBe)})\\s+${value}$`, 'i'),
    valued: new RegExp(
      alternation([...prose.always, ...prose.mustBe, ...prose.defaultBefore, ...prose.defaultAfter]),
      'i',
    ),
    defaultBefore: new RegExp(`^(?<words>${alternation(prose.defaultBefore)})\\s*=?\\s+${value}$`, 'i'),
    defaultAfter: new RegExp(`^${value}\\s+(?:${alternation(prose.defaultAfter)})$`, 'i'),
    defaultWords: new Set([...prose.defaultBefore, ...prose.defaultAfter].map(normalise)),
    conditional: new RegExp(alternation([...prose.requiredIf, ...prose.optionalIf, ...prose.onlyIf]), 'i'),
    requiredIf: anywhere(prose.requiredIf),
    optionalIf: anywhere(prose.optionalIf),
    demanded: new Set(prose.demanded.map(normalise)),
    voluntary: new Set(prose.voluntary.map(normalise)),
    onlyIf: new RegExp(`^(?:${alternation(prose.onlyIf)})(?![${LETTER}])`, 'i'),
  };
  made.set(lexicon, patterns);
  return patterns;
}

/** `always x` as a whole clause, or at its end where the example says the same. */
function alwaysIn(clause: string, prose: RowProse, patterns: Patterns): string | null {
  const always = patterns.always.exec(clause);
  const value = unquote((always ?? patterns.mustBe.exec(clause))?.groups?.['value'] ?? '');
  if (value === '') return null;
  if (hasExample(prose, [value])) return value;
  const wholeClause = always !== null && always.index === 0 && always.groups?.['before'] === '';
  return wholeClause && prose.ofAttribute && prose.examples.length === 0 ? value : null;
}

/** `default x`, where x is plainly a value: a figure, a code, an example, or one of the enumerated values. */
function defaultIn(
  clause: string,
  prose: RowProse,
  enumerations: readonly EnumerationCandidate[],
  patterns: Patterns,
): string | null {
  const before = patterns.defaultBefore.exec(clause)?.groups;
  const value = unquote((before ?? patterns.defaultAfter.exec(clause)?.groups)?.['value'] ?? '');
  if (value === '') return null;
  const known = enumerations.flatMap(({ values }) => values.map((candidate) => candidate.value));
  const listed = known.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  if (listed !== undefined) return listed;
  const spelledOut = before !== undefined && /\s/u.test(before['words'] ?? '');
  const plainly = /\d/u.test(value) || isAllCapitals(value) || hasExample(prose, [value]);
  return plainly || (spelledOut && known.length === 0) ? value : null;
}

/** A value whose explanation says that it is the default (`1 = outside; default`). */
function glossedDefaults(enumerations: readonly EnumerationCandidate[], patterns: Patterns): readonly Hint[] {
  const all = enumerations.flatMap(({ values }) => values);
  const marked = all.filter(({ gloss }) =>
    clauses(gloss ?? '').some((clause) => patterns.defaultWords.has(normalise(clause))),
  );
  const [only] = marked;
  return only === undefined || marked.length > 1
    ? []
    : [{ kind: 'default', value: only.value, text: `${only.value} = ${only.gloss ?? ''}` }];
}

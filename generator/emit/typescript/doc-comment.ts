import type { Annotations, Occurs, Provenance } from '../../model/schema.js';
import type { BoundScalar } from '../binding/bound.js';
import { code, inLanguage, safeLine, safeProse, wrap } from './doc-text.js';
import { PRINT_WIDTH } from './width.js';

/** A doc comment ready to be laid out: one line, or several. */
export interface DocView {
  /** The text of a comment of one line; null where it has several. */
  readonly single: string | null;
  readonly lines: readonly string[];
}

/** What is said of a member beside its own documentation. */
export interface MemberFacts {
  /** What it is on the wire: `element`, `attribute`, `parameter`. */
  readonly kind: string;
  readonly wire: string;
  readonly occurs?: Occurs;
  readonly scalar?: BoundScalar;
  readonly default?: string;
  readonly fixed?: string;
  /** Further sentences. */
  readonly notes?: readonly string[];
}

/** Values that are listed in a comment before the rest is left out. */
const MOST_VALUES = 40;

/**
 * The comment of a property.
 *
 * @param annotations documentation, examples and sources
 * @param facts what it is on the wire
 * @param language language of the documentation
 * @param indent spaces before the comment
 */
export function memberDoc(
  annotations: Partial<Annotations>,
  facts: MemberFacts,
  language: string,
  indent: number,
): DocView {
  const { scalar } = facts;
  const parts = [facts.kind === 'element' ? code(facts.wire) : `${facts.kind} ${code(facts.wire)}`];
  if (facts.occurs !== undefined) parts.push(occursText(facts.occurs));
  if (scalar !== undefined) pushFacets(scalar, parts);
  if (facts.default !== undefined) parts.push(`default ${code(facts.default)}`);
  if (facts.fixed !== undefined) parts.push(`always ${code(facts.fixed)}`);
  if (annotations.examples !== undefined && annotations.examples.length > 0) {
    parts.push(
      `example ${annotations.examples
        .slice(0, 3)
        .map((example) => code(example))
        .join(', ')}`,
    );
  }
  if (annotations.provenance !== undefined && annotations.provenance.length > 0) {
    parts.push(sourceText(annotations.provenance));
  }
  const text = inLanguage(annotations.docs, language);
  const paragraphs = text === undefined ? [] : [safeProse(text)];
  paragraphs.push(`${capital(parts.join('; '))}.`);
  if (scalar !== undefined) paragraphs.push(valuesText(scalar, language));
  if (facts.notes !== undefined) paragraphs.push(...facts.notes);
  return docView(paragraphs, indent);
}

/**
 * A comment of paragraphs.
 *
 * @param paragraphs text that is safe already; empty ones are left out
 * @param indent spaces before the comment
 */
export function docView(paragraphs: readonly string[], indent: number): DocView {
  const kept = paragraphs.filter((paragraph) => paragraph.trim() !== '');
  const lines: string[] = [];
  for (const [index, paragraph] of kept.entries()) {
    if (index > 0) lines.push('');
    lines.push(...wrap(paragraph, PRINT_WIDTH - indent - 3));
  }
  const [only] = lines;
  const short = lines.length === 1 && only !== undefined && only.length + indent + 7 <= PRINT_WIDTH;
  return { single: short ? only : null, lines };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function occursText({ min, max }: Occurs): string {
  if (max === null) return `${min}...n`;
  return min === max ? String(min) : `${min}...${max}`;
}

function pushFacets({ facets, simple }: BoundScalar, parts: string[]): void {
  const { length, minLength, maxLength, totalDigits, fractionDigits } = facets;
  const { minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  if (length !== undefined) parts.push(`${length} characters`);
  if (minLength !== undefined) parts.push(`at least ${minLength} characters`);
  if (maxLength !== undefined) parts.push(`at most ${maxLength} characters`);
  if (totalDigits !== undefined) parts.push(`at most ${totalDigits} digits`);
  if (fractionDigits !== undefined) parts.push(`at most ${fractionDigits} decimals`);
  if (minInclusive !== undefined) parts.push(`from ${safeLine(minInclusive)}`);
  if (maxInclusive !== undefined) parts.push(`to ${safeLine(maxInclusive)}`);
  if (minExclusive !== undefined) parts.push(`above ${safeLine(minExclusive)}`);
  if (maxExclusive !== undefined) parts.push(`below ${safeLine(maxExclusive)}`);
  for (const pattern of simple.facets?.patterns?.flat() ?? []) parts.push(`pattern ${code(pattern)}`);
}

function valuesText({ simple }: BoundScalar, language: string): string {
  const values = simple.enumeration?.values ?? [];
  if (values.length === 0) return '';
  const shown = values.slice(0, MOST_VALUES).map(({ value, docs }) => {
    const meaning = inLanguage(docs, language);
    return { value: code(value), meaning: meaning === undefined ? '' : safeLine(meaning) };
  });
  const rest = values.length > MOST_VALUES ? `\nand ${values.length - MOST_VALUES} more` : '';
  const head = simple.enumeration?.openness === 'open' ? 'Known values' : 'Values';
  if (shown.every(({ meaning }) => meaning === '')) {
    return `${head}: ${shown.map(({ value }) => value).join(', ')}${rest}.`;
  }
  const lines = shown.map(({ value, meaning }) => `- ${value}${meaning === '' ? '' : `: ${meaning}`}`);
  return `${head}:\n${lines.join('\n')}${rest}`;
}

/** The documents that say so, without the positions in them. */
function sourceText(provenance: readonly Provenance[]): string {
  const sources = new Set(provenance.map(({ source }) => code(source)));
  return `source ${[...sources].join(', ')}`;
}

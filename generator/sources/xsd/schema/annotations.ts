import type { Place } from '../../../diagnostics/diagnostic.js';
import { FACTS_SOURCE, factsFromText } from '../../../model/facts.js';
import type { KeptFacts } from '../../../model/facts.js';
import type { Annotations, LocalizedText, Provenance } from '../../../model/schema.js';
import type { XsdAnnotation } from '../mirror.js';
import type { BuildContext } from './context.js';

/**
 * Documentation by language. Several texts in one language stand below each other; the indentation of the
 * schema document is taken away.
 *
 * @param annotation what the component says
 * @returns undefined where it says nothing
 */
export function docsOf(annotation: XsdAnnotation | undefined): LocalizedText | undefined {
  const byLanguage = new Map<string, string[]>();
  for (const { language = 'und', text } of annotation?.documentation ?? []) {
    const tidy = withoutIndentation(text);
    if (tidy === '') continue;
    const known = byLanguage.get(language);
    if (known === undefined) byLanguage.set(language, [tidy]);
    else known.push(tidy);
  }
  if (byLanguage.size === 0) return undefined;
  const languages = [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(languages.map(([language, texts]) => [language, texts.join('\n\n')]));
}

/**
 * Facts that an emitted schema keeps beside a component.
 *
 * @param annotation what the component says
 */
export function factsOf(annotation: XsdAnnotation | undefined): KeptFacts {
  const note = annotation?.appinfo.find(({ source }) => source === FACTS_SOURCE);
  return note === undefined ? {} : factsFromText(note.text);
}

function withoutIndentation(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(/[ \t]+/g, ' '));
  return lines.join('\n').trim();
}

/** Provenance of places, sorted and without duplicates. */
export function provenanceOf(context: BuildContext, ...places: readonly Place[]): readonly Provenance[] {
  const list = places.map(({ file, line, column }) => ({ source: context.sourceOf(file), line, column }));
  list.sort((a, b) => compareText(a.source, b.source) || a.line - b.line || a.column - b.column);
  return list.filter((item, at) => {
    const before = list[at - 1];
    return before?.source !== item.source || before.line !== item.line || before.column !== item.column;
  });
}

/** Order of two texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Annotations of a node that one or two places of a schema speak of.
 *
 * @param candidates annotations, the closest first; the first one with documentation counts
 * @param places where the node is spoken of
 */
export function annotationsOf(
  context: BuildContext,
  candidates: readonly (XsdAnnotation | undefined)[],
  places: readonly Place[],
): Annotations {
  let docs: LocalizedText | undefined;
  let examples: readonly string[] | undefined;
  for (const candidate of candidates) {
    const facts = factsOf(candidate);
    docs ??= facts.docs ?? docsOf(candidate);
    examples ??= facts.examples;
  }
  return {
    ...(docs === undefined ? {} : { docs }),
    ...(examples === undefined ? {} : { examples }),
    provenance: provenanceOf(context, ...places),
    confidence: 1,
  };
}

import * as v from 'valibot';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DocsContent, GlossaryTerm, WrittenPage } from '../emit/docs/content.js';
import type { Workspace } from './load.js';
import { readYaml } from './read-yaml.js';
import { workspaceRules } from './rules.js';

const language = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/u)), v.string());

const glossarySchema = v.strictObject({
  terms: v.array(
    v.strictObject({
      words: language,
      names: v.optional(v.array(v.string()), []),
      meaning: v.optional(v.string()),
    }),
  ),
});

const translationsSchema = v.strictObject({
  texts: v.optional(
    v.array(v.strictObject({ at: v.string(), title: v.optional(language), docs: v.optional(language) })),
    [],
  ),
  phrases: v.optional(v.array(language), []),
});

/** What people wrote in languages that the documents do not have. */
type Translations = Pick<DocsContent, 'translations' | 'phrases'>;

const UNTRANSLATED: Translations = { translations: [], phrases: [] };

/**
 * Reads what people wrote about an API: pages, guides, glossary.
 *
 * @param workspace the workspace
 * @returns the content, and what could not be read
 */
export function readDocsContent(workspace: Workspace): {
  readonly content: DocsContent;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { docs } = workspace.config;
  const collector = new DiagnosticCollector(workspaceRules);
  const read = (file: string, path: readonly (string | number)[]): string | undefined => {
    const bytes = workspace.files.read(file);
    if (bytes !== undefined) return new TextDecoder().decode(bytes);
    const place = { ...workspace.placeOf(path), note: 'named here' };
    collector.report('source-missing', `${file} cannot be read`, [place]);
    return undefined;
  };
  const pagesOf = (key: 'pages' | 'guides'): readonly WrittenPage[] =>
    docs[key].flatMap((file, index) => {
      const text = read(file, ['docs', key, index]);
      return text === undefined ? [] : [{ file, text }];
    });
  const content: DocsContent = {
    pages: pagesOf('pages'),
    guides: pagesOf('guides'),
    glossary: docs.glossary === undefined ? [] : readGlossary(docs.glossary, read, collector),
    ...(docs.translations === undefined
      ? UNTRANSLATED
      : readTranslations(docs.translations, read, collector)),
    ...(docs.errors === undefined
      ? {}
      : { errors: { ...docs.errors, place: workspace.placeOf(['docs', 'errors']) } }),
  };
  return { content, diagnostics: collector.all };
}

/**
 * What people wrote of resources, parameters and elements in languages that the documents do not have.
 *
 * @param workspace the workspace
 */
export function workspaceTranslations(workspace: Workspace): Translations {
  const { translations: file } = workspace.config.docs;
  const bytes = file === undefined ? undefined : workspace.files.read(file);
  if (file === undefined || bytes === undefined) return UNTRANSLATED;
  // What is wrong with it is told where the documentation is made.
  const collector = new DiagnosticCollector(workspaceRules);
  return readTranslations(file, () => new TextDecoder().decode(bytes), collector);
}

function readGlossary(
  file: string,
  read: (file: string, path: readonly (string | number)[]) => string | undefined,
  collector: DiagnosticCollector<typeof workspaceRules>,
): readonly GlossaryTerm[] {
  const text = read(file, ['docs', 'glossary']);
  if (text === undefined) return [];
  const { value, placeOf, diagnostics } = readYaml(file, text, glossarySchema, 'config-invalid');
  collector.add(diagnostics);
  return (value?.terms ?? []).map(({ words, names, meaning }, index) => ({
    words,
    names,
    ...(meaning === undefined ? {} : { meaning }),
    place: placeOf(['terms', index]),
  }));
}

function readTranslations(
  file: string,
  read: (file: string, path: readonly (string | number)[]) => string | undefined,
  collector: DiagnosticCollector<typeof workspaceRules>,
): Translations {
  const text = read(file, ['docs', 'translations']);
  if (text === undefined) return UNTRANSLATED;
  const { value, placeOf, diagnostics } = readYaml(file, text, translationsSchema, 'config-invalid');
  collector.add(diagnostics);
  return {
    translations: (value?.texts ?? []).map(({ at, title, docs }, index) => ({
      at,
      ...(title === undefined ? {} : { title }),
      ...(docs === undefined ? {} : { docs }),
      place: placeOf(['texts', index]),
    })),
    phrases: (value?.phrases ?? []).map((texts, index) => ({ texts, place: placeOf(['phrases', index]) })),
  };
}

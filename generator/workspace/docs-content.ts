import * as v from 'valibot';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import type { DocsContent, GlossaryTerm, Phrase, Translation, WrittenPage } from '../emit/docs/content.js';
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
  texts: v.array(v.strictObject({ at: v.string(), title: v.optional(language), docs: v.optional(language) })),
});

const phrasesSchema = v.strictObject({ phrases: v.array(language) });

/** What people wrote in languages that the documents do not have. */
type Translations = Pick<DocsContent, 'translations' | 'phrases'>;

/** Text of a file of the specification; undefined where it cannot be read, which is reported at the key that names it. */
type ReadFile = (file: string, path: readonly (string | number)[]) => string | undefined;

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
  const read: ReadFile = (file, path) => {
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
    ...readTranslations(workspace, read, collector),
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
  const read: ReadFile = (file) => {
    const bytes = workspace.files.read(file);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  // What is wrong with it is told where the documentation is made.
  return readTranslations(workspace, read, new DiagnosticCollector(workspaceRules));
}

function readGlossary(
  file: string,
  read: ReadFile,
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
  { config: { docs } }: Workspace,
  read: ReadFile,
  collector: DiagnosticCollector<typeof workspaceRules>,
): Translations {
  const text =
    docs.translations === undefined ? undefined : read(docs.translations, ['docs', 'translations']);
  const said = docs.phrases === undefined ? undefined : read(docs.phrases, ['docs', 'phrases']);
  return {
    translations: text === undefined ? [] : readTexts(docs.translations ?? '', text, collector),
    phrases: said === undefined ? [] : readPhrases(docs.phrases ?? '', said, collector),
  };
}

function readTexts(
  file: string,
  text: string,
  collector: DiagnosticCollector<typeof workspaceRules>,
): readonly Translation[] {
  const { value, placeOf, diagnostics } = readYaml(file, text, translationsSchema, 'config-invalid');
  collector.add(diagnostics);
  return (value?.texts ?? []).map(({ at, title, docs }, index) => ({
    at,
    ...(title === undefined ? {} : { title }),
    ...(docs === undefined ? {} : { docs }),
    place: placeOf(['texts', index]),
  }));
}

function readPhrases(
  file: string,
  text: string,
  collector: DiagnosticCollector<typeof workspaceRules>,
): readonly Phrase[] {
  const { value, placeOf, diagnostics } = readYaml(file, text, phrasesSchema, 'config-invalid');
  collector.add(diagnostics);
  return (value?.phrases ?? []).map((texts, index) => ({
    texts,
    // There are hundreds, and it is asked for where one of them is wrong.
    get place(): Place {
      return placeOf(['phrases', index]);
    },
  }));
}

import type { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import type { LocalizedText } from '../../model/schema.js';
import type { CodecBinding } from '../binding/codecs.js';
import type { emitRules } from '../rules.js';
import type { DocsChanges, DocsContent, WrittenPage } from './content.js';
import { NO_CONTENT } from './content.js';
import type { ApiErrorCode, PlannedError } from './errors.js';
import { errorCodes, errorsWithPages } from './errors.js';
import type { DocsOptions } from './options.js';
import type { Inline, Prose } from './prose/blocks.js';
import { inlinesOf } from './prose/blocks.js';
import { parseProse } from './prose/parse-prose.js';
import type { PreparedResource } from './resource-page.js';
import { limitTexts } from './resource-page.js';
import type { SitePage } from './site-map.js';
import type { FindTarget } from './targets.js';
import { targetsOf } from './targets.js';
import { factsOf } from './walk-bound.js';

/** A page that people wrote, read. */
export interface PlannedProse extends SitePage {
  readonly prose: Prose;
}

/** Everything that is decided before a page is laid out. */
export interface DocsPlan {
  readonly model: ApiModel;
  readonly resources: readonly PreparedResource[];
  readonly content: DocsContent;
  readonly changes: DocsChanges | undefined;
  readonly language: string;
  readonly codecs: Readonly<Record<string, CodecBinding>>;
  /** Languages of the descriptions, sorted. */
  readonly languages: readonly string[];
  /** Pages of their own, in the order in which they were given. */
  readonly written: readonly PlannedProse[];
  /** Introductions of pages that are made anyway, by page. */
  readonly intros: ReadonlyMap<string, Prose>;
  readonly guides: readonly PlannedProse[];
  /** Pages that are made from the model, with their titles. */
  readonly made: readonly SitePage[];
  readonly errors: readonly PlannedError[];
  readonly find: FindTarget;
}

/** Folder of guides. */
export const GUIDE_FOLDER = 'guides';

/** Titles of the pages that are made from the model, unless an introduction has another. */
const TITLES = {
  errors: 'Errors',
  formats: 'Formats of values',
  limits: 'Limits and paging',
  codes: 'Code tables',
  glossary: 'Glossary',
  contradictions: 'Where the documents contradict each other',
  changes: 'What changed',
} as const;

/**
 * Decides which pages there are, reads what people wrote, and checks what it refers to.
 *
 * @param model the model
 * @param resources its resources
 * @param options how documentation is emitted
 * @param report is told of references that lead nowhere
 */
export function planDocs(
  model: ApiModel,
  resources: readonly PreparedResource[],
  options: DocsOptions,
  report: DiagnosticCollector<typeof emitRules>,
): DocsPlan {
  const { content = NO_CONTENT, changes } = options;
  const errors = plannedErrors(model, content, report);
  const read = content.pages.map((page) => readPage(page, ''));
  const isMade = ({ path }: SitePage): boolean => Object.hasOwn(TITLES, path);
  const intros = new Map(read.filter(isMade).map((page) => [page.path, page]));
  const guides = content.guides.map((page) => readPage(page, `${GUIDE_FOLDER}/`));
  const wanted: Readonly<Record<keyof typeof TITLES, boolean>> = {
    errors: errors.length > 0,
    formats: true,
    limits: resources.some(({ bound }) => limitTexts(bound).length > 0),
    codes: model.codeTables.length > 0,
    glossary: content.glossary.length > 0,
    contradictions: true,
    changes: changes !== undefined,
  };
  const made = Object.entries(TITLES)
    .filter(([path]) => wanted[path as keyof typeof TITLES] || intros.has(path))
    .map(([path, title]) => ({ path, title: intros.get(path)?.title ?? title }));
  const written = read.filter((page) => !isMade(page));
  const find = targetsOf(model, resources, [...written, ...made, ...guides]);
  checkReferences(content, find, report);
  return {
    model,
    resources,
    content,
    changes,
    language: options.language ?? 'en',
    codecs: options.codecs ?? {},
    languages: languagesOf(resources),
    written,
    intros: new Map([...intros].map(([path, { prose }]) => [path, prose])),
    guides,
    made,
    errors: errorsWithPages(errors, [...guides, ...written]),
    find,
  };
}

function plannedErrors(
  model: ApiModel,
  { errors }: DocsContent,
  report: DiagnosticCollector<typeof emitRules>,
): readonly ApiErrorCode[] {
  if (errors === undefined) return [];
  const codes = errorCodes(model, errors);
  if (codes !== undefined) return codes;
  const known = model.codeTables.map(({ id }) => id).join(', ') || 'none';
  report.report('emit-docs-link', `there is no code table ${errors.table}; there are ${known}`, [
    errors.place,
  ]);
  return [];
}

function readPage({ file, text }: WrittenPage, folder: string): PlannedProse {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  const prose = parseProse(text);
  return { path: `${folder}${name}`, title: prose.title === '' ? name : prose.title, prose };
}

function checkReferences(
  content: DocsContent,
  find: FindTarget,
  report: DiagnosticCollector<typeof emitRules>,
): void {
  for (const { file, text } of [...content.pages, ...content.guides]) {
    for (const { target, line, column } of parseProse(text).blocks.flatMap(inlinesOf).flatMap(references)) {
      if (find(target) !== undefined) continue;
      report.report('emit-docs-link', `[[${target}]] leads to nothing`, [{ file, line, column }]);
    }
  }
  for (const { at, place } of content.translations) {
    if (find(at) === undefined) report.report('emit-docs-link', `${at} is not in the model`, [place]);
  }
  for (const { names, place } of content.glossary) {
    for (const name of names) {
      if (find(name) === undefined) report.report('emit-docs-link', `${name} is not in the model`, [place]);
    }
  }
}

function references(inline: Inline): readonly (Inline & { readonly kind: 'reference' })[] {
  if (inline.kind === 'reference') return [inline];
  return inline.kind === 'strong' || inline.kind === 'link' ? inline.inlines.flatMap(references) : [];
}

function languagesOf(resources: readonly PreparedResource[]): readonly string[] {
  const found = new Set<string>();
  const add = (texts: LocalizedText | undefined): void => {
    for (const language of Object.keys(texts ?? {})) if (language !== 'und') found.add(language);
  };
  for (const { bound, messages } of resources) {
    add(bound.source.docs);
    for (const { source } of bound.parameters) add(source.docs);
    for (const { bound: message, rows } of messages) {
      for (const row of rows) factsOf(message, row).docs.forEach(add);
    }
  }
  return [...found].sort();
}

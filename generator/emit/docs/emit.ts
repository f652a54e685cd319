import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import { bindResources } from '../binding/bind-resource.js';
import { bindContext } from '../binding/context.js';
import { emitRules } from '../rules.js';
import { emitMedium } from './emit-medium.js';
import type { Rendering } from './emit-medium.js';
import { htmlMedium, markdownMedium } from './medium.js';
import type { DocsOptions } from './options.js';
import { translatedModel } from './phrases.js';
import { planDocs } from './plan.js';
import { prepareResources } from './resource-page.js';
import { searchIndex } from './search-index.js';

/** Folder of the site, below that of the documentation. */
const SITE = 'site';

/**
 * Emits the reference documentation of a model: Markdown for code hosts and language models, and a static site
 * that needs no server. Pure: the same model and options give the same text.
 *
 * @param given the model
 * @param options names, templates, codecs, what people wrote
 * @returns text by path below the folder of the documentation, and what could not be expressed
 */
export function emitDocs(
  given: ApiModel,
  options: DocsOptions,
): { readonly files: Map<string, string>; readonly diagnostics: readonly Diagnostic[] } {
  const report = new DiagnosticCollector(emitRules);
  const { model, unused } = translatedModel(given, options.content?.phrases ?? []);
  for (const { texts, place } of unused)
    report.report('emit-docs-link', `no description is ${JSON.stringify(Object.values(texts)[0])}`, [place]);
  const context = bindContext(model, options.names, options.codecs ?? {}, report);
  const resources = prepareResources(model, bindResources(context), options);
  const plan = planDocs(model, resources, options, report);
  const files = new Map<string, string>();
  const renderInto =
    (folder: string): Rendering =>
    (path, template, view) => {
      const text = render(options, report, `docs/${folder}${template}.hbs`, view);
      if (text !== undefined) files.set(`${folder}${path}`, text);
      return text ?? '';
    };

  const write = renderInto('');
  const { overview, pages } = emitMedium(plan, markdownMedium, write);
  write('llms.txt', 'llms.txt', overview);
  const everything = pages.filter((text) => text !== '').map((text) => ({ text: withoutLinks(text) }));
  write('all.md', 'all.md', { api: overview.api, facts: overview.facts, pages: everything });

  if (options.site !== false) {
    const writeSite = renderInto(`${SITE}/`);
    const { fragments } = emitMedium(plan, htmlMedium, writeSite);
    writeSite('style.css', 'style.css', {});
    writeSite('site.js', 'site.js', {});
    files.set(`${SITE}/search-index.js`, searchIndex(plan, fragments));
  }
  return { files, diagnostics: report.all };
}

/** Pages that are put into one file lose their links to each other and the anchors that would collide. */
function withoutLinks(page: string): string {
  return page
    .replace(/<a id="[^"]*"><\/a>/gu, '')
    .replace(/(?<!\\)\[((?:\\.|[^\\\]\n])*)\]\((?!https?:|mailto:)[^)\n]*\)/gu, '$1');
}

/** A template of the user may be wrong: that is a diagnostic, not a fault. */
function render(
  options: DocsOptions,
  report: DiagnosticCollector<typeof emitRules>,
  path: string,
  view: object,
): string | undefined {
  try {
    return options.templates.render(path, view);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.report('emit-template', `Template ${path} fails: ${reason}`, [{ file: path, line: 1, column: 1 }]);
    return undefined;
  }
}

import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import { bindResources } from '../binding/bind-resource.js';
import { bindContext } from '../binding/context.js';
import { emitRules } from '../rules.js';
import { htmlMedium, markdownMedium } from './medium.js';
import type { DocsOptions } from './options.js';
import { codes, contradictions, overview, RESOURCE_FOLDER } from './overview.js';
import type { ConflictAnchors } from './resource-page.js';
import { prepareResources, resourcePage } from './resource-page.js';
import { searchIndex } from './search-index.js';

/** Folder of the site, below that of the documentation. */
const SITE = 'site';

/**
 * Emits the reference documentation of a model: Markdown for code hosts and language models, and a static site
 * that needs no server. Pure: the same model and options give the same text.
 *
 * @param model the model
 * @param options names, templates, codecs
 * @returns text by path below the folder of the documentation, and what could not be expressed
 */
export function emitDocs(
  model: ApiModel,
  options: DocsOptions,
): { readonly files: Map<string, string>; readonly diagnostics: readonly Diagnostic[] } {
  const report = new DiagnosticCollector(emitRules);
  const context = bindContext(model, options.names, options.codecs ?? {}, report);
  const resources = prepareResources(model, bindResources(context), options);
  const files = new Map<string, string>();
  const write = (path: string, template: string, view: object): string => {
    const text = render(options, report, `docs/${template}.hbs`, view);
    if (text !== undefined) files.set(path, text);
    return text ?? '';
  };
  const language = options.language ?? 'en';

  const pages = resources.map((resource) => {
    const view = resourcePage(model, resource, markdownMedium);
    return write(`${RESOURCE_FOLDER}/${resource.bound.names.file}.md`, 'resource.md', view);
  });
  const list = overview(model, resources, markdownMedium);
  write('README.md', 'index.md', list);
  const tables =
    model.codeTables.length > 0 ? write('codes.md', 'codes.md', codes(model, markdownMedium, language)) : '';
  const anchors: ConflictAnchors = new Map();
  const sitePages = resources.map((resource) => resourcePage(model, resource, htmlMedium, anchors));
  const anchorOf = anchors.get.bind(anchors);
  write('contradictions.md', 'contradictions.md', contradictions(model, resources, anchorOf, markdownMedium));
  write('llms.txt', 'llms.txt', list);
  const everything = [...pages, tables]
    .filter((text) => text !== '')
    .map((text) => ({ text: withoutLinks(text) }));
  write('all.md', 'all.md', { api: list.api, facts: list.facts, pages: everything });

  for (const [index, { bound }] of resources.entries()) {
    const view = sitePages[index];
    if (view !== undefined)
      write(`${SITE}/${RESOURCE_FOLDER}/${bound.names.file}.html`, 'site/resource.html', view);
  }
  write(`${SITE}/index.html`, 'site/index.html', overview(model, resources, htmlMedium));
  if (model.codeTables.length > 0)
    write(`${SITE}/codes.html`, 'site/codes.html', codes(model, htmlMedium, language));
  const conflicts = contradictions(model, resources, anchorOf, htmlMedium);
  write(`${SITE}/contradictions.html`, 'site/contradictions.html', conflicts);
  write(`${SITE}/style.css`, 'site/style.css', {});
  write(`${SITE}/site.js`, 'site/site.js', {});
  files.set(`${SITE}/search-index.js`, searchIndex(resources, sitePages));
  return { files, diagnostics: report.all };
}

/** Pages that are put into one file lose their links to each other and the anchors that would collide. */
function withoutLinks(page: string): string {
  return page.replace(/<a id="[^"]*"><\/a>/gu, '').replace(/(?<!\\)\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1');
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

import { errorViews } from './errors.js';
import { changeGroups, changeViews } from './changes.js';
import { formatAnchor, formatsOf } from './formats.js';
import { glossaryViews } from './glossary.js';
import type { Medium } from './medium.js';
import { codeTables, contradictionGroups, limitViews } from './model-pages.js';
import { overview } from './overview.js';
import type { DocsPlan } from './plan.js';
import { printProse } from './prose/print-prose.js';
import type { ConflictAnchors, PageFragments } from './resource-page.js';
import { fragmentsOf, RESOURCE_FOLDER, resourcePage } from './resource-page.js';
import type { SitePage } from './site-map.js';
import { framesOf, siteMap } from './site-map.js';
import { referencesFrom } from './targets.js';
import type { OverviewView } from './views.js';

/** Lays out a view: path, template and context; gives the text. */
export type Rendering = (path: string, template: string, view: object) => string;

/** What was laid out. */
export interface EmittedMedium {
  readonly overview: OverviewView;
  /** Texts of all pages but the overview and the contradictions, in reading order. */
  readonly pages: readonly string[];
  /** Fragments of the pages of resources, in their order. */
  readonly fragments: readonly PageFragments[];
}

/**
 * Lays out all pages of the documentation for one medium.
 *
 * @param plan what is laid out
 * @param medium where it goes
 * @param render lays out a page
 */
export function emitMedium(plan: DocsPlan, medium: Medium, render: Rendering): EmittedMedium {
  const { model, resources, written, guides, made, intros, find } = plan;
  const ending = medium.kind === 'html' ? '.html' : '.md';
  const overviewPage: SitePage = { path: medium.index, title: 'Overview' };
  const around = [overviewPage, ...written, ...made];
  const map = siteMap(resources, around, guides, plan.languages);
  const frame = framesOf(model, map, medium);
  const api = medium.line(model.api.title);
  const page = ({ path, title }: SitePage, template: string, rest: object): string => {
    const prose = intros.get(path) ?? [...written, ...guides].find((one) => one.path === path)?.prose;
    const intro = prose === undefined ? '' : printProse(prose, medium, referencesFrom(find, medium, path));
    const view = { frame: frame(path), api, title: medium.line(title), intro, ...rest };
    return render(`${path}${ending}`, `${template}${ending}`, view);
  };

  const anchors: ConflictAnchors = new Map();
  // Laid out at once, as views are many times the size of their text.
  const resourcePages = resources.map((resource) => {
    const { source, names } = resource.bound;
    const path = `${RESOURCE_FOLDER}/${names.file}`;
    const changes = plan.changes?.changes.filter((change) => change.resource === source.name) ?? [];
    const surroundings = {
      frame: frame(path),
      errors: errorViews(plan.errors, medium, path, source.effects),
      changes: changeViews(changes, medium),
    };
    const view = resourcePage(model, resource, medium, surroundings, anchors);
    return { text: render(`${path}${ending}`, `resource${ending}`, view), fragments: fragmentsOf(view) };
  });

  const view = overview(model, resources, { around, guides }, frame(medium.index), medium);
  render(`${medium.index}${ending}`, `index${ending}`, view);
  const texts = written.map((one) => page(one, 'page', {}));
  for (const one of made) {
    const text = page(one, one.path, madeView(plan, one.path, anchors, medium));
    if (one.path !== 'contradictions') texts.push(text);
  }
  texts.push(...guides.map((one) => page(one, 'page', {})));
  texts.push(...resourcePages.map(({ text }) => text));
  return { overview: view, pages: texts, fragments: resourcePages.map(({ fragments }) => fragments) };
}

/** What a page that is made from the model has beside its frame and its introduction. */
function madeView(plan: DocsPlan, path: string, anchors: ConflictAnchors, medium: Medium): object {
  const { model, resources, content, find } = plan;
  switch (path) {
    case 'errors':
      return { errors: errorViews(plan.errors, medium, path) };
    case 'formats':
      return {
        formats: formatsOf(resources, plan.codecs).map(({ codec, text, type, uses }) => ({
          id: medium.id(formatAnchor(codec)),
          codec: medium.line(codec),
          text: medium.line(text),
          type: type === '' ? '' : medium.code(type),
          uses,
        })),
      };
    case 'limits':
      return { limits: limitViews(resources, medium) };
    case 'codes':
      return { tables: codeTables(model, medium, plan.language) };
    case 'glossary':
      return glossaryViews(content, find, medium);
    case 'contradictions':
      return {
        count: model.contradictions.length,
        groups: contradictionGroups(model, resources, anchors.get.bind(anchors), medium),
      };
    default:
      return {
        since: medium.line(plan.changes?.since ?? ''),
        groups: changeGroups(plan.changes?.changes ?? [], resources, medium),
      };
  }
}

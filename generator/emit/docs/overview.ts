import type { ApiModel } from '../../model/model.js';
import { groupBy, sortedBy } from './group.js';
import type { Medium } from './medium.js';
import { sourceViews } from './source-views.js';
import type { PreparedResource } from './resource-page.js';
import { effectsText, RESOURCE_FOLDER, subjectAnchor, warningOf } from './resource-page.js';
import type { SitePage } from './site-map.js';
import type { FrameView, OverviewView, PageLinkView, ResourceLinkView } from './views.js';

/** The pages that an overview lists beside the resources. */
export interface OverviewPages {
  readonly around: readonly SitePage[];
  readonly guides: readonly SitePage[];
}

/**
 * The view of the overview: resources by subject.
 *
 * @param model the model
 * @param resources its resources, sorted
 * @param pages the pages around them
 * @param frame what surrounds it
 * @param medium where it goes
 */
export function overview(
  model: ApiModel,
  resources: readonly PreparedResource[],
  pages: OverviewPages,
  frame: FrameView,
  medium: Medium,
): OverviewView {
  const bySubject = groupBy(resources, ({ bound }) => bound.source.subject);
  const named = model.resources.filter(({ status }) => status === 'referenced');
  return {
    frame,
    api: medium.line(model.api.title),
    facts: `${resources.length} resources, ${model.contradictions.length} contradictions between ${model.sources.length} sources`,
    pages: pages.around.filter(({ path }) => path !== medium.index).map((page) => pageLink(page, medium)),
    guides: pages.guides.map((page) => pageLink(page, medium)),
    subjects: [...bySubject]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([subject, inSubject]) => ({
        id: medium.id(subjectAnchor(subject)),
        title: medium.line(subject),
        resources: inSubject.map((resource) => resourceLink(resource, medium)),
      })),
    named: sortedBy(named, ({ name }) => name).map(({ name, provenance }) => ({
      name: medium.code(name),
      place: sourceViews(provenance, medium)[0]?.place ?? '',
    })),
    sources: sortedBy(model.sources, ({ id }) => id).map(({ id, kind, origin }) => ({
      id: medium.line(id),
      kind,
      origin: medium.line(origin ?? ''),
    })),
  };
}

function pageLink({ path, title }: SitePage, medium: Medium): PageLinkView {
  return { title: medium.line(title), href: medium.href(path) };
}

function resourceLink({ bound, title }: PreparedResource, medium: Medium): ResourceLinkView {
  const { source, method, names } = bound;
  return {
    title: medium.line(title),
    href: medium.href(`${RESOURCE_FOLDER}/${names.file}`),
    call: medium.code(`${method} ${source.path}`),
    method: medium.line(method),
    path: medium.line(source.path),
    effects: effectsText(source.effects),
    warning: warningOf(method, source.effects),
  };
}

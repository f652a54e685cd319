import type { ApiModel, Contradiction } from '../../model/model.js';
import { inLanguage } from '../typescript/doc-text.js';
import { formatsOf } from './formats.js';
import { groupBy, sortedBy } from './group.js';
import type { Medium } from './medium.js';
import { conflictKey, conflictView, sourceViews } from './node-view.js';
import type { PreparedResource } from './resource-page.js';
import { effectsText, subjectAnchor, warningOf } from './resource-page.js';
import type { CodesView, ContradictionsView, OverviewView, ResourceLinkView } from './views.js';

/** Folder of the pages of resources. */
export const RESOURCE_FOLDER = 'resources';

/**
 * The view of the overview: resources by subject.
 *
 * @param model the model
 * @param resources its resources, sorted
 * @param medium where it goes
 */
export function overview(
  model: ApiModel,
  resources: readonly PreparedResource[],
  medium: Medium,
): OverviewView {
  const bySubject = groupBy(resources, ({ bound }) => bound.source.subject);
  const named = model.resources.filter(({ status }) => status === 'referenced');
  return {
    api: medium.line(model.api.title),
    facts: `${resources.length} resources, ${model.contradictions.length} contradictions between ${model.sources.length} sources`,
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
    hasCodes: model.codeTables.length > 0,
    formats: formatsOf(resources).map(({ codec, text }) => ({
      codec: medium.line(codec),
      text: medium.line(text),
    })),
    sources: sortedBy(model.sources, ({ id }) => id).map(({ id, kind, origin }) => ({
      id: medium.line(id),
      kind,
      origin: medium.line(origin ?? ''),
    })),
  };
}

function resourceLink({ bound, title }: PreparedResource, medium: Medium): ResourceLinkView {
  const { source, method, names } = bound;
  return {
    title: medium.line(title),
    href: medium.href(`${RESOURCE_FOLDER}/${names.file}`),
    call: medium.code(`${method} ${source.path}`),
    effects: effectsText(source.effects),
    warning: warningOf(method, source.effects),
  };
}

/**
 * The view of the code tables.
 *
 * @param model the model
 * @param medium where it goes
 * @param language language of titles
 */
export function codes(model: ApiModel, medium: Medium, language: string): CodesView {
  return {
    api: medium.line(model.api.title),
    tables: sortedBy(model.codeTables, ({ id }) => id).map(({ id, title, columns, rows, provenance }) => ({
      id: medium.id(`table-${id.replace(/[\s|]+/gu, '-')}`),
      title: medium.line(inLanguage(title, language) ?? id),
      columns: columns.map((text) => ({ text: medium.line(text) })),
      rows: rows.map((row) => ({
        cells: columns.map((_, index) => ({ text: medium.line(row[index] ?? '') })),
      })),
      sources: sourceViews(provenance, medium),
    })),
  };
}

/**
 * The view of everything on which sources disagree, by kind.
 *
 * @param model the model
 * @param resources its resources
 * @param anchorOf anchor of the node that a contradiction is shown at, undefined where it has none
 * @param medium where it goes
 */
export function contradictions(
  model: ApiModel,
  resources: readonly PreparedResource[],
  anchorOf: (conflict: Contradiction) => string | undefined,
  medium: Medium,
): ContradictionsView {
  const files = new Map(resources.map(({ bound }) => [bound.source.name, bound.names.file]));
  const byCode = groupBy(model.contradictions, ({ code }) => code);
  return {
    api: medium.line(model.api.title),
    count: model.contradictions.length,
    groups: [...byCode]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, items]) => ({
        code: medium.line(code),
        items: sortedBy(items, conflictKey).map((conflict) => {
          const file = files.get(conflict.resource);
          return {
            where: medium.line(`${conflict.resource} ${conflict.part} ${conflict.path}`),
            href: file === undefined ? '' : medium.href(`${RESOURCE_FOLDER}/${file}`, anchorOf(conflict)),
            conflict: conflictView(conflict, medium),
          };
        }),
      })),
  };
}

import { reconcileRules } from '../../reconcile/rules.js';
import type { ApiModel, Contradiction } from '../../model/model.js';
import { inLanguage } from '../typescript/doc-text.js';
import { groupBy, sortedBy } from './group.js';
import type { Medium } from './medium.js';
import { conflictKey, conflictView, sourceViews } from './source-views.js';
import type { PreparedResource } from './resource-page.js';
import { limitTexts, plainAnchor, RESOURCE_FOLDER } from './resource-page.js';
import type { CodesView, ContradictionsView, LimitsView } from './views.js';

/**
 * The code tables of a model.
 *
 * @param model the model
 * @param medium where they go
 * @param language language of titles
 */
export function codeTables(model: ApiModel, medium: Medium, language: string): CodesView['tables'] {
  return sortedBy(model.codeTables, ({ id }) => id).map(({ id, title, columns, rows, provenance }) => ({
    id: medium.id(tableAnchor(id)),
    title: medium.line((inLanguage(title, language)?.trim() || id).replace(/:$/u, '')),
    columns: columns.map((text) => ({ text: medium.line(text) })),
    rows: rows.map((row) => ({
      cells: columns.map((_, index) => ({ text: medium.line(row[index] ?? '') })),
    })),
    sources: sourceViews(provenance, medium),
  }));
}

/**
 * Anchor of a code table on its page.
 *
 * @param id the table
 */
export function tableAnchor(id: string): string {
  return plainAnchor(`table-${id}`);
}

/**
 * What limits calls, by resource.
 *
 * @param resources the resources
 * @param medium where it goes
 */
export function limitViews(resources: readonly PreparedResource[], medium: Medium): LimitsView['limits'] {
  return resources.flatMap(({ bound, title }) => {
    const texts = limitTexts(bound);
    if (texts.length === 0) return [];
    return [
      {
        title: medium.line(title),
        href: medium.href(`${RESOURCE_FOLDER}/${bound.names.file}`),
        texts: texts.map((text, index) => ({ text: medium.line(text), last: index === texts.length - 1 })),
      },
    ];
  });
}

/** What a kind of contradiction is called; a model that was saved may have kinds that are not known any more. */
function titleOf(code: string): string {
  const known = Object.entries(reconcileRules).find(([rule]) => rule === code);
  return known?.[1].title ?? code;
}

/**
 * Everything on which sources disagree, by kind.
 *
 * @param model the model
 * @param resources its resources
 * @param anchorOf anchor of the node that a contradiction is shown at, undefined where it has none
 * @param medium where it goes
 */
export function contradictionGroups(
  model: ApiModel,
  resources: readonly PreparedResource[],
  anchorOf: (conflict: Contradiction) => string | undefined,
  medium: Medium,
): ContradictionsView['groups'] {
  const files = new Map(resources.map(({ bound }) => [bound.source.name, bound.names.file]));
  return [...groupBy(model.contradictions, ({ code }) => code)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, items]) => ({
      code: medium.line(code),
      title: medium.line(titleOf(code)),
      items: sortedBy(items, conflictKey).map((conflict) => {
        const file = files.get(conflict.resource);
        return {
          where: medium.line(`${conflict.resource} ${conflict.part} ${conflict.path}`),
          href: file === undefined ? '' : medium.href(`${RESOURCE_FOLDER}/${file}`, anchorOf(conflict)),
          conflict: conflictView(conflict, medium),
        };
      }),
    }));
}

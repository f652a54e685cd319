import type { ApiModel } from '../../model/model.js';
import type { Medium } from './medium.js';
import type { ResolveReference } from './prose/print-prose.js';
import type { PreparedResource } from './resource-page.js';
import { plainAnchor, RESOURCE_FOLDER } from './resource-page.js';
import type { SitePage } from './site-map.js';

/** What a reference leads to. */
export interface Target {
  /** Page, relative to the documentation, without ending. */
  readonly page: string;
  readonly anchor: string | undefined;
  readonly label: string;
  /** The label is a name of the wire. */
  readonly code: boolean;
  /** Property in the SDK, where it has one. */
  readonly property: string | undefined;
}

/** Finds what a reference leads to. */
export type FindTarget = (reference: string) => Target | undefined;

/**
 * Everything that prose can refer to: `/page`, `resource`, `resource query parameter`,
 * `resource request|response wire/path`. Where the server ignores the case of names, so does a reference.
 *
 * @param model the model
 * @param resources its resources
 * @param pages the pages around the resources
 */
export function targetsOf(
  model: ApiModel,
  resources: readonly PreparedResource[],
  pages: readonly SitePage[],
): FindTarget {
  const fold = (text: string): string => (model.api.caseInsensitiveNames ? text.toLowerCase() : text);
  const targets = new Map<string, Target>();
  const add = (key: string, target: Target): void => {
    const folded = fold(key);
    if (!targets.has(folded)) targets.set(folded, target);
  };
  for (const { path, title } of pages) {
    add(`/${path}`, { page: path, anchor: undefined, label: title, code: false, property: undefined });
  }
  for (const { bound, title, messages } of resources) {
    const page = `${RESOURCE_FOLDER}/${bound.names.file}`;
    const name = bound.source.name;
    add(name, { page, anchor: undefined, label: title, code: false, property: undefined });
    for (const { source, as } of bound.parameters) {
      const anchor = plainAnchor(`query/${source.name}`);
      add(`${name} query ${source.name}`, { page, anchor, label: source.name, code: true, property: as });
    }
    for (const { bound: message, rows } of messages) {
      for (const { subject, path } of rows) {
        const label = path.slice(path.lastIndexOf('/') + 1);
        const anchor = plainAnchor(`${message.part}/${path}`);
        const property =
          subject.kind === 'element'
            ? subject.element.as
            : subject.kind === 'attribute'
              ? subject.attribute.as
              : undefined;
        if (subject.kind === 'group' || subject.kind === 'any' || subject.kind === 'raw') continue;
        add(`${name} ${message.part} ${path}`, { page, anchor, label, code: true, property });
      }
    }
  }
  return (reference) => targets.get(fold(reference.trim().replace(/\s+/gu, ' ')));
}

/**
 * References of a page, as links of a medium.
 *
 * @param find finds targets
 * @param medium the medium
 * @param from the page that the links stand on
 * @param missing told of references that lead nowhere
 */
export function referencesFrom(
  find: FindTarget,
  medium: Medium,
  from: string,
  missing: (reference: string) => void = () => {},
): ResolveReference {
  return (reference) => {
    const target = find(reference);
    if (target === undefined) {
      missing(reference);
      return undefined;
    }
    const { page, anchor, label, code } = target;
    return { href: linkTo(medium, from, page, anchor), label, code };
  };
}

/**
 * A link from one page of the documentation to another.
 *
 * @param medium the medium
 * @param from the page that it stands on, relative to the documentation, without ending
 * @param to the page that it leads to
 * @param anchor the place in it
 */
export function linkTo(medium: Medium, from: string, to: string, anchor?: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return medium.href(`${up}${to}`, anchor);
}

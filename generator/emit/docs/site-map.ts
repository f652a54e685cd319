import type { ApiModel } from '../../model/model.js';
import { groupBy } from './group.js';
import type { Medium } from './medium.js';
import type { PreparedResource } from './resource-page.js';
import { RESOURCE_FOLDER } from './resource-page.js';
import { linkTo } from './targets.js';
import type { FrameView } from './views.js';

/** A page of the documentation. */
export interface SitePage {
  /** Relative to the documentation, without ending. */
  readonly path: string;
  readonly title: string;
}

/** Pages that stand together in the navigation. */
export interface SiteGroup {
  readonly title: string;
  readonly pages: readonly SitePage[];
  /** Open wherever the reader is. */
  readonly open: boolean;
}

/** All pages in the order of the navigation. */
export interface SiteMap {
  readonly groups: readonly SiteGroup[];
  /** Languages of the descriptions, sorted. */
  readonly languages: readonly string[];
}

/**
 * The pages of the documentation in the order of the navigation.
 *
 * @param resources the resources
 * @param around the pages around them
 * @param guides the guides
 * @param languages languages of the descriptions, sorted
 */
export function siteMap(
  resources: readonly PreparedResource[],
  around: readonly SitePage[],
  guides: readonly SitePage[],
  languages: readonly string[],
): SiteMap {
  const subjects = [...groupBy(resources, ({ bound }) => bound.source.subject)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, members]) => ({
      title: subject,
      open: false,
      pages: members.map(({ bound, title }) => ({ path: `${RESOURCE_FOLDER}/${bound.names.file}`, title })),
    }));
  return {
    groups: [
      { title: 'Reference', pages: around, open: true },
      ...(guides.length === 0 ? [] : [{ title: 'Guides', pages: guides, open: false }]),
      ...subjects,
    ],
    languages,
  };
}

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', fi: 'Suomi', sv: 'Svenska' };

/**
 * What surrounds the content of a page.
 *
 * @param model the model
 * @param map all pages
 * @param path the page, relative to the documentation, without ending
 * @param medium where it goes
 */
export function frameOf(model: ApiModel, map: SiteMap, path: string, medium: Medium): FrameView {
  return {
    api: medium.line(model.api.title),
    root: '../'.repeat(path.split('/').length - 1),
    home: linkTo(medium, path, medium.index),
    groups: map.groups.map(({ title, pages, open }) => ({
      title: medium.line(title),
      open: open || pages.some((page) => page.path === path),
      pages: pages.map((page) => ({
        title: medium.line(page.title),
        href: linkTo(medium, path, page.path),
        current: page.path === path,
      })),
    })),
    languages:
      map.languages.length < 2
        ? []
        : map.languages.map((code) => ({ code: medium.id(code), name: LANGUAGES[code] ?? medium.id(code) })),
  };
}

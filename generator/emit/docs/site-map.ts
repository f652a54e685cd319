import type { ApiModel } from '../../model/model.js';
import { groupBy } from './group.js';
import { languageName } from './languages.js';
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

/**
 * What surrounds the content of pages.
 *
 * @param model the model
 * @param map all pages
 * @param medium where they go
 * @returns the frame of a page by its path, relative to the documentation, without ending
 */
export function framesOf(model: ApiModel, map: SiteMap, medium: Medium): (path: string) => FrameView {
  const api = medium.line(model.api.title);
  const languages =
    map.languages.length < 2
      ? []
      : map.languages.map((code) => ({ code: medium.id(code), name: languageName(code, medium) }));
  // Pages of one folder have the same links, but for the one to themselves.
  const links = new Map<string, FrameView['groups']>();
  const linksFrom = (path: string, root: string): FrameView['groups'] => {
    const known = links.get(root);
    if (known !== undefined) return known;
    const made = map.groups.map(({ title, pages, open }) => ({
      title: medium.line(title),
      open,
      pages: pages.map((page) => ({
        title: medium.line(page.title),
        href: linkTo(medium, path, page.path),
        current: false,
      })),
    }));
    links.set(root, made);
    return made;
  };
  return (path) => {
    const root = '../'.repeat(path.split('/').length - 1);
    const groups = linksFrom(path, root).map((group, at) => {
      const current = map.groups[at]?.pages.findIndex((page) => page.path === path) ?? -1;
      if (current < 0) return group;
      const pages = group.pages.map((page, index) => (index === current ? { ...page, current: true } : page));
      return { ...group, open: true, pages };
    });
    return { api, root, home: linkTo(medium, path, medium.index), groups, languages };
  };
}

import type { DocsChange } from './content.js';
import { groupBy } from './group.js';
import type { Medium } from './medium.js';
import type { PreparedResource } from './resource-page.js';
import { RESOURCE_FOLDER } from './resource-page.js';
import type { ChangesView, ChangeView } from './views.js';

/**
 * Changes as they are shown.
 *
 * @param changes the changes
 * @param medium where they go
 */
export function changeViews(changes: readonly DocsChange[], medium: Medium): readonly ChangeView[] {
  return changes.map(({ weight, text }) => ({ weight, text: medium.line(text) }));
}

/**
 * Changes by resource; those of the whole API come first.
 *
 * @param changes the changes
 * @param resources the resources
 * @param medium where they go
 */
export function changeGroups(
  changes: readonly DocsChange[],
  resources: readonly PreparedResource[],
  medium: Medium,
): ChangesView['groups'] {
  const known = new Map(resources.map((resource) => [resource.bound.source.name, resource]));
  return [...groupBy(changes, ({ resource }) => resource)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, items]) => {
      const resource = known.get(name);
      return {
        title: medium.line(resource?.title ?? (name === '' ? 'The whole API' : name)),
        href: resource === undefined ? '' : medium.href(`${RESOURCE_FOLDER}/${resource.bound.names.file}`),
        changes: changeViews(items, medium),
      };
    });
}

import type { Provenance } from '../model/schema.js';
import type { Spot } from './contradictions.js';
import type { DraftElement } from './draft.js';
import { childSlots } from './draft.js';
import type { GatheredResource } from './gather.js';

/** An element or parameter as the documents have it, before the overlay, to be compared with others of the API. */
export interface Use extends Spot {
  readonly name: string;
  /** Name of the parent element; empty for parameters. */
  readonly parent: string;
  /** Names of all children of the parent in lower case, in document order. */
  readonly siblings: readonly string[];
  readonly at: Provenance;
  /** Type word of a page by its kind, and where it stands; undefined where no page types it. */
  readonly type: { readonly kind: string; readonly at: Provenance } | undefined;
}

/**
 * The elements below the root of a message.
 *
 * @param root root of the merged draft
 * @param resource resource that the message belongs to
 * @param part which message it is
 */
export function usesOfMessage(
  root: DraftElement,
  resource: string,
  part: 'request' | 'response',
): readonly Use[] {
  const uses: Use[] = [];
  const open: { readonly element: DraftElement; readonly path: string }[] = [
    { element: root, path: root.name },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element: parent, path } = next;
    const slots = childSlots(parent);
    const siblings = slots.map(({ element }) => element.name.toLowerCase());
    for (const { element } of slots) {
      const at = element.provenance[0];
      const childPath = `${path}/${element.name}`;
      open.push({ element, path: childPath });
      if (at === undefined) continue;
      const stated = element.page?.type;
      const type = stated === undefined ? undefined : { kind: stated.value.kind, at: stated.at };
      uses.push({
        name: element.name,
        parent: parent.name,
        siblings,
        resource,
        part,
        path: childPath,
        at,
        type,
      });
    }
  }
  return uses;
}

/**
 * The query parameters of a resource, each once: what several tables say of one is compared where they are merged.
 *
 * @param resource the resource
 */
export function usesOfQuery(resource: GatheredResource): readonly Use[] {
  const known = new Set<string>();
  const each = resource.parameters.filter(({ name }) => {
    const key = name.toLowerCase();
    return !known.has(key) && known.add(key);
  });
  return each.map(({ name, place }) => ({
    name,
    parent: '',
    siblings: [],
    resource: resource.name,
    part: 'query',
    path: name,
    at: place,
    type: undefined,
  }));
}

import type { CallerNames, Location } from '../../../diff/index.js';
import { pairResources, resourceLabel } from '../../../diff/index.js';
import type { BoundMessage, BoundResource } from '../../../emit/binding/bound.js';
import { slotsOf } from './pair-types.js';
import type { SdkInput } from './side-sdk.js';
import { boundResources, namesOfBoth } from './side-sdk.js';

/**
 * What callers of both SDKs call the places of the API: `OrderRequest.note`, `PingQuery.since`, `buildOrder`.
 *
 * @param before the old side
 * @param after the new side
 */
export function callerNames(before: SdkInput, after: SdkInput): CallerNames {
  const names = namesOfBoth(before, after);
  const labels = new Map<string, string>();
  for (const pair of pairResources(before.model, after.model).pairs) {
    labels.set(resourceLabel(pair.before), resourceLabel(pair.after));
  }
  const old = byLabel(boundResources(before, names.before));
  const now = byLabel(boundResources(after, names.after));
  return {
    before: (place) => nameOf(old.get(place.resource ?? ''), place),
    after: (place) => nameOf(now.get(labels.get(place.resource ?? '') ?? ''), place),
  };
}

function byLabel(resources: readonly BoundResource[]): ReadonlyMap<string, BoundResource> {
  return new Map(resources.map((one) => [resourceLabel(one.source), one]));
}

function nameOf(resource: BoundResource | undefined, { part, path }: Location): string | undefined {
  if (resource === undefined) return undefined;
  const { type } = resource.names;
  if (part === 'resource') return `build${type}`;
  if (part === 'parameter') {
    const found = resource.parameters.find(({ source }) => source.name === path);
    return found === undefined ? undefined : `${type}Query.${found.as}`;
  }
  for (const message of [resource.request, resource.response]) {
    const name = message === undefined ? undefined : nameInMessage(message, path.split('/'));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The name of the root is its type; anything below is a property of a type. */
function nameInMessage(
  { root, type, types }: BoundMessage,
  [first, ...rest]: readonly string[],
): string | undefined {
  if (first !== root.name) return undefined;
  let holder = types.get(type);
  let name = holder?.name;
  for (const wire of rest) {
    const slot = holder === undefined ? undefined : slotsOf(holder).get(wire);
    if (holder === undefined || slot === undefined) return undefined;
    name = `${holder.name}.${slot.as}`;
    holder = slot.type === undefined ? undefined : types.get(slot.type);
  }
  return name;
}

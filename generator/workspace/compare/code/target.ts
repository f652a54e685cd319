import type { BoundMessage, BoundPart, BoundResource, BoundType } from '../../../emit/binding/bound.js';
import { quote } from '../../../emit/typescript/quote.js';
import { resourceLabel } from '../../../diff/index.js';
import type { Location } from '../../../diff/index.js';
import type { SideSdk } from './side-sdk.js';

/** What callers write for a place of the API: a property of an exported type, or a whole type. */
export interface Target {
  readonly part: 'query' | 'request' | 'response';
  /** TypeScript for the object type that has the property: `Order`, `NonNullable<Order['items']>[number]`. */
  readonly holder: string;
  /** The property; undefined where the whole type is meant. */
  readonly property: string | undefined;
  /** The type that stands at the place, where it has a name of its own. */
  readonly own: string | undefined;
}

/**
 * What callers of an SDK write for a place.
 *
 * @param sdk the SDK
 * @param location the place
 * @param part message, or the query
 * @returns undefined where the SDK has nothing at this place
 */
export function targetOf(sdk: SideSdk, location: Location, part: Target['part']): Target | undefined {
  const resource = resourceAt(sdk, location);
  if (resource === undefined) return undefined;
  if (part === 'query') return parameterTarget(resource, location.path);
  const message = resource[part];
  return message === undefined ? undefined : messageTarget(message, location.path);
}

/**
 * The resource that a location names; for a schema on its own, the one with the root element.
 *
 * @param sdk the SDK
 * @param location the place
 */
export function resourceAt({ resources }: SideSdk, location: Location): BoundResource | undefined {
  const { resource, path } = location;
  if (resource !== null) return resources.find(({ source }) => resourceLabel(source) === resource);
  const [root] = path.split(/[/[]/u, 1);
  const [only, second] = resources;
  const found = resources.find(
    ({ request, response }) => request?.root.name === root || response?.root.name === root,
  );
  return found ?? (second === undefined ? only : undefined);
}

function parameterTarget({ names, parameters }: BoundResource, name: string): Target | undefined {
  const holder = `${names.type}Query`;
  const found = parameters.find(({ source }) => source.name === name);
  const base = { part: 'query', holder, own: undefined } as const;
  if (parameters.length === 0) return undefined;
  return { ...base, property: found?.as };
}

/** Follows a wire path below the root; stops at the last step that has a name. */
function messageTarget(message: BoundMessage, path: string): Target | undefined {
  const [, ...steps] = stepsOf(path);
  let type = derivedType(message, message.types.get(message.type), path.split('/', 1)[0] ?? '');
  if (type === undefined) return undefined;
  const { part } = message;
  let target: Target = { part, holder: type.name, property: undefined, own: type.name };
  for (const step of steps) {
    if (step.startsWith('(') || type === undefined) break;
    const [name = ''] = step.split('[', 1);
    if (name.startsWith('@')) {
      const attribute: BoundType['attributes'][number] | undefined = type.attributes.find(
        ({ source }) => `@${source.name}` === name,
      );
      return { part, holder: type.name, property: attribute?.as, own: undefined };
    }
    const found: FoundElement | undefined = findElement(type.parts, type.name, name);
    if (found === undefined) return { part, holder: type.name, property: undefined, own: undefined };
    const { element, holder } = found;
    type =
      element.is.kind === 'type' ? derivedType(message, message.types.get(element.is.key), step) : undefined;
    target = { part, holder, property: element.as, own: type?.name };
  }
  return target;
}

interface FoundElement {
  readonly element: Extract<BoundPart, { kind: 'element' }>;
  readonly holder: string;
}

/** The element with a wire name, through groups; those that repeat are arrays of objects. */
function findElement(parts: readonly BoundPart[], holder: string, name: string): FoundElement | undefined {
  for (const part of parts) {
    if (part.kind === 'element' && part.source.name === name) return { element: part, holder };
    if (part.kind !== 'group') continue;
    const inner = part.as === undefined ? holder : `NonNullable<${holder}[${quote(part.as)}]>[number]`;
    const found = findElement(part.parts, inner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function derivedType(
  message: BoundMessage,
  type: BoundType | undefined,
  step: string,
): BoundType | undefined {
  const derived = /\[([^\]]*)\]$/u.exec(step)?.[1];
  if (derived === undefined || type === undefined) return type;
  return type.derived.map((key) => message.types.get(key)).find((one) => one?.wireName === derived) ?? type;
}

function stepsOf(path: string): readonly string[] {
  const group = path.indexOf('/(');
  return group === -1 ? path.split('/') : [...path.slice(0, group).split('/'), path.slice(group + 1)];
}

import type { ApiModel, Resource } from '../../../model/model.js';
import type { Schema } from '../../../model/schema.js';
import { nameLikeness } from '../claims/likeness.js';
import { CONFIDENT, typeLikeness } from '../claims/rename.js';

/** How a resource is found again. */
export type ResourceMatch = 'same' | 'method' | 'case' | 'version' | 'place' | 'renamed';

/** A resource on both sides. */
export interface ResourcePair {
  readonly before: Resource;
  readonly after: Resource;
  readonly match: ResourceMatch;
  readonly confidence: number;
}

/** What became of the resources of a model. */
export interface ResourcePairs {
  readonly pairs: readonly ResourcePair[];
  readonly removed: readonly Resource[];
  readonly added: readonly Resource[];
}

/**
 * Finds resources again: by address and method, by address with another method, by an address that differs in case,
 * version or path parameters only, and last by likeness of name and messages.
 */
export function pairResources(before: ApiModel, after: ApiModel): ResourcePairs {
  const removed = new Set(before.resources);
  const added = new Set(after.resources);
  const pairs: ResourcePair[] = [];
  const take = (match: ResourceMatch, keysOf: (resource: Resource) => readonly string[]): void => {
    for (const [left, right] of matchByKeys([...removed], [...added], keysOf)) {
      removed.delete(left);
      added.delete(right);
      pairs.push({ before: left, after: right, match, confidence: 1 });
    }
  };
  take('same', ({ path, method, name }) => [`${path} ${method ?? '?'} ${name}`]);
  take('same', ({ path, method }) => [`${path} ${method ?? '?'}`]);
  takeUnknownMethods(removed, added, pairs);
  takeOtherMethods(removed, added, pairs, before);
  if (removed.size > 0 && added.size > 0) {
    take('case', ({ path, method }) => [`${path.toLowerCase()} ${method ?? '?'}`]);
    take('version', ({ path, method }) => [`${withoutVersion(path)} ${method ?? '?'}`]);
    take('place', ({ path, method }) => [`${withoutPlaceholders(path)} ${method ?? '?'}`]);
    take('renamed', ({ name, method }) => [`${name} ${method ?? '?'}`]);
    for (const pair of claimRenamed([...removed], [...added], { before: before.types, after: after.types })) {
      removed.delete(pair.before);
      added.delete(pair.after);
      pairs.push(pair);
    }
  }
  return { pairs, removed: [...removed], added: [...added] };
}

/** Pairs of items that share a key which no other item on either side has. */
function matchByKeys(
  left: readonly Resource[],
  right: readonly Resource[],
  keysOf: (resource: Resource) => readonly string[],
): readonly (readonly [Resource, Resource])[] {
  const byKey = new Map<string, Resource[]>();
  for (const resource of right) {
    for (const key of keysOf(resource)) byKey.set(key, [...(byKey.get(key) ?? []), resource]);
  }
  const found: (readonly [Resource, Resource])[] = [];
  for (const resource of left) {
    for (const key of keysOf(resource)) {
      const partner = byKey.get(key)?.shift();
      if (partner !== undefined) found.push([resource, partner]);
    }
  }
  return found;
}

/** A resource whose method no document told is the same one when a document tells. */
function takeUnknownMethods(removed: Set<Resource>, added: Set<Resource>, pairs: ResourcePair[]): void {
  for (const before of removed) {
    for (const after of added) {
      if (before.path !== after.path || (before.method !== null && after.method !== null)) continue;
      removed.delete(before);
      added.delete(after);
      pairs.push({ before, after, match: 'same', confidence: 1 });
      break;
    }
  }
}

/** One method of an address that gave way to one other, while no third is involved. */
function takeOtherMethods(
  removed: Set<Resource>,
  added: Set<Resource>,
  pairs: ResourcePair[],
  model: ApiModel,
): void {
  const byPath = new Map<string, Resource[]>();
  for (const resource of added) byPath.set(resource.path, [...(byPath.get(resource.path) ?? []), resource]);
  for (const before of removed) {
    const candidates = byPath.get(before.path) ?? [];
    const rivals = [...removed].filter((other) => other.path === before.path);
    const [after] = candidates;
    if (after === undefined || candidates.length !== 1 || rivals.length !== 1) continue;
    if (!added.has(after) || !model.resources.includes(before)) continue;
    removed.delete(before);
    added.delete(after);
    pairs.push({ before, after, match: 'method', confidence: 1 });
  }
}

function withoutVersion(path: string): string {
  return path.replaceAll(/(?<=[/._-])v?\d+(?:\.\d+)*(?=[/._-]|$)/giu, '#');
}

function withoutPlaceholders(path: string): string {
  return path.replaceAll(/\/\{[^{}]*\}/gu, '').toLowerCase();
}

function claimRenamed(
  removed: readonly Resource[],
  added: readonly Resource[],
  types: { readonly before: Schema['types']; readonly after: Schema['types'] },
): readonly ResourcePair[] {
  const claims = removed.flatMap((before) =>
    added.slice(0, CANDIDATES).flatMap((after): readonly ResourcePair[] => {
      const confidence = renameConfidence(before, after, types);
      return confidence < CONFIDENT ? [] : [{ before, after, match: 'renamed', confidence }];
    }),
  );
  claims.sort((a, b) => b.confidence - a.confidence || (a.before.name < b.before.name ? -1 : 1));
  const taken = new Set<Resource>();
  return claims.filter(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return false;
    taken.add(before);
    taken.add(after);
    return true;
  });
}

/** Bounds the work where many resources came and went at once. */
const CANDIDATES = 200;

function renameConfidence(
  before: Resource,
  after: Resource,
  types: { readonly before: Schema['types']; readonly after: Schema['types'] },
): number {
  if (before.method !== after.method) return 0;
  let score = 0.2 + 0.4 * nameLikeness(before.path, after.path);
  for (const part of ['request', 'response'] as const) {
    const left = before[part]?.root;
    const right = after[part]?.root;
    if (left === undefined && right === undefined) continue;
    if (left === undefined || right === undefined) score -= 0.3;
    else score += typeLikeness(left.type, right.type, types) * (left.name === right.name ? 1 : 0.6);
  }
  const names = (resource: Resource): string =>
    resource.parameters
      .map(({ name }) => name)
      .sort()
      .join(' ');
  if (before.parameters.length > 0 && names(before) === names(after)) score += 0.2;
  return Math.min(1, Math.round(score * 100) / 100);
}

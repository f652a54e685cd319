import type { ElementParticle, LocalizedText, Schema, TypeUse } from '../../../model/schema.js';
import type { LooseChild } from '../content/compare.js';
import type { ElementNode } from '../content/node.js';
import { showSimple } from '../simple/show.js';
import { nameLikeness, textLikeness } from './likeness.js';
import { isMentioned } from './mentions.js';

/** Claims below this are not made: the difference stays a removal and an addition. */
export const CONFIDENT = 0.8;

/** A child without a partner that is an element. */
export type LooseElement = LooseChild & { readonly node: ElementNode };

/** Two children that are one, under two names. */
export interface RenameClaim {
  readonly before: LooseElement;
  readonly after: LooseElement;
  readonly how: 'name' | 'case';
  readonly confidence: number;
}

/** The types of both sides. */
export interface BothTypes {
  readonly before: Schema['types'];
  readonly after: Schema['types'];
}

/** Whether a child without a partner is an element. */
export function isLooseElement(child: LooseChild): child is LooseElement {
  return child.node.kind === 'element';
}

/**
 * Finds elements that were renamed: same place between the same neighbours, and alike in type, documentation or
 * name. Each element takes part in one claim at most; the surest come first.
 */
export function claimRenames(
  removed: readonly LooseElement[],
  added: readonly LooseElement[],
  types: BothTypes,
): readonly RenameClaim[] {
  if (removed.length === 0 || added.length === 0) return [];
  const claims: RenameClaim[] = [];
  const byCase = new Map(added.map((child) => [child.node.element.name.toLowerCase(), child]));
  const gaps = { before: byGap(removed), after: byGap(added) };
  for (const [gap, left] of gaps.before) {
    const right = gaps.after.get(gap) ?? [];
    const lonely = left.length === 1 && right.length === 1;
    for (const [index, before] of left.entries()) {
      const sameCase = byCase.get(before.node.element.name.toLowerCase());
      if (sameCase !== undefined) claims.push({ before, after: sameCase, how: 'case', confidence: 1 });
      // In a run of children that all have a new name, each stands where it stood.
      const opposite =
        left.length === right.length && before.groupKind === 'sequence' ? right[index] : undefined;
      const candidates = new Set(right.slice(0, CANDIDATES));
      if (opposite !== undefined) candidates.add(opposite);
      for (const after of candidates) {
        const place = lonely ? 0.4 : after === opposite ? 0.35 : 0.25;
        const confidence = renameConfidence(before.node, after.node, types, place);
        if (confidence >= CONFIDENT) claims.push({ before, after, how: 'name', confidence });
      }
    }
  }
  claims.sort((a, b) => b.confidence - a.confidence || Number(b.how === 'case') - Number(a.how === 'case'));
  const taken = new Set<LooseElement>();
  return claims.filter(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return false;
    taken.add(before);
    taken.add(after);
    return true;
  });
}

function byGap(children: readonly LooseElement[]): ReadonlyMap<string, readonly LooseElement[]> {
  const found = new Map<string, LooseElement[]>();
  for (const child of children) {
    const gap = gapOf(child);
    const known = found.get(gap);
    if (known === undefined) found.set(gap, [child]);
    else known.push(child);
  }
  return found;
}

/** Bounds the work where a long run of children was replaced by another. */
const CANDIDATES = 16;

/** Where a child stood, in names that both sides have. Alternatives of a choice stand nowhere in particular. */
function gapOf({ previous, next, groupKind }: LooseElement): string {
  return groupKind === 'sequence' ? `${previous ?? ''}>${next ?? ''}` : groupKind;
}

/** @param place what the place says for their being the same */
function renameConfidence(before: ElementNode, after: ElementNode, types: BothTypes, place: number): number {
  const sameOccurs = before.min === after.min && before.max === after.max;
  const score =
    place +
    (sameOccurs ? 0.1 : 0) +
    typeLikeness(before.element.type, after.element.type, types) +
    docsLikeness(before.element, after.element) +
    0.4 * nameLikeness(before.element.name, after.element.name);
  const confidence = Math.min(1, Math.round(score * 100) / 100);
  return confidence >= CONFIDENT && areBothKnown(before, after, types)
    ? Math.round((confidence - OWN_NAMES) * 100) / 100
    : confidence;
}

/** What it says against a rename that both names were, or are, in use: fields that go and come beside each other. */
const OWN_NAMES = 0.3;

function areBothKnown(before: ElementNode, after: ElementNode, types: BothTypes): boolean {
  return isMentioned(types.after, before.key) || isMentioned(types.before, after.key);
}

/**
 * What the types of two elements say for their being the same: -0.3 where they contradict, 0.1 for plain text, which
 * says little, up to 0.4 for the same children. Attributes of a text say little too: a whole vendor has the same ones.
 */
export function typeLikeness(before: TypeUse, after: TypeUse, types: BothTypes): number {
  const left = shapeOf(before, types.before);
  const right = shapeOf(after, types.after);
  if (left.kind !== right.kind) return -0.3;
  if (left.kind === 'names' && right.kind === 'names') {
    if (left.names.size === 0 || right.names.size === 0)
      return left.names.size === right.names.size ? 0.1 : -0.3;
    const shared = sharedNames(left.names, right.names);
    const likeness = shared / (left.names.size + right.names.size - shared);
    return likeness < 0.25 ? -0.3 : 0.4 * likeness;
  }
  if (left.kind === 'text' && right.kind === 'text') {
    if (left.text !== right.text) return -0.2;
    return (left.text === 'text' ? 0.1 : 0.25) + 0.05 * attributeLikeness(left.attributes, right.attributes);
  }
  return 0;
}

/** -1 where both have attributes and share none; 0 where one has none; 1 for the same. */
function attributeLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((name) => right.has(name)).length;
  return shared === 0 ? -1 : shared / (left.size + right.size - shared);
}

/** How many names both have; names that are only alike count for less. */
function sharedNames(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const rest = [...left].filter((name) => !right.has(name));
  const same = left.size - rest.length;
  const others = [...right].filter((name) => !left.has(name));
  if (rest.length === 0 || rest.length > CANDIDATES || others.length > CANDIDATES) return same;
  let alike = 0;
  for (const name of rest) {
    const index = others.findIndex((other) => nameLikeness(name, other) >= ALIKE);
    if (index === -1) continue;
    others.splice(index, 1);
    alike += 1;
  }
  return same + ALIKE * alike;
}

/** Names at least this much alike count. */
const ALIKE = 0.75;

type Shape =
  | { readonly kind: 'text'; readonly text: string; readonly attributes: ReadonlySet<string> }
  | { readonly kind: 'names'; readonly names: ReadonlySet<string> };

function shapeOf(use: TypeUse, types: Schema['types']): Shape {
  const names = new Set<string>();
  if (use.kind === 'simple') return { kind: 'text', text: showSimple(use.simple), attributes: names };
  const type = types[use.id];
  if (type === undefined) return { kind: 'names', names };
  for (const attribute of type.attributes) names.add(`@${attribute.name}`);
  if (type.content.kind === 'text') {
    return { kind: 'text', text: showSimple(type.content.simple), attributes: names };
  }
  if (type.content.kind === 'elements' || type.content.kind === 'mixed') {
    const rest = [...type.content.particle.particles];
    for (let particle = rest.pop(); particle !== undefined; particle = rest.pop()) {
      if (particle.kind === 'element') names.add(particle.name);
      else if (particle.kind !== 'wildcard') for (const inner of particle.particles) rest.push(inner);
    }
  }
  return { kind: 'names', names };
}

/** What the documentation of two elements says for their being the same: -0.2 to 0.4. */
export function docsLikeness(before: ElementParticle, after: ElementParticle): number {
  const left = wordsOf(before.docs);
  const right = wordsOf(after.docs);
  if (left === '' || right === '') return 0;
  if (left === right) return 0.4;
  const likeness = textLikeness(left, right);
  return likeness < 0.3 ? -0.2 : 0.4 * likeness;
}

function wordsOf(docs: LocalizedText | undefined): string {
  return docs === undefined ? '' : Object.values(docs).join(' ').trim();
}

import type { SimpleType } from '../../../generator/model/schema.js';
import type { Random } from './random.js';
import type { AttributeSketch, ElementSketch, ResourceSketch, SideSketch } from './sketch.js';

/** Mutable sketches, for edits. */
export type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

const syllables = [
  'ka',
  'lo',
  'mi',
  'ru',
  'te',
  'vo',
  'sa',
  'ne',
  'pu',
  'hy',
  'ja',
  'do',
  'fi',
  'gre',
  'stu',
];

/** Makes names that are used once each and are not alike. */
export class Names {
  readonly #random: Random;
  readonly #used = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  fresh(): string {
    for (;;) {
      const count = 3 + this.#random.below(2);
      const name = Array.from({ length: count }, () => this.#random.pick(syllables)).join('');
      if (this.#used.has(name)) continue;
      this.#used.add(name);
      return name;
    }
  }
}

/** A side with a few resources, each with a tree of elements. */
export function randomSide(random: Random, names: Names): Mutable<SideSketch> {
  const resources = Array.from({ length: 1 + random.below(3) }, () => randomResource(random, names));
  return { resources };
}

function randomResource(random: Random, names: Names): Mutable<ResourceSketch> {
  const part = random.chance(0.5) ? 'request' : 'response';
  return {
    name: names.fresh(),
    method: random.pick(['GET', 'POST', 'PUT']),
    parameters: Array.from({ length: random.below(4) }, () => ({
      name: names.fresh(),
      type: random.pick(['text', 'integer', 'date']),
      required: random.chance(0.3),
    })),
    [part]: { ...randomElement(random, names, 3, true), occurs: '1' },
  };
}

/** An element, perhaps with children and attributes. */
export function randomElement(
  random: Random,
  names: Names,
  depth: number,
  mustHold = false,
): Mutable<ElementSketch> {
  const element: Mutable<ElementSketch> = {
    name: names.fresh(),
    occurs: random.pick(['1', '1', '0..1', '0..1', '0..n', '1..n']),
  };
  if (random.chance(0.4) || mustHold) {
    element.attributes = Array.from({ length: random.below(3) }, () => randomAttribute(random, names));
  }
  if (depth > 0 && (mustHold || random.chance(0.35))) {
    const count = 2 + random.below(5);
    element.children = Array.from({ length: count }, () => randomElement(random, names, depth - 1));
    if (random.chance(0.2)) {
      element.group = 'choice';
      for (const child of element.children) child.occurs = random.pick(['1', '1..n']);
    } else if (random.chance(0.1)) {
      element.group = 'all';
      for (const child of element.children) child.occurs = random.pick(['1', '0..1']);
    }
    return element;
  }
  element.type = randomType(random, names);
  return element;
}

/** An attribute of a plain type. */
export function randomAttribute(random: Random, names: Names): Mutable<AttributeSketch> {
  const attribute: Mutable<AttributeSketch> = { name: names.fresh(), type: randomType(random, names) };
  if (random.chance(0.4)) attribute.required = true;
  return attribute;
}

function randomType(random: Random, names: Names): Mutable<SimpleType> {
  const kind = random.below(5);
  if (kind === 0) return { codec: 'text', facets: { maxLength: 10 + random.below(50) } };
  if (kind === 1) {
    const values = Array.from({ length: 2 + random.below(4) }, () => ({ value: names.fresh() }));
    return { codec: 'text', enumeration: { openness: 'closed', values } };
  }
  return { codec: random.pick(['text', 'integer', 'decimal', 'date', 'boolean']) };
}

/** An element of a side, with everything that leads to it. */
export interface Spot {
  readonly resource: Mutable<ResourceSketch>;
  readonly part: 'request' | 'response';
  /** Path as findings show it. */
  readonly path: string;
  readonly wirePath: string;
  readonly element: Mutable<ElementSketch>;
  readonly parent: Mutable<ElementSketch> | undefined;
}

/** All elements of a side in document order. */
export function spotsOf(side: Mutable<SideSketch>): readonly Spot[] {
  const spots: Spot[] = [];
  for (const resource of side.resources ?? []) {
    const label = `${resource.method ?? 'POST'} ${resource.path?.slice(1) ?? resource.name}`;
    for (const part of ['request', 'response'] as const) {
      const visit = (element: Mutable<ElementSketch>, above: string, parent: Spot['parent']): void => {
        const wirePath = above === '' ? element.name : `${above}/${element.name}`;
        spots.push({ resource, part, path: `${label} / ${wirePath}`, wirePath, element, parent });
        for (const child of element.children ?? []) visit(child, wirePath, element);
      };
      const root = resource[part];
      if (root !== undefined) visit(root, '', undefined);
    }
  }
  return spots;
}

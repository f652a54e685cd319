import type { RuleId } from '../../../generator/diff/index.js';
import type { Random } from './random.js';
import type { Mutable, Names, Spot } from './random-side.js';
import { randomAttribute, randomElement, spotsOf } from './random-side.js';
import type { AttributeSketch, ElementSketch, SideSketch } from './sketch.js';

/** What an edit must be reported as. */
export interface Expected {
  readonly rule: RuleId;
  readonly path: string;
}

/**
 * A random edit of a side, in place.
 *
 * @returns the findings that name it, or undefined where the side has nothing to edit in this way
 */
export type Edit = (
  side: Mutable<SideSketch>,
  random: Random,
  names: Names,
) => readonly Expected[] | undefined;

function pickSpot(
  side: Mutable<SideSketch>,
  random: Random,
  fits: (spot: Spot) => boolean,
): Spot | undefined {
  const spots = spotsOf(side).filter(fits);
  return spots.length === 0 ? undefined : random.pick(spots);
}

function one(rule: RuleId, path: string): readonly Expected[] {
  return [{ rule, path }];
}

function isOptional({ occurs }: Mutable<ElementSketch>): boolean {
  return occurs?.startsWith('0') ?? false;
}

function typeOf(sketch: Mutable<ElementSketch | AttributeSketch>): string {
  return typeof sketch.type === 'object' ? sketch.type.codec : (sketch.type ?? 'text');
}

/** Elements of text with a plain type, whose type can be replaced. */
function isPlainText({ element }: Spot): boolean {
  if (element.children !== undefined) return false;
  return typeof element.type !== 'object' || Object.keys(element.type).length === 1;
}

const addElement: Edit = (side, random, names) => {
  const spot = pickSpot(side, random, ({ element }) => element.children !== undefined);
  if (spot?.element.children === undefined) return undefined;
  const isChoice = spot.element.group === 'choice';
  const element = { ...randomElement(random, names, 1), occurs: isChoice ? '1' : random.pick(['1', '0..1']) };
  spot.element.children.splice(random.below(spot.element.children.length + 1), 0, element);
  const path = `${spot.path}/${element.name}`;
  if (isChoice) return one('choice-branch-added', path);
  return one(isOptional(element) ? 'element-added-optional' : 'element-added-required', path);
};

const removeElement: Edit = (side, random) => {
  const spot = pickSpot(side, random, ({ parent }) => (parent?.children?.length ?? 0) > 2);
  const children = spot?.parent?.children;
  if (spot === undefined || children === undefined) return undefined;
  children.splice(children.indexOf(spot.element), 1);
  if (spot.parent?.group === 'choice') return one('choice-branch-removed', spot.path);
  return one(isOptional(spot.element) ? 'element-removed-optional' : 'element-removed-required', spot.path);
};

const renameElement: Edit = (side, random) => {
  const spot = pickSpot(side, random, ({ parent }) => parent !== undefined && parent.group === undefined);
  if (spot === undefined) return undefined;
  const { name } = spot.element;
  spot.element.name = `${name.slice(0, 3)}-${name.slice(3)}`;
  return one('element-renamed', spot.path);
};

const changeCase: Edit = (side, random) => {
  const spot = pickSpot(side, random, ({ parent }) => parent !== undefined);
  if (spot === undefined) return undefined;
  spot.element.name = `${spot.element.name[0]?.toUpperCase() ?? ''}${spot.element.name.slice(1)}`;
  return one('element-case-changed', spot.path);
};

const changeOccurs: Edit = (side, random) => {
  const spot = pickSpot(side, random, ({ parent }) => parent !== undefined && parent.group === undefined);
  if (spot === undefined) return undefined;
  const [min = '1', max = min] = (spot.element.occurs ?? '1').split('..');
  if (random.chance(0.5)) {
    spot.element.occurs = `${min === '0' ? '1' : '0'}..${max}`;
    return one(min === '0' ? 'element-became-required' : 'element-became-optional', spot.path);
  }
  spot.element.occurs = `${min}..${max === 'n' ? '1' : 'n'}`;
  return one(max === 'n' ? 'element-became-single' : 'element-became-repeating', spot.path);
};

const swapElements: Edit = (side, random) => {
  const spot = pickSpot(
    side,
    random,
    ({ element }) => element.children !== undefined && element.group === undefined,
  );
  const children = spot?.element.children;
  if (spot === undefined || children === undefined) return undefined;
  const at = random.below(children.length - 1);
  const [left, right] = [children[at], children[at + 1]];
  if (left === undefined || right === undefined) return undefined;
  children.splice(at, 2, right, left);
  // Either of the two has moved; which one is said does not matter.
  return [{ rule: 'order-changed', path: `${spot.path}/${left.name} or ${spot.path}/${right.name}` }];
};

const moveElement: Edit = (side, random) => {
  const fits = ({ parent, element }: Spot): boolean =>
    (parent?.children?.length ?? 0) > 2 && parent?.group === undefined && element.children === undefined;
  const spot = pickSpot(side, random, fits);
  const children = spot?.parent?.children;
  if (spot === undefined || children === undefined) return undefined;
  const target = pickSpot(
    side,
    random,
    (other) =>
      other.resource === spot.resource &&
      other.part === spot.part &&
      other.element !== spot.parent &&
      other.element.children !== undefined &&
      other.element.group === undefined,
  );
  if (target?.element.children === undefined) return undefined;
  children.splice(children.indexOf(spot.element), 1);
  target.element.children.push(spot.element);
  return one('element-moved', spot.path);
};

const wrapElement: Edit = (side, random, names) => {
  const spot = pickSpot(
    side,
    random,
    ({ parent, element }) =>
      parent !== undefined && parent.group === undefined && (element.occurs?.endsWith('n') ?? false),
  );
  const children = spot?.parent?.children;
  if (spot === undefined || children === undefined) return undefined;
  const wrapper = {
    name: names.fresh(),
    occurs: isOptional(spot.element) ? '0..1' : '1',
    children: [spot.element],
  };
  children.splice(children.indexOf(spot.element), 1, wrapper);
  return one('list-wrapper-added', spot.path);
};

const toAttribute: Edit = (side, random) => {
  const fits = (spot: Spot): boolean =>
    spot.parent !== undefined &&
    spot.parent.group === undefined &&
    (spot.parent.children?.length ?? 0) > 2 &&
    spot.element.attributes === undefined &&
    spot.element.children === undefined &&
    !(spot.element.occurs?.endsWith('n') ?? false);
  const spot = pickSpot(side, random, fits);
  if (spot?.parent?.children === undefined) return undefined;
  const { parent, element } = spot;
  parent.children = parent.children?.filter((child) => child !== element) ?? [];
  parent.attributes = [
    ...(parent.attributes ?? []),
    {
      name: element.name,
      type: element.type ?? 'text',
      ...(isOptional(element) ? {} : { required: true as const }),
    },
  ];
  return one('element-to-attribute', spot.path);
};

const changeNillable: Edit = (side, random) => {
  const spot = pickSpot(side, random, ({ parent }) => parent !== undefined);
  if (spot === undefined) return undefined;
  spot.element.nillable = true;
  return one('nillable-added', spot.path);
};

const changeType: Edit = (side, random) => {
  const spot = pickSpot(side, random, isPlainText);
  if (spot === undefined) return undefined;
  const steps: Readonly<Record<string, readonly [string, RuleId]>> = {
    text: ['integer', 'type-narrowed'],
    integer: ['decimal', 'type-widened'],
    decimal: ['decimal-comma', 'decimal-separator-changed'],
    date: ['boolean', 'type-changed'],
    boolean: ['boolean-yes-no', 'boolean-lexicon-changed'],
  };
  const step = steps[typeOf(spot.element)];
  if (step === undefined) return undefined;
  spot.element.type = { codec: step[0] };
  return one(step[1], spot.path);
};

const changeLength: Edit = (side, random) => {
  const spot = pickSpot(
    side,
    random,
    ({ element: { type } }) => typeof type === 'object' && type.facets !== undefined,
  );
  const type = spot?.element.type;
  if (spot === undefined || typeof type !== 'object' || type.facets?.maxLength === undefined)
    return undefined;
  const shorter = random.chance(0.5);
  type.facets.maxLength += shorter ? -3 : 3;
  return one(shorter ? 'max-length-decreased' : 'max-length-increased', spot.path);
};

const changeValues: Edit = (side, random, names) => {
  const spot = pickSpot(
    side,
    random,
    ({ element: { type } }) => typeof type === 'object' && type.enumeration !== undefined,
  );
  const type = spot?.element.type;
  if (spot === undefined || typeof type !== 'object' || type.enumeration === undefined) return undefined;
  const { values } = type.enumeration;
  if (random.chance(0.5) || values.length < 2) {
    values.splice(random.below(values.length), 0, { value: names.fresh() });
    return one('enum-value-added', spot.path);
  }
  values.splice(random.below(values.length), 1);
  return one('enum-value-removed', spot.path);
};

const addAttribute: Edit = (side, random, names) => {
  const spot = pickSpot(
    side,
    random,
    ({ element }) => element.attributes !== undefined || element.children !== undefined,
  );
  if (spot === undefined) return undefined;
  const attribute = randomAttribute(random, names);
  spot.element.attributes = [...(spot.element.attributes ?? []), attribute];
  const rule = attribute.required === true ? 'attribute-added-required' : 'attribute-added-optional';
  return one(rule, `${spot.path}/@${attribute.name}`);
};

const editAttribute: Edit = (side, random) => {
  const spot = pickSpot(side, random, ({ element }) => (element.attributes?.length ?? 0) > 0);
  const attributes = spot?.element.attributes;
  if (spot === undefined || attributes === undefined) return undefined;
  const at = random.below(attributes.length);
  const attribute = attributes[at];
  if (attribute === undefined) return undefined;
  const path = `${spot.path}/@${attribute.name}`;
  switch (random.below(4)) {
    case 0:
      attributes.splice(at, 1);
      return one('attribute-removed', path);
    case 1:
      attribute.name = `${attribute.name.slice(0, 2)}_${attribute.name.slice(2)}`;
      return one('attribute-renamed', path);
    case 2:
      if (attribute.required === true) {
        delete attribute.required;
        return one('attribute-became-optional', path);
      }
      attribute.required = true;
      return one('attribute-became-required', path);
    default:
      if (
        typeOf(attribute) !== 'text' ||
        typeof attribute.type !== 'object' ||
        attribute.type.enumeration !== undefined
      ) {
        return undefined;
      }
      attribute.fixed = 'a';
      return one('attribute-fixed-changed', path);
  }
};

const editParameter: Edit = (side, random, names) => {
  const resource = random.pick(side.resources ?? []);
  const label = `${resource.method ?? ''} ${resource.name}`;
  const parameters = (resource.parameters ??= []);
  const at = random.below(parameters.length + 1);
  const parameter = parameters[at];
  if (parameter === undefined) {
    const name = names.fresh();
    const required = random.chance(0.5);
    parameters.push({ name, required });
    return one(required ? 'param-added-required' : 'param-added-optional', `${label} ?${name}`);
  }
  const path = `${label} ?${parameter.name}`;
  switch (random.below(3)) {
    case 0:
      parameters.splice(at, 1);
      return one('param-removed', path);
    case 1:
      parameter.required = !(parameter.required ?? false);
      return one(parameter.required ? 'param-became-required' : 'param-became-optional', path);
    default:
      parameter.name = `${parameter.name.slice(0, 3)}-${parameter.name.slice(3)}`;
      return one('param-renamed', path);
  }
};

const editResource: Edit = (side, random, names) => {
  const resources = (side.resources ??= []);
  const resource = random.pick(resources);
  const label = `${resource.method ?? ''} ${resource.name}`;
  switch (random.below(3)) {
    case 0: {
      const name = names.fresh();
      resources.push({ name, method: 'DELETE' });
      return one('resource-added', `DELETE ${name}`);
    }
    case 1:
      resources.splice(resources.indexOf(resource), 1);
      return one('resource-removed', label);
    default:
      resource.method = 'PATCH';
      return one('method-changed', label);
  }
};

const changeGroup: Edit = (side, random) => {
  const spot = pickSpot(side, random, ({ element }) => {
    const children = element.children ?? [];
    return element.group !== 'all' && children.length > 1 && children.every(({ occurs }) => occurs === '1');
  });
  if (spot === undefined) return undefined;
  const isChoice = spot.element.group === 'choice';
  spot.element.group = isChoice ? 'sequence' : 'choice';
  return one(isChoice ? 'choice-to-sequence' : 'sequence-to-choice', `${spot.path}/(`);
};

const changeDocs: Edit = (side, random, names) => {
  const spot = pickSpot(side, random, () => true);
  if (spot === undefined || spot.parent === undefined) return undefined;
  spot.element.docs = `About ${names.fresh()}.`;
  return one('description-changed', spot.path);
};

/** Every kind of edit by name. */
export const edits: Readonly<Record<string, Edit>> = {
  addElement,
  removeElement,
  renameElement,
  changeCase,
  changeOccurs,
  swapElements,
  moveElement,
  wrapElement,
  toAttribute,
  changeNillable,
  changeType,
  changeLength,
  changeValues,
  addAttribute,
  editAttribute,
  editParameter,
  editResource,
  changeGroup,
  changeDocs,
};

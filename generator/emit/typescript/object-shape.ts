import type {
  BoundAttribute,
  BoundElement,
  BoundGroup,
  BoundPart,
  BoundScalar,
  BoundType,
} from '../binding/bound.js';
import { memberDoc } from './doc-comment.js';
import type { MemberFacts } from './doc-comment.js';
import type { Flavor } from './scalar-type.js';
import { scalarType } from './scalar-type.js';
import type { Field, Shape } from './shape.js';
import { flattened, withRules } from './shape.js';
import type { TypeText } from './type-text.js';
import { flatText, nameText, unionText } from './type-text.js';

/** How much of what the schema promises about responses is believed. */
export type Trust = 'lenient' | 'schema';

/** What turning bound types into object types needs. */
export interface ShapeContext {
  readonly flavor: Flavor;
  readonly trust: Trust;
  /** Members that are believed to stand may still be empty. */
  readonly emptiable?: boolean;
  readonly language: string;
  readonly typeOf: (key: string) => BoundType | undefined;
  /** Whether some element of the type may be left out, so that it may also be cleared. */
  readonly clearable: (key: string) => boolean;
  /** Declares the type of the items of an array of groups and gives its name. */
  readonly declareItem: (shape: Shape, suffix: string, doc: string) => string;
}

const NULL = nameText('null');

/**
 * The object type of a bound type.
 *
 * @param type the bound type
 * @param context what it is for
 */
export function shapeOf(type: BoundType, context: ShapeContext): Shape {
  const attributes = type.attributes.map((attribute) => attributeField(attribute, context));
  const special: Field[] = [];
  if (type.text !== undefined) special.push(textField(type, type.text, context));
  if (type.raw !== undefined) {
    special.push(plainField(type.raw.as, 'string', 'The content as raw XML.', context));
  }
  if (type.mixed !== undefined) special.push(mixedField(type, type.mixed.as, context));
  if (type.anyAttribute !== undefined) {
    const text = 'Further attributes by name, `{namespace}name` where they are in a namespace.';
    special.push(plainField('$attributes', 'Readonly<Record<string, string>>', text, context));
  }
  const content = type.mixed === undefined ? sequenceShape(type.parts, false, context) : NOTHING;
  const shape = { fields: [...special, ...attributes, ...content.fields], choices: content.choices };
  return context.flavor === 'input' ? withRules(shape, type.rules) : shape;
}

const NOTHING: Shape = { fields: [], choices: [] };

function sequenceShape(parts: readonly BoundPart[], optional: boolean, context: ShapeContext): Shape {
  const shapes = parts.map((part) => partShape(part, optional, context));
  return {
    fields: shapes.flatMap(({ fields }) => fields),
    choices: shapes.flatMap(({ choices }) => choices),
  };
}

function partShape(part: BoundPart, optional: boolean, context: ShapeContext): Shape {
  if (part.kind === 'element') return { fields: [elementField(part, optional, context)], choices: [] };
  if (part.kind === 'any') {
    const absent = optional || part.min === 0;
    const doc = memberDoc(
      {},
      { kind: 'Other elements, as raw XML', wire: '*', occurs: part },
      context.language,
      2,
    );
    return {
      fields: [{ name: part.as, ...repeated(nameText('string'), absent, context), doc }],
      choices: [],
    };
  }
  if (part.as !== undefined) return { fields: [roundsField(part, part.as, optional, context)], choices: [] };
  const absent = optional || part.min === 0;
  if (part.group !== 'choice') return sequenceShape(part.parts, absent, context);
  const shape = choiceShape(part, absent, context);
  // Where little is believed of a response, what is left out of a choice is just absent.
  const loose = context.flavor === 'value' && context.trust === 'lenient';
  return loose ? { fields: flattened(shape), choices: [] } : shape;
}

/** A choice; the arrays that a decoder makes of every alternative stand beside it. */
function choiceShape(group: BoundGroup, optional: boolean, context: ShapeContext): Shape {
  const alternatives = group.parts.map((part) => partShape(part, false, context));
  if (context.flavor === 'input') return { fields: [], choices: [{ optional, alternatives }] };
  const arrays = new Map<string, Field>();
  const rest = alternatives.map((alternative) => withoutArrays(alternative, arrays));
  return { fields: [...arrays.values()], choices: [{ optional, alternatives: rest }] };
}

function withoutArrays(shape: Shape, arrays: Map<string, Field>): Shape {
  const fields = shape.fields.filter((field) => {
    if (field.always === true && !arrays.has(field.name)) arrays.set(field.name, field);
    return field.always !== true;
  });
  const choices = shape.choices.map(({ optional, alternatives }) => ({
    optional,
    alternatives: alternatives.map((alternative) => withoutArrays(alternative, arrays)),
  }));
  return { fields, choices };
}

function isArray({ source }: BoundElement): boolean {
  return source.occurs.max === null || source.occurs.max > 1;
}

function roundsField(group: BoundGroup, as: string, optional: boolean, context: ShapeContext): Field {
  const inside = sequenceRound(group, context);
  const item = context.declareItem(inside, 'Item', `One round of \`${as}\`.`);
  const absent = optional || group.min === 0;
  const doc = memberDoc(
    {},
    { kind: `Repeated ${group.group}`, wire: as, occurs: group },
    context.language,
    2,
  );
  return { name: as, ...repeated(nameText(item), absent, context), doc };
}

/** One round of a repeated group: of a choice, one alternative. */
function sequenceRound(group: BoundGroup, context: ShapeContext): Shape {
  if (group.group !== 'choice') return sequenceShape(group.parts, false, context);
  return choiceShape(group, false, believing(context));
}

/** One alternative of a round stands for certain, though it may be empty. */
function believing(context: ShapeContext): ShapeContext {
  return { ...context, trust: 'schema', emptiable: context.trust === 'lenient' };
}

function elementField(element: BoundElement, optional: boolean, context: ShapeContext): Field {
  const { source } = element;
  const absent = optional || element.optional;
  const scalar = element.is.kind === 'scalar' ? element.is : undefined;
  const doc = memberDoc(source, factsOf('element', element, scalar), context.language, 2);
  const type = elementType(element, context);
  if (isArray(element)) {
    const clearable = context.flavor === 'input' ? element.clearable : source.nillable === true;
    const item = clearable ? unionText([type, NULL]) : type;
    return { name: element.as, ...repeated(item, absent, context), doc };
  }
  const simple = scalar !== undefined || isText(element, context);
  if (context.flavor === 'value') {
    const loose = absent || context.trust === 'lenient';
    const empty = loose || context.emptiable === true || source.nillable === true;
    return { name: element.as, optional: loose, type: empty ? unionText([type, NULL]) : type, doc };
  }
  const missing = absent || (source.fixed !== undefined && scalar !== undefined);
  const clear = (element.clearable && simple) || (absent && simple) || source.nillable === true;
  const full = clear ? unionText([type, NULL]) : type;
  return { name: element.as, optional: missing, undefinable: true, type: full, doc };
}

function factsOf(kind: string, element: BoundElement, scalar: BoundScalar | undefined): MemberFacts {
  const { source } = element;
  return {
    kind,
    wire: source.name,
    occurs: source.occurs,
    ...(scalar === undefined ? {} : { scalar }),
    ...(source.default === undefined ? {} : { default: source.default }),
    ...(source.fixed === undefined ? {} : { fixed: source.fixed }),
  };
}

function isText(element: BoundElement, context: ShapeContext): boolean {
  return element.is.kind === 'type' && context.typeOf(element.is.key)?.text !== undefined;
}

function elementType(element: BoundElement, context: ShapeContext): TypeText {
  if (element.is.kind === 'scalar') return scalarType(element.is, context.flavor);
  const type = context.typeOf(element.is.key);
  if (type === undefined) return nameText('unknown');
  const own = nameText(type.derived.length === 0 ? type.name : polymorphicName(type));
  const bare =
    context.flavor === 'input' && type.text !== undefined && type.attributes.every(isOptional)
      ? [scalarType(type.text.is, context.flavor)]
      : [];
  const attributes = type.attributes.length > 0 || type.anyAttribute !== undefined;
  // With attributes it is more than null; where there is text, that is null beside them.
  const nil =
    element.source.nillable === true && type.text === undefined && attributes
      ? [nameText(`Nil<${flatText(own)}>`, ['Nil'])]
      : [];
  return unionText([own, ...nil, ...bare]);
}

/**
 * Name of the union of a type and those derived from it.
 *
 * @param type a type that `xsi:type` can replace
 */
export function polymorphicName(type: BoundType): string {
  return `Any${type.name}`;
}

function isOptional(attribute: BoundAttribute): boolean {
  return !attribute.source.required || attribute.fixed !== undefined;
}

/** An array: in a value always there, in an input only where something must be given. */
function repeated(
  item: TypeText,
  absent: boolean,
  context: ShapeContext,
): Pick<Field, 'type' | 'optional' | 'undefinable' | 'always'> {
  const type: TypeText = { kind: 'array', item };
  const value = context.flavor === 'value';
  return { type, optional: absent && !value, undefinable: true, always: value };
}

function attributeField(attribute: BoundAttribute, context: ShapeContext): Field {
  const { source, is, fixed } = attribute;
  const facts: MemberFacts = {
    kind: 'attribute',
    wire: source.name,
    occurs: { min: source.required ? 1 : 0, max: 1 },
    scalar: is,
    ...(source.default === undefined ? {} : { default: source.default }),
    ...(fixed === undefined ? {} : { fixed }),
  };
  const doc = memberDoc(source, facts, context.language, 2);
  const type = scalarType(is, context.flavor);
  const input = context.flavor === 'input';
  const optional = input ? isOptional(attribute) : context.trust === 'lenient' || !source.required;
  return {
    name: attribute.as,
    optional,
    undefinable: input,
    type,
    doc,
  };
}

function textField(type: BoundType, text: NonNullable<BoundType['text']>, context: ShapeContext): Field {
  const doc = memberDoc(
    {},
    { kind: 'The text of the element', wire: '#text', scalar: text.is },
    context.language,
    2,
  );
  const value = scalarType(text.is, context.flavor);
  const empty = context.flavor === 'value' ? true : context.clearable(type.key);
  return { name: text.as, optional: false, type: empty ? unionText([value, NULL]) : value, doc };
}

function plainField(name: string, type: string, text: string, context: ShapeContext): Field {
  const optional = context.flavor === 'value' || name.startsWith('$');
  const doc = { single: text, lines: [text] };
  return { name, optional, undefinable: context.flavor === 'input', type: nameText(type), doc };
}

/** Mixed content: text, and objects with one member each. */
function mixedField(type: BoundType, as: string, context: ShapeContext): Field {
  const single = distinctMembers(type.parts).flatMap((part) =>
    partShape(part, false, believing(context)).fields.map((field) => asMember(field, part)),
  );
  const text = 'Text and elements in order; an object holds one element.';
  const doc = { single: text, lines: [text] };
  if (single.length === 0) return { name: as, ...repeated(nameText('string'), true, context), doc };
  const choice = { optional: false, alternatives: single.map((field) => ({ fields: [field], choices: [] })) };
  const item = context.declareItem(
    { fields: [], choices: [choice] },
    'Content',
    `One element within the text.`,
  );
  return { name: as, ...repeated(unionText([nameText('string'), nameText(item)]), true, context), doc };
}

/** Members of mixed content, each once and by itself: their order and occurrence are told when they are written. */
function distinctMembers(parts: readonly BoundPart[]): readonly BoundPart[] {
  const members = new Map<string, BoundPart>();
  const pending = [...parts].reverse();
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === 'group') pending.push(...[...part.parts].reverse());
    else if (!members.has(part.as)) members.set(part.as, single(part));
  }
  return [...members.values()];
}

function single(part: Exclude<BoundPart, { kind: 'group' }>): BoundPart {
  if (part.kind === 'any') return { ...part, min: 0, max: 1 };
  return { ...part, optional: true, source: { ...part.source, occurs: { min: 0, max: 1 } } };
}

/** A member of mixed content is one element, never an array and never absent. */
function asMember(field: Field, part: BoundPart): Field {
  return { ...field, optional: false, type: part.kind === 'any' ? nameText('string') : field.type };
}

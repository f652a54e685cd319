import { clearableTypes } from '../binding/clearable.js';
import type { BoundMessage, BoundType } from '../binding/bound.js';
import { docView } from './doc-comment.js';
import type { DocView } from './doc-comment.js';
import { code, inLanguage, safeProse } from './doc-text.js';
import type { ShapeContext, Trust } from './object-shape.js';
import { polymorphicName, shapeOf } from './object-shape.js';
import type { Field, Shape, Variant } from './shape.js';
import { flattened, settle } from './shape.js';
import { quote } from './quote.js';
import { collectUses, nameText, printType, unionText } from './type-text.js';
import type { DeclarationView, MemberView } from './views.js';
import { fits, PRINT_WIDTH, widthOf } from './width.js';

/** What declaring types needs beside the types. */
export interface DeclareContext {
  readonly trust: Trust;
  readonly language: string;
  /** Gives a type name that is not taken, beginning with the one wanted. */
  readonly freshName: (wanted: string) => string;
  /** Told of a type whose choices are too many for a union. */
  readonly tooWide: (type: string) => void;
}

/** The declarations of one module, in order. */
export class Declarations {
  readonly views: DeclarationView[] = [];
  /** Types of the runtime that the declarations name. */
  readonly uses = new Set<string>();
  readonly #context: DeclareContext;

  constructor(context: DeclareContext) {
    this.#context = context;
  }

  /**
   * Declares every type of a message.
   *
   * @param message the message
   */
  message(message: BoundMessage): void {
    const clearable = clearableTypes(message);
    for (const type of message.types.values()) {
      const shape = shapeOf(type, this.#shapeContext(type.name, message, clearable));
      this.shape(type.name, shape, this.#typeDoc(type, message));
      if (type.derived.length > 0) this.#anyOf(type, message);
    }
  }

  /**
   * Declares a shape: an interface, or a type that combines one with its choices.
   *
   * @param name name of the type
   * @param shape the shape
   * @param doc its comment
   */
  shape(name: string, shape: Shape, doc: DocView): void {
    const settled = settle(shape);
    if (settled === null) {
      this.#context.tooWide(name);
      this.#interface(name, flattened(shape), doc);
      return;
    }
    const { fields, choices } = settled;
    const [only] = choices;
    if (only === undefined) this.#interface(name, fields, doc);
    else if (choices.length === 1 && fields.length === 0) this.#choice(name, only, doc);
    else this.#combined(name, fields, choices, doc);
  }

  /** Declares what may stand where a type is asked for that `xsi:type` can replace. */
  #anyOf(type: BoundType, message: BoundMessage): void {
    const members = type.abstract ? [] : [nameText(type.name)];
    for (const key of type.derived) {
      const other = message.types.get(key);
      if (other === undefined || other.abstract) continue;
      members.push(nameText(`(${other.name} & Typed<${quote(other.wireName ?? '')}>)`, ['Typed']));
    }
    const union = members.length === 0 ? nameText('never') : unionText(members);
    collectUses(union, this.uses);
    const text = printType(union, 0, widthOf(`export type ${polymorphicName(type)} =`));
    const doc = docView([`{@link ${type.name}} or a type derived from it, told apart by \`$type\`.`], 0);
    this.#add(polymorphicName(type), doc, { alias: text });
  }

  #shapeContext(owner: string, message: BoundMessage, clearable: ReadonlySet<string>): ShapeContext {
    return {
      flavor: message.part === 'request' ? 'input' : 'value',
      trust: this.#context.trust,
      language: this.#context.language,
      typeOf: (key) => message.types.get(key),
      clearable: (key) => clearable.has(key),
      declareItem: (shape, suffix, text) => {
        const name = this.#context.freshName(owner + suffix);
        this.shape(name, shape, docView([text], 0));
        return name;
      },
    };
  }

  #typeDoc(type: BoundType, message: BoundMessage): DocView {
    const text = inLanguage(
      type.docs ?? (type.key === message.type ? message.root.docs : undefined),
      this.#context.language,
    );
    const sources = [...new Set(type.provenance.map(({ source }) => source))];
    const wire = type.wireName === undefined ? '' : `Schema type ${code(type.wireName)}. `;
    const root =
      type.key === message.type ? `Root element ${code(message.root.name)} of the ${message.part}. ` : '';
    const source = sources.length === 0 ? '' : `Source ${sources.map(code).join(', ')}.`;
    return docView([text === undefined ? '' : safeProse(text), (root + wire + source).trim()], 0);
  }

  #combined(
    name: string,
    own: readonly Field[],
    choices: readonly (readonly Variant[])[],
    doc: DocView,
  ): void {
    const parts: string[] = [];
    if (own.length > 0) {
      const fields = this.#context.freshName(`${name}Fields`);
      parts.push(fields);
      this.#interface(fields, own, docView([`What stands beside the choices of {@link ${name}}.`], 0));
    }
    for (const ways of choices) {
      const part = this.#context.freshName(`${name}Choice`);
      parts.push(part);
      this.#choice(part, ways, docView([`A choice within {@link ${name}}.`], 0));
    }
    this.#add(name, doc, { alias: intersection(`export type ${name} =`, parts) });
  }

  #interface(name: string, fields: readonly Field[], doc: DocView): void {
    if (fields.length > 0) {
      this.#add(name, doc, { interface: { members: this.#members(fields, 2) } });
      return;
    }
    this.uses.add('EmptyObject');
    const alias = fits(`export type ${name} = EmptyObject;`) ? ' EmptyObject' : '\n  EmptyObject';
    this.#add(name, doc, { alias });
  }

  #choice(name: string, ways: readonly Variant[], doc: DocView): void {
    const given = ways.filter((way) => way.length > 0);
    const names = new Set(given.map(([first]) => first?.name));
    const single = given.every((way) => way.length === 1 && way[0]?.optional === false);
    if (single && names.size === given.length) {
      const helper = given.length < ways.length ? 'AtMostOneOf' : 'OneOf';
      const deep = !fits(`export type ${name} = ${helper}<{`);
      const members = this.#members(given.flat(), deep ? 4 : 2);
      this.uses.add(helper);
      this.#add(name, doc, { oneOf: { helper, deep, members } });
      return;
    }
    this.#add(name, doc, {
      variants: ways.map((way, index) => ({
        members: this.#members(withAbsent(way, ways), 6),
        last: index === ways.length - 1,
      })),
    });
  }

  #members(fields: readonly Field[], indent: number): readonly MemberView[] {
    for (const { type } of fields) collectUses(type, this.uses);
    return fields.map((field) => memberView(field, indent));
  }

  #add(name: string, doc: DocView, form: Partial<DeclarationView>): void {
    this.views.push({ name, doc, interface: null, oneOf: null, variants: null, alias: null, ...form });
  }
}

/** Names joined by `&` in the form of prettier. */
function intersection(head: string, names: readonly string[]): string {
  const flat = names.join(' & ');
  if (fits(`${head} ${flat};`)) return ` ${flat}`;
  // Prettier leaves the first name on the line where it fits there.
  const [first = ''] = names;
  if (fits(`${head} ${first} &`)) return ` ${names.join(' &\n  ')}`;
  return `\n  ${fits(`  ${flat};`) ? flat : names.join(' &\n    ')}`;
}

/** A variant, with the members of the others as ones that must not be given. */
function withAbsent(variant: Variant, variants: readonly Variant[]): readonly Field[] {
  const own = new Set(variant.map(({ name }) => name));
  const absent = new Map<string, Field>();
  for (const field of variants.flat()) {
    if (own.has(field.name) || absent.has(field.name)) continue;
    const doc = { single: null, lines: [] };
    absent.set(field.name, { name: field.name, optional: true, type: nameText('undefined'), doc });
  }
  return [...variant, ...absent.values()];
}

/**
 * A property as the templates get it.
 *
 * @param field the property
 * @param indent spaces before it
 */
export function memberView(field: Field, indent: number): MemberView {
  const full =
    field.optional && field.undefinable === true ? [field.type, nameText('undefined')] : [field.type];
  const head = `readonly ${field.name}${field.optional ? '?' : ''}:`;
  return {
    doc: refit(field.doc, indent),
    name: field.name,
    optional: field.optional,
    type: printType(unionText(full), indent, indent + widthOf(head)),
  };
}

/** A comment of one line that was measured elsewhere may be too long here. */
function refit(doc: DocView, indent: number): DocView {
  if (doc.single === null || widthOf(doc.single) + indent + 7 <= PRINT_WIDTH) return doc;
  return { single: null, lines: doc.lines };
}

import type {
  AttributePart,
  ElementPart,
  GroupPart,
  MessageTable,
  Part,
  Scalar,
  TypeReference,
  TypeTable,
} from '../table.js';
import { typeOf } from '../type-of.js';
import { compileScalar } from './compile-scalar.js';
import { stepsOf } from './compile-steps.js';
import { writeElement } from './direct.js';
import { escapeAttribute } from './escape.js';
import { choosePrefixes, reachableTypes, XSI } from './namespaces.js';
import type { Prefixes } from './namespaces.js';
import type {
  AnyOp,
  AttributeOp,
  Constant,
  ElementOp,
  GroupOp,
  Layout,
  PartBase,
  PartOp,
  Program,
  ScalarOp,
  Site,
  Tags,
  TypeOp,
} from './program.js';

const programs = new WeakMap<object, Program>();

/**
 * The program of a message, made at the first call for a table and kept as long as the table.
 *
 * @param table the message
 */
export function programOf(table: MessageTable<unknown, never>): Program {
  let program = programs.get(table);
  if (program === undefined) {
    program = compile(table);
    programs.set(table, program);
  }
  return program;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** State of one compilation. */
interface Compiler {
  readonly prefixes: Prefixes;
  readonly types: Map<TypeTable, Writable<TypeOp>>;
  readonly scalars: Map<Scalar, ScalarOp>;
  readonly constants: Map<string, Constant>;
  /** Bytes taken up by the constants so far. */
  size: number;
}

const encoder: TextEncoder = /* @__PURE__ */ new TextEncoder();

function compile(table: MessageTable<unknown, never>): Program {
  const reachable = reachableTypes(table);
  const prefixes = choosePrefixes(table, reachable);
  const compiler: Compiler = {
    prefixes,
    types: new Map(),
    scalars: new Map(),
    constants: new Map(),
    size: 0,
  };
  for (const type of reachable) compiler.types.set(type, emptyType());
  for (const type of reachable) fillType(compiler, type);
  markRecursive(compiler);
  const root = element(compiler, newLayout(), { ...table.root, as: '' });
  const gt = constant(compiler, '>');
  const slash = constant(compiler, '/>');
  const nothing = constant(compiler, '');
  const bareSite: Site = { before: nothing, after: nothing, inAttribute: false };
  const nil = constant(compiler, ` ${prefixes.attribute(XSI, 'nil')}="true"/>`);
  const declarations = constant(compiler, declarationsOf(prefixes.declared));
  const bytes = new Uint8Array(compiler.size);
  for (const { text, start } of compiler.constants.values()) encoder.encodeInto(text, bytes.subarray(start));
  const names = [...compiler.constants.keys()].join('');
  return {
    root,
    write: table.write?.(root) ?? writeElement,
    declarations,
    prefixes: prefixes.declared,
    names,
    nil,
    gt,
    slash,
    bareSite,
    pool: new DataView(bytes.buffer),
  };
}

function constant(compiler: Compiler, text: string): Constant {
  const known = compiler.constants.get(text);
  if (known !== undefined) return known;
  const { length } = encoder.encode(text);
  const made: Constant = { text, start: compiler.size, length };
  compiler.constants.set(text, made);
  compiler.size += length + 8;
  return made;
}

function emptyType(): Writable<TypeOp> {
  return {
    name: undefined,
    xsiType: undefined,
    attributes: [],
    parts: [],
    text: undefined,
    mixed: undefined,
    raw: undefined,
    rules: [],
    first: undefined,
    inOrder: false,
    layout: newLayout(),
    recursive: false,
    abstract: false,
    derived: new Map(),
  };
}

function typeOp(compiler: Compiler, is: TypeReference): TypeOp {
  // Every type was reached before.
  return compiler.types.get(typeOf(is)) ?? emptyType();
}

function newLayout(): Layout {
  return { slots: new Map(), keys: [], order: [] };
}

/** The slot of a property, a new one where it has none yet. */
function slotOf({ slots }: Layout, as: string): number {
  const slot = slots.get(as) ?? slots.size;
  slots.set(as, slot);
  return slot;
}

function fillType(compiler: Compiler, table: TypeTable): void {
  const op = compiler.types.get(table);
  if (op === undefined) return;
  const { layout } = op;
  // In the order of `TYPE_SLOT` and the others.
  for (const as of ['$type', '$attributes', '$unknown']) slotOf(layout, as);
  op.name = table.name;
  if (table.name !== undefined)
    op.xsiType = constant(
      compiler,
      ` ${compiler.prefixes.attribute(XSI, 'type')}="${compiler.prefixes.attribute(table.ns, table.name)}"`,
    );
  op.attributes = (table.attributes ?? []).map((part) => attribute(compiler, layout, part));
  op.rules = table.rules ?? [];
  op.abstract = table.abstract === true;
  op.derived = derivedTypes(compiler, table);
  const { mixed, raw, parts = [] } = table;
  if (raw !== undefined) op.raw = { as: raw.as, slot: slotOf(layout, raw.as) };
  if (table.text !== undefined) {
    const { as, is, filled = false } = table.text;
    op.text = { as, slot: slotOf(layout, as), scalar: scalarOp(compiler, is), filled };
  }
  // The elements of mixed content are properties of its items and not of the object.
  const ops = parts.map((part) => partOp(compiler, mixed === undefined ? layout : newLayout(), part));
  if (mixed === undefined) op.parts = ops;
  else {
    const elements = mixedElements(ops);
    op.mixed = { as: mixed.as, slot: slotOf(layout, mixed.as), elements, parts };
  }
  const first = stepsOf(op, (text) => constant(compiler, text));
  op.inOrder = first !== null;
  op.first = first ?? undefined;
}

/** Marks the types that can be reached from themselves. */
function markRecursive(compiler: Compiler): void {
  const inner = new Map<TypeOp, ReadonlySet<TypeOp>>();
  for (const op of compiler.types.values()) inner.set(op, new Set(innerTypes(op)));
  for (const op of compiler.types.values()) {
    const reached = new Set(inner.get(op));
    // A set iterates over what is added meanwhile.
    for (const type of reached) for (const further of inner.get(type) ?? []) reached.add(further);
    op.recursive = reached.has(op);
  }
}

function innerTypes(op: TypeOp): readonly TypeOp[] {
  const types: TypeOp[] = [];
  const queue: PartOp[] = [...op.parts, ...(op.mixed?.elements.values() ?? [])];
  for (const part of queue) {
    if ('parts' in part) queue.push(...part.parts);
    else if ('type' in part && part.type !== undefined) types.push(part.type, ...part.type.derived.values());
  }
  return types;
}

function derivedTypes(compiler: Compiler, table: TypeTable): ReadonlyMap<string, TypeOp> {
  const derived = new Map<string, TypeOp>();
  const seen = new Set<TypeTable>((table.derived?.() ?? []).map(typeOf));
  for (const type of seen) {
    for (const further of type.derived?.() ?? []) seen.add(typeOf(further));
    const op = compiler.types.get(type);
    if (op === undefined || type.name === undefined) continue;
    if (!derived.has(type.name)) derived.set(type.name, op);
    derived.set(`{${type.ns ?? ''}}${type.name}`, op);
  }
  return derived;
}

/** The elements that may stand in mixed content, whatever the groups they are in. */
function mixedElements(parts: readonly PartOp[]): ReadonlyMap<string, ElementOp | AnyOp> {
  const elements = new Map<string, ElementOp | AnyOp>();
  const queue = [...parts];
  for (const part of queue) {
    if ('parts' in part) queue.push(...part.parts);
    else elements.set(part.as, part);
  }
  return elements;
}

function attribute(compiler: Compiler, layout: Layout, part: AttributePart): AttributeOp {
  return {
    as: part.as,
    slot: slotOf(layout, part.as),
    site: {
      before: constant(compiler, ` ${compiler.prefixes.attribute(part.ns, part.at)}="`),
      after: constant(compiler, '"'),
      inAttribute: true,
    },
    scalar: scalarOp(compiler, part.is),
    required: part.required === true,
    fixed: part.fixed,
  };
}

function partOp(compiler: Compiler, layout: Layout, part: Part): PartOp {
  if ('el' in part) return element(compiler, layout, part);
  if ('group' in part) return group(compiler, layout, part);
  const { as, min = 1, max = 1 } = part;
  return { kind: 'any', as, wildcard: part.any, ...oneProperty(layout, as, true, min), min, max };
}

/** The view of a part that reads one property. */
function oneProperty(layout: Layout, as: string, many: boolean, min: number): Omit<PartBase, 'min' | 'max'> {
  const slot = slotOf(layout, as);
  return { properties: [{ as, slot, many }], slot, needs: min > 0 ? [slot] : [] };
}

/** Namespace declarations as they stand in a start tag. */
function declarationsOf(declared: Iterable<readonly [prefix: string, ns: string]>): string {
  let text = '';
  for (const [prefix, ns] of declared) text += ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(ns)}"`;
  return text;
}

function tagsOf(compiler: Compiler, name: string, declarations: string): Tags {
  const start = `<${name}${declarations}`;
  return {
    start: constant(compiler, start),
    open: constant(compiler, `${start}>`),
    close: constant(compiler, `</${name}>`),
    empty: constant(compiler, `${start}/>`),
  };
}

function element(compiler: Compiler, layout: Layout, part: ElementPart): ElementOp {
  const { min = 1, max = 1 } = part;
  const declarations = declarationsOf(Object.entries(part.declares ?? {}));
  const tags = tagsOf(compiler, compiler.prefixes.element(part.ns, part.el), declarations);
  return {
    kind: max > 1 ? 'elements' : 'element',
    local: part.el,
    ns: part.ns ?? '',
    as: part.as,
    tags,
    site: { before: tags.open, after: tags.close, inAttribute: false },
    contentSite: { before: constant(compiler, '>'), after: tags.close, inAttribute: false },
    scalar: 'codec' in part.is ? scalarOp(compiler, part.is) : undefined,
    type: 'codec' in part.is ? undefined : typeOp(compiler, part.is),
    ...oneProperty(layout, part.as, max > 1, min),
    min,
    max,
    nillable: part.nillable === true,
    filled: part.filled === true,
    fixed: part.fixed,
  };
}

function group(compiler: Compiler, layout: Layout, part: GroupPart): GroupOp {
  const { min = 1, max = 1, as } = part;
  const inner = as === undefined ? layout : newLayout();
  const parts = part.parts.map((one) => partOp(compiler, inner, one));
  const isChoice = part.group === 'choice';
  const members = parts.flatMap((one) => one.properties);
  const emptiable = isChoice ? parts.length === 0 || parts.some(isEmptiable) : parts.every(isEmptiable);
  const needs = isChoice ? [] : parts.flatMap((one) => (one.min > 0 ? one.needs : []));
  const view =
    as === undefined
      ? { properties: members, slot: -1, needs }
      : oneProperty(layout, as, true, emptiable ? 0 : min);
  return {
    kind: as === undefined ? 'group' : 'rounds',
    isChoice,
    parts,
    min,
    max,
    as,
    ...view,
    members,
    layout: as === undefined ? undefined : inner,
    emptiable,
  };
}

function isEmptiable(part: PartOp): boolean {
  return part.min === 0 || ('emptiable' in part && part.emptiable);
}

function scalarOp(compiler: Compiler, scalar: Scalar): ScalarOp {
  let op = compiler.scalars.get(scalar);
  if (op === undefined) {
    op = compileScalar(scalar);
    compiler.scalars.set(scalar, op);
  }
  return op;
}

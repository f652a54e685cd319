import type {
  AttributePart,
  ElementPart,
  GroupPart,
  MessageTable,
  Part,
  Scalar,
  TypeTable,
} from '../table.js';
import { escapeAttribute } from './escape.js';
import { choosePrefixes, reachableTypes, resolveType, XSI } from './namespaces.js';
import type { Prefixes } from './namespaces.js';
import type {
  AnyOp,
  AttributeOp,
  Constant,
  ElementOp,
  GroupOp,
  PartBase,
  PartOp,
  Program,
  ScalarOp,
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
  const root = element(compiler, { ...table.root, as: '' });
  const nil = constant(compiler, ` ${prefixes.attribute(XSI, 'nil')}="true"/>`);
  let declarations = '';
  for (const [prefix, ns] of prefixes.declared)
    declarations += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(ns)}"`;
  const pool = new Uint8Array(compiler.size);
  for (const { text, start } of compiler.constants.values()) encoder.encodeInto(text, pool.subarray(start));
  const names = [...compiler.constants.keys()].join('');
  return { root, declarations, prefixes: prefixes.declared, names, nil, pool };
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
    known: new Set(),
    abstract: false,
    derived: new Map(),
  };
}

function typeOp(compiler: Compiler, is: TypeTable | (() => TypeTable)): TypeOp {
  // Every type was reached before, unless the function that stands for it makes a new one each time.
  return compiler.types.get(resolveType(is)) ?? emptyType();
}

function fillType(compiler: Compiler, table: TypeTable): void {
  const op = compiler.types.get(table);
  if (op === undefined) return;
  op.name = table.name;
  if (table.name !== undefined)
    op.xsiType = constant(
      compiler,
      ` ${compiler.prefixes.attribute(XSI, 'type')}="${compiler.prefixes.attribute(table.ns, table.name)}"`,
    );
  op.attributes = (table.attributes ?? []).map((part) => attribute(compiler, part));
  op.rules = table.rules ?? [];
  op.abstract = table.abstract === true;
  op.raw = table.raw?.as;
  op.derived = derivedTypes(compiler, table);
  const known = new Set(['$type', '$attributes', '$unknown', ...op.attributes.map(({ as }) => as)]);
  const parts = table.parts?.map((part) => partOp(compiler, part)) ?? [];
  if (table.text !== undefined) op.text = { as: table.text.as, scalar: scalarOp(compiler, table.text.is) };
  if (table.mixed === undefined) {
    op.parts = parts;
    for (const { as } of parts.flatMap(({ properties }) => properties)) known.add(as);
  } else {
    const elements = mixedElements(parts);
    op.mixed = {
      as: table.mixed.as,
      elements,
      parts: [...elements.values()].some(({ kind }) => kind === 'any') ? undefined : table.parts,
    };
  }
  for (const as of [op.text?.as, op.mixed?.as, op.raw]) if (as !== undefined) known.add(as);
  op.known = known;
}

function derivedTypes(compiler: Compiler, table: TypeTable): ReadonlyMap<string, TypeOp> {
  const derived = new Map<string, TypeOp>();
  const seen = new Set<TypeTable>(table.derived?.() ?? []);
  for (const type of seen) {
    for (const further of type.derived?.() ?? []) seen.add(further);
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
    if (part.kind === 'element' || part.kind === 'any') elements.set(part.as, part);
    else queue.push(...part.parts);
  }
  return elements;
}

function attribute(compiler: Compiler, part: AttributePart): AttributeOp {
  return {
    as: part.as,
    open: constant(compiler, ` ${compiler.prefixes.attribute(part.ns, part.at)}="`),
    scalar: scalarOp(compiler, part.is),
    required: part.required === true,
    fixed: part.fixed,
  };
}

function partOp(compiler: Compiler, part: Part): PartOp {
  if ('el' in part) return element(compiler, part);
  if ('group' in part) return group(compiler, part);
  const min = part.min ?? 1;
  return { kind: 'any', as: part.as, ...oneProperty(part.as, true, min), min, max: part.max ?? 1 };
}

/** The view of a part that reads one property. */
function oneProperty(as: string, many: boolean, min: number): Omit<PartBase, 'min' | 'max'> {
  return { properties: [{ as, many }], names: new Set([as]), needs: min > 0 ? [as] : [] };
}

function tagsOf(compiler: Compiler, name: string): Tags {
  return {
    start: constant(compiler, `<${name}`),
    open: constant(compiler, `<${name}>`),
    close: constant(compiler, `</${name}>`),
    empty: constant(compiler, `<${name}/>`),
  };
}

function element(compiler: Compiler, part: ElementPart): ElementOp {
  const { min = 1, max = 1 } = part;
  return {
    kind: 'element',
    local: part.el,
    ns: part.ns ?? '',
    as: part.as,
    tags: tagsOf(compiler, compiler.prefixes.element(part.ns, part.el)),
    scalar: 'codec' in part.is ? scalarOp(compiler, part.is) : undefined,
    type: 'codec' in part.is ? undefined : typeOp(compiler, part.is),
    ...oneProperty(part.as, max > 1, min),
    min,
    max,
    many: max > 1,
    nillable: part.nillable === true,
    fixed: part.fixed,
  };
}

function group(compiler: Compiler, part: GroupPart): GroupOp {
  const { min = 1, max = 1, as } = part;
  const parts = part.parts.map((one) => partOp(compiler, one));
  const kind = part.group === 'choice' ? 'choice' : 'sequence';
  const members = parts.flatMap((one) => one.properties);
  const memberNames = new Set(members.map((one) => one.as));
  const emptiable =
    kind === 'choice' ? parts.length === 0 || parts.some(isEmptiable) : parts.every(isEmptiable);
  const needs = kind === 'choice' ? [] : parts.flatMap((one) => (one.min > 0 ? one.needs : []));
  const view =
    as === undefined
      ? { properties: members, names: memberNames, needs }
      : oneProperty(as, true, emptiable ? 0 : min);
  return { kind, parts, min, max, as, ...view, members, memberNames, emptiable };
}

function isEmptiable(part: PartOp): boolean {
  return part.min === 0 || (part.kind !== 'element' && part.kind !== 'any' && part.emptiable);
}

/** The program of a type of text; also for parameters, which are not part of a message. */
export function compileScalar(scalar: Scalar): ScalarOp {
  const { codec, values } = scalar;
  const narrowed = Object.keys(scalar).length > 1;
  return {
    scalar,
    codec,
    bare: codec.name === 'text' && !narrowed,
    narrowed,
    values: values === undefined || scalar.open === true ? undefined : new Set(values),
  };
}

function scalarOp(compiler: Compiler, scalar: Scalar): ScalarOp {
  let op = compiler.scalars.get(scalar);
  if (op === undefined) {
    op = compileScalar(scalar);
    compiler.scalars.set(scalar, op);
  }
  return op;
}

import type { ElementPart, GroupPart, MessageTable, Part, TypeTable } from '../../../runtime/table.js';
import { typeOf } from '../../../runtime/type-of.js';
import { quote } from './quote.js';
import type { Breakable } from './statements.js';
import { call, opening, simple, when, words } from './statements.js';
import type { Own } from './writable.js';
import {
  areWritable,
  isEmptiable,
  isLeftOut,
  isRounds,
  isWritable,
  ownParts,
  requiredOf,
} from './writable.js';
import { VariableNames } from './writer-names.js';
import { fits } from './width.js';

/** Name under which emitted code has the functions of the runtime that it calls (`runtime/emitted`). */
export const RUNTIME_NAME = 'put';
const PUT = RUNTIME_NAME;
const STOP = 'return false;';
/** What stands deeper is left to the direct way. */
const DEEPEST = 100;

/**
 * The function that makes the writer of a message, as text: straight-line code for each type of object, since a
 * property that is always read at the same place is read fastest. What it does not write itself it hands to the
 * direct way (`runtime/emitted`).
 *
 * @param table the message
 * @param name name of the function
 * @returns undefined where the root element is beyond it
 */
export function messageWriter(table: MessageTable<unknown, never>, name: string): string | undefined {
  const root = typeOf(table.root.is);
  if (!isWritable(root)) return undefined;
  const writer = new MessageWriter(root);
  const write = writer.typeFunction(root, 'root', '');
  const lines = [...writer.constants, ...writer.functions, `  return ${write};`];
  return `function ${name}(root: ${PUT}.ElementOp): ${PUT}.WriteElement {\n${lines.join('\n')}\n}`;
}

/** How the value of a property is had where it is written. */
interface Given {
  /** An expression; undefined stands for a property that is left out. */
  readonly value: string;
  /** A test that goes before, so that it is written only where it is there. */
  readonly test?: string;
}

/** State of one function. */
interface Body {
  /** Name of the constant that stands for an element of the type, or for the group. */
  readonly of: string;
  /** Beginning of the names of its constants. */
  readonly prefix: string;
  readonly lines: string[];
  readonly given: ReadonlyMap<string, Given>;
}

class MessageWriter {
  readonly constants: string[] = [];
  readonly functions: string[] = [];
  readonly #parts = new VariableNames('part');
  readonly #writers = new VariableNames('function');
  /** Functions by what they write. */
  readonly #written = new Map<TypeTable, string>();
  readonly #root: TypeTable;
  /** How many functions are being made, one for what another one writes. */
  #depth = 0;

  constructor(root: TypeTable) {
    this.#root = root;
  }

  /** The function that writes elements of a type, of which the constant `of` is one. */
  typeFunction(type: TypeTable, of: string, prefix: string): string {
    const known = this.#written.get(type);
    if (known !== undefined) return known;
    const write = this.#writers.fresh(prefix === '' ? 'root' : prefix);
    this.#written.set(type, write);
    const { attributes = [], text, parts = [], rules = [] } = type;
    const required = [
      ...attributes.flatMap((one) => (one.required === true && one.fixed === undefined ? [one.as] : [])),
      ...(text === undefined ? [] : [text.as]),
      ...requiredOf(parts),
    ];
    const all = [
      ...attributes.map(({ as }) => as),
      ...(text === undefined ? [] : [text.as]),
      ...ownParts(parts).map(({ as }) => as),
    ];
    const ruled = [...new Set(rules.flatMap((rule) => rule.of))];
    const lines: string[] = [];
    const given = this.#readings(lines, 'element', prefix, required, all, [...ruled, ...grouped(parts)]);
    const body: Body = { of, prefix, lines, given };
    const isOpen = attributes.length > 0 || type === this.#root;
    if (isOpen) lines.push(`    ${PUT}.start(w, op);`);
    for (const { as, fixed, required: isRequired } of attributes) {
      const constant = this.#constant(prefix, as, call(`${PUT}.attributeOf`, of, quote(as)));
      const isFilled = isRequired === true && fixed !== undefined;
      this.#put(body, as, 4, `${PUT}.attribute`, constant, isFilled);
    }
    if (text !== undefined) {
      const constant = this.#constant(prefix, text.as, call(`${PUT}.textOf`, of));
      const test = call(`!${PUT}.body`, 'w', 'op', constant, valueOf(body, text.as), String(isOpen));
      lines.push(when(4, [test], '&&', STOP));
    } else {
      lines.push(isOpen ? `    const start = ${PUT}.content(w);` : `    const start = ${PUT}.open(w, op);`);
      if (parts.length > 0) lines.push('    w.level++;');
      for (const part of parts) this.#part(body, part, 4);
      if (parts.length > 0) lines.push('    w.level--;');
      lines.push(`    ${PUT}.end(w, op, start);`);
    }
    if (ruled.length > 0) {
      const values = ruled.map((as) => valueOf(body, as));
      lines.push(when(4, [call(`!${PUT}.keepsRules`, 'op', `[${values.join(', ')}]`)], '&&', STOP));
    }
    this.#function(write, 'ElementOp', lines);
    return write;
  }

  /** The function that writes one round of a group. */
  #roundFunction(group: GroupPart, of: string, prefix: string): string {
    const write = this.#writers.fresh(prefix);
    const { parts } = group;
    const isChoice = group.group === 'choice';
    const all = ownParts(parts).map(({ as }) => as);
    const lines: string[] = [];
    const read = isChoice ? all : grouped(parts);
    const given = this.#readings(lines, 'round', prefix, isChoice ? [] : requiredOf(parts), all, read);
    lines.push('    w.level++;');
    this.#members({ of, prefix, lines, given }, group, 4);
    lines.push('    w.level--;');
    this.#function(write, 'GroupOp', lines);
    return write;
  }

  #function(name: string, op: string, lines: readonly string[]): void {
    const parameters = [`w: ${PUT}.Writing`, `op: ${PUT}.${op}`, 'value: unknown'];
    const head = opening(2, call(`function ${name}`, ...parameters), ': boolean {');
    this.functions.push(`\n${head}\n${lines.join('\n')}\n    return true;\n  }${'\n'}`.trimEnd());
  }

  /**
   * Finds out which properties an object has, and reads those that are asked for more than once.
   *
   * @param otherwise what writes an object that has others, or is none
   */
  #readings(
    lines: string[],
    otherwise: 'element' | 'round',
    prefix: string,
    required: readonly string[],
    all: readonly string[],
    read: readonly string[],
  ): ReadonlyMap<string, Given> {
    const optional = all.filter((as) => !required.includes(as));
    const names = this.#parts.fresh(prefix === '' ? 'root' : prefix, 'names');
    this.constants.push(namesConstant(names, required, optional));
    const locals = new VariableNames('value');
    const given = new Map<string, Given>();
    const leave = `return ${PUT}.${otherwise}(w, op, value);`;
    lines.push(when(4, [call(`!${PUT}.isObject`, 'value')], '&&', leave));
    for (const as of required) given.set(as, { value: `value[${quote(as)}]` });
    // Engines know the prototype of an object without a look at it once a property was read from it.
    const [first] = required;
    if (first !== undefined) given.set(first, { value: this.#local(lines, locals, given, first) });
    lines.push(when(4, [words('Object.getPrototypeOf(value) !== Object.prototype')], '&&', leave));
    lines.push(simple(4, call(`const given = ${PUT}.given`, 'value', names)));
    lines.push(when(4, [words('given === undefined'), words('w.level >= w.maxDepth')], '||', leave));
    for (const [index, as] of optional.entries())
      given.set(as, { value: `value[${quote(as)}]`, test: `given[${String(index)}]` });
    for (const as of new Set(read))
      if (as !== first) given.set(as, { value: this.#local(lines, locals, given, as) });
    return given;
  }

  /** Reads a property into a variable; returns its name. */
  #local(lines: string[], locals: VariableNames, given: ReadonlyMap<string, Given>, as: string): string {
    const name = locals.fresh(as);
    const { value, test } = given.get(as) ?? { value: 'undefined' };
    const head = `    const ${name} =`;
    if (test !== undefined) lines.push(chosen(head, test, value));
    else lines.push(fits(`${head} ${value};`) ? `${head} ${value};` : `${head}\n      ${value};`);
    return name;
  }

  #part(body: Body, part: Part, indent: number): void {
    if (isLeftOut(part) || 'any' in part) return;
    if ('el' in part) this.#element(body, part, indent);
    else if (isRounds(part)) this.#rounds(body, part, indent);
    else if (part.min !== 0) this.#members(body, part, indent);
    else {
      const tests = presence(body, ownParts(part.parts));
      if (tests.length === 0) return;
      body.lines.push(when(indent, tests, '||', '{'));
      this.#members(body, part, indent + 2);
      body.lines.push(`${' '.repeat(indent)}}`);
    }
  }

  #members(body: Body, group: GroupPart, indent: number): void {
    if (group.group === 'choice') this.#choice(body, group, indent);
    else for (const part of group.parts) this.#part(body, part, indent);
  }

  /** The alternative that has all that is given. */
  #choice(body: Body, group: GroupPart, indent: number): void {
    const { lines } = body;
    const space = ' '.repeat(indent);
    const alternatives = group.parts.flatMap((part) => {
      const tests = presence(body, ownParts([part]));
      return isLeftOut(part) || tests.length === 0 ? [] : [{ part, tests }];
    });
    for (const [index, { part, tests }] of alternatives.entries()) {
      lines.push(when(indent, tests, '||', '{', index === 0 ? '' : '} else '));
      const others = alternatives.slice(index + 1).flatMap((one) => one.tests);
      if (others.length > 0) lines.push(when(indent + 2, others, '||', STOP));
      this.#part(body, part, indent + 2);
    }
    const mayBeEmpty = isEmptiable({ ...group, min: 1 });
    if (alternatives.length === 0) {
      if (!mayBeEmpty) lines.push(`${space}${STOP}`);
    } else lines.push(mayBeEmpty ? `${space}}` : `${space}} else ${STOP}`);
  }

  #element(body: Body, part: ElementPart, indent: number): void {
    const { as, max = 1 } = part;
    const { of, prefix } = body;
    const constant = this.#constant(prefix, as, call(`${PUT}.elementOf`, of, quote(as)));
    const write = this.#writeOf(part, constant);
    if (max > 1) this.#put(body, as, indent, `${PUT}.items`, constant, false, write);
    else this.#put(body, as, indent, write, constant, false);
  }

  /** What writes one element. */
  #writeOf({ is, as }: ElementPart, constant: string): string {
    if ('codec' in is) return is.codec.name === 'text' ? `${PUT}.text` : `${PUT}.printed`;
    const type = typeOf(is);
    if (this.#depth >= DEEPEST || !isWritable(type)) return `${PUT}.element`;
    this.#depth++;
    const write = this.typeFunction(type, constant, as);
    this.#depth--;
    return write;
  }

  #rounds(body: Body, group: GroupPart & { readonly as: string }, indent: number): void {
    const { as } = group;
    const constant = this.#constant(body.prefix, as, call(`${PUT}.roundsOf`, body.of, quote(as)));
    const write = areWritable(group.parts) ? this.#roundFunction(group, constant, as) : `${PUT}.round`;
    this.#put(body, as, indent, `${PUT}.items`, constant, false, write);
  }

  /** A call that writes a property, where it is there. */
  #put(
    { lines, given }: Body,
    as: string,
    indent: number,
    write: string,
    constant: string,
    isFilled: boolean,
    ...more: readonly string[]
  ): void {
    const { value, test } = given.get(as) ?? { value: 'undefined' };
    if (test === undefined || isFilled) {
      const filled = test === undefined ? value : `${test} ? ${value} : undefined`;
      lines.push(when(indent, [call(`!${write}`, 'w', constant, filled, ...more)], '&&', STOP));
    } else
      lines.push(when(indent, [words(test), call(`!${write}`, 'w', constant, value, ...more)], '&&', STOP));
  }

  #constant(prefix: string, as: string, value: Breakable): string {
    const name = prefix === '' ? this.#parts.fresh(as) : this.#parts.fresh(prefix, as);
    const { head, args = [] } = value;
    this.constants.push(simple(2, call(`const ${name} = ${head}`, ...args)));
    return name;
  }
}

/** A value that is asked for where a test holds. */
function chosen(head: string, test: string, value: string): string {
  const line = `${head} ${test} ? ${value} : undefined;`;
  return fits(line) ? line : `${head} ${test}\n      ? ${value}\n      : undefined;`;
}

function valueOf({ given }: Body, as: string): string {
  return given.get(as)?.value ?? 'undefined';
}

/** Properties that are written under a condition: those of choices and of groups that may be left out. */
function grouped(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (!('group' in part) || isLeftOut(part) || isRounds(part)) return [];
    if (part.group === 'choice' || part.min === 0) return ownParts(part.parts).map(({ as }) => as);
    return grouped(part.parts);
  });
}

/** Tests of which one holds where any of these parts is there; the properties have been read. */
function presence(body: Body, parts: readonly Own[]): readonly Breakable[] {
  return parts.map((part) => {
    const name = valueOf(body, part.as);
    const isMany = 'group' in part || (part.max ?? 1) > 1;
    return isMany ? call(`${PUT}.isGiven`, name) : words(`${name} !== undefined`);
  });
}

function namesConstant(name: string, required: readonly string[], optional: readonly string[]): string {
  const lists = [required, optional].map((list) => {
    const flat = `[${list.map(quote).join(', ')}]`;
    if (`    ${flat},`.length <= 100) return flat;
    return `[\n${list.map((one) => `      ${quote(one)},\n`).join('')}    ]`;
  });
  return simple(2, call(`const ${name} = new ${PUT}.PropertyNames`, ...lists));
}

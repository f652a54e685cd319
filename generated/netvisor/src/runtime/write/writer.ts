import type { Problem } from '../result.js';
import type { Output } from './output.js';
import { childPath, problem } from './problems.js';
import type { Program, Site } from './program.js';

/** State of one encoding. */
export interface Writer {
  readonly program: Program;
  readonly out: Output;
  /** Whether the rules of the schema are checked; what XML forbids always is. */
  readonly validate: boolean;
  readonly maxDepth: number;
  /** Characters that the character set cannot carry; undefined where it carries all. */
  readonly outside: RegExp | undefined;
  /** Texts may hold them, as references. */
  readonly refers: boolean;
  readonly problems: Problem[];
  /** Number of objects being written. */
  level: number;
  /** Those of them that can contain themselves. */
  readonly objects: (object | undefined)[];
  /** The property and the index that lead to each, the outermost first. */
  readonly properties: string[];
  readonly indexes: number[];
  /** Properties of the objects being written, by slot; see `load`. */
  readonly values: unknown[];
  /** Index behind the last slot in use. */
  top: number;
  /** Number of elements that are open. */
  depth: number;
  /** The start tag of the innermost element still lacks its `>`. */
  open: boolean;
  /** Text of one level of indentation; undefined where no line breaks may be added. */
  indent: string | undefined;
}

/**
 * Path of a property of the object that is being written.
 *
 * @param w the state
 * @param property its name; undefined for the object itself
 * @param index index in the array that the property is; -1 where it is none
 */
export function pathOf(w: Writer, property?: string, index = -1): string {
  let path = '';
  // The first entry is the message itself, to which no property leads.
  for (let i = 1; i < w.level; i++) path = step(path, w.properties[i] ?? '', w.indexes[i] ?? -1);
  return property === undefined ? path : step(path, property, index);
}

function step(path: string, property: string, index: number): string {
  const child = property === '' ? path : childPath(path, property);
  return index < 0 ? child : `${child}[${index}]`;
}

/**
 * Records a problem of a property of the object that is being written.
 *
 * @param w the state
 * @param code see `Problem.code`
 * @param property as for `pathOf`
 * @param index as for `pathOf`
 * @param message what is wrong and what is expected
 * @param text the text in question
 */
export function report(
  w: Writer,
  code: string,
  property: string | undefined,
  index: number,
  message: string,
  text?: string,
): void {
  w.problems.push(problem(code, pathOf(w, property, index), message, text));
}

/**
 * An own property of an object. Inherited ones are none, so that `constructor` is a name like any other; a getter
 * that throws is a problem and not an exception.
 *
 * @param w the state
 * @param object any object
 * @param property its name
 */
export function read(w: Writer, object: object, property: string): unknown {
  try {
    return Object.hasOwn(object, property)
      ? (object as Readonly<Record<string, unknown>>)[property]
      : undefined;
  } catch {
    report(w, 'type', property, -1, 'expected a value, but reading the property throws');
    return undefined;
  }
}

/** Whether an object inherits nothing but what every object does. */
export function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}

/** An object with properties, as opposed to text, arrays and bytes. */
export function isRecord(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return isPlain(value) || !(Array.isArray(value) || ArrayBuffer.isView(value));
}

/**
 * Whether a property stands for anything.
 *
 * @param value its value
 * @param many whether an empty array stands for nothing, rather than for an empty list as text
 */
export function isGiven(value: unknown, many = true): boolean {
  return value !== undefined && !(many && Array.isArray(value) && value.length === 0);
}

/**
 * Makes room for a child: ends the start tag of its parent and breaks the line.
 *
 * @param w the state
 */
export function beginChild(w: Writer): void {
  beginContent(w);
  if (w.depth > 0) breakLine(w);
}

/**
 * Steps into an object, unless it is inside of itself or too deep.
 *
 * @param w the state
 * @param object the object
 * @param property property that leads to it, '' where none does
 * @param index index in the array that the property is; -1 where it is none
 * @param recursive whether the type is such that it can be inside of itself
 * @returns whether it may be written; then `leave` must follow
 */
export function enter(
  w: Writer,
  object: object,
  property: string,
  index: number,
  recursive: boolean,
): boolean {
  const { level } = w;
  const cyclic = recursive && isAround(w, object);
  if (cyclic || level >= w.maxDepth) {
    const why = cyclic ? 'the object contains itself' : `objects are nested more than ${w.maxDepth} deep`;
    report(w, 'depth', property, index, `expected an end, but ${why}`);
    return false;
  }
  if (recursive) w.objects[level] = object;
  w.properties[level] = property;
  w.indexes[level] = index;
  w.level = level + 1;
  return true;
}

/** Whether an object is one of those being written. Where others stand, of types that never recur, is nothing. */
function isAround(w: Writer, object: object): boolean {
  for (let i = w.level - 1; i >= 0; i--) if (w.objects[i] === object) return true;
  return false;
}

/** Steps out of the object that was entered last. */
export function leave(w: Writer): void {
  w.level--;
  w.objects[w.level] = undefined;
}

/** Breaks the line and indents, where that is asked for. */
export function breakLine(w: Writer): void {
  if (w.indent !== undefined) w.out.markup(`\n${w.indent.repeat(w.depth)}`);
}

/**
 * Ends the start tag of the element whose content begins.
 *
 * @param w the state
 * @returns what stands around a text in that content: nothing
 */
export function beginContent(w: Writer): Site {
  if (w.open) {
    w.open = false;
    w.out.constant(w.program.gt);
  }
  return w.program.bareSite;
}

import { fits } from './width.js';

/** Statements in the form that prettier gives them. */

/** An expression that can be broken: a call, or one word. */
export interface Breakable {
  /** What stands before the arguments, or the whole expression. */
  readonly head: string;
  /** Absent where it is no call. */
  readonly args?: readonly string[];
}

/**
 * A call.
 *
 * @param head what is called, and what stands before it
 * @param args its arguments
 */
export function call(head: string, ...args: readonly string[]): Breakable {
  return { head, args };
}

/**
 * Words that are not broken.
 *
 * @param head the words
 */
export function words(head: string): Breakable {
  return { head };
}

function flat({ head, args }: Breakable): string {
  return args === undefined ? head : `${head}(${args.join(', ')})`;
}

/** On one line where it fits, behind `indent` spaces and in front of `after`. */
function laidOut(one: Breakable, indent: number, after: string): string {
  const space = ' '.repeat(indent);
  const line = `${space}${flat(one)}${after}`;
  if (one.args === undefined || fits(line)) return line;
  const args = one.args.map((arg) => `${space}  ${arg},\n`);
  return `${space}${one.head}(\n${args.join('')}${space})${after}`;
}

/**
 * A statement that is one expression.
 *
 * @param indent spaces before it
 * @param one the expression, with what stands before it
 */
export function simple(indent: number, one: Breakable): string {
  return laidOut(one, indent, ';');
}

/**
 * The first line of a function, or the first lines.
 *
 * @param indent spaces before it
 * @param one its name and parameters
 * @param after what follows them
 */
export function opening(indent: number, one: Breakable, after: string): string {
  return laidOut(one, indent, after);
}

/**
 * `if` with one statement behind it, or with a block that begins.
 *
 * @param indent spaces before it
 * @param tests what is asked
 * @param operator what stands between the tests
 * @param then the statement, or `{`
 * @param before what stands before `if` on its line
 */
export function when(
  indent: number,
  tests: readonly Breakable[],
  operator: '&&' | '||',
  then: string,
  before = '',
): string {
  const space = ' '.repeat(indent);
  const head = `${space}${before}if (${tests.map(flat).join(` ${operator} `)})`;
  if (fits(`${head} ${then}`)) return `${head} ${then}`;
  const behind = then === '{' ? ' {' : `\n${space}  ${then}`;
  if (then !== '{' && fits(head)) return `${head}${behind}`;
  const lines = tests.map((one, index) =>
    laidOut(one, indent + 2, index < tests.length - 1 ? ` ${operator}` : ''),
  );
  return `${space}${before}if (\n${lines.join('\n')}\n${space})${behind}`;
}

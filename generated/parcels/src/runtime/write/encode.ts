import type { ByteSink } from '../codec.js';
import type { EncodeResult, Problem } from '../result.js';
import type { MessageTable } from '../table.js';
import { giveBytesOutput, takeBytesOutput } from './bytes.js';
import type { Charset } from './charset.js';
import { CHARSET_NAMES, outside, toBytes } from './charset.js';
import { programOf } from './compile.js';
import { StringOutput } from './output.js';
import { writeElement } from './parts.js';
import { problem } from './problems.js';
import type { Program } from './program.js';
import type { Output } from './output.js';
import type { Writer } from './writer.js';

/** How a message is written. */
export interface EncodeOptions {
  /** Line breaks and this text, or so many spaces, for each level. Default: none are added. */
  readonly indent?: string | number;
  /** Whether an XML declaration stands first. Default false. */
  readonly declaration?: boolean;
  /** Character set of the bytes, or of what the string will become. Default UTF-8. */
  readonly charset?: Charset;
  /**
   * What becomes of a character that the character set cannot carry: a problem (default), or a character
   * reference, where one can stand.
   */
  readonly charsetFallback?: 'problem' | 'reference';
  /** Whether the rules of the schema are checked; what XML forbids always is. Default true. */
  readonly validate?: boolean;
  /** How deep objects may be nested, at most 500. Default 256. */
  readonly maxDepth?: number;
}

/** The writer calls itself for each level; so many fit into the stack of every engine. */
const MAX_DEPTH = 500;
const DEFAULT_DEPTH = 256;

/**
 * Writes a message as text.
 *
 * @param table the message
 * @param value its object: the properties of the root element
 * @param options how it is written
 * @returns the text, or everything that is wrong with the object
 */
export function encode<Value, Input>(
  table: MessageTable<Value, Input>,
  value: Input,
  options: EncodeOptions = {},
): EncodeResult<string> {
  const { charset = 'utf-8', charsetFallback } = options;
  const output = new StringOutput(charsetFallback === 'reference' ? outside(charset) : undefined);
  const problems = write(programOf(table), value, options, output, undefined);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: output.result };
}

/**
 * Writes a message as bytes.
 *
 * @param table the message
 * @param value its object: the properties of the root element
 * @param options how it is written
 * @returns the bytes, or everything that is wrong with the object
 */
export function encodeBytes<Value, Input>(
  table: MessageTable<Value, Input>,
  value: Input,
  options: EncodeOptions = {},
): EncodeResult<Uint8Array> {
  const { charset = 'utf-8' } = options;
  if (charset !== 'utf-8') {
    const text = encode(table, value, options);
    return text.ok ? { ok: true, value: toBytes(text.value, charset) } : text;
  }
  const program = programOf(table);
  const output = takeBytesOutput(program.pool);
  const problems = write(program, value, options, output, output);
  const result: EncodeResult<Uint8Array> =
    problems.length > 0 ? { ok: false, problems } : { ok: true, value: output.result() };
  giveBytesOutput(output);
  return result;
}

/** Whether a loop over an object shows nothing but what is its own. */
function arePrototypesPlain(): boolean {
  for (const _ in {}) return false;
  return true;
}

/** Arrays of the last encoding. They are taken while one is under way, so that two never share them. */
let spare: Pick<Writer, 'objects' | 'properties' | 'indexes' | 'values'> | undefined;
/** Longer arrays are not kept. */
const MOST_KEPT = 4096;

function write(
  program: Program,
  value: unknown,
  options: EncodeOptions,
  out: Output,
  sink: ByteSink | undefined,
): readonly Problem[] {
  const { indent, declaration, charset = 'utf-8', charsetFallback, validate = true } = options;
  const scratch = spare ?? { objects: [], properties: [], indexes: [], values: [] };
  spare = undefined;
  const w: Writer = {
    program,
    out,
    sink,
    validate,
    maxDepth: Math.min(options.maxDepth ?? DEFAULT_DEPTH, MAX_DEPTH),
    outside: outside(charset),
    refers: charsetFallback === 'reference',
    problems: [],
    level: 0,
    objects: scratch.objects,
    properties: scratch.properties,
    indexes: scratch.indexes,
    values: scratch.values,
    top: 0,
    plain: arePrototypesPlain(),
    depth: 0,
    open: false,
    indent: typeof indent === 'number' ? ' '.repeat(indent) : indent,
  };
  const name = w.outside === undefined ? null : program.names.match(w.outside);
  if (name !== null)
    w.problems.push(problem('charset', '', `expected names in ${charset}, found ${JSON.stringify(name[0])}`));
  if (declaration === true) {
    out.markup(`<?xml version="1.0" encoding="${CHARSET_NAMES[charset]}"?>`);
    if (w.indent !== undefined) out.markup('\n');
  }
  try {
    if (value === undefined) w.problems.push(problem('missing', '', 'expected an object, found nothing'));
    else writeElement(w, program.root, value, '', -1);
  } catch (error) {
    // Proxies can throw anywhere, and a string can outgrow what the engine allows.
    const why = error instanceof RangeError ? 'the message is too large' : 'reading the object throws';
    w.problems.push(
      problem(error instanceof RangeError ? 'too-long' : 'type', '', `expected an object, but ${why}`),
    );
  }
  if (w.indent !== undefined) out.markup('\n');
  // Nothing of the caller is kept alive.
  scratch.objects.fill(undefined);
  scratch.values.fill(undefined);
  if (scratch.values.length <= MOST_KEPT) spare = scratch;
  return w.problems;
}

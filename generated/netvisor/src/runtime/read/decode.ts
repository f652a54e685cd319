import type { DecodeResult } from '../result.js';
import type { MessageTable } from '../table.js';
import { compileMessage } from './compile.js';
import { XmlFault } from './fault.js';
import type { ReadOptions } from './options.js';
import { Reader } from './reader.js';
import { isBytes } from './text.js';
import { returnWorkspace, takeWorkspace } from './workspace.js';

/** An XML document: its bytes, or its text where it has been read already. */
export type XmlInput = Uint8Array | string;

/** Bytes that a whole document may have, unless the limits say otherwise. */
const WHOLE_LENGTH = 1_073_741_824;

/**
 * Decodes a document into the object of a message.
 *
 * Elements are accepted in any order. What does not fit is reported in `problems` and never ends the decoding:
 * an unknown element or attribute; a value outside of the lexical space, whose property is left out; a value
 * that is none of the known ones, which is kept; an element that occurs once and stands a second time, of which
 * the first is kept. With `strict: allChecks`, everything that `validate` finds is reported too.
 *
 * @param table table of the message
 * @param input the document; the text of a string is taken as it is, whatever encoding it declares
 * @param options how to read
 * @returns the object and the problems; or the error, where the input is not well-formed, exceeds a limit or has
 * another root element (code `root`). Offsets count bytes of the input, of its UTF-8 form where it is a string.
 * @throws TypeError where the input is neither bytes nor text
 */
export function decode<Value>(
  table: MessageTable<Value, never>,
  input: XmlInput,
  options: ReadOptions = {},
): DecodeResult<Value> {
  return readWhole<DecodeResult<Value>>(
    table,
    input,
    options,
    (reader) => {
      const fault = reader.rootFault;
      if (fault !== null) return { ok: false, error: fault };
      return { ok: true, value: typed(reader.decoder?.value), problems: reader.problems };
    },
    (error) => ({ ok: false, error }),
  );
}

/**
 * Reads a whole document.
 *
 * @param table table of the message
 * @param input the document
 * @param options how to read
 * @param finish makes the result of the reader
 * @param fail makes the result where the document is not well-formed or exceeds a limit
 */
export function readWhole<Result>(
  table: MessageTable<unknown, never>,
  input: XmlInput,
  options: ReadOptions,
  finish: (reader: Reader) => Result,
  fail: (error: XmlFault) => Result,
): Result {
  const text = typeof input === 'string';
  const bytes = text ? encodeText(input) : input;
  if (!isBytes(bytes)) throw new TypeError('XML is read from a string or a Uint8Array, and this is neither');
  const settings = text ? { ...options, encoding: 'utf-8' } : options;
  const workspace = takeWorkspace();
  const purpose = { totalLength: WHOLE_LENGTH, sink: null };
  const reader = new Reader(workspace, compileMessage(table), settings, purpose);
  try {
    reader.push(bytes, true, true);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    returnWorkspace(workspace, true);
    return fail(error);
  }
  const result = finish(reader);
  returnWorkspace(workspace);
  return result;
}

/** UTF-8 of a text; half a surrogate pair becomes a byte that is not valid, for the reader to refuse. */
function encodeText(text: string): Uint8Array {
  const encoder = new TextEncoder();
  const lone = text.search(/\p{Surrogate}/u);
  if (lone < 0) return encoder.encode(text);
  const before = encoder.encode(text.slice(0, lone));
  const bytes = new Uint8Array(before.length + 1);
  bytes.set(before);
  bytes[before.length] = 0xff;
  return bytes;
}

/**
 * Gives what was built after a table the type that the table carries: the one place where the compiler has to
 * take our word.
 *
 * @param value what a decoder built
 */
export function typed<Value>(value: unknown): Value {
  return value as Value;
}

import { admits } from '../check/wildcard.js';
import { valueOfText } from './decode-close.js';
import { reportAt } from './decode-problems.js';
import type { Decoder } from './decoder.js';
import type { Frame } from './frame.js';
import { setProperty } from './frame.js';
import { LAST_XSI, XSI_NIL } from './names.js';
import { attributeText, isAttribute, placeOfValue } from './records.js';
import * as tape from './tape.js';

/**
 * Takes in the attributes of an element, and misses those that are required.
 *
 * @param decoder the decoder
 * @param frame the element, just opened
 * @param records the tape
 * @param last the last record of the tag before its attributes
 * @param head first integer of the record of the tag
 * @param tag the record of the tag
 * @returns the last record of the tag
 */
export function takeAttributes(
  decoder: Decoder,
  frame: Frame,
  records: Int32Array,
  last: number,
  head: number,
  tag: number,
): number {
  const { type } = frame;
  let seen: Set<number> | null = null;
  let at = last;
  if ((head & tape.ATTRS) !== 0) {
    for (; isAttribute(records, at + tape.RECORD); at += tape.RECORD) {
      const index = takeAttribute(decoder, frame, records, at + tape.RECORD, seen);
      if (index >= 0) (seen ??= new Set()).add(index);
    }
  }
  if (type !== null) decoder.options.strict?.attributes(decoder, type, seen, records[tag + 2] ?? 0);
  return at;
}

/**
 * Takes in one attribute.
 *
 * @param decoder the decoder
 * @param frame the element
 * @param records the tape
 * @param at the record of the attribute
 * @param seen indexes of the attributes before it
 * @returns its index where the type knows it, else -1
 */
function takeAttribute(
  decoder: Decoder,
  frame: Frame,
  records: Int32Array,
  at: number,
  seen: ReadonlySet<number> | null,
): number {
  const symbol = records[at + 1] ?? 0;
  if (symbol <= LAST_XSI) {
    if (symbol === XSI_NIL)
      frame.nil = /^\s*(?:true|1)\s*$/.test(attributeText(decoder.tokeniser, records, at));
    return -1;
  }
  frame.attributeCount += 1;
  const known = frame.type === null ? null : frame.type.attributeOf(symbol);
  if (known === null) {
    takeOtherAttribute(decoder, frame, symbol, records, at);
    return -1;
  }
  const place = placeOfValue(records, at);
  const text = attributeText(decoder.tokeniser, records, at);
  const { fixed, index, scalar } = known;
  const what = `attribute ${known.name}`;
  const suffix = `/@${known.name}`;
  if (seen?.has(index) === true)
    reportAt(decoder, place, 'too-many', `The ${what} stands twice`, text, suffix);
  else {
    frame.values[known.slot] = valueOfText(decoder, scalar, text, null, place, suffix);
    if (fixed !== null) decoder.options.strict?.fixed(decoder, scalar, text, fixed, place, what, suffix);
  }
  return index;
}

function takeOtherAttribute(
  decoder: Decoder,
  frame: Frame,
  symbol: number,
  records: Int32Array,
  at: number,
): void {
  const { symbolLocals, symbolNamespaces } = decoder.message.names;
  const local = symbolLocals[symbol] ?? '';
  const namespace = symbolNamespaces[symbol] ?? '';
  const { type } = frame;
  const text = attributeText(decoder.tokeniser, records, at);
  const name = namespace === '' ? local : `{${namespace}}${local}`;
  const wanted = type !== null && admits(type.table.anyAttribute ?? [], namespace, type.namespace);
  if (wanted || (decoder.options.unknown === 'keep' && type !== null)) {
    frame.attributes ??= {};
    setProperty(frame.attributes, name, text);
  }
  if (wanted || (decoder.options.unknown === 'ignore' && decoder.options.strict === null)) return;
  reportAt(
    decoder,
    placeOfValue(records, at),
    'unknown-attribute',
    `The attribute ${local} is not known here`,
    text,
    `/@${local}`,
  );
}

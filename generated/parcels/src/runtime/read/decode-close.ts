import type { CompiledScalar, Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import { quoted, reportAt } from './decode-problems.js';
import type { Decoder } from './decoder.js';
import type { Bag, Frame } from './frame.js';
import { setProperty } from './frame.js';
import { scalarValue } from './scalar.js';
import { isBlank, textOf } from './text.js';

/**
 * Closes the innermost element and gives its value to the element around.
 *
 * @param decoder the decoder
 * @param at position for what is wrong at its end
 */
export function closeElement(decoder: Decoder, at: number): void {
  const frame = decoder.frame;
  if (frame === null) return;
  const value = frame.nil ? nilValue(decoder, frame, at) : valueOf(decoder, frame, at);
  frame.text = '';
  decoder.depth -= 1;
  if (frame.scope !== null) decoder.scope = frame.scope;
  const parent = decoder.frame;
  if (parent === null) decoder.value = value;
  else if (frame.member !== null) deliver(decoder, parent, frame.member, frame.round, value);
}

function valueOf(decoder: Decoder, frame: Frame, end: number): unknown {
  const { member, type } = frame;
  const scalar = frame.scalar ?? type?.text;
  if (scalar) {
    // What is wrong with a value is said of its start, which may have left the window.
    const at = frame.textAt < 0 ? end : frame.textAt - decoder.input.base;
    const fixed = member?.part?.fixed;
    const value = valueOfText(decoder, scalar, frame.text, member?.part?.default ?? fixed ?? null, at, '');
    if (frame.text !== '' && fixed !== undefined) {
      decoder.options.strict?.fixed(decoder, scalar, frame.text, fixed, at, 'element', '');
    }
    if (type === null) return value;
    frame.values[type.contentSlot] = value;
  }
  if (type === null) return undefined;
  if (type.content === 'mixed') flushText(frame);
  decoder.options.strict?.end(decoder, frame, type, end);
  return build(frame, type);
}

function nilValue(decoder: Decoder, frame: Frame, at: number): unknown {
  const { member, type, values } = frame;
  const empty = frame.children === 0 && frame.text === '' && !hasContent(frame);
  if (!empty) reportAt(decoder, at, 'nil', 'The element is nil and has content');
  else if (member?.part?.nillable !== true)
    reportAt(decoder, at, 'nil', 'The element is nil, which it may not be');
  else if (frame.attributeCount > 0 && type !== null) {
    if (type.text !== null) {
      // The object has a place for the attributes, and its text can be null.
      values[type.contentSlot] = null;
      return build(frame, type);
    }
    if (type.content === 'raw') values[type.contentSlot] = undefined;
    return { $nil: true, ...build(frame, type) };
  }
  if (!empty) return valueOf(decoder, frame, at);
  if (type !== null) values.fill(undefined);
  return null;
}

/** Whether something stands in an element with mixed or raw content. */
function hasContent({ type, values }: Frame): boolean {
  if (type === null || (type.content !== 'mixed' && type.content !== 'raw')) return false;
  const content = values[type.contentSlot];
  return Array.isArray(content) ? content.length > 0 : content !== undefined && content !== '';
}

/**
 * Gives the value of an element to the element around it.
 *
 * @param decoder the decoder
 * @param parent the element around
 * @param member how the element is bound in it
 * @param round round of a repeated group that the element belongs to; null where it is the object itself
 * @param value the value; undefined where there is none
 */
export function deliver(
  decoder: Decoder,
  parent: Frame,
  member: Member,
  round: Bag | null,
  value: unknown,
): void {
  if (value === undefined) return;
  const { type } = parent;
  if (type === null) return;
  if (decoder.sink !== null && decoder.sink.member === member && decoder.depth === decoder.sink.depth) {
    decoder.sink.take(value);
    return;
  }
  if (type.content === 'mixed') {
    const item: Bag = {};
    setProperty(item, member.as, value);
    const list = parent.values[type.contentSlot];
    if (Array.isArray(list)) list.push(item);
  } else if (member.many) {
    const list = round === null ? parent.values[member.slot] : round[member.as];
    if (Array.isArray(list)) list.push(value);
  } else if (round === null) parent.values[member.slot] = value;
  else setProperty(round, member.as, value);
}

/**
 * Makes a value of a text of the innermost element.
 *
 * @param decoder the decoder
 * @param scalar type of the text
 * @param text the text
 * @param empty what an empty text stands for, or null
 * @param at position of the text in the window
 * @param suffix what its path has behind that of the element
 */
export function valueOfText(
  decoder: Decoder,
  scalar: CompiledScalar,
  text: string,
  empty: string | null,
  at: number,
  suffix: string,
): unknown {
  return scalarValue(scalar, text, empty, decoder.options.strict, (code, message, shown) =>
    reportAt(decoder, at, code, `${quoted(shown)} ${message}`, shown, suffix),
  );
}

/**
 * Takes in a piece of text in the innermost element.
 *
 * @param decoder the decoder
 * @param from first byte in the window
 * @param to behind the last byte
 * @param flags what the tokeniser noticed in it
 */
export function takeText(decoder: Decoder, from: number, to: number, flags: number): void {
  const frame = decoder.frame;
  if (frame === null) return;
  const { type } = frame;
  if (type === null || type.content !== 'parts') {
    if (frame.textAt < 0) frame.textAt = decoder.input.absolute(from);
    frame.text += textOf(decoder.input.bytes, from, to, flags);
    return;
  }
  if (isBlank(decoder.input.bytes, from, to)) return;
  const text = textOf(decoder.input.bytes, from, to, flags).trim();
  if (text !== '')
    reportAt(decoder, from, 'unexpected-text', 'There is text where only elements belong', text);
}

/**
 * Moves the text of mixed content that has come together into the array.
 *
 * @param frame the element
 */
export function flushText(frame: Frame): void {
  const { type, text } = frame;
  if (text === '' || type === null) return;
  const list = frame.values[type.contentSlot];
  if (Array.isArray(list)) list.push(text);
  frame.text = '';
}

/**
 * Gives a property of an object under construction its value.
 *
 * @param frame the element
 * @param member the property, which belongs to the object itself
 * @param value the value
 */
export function put(frame: Frame, member: Member, value: unknown): void {
  if (!member.many) frame.values[member.slot] = value;
  else {
    const list = frame.values[member.slot];
    if (Array.isArray(list)) list.push(value);
  }
}

/**
 * Makes the object of an element, whose frame can be used again then.
 *
 * @param frame the element
 * @param type its type
 */
export function build(frame: Frame, type: CompiledType): Bag {
  const bag: Bag = {};
  const { properties, hasProto } = type;
  const { values } = frame;
  if (frame.typeName !== null) bag['$type'] = frame.typeName;
  for (let slot = 0; slot < properties.length; slot++) {
    const value = values[slot];
    if (value === undefined) continue;
    const name = properties[slot] ?? '';
    if (hasProto) setProperty(bag, name, value);
    else bag[name] = value;
    values[slot] = undefined;
  }
  if (type.containers.length > 1) frame.rounds.fill(null);
  if (frame.attributes !== null) bag['$attributes'] = frame.attributes;
  if (frame.unknown !== null) bag['$unknown'] = frame.unknown;
  return bag;
}

import { declaration, escapeAttribute, isOfTag } from './capture.js';
import { CONTROL, MULTI_BYTE, TEXT_CLASS } from './characters.js';
import type { Doctype, DoctypeReader, Entity, OpenEntity } from './dtd-support.js';
import { DoctypeFault } from './dtd-support.js';
import { Malformed } from './fault.js';
import { scanName } from './name-scanner.js';
import { UNPREFIXED } from './names.js';
import { attributeText, isAttribute, placeOfValue } from './records.js';
import { SHORT } from './scan-state.js';
import type { Scope } from './scopes.js';
import { inForce } from './scopes.js';
import * as tape from './tape.js';
import { decodeUtf8 } from './text.js';
import { checkControl, checkSequence } from './text-scanner.js';
import type { Tokeniser } from './tokeniser.js';
import type { Window } from './window.js';
import { PADDING } from './window.js';

/** Entities inside of each other, whatever the DOCTYPE allows. */
const MAX_ENTITIES = 1_000;
const NO_ENTITY: Entity = { name: '', bytes: new Uint8Array(0), open: false };

/**
 * Reads the DOCTYPE as soon as it is at hand as a whole, and leaves what answers for it in the tokeniser.
 *
 * @param tokeniser before the root element
 * @param at position of the `<`
 * @param reader reads it
 * @returns false where the input at hand ends too early
 * @throws Malformed where it is not well-formed
 */
export function readDoctype(tokeniser: Tokeniser, at: number, reader: DoctypeReader): boolean {
  if (tokeniser.doctype !== null) throw new Malformed('doctype', 'There is a second DOCTYPE', at);
  const { bytes, end, complete } = tokeniser.input;
  const text = decodeUtf8(bytes, at, end);
  let length: number;
  try {
    length = reader.read(text, complete, tokeniser.sniffed.standalone, (name) => tokeniser.names.learn(name));
  } catch (error) {
    if (!(error instanceof DoctypeFault)) throw error;
    const stop = at + lengthOf(text.slice(0, error.index));
    checkCharacters(tokeniser, at, stop);
    throw new Malformed(error.code, error.message, stop);
  }
  if (length < 0) return false;
  const stop = at + lengthOf(text.slice(0, length));
  checkCharacters(tokeniser, at, stop);
  tokeniser.doctype = new Declared(reader);
  tokeniser.position = stop;
  return true;
}

function lengthOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Checks that a stretch holds nothing but characters of XML. */
function checkCharacters(tokeniser: Tokeniser, from: number, to: number): void {
  const { bytes } = tokeniser.input;
  for (let at = from; at < to; at++) {
    const kind = TEXT_CLASS[bytes[at] ?? 0];
    if (kind === CONTROL) checkControl(tokeniser, at);
    else if (kind === MULTI_BYTE) {
      const length = checkSequence(tokeniser, at);
      if (length !== SHORT) at += length - 1;
    }
  }
}

/** What the DOCTYPE of a document declares, applied to what the tokeniser reads. */
class Declared implements Doctype {
  readonly #reader: DoctypeReader;
  /** The document and the entities around the one that is being read. */
  readonly #around: Pick<Window, 'bytes' | 'view' | 'end' | 'complete' | 'outer'>[] = [];

  constructor(reader: DoctypeReader) {
    this.#reader = reader;
  }

  declares(element: number): boolean {
    return this.#reader.attributes(element) !== undefined;
  }

  complete(tokeniser: Tokeniser, element: number, first: number, at: number): boolean {
    const { names, values } = tokeniser;
    const declared = this.#reader.attributes(element);
    for (const name of declared?.tokens ?? []) collapse(tokeniser, first, symbolOf(tokeniser, name));
    let prefixed = false;
    for (const { name, value } of declared?.defaults ?? []) {
      if (names.seen[name] === names.tag) continue;
      if (names.roles[name] !== UNPREFIXED) prefixed = true;
      const index = values.push(value) - 1;
      tokeniser.write(tape.ATTR | tape.EXPANDED, symbolOf(tokeniser, name), index, at);
    }
    return prefixed;
  }

  writeValue(tokeniser: Tokeniser, symbol: number, from: number, to: number): void {
    const raw = decodeUtf8(tokeniser.input.bytes, from, to);
    const index = tokeniser.values.push(ask(from, () => this.#reader.value(raw))) - 1;
    tokeniser.write(tape.ATTR | tape.EXPANDED, symbol, index, from);
  }

  meet(tokeniser: Tokeniser, at: number, stop: number): void {
    if (tokeniser.leafName !== 0) {
      // Only looked at: the element will be read again as one with content of its own.
      tokeniser.met = NO_ENTITY;
      return;
    }
    scanName(tokeniser, at + 1);
    const name = decodeUtf8(tokeniser.input.bytes, at + 1, stop);
    const entity = ask(at, () => this.#reader.entity(name));
    if (entity === null) tokeniser.write(tape.NOTE, tape.NOTE_UNRESOLVED, at, 0);
    else if (tokeniser.entities.length >= MAX_ENTITIES)
      throw new Malformed('limit', 'Too many entities are inside of each other', at);
    tokeniser.met = entity ?? NO_ENTITY;
  }

  endEntity(tokeniser: Tokeniser, { depth, behind }: OpenEntity, gap: number, at: number): void {
    if (tokeniser.depth !== depth) tokeniser.failAtEnd();
    if (at > gap) tokeniser.writeSpace(gap, at);
    tokeniser.position = at;
    tokeniser.switching = { entity: null, next: behind, behind };
  }

  switchInput(tokeniser: Tokeniser): void {
    const { switching } = tokeniser;
    if (switching === null) return;
    tokeniser.switching = null;
    if (switching.entity === null) {
      const left = tokeniser.entities.pop();
      if (left !== undefined) left.entity.open = false;
      Object.assign(tokeniser.input, this.#around.pop());
    } else {
      switching.entity.open = true;
      tokeniser.entities.push({
        entity: switching.entity,
        behind: switching.behind,
        depth: tokeniser.depth,
      });
      this.#enter(tokeniser.input, switching.entity.bytes, tokeniser.position);
    }
    tokeniser.position = switching.next;
    tokeniser.loose = true;
  }

  /** Puts an entity, as UTF-8, in the place of what is read. */
  #enter(input: Window, entity: Uint8Array, at: number): void {
    const { bytes, view, end, complete, outer } = input;
    this.#around.push({ bytes, view, end, complete, outer });
    input.outer = outer ?? { bytes, end, at };
    input.bytes = new Uint8Array(entity.length + PADDING);
    input.bytes.set(entity);
    input.view = new DataView(input.bytes.buffer);
    input.end = entity.length;
    input.complete = true;
  }

  rewritten(
    tokeniser: Tokeniser,
    records: Int32Array,
    at: number,
    own: Scope | undefined,
    around: Scope,
  ): string | null {
    if (own === undefined && !hasExpanded(records, at)) return null;
    const { names } = tokeniser;
    let text = '';
    for (const [prefix, namespace] of own?.declared ?? []) text += declaration(prefix, namespace);
    const prefixes = [...inForce(own ?? around)].filter(([prefix]) => prefix !== '');
    for (let one = at + tape.RECORD; isOfTag(records, one); one += tape.RECORD) {
      if (!isAttribute(records, one)) continue;
      const symbol = records[one + 1] ?? 0;
      const namespace = names.symbolNamespaces[symbol] ?? '';
      const found = prefixes.find(([, bound]) => bound === namespace)?.[0] ?? 'xml';
      const name = `${namespace === '' ? '' : `${found}:`}${names.symbolLocals[symbol] ?? ''}`;
      text += ` ${name}="${escapeAttribute(attributeText(tokeniser, records, one))}"`;
    }
    return text;
  }
}

/** Number of a name as it stands in the records of attributes before their prefixes are resolved. */
function symbolOf({ names }: Tokeniser, name: number): number {
  return names.roles[name] === UNPREFIXED ? (names.plain[name] ?? 0) : -name;
}

/** Asks the DOCTYPE; what is wrong with the answer is said of a position. */
function ask<Answer>(at: number, question: () => Answer): Answer {
  try {
    return question();
  } catch (error) {
    if (error instanceof DoctypeFault) throw new Malformed(error.code, error.message, at);
    throw error;
  }
}

/** Normalises an attribute of the tag as a list of tokens (XML 1.0, 3.3.3). */
function collapse(tokeniser: Tokeniser, first: number, symbol: number): void {
  const records = tokeniser.tape;
  for (let at = first; at < tokeniser.top; at += tape.RECORD) {
    if (!isAttribute(records, at) || records[at + 1] !== symbol) continue;
    const value = attributeText(tokeniser, records, at).replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
    const place = placeOfValue(records, at);
    records[at] = tape.ATTR | tape.EXPANDED;
    records[at + 2] = tokeniser.values.push(value) - 1;
    records[at + 3] = place;
  }
}

function hasExpanded(records: Int32Array, start: number): boolean {
  for (let at = start + tape.RECORD; isOfTag(records, at); at += tape.RECORD) {
    if (((records[at] ?? 0) & tape.EXPANDED) !== 0) return true;
  }
  return false;
}

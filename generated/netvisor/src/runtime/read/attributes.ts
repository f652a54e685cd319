import { isSpace, skipSpace } from './characters.js';
import { Malformed, checkLength } from './fault.js';
import { scanName } from './name-scanner.js';
import { DECLARATION, UNPREFIXED, XMLNS_NAMESPACE, XML_NAMESPACE } from './names.js';
import { attributeText, isAttribute, placeOfValue } from './records.js';
import { SHORT } from './scan-state.js';
import * as tape from './tape.js';
import { checkControl, checkReference, checkSequence } from './text-scanner.js';
import type { Tokeniser } from './tokeniser.js';

/**
 * Reads the rest of a start tag: its attributes and its end.
 *
 * Enters the scope of the namespaces it declares; leaves in `flags` of the tokeniser whether the tag has
 * attributes, declares namespaces or is an empty-element tag.
 *
 * @param tokeniser the reader
 * @param from behind the name of the element
 * @param start record of the element
 * @param element number of its name
 * @returns position behind the tag, or `SHORT`
 * @throws Malformed where the tag is not well-formed
 */
export function readAttributes(tokeniser: Tokeniser, from: number, start: number, element: number): number {
  const { names } = tokeniser;
  const { bytes, end } = tokeniser.input;
  const first = start + tape.RECORD;
  const tag = (names.tag + 1) | 0;
  names.tag = tag;
  let namespaces = false;
  let before = element;
  let at = from;
  let count = 0;
  for (;;) {
    const gap = at;
    at = skipSpace(bytes, at);
    if (at + 1 >= end && bytes[at] !== 62) return SHORT;
    const byte = bytes[at];
    if (byte === 62) break;
    if (byte === 47) {
      if (bytes[at + 1] !== 62) throw new Malformed('tag', 'A "/" is not followed by ">"', at);
      break;
    }
    if (at === gap) throw new Malformed('tag', 'A start tag is not well-formed', at);
    const after = scanName(tokeniser, at);
    if (after === SHORT) return SHORT;
    const name = tokeniser.name;
    if (names.seen[name] === tag) {
      throw new Malformed(
        'duplicate-attribute',
        `The attribute "${names.qualified[name] ?? ''}" is repeated`,
        at,
      );
    }
    const role = names.roles[name];
    if (role !== UNPREFIXED) namespaces = true;
    const next = readValue(tokeniser, after, role === UNPREFIXED ? (names.plain[name] ?? 0) : -name);
    if (next === SHORT) return SHORT;
    names.seen[name] = tag;
    names.attributeFollowers[before] = name;
    before = name;
    at = next;
    count += 1;
    if (count > tokeniser.options.limits.attributes) {
      const { attributes } = tokeniser.options.limits;
      throw new Malformed('limit', `An element has more than ${String(attributes)} attributes`, at);
    }
  }
  if (tokeniser.doctype?.complete(tokeniser, element, first, from) === true) namespaces = true;
  let flags = 0;
  if (namespaces) flags |= resolveNamespaces(tokeniser, first, from);
  if (tokeniser.top > first + ((flags & tape.SCOPED) === 0 ? 0 : tape.RECORD)) flags |= tape.ATTRS;
  const empty = bytes[at] === 47;
  tokeniser.flags = empty ? flags | tape.EMPTY : flags;
  return at + (empty ? 2 : 1);
}

/** Reads `="value"` and writes its record; returns the position behind it, or `SHORT`. */
function readValue(tokeniser: Tokeniser, from: number, symbol: number): number {
  const { bytes, end } = tokeniser.input;
  let at = skipSpace(bytes, from);
  if (at >= end) return SHORT;
  if (bytes[at] !== 61) throw new Malformed('attribute', 'An attribute has no value', at);
  at = skipSpace(bytes, at + 1);
  if (at >= end) return SHORT;
  const quote = bytes[at];
  if (quote !== 34 && quote !== 39)
    throw new Malformed('attribute', 'The value of an attribute is not quoted', at);
  const start = at + 1;
  const to = scanValue(tokeniser, start, quote);
  if (to === SHORT) return SHORT;
  checkLength('An attribute', to - start, tokeniser.options.limits.attributeLength, start);
  if (tokeniser.doctype !== null && (tokeniser.flags & tape.SPECIAL) !== 0) {
    // References may name entities that are declared.
    tokeniser.doctype.writeValue(tokeniser, symbol, start, to);
  } else tokeniser.write(tape.ATTR | tokeniser.flags, symbol, start, to);
  return to + 1;
}

/** Position of the closing quote, or `SHORT`; leaves in `flags` what it noticed. */
function scanValue(tokeniser: Tokeniser, from: number, quote: number): number {
  const { bytes, end } = tokeniser.input;
  let flags = 0;
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) break;
    if (byte >= 128) {
      flags |= tape.NON_ASCII;
      const length = checkSequence(tokeniser, at);
      if (length === SHORT) return SHORT;
      at += length;
    } else if (byte === 38) {
      flags |= tape.SPECIAL;
      const after = checkReference(tokeniser, at, true);
      if (after === SHORT) return SHORT;
      at = after;
    } else if (byte === 60) {
      throw new Malformed('less-than-in-attribute', 'The value of an attribute contains "<"', at);
    } else if (byte >= 32) at += 1;
    else if (at >= end) return SHORT;
    else {
      if (isSpace(byte)) flags |= tape.SPECIAL;
      else checkControl(tokeniser, at);
      at += 1;
    }
  }
  tokeniser.flags = flags;
  return at;
}

/** Takes the declarations off the tape, enters their scope, and gives the prefixed attributes their symbols. */
function resolveNamespaces(tokeniser: Tokeniser, first: number, at: number): number {
  const { names, scopes } = tokeniser;
  const records = tokeniser.tape.slice(first, tokeniser.top);
  const declared = new Map<string, string>();
  for (let i = 0; i < records.length; i += tape.RECORD) {
    const name = -(records[i + 1] ?? 0);
    if (!isAttribute(records, i) || name <= 0 || names.roles[name] !== DECLARATION) continue;
    const value = attributeText(tokeniser, records, i);
    const prefix = names.prefixes[name] === '' ? '' : (names.locals[name] ?? '');
    checkDeclaration(prefix, value, placeOfValue(records, i));
    declared.set(prefix, value);
  }
  tokeniser.top = first;
  if (declared.size > 0) {
    tokeniser.scope = scopes.enter(tokeniser.scope, declared, at);
    tokeniser.write(tape.SCOPE, tokeniser.scope.id, 0, 0);
  }
  const seen = new Set<number>();
  for (let i = 0; i < records.length; i += tape.RECORD) {
    const symbol = symbolOf(tokeniser, records, i, at);
    if (symbol < 0) continue;
    if (isAttribute(records, i)) {
      if (seen.has(symbol)) {
        throw new Malformed(
          'duplicate-attribute',
          'An attribute is repeated under another prefix',
          placeOfValue(records, i),
        );
      }
      seen.add(symbol);
    }
    tokeniser.write(records[i] ?? 0, symbol, records[i + 2] ?? 0, records[i + 3] ?? 0);
  }
  return declared.size > 0 ? tape.SCOPED : 0;
}

/** Symbol of an attribute; -1 for a namespace declaration; a note keeps what it has. */
function symbolOf(tokeniser: Tokeniser, records: Int32Array, at: number, place: number): number {
  const symbol = records[at + 1] ?? 0;
  if (symbol >= 0) return symbol;
  return tokeniser.names.roles[-symbol] === DECLARATION
    ? -1
    : tokeniser.scopes.attribute(tokeniser.scope, -symbol, place);
}

/** Constraints on declarations (Namespaces in XML 1.0, sections 2.2 and 3). */
function checkDeclaration(prefix: string, namespace: string, at: number): void {
  const fail = (what: string): never => {
    throw new Malformed('namespace', what, at);
  };
  if (prefix === 'xmlns') fail('The prefix "xmlns" cannot be declared');
  if (namespace === XMLNS_NAMESPACE) fail('No prefix can be bound to the namespace of "xmlns"');
  if ((prefix === 'xml') !== (namespace === XML_NAMESPACE)) {
    fail('The prefix "xml" and its namespace belong together');
  }
  if (prefix !== '' && namespace === '') fail(`The prefix "${prefix}" cannot be undeclared`);
}

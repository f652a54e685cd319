import { nameKey } from '../check/name-key.js';
import { admits } from '../check/wildcard.js';
import { tagStart } from './capture.js';
import type { CompiledScalar, Member } from './compiled.js';
import type { CompiledType } from './compiled-type.js';
import { takeAttributes } from './decode-attributes.js';
import { flushText } from './decode-close.js';
import { reportAt, reportMisplaced } from './decode-problems.js';
import { capturePart, lastOfTag, leaveOut } from './decode-rest.js';
import type { Decoder } from './decoder.js';
import { XmlFault } from './fault.js';
import type { Bag } from './frame.js';
import { Frame } from './frame.js';
import { XSI_TYPE } from './names.js';
import { attributeText, isAttribute, placeOfValue } from './records.js';
import { place } from './rounds.js';
import { namespaceOf } from './scopes.js';
import * as tape from './tape.js';

const TOO_MANY = { code: 'too-many', message: '' } as const;

/**
 * Opens a frame for an element, or has it passed over or captured.
 *
 * @param decoder the decoder
 * @param records the tape
 * @param at the record of the element
 * @param head first integer of the record
 * @returns the last record that belongs to the tag
 */
export function openElement(decoder: Decoder, records: Int32Array, at: number, head: number): number {
  const symbol = records[at + 1] ?? 0;
  const parent = decoder.frame;
  if (parent === null) {
    if (!isRoot(decoder, records, at)) return lastOfTag(records, at);
    return pushFrame(decoder, records, at, head, null, null, decoder.message.type, null);
  }
  parent.children += 1;
  const { type } = parent;
  const members = type === null || type.text !== null ? null : type.membersOf(symbol);
  const { strict } = decoder.options;
  const breach = strict === null ? null : strict.child(decoder, parent, records, at);
  if (type !== null && members !== null) {
    const member = placeMember(parent, type, members);
    if (breach !== null)
      reportMisplaced(decoder, breach, member ?? members[0] ?? null, symbol, records, at, head);
    if (member === null) return leaveOut(decoder, records, at, head, breach === null ? 'too-many' : null);
    if (breach === null && member.many && type.content !== 'mixed') {
      if (parent.counts[member.index] === member.max + 1)
        reportMisplaced(decoder, TOO_MANY, member, symbol, records, at, head);
    }
    if (type.content === 'mixed') flushText(parent);
    const round = member.container === 0 ? null : (parent.rounds[member.container] ?? null);
    return pushFrame(decoder, records, at, head, member, round, member.type, member.scalar);
  }
  const wildcard = type === null ? null : wildcardFor(decoder, parent, type, symbol);
  if (breach !== null) reportMisplaced(decoder, breach, null, symbol, records, at, head);
  if (wildcard !== null) return capturePart(decoder, records, at, head, parent, wildcard);
  return leaveOut(decoder, records, at, head, breach === null ? 'unknown-element' : null);
}

/** The member that takes an element, counted and with its round open; null where it is one too many. */
function placeMember(parent: Frame, type: CompiledType, members: readonly Member[]): Member | null {
  const [first] = members;
  if (first === undefined) return null;
  if (type.content === 'mixed') {
    parent.count(first);
    return first;
  }
  if (first.direct) {
    const count = parent.count(first);
    parent.last[0] = first.entry;
    return first.many || count <= first.max ? first : null;
  }
  const placed = place(parent, members);
  if (placed !== null) parent.count(placed);
  return placed;
}

function wildcardFor(decoder: Decoder, parent: Frame, type: CompiledType, symbol: number): Member | null {
  if (type.wildcards.length === 0) return null;
  const namespace = decoder.message.names.symbolNamespaces[symbol] ?? '';
  const members = type.wildcards.filter(
    (one) => one.any !== null && admits(one.any, namespace, type.namespace),
  );
  if (members.length === 0) return null;
  return type.content === 'mixed' ? (members[0] ?? null) : (place(parent, members) ?? members[0] ?? null);
}

function pushFrame(
  decoder: Decoder,
  records: Int32Array,
  at: number,
  head: number,
  member: Member | null,
  round: Bag | null,
  type: CompiledType | null,
  scalar: CompiledScalar | null,
): number {
  const frame = nextFrame(decoder);
  frame.begin(records[at + 1] ?? 0, member, round, decoder.scope);
  frame.scalar = scalar;
  let last = at;
  if ((head & tape.SCOPED) !== 0) {
    last += tape.RECORD;
    decoder.scope = decoder.tokeniser.scopes.all[records[last + 1] ?? 0] ?? decoder.scope;
  }
  const { strict } = decoder.options;
  const actual = type === null ? null : actualType(decoder, frame, type, records, last, head);
  if (actual !== null) {
    frame.hold(actual);
    strict?.begin(decoder, frame, actual, records[last + 2] ?? 0);
  }
  return (head & tape.ATTRS) === 0 && strict === null
    ? last
    : takeAttributes(decoder, frame, records, last, head, at);
}

/**
 * The frame for an element inside of the innermost one.
 *
 * @param decoder the decoder
 */
function nextFrame(decoder: Decoder): Frame {
  let frame = decoder.frames[decoder.depth];
  if (frame === undefined) {
    frame = new Frame();
    decoder.frames.push(frame);
  }
  decoder.depth += 1;
  return frame;
}

/** The type that `xsi:type` names, where it does. */
function actualType(
  decoder: Decoder,
  frame: Frame,
  type: CompiledType,
  records: Int32Array,
  last: number,
  head: number,
): CompiledType {
  let actual = type;
  if ((head & tape.ATTRS) !== 0) {
    for (let at = last + tape.RECORD; isAttribute(records, at); at += tape.RECORD) {
      if (records[at + 1] !== XSI_TYPE) continue;
      const name = attributeText(decoder.tokeniser, records, at).trim();
      const found = derivedType(decoder, type, name);
      if (found === null) {
        reportAt(
          decoder,
          placeOfValue(records, at),
          'type',
          `${name} is not a type that may stand here`,
          name,
          '/@xsi:type',
        );
      } else {
        actual = found;
        frame.isNamed = true;
        if (found !== type) frame.typeName = found.table.name ?? null;
      }
    }
  }
  return actual;
}

function derivedType(decoder: Decoder, type: CompiledType, name: string): CompiledType | null {
  const colon = name.indexOf(':');
  const namespace = namespaceOf(decoder.scope, colon < 0 ? '' : name.slice(0, colon)) ?? '';
  const local = name.slice(colon + 1);
  const candidates = type.derived.length === 0 ? [type] : type.derived;
  return (
    candidates.find((one) => one.table.name === local && (one.table.ns ?? namespace) === namespace) ?? null
  );
}

/**
 * Whether an element is the one that the table says; leaves in `other` what is to be said where it is not.
 *
 * @param decoder the decoder
 * @param records the tape
 * @param at the record of the root element
 */
export function isRoot(decoder: Decoder, records: Int32Array, at: number): boolean {
  const symbol = records[at + 1] ?? 0;
  const { root, ignoreCase } = decoder.message.message;
  const { symbolLocals, symbolNamespaces } = decoder.message.names;
  const local = symbolLocals[symbol] ?? '';
  const found = nameKey(symbolNamespaces[symbol] ?? '', local, ignoreCase === true);
  if (found === nameKey(root.ns ?? '', root.el, ignoreCase === true)) return true;
  const input = decoder.input;
  const from = tagStart(input.bytes, records[at] ?? 0, records[at + 2] ?? 0);
  const what = rootMessage(local, symbolNamespaces[symbol] ?? '', root);
  decoder.other = new XmlFault('root', what, input.placeOf(from), '', input.excerptOf(from));
  return false;
}

/** Names the namespaces where the names themselves are the same. */
function rootMessage(
  local: string,
  namespace: string,
  root: { readonly el: string; readonly ns?: string },
): string {
  if (local !== root.el) return `The root element is <${local}>, not <${root.el}>`;
  const of = (ns: string): string => (ns === '' ? 'no namespace' : ns);
  return `The root element <${local}> is of ${of(namespace)}, not of ${of(root.ns ?? '')}`;
}

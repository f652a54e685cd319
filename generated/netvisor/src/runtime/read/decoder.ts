import { Capture, tagStart } from './capture.js';
import type { CompiledAttribute, CompiledMessage, CompiledScalar, CompiledType, Member } from './compile.js';
import { keyOf, nameKey } from './compile.js';
import type { Breach } from './content.js';
import { ContentMatcher } from './content.js';
import type { Place } from './fault.js';
import type { Bag } from './frame.js';
import { Frame, setProperty } from './frame.js';
import { LAST_XSI, XSI_NIL, XSI_TYPE } from './names.js';
import type { FullLimits } from './options.js';
import { place } from './rounds.js';
import { brokenRule } from './rules.js';
import type { Reporter } from './scalar.js';
import { isSameValue, scalarValue } from './scalar.js';
import type { Scope } from './scopes.js';
import { inForce } from './scopes.js';
import * as tape from './tape.js';
import { attributeOf, isBlank, textOf } from './text.js';
import type { Window } from './window.js';
import type { Tokeniser } from './tokeniser.js';
import type { UsualValues } from './values.js';
import type { Workspace } from './workspace.js';
import { admits } from './wildcard.js';

/** Characters of a text that a problem shows. */
const SHOWN = 200;

/** What a decoder needs to know. */
export interface DecoderOptions {
  readonly unknown: 'keep' | 'report' | 'ignore';
  readonly strict: boolean;
  /** Values are not asked for: what is valid but cannot be represented is no problem. */
  readonly checking: boolean;
  readonly limits: FullLimits;
}

/** A problem whose line is found out at the end. */
export interface Draft {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly text: string | undefined;
  /** Position in the document as UTF-8. */
  readonly at: number;
  /** Offset, line and column, where they were found out at once. */
  readonly place: Place | null;
}

/** Where items of a list go that is not kept. */
export interface ItemSink {
  readonly member: Member;
  /** Open elements around an item. */
  readonly depth: number;
  /** Called with each item. */
  take(item: unknown): void;
}

/** Builds the object of a message from the records on the tape. */
export class Decoder {
  /** The object of the root element, once it is closed. */
  value: unknown = undefined;
  readonly problems: Draft[] = [];
  sink: ItemSink | null = null;
  /** Said of a root element that is another one than the table says. */
  other: Draft | null = null;
  readonly #message: CompiledMessage;
  readonly #input: Window;
  readonly #tokeniser: Tokeniser;
  readonly #options: DecoderOptions;
  readonly #frames: Frame[];
  readonly #usualValues: UsualValues;
  /** Open frames. */
  #depth = 0;
  /** Open elements inside of one that is passed over; 0 where none is. */
  #skipped = 0;
  #capture: Capture | null = null;
  /** Where a captured element goes; null where the content of the innermost frame is captured. */
  #captured: ((raw: string) => void) | null = null;
  #scope: Scope;

  /**
   * @param message compiled table
   * @param workspace memory; its window is what positions on the tape refer to
   * @param tokeniser what fills the tape
   * @param options how to decode
   */
  constructor(message: CompiledMessage, workspace: Workspace, tokeniser: Tokeniser, options: DecoderOptions) {
    this.#message = message;
    this.#input = workspace.window;
    this.#frames = workspace.frames;
    this.#usualValues = workspace.usualValues;
    this.#tokeniser = tokeniser;
    this.#options = options;
    this.#scope = tokeniser.scopes.root;
  }

  /**
   * Takes in the records of a run.
   *
   * @param records the tape
   * @param top behind the last record
   */
  consume(records: Int32Array, top: number): void {
    for (let at = 0; at < top; at += tape.RECORD) {
      if (this.#isUsual) {
        at = this.#usual(records, at, top);
        if (at >= top) return;
      }
      const head = records[at] ?? 0;
      const kind = head & tape.KIND;
      if (kind === tape.NOTE) this.#note(records, at);
      else if (this.#skipped > 0) {
        if (kind === tape.START) this.#skipped += 1;
        else if (kind === tape.END) this.#skipped -= 1;
      } else if (this.#capture !== null) this.#take(this.#capture, records, at);
      else if (kind === tape.LEAF) at = this.#leaf(records, at, head);
      else if (kind === tape.START) at = this.#start(records, at, head);
      else if (kind === tape.END) this.#close(records[at + 2] ?? 0);
      else if (kind === tape.TEXT) this.#text(records, at, head);
    }
  }

  get #isUsual(): boolean {
    return this.#skipped === 0 && this.#capture === null && !this.#options.strict && this.#depth > 0;
  }

  /**
   * Takes in records of the usual kind, as long as there are: elements that their parent knows under one name only,
   * with text of the usual form, and ends of objects.
   *
   * @returns the first record that is of another kind
   */
  #usual(records: Int32Array, first: number, top: number): number {
    const input = this.#input;
    const values = this.#usualValues;
    const sink = this.sink === null ? null : this.sink.member;
    let frame = this.#frames[this.#depth - 1];
    let at = first;
    for (; at < top && frame !== undefined; at += tape.RECORD) {
      const head = records[at] ?? 0;
      const kind = head & tape.KIND;
      const { type } = frame;
      if (type === null) break;
      if (kind === tape.END) {
        const parent = this.#usualEnd(frame, type);
        if (parent === null) break;
        frame = parent;
        continue;
      }
      const member = type.direct[records[at + 1] ?? 0];
      if (member === undefined || member === null || frame.nil) break;
      const before = frame.counts[member.index] ?? 0;
      if (before >= member.max) break;
      const inner = member.type;
      if (kind === tape.LEAF && member.scalar !== null) {
        const from = records[at + 2] ?? 0;
        const to = records[at + 3] ?? 0;
        if ((head & UNUSUAL) !== 0 || member === sink || (from === to && !member.emptyIsEmpty)) break;
        const value = values.read(input, member.scalar, member.habit, from, to, head);
        if (value === undefined) break;
        put(frame, member, value);
      } else if (kind === tape.LEAF && inner !== null && inner.text !== null && member.emptyIsEmpty) {
        const bag = this.#usualText(inner, inner.text, records, at, head);
        if (bag === null || member === sink) break;
        put(frame, member, bag);
        while (isAttribute(records, at + tape.RECORD)) at += tape.RECORD;
      } else if (kind !== tape.START || inner === null || !this.#isUsualStart(inner, records, at, head))
        break;
      if (type.isOrdered) {
        frame.last[0] = member.entry;
        frame.count(member);
      } else frame.counts[member.index] = before + 1;
      if (kind === tape.START && inner !== null) {
        frame = this.#usualStart(inner, member, records[at + 1] ?? 0);
        while (isAttribute(records, at + tape.RECORD)) {
          at += tape.RECORD;
          this.#usualAttribute(frame, inner, records, at);
        }
      }
    }
    return at;
  }

  /** Whether an object can be opened without a look at anything but its attributes, all of which are known. */
  #isUsualStart(type: CompiledType, records: Int32Array, start: number, head: number): boolean {
    if (!type.isOpenedPlainly || (head & tape.SCOPED) !== 0) return false;
    if ((head & tape.ATTRS) === 0) return true;
    let before = -1;
    for (let at = start + tape.RECORD; isAttribute(records, at); at += tape.RECORD) {
      const symbol = records[at + 1] ?? 0;
      const attribute = symbol <= LAST_XSI ? null : type.attributeOf(symbol);
      if (attribute === null || attribute.index <= before) return false;
      before = attribute.index;
    }
    return true;
  }

  #usualAttribute(frame: Frame, type: CompiledType, records: Int32Array, at: number): void {
    const attribute = type.attributeOf(records[at + 1] ?? 0);
    const flags = records[at] ?? 0;
    if (attribute === null) return;
    const { scalar, habit, slot } = attribute;
    const from = records[at + 2] ?? 0;
    const usual = (flags & (tape.SPECIAL | tape.EXPANDED)) === 0;
    const value = usual
      ? this.#usualValues.read(this.#input, scalar, habit, from, records[at + 3] ?? 0, flags)
      : undefined;
    frame.attributeCount += 1;
    if (value === undefined) this.#attribute(frame, records, at, null);
    else frame.values[slot] = value;
  }

  #usualStart(type: CompiledType, member: Member, symbol: number): Frame {
    const frame = this.#nextFrame();
    frame.begin(symbol, member, null, this.#scope);
    frame.hold(type);
    return frame;
  }

  /** Closes an object and gives it to its parent; null where that takes more. */
  #usualEnd(frame: Frame, type: CompiledType): Frame | null {
    const { member } = frame;
    const parent = this.#frames[this.#depth - 2];
    if (member === null || parent === undefined || member.container !== 0) return null;
    if (type.content !== 'parts' || !frame.isPlain || parent.type?.content !== 'parts') return null;
    const bag = build(frame, type);
    this.#scope = frame.scope ?? this.#scope;
    this.#depth -= 1;
    if (this.sink !== null && this.sink.member === member && this.#depth === this.sink.depth)
      this.sink.take(bag);
    else put(parent, member, bag);
    return parent;
  }

  /** An object of attributes and text, all of the usual form; null where they are not. */
  #usualText(
    type: CompiledType,
    text: CompiledScalar,
    records: Int32Array,
    leaf: number,
    head: number,
  ): Bag | null {
    if (type.derived.length > 0 || (head & tape.SCOPED) !== 0) return null;
    const input = this.#input;
    const bag: Bag = {};
    let before = -1;
    if ((head & tape.ATTRS) !== 0) {
      for (let at = leaf + tape.RECORD; isAttribute(records, at); at += tape.RECORD) {
        const symbol = records[at + 1] ?? 0;
        const attribute = symbol <= LAST_XSI ? null : type.attributeOf(symbol);
        // Out of the order of the table, or twice.
        if (attribute === null || attribute.slot <= before) return null;
        before = attribute.slot;
        const flags = records[at] ?? 0;
        if ((flags & (tape.SPECIAL | tape.EXPANDED)) !== 0) return null;
        const value = this.#usualValues.read(
          input,
          attribute.scalar,
          attribute.habit,
          records[at + 2] ?? 0,
          records[at + 3] ?? 0,
          flags,
        );
        if (value === undefined) return null;
        setProperty(bag, attribute.as, value);
      }
    }
    const from = records[leaf + 2] ?? 0;
    const to = records[leaf + 3] ?? 0;
    const value = this.#usualValues.read(input, text, type.textHabit, from, to, head);
    if (value === undefined) return null;
    setProperty(bag, type.properties[type.contentSlot] ?? '', value);
    return bag;
  }

  #nextFrame(): Frame {
    let frame = this.#frames[this.#depth];
    if (frame === undefined) {
      frame = new Frame();
      this.#frames.push(frame);
    }
    this.#depth += 1;
    return frame;
  }

  /**
   * To be called before the window moves.
   *
   * @param upTo position up to which it has been read
   * @param next position where reading will go on
   */
  beforeMove(upTo: number, next: number): void {
    this.#capture?.save(this.#input.bytes, upTo, next);
  }

  /**
   * Path of the innermost open element, as far as it is known to the table.
   *
   * @param names local names of all open elements, outermost first
   */
  pathOf(names: readonly string[]): string {
    const known = this.#path();
    return [...(known === '' ? [] : [known]), ...names.slice(this.#depth)].join('/');
  }

  /** What the object of the root element holds so far; arrays are copies. */
  partialValue(): unknown {
    if (this.value !== undefined) return this.value;
    let inner: unknown = undefined;
    let member: Member | null = null;
    for (let i = this.#depth - 1; i >= 0; i--) {
      const frame = this.#frames[i];
      if (frame === undefined || frame.type === null) continue;
      const bag = buildPart(frame, frame.type);
      if (
        member !== null &&
        inner !== undefined &&
        member.container === 0 &&
        frame.type.content === 'parts'
      ) {
        const list = bag[member.as];
        setProperty(bag, member.as, Array.isArray(list) ? [...list, inner] : inner);
      }
      inner = bag;
      member = frame.member;
    }
    return inner;
  }

  get #frame(): Frame | null {
    return this.#frames[this.#depth - 1] ?? null;
  }

  // Elements

  /** An element that holds nothing but text. */
  #leaf(records: Int32Array, at: number, head: number): number {
    const depth = this.#depth;
    const last = this.#open(records, at, head);
    if (this.#depth === depth) return last;
    const opened = this.#frame;
    const from = records[at + 2] ?? 0;
    const to = records[at + 3] ?? 0;
    if (opened?.type?.content === 'raw') {
      opened.values[opened.type.contentSlot] = new TextDecoder().decode(this.#input.bytes.subarray(from, to));
    } else if (to > from) this.#textBetween(from, to, head);
    this.#close(from);
    return last;
  }

  #start(records: Int32Array, at: number, head: number): number {
    const depth = this.#depth;
    const last = this.#open(records, at, head);
    if (this.#depth === depth) {
      // Passed over, or captured: a capture sees the start tag itself.
      if (this.#capture === null) this.#skipped = 1;
      return last;
    }
    const opened = this.#frame;
    if (opened?.type?.content === 'raw') {
      this.#captured = null;
      this.#capture = new Capture(this.#tokeniser, this.#scope, false, records[at + 3] ?? 0);
    }
    return last;
  }

  /** Opens a frame for an element, or has it passed over or captured; returns the last record that belongs to the tag. */
  #open(records: Int32Array, at: number, head: number): number {
    const symbol = records[at + 1] ?? 0;
    const parent = this.#frame;
    if (parent === null) {
      if (!this.#isRoot(symbol, tagStart(this.#input.bytes, head, records[at + 2] ?? 0)))
        return lastOfTag(records, at);
      return this.#push(records, at, head, null, null, this.#message.type, null);
    }
    parent.children += 1;
    const { type } = parent;
    const members = type === null || type.text !== null ? null : type.membersOf(symbol);
    const breach = parent.matcher === null ? null : this.#step(parent.matcher, symbol, records, at, head);
    if (type !== null && members !== null) {
      const member = this.#place(parent, type, members);
      if (breach !== null) this.#misplaced(breach, member ?? members[0] ?? null, symbol, records, at, head);
      if (member === null) return this.#leaveOut(records, at, head, breach === null ? 'too-many' : null);
      if (breach === null && member.many && type.content !== 'mixed') {
        if (parent.counts[member.index] === member.max + 1)
          this.#misplaced(TOO_MANY, member, symbol, records, at, head);
      }
      if (type.content === 'mixed') this.#flush(parent);
      const round = member.container === 0 ? null : (parent.rounds[member.container] ?? null);
      return this.#push(records, at, head, member, round, member.type, member.scalar);
    }
    const wildcard = type === null ? null : this.#wildcard(parent, type, symbol);
    if (breach !== null) this.#misplaced(breach, null, symbol, records, at, head);
    if (wildcard !== null) return this.#capturePart(records, at, head, parent, wildcard);
    return this.#leaveOut(records, at, head, breach === null ? 'unknown-element' : null);
  }

  /** The member that takes an element, counted and with its round open; null where it is one too many. */
  #place(parent: Frame, type: CompiledType, members: readonly Member[]): Member | null {
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

  #wildcard(parent: Frame, type: CompiledType, symbol: number): Member | null {
    if (type.wildcards.length === 0) return null;
    const namespace = this.#message.names.symbolNamespaces[symbol] ?? '';
    const members = type.wildcards.filter(
      (one) => one.any !== null && admits(one.any, namespace, type.namespace),
    );
    if (members.length === 0) return null;
    return type.content === 'mixed' ? (members[0] ?? null) : (place(parent, members) ?? members[0] ?? null);
  }

  #push(
    records: Int32Array,
    at: number,
    head: number,
    member: Member | null,
    round: Bag | null,
    type: CompiledType | null,
    scalar: CompiledScalar | null,
  ): number {
    const frame = this.#nextFrame();
    frame.begin(records[at + 1] ?? 0, member, round, this.#scope);
    frame.scalar = scalar;
    let last = at;
    if ((head & tape.SCOPED) !== 0) {
      last += tape.RECORD;
      this.#scope = this.#tokeniser.scopes.all[records[last + 1] ?? 0] ?? this.#scope;
    }
    const actual = type === null ? null : this.#actualType(frame, type, records, last, head);
    if (actual !== null) {
      frame.hold(actual);
      if (this.#options.strict && (actual.content === 'parts' || actual.content === 'mixed')) {
        const ignoreCase = this.#message.message.ignoreCase === true;
        frame.matcher = new ContentMatcher(actual.table.parts ?? NO_PARTS, actual.namespace, ignoreCase);
      }
    }
    return (head & tape.ATTRS) === 0 && (actual === null || actual.expected.length === 0)
      ? last
      : this.#attributes(frame, records, last, head, at);
  }

  /** The type that `xsi:type` names, where it does. */
  #actualType(
    frame: Frame,
    type: CompiledType,
    records: Int32Array,
    last: number,
    head: number,
  ): CompiledType {
    let actual = type;
    let named = false;
    if ((head & tape.ATTRS) !== 0) {
      for (let at = last + tape.RECORD; isAttribute(records, at); at += tape.RECORD) {
        if (records[at + 1] !== XSI_TYPE) continue;
        const name = this.#attributeText(records, at).trim();
        const found = this.#derived(type, name);
        if (found === null) {
          this.#reportAt(
            placeOfValue(records, at),
            'type',
            `${name} is not a type that may stand here`,
            name,
            '/@xsi:type',
          );
        } else {
          actual = found;
          named = true;
          if (found !== type) frame.typeName = found.table.name ?? null;
        }
      }
    }
    if (this.#options.strict && actual.table.abstract === true) {
      const what = named
        ? 'The type that xsi:type names is abstract'
        : 'The type is abstract and xsi:type names no other';
      this.#reportAt(records[last + 2] ?? 0, 'type', what);
    }
    return actual;
  }

  #derived(type: CompiledType, name: string): CompiledType | null {
    const colon = name.indexOf(':');
    const namespace = inForce(this.#scope).get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
    const local = name.slice(colon + 1);
    const candidates = type.derived.length === 0 ? [type] : type.derived;
    return (
      candidates.find((one) => one.table.name === local && (one.table.ns ?? namespace) === namespace) ?? null
    );
  }

  // Attributes

  #attributes(frame: Frame, records: Int32Array, last: number, head: number, tag: number): number {
    const { type } = frame;
    let seen: Set<number> | null = null;
    let at = last;
    if ((head & tape.ATTRS) !== 0) {
      for (; isAttribute(records, at + tape.RECORD); at += tape.RECORD) {
        const index = this.#attribute(frame, records, at + tape.RECORD, seen);
        if (index >= 0) (seen ??= new Set()).add(index);
      }
    }
    if (!this.#options.strict) return at;
    for (const attribute of type?.expected ?? []) {
      if (seen !== null && seen.has(attribute.index)) continue;
      const where = `/@${attribute.name}`;
      this.#reportAt(
        records[tag + 2] ?? 0,
        'missing',
        `The attribute ${attribute.name} is missing`,
        undefined,
        where,
      );
    }
    return at;
  }

  /** Reads one attribute; returns its index where the type knows it, else -1. */
  #attribute(frame: Frame, records: Int32Array, at: number, seen: ReadonlySet<number> | null): number {
    const symbol = records[at + 1] ?? 0;
    if (symbol <= LAST_XSI) {
      if (symbol === XSI_NIL) frame.nil = /^\s*(?:true|1)\s*$/.test(this.#attributeText(records, at));
      return -1;
    }
    frame.attributeCount += 1;
    const known = frame.type === null ? null : frame.type.attributeOf(symbol);
    if (known === null) {
      this.#otherAttribute(frame, symbol, records, at);
      return -1;
    }
    const place = placeOfValue(records, at);
    const text = this.#attributeText(records, at);
    if (seen !== null && seen.has(known.index)) {
      this.#reportAt(place, 'too-many', `The attribute ${known.name} stands twice`, text, `/@${known.name}`);
      return known.index;
    }
    frame.values[known.slot] = this.#scalar(known.scalar, text, null, place, known.name);
    this.#checkFixed(known, text, place);
    return known.index;
  }

  #checkFixed(attribute: CompiledAttribute, text: string, at: number): void {
    const { fixed, name, scalar } = attribute;
    if (!this.#options.strict || fixed === null || isSameValue(scalar, text, fixed)) return;
    this.#reportAt(at, 'fixed', `The attribute ${name} must be ${fixed}`, text, `/@${name}`);
  }

  #otherAttribute(frame: Frame, symbol: number, records: Int32Array, at: number): void {
    const { symbolLocals, symbolNamespaces } = this.#message.names;
    const local = symbolLocals[symbol] ?? '';
    const namespace = symbolNamespaces[symbol] ?? '';
    const { type } = frame;
    const text = this.#attributeText(records, at);
    const name = namespace === '' ? local : `{${namespace}}${local}`;
    const wanted = type !== null && admits(type.table.anyAttribute ?? [], namespace, type.namespace);
    if (wanted || (this.#options.unknown === 'keep' && type !== null)) {
      frame.attributes ??= {};
      setProperty(frame.attributes, name, text);
    }
    if (wanted || (this.#options.unknown === 'ignore' && !this.#options.strict)) return;
    this.#reportAt(
      placeOfValue(records, at),
      'unknown-attribute',
      `The attribute ${local} is not known here`,
      text,
      `/@${local}`,
    );
  }

  #attributeText(records: Int32Array, at: number): string {
    if (((records[at] ?? 0) & tape.EXPANDED) !== 0) return this.#tokeniser.values[records[at + 2] ?? 0] ?? '';
    return attributeOf(this.#input.bytes, records[at + 2] ?? 0, records[at + 3] ?? 0, records[at] ?? 0);
  }

  // Text

  #text(records: Int32Array, at: number, head: number): void {
    this.#textBetween(records[at + 2] ?? 0, records[at + 3] ?? 0, head);
  }

  #textBetween(from: number, to: number, flags: number): void {
    const frame = this.#frame;
    if (frame === null) return;
    const { type } = frame;
    if (type === null || type.content !== 'parts') {
      frame.text += textOf(this.#input.bytes, from, to, flags);
      return;
    }
    if (isBlank(this.#input.bytes, from, to)) return;
    const text = textOf(this.#input.bytes, from, to, flags).trim();
    if (text !== '')
      this.#reportAt(from, 'unexpected-text', 'There is text where only elements belong', text);
  }

  /** Moves the text of mixed content that has come together into the array. */
  #flush(frame: Frame): void {
    const { type, text } = frame;
    if (text === '' || type === null) return;
    const list = frame.values[type.contentSlot];
    if (Array.isArray(list)) list.push(text);
    frame.text = '';
  }

  // Ends

  #close(at: number): void {
    const frame = this.#frame;
    if (frame === null) return;
    const value = frame.nil ? this.#nil(frame, at) : this.#valueOf(frame, at);
    frame.text = '';
    this.#depth -= 1;
    if (frame.scope !== null) this.#scope = frame.scope;
    const parent = this.#frame;
    if (parent === null) this.value = value;
    else if (frame.member !== null) this.#deliver(parent, frame.member, frame.round, value);
  }

  #valueOf(frame: Frame, at: number): unknown {
    const { member, type, scalar, text } = frame;
    if (scalar !== null) {
      return member === null ? undefined : this.#memberValue(member, scalar, text, at, true);
    }
    if (type === null) return undefined;
    if (type.text !== null) {
      const empty = member?.part?.default ?? member?.part?.fixed ?? null;
      frame.values[type.contentSlot] = this.#scalar(type.text, text, empty, at, null);
      this.#checkFixedElement(member, type.text, text, at);
    } else if (type.content === 'mixed') this.#flush(frame);
    if (this.#options.strict) this.#checkEnd(frame, type, at);
    return build(frame, type);
  }

  #nil(frame: Frame, at: number): unknown {
    const { member, type } = frame;
    const list = type?.content === 'mixed' ? frame.values[type.contentSlot] : undefined;
    const empty = frame.children === 0 && frame.text === '' && !(Array.isArray(list) && list.length > 0);
    if (!empty) this.#reportAt(at, 'nil', 'The element is nil and has content');
    else if (member?.part?.nillable !== true)
      this.#reportAt(at, 'nil', 'The element is nil, which it may not be');
    else if (frame.attributeCount > 0 && !this.#options.checking) {
      this.#reportAt(at, 'nil', 'The attributes of an element that is nil are left out');
    }
    if (!empty) return this.#valueOf(frame, at);
    if (type !== null) frame.values.fill(undefined);
    return null;
  }

  #checkEnd(frame: Frame, type: CompiledType, at: number): void {
    for (const breach of frame.matcher?.finish(this.#input.absolute(at)) ?? []) {
      const suffix = breach.name === undefined ? '' : `/${breach.name}`;
      this.#report(breach.code, this.#path() + suffix, breach.message, undefined, breach.mark);
    }
    for (const rule of type.table.rules ?? []) {
      const broken = brokenRule(rule, (property) => {
        const value = frame.values[type.properties.indexOf(property)];
        return value !== undefined && !(Array.isArray(value) && value.length === 0);
      });
      if (broken !== null) this.#reportAt(at, 'rule', broken);
    }
  }

  #deliver(parent: Frame, member: Member, round: Bag | null, value: unknown): void {
    if (value === undefined) return;
    const { type } = parent;
    if (type === null) return;
    if (this.sink !== null && this.sink.member === member && this.#depth === this.sink.depth) {
      this.sink.take(value);
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

  /** @param own whether the element is the innermost frame, so that its path is at hand */
  #memberValue(member: Member, scalar: CompiledScalar, text: string, at: number, own = false): unknown {
    const empty = member.part?.default ?? member.part?.fixed ?? null;
    const value = scalarValue(scalar, text, empty, this.#options.strict, (code, message, shown) => {
      const path = own ? this.#path() : this.#childPath(member);
      this.#report(code, path, `${quoted(shown)} ${message}`, shown, this.#input.absolute(at));
    });
    this.#checkFixedElement(member, scalar, text, at);
    return value;
  }

  #checkFixedElement(member: Member | null, scalar: CompiledScalar, text: string, at: number): void {
    const fixed = member?.part?.fixed;
    if (!this.#options.strict || fixed === undefined || text === '' || isSameValue(scalar, text, fixed))
      return;
    this.#reportAt(at, 'fixed', `The element must be ${fixed}`, text);
  }

  /** @param attribute name of the attribute that the text is of, or null */
  #scalar(
    scalar: CompiledScalar,
    text: string,
    empty: string | null,
    at: number,
    attribute: string | null,
  ): unknown {
    const report: Reporter = (code, message, shown) => {
      this.#reportAt(
        at,
        code,
        `${quoted(shown)} ${message}`,
        shown,
        attribute === null ? '' : `/@${attribute}`,
      );
    };
    return scalarValue(scalar, text, empty, this.#options.strict, report);
  }

  // What has no place

  /** Reports and passes over an element, keeping it where that is asked for. */
  #leaveOut(records: Int32Array, at: number, head: number, code: string | null): number {
    const frame = this.#frame;
    const symbol = records[at + 1] ?? 0;
    const local = this.#message.names.symbolLocals[symbol] ?? '';
    const from = records[at + 2] ?? 0;
    const { unknown, strict } = this.#options;
    if (code !== null && (code !== 'unknown-element' || unknown !== 'ignore' || strict)) {
      const what = code === 'too-many' ? `${local} stands too often` : `${local} is not known here`;
      const leaf = (head & tape.KIND) === tape.LEAF && records[at + 3] !== from;
      const text = leaf ? textOf(this.#input.bytes, from, records[at + 3] ?? 0, head) : undefined;
      this.#reportAt(tagStart(this.#input.bytes, head, from), code, what, text, `/${local}`);
    }
    if (unknown === 'keep' && frame !== null && frame.type !== null) {
      return this.#captureElement(records, at, head, (raw) => (frame.unknown ??= []).push(raw));
    }
    return lastOfTag(records, at);
  }

  #capturePart(records: Int32Array, at: number, head: number, parent: Frame, member: Member): number {
    parent.count(member);
    if (parent.type?.content === 'mixed') this.#flush(parent);
    const round = member.container === 0 ? null : (parent.rounds[member.container] ?? null);
    return this.#captureElement(records, at, head, (raw) => this.#deliver(parent, member, round, raw));
  }

  #captureElement(records: Int32Array, at: number, head: number, done: (raw: string) => void): number {
    const from = tagStart(this.#input.bytes, head, records[at + 2] ?? 0);
    this.#captured = done;
    this.#capture = new Capture(this.#tokeniser, this.#scope, true, from);
    this.#take(this.#capture, records, at);
    return lastOfTag(records, at);
  }

  #take(capture: Capture, records: Int32Array, at: number): void {
    const raw = capture.take(records, at, this.#input.bytes);
    if (raw === undefined) return;
    const done = this.#captured;
    this.#capture = null;
    this.#captured = null;
    const frame = this.#frame;
    if (done !== null) done(raw);
    else if (frame !== null && frame.type !== null) {
      frame.values[frame.type.contentSlot] = raw;
      this.#close(records[at + 2] ?? 0);
    }
  }

  // Problems

  #step(
    matcher: ContentMatcher,
    symbol: number,
    records: Int32Array,
    at: number,
    head: number,
  ): Breach | null {
    const { symbolLocals, symbolNamespaces } = this.#message.names;
    const from = this.#input.absolute(tagStart(this.#input.bytes, head, records[at + 2] ?? 0));
    const key = keyOf(this.#message, symbol);
    return matcher.step(symbolNamespaces[symbol] ?? '', symbolLocals[symbol] ?? '', from, key);
  }

  /** Reports an element that the content model does not allow where it stands. */
  #misplaced(
    { code, message }: Pick<Breach, 'code' | 'message'>,
    member: Member | null,
    symbol: number,
    records: Int32Array,
    at: number,
    head: number,
  ): void {
    const local = this.#message.names.symbolLocals[symbol] ?? '';
    const path = `${this.#path()}/${local}${member === null ? '' : ordinal(this.#frame ?? undefined, member)}`;
    const from = tagStart(this.#input.bytes, head, records[at + 2] ?? 0);
    this.#report(code, path, message || `${local} stands too often`, undefined, this.#input.absolute(from));
  }

  #note(records: Int32Array, at: number): void {
    const note = NOTES[records[at + 1] ?? 0];
    if (note !== undefined) this.#reportAt(records[at + 2] ?? 0, note[0], note[1]);
  }

  #isRoot(symbol: number, at: number): boolean {
    const { root, ignoreCase } = this.#message.message;
    const { symbolLocals, symbolNamespaces } = this.#message.names;
    const local = symbolLocals[symbol] ?? '';
    const found = nameKey(symbolNamespaces[symbol] ?? '', local, ignoreCase === true);
    if (found === nameKey(root.ns ?? '', root.el, ignoreCase === true)) return true;
    const input = this.#input;
    this.other = {
      code: 'root',
      path: local,
      message: `The root element is <${local}>, not <${root.el}>`,
      text: input.excerptOf(at),
      at: input.absolute(at),
      place: input.whole === null ? input.placeOf(at) : null,
    };
    return false;
  }

  #reportAt(at: number, code: string, message: string, text?: string, suffix = ''): void {
    this.#report(code, this.#path() + suffix, message, text, this.#input.absolute(at));
  }

  /** @param at position in the document as UTF-8 */
  #report(code: string, path: string, message: string, text: string | undefined, at: number): void {
    const most = this.#options.limits.problems;
    if (this.problems.length > most) return;
    const input = this.#input;
    const inWindow = at - input.base;
    const place = input.whole !== null ? null : input.placeOf(Math.max(0, inWindow));
    const shown = text === undefined || text.length <= SHOWN ? text : text.slice(0, SHOWN);
    this.problems.push(
      this.problems.length === most
        ? {
            code: 'more-problems',
            path,
            message: `There are more than ${String(most)} problems`,
            text: undefined,
            at,
            place,
          }
        : { code, path, message, text: shown, at, place },
    );
  }

  #path(): string {
    const { symbolLocals } = this.#message.names;
    let path = '';
    for (let i = 0; i < this.#depth; i++) {
      const frame = this.#frames[i];
      if (frame === undefined) break;
      path += `${i === 0 ? '' : '/'}${symbolLocals[frame.symbol] ?? ''}`;
      if (frame.member !== null) path += ordinal(this.#frames[i - 1], frame.member);
    }
    return path;
  }

  #childPath(member: Member): string {
    return `${this.#path()}/${member.part?.el ?? ''}${ordinal(this.#frame ?? undefined, member)}`;
  }
}

/** What each tolerance is reported as, by its number on the tape. */
const NOTES: readonly (readonly [code: string, message: string] | undefined)[] = [
  undefined,
  ['illegal-character', 'A control character is not allowed in XML'],
  ['stray-ampersand', 'An "&" begins no reference'],
  ['tag-case', 'The end tag is not in the case of its start tag'],
  ['unresolved-entity', 'A reference to an entity declared outside of the document is left out'],
];

/** Gives a property of an object under construction its value. */
function put(frame: Frame, member: Member, value: unknown): void {
  if (!member.many) frame.values[member.slot] = value;
  else {
    const list = frame.values[member.slot];
    if (Array.isArray(list)) list.push(value);
  }
}

/** Flags of elements that are not usual. */
const UNUSUAL = tape.ATTRS | tape.SCOPED;
const NO_PARTS: readonly [] = [];
const TOO_MANY = { code: 'too-many', message: '' } as const;

function ordinal(parent: Frame | undefined, member: Member): string {
  if (parent === undefined || (!member.many && member.container === 0)) return '';
  return `[${String(parent.ordinal(member))}]`;
}

/** Position of an attribute's value, or of its element where the value does not stand in the input. */
function placeOfValue(records: Int32Array, at: number): number {
  return ((records[at] ?? 0) & tape.EXPANDED) === 0 ? (records[at + 2] ?? 0) : (records[at + 3] ?? 0);
}

function isAttribute(records: Int32Array, at: number): boolean {
  return ((records[at] ?? 0) & tape.KIND) === tape.ATTR;
}

/** The last of the records that belong to the start tag at a record. */
function lastOfTag(records: Int32Array, at: number): number {
  let last = at;
  for (;;) {
    const kind = (records[last + tape.RECORD] ?? 0) & tape.KIND;
    if (kind !== tape.ATTR && kind !== tape.SCOPE) return last;
    last += tape.RECORD;
  }
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function build(frame: Frame, type: CompiledType): Bag {
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

function buildPart(frame: Frame, type: CompiledType): Bag {
  const bag: Bag = {};
  for (const [slot, property] of type.properties.entries()) {
    const value: unknown = frame.values[slot];
    if (value !== undefined) setProperty(bag, property, Array.isArray(value) ? value.slice() : value);
  }
  return bag;
}

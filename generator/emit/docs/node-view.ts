import type { Contradiction } from '../../model/model.js';
import type { LocalizedText, Occurs, Provenance, SimpleType } from '../../model/schema.js';
import type { BoundMessage, BoundParameter, BoundScalar } from '../binding/bound.js';
import { languageName } from './languages.js';
import type { Medium } from './medium.js';
import type { ConflictView, NodeView, ProseBlockView, ProseView, ValueView } from './views.js';
import type { Row, RowFacts, RowSubject } from './walk-bound.js';
import { factsOf } from './walk-bound.js';

/** What the nodes of a page are described with. */
export interface NodeContext {
  readonly medium: Medium;
  /** Anchor that no other node of the page has. */
  readonly anchor: (wanted: string) => string;
  /** Link to what is said of the format of a value; null where there is none. */
  readonly format: (scalar: BoundScalar | undefined) => string | null;
  /** Contradictions on a path of the message or on a parameter. */
  readonly conflicts: (part: string, path: string) => readonly Contradiction[];
}

/**
 * The view of a parameter.
 *
 * @param parameter the parameter
 * @param context what it is described with
 * @param inPath it is a part of the path, not of the query
 */
export function parameterView(parameter: BoundParameter, context: NodeContext, inPath: boolean): NodeView {
  const { source, is } = parameter;
  const { list } = source;
  const facts: RowFacts = {
    scalar: is,
    docs: [source.docs],
    examples: source.examples ?? [],
    provenance: source.provenance,
    default: source.default,
    fixed: undefined,
  };
  const more = list?.maxItems === undefined ? '' : `, at most ${list.maxItems}`;
  const type =
    list === undefined
      ? typeName(is.simple)
      : `${typeName(is.simple)}, several joined by "${list.separator}"${more}`;
  return view(
    {
      kind: 'parameter',
      wire: source.name,
      property: parameter.as,
      type,
      occurs: { min: parameter.required ? 1 : 0, max: 1 },
      anchor: `query/${source.name}`,
      level: 0,
      facts,
      conflicts: context.conflicts('query', source.name),
      repeats: undefined,
      note: inPath ? 'Stands in the path.' : undefined,
      branch: false,
      closes: [],
    },
    context,
  );
}

/**
 * The views of the rows of a message.
 *
 * @param message the bound message
 * @param rows its rows
 * @param context what they are described with
 */
export function messageViews(
  message: BoundMessage,
  rows: readonly Row[],
  context: NodeContext,
): readonly NodeView[] {
  const anchors = new Map<string, string>();
  const given: NodeContext = { ...context, anchor: (anchor) => anchor };
  return rows.map((row, index) => {
    const { subject, level, path } = row;
    const next = rows[index + 1]?.level ?? 0;
    const shape = shapeOf(message, subject);
    const named = shape.kind === 'element' || shape.kind === 'attribute';
    const repeats = row.repeats === undefined ? undefined : anchors.get(row.repeats);
    const wanted = `${message.part}/${path}${named ? '' : `/${shape.wire.replace(/ /gu, '-')}`}`;
    const anchor = context.anchor(wanted);
    if (subject.kind === 'element' || subject.kind === 'root') anchors.set(path, anchor);
    return view(
      {
        ...shape,
        anchor,
        level,
        facts: factsOf(message, row),
        conflicts: named ? context.conflicts(message.part, path) : [],
        repeats,
        note: row.cut ? 'What is deeper is left out here.' : undefined,
        branch: next > level,
        closes: closesOf(level - next),
      },
      given,
    );
  });
}

const CLOSES: (readonly true[])[] = [];

/** As many items as branches end: one list for each number. */
function closesOf(count: number): readonly true[] {
  if (count <= 0) return [];
  const known = CLOSES[count];
  if (known !== undefined) return known;
  const made = Array.from({ length: count }, (): true => true);
  CLOSES[count] = made;
  return made;
}

interface Shape {
  readonly kind: NodeView['kind'];
  readonly wire: string;
  readonly property: string | undefined;
  readonly type: string;
  readonly occurs: Occurs;
}

function shapeOf(message: BoundMessage, subject: RowSubject): Shape {
  switch (subject.kind) {
    case 'root':
      return {
        kind: 'element',
        wire: prefixed(message, message.root),
        property: undefined,
        type: subject.type?.name ?? 'text',
        occurs: { min: 1, max: 1 },
      };
    case 'element': {
      const { source, as, is } = subject.element;
      const text = is.kind === 'scalar' ? is : subject.type?.text?.is;
      const type = text === undefined ? (subject.type?.name ?? 'element') : typeName(text.simple);
      const nil = source.nillable === true ? ', may be nil' : '';
      return {
        kind: 'element',
        wire: prefixed(message, source),
        property: as,
        type: `${type}${nil}`,
        occurs: source.occurs,
      };
    }
    case 'attribute': {
      const { source, as, is } = subject.attribute;
      const occurs = { min: source.required ? 1 : 0, max: 1 };
      const wire = `@${prefixed(message, source)}`;
      return { kind: 'attribute', wire, property: as, type: typeName(is.simple), occurs };
    }
    case 'group': {
      const { group, as, min, max } = subject.group;
      const words = { choice: 'one of', sequence: 'together', all: 'in any order' };
      return { kind: 'group', wire: words[group], property: as, type: group, occurs: { min, max } };
    }
    case 'any': {
      const { as, min, max, namespaces } = subject.any;
      return {
        kind: 'any',
        wire: 'any element',
        property: as,
        type: namespaces.join(' '),
        occurs: { min, max },
      };
    }
    case 'raw':
      return {
        kind: 'any',
        wire: 'any content',
        property: subject.property,
        type: 'XML',
        occurs: { min: 0, max: null },
      };
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** A name as the messages of the SDK have it: with the prefix of its namespace, where it has one. */
function prefixed(
  { prefixes }: BoundMessage,
  { name, namespace }: { readonly name: string; readonly namespace?: string },
): string {
  const prefix = namespace === undefined ? '' : namespace === XML ? 'xml' : (prefixes[namespace] ?? '');
  return prefix === '' ? name : `${prefix}:${name}`;
}

interface Described extends Shape {
  readonly anchor: string;
  readonly level: number;
  readonly facts: RowFacts;
  readonly conflicts: readonly Contradiction[];
  readonly repeats: string | undefined;
  readonly note: string | undefined;
  readonly branch: boolean;
  readonly closes: NodeView['closes'];
}

function view(node: Described, context: NodeContext): NodeView {
  const { medium } = context;
  const { facts } = node;
  const anchor = context.anchor(node.anchor);
  const values = valueViews(facts.scalar, medium);
  const limits = [...limitsOf(facts.scalar), ...(node.note === undefined ? [] : [node.note])].map((text) =>
    medium.line(text),
  );
  const wire = medium.code(node.wire);
  const plain = node.kind === 'group' || node.kind === 'any' ? medium.line(node.wire) : wire;
  const base = {
    id: medium.id(anchor),
    href: medium.href('', anchor),
    kind: node.kind,
    wire: plain,
    indented: `${'· '.repeat(node.level)}${plain}`,
    property: node.property === undefined ? null : medium.code(node.property),
    type: medium.line(node.type),
    typeHref: node.branch ? null : context.format(facts.scalar),
    occurs: occursText(node.occurs),
    required: node.occurs.min > 0,
    occursWords: occursWords(node.occurs),
    limits,
    values,
    valuesTitle: facts.scalar?.open === true ? 'Known values' : 'Values',
    default: facts.default === undefined ? null : medium.code(facts.default),
    fixed: facts.fixed === undefined ? null : medium.code(facts.fixed),
    examples: facts.examples.map((value, index, all) => ({
      value: medium.code(value),
      last: index === all.length - 1,
    })),
    docs: facts.docs.flatMap((docs) => proseViews(docs, medium)),
    sources: sourceViews(facts.provenance, medium),
    conflicts: node.conflicts.map((conflict) => conflictView(conflict, medium)),
    recursion: node.repeats === undefined ? null : medium.href('', node.repeats),
    branch: node.branch,
    closes: node.closes,
  };
  // One object, and no copy of it: a page has thousands of nodes.
  return Object.assign(base, { notes: medium.kind === 'markdown' ? notesOf(base, facts, medium) : '' });
}

/** Everything that a cell of a table says, joined. */
function notesOf(base: Omit<NodeView, 'notes'>, facts: RowFacts, medium: Medium): string {
  const docs = facts.docs.flatMap((texts) => Object.values(texts ?? {}));
  const list = (items: readonly string[]): string => items.join(', ');
  const parts = [
    ...docs.map((text) => medium.line(text)),
    ...base.limits,
    ...(base.values.length === 0
      ? []
      : [
          `${base.valuesTitle}: ${list(base.values.map(({ value, docs: meaning }) => (meaning === '' ? value : `${value} (${meaning})`)))}`,
        ]),
    ...(base.default === null ? [] : [`Default: ${base.default}`]),
    ...(base.fixed === null ? [] : [`Always: ${base.fixed}`]),
    ...(base.examples.length === 0 ? [] : [`Example: ${list(base.examples.map(({ value }) => value))}`]),
    ...(base.recursion === null ? [] : [`Content as [above](${base.recursion})`]),
    ...base.conflicts.map(
      ({ code, claims, settledBy, outcome }) =>
        `Sources disagree (${code}): ${claims.map(({ says, place }) => `${says} (${place})`).join('; ')}. Settled by the ${settledBy}: ${outcome}`,
    ),
    ...(base.sources.length === 0 ? [] : [`Sources: ${list(base.sources.map(({ place }) => place))}`]),
  ];
  return parts.join(' / ');
}

/**
 * Prose in every language in which it exists.
 *
 * @param texts text by language
 * @param medium where it goes
 */
export function proseViews(texts: LocalizedText | undefined, medium: Medium): readonly ProseView[] {
  return Object.entries(texts ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, text], _, all) => ({
      language: medium.id(language === 'und' ? '' : language),
      label: all.length < 2 || language === 'und' ? '' : languageName(language, medium),
      text: medium.prose(text),
      blocks: medium.kind === 'html' && text.includes('\n') ? blocksOf(text, medium) : [],
    }));
}

const ITEM = /^\s*[-*\u2022]\s+(?=\S)/u;

/**
 * Paragraphs, which blank lines part, and lists: several lines that begin with a dash or a bullet. Lines between two
 * items belong to the first of them; those behind the last do where lines between items did.
 */
function blocksOf(text: string, medium: Medium): readonly ProseBlockView[] {
  return text
    .trim()
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.split(/\r?\n/u).filter((line) => line.trim() !== ''))
    .flatMap((lines): readonly ProseBlockView[] => {
      const first = lines.findIndex((line) => ITEM.test(line));
      const last = lines.findLastIndex((line) => ITEM.test(line));
      if (first === last) return [{ text: medium.prose(lines.join('\n')), items: [] }];
      const goesOn = lines.slice(first, last).some((line) => !ITEM.test(line));
      const end = goesOn ? lines.length : last + 1;
      const items: string[] = [];
      for (const line of lines.slice(first, end)) {
        if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
        else items.push(`${items.pop() ?? ''} ${line.trim()}`);
      }
      return [
        ...proseBlock(lines.slice(0, first), medium),
        { text: '', items: items.map((item) => ({ text: medium.line(item) })) },
        ...proseBlock(lines.slice(end), medium),
      ];
    });
}

function proseBlock(lines: readonly string[], medium: Medium): readonly ProseBlockView[] {
  return lines.length === 0 ? [] : [{ text: medium.prose(lines.join('\n')), items: [] }];
}

/**
 * Where sources say so, each line once.
 *
 * @param provenance statements of sources
 * @param medium where it goes
 */
export function sourceViews(
  provenance: readonly Provenance[],
  medium: Medium,
): readonly { readonly place: string; readonly last: boolean }[] {
  const places = [...new Set(provenance.map(({ source, line }) => `${source}:${line}`))];
  return places.map((place, index) => ({ place: medium.line(place), last: index === places.length - 1 }));
}

/**
 * A contradiction with both sides and how it was settled.
 *
 * @param conflict the contradiction
 * @param medium where it goes
 */
export function conflictView(conflict: Contradiction, medium: Medium): ConflictView {
  return {
    code: medium.line(conflict.code),
    claims: conflict.claims.map(({ says, source, line }, index, all) => ({
      says: medium.line(says),
      place: medium.line(`${source}:${line}`),
      last: index === all.length - 1,
    })),
    outcome: medium.line(conflict.outcome),
    settledBy: conflict.settledBy === 'overlay' ? 'overlay' : 'policy',
  };
}

/**
 * What contradictions are sorted by, whatever order they come in.
 *
 * @param conflict the contradiction
 */
export function conflictKey({ resource, part, path, code, claims, outcome }: Contradiction): string {
  return JSON.stringify([resource, part, path, code, claims.map(({ says }) => says), outcome]);
}

function valueViews(scalar: BoundScalar | undefined, medium: Medium): readonly ValueView[] {
  const values = scalar?.simple.enumeration?.values ?? [];
  return values.map(({ value, docs }, index) => ({
    value: medium.code(value),
    docs: medium.line(Object.values(docs ?? {}).join('; ')),
    last: index === values.length - 1,
  }));
}

function typeName(simple: SimpleType): string {
  if (simple.codec === 'list') return `list of ${simple.item === undefined ? 'text' : typeName(simple.item)}`;
  if (simple.codec === 'union' && simple.members !== undefined) {
    return simple.members.map(typeName).join(' or ');
  }
  return simple.name === undefined ? simple.codec : `${simple.codec} (${simple.name})`;
}

function occursText({ min, max }: Occurs): string {
  const most = max ?? 'n';
  return min === max ? String(min) : `${min}..${most}`;
}

function occursWords({ min, max }: Occurs): string {
  const need = min === 0 ? 'optional' : 'required';
  if (max === 1) return need;
  if (max === null) return min > 1 ? `${need}, ${min} or more` : `${need}, repeats`;
  return min === max ? `exactly ${max} times` : `${need}, up to ${max} times`;
}

function limitsOf(scalar: BoundScalar | undefined): readonly string[] {
  const facets = scalar?.simple.facets;
  if (facets === undefined) return [];
  const { length, minLength, maxLength, totalDigits, fractionDigits, patterns = [] } = facets;
  const range = [
    facets.minInclusive === undefined ? '' : `from ${facets.minInclusive}`,
    facets.minExclusive === undefined ? '' : `above ${facets.minExclusive}`,
    facets.maxInclusive === undefined ? '' : `to ${facets.maxInclusive}`,
    facets.maxExclusive === undefined ? '' : `below ${facets.maxExclusive}`,
  ].filter((text) => text !== '');
  return [
    ...(length === undefined ? [] : [`Length: ${length}`]),
    ...(minLength === undefined && maxLength === undefined
      ? []
      : [`Length: ${lengthRange(minLength, maxLength)}`]),
    ...(range.length === 0 ? [] : [`Range: ${range.join(' ')}`]),
    ...(totalDigits === undefined ? [] : [`Digits: at most ${totalDigits}`]),
    ...(fractionDigits === undefined ? [] : [`Decimals: at most ${fractionDigits}`]),
    ...patterns.map((any) => `Pattern: ${any.join(' or ')}`),
  ];
}

function lengthRange(least: number | undefined, most: number | undefined): string {
  if (most === undefined) return `at least ${least ?? 0}`;
  return least === undefined ? `at most ${most}` : `${least} to ${most}`;
}

import type { Contradiction } from '../../model/model.js';
import type { Occurs } from '../../model/schema.js';
import type { BoundMessage, BoundParameter, BoundScalar } from '../binding/bound.js';
import type { Medium } from './medium.js';
import { proseViews } from './prose-views.js';
import { conflictView, sourceViews } from './source-views.js';
import { limitsOf, occursText, occursWords, typeName, valueViews } from './type-words.js';
import type { NodeView } from './views.js';
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

import { describe, expect, test } from 'vitest';
import { messageToDtd, messageToXsd } from '../../generator/emit/schema/index.js';
import type { ApiModel, Message } from '../../generator/model/model.js';
import type { Schema } from '../../generator/model/schema.js';
import { dtdToSchema, readDtd } from '../../generator/sources/dtd/index.js';
import { readXsd, xsdToSchema } from '../../generator/sources/xsd/index.js';
import { caseModel, caseNames } from '../emit/support/cases.js';
import { specification } from '../support/specification.js';
import type { Difference, Json } from './support/differences.js';
import { differences, messageForm, varies } from './support/differences.js';
import { messagesOf } from './support/messages.js';

/** A message with the prefixes that its documents use. */
interface Given {
  readonly name: string;
  readonly message: Message;
  readonly prefixes: Readonly<Record<string, string>>;
}

/** A point that a schema language cannot say, and how it is told from a mistake. */
type Unsayable = (difference: Difference, varying: (difference: Difference) => boolean) => boolean;

const member = (value: Json | undefined, name: string): Json | undefined =>
  isRecord(value) ? value[name] : undefined;
const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a DTD cannot say. Everything else must come back as it was. */
const DTD_CANNOT = {
  'two to twenty times: it is written as often': ({ was, is }) =>
    member(was, 'kind') === 'element' &&
    member(is, 'kind') === 'sequence' &&
    Number(member(member(was, 'occurs'), 'max')) > 1,
  'elements in any order: they become a choice that repeats': ({ was, is }) =>
    member(was, 'kind') === 'all' && member(is, 'kind') === 'choice',
  'any element: it is left out': ({ member: name, is }) => name === 'wildcard' && is === undefined,
  'any attribute: it is left out': ({ member: name, is }) => name === 'anyAttribute' && is === undefined,
  'types that are derived from another one, which may be there for nothing else': ({ member: name, is }) =>
    (name === 'derived' || name === 'abstract') && is === undefined,
  'no prefix: the one that it has becomes part of the name': ({ member: name, was }) =>
    name === 'prefix' && was === undefined,
  'the name of a group: it is written out in its place': ({ member: name, is }) =>
    name === 'group' && is === undefined,
  'a recursive type of several elements: each has its own, so the circle closes later': ({
    member: name,
    is,
  }) => name === 'recursive' && is === undefined,
  'an element that is not the same everywhere: it has one declaration': (difference, varying) =>
    varying(difference),
} satisfies Record<string, Unsayable>;

/** What XML Schema 1.0 cannot say. */
const XSD_CANNOT = {
  'other namespaces: they are read as those that are excluded': ({ was, is }) =>
    JSON.stringify([was].flat()) === '["##other"]' &&
    [is].flat().every((one) => String(one).startsWith('##not:')),
  'elements in any order that do not stand alone: they become a choice that repeats': ({ was, is }) =>
    member(was, 'kind') === 'all' && member(is, 'kind') === 'choice',
  'any content, but no attributes: it is the type anyType': ({ member: name, is }) =>
    (name === 'name' && is === 'anyType') ||
    (name === 'namespace' && is === 'http://www.w3.org/2001/XMLSchema') ||
    (name === 'anyAttribute' && JSON.stringify(is) === '["##any"]'),
} satisfies Record<string, Unsayable>;

function readBackFromDtd({ name, message, prefixes }: Given, types: ApiModel['types']): Schema {
  const [document] = messageToDtd(message, types, { file: name, prefixes }).documents;
  if (document === undefined) throw new Error(`${name} has no DTD`);
  const reading = readDtd(document);
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return dtdToSchema(reading.dtd, { source: document.file }).schema;
}

function readBackFromXsd({ name, message }: Given, types: ApiModel['types']): Schema {
  const { documents } = messageToXsd(message, types, { file: name });
  const files = new Map(documents.map((document) => [document.file, document]));
  const reading = readXsd(documents.slice(0, 1), { resolve: ({ location }) => files.get(location ?? '') });
  expect(reading.diagnostics).toEqual([]);
  return xsdToSchema(reading.set).schema;
}

async function given(name: string): Promise<{ types: ApiModel['types']; messages: readonly Given[] }> {
  if (!caseNames.includes(name)) {
    const specified = await specification(name);
    const messages = messagesOf(specified).map((one) => ({ ...one, prefixes: one.table.prefixes ?? {} }));
    return { types: specified.model.types, messages };
  }
  const model = caseModel(name);
  const messages = model.resources.flatMap((resource) =>
    (['request', 'response'] as const).flatMap((part) => {
      const message = resource[part];
      return message === undefined ? [] : [{ name: `${resource.name}.${part}`, message, prefixes: {} }];
    }),
  );
  return { types: model.types, messages };
}

/** How often each point that cannot be said occurs, and what else differs. */
function judged(
  messages: readonly Given[],
  types: ApiModel['types'],
  readBack: typeof readBackFromDtd,
  cannot: Readonly<Record<string, Unsayable>>,
) {
  const counts: Record<string, number> = {};
  const mistakes: Difference[] = [];
  for (const one of messages) {
    const schema = readBack(one, types);
    const root = schema.roots.find((other) => other.name === one.message.root.name);
    if (root === undefined) throw new Error(`${one.name} has lost its root`);
    const form = messageForm(one.message.root, types);
    const varying = varies(form);
    for (const difference of differences(form, messageForm(root, schema.types))) {
      const point = Object.entries(cannot).find(([, is]) => is(difference, varying))?.[0];
      if (point === undefined) mistakes.push(difference);
      else counts[point] = (counts[point] ?? 0) + 1;
    }
  }
  return { counts, mistakes };
}

interface Expected {
  readonly name: string;
  readonly messages: number;
  readonly dtd: { readonly [Point in keyof typeof DTD_CANNOT]?: number };
  readonly xsd: { readonly [Point in keyof typeof XSD_CANNOT]?: number };
}

const expected: readonly Expected[] = [
  {
    name: 'parcels',
    messages: 7,
    dtd: { 'any element: it is left out': 6, 'two to twenty times: it is written as often': 6 },
    xsd: {},
  },
  {
    name: 'netvisor',
    messages: 60,
    dtd: {
      'an element that is not the same everywhere: it has one declaration': 13,
      'the name of a group: it is written out in its place': 3,
      'two to twenty times: it is written as often': 9,
    },
    xsd: {},
  },
  {
    name: 'hard',
    messages: 3,
    dtd: {
      'a recursive type of several elements: each has its own, so the circle closes later': 1,
      'any attribute: it is left out': 1,
      'any element: it is left out': 2,
      'the name of a group: it is written out in its place': 1,
      'types that are derived from another one, which may be there for nothing else': 2,
    },
    xsd: { 'other namespaces: they are read as those that are excluded': 3 },
  },
  {
    name: 'namespaced',
    messages: 3,
    dtd: {
      'any element: it is left out': 1,
      'elements in any order: they become a choice that repeats': 1,
      'no prefix: the one that it has becomes part of the name': 1,
      'types that are derived from another one, which may be there for nothing else': 6,
    },
    xsd: {
      'any content, but no attributes: it is the type anyType': 3,
      'elements in any order that do not stand alone: they become a choice that repeats': 1,
      'other namespaces: they are read as those that are excluded': 1,
    },
  },
  { name: 'wide', messages: 2, dtd: {}, xsd: {} },
];

test('every case of the emitters is compared', () => {
  expect(expected.map(({ name }) => name).toSorted()).toEqual(
    ['netvisor', 'parcels', ...caseNames].toSorted(),
  );
});

describe.each(expected)('every message of $name', async ({ name, messages: count, dtd, xsd }) => {
  const { types, messages } = await given(name);

  test('comes back from its XSD as it was: structure, codecs, names, documentation, examples', () => {
    expect(judged(messages, types, readBackFromXsd, XSD_CANNOT)).toEqual({ counts: xsd, mistakes: [] });
    expect(messages.length).toBe(count);
  });

  test('comes back from its DTD as it was, but for what a DTD cannot say', () => {
    expect(judged(messages, types, readBackFromDtd, DTD_CANNOT)).toEqual({ counts: dtd, mistakes: [] });
  });
});

test.each([
  ['no JSON', 'oops'],
  ['another shape', '{"docs":1,"examples":{},"simple":{"codec":7},"called":"x","below":[null],"default":{}}'],
  ['a type without end', `{"simple":${'{"codec":"list","item":'.repeat(5000)}1${'}'.repeat(5000)}}`],
])('facts that somebody has edited to %s are passed over', (_name, text) => {
  const file = 'edited.dtd';
  const reading = readDtd({ file, text: `<?doctypist ${text}?>\n<!ELEMENT a (#PCDATA)>\n` });
  const { schema } = dtdToSchema(reading.dtd, { source: file });
  const [{ provenance: _, ...root } = { provenance: [] }] = schema.roots;
  expect(root).toEqual({
    kind: 'element',
    name: 'a',
    occurs: { min: 1, max: 1 },
    type: { kind: 'simple', simple: { codec: 'text' } },
    confidence: 1,
  });
});

import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { createNetvisorMock } from '../../generated/netvisor/src/mock/index.js';
import { compareModels, reporters } from '../../generator/diff/index.js';
import { messageToDtd, messageToXsd } from '../../generator/emit/schema/index.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import type { ApiModel } from '../../generator/model/model.js';
import { dtdToSchema, readDtd } from '../../generator/sources/dtd/index.js';
import { readXsd, xsdToSchema } from '../../generator/sources/xsd/index.js';
import { documentedMock } from '../../generator/workspace/mock/documented.js';
import { validate } from '../../runtime/index.js';
import { xsdJudge } from '../schema/support/xsd-judge.js';
import { validateWithDtd } from '../support/dtd-validation.js';
import { specification } from '../support/specification.js';
import { hostileTexts, withText } from './support/hostile.js';

const { model, tables } = await specification('parcels');
const answerTable = tables.get('listShipments')?.response;
if (answerTable === undefined) throw new RangeError('the small API lists nothing');
const judge = xsdJudge();
afterAll(judge.close);

/** Names of elements and attributes in their order, and all text: by a parser that nobody here wrote. */
function parsed(xml: string): { readonly shape: readonly string[]; readonly text: string } {
  const shape: string[] = [];
  let all = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => shape.push(`${name} ${Object.keys(attributes).join(' ')}`));
  parser.on('text', (part) => (all += part));
  parser.write(xml).close();
  return { shape, text: all };
}

/** The skeleton of a page: its elements with the names of their attributes. */
function skeleton(html: string): readonly string[] {
  const page = load(html);
  return page('*')
    .toArray()
    .map((node) => `${page(node).prop('tagName') ?? ''} ${Object.keys(page(node).attr() ?? {}).join(' ')}`);
}

/** A list of shipments whose root, attributes and types say the text. */
function listed(hostile: ApiModel, text: string) {
  const message = hostile.resources.find(({ name }) => name === 'listShipments')?.response;
  if (message === undefined) throw new RangeError('the small API lists nothing');
  return { root: { ...message.root, docs: { en: text }, examples: [text] } };
}

const list = new Request('https://mock.test/v2/shipments?from=2026-01-01');

async function answered(text: string): Promise<{ readonly status: number; readonly xml: string }> {
  const hostile = withText(model, text);
  const { names } = resolveNames(hostile, EMPTY_LOCK, {});
  const { mock } = documentedMock(hostile, names, { authenticate: true });
  const answer = await mock.fetch(list.clone());
  return { status: answer.status, xml: await answer.text() };
}

/** What the mock of a vendor says of an invoice whose date is the text. */
async function refused(text: string): Promise<string> {
  const mock = createNetvisorMock({ authenticate: false });
  const date = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\0-\x1F]/gu, '');
  const body = `<root><salesinvoice><salesinvoicedate>${date}</salesinvoicedate></salesinvoice></root>`;
  const url = `https://mock.test/salesinvoice.nv?method=add`;
  return (await mock.fetch(new Request(url, { method: 'POST', body }))).text();
}

const plain = {
  message: listed(withText(model, 'plain', false), 'plain'),
  types: withText(model, 'plain', false).types,
  answer: await answered('plain'),
  refusal: await refused('plain'),
};
/** What reports are made of, by one that is kept beside its own tests. */
const kindsOfReports = new Set(
  skeleton(readFileSync(join(import.meta.dirname, '../diff/reports/cases/hostile/expected.html'), 'utf8')),
);
const usual = messageToXsd(plain.message, plain.types, { file: 'plain' }).documents;

describe.each([...hostileTexts, ['the end of an instruction', 'a ?> b', 'a ?> b'] as const])(
  'a document with %s',
  (_, text) => {
    // Defaults stay: one that its type does not take is another matter.
    const hostile = withText(model, text, false);
    const message = listed(hostile, text);

    test('gives an XSD of the same elements, which says it again', () => {
      const emission = messageToXsd(message, hostile.types, { file: 'hostile' });
      expect(emission.documents.map((one) => parsed(one.text).shape)).toEqual(
        usual.map((one) => parsed(one.text).shape),
      );
      expect(judge.load(emission)(plain.answer.xml)).toBe('');
      const files = new Map(emission.documents.map((document) => [document.file, document]));
      const reading = readXsd(emission.documents.slice(0, 1), {
        resolve: ({ location }) => files.get(location ?? ''),
      });
      const { roots } = xsdToSchema(reading.set).schema;
      const root = roots.find(({ name }) => name === message.root.name);
      // Characters that XML 1.0 cannot hold are marked in documentation, and kept in what is JSON.
      // eslint-disable-next-line no-control-regex
      const said = text.replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F]/gu, '\uFFFD');
      expect(root?.docs).toEqual({ en: said });
      expect(root?.examples).toEqual([text]);
    });

    test('gives a DTD that libxml2 reads, and which says it again', () => {
      const [document] = messageToDtd(message, hostile.types, { file: 'hostile' }).documents;
      const dtd = document?.text ?? '';
      expect(validateWithDtd(plain.answer.xml, { text: dtd })).toEqual([]);
      const reading = readDtd({ file: 'hostile.dtd', text: dtd });
      expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { roots } = dtdToSchema(reading.dtd, { source: 'hostile.dtd' }).schema;
      const root = roots.find(({ name }) => name === message.root.name);
      expect(root?.docs).toEqual({ en: text });
      expect(root?.examples).toEqual([text]);
    });

    test('gives schemas that are taken even where it is a default that its type does not allow', () => {
      const withDefaults = withText(model, text).types;
      const emission = messageToXsd(message, withDefaults, { file: 'defaults' });
      expect(judge.load(emission)(plain.answer.xml)).toBe('');
      const [document] = messageToDtd(message, withDefaults, { file: 'defaults' }).documents;
      expect(validateWithDtd(plain.answer.xml, { text: document?.text ?? '' })).toEqual([]);
      const reading = readDtd({ file: 'defaults.dtd', text: document?.text ?? '' });
      const { types } = dtdToSchema(reading.dtd, { source: 'defaults.dtd' }).schema;
      const defaults = Object.values(types).flatMap(({ attributes }) =>
        attributes.flatMap(({ default: one }) => one ?? []),
      );
      expect(new Set(defaults)).toEqual(new Set([text]));
    });

    test('gives valid answers of a mock, and refusals of the same elements', async () => {
      const { status, xml } = await answered(text);
      expect(status).toBe(200);
      // Which examples its types take differs from text to text; what is sent is valid all the same.
      expect(() => parsed(xml)).not.toThrow();
      expect(validate(answerTable, xml).problems).toEqual([]);
      expect(parsed(await refused(text)).shape).toEqual(parsed(plain.refusal).shape);
    });

    test('gives a report of changes with no element or attribute of its own', () => {
      const report = compareModels({ model }, { model: withText(model, text) });
      const made = new Set(skeleton(reporters.html.print(report)));
      expect([...made].filter((kind) => !kindsOfReports.has(kind))).toEqual([]);
      expect(made.size).toBeGreaterThan(20);
    });
  },
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiModel, Message, Resource } from '../../generator/model/model.js';
import type { SimpleType } from '../../generator/model/schema.js';
import { messageNodes } from '../../generator/model/walk.js';
import { matchesGlob } from '../../generator/reconcile/choose-codec.js';
import { expectCase, folder, open } from './support.js';

/** Patterns in code spans of `DEFECTS.md` that begin with the code of a diagnostic: `code target`, with `*`. */
function patternsOf(text: string): readonly string[] {
  return [...text.matchAll(/`((?:conflict|table|xsd|dtd|resource)-[^`]*)`/gu)].map(([, span]) => span ?? '');
}

/** The part of `DEFECTS.md` below a heading, up to the next one of its depth. */
function below(text: string, heading: string): string {
  const from = text.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`DEFECTS.md has no heading ${heading}`);
  const to = text.indexOf('\n## ', from + 4);
  return text.slice(from, to < 0 ? undefined : to);
}

describe('defects of the documents', () => {
  const text = readFileSync(join(folder, 'DEFECTS.md'), 'utf8');
  /** What the tool reports: `code target` for contradictions, `code file message` for the rest. */
  let findings: readonly string[] = [];
  let unsettled: readonly string[] = [];

  beforeAll(async () => {
    const { model, diagnostics } = await open();
    if (model === undefined) throw new Error('the specification cannot be read');
    const conflicts = model.contradictions.map(
      ({ code, resource, part, path }) => `${code} ${resource} ${part} ${path}`,
    );
    const others = diagnostics
      .filter(({ code }) => !code.startsWith('conflict-'))
      .map(({ code, message, places }) => `${code} ${places[0]?.file ?? ''} ${message}`);
    findings = [...conflicts, ...others].sort();
    unsettled = model.contradictions
      .filter(({ settledBy }) => settledBy === 'policy')
      .map(({ code, resource, part, path }) => `${code} ${resource} ${part} ${path}`);
  });

  it('the tool reports exactly what is on record', () => {
    expectCase('findings.json', findings);
  });

  it('every contradiction is settled by the overlay, with a reason', () => {
    expect(unsettled).toEqual([]);
  });

  it('whatever DEFECTS.md says is found, is found', () => {
    const patterns = patternsOf(text);
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern) => !findings.some((one) => matchesGlob(pattern, one)))).toEqual([]);
  });

  it('whatever is found is in DEFECTS.md: a defect, or explained', () => {
    const patterns = patternsOf(text);
    expect(findings.filter((one) => !patterns.some((pattern) => matchesGlob(pattern, one)))).toEqual([]);
  });

  it('each defect of the tables has what found it, or stands below "Not found" with the reason', () => {
    const rows = (part: string): readonly (readonly string[])[] =>
      part
        .split('\n')
        .filter((line) => line.startsWith('| ') && !line.startsWith('| -') && !/^\| Resource\s/u.test(line))
        .map((line) => line.split('|').map((cell) => cell.trim()));
    const foundBy = rows(below(text, 'Found')).map((cells) => patternsOf(cells[3] ?? '').length > 0);
    const reasons = rows(below(text, 'Not found')).map((cells) => (cells[3] ?? '').length > 10);
    expect({ found: foundBy.length, all: foundBy.every(Boolean) }).toEqual({ found: 46, all: true });
    expect({ notFound: reasons.length, all: reasons.every(Boolean) }).toEqual({ notFound: 26, all: true });
  });

  it.each([
    ['salespaymentlist response', 'Root/SalesPaymentList/SalesPayment/PaymentSource', ['1', '2', '3', '99']],
    ['salespaymentlist query', 'limitbytype', ['onlycreditloss', 'excludecreditloss']],
    ['accounting request', 'root/voucher/calculationmode', ['net', 'gross']],
    ['accountlist response', 'Root/AccountList/Accounts/Account/ForeignName/@ISO-3166', ['fi', 'en', 'se']],
    [
      'purchaseinvoice request',
      'root/purchaseinvoice/purchaseinvoiceonround',
      ['open', 'approved', 'accepted'],
    ],
    ['vendor query', 'method', ['Add', 'Edit']],
    ['getpurchaseinvoice query', 'include', ['actions', 'handlinghistory', 'previewimage', 'invoiceimage']],
    ['salesinvoice request', 'root/salesinvoice/invoicetype', ['invoice', 'order', 'invoicedraft']],
    [
      'getpurchaseinvoice response',
      'Root/PurchaseInvoice/ApprovalStatus',
      ['open', 'infactualverification', 'approved', 'accepted', 'acceptorrejected'],
    ],
  ])('values hidden in prose are known: %s %s', async (message, path, values) => {
    const { model } = await open();
    const [name, part] = message.split(' ');
    const resource = model?.resources.find((one) => one.name === name);
    expect(valuesAt(model, resource, part ?? '', path)).toEqual({ openness: 'open', values });
  });
});

/** Known values of a parameter, element or attribute. */
function valuesAt(
  model: ApiModel | undefined,
  resource: Resource | undefined,
  part: string,
  path: string,
): { readonly openness: string; readonly values: readonly string[] } | undefined {
  if (model === undefined || resource === undefined) return undefined;
  const simple =
    part === 'query'
      ? resource.parameters.find(({ name }) => name === path)?.simple
      : simpleAt(model, part === 'request' ? resource.request : resource.response, path);
  const enumeration = simple?.enumeration;
  return (
    enumeration && { openness: enumeration.openness, values: enumeration.values.map(({ value }) => value) }
  );
}

function simpleAt(model: ApiModel, message: Message | undefined, path: string): SimpleType | undefined {
  if (message === undefined) return undefined;
  const node = [...messageNodes(message, model.types)].find((one) => one.path === path);
  if (node === undefined) return undefined;
  if (node.kind === 'attribute') return node.attribute.simple;
  const { type } = node.element;
  if (type.kind === 'simple') return type.simple;
  const content = model.types[type.id]?.content;
  return content?.kind === 'text' ? content.simple : undefined;
}

import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from './support.js';

/** What the tests use of the dialect; its types are checked in the SDK that it is part of. */
interface Dialect {
  readonly interpret: (decoded: unknown) => unknown;
  readonly interpretRoot: (root: unknown) => unknown;
}

let dialect: Dialect;
beforeAll(async () => {
  dialect = await import(pathToFileURL(join(folder, 'dialect.ts')).href);
});

const failed = (...status: readonly string[]): unknown => ({
  responseStatus: { status: ['FAILED', ...status] },
});

/** An error of the service with everything that it does not state. */
function serviceError(root: unknown, stated: object): unknown {
  const raw = (root as { responseStatus: { status: readonly string[] } }).responseStatus.status;
  const nothing = { code: null, message: '', notFound: false, resource: null, valid: [] };
  return { ok: false, error: { kind: 'service', ...nothing, ...stated, raw, value: root } };
}

describe('what an answer means', () => {
  it('OK with identifiers: what was written', () => {
    const root = {
      responseStatus: { status: ['OK'] },
      replies: { insertedDataIdentifier: ['1802', '1803'], validDataIdentifier: [] },
    };
    expect(dialect.interpretRoot(root)).toEqual({
      ok: true,
      value: root,
      inserted: ['1802', '1803'],
      valid: [],
      notFound: false,
      problems: [],
    });
  });

  it('an answer without a status succeeded', () => {
    const root = { salesPaymentList: { salesPayment: [{ netvisorKey: 165 }] } };
    expect(dialect.interpretRoot(root)).toEqual({
      ok: true,
      value: root,
      inserted: [],
      valid: [],
      notFound: false,
      problems: [],
    });
  });

  it.each([
    ['an empty record', { salesInvoice: {} }, true],
    ['a record whose lists are empty', { purchaseInvoice: { previewImage: [], invoiceImage: [] } }, true],
    ['an element that was read as null', { vendor: null }, true],
    ['a list without entries', { salesInvoiceList: { salesInvoice: [] } }, false],
    ['a record with one value', { salesInvoice: { salesInvoiceNumber: '3' } }, false],
    ['nothing but a status', {}, false],
  ])('not found: %s', (_, payload, notFound) => {
    const root = { responseStatus: { status: ['OK'] }, ...payload };
    expect(dialect.interpretRoot(root)).toEqual({
      ok: true,
      value: root,
      inserted: [],
      valid: [],
      notFound,
      problems: [],
    });
  });

  it('splits code and message at the first separator', () => {
    const root = failed('INVALID_DATA :: Data form incorrect:. Line 2 :: no such account');
    expect(dialect.interpretRoot(root)).toEqual(
      serviceError(root, {
        code: 'INVALID_DATA',
        message: 'Data form incorrect:. Line 2 :: no such account',
      }),
    );
  });

  it('keeps a code that it does not know', () => {
    const root = failed('SOMETHING_NEW :: as yet unheard of');
    expect(dialect.interpretRoot(root)).toEqual(
      serviceError(root, { code: 'SOMETHING_NEW', message: 'as yet unheard of' }),
    );
  });

  it('has no code where the answer has none', () => {
    const root = failed('the service is down');
    expect(dialect.interpretRoot(root)).toEqual(serviceError(root, { message: 'the service is down' }));
    const bare = failed();
    expect(dialect.interpretRoot(bare)).toEqual(serviceError(bare, {}));
  });

  it.each([
    ['English', 'Data form incorrect:. Customer not found with Netvisor identifier: 123'],
    ['Finnish', 'Asiakasta ei löydy'],
    ['Swedish', 'Kunden hittades inte'],
  ])('knows "not found" in %s', (_, message) => {
    const root = failed(`INVALID_DATA :: ${message}`);
    expect(dialect.interpretRoot(root)).toEqual(
      serviceError(root, { code: 'INVALID_DATA', message, notFound: true }),
    );
  });

  it('does not take a partner that is not found for a record that is not found', () => {
    const root = failed('AUTHENTICATION_FAILED :: Integraatiokumppania ei löydy, katso dokumentaatio');
    expect(dialect.interpretRoot(root)).toEqual(
      serviceError(root, {
        code: 'AUTHENTICATION_FAILED',
        message: 'Integraatiokumppania ei löydy, katso dokumentaatio',
      }),
    );
  });

  it.each(['customerlist.nv', 'customerlist'])('names the resource that is blocked: %s', (resource) => {
    const message = `Service error. The company has blocked access to the api resource: ${resource}`;
    const root = failed(`SERVICE_ACCESS_ERROR :: ${message}`);
    expect(dialect.interpretRoot(root)).toEqual(
      serviceError(root, { code: 'SERVICE_ACCESS_ERROR', message, resource }),
    );
  });

  it('tells which items of a failed call were valid', () => {
    const root = {
      responseStatus: { status: ['FAILED', 'INVALID_DATA :: one of three'] },
      replies: { insertedDataIdentifier: [], validDataIdentifier: ['7', '8'] },
    };
    expect(dialect.interpretRoot(root)).toEqual(
      serviceError(root, { code: 'INVALID_DATA', message: 'one of three', valid: ['7', '8'] }),
    );
  });

  it('passes on what the decoder let through', () => {
    const problems = [{ code: 'unknown-element', path: 'Root/X', message: 'unknown' }];
    const value = { responseStatus: { status: ['ok'] } };
    expect(dialect.interpret({ ok: true, value, problems })).toEqual({
      ok: true,
      value,
      inserted: [],
      valid: [],
      notFound: false,
      problems,
    });
  });

  it('an answer that is no XML is an error of its own kind', () => {
    const error = { name: 'XmlError', code: 'mismatched-tag', message: 'no end tag', offset: 3 };
    expect(dialect.interpret({ ok: false, error })).toEqual({
      ok: false,
      error: { kind: 'unreadable', code: null, message: 'no end tag', notFound: false, cause: error },
    });
  });
});

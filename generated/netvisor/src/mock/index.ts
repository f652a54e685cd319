import { createMock, createStore, Refused } from '../runtime/mock/index.js';
import type { Mock, MockRoute, MockStart, StartedMock } from '../runtime/mock/index.js';
import { companyOf, languageOfCall, verify } from './auth.js';
import type { Company } from './company.js';
import { openCompany, say } from './company.js';
import { fail, succeed } from './envelope.js';
import { FIXTURES } from './fixtures.js';
import { MESSAGES } from './language.js';
import type { NetvisorMockOptions } from './options.js';
import { TEST_CREDENTIALS, TEST_ORGANISATION } from './options.js';
import { routes } from './routes.js';
import { asTaken } from './wire.js';

export { TEST_CREDENTIALS, TEST_ORGANISATION } from './options.js';
export type { MockCredentials, NetvisorMockOptions } from './options.js';
export { FIXTURES } from './fixtures.js';
export type { ContractFixture, CustomerFixture, Fixtures, PeriodFixture } from './fixtures.js';
export * from '../runtime/mock/index.js';

/** Characters that a URL may have. */
const URI_LENGTH = 2115;

/**
 * A server that behaves like Netvisor, as far as the documents tell how it does: it verifies who calls, holds calls
 * to the model, keeps what it is given and answers from it.
 *
 * @param options who may call, what there is, where data is kept
 */
export function createNetvisorMock(options: NetvisorMockOptions = {}): Mock {
  const store = createStore(options.persistence);
  const fixtures = { ...FIXTURES, ...options.fixtures };
  const given = options.fixtures?.accounts;
  const accounts = given === undefined ? null : new Set(given.map(({ number }) => number ?? ''));
  const balanced = options.balancedVouchers ?? false;
  const blocked = new Set(options.blocked?.map((name) => name.toLowerCase()));
  return createMock<Company>(
    {
      routes: routes.map(asTakenBy),
      ignoreCase: true,
      allowUnknownParameters: options.allowUnknownParameters ?? false,
      uriLength: URI_LENGTH,
      fallbackEncoding: 'iso-8859-15',
      lane: companyOf,
      admit: async (request, now) => {
        const { organisationId, language } = await verify(request, now, options, store);
        const [, origin = '', name = ''] = /^([^?]*)\/([^/?]*)/.exec(request.url.replace(/\?.*$/s, '')) ?? [];
        if (blocked.has(name.toLowerCase()))
          throw new Refused(
            'service',
            'SERVICE_ACCESS_ERROR',
            `${say(MESSAGES.blocked, languageOfCall(request))} ${name}`,
          );
        return openCompany(store, {
          id: organisationId,
          language,
          now,
          origin,
          fixtures,
          accounts,
          balanced,
        });
      },
      reply: succeed,
      refuse: (refused, request, now) => fail(refused, request, now, options.httpStatus),
    },
    { store, ...(options.clock === undefined ? {} : { clock: options.clock }) },
  );
}

function asTakenBy(route: MockRoute<Company>): MockRoute<Company> {
  const { request } = route.resource;
  return request === undefined
    ? route
    : { ...route, resource: { ...route.resource, request: asTaken(request) } };
}

/**
 * Starts the mock for a tool that knows nothing of Netvisor.
 *
 * @param options whether callers have to sign, and where data is kept
 */
export function start({ authenticate, persistence }: MockStart): StartedMock {
  const mock = createNetvisorMock({ authenticate, ...(persistence === undefined ? {} : { persistence }) });
  const { customerId, customerKey, partnerId, partnerKey } = TEST_CREDENTIALS;
  const notes = [
    `customer id   ${customerId}`,
    `customer key  ${customerKey}`,
    `partner id    ${partnerId}`,
    `partner key   ${partnerKey}`,
    `company       ${TEST_ORGANISATION}, or any other business ID`,
  ];
  return { mock, notes: authenticate ? notes : ['callers need not sign'] };
}

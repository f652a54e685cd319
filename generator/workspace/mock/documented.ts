import { createMock, createStore, route, writeReply } from '../../../runtime/mock/index.js';
import type {
  MockAnswer,
  MockCall,
  MockRoute,
  MockStart,
  Refused,
  StartedMock,
} from '../../../runtime/mock/index.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import { bindResources } from '../../emit/binding/bind-resource.js';
import { bindContext } from '../../emit/binding/context.js';
import { exampleOf } from '../../emit/docs/example.js';
import { emitRules } from '../../emit/rules.js';
import { resourceTable } from '../../emit/tables/tables.js';
import type { ApiModel } from '../../model/model.js';
import type { Names } from '../../names/resolve.js';
import { docsCodecs } from '../docs-codecs.js';
import { storing } from './storing.js';

/**
 * A mock of an API of which nothing is known but its documents: it holds calls to the model, keeps what is sent to a
 * path and answers with it, and answers everything else with examples that are valid by the model.
 *
 * @param model the API
 * @param names its names
 * @param start how it is started; there is nobody to authenticate
 */
export function documentedMock(model: ApiModel, names: Names, start: MockStart): StartedMock {
  const store = createStore(start.persistence);
  const report = new DiagnosticCollector(emitRules);
  const bound = bindResources(bindContext(model, names, {}, report));
  const tables = bound.map((resource) => resourceTable(resource, docsCodecs));
  const bodies = storing(store, tables);
  const routes = bound.flatMap((resource, index): MockRoute<null>[] => {
    const table = tables[index];
    if (table === undefined) return [];
    const example = resource.response === undefined ? undefined : exampleOf(resource.response, docsCodecs);
    return [route(table, (call: MockCall<unknown, unknown, null>) => bodies(call, example?.value))];
  });
  const mock = createMock<null>(
    {
      routes,
      lane: () => null,
      admit: () => null,
      reply: answerOf,
      refuse: refusalOf,
    },
    { store },
  );
  return { mock, notes: ['answers are what was sent before, or examples made from the documents'] };
}

function answerOf(reply: unknown, { resource, headers }: MockCall<unknown, unknown, null>): MockAnswer {
  const { response } = resource;
  const own = Object.fromEntries(headers);
  if (response === undefined || typeof reply !== 'object' || reply === null)
    return { status: 204, headers: own, body: new Uint8Array() };
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${writeReply(response, reply)}`;
  const isNew = headers.has('location');
  return {
    status: isNew ? 201 : 200,
    headers: { 'content-type': 'application/xml; charset=utf-8', ...own },
    body: new TextEncoder().encode(xml),
  };
}

const STATUSES = {
  'unknown-resource': 404,
  method: 405,
  'uri-length': 414,
  query: 400,
  malformed: 400,
  body: 422,
  fault: 500,
  service: 500,
} as const satisfies Record<Refused['kind'], number>;

/** Statuses of refusals with a code of their own. */
const CODES: ReadonlyMap<string, number> = new Map([
  ['NOT_FOUND', 404],
  ['CONFLICT', 409],
  ['NO_ANSWER', 501],
]);

function refusalOf({ kind, code, message, problems, detail }: Refused): MockAnswer {
  const told = problems.map(({ path, message: what }) => `${path === '' ? '' : `${path}: `}${what}`);
  const lines = (told.length === 0 ? [message] : told).map((one) => `${code === '' ? kind : code}: ${one}`);
  const allow = kind === 'method' && Array.isArray(detail) ? { allow: detail.join(', ') } : {};
  return {
    status: CODES.get(code) ?? STATUSES[kind],
    headers: { 'content-type': 'text/plain; charset=utf-8', ...allow },
    body: new TextEncoder().encode(`${lines.join('\n')}\n`),
  };
}

import { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../../model/model.js';
import type { LocalizedText } from '../../../model/schema.js';
import type { Names } from '../../../names/resolve.js';
import { bindResources } from '../../binding/bind-resource.js';
import type { BoundParameter, BoundResource } from '../../binding/bound.js';
import { bindContext } from '../../binding/context.js';
import { exampleOf } from '../../docs/example.js';
import { groupBy } from '../../docs/group.js';
import { emitRules } from '../../rules.js';
import type { CodecRegistry } from '../../tables/evaluate.js';
import { inLanguage, visible } from '../../typescript/doc-text.js';
import type { Json, JsonObject } from '../openapi/scalar.js';

/** Format of the collections that are written. */
const FORMAT = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** What a collection is made with. */
export interface PostmanOptions {
  /** Names of everything in the model, see `resolveNames`. */
  readonly names: Names;
  /** Codecs by which examples are checked. */
  readonly registry: CodecRegistry;
}

/**
 * Describes an API as a Postman collection of format 2.1: a folder a subject, a request a resource, with a body and
 * an answer that are valid by the model. The address of the server is the variable `baseUrl`; how calls are signed
 * is left to whoever uses the collection. Descriptions are plain text.
 *
 * @param model the model
 * @param options names and codecs
 */
export function modelToPostman(model: ApiModel, { names, registry }: PostmanOptions): JsonObject {
  const context = bindContext(model, names, {}, new DiagnosticCollector(emitRules));
  const subjects = groupBy(bindResources(context), ({ source }) => source.subject);
  return {
    info: { name: visible(model.api.title), schema: FORMAT },
    item: [...subjects]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([subject, resources]): JsonObject => ({
        name: visible(subject),
        item: resources.map((resource) => requestItem(resource, registry)),
      })),
    variable: [{ key: 'baseUrl', value: 'https://localhost', type: 'string' }],
  };
}

function requestItem(resource: BoundResource, registry: CodecRegistry): JsonObject {
  const { source, method, parameters, request, response } = resource;
  const body = request && exampleOf(request, registry);
  const answer = response && exampleOf(response, registry);
  const call: JsonObject = {
    method,
    header: request === undefined ? [] : [{ key: 'Content-Type', value: 'application/xml' }],
    url: address(source.path, parameters),
    ...(body === undefined
      ? {}
      : { body: { mode: 'raw', raw: body.xml, options: { raw: { language: 'xml' } } } }),
    ...description(source.docs),
  };
  return {
    name: visible(inLanguage(source.title, 'en') ?? source.name),
    request: call,
    response:
      answer === undefined
        ? []
        : [
            {
              name: 'An answer',
              originalRequest: call,
              status: 'OK',
              code: 200,
              header: [{ key: 'Content-Type', value: 'application/xml' }],
              body: answer.xml,
            },
          ],
  };
}

function address(path: string, parameters: readonly BoundParameter[]): JsonObject {
  const steps = path.replace(/^\//u, '').split('/');
  const inPath = (name: string): boolean => steps.includes(`{${name}}`);
  const described = ({ source }: BoundParameter): JsonObject => ({
    key: source.name,
    value: source.examples?.[0] ?? source.default ?? '',
    ...description(source.docs),
  });
  const query = parameters
    .filter(({ source }) => !inPath(source.name))
    .map((one): JsonObject => ({ ...described(one), ...(one.required ? {} : { disabled: true }) }));
  const colons = steps.map((step) => step.replace(/^\{(.+)\}$/u, ':$1'));
  const sent = query.filter(({ disabled }) => disabled !== true);
  const text = sent.map(({ key, value }) => `${String(key)}=${String(value)}`).join('&');
  return {
    raw: `{{baseUrl}}/${colons.join('/')}${text === '' ? '' : `?${text}`}`,
    host: ['{{baseUrl}}'],
    path: colons,
    ...(query.length === 0 ? {} : { query }),
    ...(colons.some((step) => step.startsWith(':'))
      ? { variable: parameters.filter(({ source }) => inPath(source.name)).map(described) }
      : {}),
  };
}

/** Text as it is: what it holds is no markup. */
function description(docs: LocalizedText | undefined): Readonly<Record<string, Json>> {
  const text = inLanguage(docs, 'en');
  return text === undefined ? {} : { description: { content: visible(text), type: 'text/plain' } };
}

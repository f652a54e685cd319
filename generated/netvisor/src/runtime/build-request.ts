import type { HttpCall, ParameterPart, ResourceTable } from './request.js';
import type { EncodeResult, Problem } from './result.js';
import type { MessageTable } from './table.js';
import { compileScalar } from './write/compile-scalar.js';
import { encode } from './write/encode.js';
import { illegalAt } from './write/escape.js';
import type { EncodeOptions } from './write/options.js';
import { childPath, hint, inWords, problem } from './write/problems.js';
import type { ScalarOp } from './write/program.js';
import { brokenRule } from './check/rules.js';
import { textOf } from './write/scalar.js';
import { isGiven, isRecord } from './write/writer.js';

/** How a request is built. */
export interface RequestOptions extends EncodeOptions {
  /** Scheme and host (`https://api.example.com`), so that a limit of the whole URI counts them. */
  readonly origin?: string;
}

const scalars = new WeakMap<ParameterPart, ScalarOp>();

/** Characters that separate the values of a list without being encoded (RFC 3986, 3.4). */
const PLAIN_SEPARATOR = /^[-._~,;:/@!*()]+$/;

/**
 * Percent-encodes everything but the unreserved characters (RFC 3986, 2.3), in UTF-8.
 *
 * @param text any text without lone surrogates
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** State of one request. */
interface Building {
  readonly query: object;
  readonly validate: boolean;
  readonly problems: Problem[];
}

/**
 * Makes the call of a resource: path, query string and body, all of it checked.
 *
 * @param table the resource
 * @param query its parameters, path parameters among them
 * @param body what the request says; undefined where the resource takes none
 * @param options how the body is written
 * @returns the call, or all problems at once, with paths that begin with `query` or `body`
 */
export function buildRequest<Query, Body>(
  table: ResourceTable<Query, Body>,
  query: Query,
  body: Body,
  options: RequestOptions = {},
): EncodeResult<HttpCall> {
  const problems: Problem[] = [];
  const { validate = true } = options;
  const given: unknown = query ?? {};
  if (!isRecord(given))
    problems.push(problem('type', 'query', `expected an object, found ${inWords(given)}`));
  const building: Building = { query: isRecord(given) ? given : {}, validate, problems };
  const texts = new Map<string, string>();
  const parameters: string[] = [];
  for (const part of table.parameters) {
    const text = parameterText(building, part);
    if (text === undefined) continue;
    texts.set(part.param, text);
    if (!table.path.includes(`{${part.param}}`)) parameters.push(`${percentEncode(part.param)}=${text}`);
  }
  const path = table.path.replace(/\{([^}]*)\}/g, (_, name: string) =>
    pathParameter(building, table, texts, name),
  );
  if (validate) checkQuery(building, table);
  const queryString = parameters.join('&');
  checkLength(building, table, path, queryString, options.origin ?? '');
  const xml = buildBody(problems, table.request, body, options);
  if (problems.length > 0) return { ok: false, problems };
  const call: HttpCall = { method: table.method, path, query: queryString };
  return { ok: true, value: xml === undefined ? call : { ...call, body: xml } };
}

function own(building: Building, name: string): unknown {
  try {
    return Object.hasOwn(building.query, name)
      ? (building.query as Readonly<Record<string, unknown>>)[name]
      : undefined;
  } catch {
    const message = 'expected a value, but reading the property throws';
    building.problems.push(problem('type', childPath('query', name), message));
    return undefined;
  }
}

/** The encoded text of a parameter; undefined where it is left out or wrong. */
function parameterText(building: Building, part: ParameterPart): string | undefined {
  const value = own(building, part.as);
  const path = childPath('query', part.as);
  const { problems, validate } = building;
  const { list } = part;
  if (value === undefined || (list !== undefined && !isGiven(value))) {
    if (part.required === true && validate)
      problems.push(problem('missing', path, `expected ${part.is.codec.name}, found nothing`));
    return undefined;
  }
  if (value === null) return '';
  if (list === undefined) return scalarText(building, part, value, path, undefined);
  if (!Array.isArray(value)) {
    problems.push(problem('type', path, `expected an array, found ${inWords(value)}`));
    return undefined;
  }
  const items: readonly unknown[] = value;
  const { separator, maxItems } = list;
  if (maxItems !== undefined && items.length > maxItems && validate)
    problems.push(problem('too-many', path, `expected at most ${maxItems}, found ${items.length}`));
  const texts = items.map((item, index) => scalarText(building, part, item, `${path}[${index}]`, separator));
  return texts.join(PLAIN_SEPARATOR.test(separator) ? separator : percentEncode(separator));
}

function scalarText(
  building: Building,
  part: ParameterPart,
  value: unknown,
  path: string,
  separator: string | undefined,
): string | undefined {
  let op = scalars.get(part);
  if (op === undefined) {
    op = compileScalar(part.is);
    scalars.set(part, op);
  }
  const { problems, validate } = building;
  const text = textOf(op, value, validate, undefined, (code, message, found) => {
    problems.push(problem(code, path, message, found));
  });
  if (text === undefined) return undefined;
  if (illegalAt(text) >= 0) {
    problems.push(problem('illegal-character', path, 'expected printable characters, found others', text));
    return undefined;
  }
  if (separator !== undefined && separator !== '' && text.includes(separator))
    problems.push(
      problem(
        'invalid-value',
        path,
        `expected a value without ${JSON.stringify(separator)}, which separates`,
        text,
      ),
    );
  return percentEncode(text);
}

function pathParameter(
  building: Building,
  table: ResourceTable<never, never>,
  texts: ReadonlyMap<string, string>,
  name: string,
): string {
  const part = table.parameters.find(({ param }) => param === name);
  const text = texts.get(name);
  const path = childPath('query', part?.as ?? name);
  const isReported = part !== undefined && (part.required === true || own(building, part.as) !== undefined);
  if (text === '' || (text === undefined && !isReported))
    building.problems.push(problem('missing', path, 'expected a value for the path, found nothing'));
  else if (text === '.' || text === '..')
    building.problems.push(
      problem('invalid-value', path, 'expected a value that does not lead elsewhere', text),
    );
  return text ?? '';
}

function checkQuery(building: Building, table: ResourceTable<never, never>): void {
  const { problems, query } = building;
  const known = table.parameters.map(({ as }) => as);
  for (const name of Object.keys(query)) {
    if (known.includes(name) || own(building, name) === undefined) continue;
    problems.push(
      problem(
        'unknown-property',
        childPath('query', name),
        `there is no parameter of this name; ${hint(name, known)}`,
      ),
    );
  }
  for (const rule of table.rules ?? []) {
    const broken = brokenRule(rule, (property) => isGiven(own(building, property)));
    if (broken !== null) problems.push(problem('rule', 'query', broken));
  }
}

function checkLength(
  building: Building,
  table: ResourceTable<never, never>,
  path: string,
  query: string,
  origin: string,
): void {
  const limit = table.limits?.uriLength;
  const length = origin.length + path.length + (query === '' ? 0 : query.length + 1);
  if (limit === undefined || length <= limit || !building.validate) return;
  const message = `expected a URI of at most ${limit} characters, found ${length}; ask for less in one call`;
  building.problems.push(problem('too-long', 'query', message));
}

function buildBody<Body>(
  problems: Problem[],
  table: MessageTable<unknown, Body> | undefined,
  body: Body,
  options: EncodeOptions,
): string | undefined {
  if (table === undefined) {
    if (body !== undefined) problems.push(problem('unknown-property', 'body', 'the resource takes no body'));
    return undefined;
  }
  const result = encode(table, body, options);
  if (result.ok) return result.value;
  for (const found of result.problems) {
    const rest = found.path === '' || found.path.startsWith('[') ? found.path : `.${found.path}`;
    problems.push({ ...found, path: `body${rest}` });
  }
  return undefined;
}

import type { ParameterPart, ResourceTable } from '../request.js';
import type { Problem } from '../result.js';
import { brokenRule } from '../check/rules.js';

/** Parameters of a call by property, and what is wrong with them. */
export interface ReadQuery {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** How names are compared and what is let through. */
export interface QueryOptions {
  readonly ignoreCase: boolean;
  readonly allowUnknown: boolean;
}

/**
 * Reads the parameters of a call by the table of its resource: required ones, alternatives, unknown ones, types,
 * known values and lengths of lists. A parameter without text counts as left out.
 *
 * @param table the resource
 * @param query the query string without `?`, percent-encoded, `+` for a space
 * @param path values of the path, percent-encoded
 * @param options how names are compared and what is let through
 */
export function readQuery(
  table: ResourceTable,
  query: string,
  path: ReadonlyMap<string, string>,
  options: QueryOptions,
): ReadQuery {
  const problems: Problem[] = [];
  const fold = (name: string): string => (options.ignoreCase ? name.toLowerCase() : name);
  const parts = new Map(table.parameters.map((part) => [fold(part.param), part]));
  const given = new Map<ParameterPart, string[]>();
  const take = (rawName: string, rawValue: string): void => {
    const name = unescaped(rawName);
    const value = unescaped(rawValue);
    if (name === undefined || value === undefined) {
      problems.push(problem('invalid-value', name ?? rawName, 'expected percent-encoded UTF-8', rawValue));
      return;
    }
    const part = parts.get(fold(name));
    if (part !== undefined) given.set(part, [...(given.get(part) ?? []), ...(value === '' ? [] : [value])]);
    else if (!options.allowUnknown)
      problems.push(problem('unknown-property', name, 'there is no parameter of this name', value));
  };
  for (const [name, value] of path) take(name, value);
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    take(at < 0 ? pair : pair.slice(0, at), at < 0 ? '' : pair.slice(at + 1));
  }
  const value: Record<string, unknown> = {};
  for (const part of table.parameters) {
    const texts = given.get(part) ?? [];
    const [text] = texts;
    if (text === undefined) {
      if (part.required === true)
        problems.push(problem('missing', part.param, `expected ${part.is.codec.name}, found nothing`));
    } else if (texts.length > 1 && part.list === undefined)
      problems.push(problem('too-many', part.param, `expected it once, found it ${texts.length} times`));
    else
      value[part.as] =
        part.list === undefined ? decodeOne(part, text, problems) : decodeList(part, texts, problems);
  }
  for (const rule of table.rules ?? []) {
    const names = new Map(rule.of.map((property) => [wireName(table, property), property]));
    const broken = brokenRule({ ...rule, of: [...names.keys()] }, (name) =>
      Object.hasOwn(value, names.get(name) ?? ''),
    );
    if (broken !== null) problems.push(problem('rule', '', broken));
  }
  return { value, problems };
}

/** Callers of the wire know parameters by their names there. */
function wireName({ parameters }: ResourceTable, property: string): string {
  return parameters.find(({ as }) => as === property)?.param ?? property;
}

function decodeOne(part: ParameterPart, text: string, problems: Problem[]): unknown {
  const { is, param } = part;
  const { codec, values, open } = is;
  const known = values?.find((one) => one.toLowerCase() === text.toLowerCase());
  if (values !== undefined && open !== true && known === undefined) {
    problems.push(problem('unknown-value', param, `expected one of ${values.join(', ')}`, text));
    return undefined;
  }
  const decoded = codec.decode(known ?? text.trim());
  if (decoded === undefined) problems.push(problem('invalid-value', param, `expected ${codec.name}`, text));
  if (is.maxLength !== undefined && text.length > is.maxLength)
    problems.push(problem('too-long', param, `expected at most ${is.maxLength} characters`, text));
  return decoded;
}

function decodeList(part: ParameterPart, texts: readonly string[], problems: Problem[]): readonly unknown[] {
  const { separator = ',', maxItems } = part.list ?? {};
  const items = texts.flatMap((text) => text.split(separator));
  if (maxItems !== undefined && items.length > maxItems)
    problems.push(
      problem('too-many', part.param, `expected at most ${maxItems} values, found ${items.length}`),
    );
  return items.map((item) => decodeOne(part, item, problems));
}

/**
 * Takes percent-encoding away, with `+` for a space.
 *
 * @param text as it stands in a query
 * @returns undefined where it is not percent-encoded UTF-8
 */
export function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function problem(code: string, path: string, message: string, text?: string): Problem {
  return { code, path, message, ...(text === undefined ? {} : { text: text.slice(0, 200) }) };
}

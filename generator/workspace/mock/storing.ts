import type { ElementPart, Part, ResourceTable } from '../../../runtime/index.js';
import { Refused } from '../../../runtime/mock/index.js';
import type { MockCall, Store } from '../../../runtime/mock/index.js';
import { typeOf } from '../../../runtime/type-of.js';

/** A body that was sent, under the path by which it is read. */
interface Stored {
  readonly path: string;
  readonly root: string;
  readonly value: object;
}

/**
 * Answers calls by what most APIs mean by methods and paths: POST to a path makes something below it, PUT replaces,
 * GET reads, DELETE removes, and GET of the path above lists. What this does not cover is answered by an example.
 *
 * @param store where bodies are kept
 * @param tables all resources
 * @returns makes the reply to a call; gets an example of the reply where there is one
 */
export function storing(
  store: Store,
  tables: readonly ResourceTable[],
): (call: MockCall<unknown, unknown, null>, example: unknown) => unknown {
  return (call, example) => {
    const bodies = store.collection<Stored>('', 'bodies');
    const { resource, headers } = call;
    const path = pathOf(call);
    const at = bodies.all().findIndex((one) => one.path === path);
    const keys = store.collection<number>('', 'keys');
    const key = at < 0 ? 0 : (keys.all()[at] ?? 0);
    const found = bodies.get(key);
    const put = (where: string, value: object): object => {
      const own = found !== undefined && where === path ? key : store.next('', 'body');
      keys.put(own, own);
      bodies.put(own, { path: where, root: resource.request?.root.el ?? '', value });
      return value;
    };
    const isItem = tables.some(({ path: other, method }) => other === resource.path && method === 'PUT');
    if (resource.method === 'DELETE') {
      if (found === undefined) throw new Refused('service', 'NOT_FOUND', `there is nothing at ${path}`);
      bodies.delete(key);
      keys.delete(key);
      return found.value;
    }
    if (typeof call.body === 'object' && call.body !== null && isEchoed(resource)) {
      const [own] = /[^/]*$/u.exec(path) ?? [''];
      if (resource.method === 'PUT') {
        const name = /\{([^}/]+)\}$/u.exec(resource.path)?.[1];
        // Where nothing stood, this makes something (RFC 9110, 9.3.4).
        if (found === undefined) headers.set('location', path);
        return put(
          path,
          name === undefined ? call.body : named(resource, name, call.body, decodeURIComponent(own)),
        );
      }
      const item = itemOf(resource, tables);
      if (item !== undefined) {
        const given = identifierOf(resource, item, call.body);
        const id = given ?? String(store.next('', 'id'));
        const where = `${path}/${encodeURIComponent(id)}`;
        if (bodies.all().some((one) => one.path === where))
          throw new Refused('service', 'CONFLICT', `something stands at ${where} already`);
        headers.set('location', where);
        return put(where, named(resource, item, call.body, id));
      }
    }
    if (resource.method === 'GET') {
      if (found !== undefined) return found.value;
      if (isItem) throw new Refused('service', 'NOT_FOUND', `there is nothing at ${path}`);
      const root = tables.find(({ path: other, method }) => other === resource.path && method === 'POST')
        ?.request?.root.el;
      const below = bodies.all().filter((one) => one.root === root && one.path.startsWith(`${path}/`));
      return listOf(resource, example, root, below) ?? orExample(resource, example);
    }
    return orExample(resource, example);
  };
}

function orExample({ name, response }: ResourceTable, example: unknown): unknown {
  if (response === undefined) return undefined;
  if (example !== undefined) return example;
  const reason = `no example of the answer of ${name} can be made from the documents, and nothing was stored`;
  throw new Refused('service', 'NO_ANSWER', reason);
}

/** The path of a call, without query, as its resource spells it. */
function pathOf({ resource, query }: MockCall<unknown, unknown, null>): string {
  const values = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}));
  return resource.path.replace(/\{([^}]*)\}/gu, (_, name: string) => {
    const property = resource.parameters.find(({ param }) => param === name)?.as ?? name;
    return encodeURIComponent(String(values.get(property) ?? ''));
  });
}

/** The answer is what was sent: both have the same root. */
function isEchoed({ request, response }: ResourceTable): boolean {
  return response === undefined || request?.root.el === response.root.el;
}

/** The resource that reads what is made below a path, and the parameter that names it. */
function itemOf({ path }: ResourceTable, tables: readonly ResourceTable[]): string | undefined {
  for (const other of tables) {
    const [, name] =
      /^\/\{([^}/]+)\}$/u.exec(other.path.startsWith(path) ? other.path.slice(path.length) : '') ?? [];
    if (name !== undefined && other.method === 'GET') return name;
  }
  return undefined;
}

/** The property that holds the identifier of what is sent, where there is a place for one. */
function identifierProperty({ request }: ResourceTable, name: string): string | undefined {
  const type = request === undefined ? undefined : typeOf(request.root.is);
  return (
    type?.attributes?.find(({ at }) => at === name)?.as ??
    elements(type?.parts).find(({ el }) => el === name)?.as
  );
}

/** The identifier that a caller gave to what it sends. */
function identifierOf(resource: ResourceTable, name: string, body: object): string | undefined {
  const property = identifierProperty(resource, name);
  const given = Object.entries(body).find(([key]) => key === property)?.[1];
  const text = typeof given === 'object' || given === undefined ? '' : String(given);
  return text === '' ? undefined : text;
}

/** Gives what was sent its identifier, where it has a place for one. */
function named(resource: ResourceTable, name: string, body: object, id: string): object {
  const property = identifierProperty(resource, name);
  return property === undefined ? body : { ...body, [property]: id };
}

/** What counts the items of a list, by its name. */
const COUNT = /^(?:total|count|size)(?:Count|Items)?$/iu;

/** The example of a list with what was stored in place of its items; nothing where there can be no empty list. */
function listOf(
  { response }: ResourceTable,
  example: unknown,
  item: string | undefined,
  stored: readonly Stored[],
): object | undefined {
  if (response === undefined || typeof example !== 'object') return undefined;
  const type = typeOf(response.root.is);
  const items = elements(type.parts).find(({ el, max = 1 }) => el === item && max > 1);
  if (items === undefined || (stored.length === 0 && (items.min ?? 1) > 0)) return undefined;
  const counts = (type.attributes ?? []).filter(
    ({ at, is }) => COUNT.test(at) && is.codec.name === 'integer',
  );
  return {
    ...example,
    ...Object.fromEntries(counts.map(({ as }) => [as, stored.length])),
    [items.as]: stored.map(({ value }) => value),
  };
}

function elements(parts: readonly Part[] = []): readonly ElementPart[] {
  return parts.flatMap((part) => ('group' in part ? elements(part.parts) : 'el' in part ? [part] : []));
}

import type { ElementPart, Part, ResourceTable, TypeTable } from '../../../runtime/index.js';
import { Refused } from '../../../runtime/mock/index.js';
import type { MockCall, Store } from '../../../runtime/mock/index.js';

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
      if (resource.method === 'PUT') return put(path, call.body);
      const item = itemOf(resource, tables);
      if (item !== undefined) {
        const id = String(store.next('', 'id'));
        const where = `${path}/${id}`;
        headers.set('location', where);
        return put(where, named(resource, item, call.body, id));
      }
    }
    if (resource.method === 'GET') {
      if (found !== undefined) return found.value;
      if (isItem) throw new Refused('service', 'NOT_FOUND', `there is nothing at ${path}`);
      const below = bodies.all().filter((one) => one.path.startsWith(`${path}/`));
      return listOf(resource, example, below) ?? orExample(resource, example);
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

/** Gives what was sent its identifier, where it has a place for one and none was given. */
function named({ request }: ResourceTable, name: string, body: object, id: string): object {
  const type = request === undefined ? undefined : typeOf(request.root.is);
  const property =
    type?.attributes?.find(({ at }) => at === name)?.as ??
    elements(type?.parts).find(({ el }) => el === name)?.as;
  if (property === undefined || Object.entries(body).some(([key]) => key === property)) return body;
  return { ...body, [property]: id };
}

/** The example of a list with what was stored in place of its items. */
function listOf(
  { response }: ResourceTable,
  example: unknown,
  stored: readonly Stored[],
): object | undefined {
  const [first] = stored;
  if (first === undefined || response === undefined || typeof example !== 'object') return undefined;
  const parts = elements(typeOf(response.root.is).parts);
  const items = parts.find(({ el, max = 1 }) => el === first.root && max > 1);
  if (items === undefined) return undefined;
  return {
    ...example,
    [items.as]: stored.filter(({ root }) => root === first.root).map(({ value }) => value),
  };
}

function typeOf(type: TypeTable | (() => TypeTable)): TypeTable {
  return typeof type === 'function' ? type() : type;
}

function elements(parts: readonly Part[] = []): readonly ElementPart[] {
  return parts.flatMap((part) => ('group' in part ? elements(part.parts) : 'el' in part ? [part] : []));
}

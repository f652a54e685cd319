import { typed } from '../read/decode.js';
import type { ResourceTable } from '../request.js';
import type { CallOptions, StreamResult, Transport } from '../transport/transport.js';
import type { OperationResult } from './call.js';
import { finished } from './call.js';
import { itemsAt, replaced } from './join.js';
import { answersOf } from './pages.js';

/**
 * A list that was asked for. Nothing is sent until it is awaited, looped over or streamed.
 *
 * Awaited, it is one answer; keys and days that do not fit into one call are asked for in parts and joined. A
 * `for await` goes through the items of all pages, each page read as a whole and repeated where it fails.
 */
export interface List<Item, Reply> extends PromiseLike<OperationResult<Reply>>, AsyncIterable<Item> {
  /**
   * Reads the items of one answer while it arrives: for answers that are too large to hold. Pages are not followed,
   * and an answer that breaks off is not asked for again. Where one key is asked for, and the service answers with
   * the record and no list, the stream has no items: its `head()` has the record.
   *
   * @throws CallError where the call fails before the first item
   */
  readonly stream: () => Promise<StreamResult<Item, Reply>>;
  /** Collects the items of all pages. */
  readonly all: () => Promise<readonly Item[]>;
}

/**
 * Calls a resource that answers with a list.
 *
 * @param transport makes the calls
 * @param resource the resource; it says where its list is
 * @param query its parameters
 * @param body what the request says; undefined where the resource takes none
 * @param options what is peculiar to this call; `deadlineMs` holds for each answer
 */
export function callList<Item, Query, Body, Reply>(
  transport: Transport,
  resource: ResourceTable<Query, Body, Reply>,
  query: Query,
  body: Body,
  options?: CallOptions,
): List<Item, Reply> {
  const { items: place, paging } = resource;
  if (place === undefined) throw new TypeError(`${resource.name} has no list`);
  const answers = (): AsyncGenerator<OperationResult<Reply>> =>
    answersOf({ transport, resource, query, body, options });
  const first = async (): Promise<OperationResult<Reply>> => {
    const results: OperationResult<Reply>[] = [];
    for await (const result of answers()) {
      if (paging?.kind !== 'window') return result;
      results.push(result);
    }
    const [head] = results;
    if (head === undefined) throw new RangeError('a call has at least one answer');
    const items = results.flatMap(({ value }) => itemsAt(place, value));
    return finished(transport, replaced(head.value, place, items), results);
  };
  const items = async function* (): AsyncGenerator<Item> {
    for await (const { value } of answers()) {
      for (const item of itemsAt(place, value)) yield typed(item);
    }
  };
  let awaited: Promise<OperationResult<Reply>> | undefined;
  return {
    // eslint-disable-next-line unicorn/no-thenable
    then: (resolve, reject) => (awaited ??= first()).then(resolve, reject),
    [Symbol.asyncIterator]: items,
    stream: async () => {
      const { path } = place;
      const { items: stream, response } = await transport.stream(resource, query, body, path, options);
      return { items: typed(stream), response };
    },
    all: async () => {
      const all: Item[] = [];
      for await (const item of items()) all.push(item);
      return all;
    },
  };
}

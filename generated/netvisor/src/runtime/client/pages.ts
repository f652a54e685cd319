import type { Paging, ResourceTable } from '../request.js';
import { typed } from '../read/decode.js';
import { CallError } from '../transport/errors.js';
import type { TransportResponse } from '../transport/response.js';
import type { CallOptions, Transport } from '../transport/transport.js';
import type { OperationResult } from './call.js';
import { callResource } from './call.js';
import { itemsAt, keyOf, replaced } from './join.js';
import { windowStarts } from './windows.js';

/** A list that is asked for. */
export interface ListCall<Query, Body, Reply> {
  readonly transport: Transport;
  readonly resource: ResourceTable<Query, Body, Reply>;
  readonly query: Query;
  readonly body: Body;
  readonly options: CallOptions | undefined;
}

/**
 * The answers that make up a list, one after the other, each asked for when the one before it has been used.
 *
 * @param call the list
 */
export function answersOf<Query, Body, Reply>(
  call: ListCall<Query, Body, Reply>,
): AsyncGenerator<OperationResult<Reply>> {
  const { paging } = call.resource;
  // What is asked for by its keys is all in one answer, or in those to parts of the keys.
  if (call.resource.parameters.some(({ as, list }) => list !== undefined && isGiven(call.query, as)))
    return once(call, {});
  if (paging?.kind === 'page') return numberedPages(call, paging.parameter);
  if (paging?.kind === 'above-key') return pagesAboveKeys(call, paging.parameter);
  if (paging?.kind === 'window') return windows(call, paging);
  return once(call, {});
}

async function* once<Query, Body, Reply>(
  { transport, resource, query, body, options }: ListCall<Query, Body, Reply>,
  more: Readonly<Record<string, unknown>>,
): AsyncGenerator<OperationResult<Reply>> {
  yield await callResource(transport, resource, typed({ ...query, ...more }), body, options);
}

/** Pages until the answer says that none follows or, where it says nothing, until one is empty. */
async function* numberedPages<Query, Body, Reply>(
  call: ListCall<Query, Body, Reply>,
  parameter: string,
): AsyncGenerator<OperationResult<Reply>> {
  const start = memberOf(call.query, parameter);
  let page = typeof start === 'number' || typeof start === 'bigint' ? Number(start) : 1;
  let before: string | undefined;
  for (let isFirst = true; ; isFirst = false) {
    // The first is asked for as the caller wrote it: some resources refuse a page where keys are given.
    for await (const result of once(call, isFirst ? {} : { [parameter]: page })) {
      const items = listOf(call, result);
      const text = textOf(items);
      if (!isFirst && (items.length === 0 || text === before)) return;
      before = text;
      yield result;
      const next = call.transport.profile.nextPage?.(result.response);
      if (next === null || items.length === 0 || isSingle(call, result)) return;
      if (next !== undefined && next <= page)
        throw stuck(result.response, `page ${page} says that page ${next} follows`);
      page = next ?? page + 1;
    }
  }
}

/** Pages above the greatest key so far, until one is empty. */
async function* pagesAboveKeys<Query, Body, Reply>(
  call: ListCall<Query, Body, Reply>,
  parameter: string,
): AsyncGenerator<OperationResult<Reply>> {
  let last: bigint | undefined;
  for (;;) {
    const more = last === undefined ? {} : { [parameter]: last };
    for await (const result of once(call, more)) {
      const items = listOf(call, result);
      if (last !== undefined && items.length === 0) return;
      yield result;
      if (items.length === 0) return;
      const greatest = greatestKey(call, items);
      if (greatest === undefined) throw stuck(result.response, 'an item of the list has no key');
      if (last !== undefined && greatest <= last)
        throw stuck(result.response, `asked for keys above ${last}, got none above ${greatest}`);
      last = greatest;
    }
  }
}

/** Windows of days up to today. What stands on the border of two is in both answers, and is handed out once. */
async function* windows<Query, Body, Reply>(
  call: ListCall<Query, Body, Reply>,
  { parameter, days }: Extract<Paging, { kind: 'window' }>,
): AsyncGenerator<OperationResult<Reply>> {
  const place = call.resource.items;
  let before = new Set<string>();
  for (const start of windowStarts(memberOf(call.query, parameter), days, call.transport.clock.now())) {
    for await (const result of once(call, { [parameter]: start })) {
      const items = listOf(call, result);
      const seen = before;
      before = new Set(items.map((item) => textOf([item])));
      const fresh = items.filter((item) => !seen.has(textOf([item])));
      yield place === undefined ? result : { ...result, value: replaced(result.value, place, fresh) };
    }
  }
}

function listOf<Query, Body, Reply>(
  { resource }: ListCall<Query, Body, Reply>,
  { value }: OperationResult<Reply>,
): readonly unknown[] {
  return resource.items === undefined ? [] : itemsAt(resource.items, value);
}

function greatestKey<Query, Body, Reply>(
  { resource: { items: place } }: ListCall<Query, Body, Reply>,
  items: readonly unknown[],
): bigint | undefined {
  let greatest: bigint | undefined;
  for (const item of items) {
    const text = place === undefined ? undefined : keyOf(place, item);
    if (text === undefined || !/^\d+$/.test(text)) return undefined;
    const key = BigInt(text);
    if (greatest === undefined || key > greatest) greatest = key;
  }
  return greatest;
}

function textOf(items: readonly unknown[]): string {
  return JSON.stringify(items, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** The answer is one record and no list. */
function isSingle<Query, Body, Reply>(
  { resource: { items: place } }: ListCall<Query, Body, Reply>,
  { value }: OperationResult<Reply>,
): boolean {
  return place?.single !== undefined && memberOf(value, place.single) !== undefined;
}

function isGiven(query: unknown, property: string): boolean {
  const value = memberOf(query, property);
  return value !== undefined && value !== null;
}

function memberOf(value: unknown, property: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, property) : undefined;
}

/** Going on would ask for the same for ever, and to stop would lose what follows. */
function stuck(response: TransportResponse, why: string): CallError {
  const { resource, transactionId, attempts, timings } = response;
  const message = `${resource}: the list cannot be followed: ${why}`;
  const state = { processed: 'maybe', transient: false, response } as const;
  return new CallError({ message, code: 'paging', resource, transactionId, attempts, timings, ...state });
}

import type { ResourceTable } from '../request.js';
import { CallError } from '../transport/errors.js';
import type { TransportResponse } from '../transport/response.js';
import type { CallOptions, CallResult, Transport } from '../transport/transport.js';
import { joinAnswers } from './join.js';
import type { KeyedPart } from './split.js';
import { splitKeys } from './split.js';

/** A call that succeeded, made in one part or in several. */
export interface OperationResult<Reply> extends CallResult<Reply> {
  /** Keys of what the call wrote; empty where it wrote nothing, or where the service does not say. */
  readonly inserted: readonly string[];
  /** The answers to all parts, in the order in which they came; `response` is the last. */
  readonly responses: readonly TransportResponse[];
}

/** An outcome that is under way. */
export type PromisedResult<Reply> = Promise<OperationResult<Reply>>;

/**
 * Calls a resource. A list of keys that is longer than one call may be is sent in parts, one after the other, and
 * the answers are joined in the order in which the keys were given.
 *
 * @param transport makes the calls
 * @param resource the resource
 * @param query its parameters
 * @param body what the request says; undefined where the resource takes none
 * @param options what is peculiar to this call; `deadlineMs` holds for each part
 * @throws CallError where a part fails; its `progress` says which keys were done
 */
export async function callResource<Query, Body, Reply>(
  transport: Transport,
  resource: ResourceTable<Query, Body, Reply>,
  query: Query,
  body: Body,
  options?: CallOptions,
): Promise<OperationResult<Reply>> {
  const parts = splitKeys(transport, resource, query, body);
  const results: CallResult<Reply>[] = [];
  for (const [index, part] of parts.entries()) {
    try {
      results.push(await transport.call(resource, part.query, body, options));
    } catch (error) {
      if (error instanceof CallError && parts.length > 1) {
        const keysOf = (some: readonly KeyedPart<Query>[]): readonly unknown[] =>
          some.flatMap(({ keys }) => keys);
        const done = keysOf(parts.slice(0, index));
        CallError.noteProgress(error, { done, failed: part.keys, left: keysOf(parts.slice(index + 1)) });
      }
      throw error;
    }
  }
  const keys = parts.flatMap((part) => part.keys);
  return finished(transport, joinAnswers(resource, keys, results), results);
}

/**
 * Calls a resource for one record, and insists that it was found.
 *
 * @param transport makes the calls
 * @param resource the resource
 * @param query its parameters
 * @param body what the request says; undefined where the resource takes none
 * @param options what is peculiar to this call
 * @throws CallError as `callResource`; where nothing has the key, what the service has for that
 */
export async function callRecord<Query, Body, Reply>(
  transport: Transport,
  resource: ResourceTable<Query, Body, Reply>,
  query: Query,
  body: Body,
  options?: CallOptions,
): Promise<OperationResult<Reply>> {
  const result = await callResource(transport, resource, query, body, options);
  transport.profile.requireFound?.(result.value, result.response);
  return result;
}

/**
 * Completes the outcome of a call that was made in parts.
 *
 * @param transport what made the calls
 * @param value the answers, joined
 * @param results the answers, at least one
 */
export function finished<Reply>(
  { profile }: Transport,
  value: Reply,
  results: readonly CallResult<Reply>[],
): OperationResult<Reply> {
  const responses = results.map(({ response }) => response);
  const last = responses.at(-1);
  if (last === undefined) throw new RangeError('a call has at least one answer');
  return {
    value,
    problems: results.flatMap(({ problems }) => problems),
    inserted: results.flatMap((result) => profile.inserted?.(result.value) ?? []),
    response: last,
    responses,
  };
}

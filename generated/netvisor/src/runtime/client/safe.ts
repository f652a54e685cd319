import { typed } from '../read/decode.js';
import type { CallError, Settled } from '../transport/errors.js';
import { settle } from '../transport/errors.js';
import type { StreamResult } from '../transport/transport.js';
import type { OperationResult } from './call.js';
import type { List } from './list.js';

/** A list whose failures are values. A loop over it ends with the failure, if there is one. */
export interface SafeList<Item, Reply>
  extends PromiseLike<Settled<OperationResult<Reply>>>, AsyncIterable<Settled<Item>> {
  /** As `stream` of a list; failures while items are read are thrown there. */
  readonly stream: () => Promise<Settled<StreamResult<Item, Reply>>>;
  /** As `all` of a list. */
  readonly all: () => Promise<Settled<readonly Item[]>>;
}

/** A method that gives its failures as values. */
export type SafeMethod<Method> = Method extends (...args: infer Args) => List<infer Item, infer Reply>
  ? (...args: Args) => SafeList<Item, Reply>
  : Method extends (...args: infer Args) => PromiseLike<infer Value>
    ? (...args: Args) => Promise<Settled<Value>>
    : never;

/** A client whose methods give their failures as values. */
export type Safe<Client> = {
  readonly [Group in keyof Client]: {
    readonly [Method in keyof Client[Group]]: SafeMethod<Client[Group][Method]>;
  };
};

/**
 * A client whose methods never reject with a `CallError`, but give `{ ok, value }` or `{ ok, error }`.
 *
 * @param client groups of methods
 */
export function safely<Client extends object>(client: Client): Safe<Client> {
  const groups = Object.entries(client).map(([name, group]: readonly [string, object]) => {
    const methods = Object.entries(group).map(
      ([method, call]: readonly [string, (...args: readonly unknown[]) => unknown]) =>
        [method, (...args: readonly unknown[]) => safe(call(...args))] as const,
    );
    return [name, Object.freeze(Object.fromEntries(methods))] as const;
  });
  return typed(Object.freeze(Object.fromEntries(groups)));
}

function safe(given: unknown): unknown {
  if (!isList(given)) return settle(typed<PromiseLike<unknown>>(given));
  let awaited: Promise<Settled<unknown>> | undefined;
  const list: SafeList<unknown, unknown> = {
    // eslint-disable-next-line unicorn/no-thenable
    then: (resolve, reject) =>
      typed<Promise<Settled<OperationResult<unknown>>>>((awaited ??= settle(given))).then(resolve, reject),
    [Symbol.asyncIterator]: () => settledItems(given),
    stream: () => settle(given.stream()),
    all: () => settle(given.all()),
  };
  return list;
}

async function* settledItems(list: List<unknown, unknown>): AsyncGenerator<Settled<unknown>> {
  const items = list[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await settle(items.next());
      if (!step.ok) {
        const failure: { readonly ok: false; readonly error: CallError } = step;
        yield failure;
        return;
      }
      if (step.value.done === true) return;
      yield { ok: true, value: step.value.value };
    }
  } finally {
    await items.return?.();
  }
}

function isList(value: unknown): value is List<unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

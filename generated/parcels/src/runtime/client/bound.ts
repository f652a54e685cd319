import type { Transport } from '../transport/transport.js';

/** An operation as a client has it: without its first parameter. */
export type Bound<Operation> = Operation extends (transport: Transport, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/**
 * An operation that is made through one transport.
 *
 * @param transport the transport
 * @param operation the operation
 */
export function bound<Rest extends readonly unknown[], Result>(
  transport: Transport,
  operation: (transport: Transport, ...rest: Rest) => Result,
): (...rest: Rest) => Result {
  return (...rest) => operation(transport, ...rest);
}

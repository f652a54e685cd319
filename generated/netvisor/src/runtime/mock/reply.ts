import { typed } from '../read/decode.js';
import type { MessageTable } from '../table.js';
import { encode } from '../write/encode.js';
import type { EncodeOptions } from '../write/options.js';
import { Refused } from './service.js';

/**
 * Writes the reply of a handler as XML, held to the model: a mock that answers what the documents exclude helps
 * nobody. A member of the root that is null is written as an empty element, whatever it has to hold: services answer
 * so where there is nothing.
 *
 * @param table the response, as its resource has it or with other scalars
 * @param reply the object
 * @param options how it is laid out
 * @throws {Refused} of kind `fault` where the reply is not valid by the table
 */
export function writeReply(
  table: MessageTable<unknown, never>,
  reply: object,
  options: Pick<EncodeOptions, 'indent'> = {},
): string {
  const open = typed<MessageTable<unknown, unknown>>(table);
  const written = encode(open, reply, options);
  if (written.ok) return written.value;
  const empty = Object.entries(reply).flatMap(([name, value]) => (value === null ? [`${name}.`] : []));
  const problems = written.problems.filter(({ path }) => !empty.some((name) => path.startsWith(name)));
  const unchecked = problems.length === 0 ? encode(open, reply, { ...options, validate: false }) : written;
  if (unchecked.ok) return unchecked.value;
  const [first] = problems;
  throw new Refused('fault', '', `the reply is not valid: ${first?.path ?? ''}: ${first?.message ?? ''}`, {
    problems,
  });
}

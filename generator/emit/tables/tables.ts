import type { MessageTable, Scalar } from '../../../runtime/table.js';
import type { ResourceTable } from '../../../runtime/request.js';
import type { BoundMessage, BoundResource, BoundScalar } from '../binding/bound.js';
import { asTable, evaluate } from './evaluate.js';
import type { CodecRegistry } from './evaluate.js';
import { messageLiteral, resourceLiteral } from './resource-literal.js';
import { scalarLiteral, typeLiterals } from './type-literal.js';

/**
 * The table of one message in memory, equal to the one in emitted code.
 *
 * @param message the bound message
 * @param codecs the codecs to use
 * @param specialise with a maker for each type
 */
export function messageTable(
  message: BoundMessage,
  codecs: CodecRegistry,
  specialise = false,
): MessageTable<unknown, unknown> {
  const types = new Map<string, () => unknown>();
  const around = {
    codecs,
    type: (key: string): unknown => types.get(key),
    message: (): unknown => undefined,
  };
  for (const { key, literal } of typeLiterals(message, specialise))
    types.set(key, () => evaluate(literal, around));
  return asTable(evaluate(messageLiteral(message), around));
}

/**
 * The table of one resource in memory, equal to the one in emitted code.
 *
 * @param resource the bound resource
 * @param codecs the codecs to use
 * @param specialise with makers for the types of the response
 */
export function resourceTable(
  resource: BoundResource,
  codecs: CodecRegistry,
  specialise = false,
): ResourceTable<unknown, unknown, unknown> {
  const messages = {
    request: resource.request && messageTable(resource.request, codecs),
    response: resource.response && messageTable(resource.response, codecs, specialise),
  };
  const around = {
    codecs,
    type: (): unknown => undefined,
    message: (part: 'request' | 'response'): unknown => messages[part],
  };
  return asTable(evaluate(resourceLiteral(resource), around));
}

/**
 * The table of a scalar in memory: of the text of an element or attribute, or of a parameter.
 *
 * @param scalar the bound scalar
 * @param codecs the codecs to use
 */
export function scalarTable(scalar: BoundScalar, codecs: CodecRegistry): Scalar {
  const nothing = (): undefined => undefined;
  return asTable(evaluate(scalarLiteral(scalar), { codecs, type: nothing, message: nothing }));
}

import type { BoundMessage, BoundParameter, BoundResource } from '../binding/bound.js';
import type { Literal, LiteralObject } from './literal.js';
import { objectOf } from './literal.js';
import { ruleLiteral, scalarLiteral } from './type-literal.js';

/**
 * The table of a message.
 *
 * @param message the message
 */
export function messageLiteral(message: BoundMessage): LiteralObject {
  const { root } = message;
  const prefixes = Object.entries(message.prefixes);
  return objectOf([
    [
      'root',
      objectOf([
        ['el', root.name],
        ['ns', root.namespace],
        ['is', { kind: 'type', key: message.type }],
      ]),
    ],
    ['ignoreCase', message.ignoreCase ? true : undefined],
    ['prefixes', prefixes.length === 0 ? undefined : objectOf(prefixes)],
  ]);
}

/**
 * The table of a resource.
 *
 * @param resource the resource
 */
export function resourceLiteral(resource: BoundResource): LiteralObject {
  const { source, rules, limits } = resource;
  return objectOf([
    ['name', source.name],
    ['method', resource.method],
    ['path', source.path],
    ['effects', source.effects],
    ['parameters', resource.parameters.map(parameterLiteral)],
    ['rules', rules.length === 0 ? undefined : rules.map(ruleLiteral)],
    ['request', resource.request && { kind: 'message', part: 'request' }],
    ['response', resource.response && { kind: 'message', part: 'response' }],
    ['limits', limits?.uriLength === undefined ? undefined : objectOf([['uriLength', limits.uriLength]])],
  ]);
}

function parameterLiteral(parameter: BoundParameter): Literal {
  const { source } = parameter;
  const list =
    source.list &&
    objectOf([
      ['separator', source.list.separator],
      ['maxItems', source.list.maxItems],
    ]);
  return objectOf([
    ['param', source.name],
    ['as', parameter.as],
    ['is', scalarLiteral(parameter.is)],
    ['required', parameter.required ? true : undefined],
    ['list', list],
  ]);
}

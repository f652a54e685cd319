import type { Paging } from '../../../runtime/request.js';
import type { BoundMessage, BoundParameter, BoundResource } from '../binding/bound.js';
import type { Literal, LiteralObject } from './literal.js';
import { Entries } from './literal.js';
import { ruleLiteral, scalarLiteral } from './type-literal.js';

/**
 * The table of a message.
 *
 * @param message the message
 * @param writer name of the function that makes what writes it, where code is emitted for it
 */
export function messageLiteral(message: BoundMessage, writer?: string): LiteralObject {
  const { root } = message;
  const prefixes = new Entries();
  for (const [namespace, prefix] of Object.entries(message.prefixes))
    if (!message.inner.has(namespace)) prefixes.put(namespace, prefix);
  const rootLiteral = new Entries()
    .put('el', root.name)
    .put('ns', root.namespace)
    .put('is', { kind: 'type', key: message.type }).object;
  return new Entries()
    .put('root', rootLiteral)
    .put('ignoreCase', message.ignoreCase ? true : undefined)
    .put('prefixes', prefixes.object.entries.length === 0 ? undefined : prefixes.object)
    .put('write', writer === undefined ? undefined : { kind: 'writer', name: writer }).object;
}

/**
 * The table of a resource.
 *
 * @param resource the resource
 */
export function resourceLiteral(resource: BoundResource): LiteralObject {
  const { source, rules, limits, items, paging } = resource;
  const uriLength = limits?.uriLength;
  return new Entries()
    .put('name', source.name)
    .put('method', resource.method)
    .put('path', source.path)
    .put('effects', source.effects)
    .put('parameters', resource.parameters.map(parameterLiteral))
    .put('rules', rules.length === 0 ? undefined : rules.map(ruleLiteral))
    .put('request', resource.request && { kind: 'message', part: 'request' })
    .put('response', resource.response && { kind: 'message', part: 'response' })
    .put('limits', uriLength === undefined ? undefined : new Entries().put('uriLength', uriLength).object)
    .put(
      'items',
      items && new Entries().put('path', items.path).put('key', items.key).put('single', items.single).object,
    )
    .put('paging', paging && pagingLiteral(paging)).object;
}

function pagingLiteral(paging: Paging): LiteralObject {
  const entries = new Entries().put('kind', paging.kind).put('parameter', paging.parameter);
  if (paging.kind === 'page') entries.put('pageSize', paging.pageSize);
  if (paging.kind === 'window') entries.put('days', paging.days);
  return entries.object;
}

function parameterLiteral(parameter: BoundParameter): Literal {
  const { source } = parameter;
  const { list } = source;
  return new Entries()
    .put('param', source.name)
    .put('as', parameter.as)
    .put('is', scalarLiteral(parameter.is))
    .put('required', parameter.required ? true : undefined)
    .put('list', list && new Entries().put('separator', list.separator).put('maxItems', list.maxItems).object)
    .object;
}

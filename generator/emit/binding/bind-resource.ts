import type { Rule } from '../../../runtime/table.js';
import type { Parameter, Resource } from '../../model/model.js';
import { bindMessage } from './bind-message.js';
import type { BoundParameter, BoundResource } from './bound.js';
import type { BindContext } from './context.js';
import { envelopeOf, listOf, pagingOf } from './list-place.js';
import { bindScalar } from './scalar.js';

/**
 * Binds every documented resource of the model, sorted by name. What is only named and described nowhere
 * gives no module.
 *
 * @param context the context
 */
export function bindResources(context: BindContext): readonly BoundResource[] {
  const resources = context.model.resources
    .filter((resource) => resource.status === 'documented')
    .map((resource) => bindResource(resource, context))
    .sort((a, b) => (a.source.name < b.source.name ? -1 : 1));
  const envelope = envelopeOf(resources);
  return resources.map((resource) => {
    const items = listOf(resource, envelope);
    const paging = pagingOf(resource, items);
    return { ...resource, ...(items && { items }), ...(paging && { paging }) };
  });
}

function bindResource(resource: Resource, context: BindContext): BoundResource {
  const names = context.names.resources.get(resource.name);
  if (names === undefined) throw new RangeError(`resource ${resource.name} has no names`);
  const propertyOf = (parameter: string): string => names.parameters.get(parameter) ?? parameter;
  const rules = resource.parameterRules.map((rule): Rule => ({
    kind: rule.kind,
    of: rule.parameters.map(propertyOf),
    reason: rule.reason,
  }));
  const alternative = new Set(
    resource.parameterRules.flatMap((rule) => (rule.kind === 'requires' ? [] : rule.parameters)),
  );
  const parameters = resource.parameters.map((parameter): BoundParameter => {
    // What is one of several cannot be required by itself, whatever the table of parameters says.
    const required = parameter.required && !alternative.has(parameter.name);
    return bindParameter(parameter, propertyOf(parameter.name), required, context);
  });
  return {
    names,
    source: resource,
    method: resource.method ?? (resource.request === undefined ? 'GET' : 'POST'),
    parameters,
    rules,
    operations: context.names.operations.get(resource.name) ?? [],
    ...(resource.limits === undefined ? {} : { limits: resource.limits }),
    ...(resource.request === undefined
      ? {}
      : { request: bindMessage(resource.request, resource, 'request', context) }),
    ...(resource.response === undefined
      ? {}
      : { response: bindMessage(resource.response, resource, 'response', context) }),
  };
}

function bindParameter(
  parameter: Parameter,
  as: string,
  required: boolean,
  context: BindContext,
): BoundParameter {
  return { as, is: bindScalar(parameter.simple, parameter.provenance, context), required, source: parameter };
}

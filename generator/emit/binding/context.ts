import type { DiagnosticCollector, Place } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import type { ComplexType, Provenance, TypeId } from '../../model/schema.js';
import { derivedTypes } from '../../names/identity.js';
import type { Names } from '../../names/resolve.js';
import type { emitRules } from '../rules.js';
import type { CodecBinding } from './codecs.js';

/** What binding needs beside the part of the model at hand. */
export interface BindContext {
  readonly model: ApiModel;
  readonly names: Names;
  readonly codecs: Readonly<Record<string, CodecBinding>>;
  readonly report: DiagnosticCollector<typeof emitRules>;
  readonly derived: ReadonlyMap<TypeId, readonly TypeId[]>;
  /** Name and representative of each type by `resource part id`. */
  readonly types: ReadonlyMap<string, { readonly name: string; readonly id: TypeId }>;
}

/**
 * Prepares the binding of a model.
 *
 * @param model the model
 * @param names its names
 * @param codecs bindings of codecs from the config
 * @param report collects what cannot be bound
 */
export function bindContext(
  model: ApiModel,
  names: Names,
  codecs: Readonly<Record<string, CodecBinding>>,
  report: DiagnosticCollector<typeof emitRules>,
): BindContext {
  const types = new Map<string, { name: string; id: TypeId }>();
  for (const { resource, part, id, ids, name } of names.types) {
    for (const one of ids) types.set(`${resource} ${part} ${one}`, { name, id });
  }
  return { model, names, codecs, report, derived: derivedTypes(model.types), types };
}

/**
 * A type of the model; where it is missing, an empty one, with a diagnostic.
 *
 * @param context the context
 * @param id id of the type
 * @param places where it is referred to
 */
export function typeOf(context: BindContext, id: TypeId, places: readonly Place[]): ComplexType {
  const type = Object.hasOwn(context.model.types, id) ? context.model.types[id] : undefined;
  if (type !== undefined) return type;
  context.report.report('emit-missing-type', `Type ${id} is referred to and does not exist.`, places);
  return { attributes: [], content: { kind: 'any' }, provenance: [] };
}

/**
 * Places that provenance names.
 *
 * @param provenance statements of sources
 */
export function placesOf(provenance: readonly Provenance[]): readonly Place[] {
  return provenance.map(({ source, line, column }) => ({ file: source, line, column }));
}

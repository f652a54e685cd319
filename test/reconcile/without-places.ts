import { modelToJson } from '../../generator/model/json.js';
import type { ApiModel } from '../../generator/model/model.js';

const places: ReadonlySet<string> = new Set(['line', 'column', 'sha256']);

/**
 * A model as text, without what moves when a document is laid out otherwise: lines, columns, digests, and the
 * order that only lines decide (contradictions, numbers of value tables on one page).
 *
 * @param model the model
 */
export function withoutPlaces(model: ApiModel): string {
  const plain: ApiModel = JSON.parse(modelToJson(model), (key, value: unknown) =>
    places.has(key) ? undefined : value,
  );
  return modelToJson({
    ...plain,
    contradictions: sorted(plain.contradictions),
    codeTables: sorted(plain.codeTables.map((table) => ({ ...table, id: table.id.replace(/-\d+$/u, '') }))),
  });
}

function sorted<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, key: JSON.stringify(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

import { describe, expect, test } from 'vitest';
import { DiagnosticCollector } from '../../generator/diagnostics/diagnostic.js';
import { bindResources } from '../../generator/emit/binding/bind-resource.js';
import { bindContext } from '../../generator/emit/binding/context.js';
import { emitRules } from '../../generator/emit/rules.js';
import type { CodecRegistry } from '../../generator/emit/tables/evaluate.js';
import { resourceTable } from '../../generator/emit/tables/tables.js';
import type { ApiModel } from '../../generator/model/model.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { codecByName } from '../../runtime/codecs/by-name.js';
import { list, union } from '../../runtime/codecs/index.js';
import type { NextPart, OwnCode } from '../../runtime/table.js';
import { caseModel, caseNames, caseOptions } from './support/cases.js';
import { runtimeFiles } from './support/compile.js';
import { loadSdk } from './support/load-sdk.js';
import { emit } from './support/emit.js';

const registry: CodecRegistry = { byName: codecByName, list, union };

/** Tables of the model in memory, by name of resource. */
function tablesInMemory(model: ApiModel, specialise: readonly string[] = []): Record<string, unknown> {
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  const context = bindContext(model, names, {}, new DiagnosticCollector(emitRules));
  return Object.fromEntries(
    bindResources(context).map((bound) => [
      bound.source.name,
      resourceTable(bound, registry, specialise.includes(bound.source.name)),
    ]),
  );
}

/** What a function gave, so that a table that holds itself is told from another. */
const given = new WeakMap<object, unknown>();

/** Tables as plain data: functions of codecs by the name of the codec, lazy tables by what they give, down to itself. */
function plain(value: unknown, around: ReadonlyMap<object, number> = new Map()): unknown {
  if (typeof value === 'function') {
    if (!given.has(value)) given.set(value, value());
    return { lazy: plain(given.get(value), around) };
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('decode' in value && 'name' in value) return { codec: value.name };
  const known = around.get(value);
  if (known !== undefined) return { again: known };
  if (Array.isArray(value)) return value.map((item) => plain(item, around));
  const inside = new Map([...around, [value, around.size]]);
  return Object.fromEntries(
    Object.entries(value)
      // What writes a message stands in emitted code only; `writers.test.ts` asks it.
      .filter(([key]) => key !== 'write')
      .map(([key, inner]) => [key, key === 'make' ? asked(inner) : plain(inner, inside)]),
  );
}

/** What a maker makes of parts that tell their number and how they were asked for: of all, of every second one, of none. */
function asked({ code }: OwnCode): unknown {
  const parts = (isThere: (part: number) => boolean): NextPart => ({
    isAttribute: isThere,
    isElement: isThere,
    value: (part) => ({ value: part }),
    object: (part) => ({ object: part }),
    list: (part) => [part],
    text: () => 'text',
  });
  return {
    full: code(parts(() => true)),
    odd: code(parts((part) => part % 2 === 1)),
    empty: code(parts(() => false)),
  };
}

/** The model with each resource a second time, so that resources have types alike. */
function twice(model: ApiModel): ApiModel {
  const copies = model.resources.map((one) => ({ ...one, name: `other${one.name}` }));
  return { ...model, resources: [...model.resources, ...copies] };
}

describe.each(
  caseNames.flatMap((name) => [
    [name, 'alone', caseModel(name)] as const,
    [name, 'twice', twice(caseModel(name))] as const,
  ]),
)('the tables of the case %s, %s,', (name, times, model) => {
  test('are the same in emitted code and in memory', async () => {
    const { dialect: _, ...options } = caseOptions(name);
    const { files } = emit(model, { ...options, runtime: { kind: 'copy', files: runtimeFiles() } });
    expect(files.has('src/tables.ts')).toBe(times === 'twice');
    const emitted = await loadSdk(files, 'src/index.ts');
    const tables = Object.entries(emitted)
      .filter(([key, value]) => key.endsWith('Resource') && typeof value === 'object')
      .map(([, table]) => JSON.stringify(plain(table)));
    const expected = Object.values(tablesInMemory(model, options.specialise)).map((table) =>
      JSON.stringify(plain(table)),
    );
    expect(tables.toSorted()).toEqual(expected.toSorted());
    expect(tables.length).toBeGreaterThan(0);
  });
});

import { expect, test } from 'vitest';
import type { ComplexType, Particle } from '../../generator/model/schema.js';
import { apiModel, complex, el, group, message, resource, seq, TEXT } from './support/build-model.js';
import { emit } from './support/emit.js';

const DEPTH = 100_000;

test('a content model nested a hundred thousand times is kept as raw XML, with a diagnostic', () => {
  let content: Particle = el('leaf');
  for (let depth = 0; depth < DEPTH; depth += 1) content = group('choice', [content]);
  const model = apiModel([resource('deep', { request: message(el('root', 'R')) })], {
    R: complex(seq(content)),
  });
  const { files, diagnostics } = emit(model);
  expect(diagnostics.map(({ code, severity, message: text }) => `${severity} ${code}: ${text}`)).toEqual([
    'error emit-too-deep: The content of R is nested too deeply and is kept as raw XML.',
  ]);
  expect(files.get('src/resources/deep.ts')).toContain(
    "function deepRequestTable(): TypeTable {\n  return { raw: { as: 'xml' } };\n}",
  );
});

test('a chain of five thousand types works', () => {
  const types: Record<string, ComplexType> = {};
  for (let index = 0; index < 5_000; index += 1)
    types[`T${index}`] = complex(seq(el('a', `T${index + 1}`, '?')));
  types['T5000'] = complex(TEXT);
  const { files, diagnostics } = emit(
    apiModel([resource('deep', { response: message(el('root', 'T0')) })], types),
  );
  expect(diagnostics).toEqual([]);
  expect(files.get('src/resources/deep.ts')?.match(/^export interface /gmu)?.length).toBe(5_001);
});

test('types that refer to each other are one declaration each', () => {
  const types = {
    R: complex(seq(el('a', 'A'))),
    A: complex(seq(el('b', 'B', '*'))),
    B: complex(seq(el('a', 'A', '?'), el('b', 'B', '?'))),
  };
  const { files } = emit(apiModel([resource('ring', { request: message(el('root', 'R')) })], types));
  const tables = files
    .get('src/resources/ring.ts')
    ?.match(/^function \w+\(\): TypeTable \{\n(?: .*\n)*\}$/gmu);
  expect(tables).toEqual([
    "function ringBTable(): TypeTable {\n  return {\n    parts: [\n      { el: 'a', as: 'a', is: ringATable, min: 0 },\n      { el: 'b', as: 'b', is: ringBTable, min: 0 },\n    ],\n  };\n}",
    "function ringATable(): TypeTable {\n  return { parts: [{ el: 'b', as: 'b', is: ringBTable, min: 0, max: Infinity }] };\n}",
    "function ringRequestTable(): TypeTable {\n  return { parts: [{ el: 'a', as: 'a', is: ringATable }] };\n}",
  ]);
});

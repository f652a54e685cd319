import { expect, test } from 'vitest';
import { DEFAULT_CODECS } from '../../generator/emit/binding/codecs.js';
import { DiagnosticCollector } from '../../generator/diagnostics/diagnostic.js';
import { bindContext } from '../../generator/emit/binding/context.js';
import { bindScalar } from '../../generator/emit/binding/scalar.js';
import type { BoundScalar } from '../../generator/emit/binding/bound.js';
import { emitRules } from '../../generator/emit/rules.js';
import { flatText } from '../../generator/emit/typescript/type-text.js';
import { scalarType } from '../../generator/emit/typescript/scalar-type.js';
import type { SimpleType } from '../../generator/model/schema.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { codecByName } from '../../runtime/codecs/by-name.js';
import * as runtime from '../../runtime/index.js';
import { apiModel } from './support/build-model.js';

const model = apiModel([], {});
const { names } = resolveNames(model, EMPTY_LOCK, {});

function bind(simple: SimpleType): { scalar: BoundScalar; codes: readonly string[] } {
  const report = new DiagnosticCollector(emitRules);
  const scalar = bindScalar(simple, [], bindContext(model, names, {}, report));
  return { scalar, codes: report.all.map(({ code }) => code) };
}

/** Types of a simple type: what is accepted, what is handed out. */
function types(simple: SimpleType): readonly [input: string, value: string] {
  const { scalar } = bind(simple);
  return [flatText(scalarType(scalar, 'input')), flatText(scalarType(scalar, 'value'))];
}

const values = (openness: 'open' | 'closed', ...all: string[]): SimpleType['enumeration'] & object => ({
  openness,
  values: all.map((value) => ({ value })),
});

test('every codec of the runtime has a binding, and every binding a codec', () => {
  expect(Object.keys(DEFAULT_CODECS).sort()).toEqual(Object.keys(codecByName).sort());
  for (const [name, { codec }] of Object.entries(DEFAULT_CODECS)) {
    expect(Object.entries(runtime).find(([key]) => key === codec)?.[1], name).toBe(codecByName[name]);
  }
});

test.each<[name: string, simple: SimpleType, input: string, value: string]>([
  ['text', { codec: 'text' }, 'string', 'string'],
  ['a decimal', { codec: 'decimal-comma' }, 'DecimalInput', 'Decimal'],
  ['an integer', { codec: 'integer' }, 'number | bigint', 'number'],
  [
    'an integer beyond the safe ones',
    { codec: 'integer', facets: { maxInclusive: '9007199254740992' } },
    'bigint | number',
    'bigint',
  ],
  [
    'an integer up to the last safe one',
    { codec: 'integer', facets: { maxInclusive: '9007199254740991' } },
    'number | bigint',
    'number',
  ],
  [
    'an integer of many digits',
    { codec: 'integer', facets: { totalDigits: 16 } },
    'bigint | number',
    'bigint',
  ],
  ['a loose date', { codec: 'date-loose' }, 'IsoDateInput', 'IsoDate'],
  ['a lenient date', { codec: 'date-lenient' }, 'IsoDateInput | IsoDateTimeInput', 'IsoDate | IsoDateTime'],
  ['bytes', { codec: 'base64' }, 'Uint8Array', 'Uint8Array'],
  [
    'a closed list of texts',
    { codec: 'text', enumeration: values('closed', 'a', "it's") },
    `'a' | "it's"`,
    `'a' | "it's" | (string & {})`,
  ],
  [
    'an open list of texts',
    { codec: 'text', enumeration: values('open', 'a') },
    "'a' | (string & {})",
    "'a' | (string & {})",
  ],
  [
    'a list of integers',
    { codec: 'integer', enumeration: values('closed', '1', '-2') },
    '1 | -2',
    '1 | -2 | (number & {})',
  ],
  [
    'integers not in plain form',
    { codec: 'integer', enumeration: values('closed', '01') },
    'number | bigint',
    'number',
  ],
  [
    'a list of decimals',
    { codec: 'decimal', enumeration: values('closed', '1.5') },
    'DecimalInput',
    'Decimal',
  ],
  [
    'a list type',
    { codec: 'list', item: { codec: 'integer', enumeration: values('closed', '1', '2') } },
    'readonly (1 | 2)[]',
    'readonly (1 | 2 | (number & {}))[]',
  ],
  [
    'a union',
    {
      codec: 'union',
      members: [{ codec: 'decimal' }, { codec: 'text', enumeration: values('closed', '-') }],
    },
    "DecimalInput | '-'",
    "Decimal | '-' | (string & {})",
  ],
])('%s has the types that it should', (_, simple, input, value) => {
  expect(types(simple)).toEqual([input, value]);
});

test('white space that is collapsed makes text a token', () => {
  const { scalar } = bind({ codec: 'text', facets: { whiteSpace: 'collapse', maxLength: 5 } });
  expect(scalar.codec.kind === 'codec' && scalar.codec.name).toBe('token');
  expect(scalar.facets).toEqual({ maxLength: 5 });
});

test('a codec that nobody knows is an error, and the value text', () => {
  const { scalar, codes } = bind({ codec: 'wozzle' });
  expect(codes).toEqual(['emit-unknown-codec']);
  expect(flatText(scalarType(scalar, 'input'))).toBe('string');
});

test('a binding of the config wins over the built-in one', () => {
  const report = new DiagnosticCollector(emitRules);
  const own = { codec: 'money', value: 'Money', input: 'Money | `${number} EUR`', imports: ['Money'] };
  const context = bindContext(model, names, { decimal: own }, report);
  const scalar = bindScalar({ codec: 'decimal' }, [], context);
  expect(flatText(scalarType(scalar, 'value'))).toBe('Money');
  expect(flatText(scalarType(scalar, 'input'))).toBe('(Money | `${number} EUR`)');
});

test.each([
  ['0|1', 'boolean-digit'],
  ['[01]', 'boolean-digit'],
  ['true|false', 'boolean'],
  ['true|1', 'boolean'],
])('a boolean that must match %s is written by the codec %s', (pattern, name) => {
  const { codec } = bind({ codec: 'boolean', facets: { patterns: [[pattern]] } }).scalar;
  expect(codec.kind === 'codec' && codec.name).toBe(name);
});

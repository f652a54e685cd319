import { describe, expect, test } from 'vitest';
import type { ComplexType } from '../../generator/model/schema.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { apiModel, at, choice, complex, el, group, seq, TEXT } from '../emit/support/build-model.js';

/** Property by slot, of every object of one type. */
function members(type: ComplexType): Record<string, Record<string, string>> {
  const { names } = resolveNames(apiModel([], { T: type }), EMPTY_LOCK, {});
  const scopes = names.members.get('T')?.scopes ?? new Map<string, ReadonlyMap<string, string>>();
  return Object.fromEntries([...scopes].map(([scope, slots]) => [scope, Object.fromEntries(slots)]));
}

function reports(type: ComplexType): readonly string[] {
  const { diagnostics } = resolveNames(apiModel([], { T: type }), EMPTY_LOCK, {});
  return diagnostics.map(({ code, message, places }) => `${code} (${places.length}): ${message}`);
}

describe('names that become the same property', () => {
  const type = complex(seq(el('a_b'), el('Class'), el('class'), el('a.b'), el('a-b')), [at('class')]);

  test('are told apart by kind and number, the one spelled like the property first', () => {
    expect(members(type)).toEqual({
      '': {
        class: 'class',
        Class: 'class2',
        '@class': 'classAttribute',
        'a-b': 'aB',
        'a.b': 'aB2',
        a_b: 'aB3',
      },
    });
  });

  test('are reported with both places', () => {
    const rest = 'in T would have the same name; the first becomes';
    expect(reports(type)).toEqual([
      `name-collision (2): Element Class and Element class ${rest} class2.`,
      `name-collision (2): Element a.b and Element a-b ${rest} aB2.`,
      `name-collision (2): Element a_b and Element a-b ${rest} aB3.`,
      `name-collision (2): Attribute class and Element class ${rest} classAttribute.`,
    ]);
  });
});

describe('text beside attributes', () => {
  test('is the value', () => {
    expect(members(complex(TEXT, [at('unit')]))).toEqual({ '': { '#text': 'value', '@unit': 'unit' } });
  });

  test('keeps its name from an attribute called value', () => {
    expect(members(complex(TEXT, [at('value')]))).toEqual({
      '': { '#text': 'value', '@value': 'valueAttribute' },
    });
  });
});

describe('an element at several positions', () => {
  test('of a sequence has a property for each', () => {
    expect(members(complex(seq(el('a'), el('b'), el('a'), el('a'))))).toEqual({
      '': { a: 'a', b: 'b', 'a#2': 'a2', 'a#3': 'a3' },
    });
  });

  test('of alternatives shares one property', () => {
    expect(members(complex(choice(seq(el('a'), el('b')), seq(el('a'), el('c')))))).toEqual({
      '': { a: 'a', b: 'b', c: 'c' },
    });
  });

  test('before and within a choice has two', () => {
    expect(members(complex(seq(el('a'), choice(el('b'), el('a')), el('a'))))).toEqual({
      '': { a: 'a', b: 'b', 'a#2': 'a2', 'a#3': 'a3' },
    });
  });

  test('single in one alternative and repeated in another has two', () => {
    expect(members(complex(choice(el('a'), el('a', TEXT, '+'))))).toEqual({ '': { a: 'a', 'a[]': 'a2' } });
  });

  test('does not take the name of another element', () => {
    expect(members(complex(seq(el('a'), el('a'), el('a2'))))).toEqual({
      '': { a: 'a', a2: 'a2', 'a#2': 'a3' },
    });
  });
});

describe('a repeated group', () => {
  test('is called items, and its members have a scope of their own', () => {
    expect(members(complex(seq(el('a'), group('choice', [el('a'), el('b')], '*'))))).toEqual({
      '': { a: 'a', '#group': 'items' },
      '1': { a: 'a', b: 'b' },
    });
  });

  test('is called as its declaration, where it has one', () => {
    expect(members(complex(seq(group('sequence', [el('a')], '+', 'line.items'))))).toEqual({
      '': { '#group:line.items': 'lineItems' },
      '1': { a: 'a' },
    });
  });
});

test('names that every object inherits are made others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'class', 'default'];
  expect(members(complex(seq(...names.map((name) => el(name)))))).toEqual({
    '': Object.fromEntries([
      ['__proto__', 'proto'],
      ['constructor', 'constructor_'],
      ['toString', 'toString_'],
      ['hasOwnProperty', 'hasOwnProperty_'],
      ['class', 'class'],
      ['default', 'default'],
    ]),
  });
});

test('a name without letters becomes an underscore, one that begins with a digit gets one', () => {
  expect(members(complex(seq(el('_'), el('__'), el('_3d'))))).toEqual({
    '': { _: '_', __: '_2', _3d: '_3D' },
  });
});

test('a name that would make an object look like a promise is made another', () => {
  expect(Object.entries(members(complex(seq(el('then'))))[''] ?? {})).toEqual([['then', 'then_']]);
});

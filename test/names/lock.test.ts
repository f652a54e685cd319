import { describe, expect, test } from 'vitest';
import type { ComplexType } from '../../generator/model/schema.js';
import { EMPTY_LOCK, parseNameLock, printNameLock } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import {
  apiModel,
  at,
  complex,
  el,
  message,
  parameter,
  resource,
  seq,
  TEXT,
} from '../emit/support/build-model.js';

const model = apiModel(
  [
    resource('WozzleList', {
      parameters: [parameter('abovekey'), parameter('AboveKey')],
      request: message(el('root', 'T')),
    }),
  ],
  { T: complex(seq(el('frob', 'U')), [at('frob')]), U: complex(TEXT, [at('unit')]) },
);

describe('the lock of a model that is named for the first time', () => {
  const { lock, diagnostics } = resolveNames(model, EMPTY_LOCK, {});

  test('holds names, resources, disputed members and types', () => {
    expect(JSON.parse(printNameLock(lock))).toEqual({
      format: 'doctypist-names',
      version: 1,
      scopes: {
        T: { '@frob': 'frobAttribute', frob: 'frob' },
        functions: { WozzleList: 'listWozzles' },
        groups: { WozzleList: 'wozzles' },
        methods: { WozzleList: 'list' },
        names: { abovekey: 'aboveKey', frob: 'frob', unit: 'unit' },
        resources: { WozzleList: 'WozzleList' },
        types: { 'WozzleList.request:U': 'WozzleListFrob' },
        'WozzleList?': { AboveKey: 'aboveKey', abovekey: 'aboveKey2' },
      },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['name-collision', 'name-collision']);
  });

  test('reads back as it was written', () => {
    expect(parseNameLock(printNameLock(lock), 'lock').lock.scopes).toEqual(lock.scopes);
    expect(printNameLock(parseNameLock(printNameLock(lock), 'lock').lock)).toBe(printNameLock(lock));
  });

  test('stays the same when the model is named again, and what it settled is not reported again', () => {
    const again = resolveNames(model, lock, {});
    expect(printNameLock(again.lock)).toBe(printNameLock(lock));
    expect(again.diagnostics).toEqual([]);
  });
});

describe('a name in the lock', () => {
  const lock = {
    scopes: {
      names: { unit: 'measure', gone: 'gone' },
      resources: { WozzleList: 'Wozzles' },
      types: { 'WozzleList.request:U': 'Frobnicator' },
    },
  };

  test('wins over the one that would be made', () => {
    const { names } = resolveNames(model, lock, {});
    expect(names.members.get('U')?.scopes.get('')?.get('@unit')).toBe('measure');
    expect(names.resources.get('WozzleList')?.type).toBe('Wozzles');
    expect(names.types.map(({ name }) => name)).toEqual(['WozzlesRequest', 'Frobnicator']);
  });

  test('that nothing uses is reported and kept', () => {
    const { lock: next, diagnostics } = resolveNames(model, lock, {}, { file: 'names.lock.json' });
    expect(diagnostics.filter(({ code }) => code === 'name-lock-unused')).toEqual([
      {
        code: 'name-lock-unused',
        severity: 'info',
        message: 'The lock holds one name under names that nothing uses: gone.',
        help: 'Run with `--prune-names` to remove them, or keep them for when the names come back.',
        places: [{ file: 'names.lock.json', line: 1, column: 1 }],
      },
    ]);
    expect(next.scopes['names']?.['gone']).toBe('gone');
  });

  test('that nothing uses is removed on request', () => {
    const { lock: next, diagnostics } = resolveNames(model, lock, {}, { prune: true });
    expect(Object.keys(next.scopes['names'] ?? {})).toEqual(['abovekey', 'frob', 'unit']);
    expect(diagnostics.map(({ code }) => code)).not.toContain('name-lock-unused');
  });

  test('keeps its owner when a name that looks the same arrives', () => {
    const before = resolveNames(apiModel([], { T: complex(seq(el('a.b'))) }), EMPTY_LOCK, {});
    const after = resolveNames(apiModel([], { T: complex(seq(el('a-b'), el('a.b'))) }), before.lock, {});
    expect(Object.fromEntries(after.names.members.get('T')?.scopes.get('') ?? [])).toEqual({
      'a.b': 'aB',
      'a-b': 'aB2',
    });
  });

  test('that another one holds already is reported', () => {
    const twice = { scopes: { T: { frob: 'same', '@frob': 'same' } } };
    const { names, diagnostics } = resolveNames(model, twice, {});
    expect(Object.fromEntries(names.members.get('T')?.scopes.get('') ?? [])).toEqual({
      frob: 'same',
      '@frob': 'frob',
    });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContain(
      'name-lock-conflict: The name same that is set for Attribute frob in T is already taken.',
    );
  });
});

describe('a name in the config', () => {
  test('wins over the lock', () => {
    const lock = { scopes: { names: { unit: 'measure' } } };
    const { names, diagnostics } = resolveNames(model, lock, {
      'names/unit': 'dimension',
      'T/@frob': 'frobKind',
      'resources/WozzleList': 'Wozzle',
      'types/WozzleList.request:U': 'Frobs',
    });
    expect(names.members.get('U')?.scopes.get('')?.get('@unit')).toBe('dimension');
    expect(names.members.get('T')?.scopes.get('')?.get('@frob')).toBe('frobKind');
    expect(names.resources.get('WozzleList')?.type).toBe('Wozzle');
    expect(names.types.map(({ name }) => name)).toEqual(['WozzleRequest', 'Frobs']);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'name-collision: Element abovekey and Element AboveKey in WozzleList? would have the same name; the first becomes aboveKey2.',
    ]);
  });

  test('that fits nothing, or is no identifier, is reported', () => {
    const { diagnostics } = resolveNames(model, EMPTY_LOCK, {
      'names/nothing': 'x',
      'names/unit': 'two words',
    });
    expect(
      diagnostics.filter(({ code }) => code.startsWith('name-override')).map(({ message }) => message),
    ).toEqual([
      'The config names names/nothing, which does not exist.',
      'The name "two words" for names/unit is not an identifier.',
    ]);
  });
});

describe('a damaged lock', () => {
  test.each([
    ['{', /^The name lock is not JSON: /u],
    ['[]', /^The file is not a name lock \(doctypist-names\)\.$/u],
    ['{"format":"doctypist-names","version":2}', /^The name lock has version 2, not 1\.$/u],
    ['{"format":"doctypist-names","version":1}', /^The name lock has no scopes\.$/u],
    [
      '{"format":"doctypist-names","version":1,"scopes":{"a":1}}',
      /^Scope a of the name lock is not an object\.$/u,
    ],
    [
      '{"format":"doctypist-names","version":1,"scopes":{"a":{"b":"c d"}}}',
      /^The name of a b in the name lock is not an identifier\.$/u,
    ],
  ])('%s is an error, and gives an empty lock', (text, message) => {
    const { lock, diagnostics } = parseNameLock(text, 'names.lock.json');
    expect(lock).toEqual(EMPTY_LOCK);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['name-lock-damaged', 'error'],
    ]);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});

test('a type that becomes one a direction keeps its name and those of its members', () => {
  const holding = (id: string): ComplexType => complex(seq(el('frob', id)), [at('frob')]);
  const root = (id: string): ComplexType => complex(seq(el('part', id)));
  const one = apiModel([resource('Wozzle', { request: message(el('root', 'R')) })], {
    R: root('T'),
    T: holding('T'),
  });
  const { lock } = resolveNames(one, EMPTY_LOCK, {
    'types/Wozzle.request:T': 'WozzleThing',
    'T/frob': 'inner',
  });
  const both = { request: message(el('root', 'R')), response: message(el('root', 'S')) };
  const split = apiModel([resource('Wozzle', both)], {
    R: root('T (request)'),
    S: root('T (response)'),
    'T (request)': holding('T (request)'),
    'T (response)': holding('T (response)'),
  });
  const { names, diagnostics } = resolveNames(split, lock, {});
  expect(names.types.map(({ id, name }) => [id, name])).toEqual([
    ['R', 'WozzleRequest'],
    ['T (request)', 'WozzleThing'],
    ['S', 'WozzleResponse'],
    ['T (response)', 'WozzlePart'],
  ]);
  const members = ['T (request)', 'T (response)'].map((id) => [
    ...(names.members.get(id)?.scopes.get('') ?? []),
  ]);
  expect(members).toEqual([
    [
      ['@frob', 'frob'],
      ['frob', 'inner'],
    ],
    [
      ['@frob', 'frob'],
      ['frob', 'inner'],
    ],
  ]);
  expect(diagnostics).toEqual([]);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import type { ComplexType, GroupParticle, Particle } from '../../generator/model/schema.js';
import { EMPTY_LOCK, isIdentifier, printNameLock } from '../../generator/names/lock.js';
import type { Names } from '../../generator/names/resolve.js';
import { resolveNames } from '../../generator/names/resolve.js';
import {
  apiModel,
  at,
  complex,
  el,
  group,
  message,
  parameter,
  resource,
  TEXT,
} from '../emit/support/build-model.js';

/** Names that are likely to collide, and some that are unlikely to be names at all. */
const name = fc.oneof(
  fc.constantFrom(
    ...'class Class CLASS a-b a.b a_b aB ab value text items any content xml constructor __proto__ toString 2a _ é'.split(
      ' ',
    ),
  ),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9._-]{0,12}$/u),
);
const occurs = fc.constantFrom('1', '?', '*', '+') as fc.Arbitrary<'1' | '?' | '*' | '+'>;
const { particle } = fc.letrec<{ particle: Particle; group: GroupParticle }>((tie) => ({
  particle: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(name, fc.constantFrom(TEXT, 'T', 'U'), occurs).map(([one, type, often]) => el(one, type, often)),
    tie('group'),
  ),
  group: fc
    .tuple(
      fc.constantFrom('sequence', 'choice') as fc.Arbitrary<'sequence' | 'choice'>,
      fc.array(tie('particle'), { maxLength: 4 }),
      occurs,
    )
    .map(([kind, particles, often]) => group(kind, particles, often)),
}));
const attributes = fc.uniqueArray(name, { maxLength: 4 }).map((names) => names.map((one) => at(one)));
const complexType: fc.Arbitrary<ComplexType> = fc.oneof(
  fc
    .tuple(fc.array(particle, { maxLength: 5 }), attributes)
    .map(([particles, own]) => complex(group('sequence', particles), own)),
  attributes.map((own) => complex(TEXT, own)),
);
const model: fc.Arbitrary<ApiModel> = fc
  .record({
    resources: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    parameters: fc.uniqueArray(name, { maxLength: 4 }),
    types: fc.record({ T: complexType, U: complexType, V: complexType }),
  })
  .map(({ resources, parameters, types }) =>
    apiModel(
      resources.map((one, index) =>
        resource(one, {
          parameters: parameters.map((parameterName) => parameter(parameterName)),
          request: message(el('root', index % 2 === 0 ? 'T' : 'V')),
        }),
      ),
      types,
    ),
  );

/** Every object of the SDK: the property names that it has. */
function scopesOf(names: Names): readonly (readonly string[])[] {
  const members = [...names.members.values()].flatMap(({ scopes }) =>
    [...scopes.values()].map((slots) => [...slots.values()]),
  );
  const parameters = [...names.resources.values()].map((one) => [...one.parameters.values()]);
  return [...members, ...parameters];
}

function shuffled(original: ApiModel): ApiModel {
  const types = Object.fromEntries(Object.entries(original.types).reverse());
  return { ...original, types, resources: [...original.resources].reverse() };
}

test('no two things of one object have the same name', () => {
  fc.assert(
    fc.property(model, (one) => {
      const { names } = resolveNames(one, EMPTY_LOCK, {});
      for (const scope of scopesOf(names)) expect(new Set(scope).size).toBe(scope.length);
      const types = names.types.map((type) => type.name);
      const files = [...names.resources.values()].map(({ file }) => file);
      expect(new Set(files).size).toBe(files.length);
      expect(new Set(types).size).toBe(types.length);
    }),
  );
});

test('every name is an identifier that no object inherits', () => {
  fc.assert(
    fc.property(model, (one) => {
      const { names } = resolveNames(one, EMPTY_LOCK, {});
      for (const given of scopesOf(names).flat()) {
        expect(isIdentifier(given)).toBe(true);
        expect(given in {}).toBe(false);
      }
    }),
  );
});

test('naming again under the lock changes nothing and reports nothing new', () => {
  fc.assert(
    fc.property(model, (one) => {
      const first = resolveNames(one, EMPTY_LOCK, {});
      const second = resolveNames(one, first.lock, {});
      expect(printNameLock(second.lock)).toBe(printNameLock(first.lock));
      expect(scopesOf(second.names)).toEqual(scopesOf(first.names));
      expect(second.names.types).toEqual(first.names.types);
      expect(second.diagnostics).toEqual([]);
    }),
  );
});

test('the order of resources and types changes nothing', () => {
  fc.assert(
    fc.property(model, (one) => {
      const straight = resolveNames(one, EMPTY_LOCK, {});
      const reversed = resolveNames(shuffled(one), EMPTY_LOCK, {});
      expect(printNameLock(reversed.lock)).toBe(printNameLock(straight.lock));
      expect(reversed.diagnostics).toEqual(straight.diagnostics);
    }),
  );
});

test('what the lock holds keeps its name when the model grows', () => {
  fc.assert(
    fc.property(model, name, (one, extra) => {
      const before = resolveNames(one, EMPTY_LOCK, {});
      const grown = {
        ...one,
        types: { ...one.types, W: complex(group('sequence', [el(extra)]), [at(extra)]) },
      };
      const after = resolveNames(grown, before.lock, {});
      for (const [id, { scopes }] of before.names.members) {
        expect(after.names.members.get(id)?.scopes).toEqual(scopes);
      }
      expect(after.names.types).toEqual(before.names.types);
    }),
  );
});

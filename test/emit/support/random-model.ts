import * as fc from 'fast-check';
import type { ApiModel } from '../../../generator/model/model.js';
import type {
  ComplexType,
  Facets,
  GroupParticle,
  Particle,
  SimpleType,
} from '../../../generator/model/schema.js';
import { anyElement, apiModel, at, complex, el, group, message, parameter, resource } from './build-model.js';

const word = fc.constantFrom(
  ...'a id of key list sales invoice number description quantity extraordinary'.split(' '),
);
/** Names of one letter to more than a line. */
const name = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((words) =>
    words.map((one, index) => (index === 0 ? one : one[0]?.toUpperCase() + one.slice(1))).join(''),
  );
const value = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 12 }), name);
const prose = fc.oneof(fc.string({ maxLength: 200, unit: 'binary' }), fc.lorem({ maxCount: 30 }), value);
const docs = fc.option(fc.record({ en: prose }), { nil: undefined });

const facets: fc.Arbitrary<Facets> = fc.record(
  {
    maxLength: fc.nat(500),
    totalDigits: fc.integer({ min: 1, max: 30 }),
    minInclusive: fc.integer().map(String),
    patterns: fc.constant([['[A-Z]{2}\\d+/.*', '\\i\\c*']]),
  },
  { requiredKeys: [] },
);
const enumeration = fc.record({
  openness: fc.constantFrom('open' as const, 'closed' as const),
  values: fc
    .uniqueArray(value, { minLength: 1, maxLength: 9 })
    .map((values) => values.map((one) => ({ value: one }))),
});
const atomic: fc.Arbitrary<SimpleType> = fc
  .record(
    {
      codec: fc.constantFrom('text', 'integer', 'decimal-comma', 'date', 'boolean', 'date-lenient', 'base64'),
      facets,
      enumeration,
    },
    { requiredKeys: ['codec'] },
  )
  .map((simple) => simple);
const simple: fc.Arbitrary<SimpleType> = fc.oneof(
  { arbitrary: atomic, weight: 4 },
  { arbitrary: atomic.map((item) => ({ codec: 'list', item })), weight: 1 },
  {
    arbitrary: fc
      .array(atomic, { minLength: 1, maxLength: 3 })
      .map((members) => ({ codec: 'union', members })),
    weight: 1,
  },
);

const occurs = fc.constantFrom('1' as const, '?' as const, '*' as const, '+' as const);
const { particle } = fc.letrec<{ particle: Particle; group: GroupParticle }>((tie) => ({
  particle: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(name, fc.oneof(simple, fc.constantFrom('T', 'U', 'V')), occurs, docs)
      .map(([one, type, often, text]) => el(one, type, often, text === undefined ? {} : { docs: text })),
    fc.constant(anyElement()),
    tie('group'),
  ),
  group: fc
    .tuple(
      fc.constantFrom('sequence' as const, 'choice' as const, 'all' as const),
      fc.array(tie('particle'), { maxLength: 5 }),
      occurs,
    )
    .map(([kind, particles, often]) => group(kind, particles, often)),
}));
const attributes = fc
  .uniqueArray(fc.tuple(name, simple, fc.boolean()), { maxLength: 4, selector: ([one]) => one })
  .map((all) => all.map(([one, type, required]) => at(one, type, required)));
const complexType: fc.Arbitrary<ComplexType> = fc.oneof(
  fc
    .tuple(fc.array(particle, { maxLength: 6 }), attributes)
    .map(([particles, own]) => complex(group('sequence', particles), own)),
  fc.tuple(simple, attributes).map(([text, own]) => complex(text, own)),
  fc
    .tuple(fc.array(particle, { maxLength: 4 }), attributes)
    .map(([particles, own]) => complex({ kind: 'mixed', particle: group('choice', particles, '*') }, own)),
);

/** Models of one resource with names, texts and types of every sort and length. */
export const randomModel: fc.Arbitrary<ApiModel> = fc
  .record({
    name,
    title: prose,
    parameters: fc.uniqueArray(fc.tuple(name, simple, fc.boolean()), {
      maxLength: 4,
      selector: ([one]) => one,
    }),
    types: fc.record({ T: complexType, U: complexType, V: complexType }),
  })
  .map(({ name: own, title, parameters, types }) =>
    apiModel(
      [
        resource(own, {
          title: { en: title },
          parameters: parameters.map(([one, type, required]) => parameter(one, type, required)),
          parameterRules:
            parameters.length < 2
              ? []
              : [
                  {
                    kind: 'exactly-one',
                    parameters: parameters.slice(0, 2).map(([one]) => one),
                    reason: title,
                  },
                ],
          request: message(el('root', 'T')),
          response: message(el('root', 'U')),
        }),
      ],
      types,
    ),
  );

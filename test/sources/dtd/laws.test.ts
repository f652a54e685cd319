import {
  array,
  assert,
  constantFrom,
  integer,
  letrec,
  nat,
  oneof,
  property,
  record,
  tuple,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../generator/diagnostics/diagnostic.js';
import { dtdToSchema, readDtd } from '../../../generator/sources/dtd/index.js';
import type { DtdDocument, DtdParticle } from '../../../generator/sources/dtd/index.js';
import { isDeterministic } from './glushkov.js';
import { summary } from './summary.js';
import { fileIn, readFolder } from './support.js';

const cases = join(import.meta.dirname, 'cases');
const caseNames = readdirSync(cases).sort();

/** Cases whose names stand in one place, in a file that is UTF-8: not put together from several texts. */
const inOnePlace = caseNames.filter((name) => !/^(?:encoding|entity-(?:padding|values)$)/u.test(name));

/** Text of a particle as it stands in a DTD. */
function print(particle: DtdParticle): string {
  if (particle.kind === 'name') return particle.name + particle.occurs;
  return `(${particle.particles.map(print).join(particle.kind === 'choice' ? ' | ' : ', ')})${particle.occurs}`;
}

const place: Place = { file: '', line: 1, column: 1 };
const occurs = constantFrom('' as const, '?' as const, '*' as const, '+' as const);

const { group } = letrec<{ group: DtdParticle; particle: DtdParticle }>((tie) => ({
  particle: oneof(
    { maxDepth: 3, withCrossShrink: true },
    record({
      kind: constantFrom('name' as const),
      name: constantFrom('a', 'b', 'c'),
      occurs,
      place: constantFrom(place),
    }),
    tie('group'),
  ),
  group: tuple(
    constantFrom('sequence' as const, 'choice' as const),
    array(tie('particle'), { minLength: 1, maxLength: 4 }),
    occurs,
  ).map(([kind, particles, sign]): DtdParticle => ({
    // One member alone is a sequence to every reader.
    kind: particles.length === 1 ? 'sequence' : kind,
    particles,
    occurs: sign,
    place,
  })),
}));

/** Every named thing of a document with the place where its name stands. */
function namedPlaces(dtd: DtdDocument): readonly (readonly [name: string, place: Place])[] {
  const found: [string, Place][] = [];
  for (const declaration of dtd.declarations) {
    if (declaration.kind === 'element') {
      found.push([declaration.name, declaration.namePlace], ['<!', declaration.place]);
      const { content } = declaration;
      if (content.kind === 'mixed') for (const name of content.names) found.push([name.name, name.place]);
      const open: DtdParticle[] = content.kind === 'children' ? [content.particle] : [];
      for (let particle = open.pop(); particle !== undefined; particle = open.pop()) {
        found.push([particle.kind === 'name' ? particle.name : '(', particle.place]);
        if (particle.kind !== 'name') open.push(...particle.particles);
      }
    } else if (declaration.kind === 'attlist') {
      for (const { name, place: at, type } of declaration.attributes) {
        found.push([name, at]);
        if ('tokens' in type) for (const token of type.tokens) found.push([token.value, token.place]);
      }
    } else found.push(['<', declaration.place]);
  }
  return found;
}

describe('reading a DTD', () => {
  it('gives back any content model as it was written', () => {
    assert(
      property(group, (model) => {
        const { dtd } = readDtd({ file: 'law.dtd', text: `<!ELEMENT e ${print(model)}>` });
        const content = dtd.elements[0]?.declaration.content;
        expect(content?.kind === 'children' ? print(content.particle) : content).toBe(print(model));
      }),
    );
  });

  it('finds a content model ambiguous when its automaton is', () => {
    assert(
      property(group, (model) => {
        const declared = '<!ELEMENT a EMPTY><!ELEMENT b EMPTY><!ELEMENT c EMPTY>';
        const { diagnostics } = readDtd({ file: 'law.dtd', text: `<!ELEMENT e ${print(model)}>${declared}` });
        expect(diagnostics.map(({ code }) => code)).toEqual(
          isDeterministic(model) ? [] : ['dtd-ambiguous-content'],
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same for every way to write line ends and encodings', () => {
    const text = readFileSync(join(cases, 'entities-supply-anything/input.dtd'), 'utf8');
    const expected = summary(readDtd({ file: 'input.dtd', text }));
    const wide = Buffer.from(`\u{FEFF}${text}`, 'utf16le');
    const variants = [
      { file: 'input.dtd', text: text.replaceAll('\n', '\r\n') },
      { file: 'input.dtd', text: text.replaceAll('\n', '\r') },
      { file: 'input.dtd', bytes: Buffer.from(text) },
      { file: 'input.dtd', bytes: wide },
      { file: 'input.dtd', bytes: Buffer.from(wide).swap16() },
    ];
    expect(variants.map((variant) => summary(readDtd(variant)))).toEqual(variants.map(() => expected));
  });

  it.each(inOnePlace)('points to where each name stands: %s', (name) => {
    const { dtd } = readFolder(join(cases, name));
    const wrong = namedPlaces(dtd).filter(([text, at]) => {
      const file = fileIn(join(cases, name), at.file);
      const lines =
        file === undefined || 'text' in file ? [] : new TextDecoder().decode(file.bytes).split(/\r\n?|\n/u);
      return !lines[at.line - 1]
        ?.slice(at.column - 1)
        .replace(/^["'&](?:#37;)?/u, '')
        .startsWith(text);
    });
    expect(wrong).toEqual([]);
  });

  it('never throws, and says the same twice, whatever is done to a DTD', () => {
    const texts = caseNames.flatMap((name) => {
      const file = fileIn(join(cases, name), 'input.dtd');
      return file === undefined || 'text' in file ? [] : [new TextDecoder().decode(file.bytes)];
    });
    const sign = constantFrom(
      '<',
      '>',
      '!',
      '"',
      "'",
      '%',
      '&',
      ';',
      '(',
      ')',
      '[',
      ']',
      '-',
      '--',
      '|',
      ',',
      '#',
      ' ',
      '\n',
      '%a;',
      ']]>',
      '<!--',
      '\0',
    );
    const edit: Arbitrary<readonly [number, number, string]> = tuple(
      nat(),
      integer({ min: 0, max: 20 }),
      sign,
    );
    assert(
      property(constantFrom(...texts), array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let damaged = text;
        for (const [at, length, put] of edits) {
          const from = at % (damaged.length + 1);
          damaged = damaged.slice(0, from) + put + damaged.slice(from + length);
        }
        const reading = readDtd({ file: 'damaged.dtd', text: damaged });
        expect(readDtd({ file: 'damaged.dtd', text: damaged })).toEqual(reading);
        expect(dtdToSchema(reading.dtd, { source: 'damaged' }).schema.types).toBeTypeOf('object');
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readDtd } from '../../../generator/sources/dtd/index.js';

const MANY = 100_000;

/** Codes of the findings on a text, each once, and the number of elements read. */
function outcome(text: string): readonly [codes: readonly string[], elements: number] {
  const { dtd, diagnostics } = readDtd({ file: 'hostile.dtd', text });
  return [[...new Set(diagnostics.map(({ code }) => code))], dtd.elements.length];
}

const last = '<!ELEMENT last EMPTY>';
const numbered = (make: (index: number) => string, count = MANY): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

describe('hostile input gives findings, not a crash', () => {
  it.each([
    [
      '100,000 groups inside each other',
      `<!ELEMENT a ${'('.repeat(MANY)}x${')'.repeat(MANY)}>${last}`,
      [['dtd-limit'], 2],
    ],
    ['as many that are never closed', `<!ELEMENT a ${'('.repeat(MANY)}${last}`, [['dtd-limit'], 2]],
    [
      '100,000 included sections inside each other',
      `${'<![INCLUDE['.repeat(MANY)}${last}${']]>'.repeat(MANY)}`,
      [[], 1],
    ],
    ['as many ignored ones', `${'<![IGNORE['.repeat(MANY)}x${']]>'.repeat(MANY)}${last}`, [[], 1]],
    ['100,000 quotes', `<!ELEMENT a ${`"'`.repeat(MANY)}${last}`, [['dtd-syntax'], 2]],
    ['100,000 opened comments', `${last}${'<!--'.repeat(MANY)}`, [['dtd-syntax'], 1]],
    ['100,000 opened instructions', `${last}${'<?a '.repeat(MANY)}`, [['dtd-syntax'], 1]],
    ['100,000 percent signs', `${'%'.repeat(MANY)}${last}`, [['dtd-syntax'], 1]],
    ['a sequence of 100,000 members', `<!ELEMENT a (${'last,'.repeat(MANY)}last)>${last}`, [[], 2]],
    [
      'a comment of 100,000 dashes',
      `<!--${'-'.repeat(MANY)} x ${'-'.repeat(MANY)} -->${last}`,
      [['dtd-syntax'], 1],
    ],
    ['100,000 comments before the first declaration', `${'<!-- c -->\n'.repeat(MANY)}${last}`, [[], 1]],
    ['as many instructions', `${'<?i?>'.repeat(MANY)}${last}`, [[], 1]],
    [
      'an HTML page behind 100,000 comments',
      `${'<!-- c -->\n'.repeat(MANY)}<html><body>`,
      [['dtd-html-page'], 0],
    ],
    ['white space alone', ' '.repeat(MANY * 10), [['dtd-no-declarations'], 0]],
    ['nothing', '', [['dtd-no-declarations'], 0]],
  ] as const)('%s', (_name, text, expected) => {
    expect(outcome(text)).toEqual(expected);
  });

  it('a chain of 100,000 parameter entities stops at the limit of depth', () => {
    const chain = numbered((index) => `<!ENTITY % e${index + 1} "&#37;e${index};">`);
    expect(outcome(`<!ENTITY % e0 "">${chain}%e${MANY};${last}`)).toEqual([['dtd-limit'], 1]);
  });

  it('a chain of 100,000 general entities is followed', () => {
    const chain = numbered((index) => `<!ENTITY e${index + 1} "&e${index};">`);
    expect(outcome(`<!ENTITY e0 "">${chain}${last}`)).toEqual([[], 1]);
  });

  it.each([
    ['parameter entities', '%', '&#37;', '%e40;'],
    ['parameter entities in entity values', '%', '%', '<!ELEMENT a (%e40;)>'],
    ['general entities', '', '&', ''],
    ['general entities in a default value', '', '&', '<!ATTLIST last a CDATA "&e40;">'],
  ])('a billion laughs of %s stop at the limit of expansion', (_name, parameter, sign, use) => {
    const laughs = numbered(
      (index) => `<!ENTITY ${parameter} e${index + 1} "${sign}e${index};${sign}e${index};">`,
      40,
    );
    const text = `<!ENTITY ${parameter} e0 "x">${laughs}${use}${last}`;
    const { diagnostics } = readDtd({ file: 'hostile.dtd', text }, { limits: { expansion: 100_000 } });
    expect([...new Set(diagnostics.map(({ code }) => code))].filter((code) => code !== 'dtd-syntax')).toEqual(
      ['dtd-limit'],
    );
  });

  it('a model too large to be checked for ambiguity is reported and kept', () => {
    const wide = Array.from({ length: 20_000 }, (_, index) => `e${index}`).join('|');
    const layers = Array.from({ length: 250 }, (_, index) => `,z${index}?)?`).join('');
    const text = `<!ELEMENT a ${'('.repeat(250)}(${wide})?${layers}>`;
    const { dtd, diagnostics } = readDtd({ file: 'hostile.dtd', text });
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      'The content model of a is too large to be checked for ambiguity.',
    ]);
    expect(dtd.elements[0]?.declaration.content.kind).toBe('children');
  });
});

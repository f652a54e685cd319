import { describe, expect, it } from 'vitest';
import { readLevel } from '../../../../generator/sources/tables/reading/level.js';
import { readName } from '../../../../generator/sources/tables/reading/name.js';
import { readOccurs } from '../../../../generator/sources/tables/reading/occurs.js';
import { readType } from '../../../../generator/sources/tables/reading/type.js';
import { makeLexicon } from '../../../../generator/sources/tables/vocabulary/lexicon.js';

const lexicon = makeLexicon();
const occurs = (text: string): unknown => readOccurs(text, lexicon);
const type = (text: string): unknown => readType(text, lexicon);
const level = (text: string): unknown => readLevel(text, lexicon);

describe('an occurrence cell is read', () => {
  it.each([
    ['1', 1, 1],
    ['0...1', 0, 1],
    ['0..1', 0, 1],
    ['0…1', 0, 1],
    ['1...n', 1, null],
    ['1..n', 1, null],
    ['0...n', 0, null],
    ['0..n', 0, null],
    ['0...3', 0, 3],
    ['0..3', 0, 3],
    ['0...8', 0, 8],
    ['1...24', 1, 24],
    ['1...100', 1, 100],
    ['1-3', 1, 3],
    ['12', 12, 12],
    ['0', 0, 0],
    ['\u00A00 ... 1\n', 0, 1],
    ['1...N', 1, null],
  ])('in figures: %j', (text, min, max) => {
    expect(occurs(text)).toEqual({ kind: 'stated', min, max });
  });

  it.each([
    ['', 'blank'],
    ['\u00A0', 'blank'],
    ['-', 'blank'],
  ])('as blank: %j', (text, kind) => {
    expect(occurs(text)).toEqual({ kind });
  });

  it.each([
    ['Always', 1, 1],
    ['Yes', 1, 1],
    ['Aina', 1, 1],
    ['Compulsory', 1, 1],
    ['Pakollinen', 1, 1],
    ['Obligatorisk', 1, 1],
    ['Obligatoriskt', 1, 1],
    ['Mandatory.', 1, 1],
    ['Vaaditaan', 1, 1],
    ['Not compulsory', 0, 1],
    ['Ei pakollinen', 0, 1],
    ['Valfritt', 0, 1],
    ['Ja', 1, 1],
    ['No', 0, 1],
    ['If method is edit', 0, 1],
    ['Om metoden är edit', 0, 1],
    ['Jos tapa on edit', 0, 1],
  ])('in words: %j', (text, min, max) => {
    expect(occurs(text)).toEqual({ kind: 'prose', text, min, max });
  });

  it('not at all where it says something else', () => {
    expect(occurs('depends')).toEqual({ kind: 'prose', text: 'depends' });
    expect(occurs('3...1')).toEqual({ kind: 'prose', text: '3...1' });
    expect(occurs('1...')).toEqual({ kind: 'prose', text: '1...' });
  });
});

describe('a type cell is read', () => {
  it.each([
    ['String, max. length 500', { kind: 'text', word: 'String', maxLength: 500 }],
    ['String, max. 255', { kind: 'text', word: 'String', maxLength: 255 }],
    ['String, max 35 characters', { kind: 'text', word: 'String', maxLength: 35 }],
    ['String, max 50', { kind: 'text', word: 'String', maxLength: 50 }],
    ['String max 255', { kind: 'text', word: 'String', maxLength: 255 }],
    ['Text, max. 70', { kind: 'text', word: 'Text', maxLength: 70 }],
    ['Text max. 50', { kind: 'text', word: 'Text', maxLength: 50 }],
    ['Text. max.255', { kind: 'text', word: 'Text', maxLength: 255 }],
    ['Text\nMax. 50', { kind: 'text', word: 'Text', maxLength: 50 }],
    ['Text, max.\u00A0255', { kind: 'text', word: 'Text', maxLength: 255 }],
    ['Teckensträng, max. 250', { kind: 'text', word: 'Teckensträng', maxLength: 250 }],
    ['Teckensträng, max. 3000 tecken', { kind: 'text', word: 'Teckensträng', maxLength: 3000 }],
    ['Merkkijono, enintään 20 merkkiä', { kind: 'text', word: 'Merkkijono', maxLength: 20 }],
    ['String (max. 10)', { kind: 'text', word: 'String', maxLength: 10 }],
    ['String, 10 characters', { kind: 'text', word: 'String', maxLength: 10 }],
    ['Numeric max. length 18 digits', { kind: 'number', word: 'Numeric', digits: 18 }],
    ['Numeric, max. 9', { kind: 'number', word: 'Numeric', digits: 9 }],
    ['Numeric, max 12 decimal', { kind: 'number', word: 'Numeric', decimals: 12 }],
    ['Numeric, 2 decimals', { kind: 'number', word: 'Numeric', decimals: 2 }],
    ['Date or week number', { kind: 'date', word: 'Date or week number', mixed: true }],
    ['Aggr.', { kind: 'aggregate', word: 'Aggr.' }],
    ['\u00A0Attr.', { kind: 'attribute', word: 'Attr.' }],
    ['DateTime', { kind: 'datetime', word: 'DateTime' }],
  ])('%j', (text, reading) => {
    expect(type(text)).toEqual(reading);
  });

  it.each(['', 'method', 'Colour, max. 5', 'max. 5', 'String 5', 'String, max. many'])(
    'not at all: %j',
    (text) => {
      expect(type(text)).toEqual({ kind: 'unknown', word: text });
    },
  );
});

describe('a level cell is read', () => {
  it.each([
    ['3', { kind: 'number', value: 3 }],
    ['3\u00A0', { kind: 'number', value: 3 }],
    ['Root', { kind: 'root' }],
    ['root', { kind: 'root' }],
    ['Juuri', { kind: 'root' }],
    ['Attr.', { kind: 'attribute' }],
    ['Attr', { kind: 'attribute' }],
    ['Attribute', { kind: 'attribute' }],
    ['Attribuutti', { kind: 'attribute' }],
    ['', { kind: 'blank' }],
    ['3.1', { kind: 'unknown' }],
    ['three', { kind: 'unknown' }],
  ])('%j', (text, reading) => {
    expect(level(text)).toEqual({ level: reading, gluedName: null });
  });

  it.each([
    ['Attr.NetvisorKey', 'NetvisorKey'],
    ['Attr. type', 'type'],
    ['Attribute.code', 'code'],
  ])('with the name that is glued to it: %j', (text, gluedName) => {
    expect(level(text)).toEqual({ level: { kind: 'attribute' }, gluedName });
  });
});

describe('a name cell is read', () => {
  it.each(['Key', 'ISO-3166', 'iso4217currencycode', 'xs:date', 'åäö', '_x'])('as it stands: %j', (text) => {
    expect(readName(` ${text}\u00A0`, 'element')).toEqual({ name: text, damaged: [] });
  });

  it('with what is wrong with it', () => {
    expect(readName('', 'element')).toEqual({ name: '', damaged: ['name-missing'] });
    expect(readName('Tracking\nKey', 'element')).toEqual({ name: 'TrackingKey', damaged: ['name-broken'] });
    expect(readName('Track\u00ADing', 'element')).toEqual({ name: 'Tracking', damaged: [] });
    expect(readName('order / invoice', 'element')).toEqual({
      name: 'order / invoice',
      damaged: ['name-invalid'],
    });
    expect(readName('1st', 'element')).toEqual({ name: '1st', damaged: ['name-invalid'] });
    expect(readName('1st', 'parameter')).toEqual({ name: '1st', damaged: [] });
    expect(readName('a=b', 'parameter')).toEqual({ name: 'a=b', damaged: ['name-invalid'] });
  });
});

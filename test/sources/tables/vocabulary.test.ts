import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../generator/sources/tables/vocabulary/lexicon.js';
import { cueReader } from '../../../generator/sources/tables/structure/cues.js';

const lexicon = makeLexicon();

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  level: ['Level', 'Nivå', 'Taso'],
  element: ['Element name', 'Element Name', 'Element', 'Elementti'],
  type: [
    'Type and length',
    'Type and legth',
    'Type and lenghth',
    'Type',
    'Format',
    'Format and length',
    'Form',
    'Form och längd',
    'Muoto',
  ],
  occurs: ['Occurs', 'Occurrences', 'Required', 'Förekomster', 'Ilmentymiä'],
  description: ['Description', 'Desc', 'Beskrivning', 'Kuvaus'],
  example: ['Example', 'Examle', 'Esimerkki', 'Exempel'],
  parameter: ['Parameter name', 'Parameter', 'Parameters', 'Parametri'],
  integration: ['Integration', 'Endpoint', 'Integraatio'],
  method: ['HTTP-method', 'HTTP method', 'Riktning', 'HTTP-metod', 'Suunta', 'HTTP-metodi'],
  resource: ['Resource', 'Resurs', 'Resurssi'],
  dtd: ['DTD'],
  schema: ['Schema', 'Skeema'],
};

const TYPES: Readonly<Record<string, readonly string[]>> = {
  number: [
    'Numeric',
    'Numerical',
    'Numeerinen',
    'Numero',
    'Number',
    'Nummer',
    'Numerisk',
    'Integer',
    'Decimal',
  ],
  text: [
    'String',
    'Sting',
    'Text',
    'Teckensträng',
    'Sträng',
    'Merkkijono',
    'Merkkiono',
    'Referece',
    'Valutakod',
  ],
  date: ['Date', 'Datum', 'Päivämäärä', 'Date or week number'],
  datetime: ['DateTime'],
  aggregate: ['Aggr.', 'Aggr', 'Aggregate', 'Aggregat', 'Aggregaatti'],
  attribute: ['Attr.', 'Attr', 'Attribute', 'Attribuutti'],
  boolean: ['Boolean'],
  base64: ['Base64'],
  xml: ['XML'],
};

describe('every heading, type word and label that help pages use is known', () => {
  for (const [meaning, words] of Object.entries(HEADINGS)) {
    it(`headings of ${meaning}`, () => {
      expect(words.map((word) => lexicon.headings(word)[0])).toEqual(words.map(() => meaning));
      expect(words.map((word) => lexicon.headings(`\u00A0${word.toUpperCase()} : `)[0])).toEqual(
        words.map(() => meaning),
      );
    });
  }

  for (const [kind, words] of Object.entries(TYPES)) {
    it(`types of kind ${kind}`, () => {
      expect(words.map((word) => lexicon.types.get(word.toLowerCase().replace('.', ''))?.kind)).toEqual(
        words.map(() => kind),
      );
    });
  }

  it('labels of resource and method', () => {
    const { label } = cueReader(lexicon);
    const lines = [
      'Resource: a.pq',
      'Recourse: a.pq',
      'Resourse: a.pq',
      'Resurssi: a.pq',
      'Resurs:\u00A0a.pq',
      'RESOURCE : a.pq',
      'HTTP-method: a.pq',
      'HTTP method: a.pq',
      'HTTP Method: a.pq',
      'HTTP-metodi: a.pq',
      'HTTP-metod: a.pq',
      'HTTP metod: a.pq',
    ];
    expect(lines.map((line) => label(line)?.value)).toEqual(lines.map(() => 'a.pq'));
    expect(lines.map((line) => label(line)?.label)).toEqual([
      ...Array.from({ length: 6 }, () => 'resource'),
      ...Array.from({ length: 6 }, () => 'method'),
    ]);
    expect(label('The resource: a.pq')).toBe(null);
    expect(label('Resources of the page')).toBe(null);
  });

  it('announcements of parameters and messages', () => {
    const { cue } = cueReader(lexicon);
    expect(
      [
        'Querystring parameters:',
        'Parameters used in the call:',
        'Parameters used in the request:',
        'Parametrar som används i anropet:',
        'Parametrar som används i förfrågan:',
        'Kutsussa käytettävät parametrit:',
      ].map((text) => cue(text, true)),
    ).toEqual(Array.from({ length: 6 }, () => 'query'));
    expect(
      [
        'Request:',
        'The following describes the imported XML message (POST)',
        'The following describes the XML message to import (POST) a sales invoice:',
        'The data to be imported must be in the request as an XML with this structure:',
        'XML-message (POST-data)',
        'Data som ska importeras skickas med anropet som xml (POST-data) enligt beskrivningen.',
        'Pyyntö:',
      ].map((text) => cue(text, true)),
    ).toEqual(Array.from({ length: 7 }, () => 'request'));
    expect(
      ['Response:', 'Svar:', 'Vastaus:', 'Response when nothing is found:'].map((text) => cue(text, true)),
    ).toEqual(Array.from({ length: 4 }, () => 'response'));
    expect(
      ['The response has no body.', 'Request the list before.', 'Response codes', 'Svarta listan:'].map(
        (text) => cue(text, true),
      ),
    ).toEqual([null, null, null, null]);
    expect(cue('Response when nothing is found:', false)).toBe(null);
  });
});

describe('a config adds to the vocabulary', () => {
  it('further words of a language, which win over the built-in ones', () => {
    const extended = makeLexicon([
      { language: 'en', headings: { level: ['Depth'], description: ['Value'] }, types: { date: ['Text'] } },
    ]);
    expect(extended.headings('depth')).toEqual(['level']);
    expect(extended.headings('value')).toEqual(['description', 'value']);
    expect(extended.types.get('text')).toEqual({ kind: 'date', mixed: false, whole: false });
    expect(lexicon.headings('depth')).toEqual([]);
    expect(lexicon.types.get('text')).toEqual({ kind: 'text', mixed: false, whole: false });
  });

  it('a further language, by which pages are recognised', () => {
    const extended = makeLexicon([
      { language: 'de', headings: { level: ['Ebene'], type: ['Typ'] }, labels: { resource: ['Ressource'] } },
    ]);
    expect(extended.languageOf('EBENE:')).toBe('de');
    expect(extended.languageOf('Typ')).toBe(undefined);
    expect(cueReader(extended).label('Ressource: a.pq')?.value).toBe('a.pq');
  });
});

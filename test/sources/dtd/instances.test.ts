import { assert, property } from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDtd } from '../../../generator/sources/dtd/index.js';
import { instanceOf, instancesOf } from '../../support/dtd-instances.js';
import { validateWithDtd } from '../../support/dtd-validation.js';
import { describeWithShared, sharedPath } from '../../support/shared.js';

const everything = `
<!ENTITY % inline "b | i">
<!NOTATION png SYSTEM "png">
<!ENTITY logo SYSTEM "logo.png" NDATA png>
<!ELEMENT doc (head, (section | note)+, ((x, y?) | (y, x)*)?, tree?, free*)>
<!ATTLIST doc version CDATA #FIXED "2 and 3" kind (big|small|100) "big" format NOTATION (png) #IMPLIED>
<!ELEMENT head EMPTY>
<!ATTLIST head id ID #REQUIRED logo ENTITY #IMPLIED logos ENTITIES #IMPLIED>
<!ELEMENT section (#PCDATA | %inline; | note)*>
<!ATTLIST section see IDREF #IMPLIED all IDREFS #IMPLIED word NMTOKEN #REQUIRED words NMTOKENS #IMPLIED>
<!ELEMENT note (#PCDATA)>
<!ELEMENT b (#PCDATA)*>
<!ELEMENT i (#PCDATA | %inline;)*>
<!ELEMENT x EMPTY>
<!ELEMENT y EMPTY>
<!ELEMENT tree (leaf | (tree, tree))>
<!ELEMENT leaf EMPTY>
<!ELEMENT free ANY>
`;

function instances(dtdText: string, count: number): readonly string[] {
  const { dtd } = readDtd({ file: 'everything.dtd', text: dtdText });
  return Array.from({ length: count }, (_, seed) =>
    instanceOf(dtd, seed, { root: dtd.elements[0]?.name ?? '' }),
  );
}

describe('random instances of a DTD', () => {
  it('are valid', () => {
    const faults = instances(everything, 300).flatMap((xml) => validateWithDtd(xml, { text: everything }));
    expect(faults).toEqual([]);
  });

  it('come to every element and every attribute', () => {
    const all = instances(everything, 300).join('\n');
    const { dtd } = readDtd({ file: 'everything.dtd', text: everything });
    const missing = dtd.elements.flatMap((element) => [
      ...(all.includes(`<${element.name}`) ? [] : [element.name]),
      ...element.attributes.flatMap(({ name }) =>
        new RegExp(`<${element.name}(?: [^<>]*)? ${name}="`, 'u').test(all)
          ? []
          : [`${element.name}@${name}`],
      ),
    ]);
    expect(missing).toEqual([]);
  });

  it('are the same for the same seed and differ for others', () => {
    expect(instances(everything, 20)).toEqual(instances(everything, 20));
    expect(new Set(instances(everything, 20)).size).toBe(20);
  });

  it('come as an arbitrary of any root', () => {
    const { dtd } = readDtd({ file: 'everything.dtd', text: everything });
    const text = (owner: string): string => `text of ${owner}`;
    assert(
      property(instancesOf(dtd, { root: 'section', depth: 4, size: 10, text }), (xml) => {
        expect(validateWithDtd(xml, { text: everything })).toEqual([]);
      }),
    );
  });

  it('need a root that can be finite', () => {
    const { dtd } = readDtd({ file: 'endless.dtd', text: '<!ELEMENT a (a)>' });
    expect(() => instanceOf(dtd, 1)).toThrow(new RangeError('no finite document has the root a'));
  });
});

describe('validation with libxml2', () => {
  const dtd = { text: '<!DOCTYPE a [<!ELEMENT a (b, c?)><!ELEMENT b EMPTY><!ELEMENT c EMPTY>]>' };

  it('accepts a valid document', () => {
    expect(validateWithDtd('<?xml version="1.0"?>\n<a><b/><c/></a>', dtd)).toEqual([]);
  });

  it('refuses elements in another order, missing ones and other roots', () => {
    expect(validateWithDtd('<a><c/><b/></a>', dtd)).toEqual([
      '2: Element a content does not follow the DTD, expecting (b , c?), got (c b)',
    ]);
    expect(validateWithDtd('<a/>', dtd)).toEqual([
      '2: Element a content does not follow the DTD, expecting (b , c?), got',
    ]);
    expect(validateWithDtd('<b/>', dtd)).toEqual(["2: root and DTD name do not match 'b' and 'a'"]);
  });

  it('follows parameter entities of bare declarations', () => {
    const bare = { text: '<!ENTITY % b "(c)">\n<!ELEMENT a %b;>\n<!ELEMENT c EMPTY>' };
    expect(validateWithDtd('<a><c/></a>', bare)).toEqual([]);
    expect(validateWithDtd('<a></a>', bare)).toEqual([
      '2: Element a content does not follow the DTD, expecting (c), got',
    ]);
  });
});

describeWithShared('random instances of the DTDs of the vendor', () => {
  const names = [
    'accounting',
    'payment',
    'purchaseinvoice',
    'purchaseinvoicepostingdata',
    'salesinvoice',
    'salespayment',
  ];
  for (const name of names) {
    const file = `${name}.dtd`;
    it(`${file}: 200 instances are valid`, () => {
      const text = readFileSync(sharedPath('netvisor', 'dtd', file), 'utf8');
      const { dtd } = readDtd({ file, text });
      const faults = Array.from({ length: 200 }, (_, seed) => instanceOf(dtd, seed)).flatMap((xml) =>
        validateWithDtd(xml, { text }),
      );
      expect(faults).toEqual([]);
    });
  }
});

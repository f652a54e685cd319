import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../generator/sources/dtd/index.js';
import type { Catalog } from '../../../generator/sources/dtd/index.js';
import { diagnosticText } from './summary.js';

const namespace = 'xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"';

function catalogOf(text: string, others: Readonly<Record<string, string>> = {}): Catalog {
  return readCatalog({ file: '/etc/catalog.xml', text }, (location) => {
    const other = others[location];
    return other === undefined ? undefined : { file: location, text: other };
  });
}

function entries(text: string, others?: Readonly<Record<string, string>>): Catalog {
  return catalogOf(`<?xml version="1.0"?><!-- a > b --><catalog ${namespace}>${text}</catalog>`, others);
}

describe('a catalog', () => {
  it('compares public identifiers with their white space made single, and unwraps URNs', () => {
    const { resolve } = entries('<public publicId="-//A//DTD  B\n//EN" uri="b.dtd"/>');
    const ids = ['-//A//DTD B //EN', ' -//A//DTD  B  //EN ', 'urn:publicid:-:A:DTD+B+:EN', '-//A//DTD C//EN'];
    expect(ids.map((publicId) => resolve({ publicId }))).toEqual([
      '/etc/b.dtd',
      '/etc/b.dtd',
      '/etc/b.dtd',
      undefined,
    ]);
  });

  it('prefers the system identifier, and the public one alone where the entry says so', () => {
    const { resolve } = entries(
      `<group prefer="system"><public publicId="p" uri="hidden"/></group>
       <system systemId="s" uri="by-system"/><public publicId="q" uri="by-public"/>`,
    );
    expect(resolve({ publicId: 'p', systemId: 'other' })).toBe(undefined);
    expect(resolve({ publicId: 'p' })).toBe('/etc/hidden');
    expect(resolve({ publicId: 'q', systemId: 's' })).toBe('/etc/by-system');
    expect(resolve({ publicId: 'q', systemId: 'other' })).toBe('/etc/by-public');
  });

  it('takes the longest prefix, then the longest suffix', () => {
    const { resolve } = entries(
      `<rewriteSystem systemIdStartString="http://a/" rewritePrefix="short/"/>
       <rewriteSystem systemIdStartString="http://a/b/" rewritePrefix="long/"/>
       <systemSuffix systemIdSuffix="x.dtd" uri="x"/><systemSuffix systemIdSuffix="/x.dtd" uri="longer"/>`,
    );
    expect(
      ['http://a/c.dtd', 'http://a/b/c.dtd', 'http://z/x.dtd'].map((systemId) => resolve({ systemId })),
    ).toEqual(['/etc/short/c.dtd', '/etc/long/c.dtd', '/etc/longer']);
  });

  it('hands the question to delegates, longest prefix first, and asks nobody else then', () => {
    const others = {
      '/etc/one.xml': `<catalog ${namespace}><public publicId="-//A//B" uri="one"/></catalog>`,
      '/etc/two.xml': `<catalog ${namespace}><public publicId="-//A//B//C" uri="two"/></catalog>`,
    };
    const { resolve } = entries(
      `<delegatePublic publicIdStartString="-//A" catalog="one.xml"/>
       <delegatePublic publicIdStartString="-//A//B//" catalog="file:///etc/two.xml"/>
       <nextCatalog catalog="three.xml"/>`,
      {
        ...others,
        '/etc/three.xml': `<catalog ${namespace}><public publicId="-//A//D" uri="three"/></catalog>`,
      },
    );
    const ids = ['-//A//B', '-//A//B//C', '-//A//D'];
    expect(ids.map((publicId) => resolve({ publicId, systemId: 'x' }))).toEqual([
      '/etc/one',
      '/etc/two',
      undefined,
    ]);
  });

  it('that names itself as the next one is asked once', () => {
    expect(entries('<nextCatalog catalog="/etc/catalog.xml"/>').resolve({ publicId: 'x' })).toBe(undefined);
  });

  it('of plain text is read too', () => {
    const { resolve } = catalogOf(`-- comment "with" quotes --
      OVERRIDE YES BASE "dtds/" PUBLIC "-//A//B" 'b.dtd' SGMLDECL "x.dcl"
      SYSTEM s.dtd "c.dtd" OVERRIDE no public "-//A//D" d.dtd`);
    expect(resolve({ publicId: '-//A//B', systemId: 'x' })).toBe('/etc/dtds/b.dtd');
    expect(resolve({ systemId: 's.dtd' })).toBe('/etc/dtds/c.dtd');
    expect(resolve({ publicId: '-//A//D', systemId: 'x' })).toBe(undefined);
  });

  it.each([
    ['<catalog', 'it is not well-formed XML (fault at character 1)'],
    [`<catalog ${namespace}>`, 'it is not well-formed XML (it ends inside an element)'],
    [`<catalog ${namespace}></other>`, 'it is not well-formed XML (fault at character 62)'],
    ['<catalog/>', 'its root is not a catalog'],
  ])('%s is reported', (text, why) => {
    const catalog = catalogOf(text);
    expect(catalog.resolve({ publicId: 'x' })).toBe(undefined);
    expect(catalog.diagnostics().map(diagnosticText)).toEqual([
      `/etc/catalog.xml:1:1 warning dtd-catalog: The catalog /etc/catalog.xml cannot be used: ${why}.`,
    ]);
  });

  it('with prefixes, entities and entries of others is read', () => {
    const { resolve } = catalogOf(
      `<!DOCTYPE c:catalog [<!-- ] --> ]><c:catalog xmlns:c="urn:oasis:names:tc:entity:xmlns:xml:catalog" xmlns:o="o">
       <o:public publicId="p" uri="wrong"/><c:public publicId='&#112;&amp;' uri="right"/></c:catalog>`,
    );
    expect([resolve({ publicId: 'p' }), resolve({ publicId: 'p&' })]).toEqual([undefined, '/etc/right']);
  });
});

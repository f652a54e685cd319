// Documents made to hurt, each of a size that can be doubled.

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');
const inside = (text) => `<n><t>${text}</t></n>`;

/** Entities each of which stands for ten of the one before. */
const laughs = (levels) =>
  many(levels, (i) => `<!ENTITY l${i} "${i === 0 ? 'lol' : `&l${i - 1};`.repeat(10)}">`);

/**
 * Inputs by name: `size` for the table, `make` the document of a size. With `doctype`, the reader is also asked with
 * its option for a DOCTYPE given.
 */
export const inputs = {
  'elements inside of each other': { size: 1e5, make: (n) => '<n>'.repeat(n) + '</n>'.repeat(n) },
  'unknown elements inside of each other': {
    size: 1e5,
    make: (n) => `<n>${'<u>'.repeat(n)}${'</u>'.repeat(n)}</n>`,
  },
  'bytes in one attribute': { size: 5e7, make: (n) => `<n a="${'x'.repeat(n)}"/>` },
  '&amp; in one text': { size: 1e6, make: (n) => inside('&amp;'.repeat(n)) },
  '&#228; in one text': { size: 1e6, make: (n) => inside('&#228;'.repeat(n)) },
  'attributes of one element': { size: 1e5, make: (n) => `<n${many(n, (i) => ` a${i}="1"`)}/>` },
  'bytes in a comment': { size: 5e7, make: (n) => `<n><!--${'x - '.repeat(n / 4)}--></n>` },
  '"<" in a text': { size: 1e5, make: (n) => inside('<'.repeat(n)) },
  'bytes of text in one element': { size: 5.4e7, make: (n) => inside('text and more '.repeat(n / 14)) },
  'spaces between elements': { size: 2e7, make: (n) => `<n>${' '.repeat(n)}<n/></n>` },
  'levels of entities (billion laughs)': {
    size: 10,
    doctype: true,
    make: (n) => `<!DOCTYPE n [${laughs(n)}]>${inside(`&l${n - 1};`)}`,
  },
  'references to an entity of 50 kB': {
    size: 2e4,
    doctype: true,
    make: (n) => `<!DOCTYPE n [<!ENTITY e "${'e'.repeat(5e4)}">]>${inside('&e;'.repeat(n))}`,
  },
  'entities in attributes': {
    size: 1e3,
    doctype: true,
    make: (n) => `<!DOCTYPE n [${laughs(5)}]><n>${'<n a="&l4;&l4;&l4;"/>'.repeat(n)}</n>`,
  },
  'parentheses in an element declaration': {
    size: 1e5,
    doctype: true,
    make: (n) => `<!DOCTYPE n [<!ELEMENT n ${'('.repeat(n)}n${')'.repeat(n)}>]><n/>`,
  },
  'entity declarations': {
    size: 1e5,
    doctype: true,
    make: (n) => `<!DOCTYPE n [${many(n, (i) => `<!ENTITY e${i} "${i}">`)}]>${inside('&e7;')}`,
  },
  'attributes declared for one element': {
    size: 2e4,
    doctype: true,
    make: (n) => `<!DOCTYPE n [${many(n, (i) => `<!ATTLIST n a${i} CDATA "d">`)}]><n/>`,
  },
  'empty elements': { size: 1e6, make: (n) => `<n>${'<n/>'.repeat(n)}</n>` },
  'names, all different': { size: 1e6, make: (n) => `<n>${many(n, (i) => `<u${i}/>`)}</n>` },
  'bytes in one name': { size: 1e7, make: (n) => `<n><${'x'.repeat(n)}/></n>` },
  'namespaces, one inside of the other': {
    size: 1e5,
    make: (n) => `<n>${many(n, (i) => `<p:n xmlns:p="urn:${i}">`)}${'</p:n>'.repeat(n)}</n>`,
  },
  'namespaces, one beside the other': {
    size: 2e5,
    make: (n) => `<n>${many(n, (i) => `<n xmlns="urn:${i}"/>`)}</n>`,
  },
  'namespaces declared on one element': {
    size: 1e5,
    make: (n) => `<n${many(n, (i) => ` xmlns:p${i}="urn:${i}"`)}/>`,
  },
  'CDATA sections in one text': { size: 1e6, make: (n) => inside('<![CDATA[x]]>'.repeat(n)) },
  instructions: { size: 1e6, make: (n) => `<n>${'<?p i?>'.repeat(n)}</n>` },
  '"]" in one text': { size: 1e7, make: (n) => inside(']'.repeat(n)) },
  'carriage returns': { size: 1e7, make: (n) => inside('\r'.repeat(n)) },
  'byte order marks before the root': { size: 1e6, make: (n) => `${'\uFEFF'.repeat(n)}<n/>` },
  'end tags without a start': { size: 1e6, make: (n) => `<n>${'</u>'.repeat(n)}</n>` },
  'overlong sequences of UTF-8': {
    size: 1e6,
    make: (n) =>
      Buffer.concat([
        Buffer.from('<n><t>'),
        Buffer.alloc(n * 2, Buffer.from([0xc0, 0x80])),
        Buffer.from('</t></n>'),
      ]),
  },
};

import type { SimpleType } from '../../../model/schema.js';
import type { AttributeType } from '../mirror.js';

const TEXT: SimpleType = { codec: 'text' };

function listOf(codec: string): SimpleType {
  return { codec: 'list', item: { codec }, facets: { minLength: 1 } };
}

/** The model's type of a DTD attribute (section 3.3.1); lists hold at least one item there. */
export function simpleTypeOf(type: AttributeType): SimpleType {
  switch (type.kind) {
    case 'CDATA':
      return TEXT;
    case 'ID':
      return { codec: 'id' };
    case 'IDREF':
      return { codec: 'idref' };
    case 'IDREFS':
      return listOf('idref');
    case 'NMTOKEN':
      return { codec: 'nmtoken' };
    case 'NMTOKENS':
      return listOf('nmtoken');
    // Name of an unparsed entity of the document, which no schema table knows.
    case 'ENTITY':
      return { codec: 'token' };
    case 'ENTITIES':
      return listOf('token');
    case 'NOTATION':
    case 'enumeration':
      return {
        codec: 'text',
        ...(type.entity === undefined ? {} : { name: type.entity }),
        enumeration: {
          openness: 'closed',
          values: [...new Set(type.tokens.map((token) => token.value))].map((value) => ({ value })),
        },
      };
  }
}

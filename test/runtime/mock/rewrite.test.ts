import { expect, test } from 'vitest';
import { integer } from '../../../runtime/codecs/index.js';
import { encode, decode } from '../../../runtime/index.js';
import { withScalars } from '../../../runtime/mock/index.js';
import type { MessageTable, Scalar, TypeTable } from '../../../runtime/table.js';

const number: Scalar = { codec: integer };

function paths(table: MessageTable): readonly string[] {
  const seen: string[] = [];
  const noted = withScalars(table, (path, scalar, optional) => {
    seen.push(optional ? `${path}?` : path);
    return scalar;
  });
  decode(noted, '<root/>');
  return seen;
}

test('every scalar of a message is offered with its path and whether it may be left out', () => {
  const item: TypeTable = {
    attributes: [{ at: 'unit', as: 'unit', is: number }],
    text: { as: 'value', is: number },
  };
  const is: TypeTable = {
    parts: [
      { el: 'a', as: 'a', is: number },
      { group: 'choice', parts: [{ el: 'item', as: 'item', is: () => item, min: 0 }] },
    ],
  };
  expect(paths({ root: { el: 'root', is: () => is } })).toEqual(['a', 'item/@unit?', 'item?']);
});

test('a type that holds itself is changed where it stands first, and is read and written as deep as it is', () => {
  const tree = (): TypeTable => ({
    parts: [
      { el: 'n', as: 'n', is: number },
      { el: 'tree', as: 'tree', is: tree, min: 0, max: Infinity },
    ],
  });
  const table: MessageTable = { root: { el: 'root', is: tree } };
  expect(paths(table)).toEqual(['n']);
  const twice = withScalars(table, () => ({
    codec: { name: 'twice', decode: (raw: string) => 2 * Number(raw), encode: () => '7' },
  }));
  const xml = '<root><n>1</n><tree><n>2</n><tree><n>3</n></tree></tree></root>';
  const value = { n: 2, tree: [{ n: 4, tree: [{ n: 6, tree: [] }] }] };
  expect(decode(twice, xml)).toMatchObject({ ok: true, value });
  expect(encode(twice, value)).toMatchObject({
    value: xml.replaceAll(/\d/gu, '7'),
  });
});

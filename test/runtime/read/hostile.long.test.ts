import { describe, expect, test } from 'vitest';
import { decode, decodeStream, internalSubset } from '../../../runtime/read/index.js';
import type { Limits } from '../../../runtime/read/options.js';
import type { MessageTable, TypeTable } from '../../../runtime/table.js';
import { text } from './support.js';

const node: TypeTable = {
  attributes: [{ at: 'a', as: 'a', is: text }],
  parts: [
    { el: 'n', as: 'n', is: () => node, min: 0, max: Infinity },
    { el: 't', as: 't', is: text, min: 0 },
  ],
};
interface Node {
  readonly a?: string;
  readonly n: readonly Node[];
  readonly t?: string | null;
}
const table: MessageTable<Node> = { root: { el: 'n', is: node } };
const encoder = new TextEncoder();

function outcome(xml: string, limits: Limits = {}): string {
  const result = decode(table, encoder.encode(xml), { limits });
  if (result.ok)
    return `${String(result.value.n.length)} ${String(result.value.t?.length)} ${String(result.problems.length)}`;
  const { code, line, column } = result.error;
  return `${code} ${String(line)}:${String(column)}`;
}

async function streamed(pieces: Iterable<Uint8Array>, limits: Limits = {}): Promise<string> {
  const stream = decodeStream(table, ['n'], pieces, { limits });
  let count = 0;
  for await (const item of stream) count += item.n.length + 1;
  const result = await stream.result();
  return result.ok ? `${String(count)} ${String(result.value.t?.length)}` : result.error.code;
}

function* repeated(head: string, body: string, times: number, tail: string): Generator<Uint8Array> {
  yield encoder.encode(head);
  const piece = encoder.encode(body);
  for (let i = 0; i < times; i++) yield piece;
  yield encoder.encode(tail);
}

describe('hostile documents', () => {
  test('100 000 elements inside of each other', () => {
    const xml = '<n>'.repeat(100_000) + '</n>'.repeat(100_000);
    expect(outcome(xml)).toBe('depth 1:769');
    expect(outcome(xml, { depth: 1_000_000 })).toBe('1 undefined 0');
  });

  test('100 000 unknown elements inside of each other', () => {
    const xml = `<n>${'<u>'.repeat(100_000)}${'</u>'.repeat(100_000)}</n>`;
    expect(outcome(xml, { depth: 1_000_000 })).toBe('0 undefined 1');
  });

  test('100 000 namespaces inside of each other', () => {
    const open = Array.from({ length: 100_000 }, (_, i) => `<p:n xmlns:p="urn:${String(i)}">`).join('');
    expect(outcome(`<n>${open}${'</p:n>'.repeat(100_000)}</n>`, { depth: 1_000_000 })).toBe('0 undefined 1');
  });

  test('an attribute of 50 MB', async () => {
    expect(outcome(`<n a="${'x'.repeat(5e7)}"/>`)).toBe('limit 1:7');
    expect(outcome(`<n a="${'x'.repeat(5e7)}"/>`, { attributeLength: 1e8 })).toBe('0 undefined 0');
    const pieces = repeated('<n a="', 'x'.repeat(10_000), 5_000, '"/>');
    expect(await streamed(pieces, { attributeLength: 1e8 })).toBe('0 undefined');
  });

  test('a million references in one text', () => {
    expect(outcome(`<n><t>${'&amp;'.repeat(1_000_000)}</t></n>`)).toBe('0 1000000 0');
    expect(outcome(`<n><t>${'&#228;'.repeat(1_000_000)}</t></n>`)).toBe('0 1000000 0');
  });

  test('100 000 attributes of one element', () => {
    const attributes = Array.from({ length: 100_000 }, (_, i) => ` a${String(i)}="1"`).join('');
    expect(outcome(`<n${attributes}/>`)).toMatch(/^limit/);
    expect(outcome(`<n${attributes}/>`, { attributes: 1_000_000 })).toBe('0 undefined 1001');
    expect(outcome(`<n${attributes} a5="2"/>`, { attributes: 1_000_000 })).toMatch(/^duplicate-attribute/);
  });

  test('a comment of 50 MB', async () => {
    expect(outcome(`<n><!--${'x'.repeat(5e7)}--></n>`)).toBe('0 undefined 0');
    expect(await streamed(repeated('<n><!--', 'x'.repeat(10_000), 5_000, '--></n>'))).toBe('0 undefined');
    expect(await streamed(repeated('<n><!--', '- '.repeat(10_000), 2_500, '--></n>'))).toBe('0 undefined');
  });

  test('100 000 times "<" in a text', () => {
    expect(outcome(`<n><t>${'<'.repeat(100_000)}</t></n>`)).toBe('name 1:8');
  });

  test('54 MB of text in one element', async () => {
    expect(outcome(`<n><t>${'text and more '.repeat(4_000_000)}</t></n>`)).toBe('0 56000000 0');
    expect(await streamed(repeated('<n><t>', 'text ]] \r'.repeat(1_000), 6_000, '</t></n>'))).toBe(
      '0 54000000',
    );
    expect(outcome(`<n><t>${']'.repeat(5e6)}</t></n>`)).toBe('0 5000000 0');
  });

  test('20 MB of spaces between elements', async () => {
    expect(outcome(`<n>${' '.repeat(2e7)}<n/>${'\r'.repeat(2e7)}</n>`)).toBe('1 undefined 0');
    expect(await streamed(repeated('<n>', ' \n'.repeat(5_000), 2_000, '<n/></n>'))).toBe('1 undefined');
  });

  test('names without end', async () => {
    const elements = Array.from({ length: 1_000_000 }, (_, i) => `<u${String(i)}/>`).join('');
    expect(outcome(`<n>${elements}</n>`)).toMatch(/^limit 1:/);
    expect(outcome(`<n>${elements}</n>`, { names: 2_000_000 })).toBe('0 undefined 1001');
    function* endless(): Generator<Uint8Array> {
      yield encoder.encode('<n>');
      for (let i = 0; ; i++) yield encoder.encode(`<u${String(i)}/>`.repeat(3));
    }
    await expect(streamed(endless())).rejects.toMatchObject({ code: 'limit', line: 1 });
  });

  test('namespaces without end', () => {
    const elements = Array.from({ length: 200_000 }, (_, i) => `<u xmlns="urn:${String(i)}"/>`).join('');
    expect(outcome(`<n>${elements}</n>`)).toMatch(/^limit 1:/);
    expect(outcome(`<n>${elements}</n>`, { names: 1_000_000 })).toBe('0 undefined 1001');
    const prefixes = Array.from({ length: 100_000 }, (_, i) => ` xmlns:p${String(i)}="urn:${String(i)}"`);
    expect(outcome(`<n${prefixes.join('')}/>`)).toMatch(/^limit 1:/);
    expect(outcome(`<n${prefixes.join('')}/>`, { attributes: 1e6, names: 1e6 })).toBe('0 undefined 0');
  });

  test('a name of 10 MB', () => {
    expect(outcome(`<n><${'x'.repeat(1e7)}/></n>`)).toBe('limit 1:5');
    expect(outcome(`<n><${'x'.repeat(1e7)}/></n>`, { nameLength: 1e8 })).toBe('0 undefined 1');
  });

  test('a million of what is small', () => {
    expect(outcome(`<n>${'<n/>'.repeat(1e6)}</n>`)).toBe('1000000 undefined 0');
    expect(outcome(`<n><t>${'<![CDATA[x]]>'.repeat(1e6)}</t></n>`)).toBe('0 1000000 0');
    expect(outcome(`<n>${'<?p i?>'.repeat(1e6)}</n>`)).toBe('0 undefined 0');
    expect(outcome(`<n>${'<!---->'.repeat(1e6)}</n>`)).toBe('0 undefined 0');
    expect(outcome(`${'\uFEFF'.repeat(1e6)}<n/>`)).toBe('text-outside-root 1:1');
    expect(outcome(`<n><t>${'\uFEFF'.repeat(1e6)}</t></n>`)).toBe('0 1000000 0');
    expect(outcome(`<n>${'</u>'.repeat(1e6)}</n>`)).toBe('mismatched-tag 1:4');
  });

  test('declarations without end, where a DOCTYPE is allowed', () => {
    const read = (xml: string): string => {
      const result = decode(table, xml, { doctype: internalSubset() });
      return result.ok ? String(result.value.t) : `${result.error.code} at line ${String(result.error.line)}`;
    };
    const laughs = (levels: number): string =>
      Array.from(
        { length: levels },
        (_, i) => `<!ENTITY l${String(i)} "${i === 0 ? 'lol' : `&l${String(i - 1)};`.repeat(10)}">`,
      ).join('');
    expect(read(`<!DOCTYPE n [${laughs(3)}]>\n<n><t>&l2;</t></n>`)).toBe('lol'.repeat(100));
    expect(read(`<!DOCTYPE n [${laughs(10)}]>\n<n><t>&l9;</t></n>`)).toBe('limit at line 2');
    expect(read(`<!DOCTYPE n [${laughs(5)}]>\n<n>${'<n a="&l4;"/>'.repeat(2_000)}</n>`)).toBe(
      'limit at line 2',
    );
    const long = `<!DOCTYPE n [<!ENTITY e "${'e'.repeat(50_000)}">]>\n`;
    expect(read(`${long}<n><t>${'&e;'.repeat(20_000)}</t></n>`)).toBe('limit at line 2');
    const model = `<!ELEMENT n ${'('.repeat(1e5)}n${')'.repeat(1e5)}>`;
    expect(read(`<!DOCTYPE n [${model}]><n/>`)).toBe('undefined');
    const declared = Array.from({ length: 1e5 }, (_, i) => `<!ENTITY e${String(i)} "${String(i)}">`).join('');
    expect(read(`<!DOCTYPE n [${declared}]><n><t>&e77777;</t></n>`)).toBe('77777');
  });

  test('one-byte pieces of a long text', async () => {
    const xml = encoder.encode(`<n><n a="${'x'.repeat(20_000)}"/><t>${'y'.repeat(200_000)}</t></n>`);
    expect(await streamed(Array.from(xml, (byte) => Uint8Array.of(byte)))).toBe('1 200000');
  });

  test('a DOCTYPE, whatever is inside', () => {
    const laughs = '<!DOCTYPE n [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><n><t>&b;</t></n>';
    expect(outcome(laughs)).toBe('doctype 1:1');
  });
});

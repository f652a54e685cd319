import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { modelToJson } from '../../generator/model/json.js';
import { run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';
import { found } from './support/found.js';
import { drawSide } from './support/sketch.js';

const scratch = scratchFolder();
const home = process.cwd();
const at = (name: string): string => join(scratch.path, name);

const dtd = (note: string, more = ''): string =>
  `<!ELEMENT order (number, ${note}${more})>\n<!ELEMENT number (#PCDATA)>\n<!ELEMENT note (#PCDATA)>\n`;
const xsd = (type: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order" type="${type}"/></xs:schema>\n`;
const nested = (inner: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order"><xs:complexType><xs:sequence><xs:element name="${inner}" type="xs:int"/></xs:sequence></xs:complexType></xs:element></xs:schema>\n`;
const page = (occurs: string): string =>
  `<html lang="en"><body><h1>Orders</h1><h2>Order</h2><p>Resource: order.api</p><p>Request:</p><table><tr><th>Level</th><th>Element name</th><th>Type</th><th>Occurs</th></tr><tr><td>root</td><td>order</td><td>Aggr.</td><td>1</td></tr><tr><td>1</td><td>note</td><td>String</td><td>${occurs}</td></tr></table></body></html>`;
const model = (method: string): string =>
  modelToJson(drawSide({ resources: [{ name: 'order', method, request: { name: 'order' } }] }).model);

const spec = (name: string, changed: Readonly<Record<string, string>> = {}): void =>
  writeFiles(at(name), { ...smallFiles, ...changed });

beforeAll(() => {
  writeFiles(scratch.path, {
    'old.dtd': dtd('note?'),
    'new.dtd': dtd('note'),
    'added.dtd': `${dtd('note?', ', city?')}<!ELEMENT city (#PCDATA)>\n`,
    'old.xsd': xsd('xs:int'),
    'new.xsd': xsd('xs:decimal'),
    'old.html': page('0...1'),
    'new.html': page('1'),
    'old.json': model('POST'),
    'new.json': model('PUT'),
    'layout.dtd': `\uFEFF<!-- other words -->\r\n${dtd('note?').replaceAll('\n', '\r\n\r\n').replace('(number, note?)', '((number), (note?))')}`,
    'utf16.dtd': '',
    'latin1.dtd': '',
    'empty.dtd': '',
    'cut.dtd': dtd('note?').slice(0, 70),
    'merge.dtd': `<<<<<<< ours\n${dtd('note?')}=======\n${dtd('note')}>>>>>>> theirs\n`,
    'wrapped.dtd': `<html><body><pre>${dtd('note?').replaceAll('<', '&lt;')}</pre></body></html>`,
    'cut.json': '{"format":"doctypist-model","version":1,"resources":[{}]}',
    'none.json': '{',
    'page.txt': 'nothing to read here',
    'cut.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element',
    'image.png': 'no document',
  });
  writeFileSync(
    at('latin1.dtd'),
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>\n<!-- p\u00e4\u00e4 -->\n${dtd('note?')}`,
      'latin1',
    ),
  );
  writeFileSync(at('utf16.dtd'), Buffer.from(`\uFEFF${dtd('note?')}`, 'utf16le'));
  spec('before');
  spec('after', { 'order.dtd': smallFiles['order.dtd']?.replace('note?', 'note') ?? '' });
  process.chdir(scratch.path);
});
afterAll(() => {
  process.chdir(home);
  scratch.remove();
});

describe('a side is', () => {
  test('a DTD, for requests, for responses or for both', async () => {
    const rule = 'element-became-required order/note';
    expect(await found('old.dtd', 'new.dtd')).toEqual([1, [`breaking ${rule}`]]);
    expect(await found('old.dtd', 'new.dtd', '--direction', 'request')).toEqual([1, [`breaking ${rule}`]]);
    expect(await found('old.dtd', 'new.dtd', '--direction', 'response')).toEqual([0, [`compatible ${rule}`]]);
  });

  test('an XSD', async () => {
    expect(await found('old.xsd', 'new.xsd', '--direction', 'request', '--policy', 'wire')).toEqual([
      0,
      ['compatible type-widened order'],
    ]);
  });

  test('a help page', async () => {
    expect(await found('old.html', 'new.html')).toEqual([
      1,
      ['breaking element-became-required ? order.api / order/note'],
    ]);
  });

  test('a saved model', async () => {
    expect(await found('old.json', 'new.json')).toEqual([1, ['breaking method-changed POST order']]);
  });

  test('a specification folder', async () => {
    expect(await found('before', 'after')).toEqual([
      1,
      ['breaking element-became-required POST order / order/note'],
    ]);
  });
});

test.each(['layout.dtd', 'utf16.dtd', 'latin1.dtd'])('%s says what old.dtd says', async (file) => {
  expect(await found('old.dtd', file, '--policy', 'docs')).toEqual([0, []]);
});

describe('a proof in code', () => {
  test.each([
    ['old.dtd', 'new.dtd', 'build(number: string): OrderRequest'],
    ['before', 'after', 'build(date: string, line: readonly string[]): OrderRequest'],
  ])('of %s and %s stands in the report', async (before, after, code) => {
    const { out } = await run('diff', before, after, '--witness', 'code', '--direction', 'request');
    expect(out.split('\n').map((line) => line.trim())).toContain(`| export function ${code} {`);
    expect(out).toContain("the new SDK: Property 'note' is missing");
  });

  test('is not made unless asked for', async () => {
    const { out } = await run('diff', 'old.dtd', 'new.dtd', '--format', 'json');
    const [finding] = JSON.parse(out).findings;
    expect(finding.witness.request.kind).toBe('message');
    expect(finding.witness.caller.kind).toBe('none');
  });
});

test('names of the SDK that change without a change on the wire are found', async () => {
  const config = smallFiles['doctypist.yaml'] ?? '';
  spec('named', { 'doctypist.yaml': `${config}names: { names/note: remark, resources/ping: Probe }\n` });
  expect(await found('before', 'named')).toEqual([
    1,
    ['breaking sdk-property-renamed OrderRequest.note', 'breaking sdk-export-renamed buildPing'],
  ]);
  expect(await found('before', 'named', '--policy', 'wire')).toEqual([0, []]);
});

describe('the exit code', () => {
  test.each([
    ['new.dtd', 'breaking', 1],
    ['new.dtd', 'never', 0],
    ['added.dtd', 'breaking', 0],
    ['added.dtd', 'risky', 0],
    ['added.dtd', 'any', 1],
    ['old.dtd', 'any', 0],
  ])('of a comparison with %s that fails on %s is %i', async (file, failOn, code) => {
    const args = ['--direction', 'request', '--fail-on', failOn] as const;
    expect((await run('diff', 'old.dtd', file, ...args)).code).toBe(code);
  });

  test('is the same in every format', async () => {
    for (const format of [
      'text',
      'json',
      'markdown',
      'html',
      'github',
      'gitlab-code-quality',
      'junit',
      'sarif',
    ]) {
      expect([format, (await run('diff', 'old.dtd', 'new.dtd', '--format', format)).code]).toEqual([
        format,
        1,
      ]);
    }
  });
});

describe('approvals', () => {
  const approve = async (changes: object = {}): Promise<void> => {
    const { out } = await run('diff', 'old.dtd', 'new.dtd', '--print-approvals');
    const { approvals } = JSON.parse(out);
    const entries = approvals.map((entry: object) => ({
      ...entry,
      by: 'Anna',
      reason: 'agreed',
      ...changes,
    }));
    writeFileSync(at('approved.jsonc'), `// agreed\n${JSON.stringify({ approvals: entries })}`);
  };

  test('let a finding pass', async () => {
    await approve();
    const { code, out } = await run('diff', 'old.dtd', 'new.dtd', '--approvals', 'approved.jsonc');
    expect([code, out.includes('approved by Anna: agreed')]).toEqual([0, true]);
  });

  test('that nothing needs any more are told', async () => {
    await approve();
    const { code, out } = await run('diff', 'old.dtd', 'old.dtd', '--approvals', 'approved.jsonc');
    expect([code, out.split(':')[0]]).toEqual([0, 'approval-unused']);
  });

  test('that have run out are told, and their findings count', async () => {
    await approve({ until: '2020-01-01' });
    const { code, out } = await run('diff', 'old.dtd', 'new.dtd', '--approvals', 'approved.jsonc');
    expect([code, out.includes('approval-expired: element-became-required order/note')]).toEqual([1, true]);
  });

  test('stand beside the working folder unless named', async () => {
    await approve();
    execFileSync('cp', ['approved.jsonc', '.api-approvals.jsonc']);
    expect((await run('diff', 'old.dtd', 'new.dtd')).code).toBe(0);
    rmSync(at('.api-approvals.jsonc'));
  });

  test.each([
    ['{', 'broken.jsonc: Expected property name'],
    ['{"approvals":[{"fingerprint":"x"}]}', 'broken.jsonc: approvals.0.fingerprint: a fingerprint of 16'],
  ])('that read %s are refused', async (text, why) => {
    writeFileSync(at('broken.jsonc'), text);
    const { code, err } = await run('diff', 'old.dtd', 'new.dtd', '--approvals', 'broken.jsonc');
    expect([code, err.slice(0, why.length)]).toEqual([3, why]);
  });
});

test('the end of a deprecated resource is as loud as its announcement allows', async () => {
  const announced = (sunset: string): string => JSON.stringify({ deprecations: { ping: { sunset } } });
  const gone = { 'doctypist.yaml': smallFiles['doctypist.yaml']?.replace(/.*ping.*\n/u, '') ?? '' };
  spec('past', { 'contract.json': announced('2020-01-01') });
  spec('future', { 'contract.json': announced('2999-01-01') });
  spec('gone', gone);
  const policy = ['--policy', 'wire'] as const;
  const rule = 'resource-removed-deprecated GET ping';
  expect(await found('past', 'gone', ...policy)).toEqual([0, [`risky ${rule}`]]);
  expect(await found('future', 'gone', ...policy)).toEqual([1, [`breaking ${rule}`]]);
  expect(await found('before', 'gone', ...policy)).toEqual([1, ['breaking resource-removed GET ping']]);
});

describe('what cannot be read gives a diagnostic and exit code 3', () => {
  test.each([
    ['empty.dtd', 'empty.dtd:1:1: error dtd-no-declarations: The document declares nothing.'],
    ['cut.dtd', 'cut.dtd:3:10: error dtd-syntax: '],
    ['merge.dtd', 'merge.dtd:1:1: error dtd-merge-conflict: A merge left the marker "<<<<<<< ours" here.'],
    ['wrapped.dtd', 'wrapped.dtd:1:1: error dtd-html-page: The file is an HTML page.'],
    ['cut.xsd', 'cut.xsd:1:56: error xsd-not-well-formed: '],
    ['cut.json', 'cut.json:1:1: error side-unusable: not a whole model: api is missing'],
    ['none.json', 'none.json:1:1: error side-unusable: Expected property name'],
    ['page.txt', 'page.txt:1:1: error table-'],
    [
      'image.png',
      'image.png:1:1: error side-unusable: what is not a folder must be a .dtd, .xsd, .html, .txt or .json file',
    ],
    ['.', 'doctypist.yaml:1:1: error config-missing: '],
  ])('%s', async (file, line) => {
    const { code, err } = await run('diff', 'old.dtd', file);
    const [first = ''] = err.split('\n');
    expect([code, first.slice(0, line.length)]).toEqual([3, line]);
    expect(err).not.toMatch(/fault of doctypist|^\s+at /mu);
  });

  test('a schema and a model have nothing in common', async () => {
    const { code, err } = await run('diff', 'old.dtd', 'old.json');
    expect([code, err]).toEqual([
      3,
      'a schema on its own can only be compared with another one, and a model with a model\n',
    ]);
  });

  test('a root that only one side has was removed', async () => {
    writeFiles(scratch.path, { 'inner.xsd': nested('line'), 'other.xsd': nested('row') });
    expect(await found('inner.xsd', 'other.xsd', '--root', 'line')).toEqual([
      1,
      ['breaking resource-removed line'],
    ]);
  });

  test('a root that neither side has', async () => {
    const { code, err } = await run('diff', 'old.dtd', 'new.dtd', '--root', 'invoice');
    expect([code, err]).toEqual([3, 'neither side declares an element invoice\n']);
  });
});

test('a part that stands beside a DTD is read, not what the machine has under its name', async () => {
  const whole = '<!ENTITY % pool PUBLIC "-//Example//ELEMENTS Pool//EN" "pool.mod"> %pool;\n';
  const pool = (model: string): string => `<!ELEMENT order (${model})>\n<!ELEMENT note (#PCDATA)>\n`;
  writeFiles(scratch.path, {
    'catalog.xml':
      '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><public publicId="-//Example//ELEMENTS Pool//EN" uri="machine.mod"/></catalog>',
    'machine.mod': pool('note*'),
    'first/order.dtd': whole,
    'first/pool.mod': pool('note?'),
    'second/order.dtd': whole,
    'second/pool.mod': pool('note'),
    'third/order.dtd': whole,
  });
  vi.stubEnv('XML_CATALOG_FILES', at('catalog.xml'));
  expect(await found('first/order.dtd', 'second/order.dtd')).toEqual([
    1,
    ['breaking element-became-required order/note'],
  ]);
  // Where nothing stands beside it, the catalog is asked.
  expect(await found('first/order.dtd', 'third/order.dtd')).toEqual([
    1,
    ['breaking element-became-repeating order/note'],
  ]);
  vi.unstubAllEnvs();
});

describe('what is lost with a damaged document is risky at most', () => {
  test('a DTD that ends too early', async () => {
    const [code, findings] = await found('old.dtd', 'cut.dtd', '--fail-on', 'never');
    expect([code, findings.filter((line) => line.startsWith('breaking'))]).toEqual([3, []]);
    expect(findings[0]).toBe('risky parse-coverage-dropped ');
  });

  test('an XSD in which a wrong value counts as none', async () => {
    const attribute = (use: string, type: string): string =>
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order"><xs:complexType><xs:attribute name="id" type="${type}" use="${use}"/></xs:complexType></xs:element></xs:schema>\n`;
    writeFiles(scratch.path, {
      'whole.xsd': attribute('required', 'xs:decimal'),
      'wrong.xsd': attribute('requird', 'xs:decimal'),
      'wrong-too.xsd': attribute('requird', 'xs:date'),
    });
    expect(await found('whole.xsd', 'wrong.xsd', '--fail-on', 'never')).toEqual([
      3,
      ['risky parse-coverage-dropped ', 'risky attribute-became-optional order/@id'],
    ]);
    // What is wrong in both versions hides nothing between them.
    expect(await found('wrong.xsd', 'wrong-too.xsd', '--fail-on', 'never')).toEqual([
      3,
      ['breaking type-changed order/@id'],
    ]);
  });

  test('a folder of which one document is gone', async () => {
    spec('incomplete');
    rmSync(at('incomplete/order.dtd'));
    expect(await found('before', 'incomplete')).toEqual([
      3,
      ['risky element-removed-required POST order / order', 'risky source-vanished order.dtd'],
    ]);
    expect(await found('incomplete', 'before')).toEqual([
      3,
      ['risky element-added-required POST order / order'],
    ]);
    const { err } = await run('diff', 'before', 'incomplete');
    expect(err.split('\n')[0]).toBe('doctypist.yaml:3:43: error source-missing: order.dtd cannot be read');
  });
});

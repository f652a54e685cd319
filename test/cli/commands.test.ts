import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../generator/cli/commands.js';
import { version } from '../../generator/cli/version.js';
import { run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';

const scratch = scratchFolder();
const spec = join(scratch.path, 'spec');
const file = (name: string): string => join(scratch.path, name);
const names = Object.keys(commands);

beforeAll(() => {
  writeFiles(spec, smallFiles);
  writeFiles(scratch.path, {
    'good.xml': '<order><date>1</date><line>a</line><line>b</line></order>',
    'bad.xml': '<order><line>a</line><date>1</date></order>',
    'not.xml': '<order><date>',
    'good.json': '{"note":"n","line":["a","b"],"date":"1"}',
    'bad.json': '{"line":[]}',
    'not.json': '{',
    'list.json': '[]',
    'empty.xml': '',
    'colour.xml': '<order>\u001b[31mred',
    'broken/doctypist.yaml':
      'api: { id: orders, title: Orders }\nschemas: [{ file: none.dtd, resource: a }]\n',
  });
});
afterAll(scratch.remove);

describe('help', () => {
  test.each(names)('of %s shows its usage, every option and an example that calls it', async (name) => {
    const { code, out, err } = await run(name, '--help');
    const definition = await commands[name]?.load();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines[2]).toBe(
      `Usage: doctypist ${[name, ...(definition?.positionals ?? [])].join(' ')} [options]`,
    );
    const options = [...Object.keys(definition?.options ?? {}), 'help'];
    expect(options.filter((option) => !lines.some((line) => line.startsWith(`--${option} `)))).toEqual([]);
    const examples = lines.slice(lines.findIndex((line) => /^Examples?:$/u.test(line)) + 1, -1);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter((line) => !line.startsWith(`doctypist ${name} `))).toEqual([]);
  });

  test.each([[[]], [['--help']], [['-h']], [['help']]])('of %j lists every command', async (words) => {
    const { code, out, err } = await run(...words);
    const listed = out.split('\n').flatMap((line) => /^ {2}([a-z-]+) {2,}\S/u.exec(line)?.[1] ?? []);
    expect({ code, err, listed }).toEqual({ code: 0, err: '', listed: names });
  });

  test.each(['--version', '-v'])('%s prints the version', async (word) => {
    expect(await run(word)).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a command line that is wrong gives exit code 2 and one line', () => {
  test.each([
    [['frobnicate'], 'there is no command frobnicate; see `doctypist --help`'],
    [['toString'], 'there is no command toString; see `doctypist --help`'],
    [['--verbose'], 'there is no command --verbose; see `doctypist --help`'],
    [['generate'], 'FOLDER is missing; see `doctypist generate --help`'],
    [['encode', 'order'], 'FILE is missing; see `doctypist encode --help`'],
    [['check', 'a', 'b'], 'b is one argument too many; see `doctypist check --help`'],
    [['check', 'a', '--nothing'], "Unknown option '--nothing'; see `doctypist check --help`"],
    [['check', 'a', '-x'], "Unknown option '-x'; see `doctypist check --help`"],
    [
      ['generate', 'a', '--output'],
      "Option '--output <value>' argument missing; see `doctypist generate --help`",
    ],
    [['generate', ''], 'FOLDER is missing; see `doctypist generate --help`'],
    [['diff', 'a', ''], 'NEW is missing; see `doctypist diff --help`'],
    [['generate', 'a', '--output', ''], '--output has an empty value; see `doctypist generate --help`'],
    [
      ['generate', 'a', '--dry-run=yes'],
      "Option '--dry-run' does not take an argument; see `doctypist generate --help`",
    ],
    [['check', 'a', '--format', 'xml'], '--format takes text, json, not xml; see `doctypist check --help`'],
    [['explain', 'conflict-ordr'], 'there is no code conflict-ordr. Did you mean conflict-order?'],
    [['explain', 'frobnicate'], 'there is no code frobnicate.'],
    [['explain', '../../README'], 'there is no code ../../README.'],
  ])('%j', async (words, line) => {
    expect(await run(...words)).toEqual({ code: 2, out: '', err: `${line}\n` });
  });

  test('a resource that no specification has', async () => {
    const { code, out, err } = await run('decode', 'nothing', file('good.xml'), '--spec', spec);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'there is no resource nothing; there are order, ping\n',
    });
  });

  test('a message that the resource does not have', async () => {
    const words = ['decode', 'order', file('good.xml'), '--spec', spec, '--part', 'response'];
    expect(await run(...words)).toEqual({ code: 2, out: '', err: 'order has no response\n' });
  });
});

describe('exit codes', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['check of output that is stale', ['check', spec], 1],
    ['validate of good documents', ['validate', spec], 0],
    ['validate of a document that is missing', ['validate', file('broken')], 3],
    ['generate of a folder without configuration', ['generate', scratch.path], 3],
    ['inspect of a document that is missing', ['inspect', file('broken')], 3],
    ['verify of a document that is missing', ['verify', file('broken')], 3],
    [
      'validate-message of a valid message',
      ['validate-message', 'order', file('good.xml'), '--spec', spec],
      0,
    ],
    [
      'validate-message of an invalid message',
      ['validate-message', 'order', file('bad.xml'), '--spec', spec],
      1,
    ],
    ['validate-message of something else', ['validate-message', 'order', file('not.xml'), '--spec', spec], 3],
    ['decode of a message', ['decode', 'order', file('good.xml'), '--spec', spec], 0],
    ['decode of a message in the wrong order', ['decode', 'order', file('bad.xml'), '--spec', spec], 0],
    ['the same with --strict', ['decode', 'order', file('bad.xml'), '--spec', spec, '--strict'], 1],
    ['decode of something that is no XML', ['decode', 'order', file('not.xml'), '--spec', spec], 3],
    ['decode of a file that is missing', ['decode', 'order', file('none.xml'), '--spec', spec], 3],
    ['decode of a folder', ['decode', 'order', scratch.path, '--spec', spec], 3],
    [
      'decode by documents that cannot be read',
      ['decode', 'order', file('good.xml'), '--spec', file('broken')],
      3,
    ],
    ['encode of an object', ['encode', 'order', file('good.json'), '--spec', spec], 0],
    ['encode of an object with problems', ['encode', 'order', file('bad.json'), '--spec', spec], 1],
    ['encode of something that is no JSON', ['encode', 'order', file('not.json'), '--spec', spec], 3],
    ['explain of a code', ['explain', 'conflict-order'], 0],
  ])('%s', async (_, words, expected) => {
    const { code, out, err } = await run(...words);
    expect(code).toBe(expected);
    // Something is said, and no line is one of a stack trace.
    expect(out + err).not.toBe('');
    expect(`${out}\n${err}`.split('\n').filter((line) => /^\s+at /u.test(line))).toEqual([]);
  });
});

describe('with --format json the output is one JSON value', () => {
  const message = ['--spec', spec] as const;
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'generate',
      ['generate', spec, '--output', file('json-out')],
      ['sources', 'resources', 'types', 'messages', 'parameters', 'contradictions', 'warnings', 'files'],
    ],
    ['generate --dry-run', ['generate', spec, '--dry-run'], ['added', 'changed', 'removed']],
    ['generate of broken documents', ['generate', file('broken')], ['diagnostics']],
    ['check', ['check', spec], ['stale']],
    ['check of broken documents', ['check', file('broken')], ['diagnostics']],
    ['verify of broken documents', ['verify', file('broken')], ['diagnostics']],
    ['validate', ['validate', file('broken')], ['diagnostics']],
    ['inspect of broken documents', ['inspect', file('broken')], ['diagnostics']],
    ['explain', ['explain', 'conflict-order'], ['code', 'page']],
    ['encode', ['encode', 'order', file('good.json'), ...message], ['xml']],
    ['encode with problems', ['encode', 'order', file('bad.json'), ...message], ['problems']],
    ['decode', ['decode', 'order', file('good.xml'), ...message], ['value', 'problems']],
    ['decode of no XML', ['decode', 'order', file('not.xml'), ...message], ['error']],
    [
      'decode by broken documents',
      ['decode', 'order', file('good.xml'), '--spec', file('broken')],
      ['diagnostics'],
    ],
    ['validate-message', ['validate-message', 'order', file('good.xml'), ...message], ['problems']],
    [
      'validate-message with problems',
      ['validate-message', 'order', file('bad.xml'), ...message],
      ['problems'],
    ],
  ])('%s', async (_, words, keys) => {
    const { out } = await run(...words, '--format', 'json');
    const value: unknown = JSON.parse(out);
    expect(Object.keys(Object(value))).toEqual(keys);
  });

  test('inspect', async () => {
    const { code, out } = await run('inspect', spec, '--format', 'json', '--resource', 'order');
    const row = { resource: 'order', part: 'request', kind: 'element', sources: 'order.dtd' };
    expect({ code, rows: JSON.parse(out) as unknown }).toEqual({
      code: 0,
      rows: [
        { ...row, path: 'order', codec: '-', min: 1, max: 1 },
        { ...row, path: 'order/date', codec: 'text', min: 1, max: 1 },
        { ...row, path: 'order/line', codec: 'text', min: 1, max: 'n' },
        { ...row, path: 'order/note', codec: 'text', min: 0, max: 1 },
      ],
    });
  });
});

describe('what the commands print', () => {
  test('inspect as tab-separated values', async () => {
    expect(await run('inspect', spec, '--format', 'tsv', '--resource', 'order')).toEqual({
      code: 0,
      out: [
        'resource\tpart\tpath\tkind\tcodec\tmin\tmax\tsources',
        'order\trequest\torder\telement\t-\t1\t1\torder.dtd',
        'order\trequest\torder/date\telement\ttext\t1\t1\torder.dtd',
        'order\trequest\torder/line\telement\ttext\t1\tn\torder.dtd',
        'order\trequest\torder/note\telement\ttext\t0\t1\torder.dtd',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('encode gives the elements in the order of the schema', async () => {
    expect(await run('encode', 'order', file('good.json'), '--spec', spec)).toEqual({
      code: 0,
      out: [
        '<order>',
        '  <date>1</date>',
        '  <line>a</line>',
        '  <line>b</line>',
        '  <note>n</note>',
        '</order>',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('encode lists every problem with its path', async () => {
    const { out, err } = await run('encode', 'order', file('bad.json'), '--spec', spec);
    const problems = err.split('\n').map((line) => line.replace(`${file('bad.json')}: `, '').split(':')[0]);
    expect({ out, problems }).toEqual({
      out: '',
      problems: ['missing date', 'too-few line', ''],
    });
  });

  test('a problem of the whole message has no path', async () => {
    const { err } = await run('encode', 'order', file('list.json'), '--spec', spec);
    expect(err).toBe(`${file('list.json')}: type: expected an object, found an array\n`);
  });

  test('what a terminal would act upon is not shown', async () => {
    const { err } = await run('decode', 'order', file('colour.xml'), '--spec', spec);
    expect(err).toBe(
      `${file('colour.xml')}:1:8: error character: The control character U+001B is not allowed in XML at line 1, column 8\n` +
        '    <order>\uFFFD[31mred\n',
    );
  });

  test('an empty file is told in one line', async () => {
    const { code, err } = await run('decode', 'order', file('empty.xml'), '--spec', spec);
    const at = `${file('empty.xml')}:1:1`;
    expect({ code, err }).toEqual({
      code: 3,
      err: `${at}: error empty: The document has no root element at line 1, column 1\n`,
    });
  });

  test('decode gives the object', async () => {
    const { out } = await run('decode', 'order', file('good.xml'), '--spec', spec);
    expect(JSON.parse(out)).toEqual({ date: '1', line: ['a', 'b'] });
  });
});

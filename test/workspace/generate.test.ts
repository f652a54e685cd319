import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFiles, run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';
import { repositoryRoot } from '../support/specification.js';

const scratch = scratchFolder();
afterAll(scratch.remove);
let count = 0;

/** A fresh specification folder. */
function specification(more: Readonly<Record<string, string>> = {}): string {
  count += 1;
  const folder = join(scratch.path, `spec-${count}`);
  writeFiles(folder, { ...smallFiles, ...more });
  return folder;
}

function changedTimes(folder: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(readFiles(folder)).map((path) => [path, statSync(join(folder, path), {}).mtimeMs]),
  );
}

describe('generate', () => {
  test('writes what check then finds to match', async () => {
    const spec = specification();
    expect((await run('generate', spec)).code).toBe(0);
    expect(await run('check', spec)).toEqual({ code: 0, out: '', err: '' });
  });

  test.each(['netvisor', 'parcels'])('of %s run twice touches no file', async (name) => {
    const root = join(scratch.path, `twice-${name}`);
    cpSync(join(repositoryRoot, 'specs', name), join(root, 'spec'), { recursive: true });
    await run('generate', join(root, 'spec'), '--output', join(root, 'out'));
    const times = changedTimes(root);
    const second = await run(
      'generate',
      join(root, 'spec'),
      '--output',
      join(root, 'out'),
      '--format',
      'json',
    );
    const { files } = JSON.parse(second.out) as { readonly files: unknown };
    expect(files).toEqual({
      written: 0,
      removed: 0,
      unchanged: Object.keys(readFiles(join(root, 'out'))).length,
    });
    expect(changedTimes(root)).toEqual(times);
  });

  test('with --dry-run lists what would be written, and writes nothing', async () => {
    const spec = specification();
    await run('generate', spec);
    appendFileSync(join(spec, 'order.dtd'), '<!-- changed -->');
    rmSync(join(spec, 'out/src/index.ts'));
    const files = readFiles(spec);
    expect(await run('generate', spec, '--dry-run')).toEqual({
      code: 0,
      out: 'added    src/index.ts\nchanged  model.json\nchanged  doctypist.manifest.json\n',
      err: '',
    });
    const json = await run('generate', spec, '--dry-run', '--format', 'json');
    expect(JSON.parse(json.out)).toEqual({
      added: ['src/index.ts'],
      changed: ['model.json', 'doctypist.manifest.json'],
      removed: [],
    });
    expect(readFiles(spec)).toEqual(files);
  });

  test('with --output writes there and not into the folder of the configuration', async () => {
    const spec = specification();
    const other = join(spec, 'elsewhere');
    expect((await run('generate', spec, '--output', other)).code).toBe(0);
    const folders = new Set(Object.keys(readFiles(spec)).map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual(['doctypist.yaml', 'elsewhere', 'names.lock.json', 'order.dtd']);
    expect((await run('check', spec, '--output', other)).code).toBe(0);
    expect((await run('check', spec)).code).toBe(1);
  });

  test('without an output folder is a matter of usage', async () => {
    const yaml = smallFiles['doctypist.yaml']?.replace('output: out\n', '') ?? '';
    expect(await run('generate', specification({ 'doctypist.yaml': yaml }))).toEqual({
      code: 2,
      out: '',
      err: 'there is no output folder: give --output, or `output:` in doctypist.yaml\n',
    });
  });

  test('overwrites nothing that it did not write', async () => {
    const spec = specification({ 'out/src/index.ts': 'mine', 'out/package.json': 'mine too' });
    const files = readFiles(spec);
    const { code, err } = await run('generate', spec);
    expect({ code, err }).toEqual({
      code: 1,
      err: ['package.json', 'src/index.ts']
        .map(
          (path) =>
            `${path}:1:1: error output-foreign-file: ${path} is in the way and was not written by doctypist\n` +
            '    Move the file away or choose another output folder; only files of the manifest are ever replaced.\n',
        )
        .join(''),
    });
    expect(readFiles(spec)).toEqual(files);
  });

  test('removes files of resources that are gone, and nothing else', async () => {
    const spec = specification();
    await run('generate', spec);
    writeFiles(spec, { 'out/src/resources/mine.ts': 'mine' });
    const yaml = smallFiles['doctypist.yaml']?.replace(/.*name: ping.*\n/u, '') ?? '';
    writeFileSync(join(spec, 'doctypist.yaml'), yaml);
    const old = Object.keys(readFiles(join(spec, 'out')));
    await run('generate', spec);
    const now = new Set(Object.keys(readFiles(join(spec, 'out'))));
    const gone = old.filter((path) => !now.has(path));
    expect(gone.every((path) => path.includes('ping'))).toBe(true);
    expect({ gone: gone.length > 0, mine: now.has('src/resources/mine.ts') }).toEqual({
      gone: true,
      mine: true,
    });
  });

  test.each(['plain', 'plain/out'])('says that a file is in the way of the folder %s', async (path) => {
    const spec = specification({ plain: 'a file' });
    const { code, err } = await run('generate', spec, '--output', join(spec, path));
    expect({ code, first: err.split('\n')[0] }).toEqual({
      code: 3,
      first: `doctypist.yaml:5:9: error output-foreign-file: ${join(spec, path)} cannot be a folder: a file or a link is in the way`,
    });
  });

  test.each([
    ['nowhere', 'gone'],
    ['in a circle', 'link'],
  ])('says that a link that leads %s is in the way', async (_, leads) => {
    const spec = specification();
    const link = join(spec, 'link');
    symlinkSync(leads, link);
    const { code, err } = await run('generate', spec, '--output', link);
    expect({ code, first: err.split('\n')[0] }).toEqual({
      code: 3,
      first: `doctypist.yaml:5:9: error output-foreign-file: ${link} cannot be a folder: a file or a link is in the way`,
    });
  });

  test.runIf(existsSync('/proc/self'))('ends where the system makes no folders', async () => {
    const spec = specification();
    const { code, err } = await run('generate', spec, '--output', '/proc/none/out');
    expect({ code, err }).toEqual({
      code: 3,
      err: "ENOENT: no such file or directory, mkdir '/proc/none'\n",
    });
  });

  test('says so where the system refuses to write, and calls it no fault of its own', async () => {
    const spec = specification();
    const folder = join(spec, 'long'.repeat(100));
    const { code, err } = await run('generate', spec, '--output', folder);
    expect({ code, err }).toEqual({ code: 3, err: `ENAMETOOLONG: name too long, stat '${folder}'\n` });
  });
});

describe('check', () => {
  test('lists what is missing, differs and is obsolete', async () => {
    const spec = specification();
    await run('generate', spec);
    const manifest = join(spec, 'out/doctypist.manifest.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('"files": {', '"files": { "old.ts": "x",'),
    );
    writeFiles(spec, { 'out/old.ts': 'old', 'out/model.json': 'edited' });
    rmSync(join(spec, 'out/src/index.ts'));
    const { code, out, err } = await run('check', spec);
    expect({ code, out: out.split('\n').sort(), err }).toEqual({
      code: 1,
      out: [
        '',
        'differs  doctypist.manifest.json',
        'differs  model.json',
        'missing  src/index.ts',
        'obsolete old.ts',
      ],
      err: 'output-stale: 4 files do not match the documents; run `doctypist generate`\n',
    });
  });

  test.each([
    ['missing', undefined],
    ['laid out otherwise', '\n\n'],
  ])('reports a name lock that is %s', async (_, lineBreak) => {
    const spec = specification();
    await run('generate', spec);
    const lock = join(spec, 'names.lock.json');
    if (lineBreak === undefined) rmSync(lock);
    else writeFileSync(lock, readFileSync(lock, 'utf8').replace('\n', lineBreak));
    expect(await run('check', spec, '--format', 'json')).toEqual({
      code: 1,
      out: `${JSON.stringify({ stale: ['changed  names.lock.json'] }, null, 2)}\n`,
      err: 'output-stale: 1 files do not match the documents; run `doctypist generate`\n',
    });
  });

  test('writes nothing', async () => {
    const spec = specification();
    await run('check', spec);
    expect(readFiles(spec)).toEqual(smallFiles);
  });
});

describe('the configuration of an SDK', () => {
  test('templates of the user replace the built-in ones by path', async () => {
    const builtIn = join(repositoryRoot, 'templates/typescript');
    const spec = specification();
    mkdirSync(join(spec, 'mine/typescript'), { recursive: true });
    const index = readFileSync(join(builtIn, 'index.ts.hbs'), 'utf8');
    writeFiles(spec, { 'mine/typescript/index.ts.hbs': `// Ours.\n${index}` });
    appendFileSync(join(spec, 'doctypist.yaml'), 'sdk: { templates: mine }\n');
    const plain = specification();
    await run('generate', plain);
    await run('generate', spec);
    const [own, other] = [readFiles(join(spec, 'out')), readFiles(join(plain, 'out'))];
    expect(own['src/index.ts']).toBe(`// Ours.\n${other['src/index.ts'] ?? ''}`);
    const differing = Object.keys(own).filter((path) => own[path] !== other[path]);
    expect(differing.sort()).toEqual(['doctypist.manifest.json', 'model.json', 'src/index.ts']);
  });

  test('a runtime that is imported is not copied, and the package depends on it', async () => {
    const spec = specification();
    appendFileSync(join(spec, 'doctypist.yaml'), 'sdk: { runtime: import }\n');
    await run('generate', spec);
    const files = readFiles(join(spec, 'out'));
    const manifest = JSON.parse(files['package.json'] ?? '') as { readonly dependencies: unknown };
    expect({
      runtime: Object.keys(files).filter((path) => path.startsWith('src/runtime/')),
      dependencies: manifest.dependencies,
      imports: /from 'doctypist\/runtime'/u.test(Object.values(files).join('\n')),
      relative: /from '\.{1,2}\/runtime/u.test(Object.values(files).join('\n')),
    }).toEqual({ runtime: [], dependencies: { doctypist: '*' }, imports: true, relative: false });
  });
});

describe('documents that a schema names', () => {
  const include = (location: string): string =>
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="${location}"/>` +
    '<xs:element name="order" type="Text"/></xs:schema>';
  const shared =
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="Text">' +
    '<xs:restriction base="xs:string"/></xs:simpleType></xs:schema>';
  const yaml = smallFiles['doctypist.yaml']?.replace('order.dtd', 'schemas/order.xsd') ?? '';

  test('are found anywhere in the specification folder', async () => {
    const spec = specification({
      'doctypist.yaml': yaml,
      'schemas/order.xsd': include('../shared/text.xsd'),
      'shared/text.xsd': shared,
    });
    expect((await run('generate', spec)).code).toBe(0);
  });

  test('are not read outside of it', async () => {
    const spec = specification({ 'doctypist.yaml': yaml, 'schemas/order.xsd': include('../../text.xsd') });
    writeFileSync(join(spec, '../text.xsd'), shared);
    const { code, out } = await run('generate', spec, '--format', 'json');
    const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly { readonly code: string }[] };
    expect({ code, codes: diagnostics.map((found) => found.code) }).toEqual({
      code: 3,
      codes: ['source-missing', 'xsd-dangling-reference'],
    });
  });
});

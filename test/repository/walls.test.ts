import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { Project, SyntaxKind } from 'ts-morph';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Rooms in the order in which imports may point: a room may import rooms further down only. */
const rooms: readonly (readonly string[])[] = [
  ['generator/cli'],
  ['generator/workspace'],
  ['generator/emit', 'generator/diff'],
  ['generator/names'],
  ['generator/reconcile'],
  ['generator/sources/dtd', 'generator/sources/xsd', 'generator/sources/tables'],
  ['generator/model'],
  ['generator/diagnostics'],
  ['runtime'],
];

function roomOf(file: string): { readonly name: string; readonly rank: number } | undefined {
  for (const [rank, names] of rooms.entries()) {
    const name = names.find((one) => file.startsWith(`${one}/`));
    if (name !== undefined) return { name, rank };
  }
  return undefined;
}

function importsOf(): readonly { readonly from: string; readonly to: string }[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  project.addSourceFilesAtPaths([`${root}/generator/**/*.ts`, `${root}/runtime/**/*.ts`]);
  return project.getSourceFiles().flatMap((file) => {
    const from = relative(root, file.getFilePath()).split(sep).join('/');
    const calls = file.getDescendantsOfKind(SyntaxKind.CallExpression);
    const dynamic = calls
      .filter((call) => call.getExpression().getKind() === SyntaxKind.ImportKeyword)
      .map((call) => call.getArguments()[0]?.asKind(SyntaxKind.StringLiteral)?.getLiteralValue());
    const declared = [
      ...file.getImportDeclarations().map((one) => one.getModuleSpecifierValue()),
      ...file.getExportDeclarations().map((one) => one.getModuleSpecifierValue()),
    ];
    return [...declared, ...dynamic].flatMap((specifier) => {
      if (specifier === undefined) return [];
      const to = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
      return [{ from, to }];
    });
  });
}

const imports = importsOf();

test('imports point one way, from the command line down to the model', () => {
  const wrong = imports.filter(({ from, to }) => {
    const source = roomOf(from);
    const target = roomOf(to);
    if (source === undefined || target === undefined || source.name === target.name) return false;
    return target.rank <= source.rank;
  });
  expect(wrong).toEqual([]);
});

test('the model and the diagnostics import nothing of the project beside themselves', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      (from.startsWith('generator/model/') && !to.startsWith('generator/model/')) ||
      (from.startsWith('generator/diagnostics/') && !to.startsWith('generator/diagnostics/')),
  );
  expect(wrong).toEqual([]);
});

test('the runtime imports nothing but itself', () => {
  expect(imports.filter(({ from, to }) => from.startsWith('runtime/') && !to.startsWith('runtime/'))).toEqual(
    [],
  );
});

test('heavy packages are loaded only where they are used', () => {
  const heavy = ['cheerio', '@xmldom/xmldom', 'ts-morph', 'prettier', 'handlebars'];
  const users = imports.flatMap(({ from, to }) => {
    const name = heavy.find((one) => to === one || to.startsWith(`${one}/`));
    return name === undefined ? [] : [`${name} in ${roomOf(from)?.name ?? from}`];
  });
  expect([...new Set(users)].toSorted()).toMatchSnapshot();
});

test('no name of a vendor, its resources or elements stands in the tool', () => {
  const words = /netvisor|visma|salesinvoice|purchaseinvoice|voucherline/iu;
  const files = [...sourceFiles('generator'), ...sourceFiles('runtime'), ...sourceFiles('templates')];
  const wrong = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (words.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(wrong).toEqual([]);
});

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

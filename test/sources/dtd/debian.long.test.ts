import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalog, readDtd } from '../../../generator/sources/dtd/index.js';
import type { Catalog, DtdDocument, DtdFile, DtdReading } from '../../../generator/sources/dtd/index.js';
import { instanceOf } from '../../support/dtd-instances.js';
import { validateWithDtd } from '../../support/dtd-validation.js';

const installed = '/usr/share/xml';
const w3c = join(installed, 'w3c-sgml-lib/schema/dtd');
const docbook = join(installed, 'docbook/schema/dtd');
const xmltv = '/usr/share/xmltv/xmltv.dtd';
const figuresFile = join(import.meta.dirname, 'debian-figures.json');

/** Elements and attributes of each DTD, by its path; `sgml` where it must be refused. */
type Figures = Readonly<Record<string, readonly [elements: number, attributes: number] | 'sgml'>>;

function read(location: string): DtdFile | undefined {
  return existsSync(location) ? { file: location, bytes: readFileSync(location) } : undefined;
}

let systemCatalog: Catalog | undefined;

function catalog(): Catalog {
  systemCatalog ??= readCatalog({ file: '/etc/xml/catalog', bytes: readFileSync('/etc/xml/catalog') }, read);
  return systemCatalog;
}

function readInstalled(file: string): DtdReading {
  return readDtd(
    { file, bytes: readFileSync(file) },
    { resolve: ({ location }) => read(location), catalogs: [catalog().resolve] },
  );
}

function figures({ dtd, diagnostics }: DtdReading): Figures[string] {
  if (diagnostics.some(({ code }) => code === 'dtd-sgml')) return 'sgml';
  return [dtd.elements.length, dtd.elements.reduce((sum, element) => sum + element.attributes.length, 0)];
}

function entryPoints(): readonly string[] {
  const files = readdirSync(w3c, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.dtd'),
  );
  return [
    ...files.map((file) => join(w3c, file)),
    ...['4.0', '4.1.2', '4.2', '4.3', '4.4', '4.5'].map((version) => join(docbook, version, 'docbookx.dtd')),
    join(docbook, '5.0/docbook.dtd'),
    xmltv,
  ].sort();
}

/** Lines of libxml2 on random instances of a DTD, from as many roots as there are instances. */
function faultsOfInstances(file: string, dtd: DtdDocument, count: number): readonly string[] {
  // libxml2 asks by address alone, relative to addresses; the files are those that the reading came to.
  const resolve = (address: string): Uint8Array | undefined => {
    const location = dtd.files.find((name) => basename(name) === basename(address));
    return location === undefined || existsSync(address) ? undefined : readFileSync(location);
  };
  const step = Math.max(1, Math.floor(dtd.elements.length / count));
  // An element with a prefix needs one around it that declares the prefix.
  const roots = dtd.elements
    .filter(({ name }, index) => index % step === 0 && !name.includes(':'))
    .slice(0, count);
  return roots.flatMap(({ name }, seed) => {
    const xml = instanceOrNone(dtd, seed, name);
    if (xml === undefined) return [];
    return validateWithDtd(xml, { file }, resolve).map((line) => `${name}: ${line}`);
  });
}

/** Some elements can be valid only inside others, which hold the IDs that they refer to. */
function instanceOrNone(dtd: DtdDocument, seed: number, root: string): string | undefined {
  try {
    return instanceOf(dtd, seed, { root, depth: 8, size: 60 });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function describeInstalled(name: string, body: () => void): void {
  const missing = [
    w3c,
    join(docbook, '4.5'),
    join(docbook, '5.0/docbook.dtd'),
    xmltv,
    '/etc/xml/catalog',
  ].filter((path) => !existsSync(path));
  const reason = `needs the packages w3c-sgml-lib, docbook-xml, docbook5-xml, sgml-data and xmltv-util: no ${missing.join(', ')}`;
  if (missing.length === 0) describe(name, body);
  else if (process.env['CI'] !== undefined) throw new Error(`${name}: ${reason}`);
  else describe.skip(`${name} (skipped: ${reason})`, body);
}

describeInstalled('the DTDs that Debian ships', () => {
  it('have the elements and attributes that libxml2 counts, and the SGML ones are refused', () => {
    const actual: Figures = Object.fromEntries(
      entryPoints().map((file) => [file, figures(readInstalled(file))]),
    );
    if (process.env['UPDATE_CASES'] === '1')
      writeFileSync(figuresFile, `${JSON.stringify(actual, null, 2)}\n`);
    const expected: Figures = JSON.parse(readFileSync(figuresFile, 'utf8'));
    expect(actual).toEqual(expected);
    const ofW3c = Object.entries(actual).filter(([file]) => file.startsWith(w3c));
    const xml = ofW3c.flatMap(([, value]) => (value === 'sgml' ? [] : [value]));
    const total = [
      xml.length,
      sum(xml.map(([elements]) => elements)),
      sum(xml.map(([, attributes]) => attributes)),
    ];
    expect(total).toEqual([35, 3061, 62941]);
    expect(ofW3c.length - xml.length).toBe(16);
    expect(actual[join(docbook, '4.5/docbookx.dtd')]).toEqual([406, 7567]);
    expect(actual[join(docbook, '5.0/docbook.dtd')]).toEqual([362, 11195]);
  });

  it('have no errors, unless they are SGML, and those are refused with the line', () => {
    for (const file of entryPoints()) {
      const { diagnostics } = readInstalled(file);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const isSgml = errors.some(({ code }) => code === 'dtd-sgml');
      const others = errors.filter(({ code }) => code !== 'dtd-sgml' && code !== 'dtd-unresolved-entity');
      expect([file, isSgml ? [] : errors, others]).toEqual([file, [], []]);
    }
  });

  it('describe what libxml2 takes to be valid', () => {
    for (const file of entryPoints()) {
      const reading = readInstalled(file);
      if (figures(reading) === 'sgml') continue;
      expect([file, faultsOfInstances(file, reading.dtd, 10)]).toEqual([file, []]);
    }
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

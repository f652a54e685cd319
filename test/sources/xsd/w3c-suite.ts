import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { DOMParser, type Element as DomElement } from '@xmldom/xmldom';
import {
  readXsd,
  xsdToSchema,
  type XsdInput,
  type XsdResolver,
} from '../../../generator/sources/xsd/index.js';
import type { Result } from './support.js';

/** One schema of the suite with its verdict, and the instances that belong to it. */
export interface SchemaTest {
  /** `file/name of the test set/name of the test`. */
  readonly name: string;
  readonly validity: string;
  /** Paths relative to the folder of the suite, with `/`. */
  readonly documents: readonly string[];
  readonly instances: readonly InstanceTest[];
}

/** One instance with its verdict. */
export interface InstanceTest {
  readonly name: string;
  readonly validity: string;
  readonly document: string;
}

/**
 * Unpacks the suite into a temporary folder.
 *
 * @param archive path of the archive
 * @returns the folder, and what removes it
 */
export function unpack(archive: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'doctypist-xsd-'));
  execFileSync('tar', ['xJf', archive, '-C', folder]);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** All tests of the suite that its metadata describe for XML Schema 1.0. */
export function testsOfVersion10(folder: string): readonly SchemaTest[] {
  return ['boeingMeta', 'ibmMeta', 'msMeta'].flatMap((meta) =>
    readdirSync(join(folder, meta))
      .filter((name) => /\.(testSet|xml)$/.test(name))
      .sort()
      .flatMap((name) => testsOfSet(folder, `${meta}/${name}`)),
  );
}

function testsOfSet(folder: string, file: string): readonly SchemaTest[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const set = new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml').documentElement;
  if (set === null || !isVersion10(set)) return [];
  return childrenOf(set, 'testGroup')
    .filter(isVersion10)
    .flatMap((group) => {
      const instances = childrenOf(group, 'instanceTest')
        .filter(isVersion10)
        .flatMap((test) => {
          const [document] = documentsOf(test, 'instanceDocument', file);
          const validity = validityOf(test);
          return document === undefined || validity === undefined
            ? []
            : [{ name: nameOf(test), validity, document }];
        });
      return childrenOf(group, 'schemaTest')
        .filter(isVersion10)
        .flatMap((test) => {
          const validity = validityOf(test);
          const documents = documentsOf(test, 'schemaDocument', file);
          return validity === undefined
            ? []
            : [{ name: `${file}/${nameOf(test)}`, validity, documents, instances }];
        });
    });
}

function childrenOf(element: DomElement, local: string): readonly DomElement[] {
  const found: DomElement[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1 && child.localName === local) found.push(child as DomElement);
  }
  return found;
}

function nameOf(element: DomElement): string {
  return element.getAttribute('name') ?? '';
}

function versionsOf(element: DomElement): readonly string[] {
  return (element.getAttribute('version') ?? '').split(/\s+/).filter((word) => word !== '');
}

function isVersion10(element: DomElement): boolean {
  const versions = versionsOf(element);
  return !versions.includes('1.1') || versions.includes('1.0');
}

function validityOf(test: DomElement): string | undefined {
  const expected = childrenOf(test, 'expected');
  const found =
    expected.find((item) => versionsOf(item).includes('1.0')) ??
    expected.find((item) => versionsOf(item).length === 0);
  return found?.getAttribute('validity') ?? undefined;
}

function documentsOf(test: DomElement, local: string, file: string): readonly string[] {
  return childrenOf(test, local).flatMap((item) => {
    const href = item.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    return href === null ? [] : [posix.join(dirname(file), href)];
  });
}

/**
 * The NIST part, whose metadata file is absent: every schema is valid, the names of its instances follow its own,
 * and `-SV-II-` in a name means an invalid instance.
 */
export function nistTests(folder: string): readonly SchemaTest[] {
  const names = readdirSync(join(folder, 'nistData'), { recursive: true, encoding: 'utf8' })
    .map((name) => `nistData/${name.replaceAll('\\', '/')}`)
    .sort();
  const instances = new Map<string, InstanceTest[]>();
  for (const name of names.filter((item) => item.endsWith('.xml'))) {
    const schema = name.replace('NISTXML', 'NISTSchema').replace(/-\d+\.xml$/, '.xsd');
    const test = { name, validity: name.includes('-SV-II-') ? 'invalid' : 'valid', document: name };
    instances.set(schema, [...(instances.get(schema) ?? []), test]);
  }
  return names
    .filter((name) => name.endsWith('.xsd'))
    .map((name) => ({ name, validity: 'valid', documents: [name], instances: instances.get(name) ?? [] }));
}

/** Reads a schema of the suite and converts it. */
export function convertFromSuite(folder: string, documents: readonly string[]): Result {
  const inputs = documents.flatMap((file) => input(folder, file) ?? []);
  const resolve: XsdResolver = ({ location, base }) =>
    location === undefined || /^[a-z]+:/.test(location)
      ? undefined
      : input(folder, posix.join(posix.dirname(base), location));
  const { set, diagnostics } = readXsd(inputs, { resolve });
  const converted = xsdToSchema(set);
  return { diagnostics: [...diagnostics, ...converted.diagnostics], schema: converted.schema };
}

function input(folder: string, file: string): XsdInput | undefined {
  try {
    return { file, bytes: readFileSync(join(folder, file)) };
  } catch {
    return undefined;
  }
}

/** Text of an instance of the suite: UTF-8, or UTF-16 by its byte order mark. */
export function textOf(folder: string, file: string): string {
  const bytes = readFileSync(join(folder, file));
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

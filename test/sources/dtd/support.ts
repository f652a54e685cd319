import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog, readDtd } from '../../../generator/sources/dtd/index.js';
import type { DtdFile, DtdReading } from '../../../generator/sources/dtd/index.js';

/** Reads a file below a folder; its name is the path relative to the folder. */
export function fileIn(folder: string, location: string): DtdFile | undefined {
  const path = join(folder, location);
  return existsSync(path) ? { file: location, bytes: readFileSync(path) } : undefined;
}

/** Reads the DTD of a folder, `input.dtd` or `input.xml`, with the folder's `catalog.xml` if there is one. */
export function readFolder(folder: string): DtdReading {
  const input = fileIn(folder, 'input.dtd') ?? fileIn(folder, 'input.xml');
  if (input === undefined) throw new Error(`${folder} has no input`);
  const read = (location: string): DtdFile | undefined => fileIn(folder, location);
  const file = read('catalog.xml');
  const catalog = file === undefined ? undefined : readCatalog(file, read);
  const { dtd, diagnostics } = readDtd(input, {
    resolve: ({ location }) => read(location),
    ...(catalog === undefined ? {} : { catalogs: [catalog.resolve] }),
  });
  return { dtd, diagnostics: [...diagnostics, ...(catalog?.diagnostics() ?? [])] };
}

import { statSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { Coverage, DiffSide } from '../../diff/index.js';
import { modelFromJson } from '../../model/json.js';
import type { Schema } from '../../model/schema.js';
import type { DtdCode } from '../../sources/dtd/index.js';
import type { Progress } from '../compile.js';
import { compileWorkspace } from '../compile.js';
import type { FileSource } from '../files.js';
import { folderSource, memorySource } from '../files.js';
import type { Workspace } from '../load.js';
import { CONFIG_FILE, loadWorkspace } from '../load.js';
import { readSchema } from '../read-schemas.js';
import { systemCatalog } from '../system-catalog.js';
import { workspaceRules } from '../rules.js';
import { CONTRACT_FILE, readContract } from './contract.js';
import type { RevisionPath } from './git.js';
import { kindInRevision, parseRevisionPath, revisionSource } from './git.js';

/** One side of a comparison, read. */
export type LoadedSide =
  | {
      readonly kind: 'model';
      readonly side: DiffSide;
      readonly workspace?: Workspace;
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly kind: 'schema';
      readonly language: 'dtd' | 'xsd';
      readonly schema: Schema;
      readonly coverage: Coverage;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'none'; readonly why: string; readonly diagnostics: readonly Diagnostic[] };

/** Where a side is read from. */
export interface SideLocation {
  readonly files: FileSource;
  /** The folder: as it was named, or from the root of the repository in a revision. */
  readonly folder: string;
  /** Name of the file in `files`; undefined where the whole folder is meant. */
  readonly file: string | undefined;
}

/**
 * Finds out what a word on the command line names: a folder, a file, or `revision:path` in git.
 *
 * @param word the word
 * @returns where to read, or why there is nothing
 */
export function locateSide(word: string): SideLocation | string {
  const found = kindOnDisk(word);
  if (found === 'folder') return { files: folderSource(word), folder: word, file: undefined };
  if (found === 'file') {
    return { files: folderSource(dirname(word)), folder: dirname(word), file: basename(word) };
  }
  const place = parseRevisionPath(word);
  if (place === undefined) return `there is no file, folder or revision ${word}`;
  return locateInRevision(place) ?? `there is no ${place.path} in ${place.revision}`;
}

/**
 * A place in a revision as a side.
 *
 * @param place the place
 */
export function locateInRevision(place: RevisionPath): SideLocation | undefined {
  const kind = kindInRevision(place);
  if (kind === undefined) return undefined;
  if (kind === 'folder') return { files: revisionSource(place), folder: place.path, file: undefined };
  const parent = posix.dirname(place.path);
  const folder = parent === '.' ? '' : parent;
  return { files: revisionSource({ ...place, path: folder }), folder, file: posix.basename(place.path) };
}

function kindOnDisk(path: string): 'folder' | 'file' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

/**
 * Reads a side: a specification folder, a DTD, an XSD, a help page or a saved model.
 *
 * @param location where it is
 * @param progress told of every step
 * @param name name that decides the kind, where the file has another one
 */
export async function loadSide(
  location: Pick<SideLocation, 'files' | 'file'>,
  progress: Progress,
  name?: string,
): Promise<LoadedSide> {
  const { files, file } = location;
  if (file === undefined) return loadFolder(files, progress);
  const bytes = files.read(file);
  if (bytes === undefined) return none(`${file} cannot be read`, file);
  const extension = (name ?? file).slice((name ?? file).lastIndexOf('.') + 1).toLowerCase();
  switch (extension) {
    case 'dtd':
    case 'mod':
    case 'ent':
      return loadSchema(files, file, bytes, 'dtd');
    case 'xsd':
      return loadSchema(files, file, bytes, 'xsd');
    case 'json':
      return loadModel(bytes, file);
    case 'html':
    case 'htm':
    case 'txt':
      return loadPage(bytes, name ?? file, progress);
    default:
      return none(`what is not a folder must be a .dtd, .xsd, .html, .txt or .json file`, file);
  }
}

/** Where readers found no error, why there is nothing to compare is the error. */
function none(why: string, file: string, diagnostics: readonly Diagnostic[] = []): LoadedSide {
  if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'none', why, diagnostics };
  const collector = new DiagnosticCollector(workspaceRules);
  collector.add(diagnostics);
  collector.report('side-unusable', why, [{ file, line: 1, column: 1 }]);
  return { kind: 'none', why, diagnostics: collector.all };
}

async function loadFolder(files: FileSource, progress: Progress): Promise<LoadedSide> {
  const { workspace, diagnostics } = await loadWorkspace(files);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (workspace === undefined || failed)
    return none(`the folder has no usable ${CONFIG_FILE}`, CONFIG_FILE, diagnostics);
  const compiled = await compileWorkspace(workspace, progress, 'use');
  const all = [...diagnostics, ...compiled.diagnostics];
  if (compiled.model === undefined) return none('a document could not be read', CONFIG_FILE, all);
  const contract = readContract(files);
  if (typeof contract === 'string') return none(contract, CONTRACT_FILE, all);
  const { version } = workspace.config.sdk;
  const side: DiffSide = {
    model: compiled.model,
    coverage: {
      ...coverageOf(compiled.model.resources.length, all),
      damaged: damagedIn(all),
      missing: all.filter(({ code }) => code === 'source-missing').length,
    },
    ...contract,
    // The default says nothing.
    ...(version === '0.0.0' ? {} : { version }),
  };
  return { kind: 'model', side, workspace, diagnostics: all };
}

/**
 * Errors and warnings of readers stand for what could not be made sense of; what was only decoded by another
 * encoding was read all the same.
 */
function coverageOf(read: number, diagnostics: readonly Diagnostic[]): Coverage {
  const unread = diagnostics.filter(
    ({ severity, code }) =>
      severity !== 'info' && /^(?:dtd|xsd|table)-/u.test(code) && !code.endsWith('-encoding'),
  );
  const worstFirst = unread.toSorted(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  const places = worstFirst.slice(0, SHOWN).flatMap(({ places: [place] }) => {
    return place === undefined ? [] : [{ source: place.file, line: place.line, column: place.column }];
  });
  return { read, unread: unread.length, places };
}

/** Documents in which a reader found errors. */
function damagedIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && /^(?:dtd|xsd|table)-/u.test(code),
  );
  return [...new Set(errors.flatMap(({ places: [place] }) => place?.file ?? []))].sort();
}

/** Places of what could not be read that a finding names. */
const SHOWN = 3;

/** Warnings of schemas are about what can be told all the same, but for these: a declaration is missing. */
const MISSING: readonly string[] = [
  'dtd-undeclared-element',
  'dtd-doctype-root',
  'dtd-pcdata-without-hash',
] satisfies readonly DtdCode[];

function leavesUntold({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || MISSING.includes(code);
}

async function loadSchema(
  files: FileSource,
  file: string,
  bytes: Uint8Array,
  language: 'dtd' | 'xsd',
): Promise<LoadedSide> {
  const workspace = await plainWorkspace(files, `api: { id: schema, title: schema }\n`);
  if (workspace === undefined) return none(`${file} cannot be read`, file);
  const path = language === 'xsd' && !file.endsWith('.xsd') ? `${file}.xsd` : file;
  const catalog = files.root === '' || language === 'xsd' ? undefined : await systemCatalog();
  const { schema, diagnostics } = await readSchema(workspace, path, bytes, catalog);
  if (schema.roots.length === 0) return none(`${file} declares no element`, file, diagnostics);
  const coverage = coverageOf(0, diagnostics.filter(leavesUntold));
  // A declaration of a DTD that is wrong is left out; a wrong value in an XSD counts as none.
  const errors = language === 'xsd' ? diagnostics.filter(({ severity }) => severity === 'error') : [];
  const misread = errors.map(({ code, message }) => `${code} ${message}`);
  return { kind: 'schema', language, schema, coverage: { ...coverage, misread }, diagnostics };
}

/** A workspace around a single document. */
async function plainWorkspace(files: FileSource, config: string): Promise<Workspace | undefined> {
  const { workspace } = await loadWorkspace(memorySource({ [CONFIG_FILE]: config }));
  return workspace === undefined ? undefined : { ...workspace, files };
}

function loadModel(bytes: Uint8Array, file: string): LoadedSide {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const model = modelFromJson(text.replace(/^\uFEFF/u, ''));
  if (typeof model === 'string') return none(model, file);
  return { kind: 'model', side: { model }, diagnostics: [] };
}

async function loadPage(bytes: Uint8Array, file: string, progress: Progress): Promise<LoadedSide> {
  const name = basename(file);
  const config = `api: { id: page, title: page }\npages:\n  - { file: ${JSON.stringify(name)}, subject: page }\n`;
  const workspace = await plainWorkspace(memorySource({ [name]: bytes }), config);
  if (workspace === undefined) return none(`${file} cannot be read`, file);
  const { model, diagnostics } = await compileWorkspace(workspace, progress);
  if (model === undefined) return none(`${file} cannot be read`, file, diagnostics);
  const coverage = coverageOf(model.resources.length, diagnostics);
  return { kind: 'model', side: { model, coverage }, diagnostics };
}

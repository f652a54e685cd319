import { posix } from 'node:path';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { Schema } from '../model/schema.js';
import type { XsdSchemaSet } from '../sources/xsd/index.js';
import type { Config } from './config.js';
import type { Workspace } from './load.js';
import { readDocument } from './load.js';
import { workspaceRules } from './rules.js';
import type { SystemCatalog } from './system-catalog.js';

/** A schema document in the terms of the model. */
export interface ReadSchema {
  readonly schema: Schema;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a DTD or XSD of the workspace and everything that it includes.
 *
 * @param workspace the workspace; documents that are included are added to it
 * @param path path of the document
 * @param bytes its bytes
 * @param catalog asked for entities of a DTD that do not stand beside it
 */
export async function readSchema(
  workspace: Workspace,
  path: string,
  bytes: Uint8Array,
  catalog?: SystemCatalog,
): Promise<ReadSchema> {
  return path.endsWith('.xsd')
    ? readXsdSchema(workspace, path, bytes)
    : readDtdSchema(workspace, path, bytes, catalog);
}

async function readXsdSchema(workspace: Workspace, path: string, bytes: Uint8Array): Promise<ReadSchema> {
  const { readXsd, xsdToSchema } = await import('../sources/xsd/index.js');
  const collector = new DiagnosticCollector(workspaceRules);
  const reading = readXsd(
    { file: path, bytes },
    {
      resolve: ({ location, base }) => {
        if (location === undefined) return undefined;
        const file = resolvePath(base, location);
        const found = readNamed(workspace, file, base);
        return found === undefined ? undefined : { file, bytes: found };
      },
    },
  );
  const converted = xsdToSchema(reading.set);
  // By the letter neither is an error; in a specification folder both are slips, and what was meant is missing.
  const includes = includesOf(reading.set);
  for (const found of reading.diagnostics) {
    const [place] = found.places;
    const missing = found.code === 'xsd-unresolved-location' && place && includes.get(printPlace(place));
    if (found.code === 'xsd-self-include')
      collector.report('source-includes-itself', `${place?.file ?? path} includes itself`, found.places);
    else if (missing) collector.report('source-missing', `${missing} cannot be read`, found.places);
    else collector.add([found]);
  }
  collector.add(converted.diagnostics);
  return { schema: converted.schema, diagnostics: collector.all };
}

/** Locations of what documents include or redefine, by place. */
function includesOf({ documents }: XsdSchemaSet): ReadonlyMap<string, string> {
  const links = documents.flatMap((document) => document.links);
  return new Map(
    links.flatMap(({ kind, location, place }) =>
      kind === 'import' || location === undefined ? [] : [[printPlace(place), location] as const],
    ),
  );
}

function printPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

async function readDtdSchema(
  workspace: Workspace,
  path: string,
  bytes: Uint8Array,
  catalog: SystemCatalog | undefined,
): Promise<ReadSchema> {
  const { readDtd, dtdToSchema } = await import('../sources/dtd/index.js');
  const reading = readDtd(
    { file: path, bytes },
    {
      resolve: ({ location, base }) => {
        const found = catalog?.read(location, base) ?? readNamed(workspace, location, base);
        return found === undefined ? undefined : { file: location, bytes: found };
      },
      ...(catalog === undefined ? {} : { catalogs: [unlessBeside(workspace, catalog)] }),
    },
  );
  const roots = wantedRoots(workspace.config, path);
  const converted = dtdToSchema(reading.dtd, { source: path, roots });
  return { schema: converted.schema, diagnostics: [...reading.diagnostics, ...converted.diagnostics] };
}

/** A copy that stands beside a document is meant, edited as it may be, and not what the machine has under its name. */
function unlessBeside(workspace: Workspace, { resolve }: SystemCatalog): SystemCatalog['resolve'] {
  return (request) => {
    const { location } = request;
    const isBeside =
      location !== undefined && !isOutside(location) && readDocument(workspace, location) !== undefined;
    return isBeside ? undefined : resolve(request);
  };
}

/** Roots that the configuration names for a schema. */
function wantedRoots({ schemas, resources, envelope }: Config, path: string): readonly string[] {
  const wanted = [
    ...schemas.map(({ file, root }) => ({ schema: file, root })),
    ...resources.flatMap(({ request, response }) => [request, response]),
    envelope,
  ];
  return wanted.flatMap((one) => (one?.schema === path && one.root !== undefined ? [one.root] : []));
}

/** A document that another one names. Only the configuration may lead out of the specification folder. */
function readNamed(workspace: Workspace, file: string, base: string): Uint8Array | undefined {
  return isOutside(file) && !isOutside(base) ? undefined : readDocument(workspace, file);
}

function isOutside(file: string): boolean {
  const path = posix.normalize(file);
  return posix.isAbsolute(path) || path.split('/')[0] === '..';
}

/** A location relative to the document that names it. */
function resolvePath(base: string, location: string): string {
  return posix.normalize(posix.join(posix.dirname(base), location));
}

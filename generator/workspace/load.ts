import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../model/model.js';
import type { OverlayEntry } from '../reconcile/overlay.js';
import { overlayEntries, overlaySchema } from '../reconcile/overlay.js';
import type { Config } from './config.js';
import { configSchema } from './config.js';
import { sha256 } from './digest.js';
import type { FileSource } from './files.js';
import type { PageReading } from './pages/evidence.js';
import { readYaml } from './read-yaml.js';
import { workspaceRules } from './rules.js';

/** Name of the overlay, unless the configuration has another. */
const OVERLAY_FILE = 'overlay.yaml';

/** Name of the configuration in a specification folder. */
export const CONFIG_FILE = 'doctypist.yaml';

/** A document with its bytes. */
export interface LoadedDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A specification folder, read but not yet understood. */
export interface Workspace {
  readonly config: Config;
  /** Where a node of the configuration stands. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  readonly overlay: readonly OverlayEntry[];
  /** Documents that were read so far, by path; grows while schemas include each other. */
  readonly documents: Map<string, LoadedDocument>;
  readonly files: FileSource;
  /** The pages, where they are being read since the configuration was. */
  readonly pages?: PageReading;
}

/** A workspace, unless something essential is missing. */
export interface LoadedWorkspace {
  readonly workspace: Workspace | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads configuration and overlay of a specification folder.
 *
 * @param files the folder
 * @param startPages begins to read the pages beside the rest, where they will be needed
 */
export function loadWorkspace(
  files: FileSource,
  startPages?: (workspace: Omit<Workspace, 'overlay'>) => PageReading,
): LoadedWorkspace {
  const collector = new DiagnosticCollector(workspaceRules);
  const documents = new Map<string, LoadedDocument>();
  const start: Place = { file: CONFIG_FILE, line: 1, column: 1 };
  const configBytes = files.read(CONFIG_FILE);
  if (configBytes === undefined) {
    const folder = files.root === '' ? 'the folder' : files.root;
    collector.report('config-missing', `${folder} holds no ${CONFIG_FILE}`, [start]);
    return { workspace: undefined, diagnostics: collector.all };
  }
  documents.set(CONFIG_FILE, { path: CONFIG_FILE, bytes: configBytes });
  const config = readYaml(CONFIG_FILE, configBytes, configSchema, 'config-invalid');
  collector.add(config.diagnostics);
  if (config.value === undefined) return { workspace: undefined, diagnostics: collector.all };
  const begun = { config: config.value, placeOf: config.placeOf, documents, files };
  const pages = startPages?.(begun);
  const overlay = readOverlay(files, config.value.overlay ?? OVERLAY_FILE, documents, collector);
  if (config.value.overlay !== undefined && !documents.has(config.value.overlay)) {
    const place = config.placeOf(['overlay']);
    collector.report('source-missing', `${config.value.overlay} cannot be read`, [place]);
  }
  return {
    workspace: { ...begun, overlay, ...(pages === undefined ? {} : { pages }) },
    diagnostics: collector.all,
  };
}

function readOverlay(
  files: FileSource,
  path: string,
  documents: Map<string, LoadedDocument>,
  collector: DiagnosticCollector<typeof workspaceRules>,
): readonly OverlayEntry[] {
  const bytes = files.read(path);
  if (bytes === undefined) return [];
  documents.set(path, { path, bytes });
  const overlay = readYaml(path, bytes, overlaySchema, 'overlay-invalid');
  collector.add(overlay.diagnostics);
  if (overlay.value === undefined) return [];
  return overlayEntries(overlay.value.entries, (index) => overlay.placeOf(['entries', index]));
}

/**
 * Reads a document of the workspace once.
 *
 * @param workspace the workspace
 * @param path path relative to the specification folder
 */
export function readDocument(
  workspace: Pick<Workspace, 'documents' | 'files'>,
  path: string,
): Uint8Array | undefined {
  const known = workspace.documents.get(path);
  if (known !== undefined) return known.bytes;
  const bytes = workspace.files.read(path);
  if (bytes !== undefined) workspace.documents.set(path, { path, bytes });
  return bytes;
}

/**
 * Reports a document that the configuration names and that cannot be read.
 *
 * @param collector takes it
 * @param path path of the document
 * @param place where it is named
 */
export function reportMissing(
  collector: DiagnosticCollector<typeof workspaceRules>,
  path: string,
  place: Place,
): void {
  collector.report('source-missing', `${path} cannot be read`, [{ ...place, note: 'named here' }]);
}

/**
 * The documents that were read, as the model lists them.
 *
 * @param workspace the workspace, after everything was read
 */
export function sourceDocuments(workspace: Workspace): readonly SourceDocument[] {
  const { config } = workspace;
  const described = new Map<
    string,
    { readonly origin?: string | undefined; readonly language?: string | undefined }
  >();
  for (const page of config.pages) described.set(page.file, page);
  for (const schema of config.schemas) described.set(schema.file, schema);
  return [...workspace.documents.values()].map(({ path, bytes }) => {
    const { origin, language } = described.get(path) ?? {};
    return {
      id: path,
      kind: kindOf(path, config),
      sha256: sha256(bytes),
      ...(origin === undefined ? {} : { origin }),
      ...(language === undefined ? {} : { language }),
    };
  });
}

function kindOf(path: string, config: Config): SourceDocument['kind'] {
  if (path === CONFIG_FILE) return 'config';
  if (path === (config.overlay ?? OVERLAY_FILE)) return 'overlay';
  if (config.pages.some((page) => page.file === path)) return 'page';
  return path.endsWith('.xsd') ? 'xsd' : 'dtd';
}

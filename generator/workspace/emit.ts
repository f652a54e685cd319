import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { Templates } from '../emit/templates.js';
import { compileTemplates, templatesOf } from '../emit/templates.js';
import { emitTypeScript } from '../emit/typescript/emit.js';
import type { HandWritten } from '../emit/typescript/options.js';
import type { ApiModel } from '../model/model.js';
import { modelToJson } from '../model/json.js';
import { EMPTY_LOCK, parseNameLock, printNameLock } from '../names/lock.js';
import type { NameLock } from '../names/lock.js';
import { resolveNames } from '../names/resolve.js';
import type { Names } from '../names/resolve.js';
import { builtInTemplates, readTemplates } from './built-in-templates.js';
import { workspaceTranslations } from './docs-content.js';
import type { Workspace } from './load.js';
import { CONFIG_FILE } from './load.js';
import type { Output } from './manifest.js';
import { withManifest } from './manifest.js';
import { packageName } from './package-name.js';
import { packageRoot } from './package-root.js';
import { workspaceRules } from './rules.js';

/** Name of the file that keeps TypeScript names from changing by accident; it stands beside the configuration. */
export const LOCK_FILE = 'names.lock.json';

/** Folder of the documentation, below the output folder. */
export const DOCS_FOLDER = 'docs';

/** Everything that generation writes. */
export interface Emitted extends Output {
  /** Paths of `files` that were written by hand beside the documents. */
  readonly handWritten: ReadonlySet<string>;
  /** Text of the name lock. */
  readonly lock: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of a model with the lock that results. */
export interface ResolvedNames {
  readonly names: Names;
  readonly lock: NameLock;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Names of a model by the lock of its workspace.
 *
 * @param workspace the workspace
 * @param model its model
 * @param fallback lock where the workspace has none
 */
export function workspaceNames(
  workspace: Workspace,
  model: ApiModel,
  fallback: NameLock = EMPTY_LOCK,
): ResolvedNames {
  const bytes = workspace.files.read(LOCK_FILE);
  const parsed =
    bytes === undefined
      ? { lock: fallback, diagnostics: [] }
      : parseNameLock(new TextDecoder().decode(bytes), LOCK_FILE);
  const resolved = resolveNames(model, parsed.lock, workspace.config.names, { file: LOCK_FILE });
  return { ...resolved, diagnostics: [...parsed.diagnostics, ...resolved.diagnostics] };
}

/**
 * Makes everything that is generated from a model. Reads templates, the runtime and the dialect; writes
 * nothing.
 *
 * @param workspace the workspace
 * @param model its model
 * @param resolved its names; those of its lock unless given
 */
export async function emitWorkspace(
  workspace: Workspace,
  model: ApiModel,
  resolved: ResolvedNames = workspaceNames(workspace, model),
): Promise<Emitted> {
  const { config } = workspace;
  const collector = new DiagnosticCollector(workspaceRules);
  const { names, lock, diagnostics } = resolved;
  collector.add(diagnostics);
  const dialect = readDialect(workspace, collector);
  const profile = readModules(workspace, 'profile', collector);
  const mock = readModules(workspace, 'mock', collector);
  if (config.sdk.templates !== undefined && templateFolder(workspace) === undefined)
    reportUnread(workspace, config.sdk.templates, ['sdk', 'templates'], collector);
  const sdk = emitTypeScript(model, {
    package: {
      name: packageName(config),
      version: config.sdk.version,
      description: `Typed client for ${config.api.title}.`,
    },
    names,
    templates: await workspaceTemplates(workspace),
    runtime:
      config.sdk.runtime === 'copy'
        ? { kind: 'copy', files: runtimeFiles(mock !== undefined) }
        : { kind: 'import', from: 'doctypist/runtime', package: 'doctypist', range: '*' },
    ...workspaceTranslations(workspace),
    responses: config.sdk.responses,
    specialise: config.sdk.specialise,
    ...(dialect === undefined ? {} : { dialect }),
    ...(profile === undefined ? {} : { profile }),
    ...(mock === undefined ? {} : { mock }),
  });
  collector.add(sdk.diagnostics);
  const files = new Map([...sdk.files, ['model.json', modelToJson(model)]]);
  if (config.docs.generate !== 'nothing') {
    // Loaded only where it is asked for: it takes longer than all the rest.
    const { emitWorkspaceDocs } = await import('./emit-docs.js');
    const docs = emitWorkspaceDocs(workspace, model, {
      names,
      templates: await workspaceTemplates(workspace),
      site: config.docs.generate === 'all',
    });
    collector.add(docs.diagnostics);
    for (const [path, text] of docs.files) files.set(`${DOCS_FOLDER}/${path}`, text);
  }
  return {
    ...withManifest(files),
    handWritten: sdk.handWritten,
    lock: printNameLock(lock),
    diagnostics: collector.all,
  };
}

function readDialect(
  workspace: Workspace,
  collector: DiagnosticCollector<typeof workspaceRules>,
): string | undefined {
  const { dialect } = workspace.config.sdk;
  return dialect === undefined ? undefined : readText(workspace, dialect, ['sdk', 'dialect'], collector);
}

function readModules(
  workspace: Workspace,
  key: 'profile' | 'mock',
  collector: DiagnosticCollector<typeof workspaceRules>,
): HandWritten | undefined {
  const paths = workspace.config.sdk[key];
  if (paths === undefined) return undefined;
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = readText(workspace, path, ['sdk', key], collector);
    if (text !== undefined) files.set(path, text);
  }
  return files.size === paths.length ? { files } : undefined;
}

function readText(
  workspace: Workspace,
  path: string,
  at: readonly string[],
  collector: DiagnosticCollector<typeof workspaceRules>,
): string | undefined {
  const bytes = workspace.files.read(path);
  if (bytes !== undefined) return new TextDecoder().decode(bytes);
  reportUnread(workspace, path, at, collector);
  return undefined;
}

function reportUnread(
  workspace: Workspace,
  path: string,
  at: readonly string[],
  collector: DiagnosticCollector<typeof workspaceRules>,
): void {
  collector.report('source-missing', `${path} cannot be read`, [
    { ...workspace.placeOf(at), file: CONFIG_FILE, note: 'named here' },
  ]);
}

/** The folder with templates of the user; undefined where there is none. */
function templateFolder({ config, files }: Workspace): string | undefined {
  if (config.sdk.templates === undefined) return undefined;
  const folder = join(files.root, config.sdk.templates);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folder : undefined;
}

/**
 * The templates of a workspace: the built-in ones, and those of the user behind them.
 *
 * @param workspace the workspace
 */
export async function workspaceTemplates(workspace: Workspace): Promise<Templates> {
  const builtIn = await builtInTemplates();
  const folder = templateFolder(workspace);
  if (folder === undefined) return templatesOf(builtIn);
  const { default: handlebars } = await import('handlebars');
  const compiler = handlebars.create();
  // Partials of both are known to the templates of the user, whose own come last.
  const sources = new Map([...readTemplates(join(packageRoot(), 'templates')), ...readTemplates(folder)]);
  return templatesOf(builtIn, compileTemplates(sources, compiler));
}

/** Files of the runtime that tools need and an SDK does not. */
const toolOnly: ReadonlySet<string> = new Set(['codecs/by-name.ts']);

/**
 * The hand-written half of an SDK: text by path below the folder of the runtime.
 *
 * @param mock whether what mock servers are made of goes along
 */
export function runtimeFiles(mock: boolean): ReadonlyMap<string, string> {
  const folder = join(packageRoot(), 'runtime');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !toolOnly.has(path) && (mock || !path.startsWith('mock/')))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The package that an SDK without a copy imports, as an installation has it: text by path from the root. */
export function importedRuntime(): ReadonlyMap<string, string> {
  const exports = Object.fromEntries(
    ['', '/transport', '/client', '/mock'].map((part) => [`./runtime${part}`, `./runtime${part}/index.ts`]),
  );
  const files = [...runtimeFiles(true)].map(([path, text]) => [`runtime/${path}`, text] as const);
  const all = [...files, ['package.json', JSON.stringify({ type: 'module', exports })] as const];
  return new Map(all.map(([path, text]) => [`/node_modules/doctypist/${path}`, text]));
}

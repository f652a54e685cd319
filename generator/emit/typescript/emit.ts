import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { ApiModel } from '../../model/model.js';
import { bindResources } from '../binding/bind-resource.js';
import type { BoundResource } from '../binding/bound.js';
import { bindContext } from '../binding/context.js';
import { translatedModel } from '../docs/phrases.js';
import { translatedResource, translationsOf } from '../docs/translations.js';
import { emitRules } from '../rules.js';
import type { Templates } from '../templates.js';
import type { PlacedOperation } from './client-view.js';
import { clientGroups, clientView } from './client-view.js';
import { handWrittenFiles, runtimeModule } from './hand-written.js';
import type { TypeScriptOptions } from './options.js';
import { indexView, packageView, readmeView } from './package-view.js';
import { resourceView, sharedView } from './resource-view.js';
import { shareTables } from './shared-tables.js';

/** An SDK. */
export interface EmittedSdk {
  /** Text by path below the folder of the package. */
  readonly files: Map<string, string>;
  /** Paths of `files` that stand as they were given, the runtime left out. */
  readonly handWritten: ReadonlySet<string>;
  /** What could not be expressed. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Emits the SDK of a model as a package. Pure: the same model and options give the same text.
 *
 * @param given the model
 * @param options names, templates, runtime and how much to believe
 */
export function emitTypeScript(given: ApiModel, options: TypeScriptOptions): EmittedSdk {
  const report = new DiagnosticCollector(emitRules);
  const { translations: written, phrases = [] } = options;
  const { model } = translatedModel(given, phrases);
  const context = bindContext(model, options.names, options.codecs ?? {}, report);
  const translations = translationsOf(model, { translations: written ?? [] });
  const resources = bindResources(context).map((one) => translatedResource(one, translations));
  const render = renderer(options.templates, report);
  const files = new Map<string, string>();
  const write = (path: string, template: string, view: object): void => {
    const text = render(`typescript/${template}.hbs`, view);
    if (text !== undefined) files.set(path, text);
  };
  write('package.json', 'package.json', packageView(resources, options));
  write('tsconfig.json', 'tsconfig.json', {});
  // Where `attw` looks for what it is to hold the package to.
  write('.attw.json', 'attw.json', {});
  const freshName = nameAllocator(options.names.taken, resources);
  const specialise = new Set(options.specialise ?? []);
  const isSpecialised = ({ source }: BoundResource): boolean => specialise.has(source.name);
  const shared = shareTables(resources, isSpecialised, nameAllocator(new Set(), resources));
  if (shared.tables.length > 0)
    write('src/tables.ts', 'resource.ts', sharedView(shared, runtimeModule(options.runtime, '', '.')));
  const operations: PlacedOperation[] = [];
  for (const resource of resources) {
    const { view, operations: own } = resourceView(resource, {
      runtime: runtimeModule(options.runtime, '', '..'),
      dialect: options.dialect === undefined ? null : '../dialect.js',
      transport: runtimeModule(options.runtime, 'transport', '..'),
      client: runtimeModule(options.runtime, 'client', '..'),
      emitted: runtimeModule(options.runtime, 'emitted', '..'),
      trust: options.responses ?? 'schema',
      specialise,
      shared,
      language: options.language ?? 'en',
      freshName,
      tooWide: (type) => {
        const message = `Type ${type} has more choices than a union type can hold.`;
        report.report('emit-wide-choice', message, []);
      },
    });
    write(`src/resources/${resource.names.file}.ts`, 'resource.ts', view);
    operations.push(...own.map((operation) => ({ file: resource.names.file, operation })));
  }
  const groups = clientGroups(operations, options, freshName);
  const client = clientView(model.api, groups, options, freshName);
  for (const { file, view } of groups) write(`src/client/${file}.ts`, 'client-group.ts', view);
  write('src/client.ts', 'client.ts', client);
  write('README.md', 'README.md', readmeView(model, resources, client, options));
  write('src/index.ts', 'index.ts', indexView(model, resources, client, options));
  const handWritten = handWrittenFiles(options);
  for (const [path, text] of handWritten) files.set(path, text);
  if (options.runtime.kind === 'copy') {
    for (const [path, text] of options.runtime.files) files.set(`src/runtime/${path}`, text);
  }
  return { files, handWritten: new Set(handWritten.keys()), diagnostics: report.all };
}

/**
 * Gives names that no type of the API has yet.
 *
 * @param taken names that are reserved
 * @param resources resources whose types have names
 */
export function nameAllocator(
  taken: ReadonlySet<string>,
  resources: readonly BoundResource[],
): (wanted: string) => string {
  const used = new Set(taken);
  for (const { request, response } of resources) {
    for (const message of [request, response])
      for (const { name } of message?.types.values() ?? []) used.add(name);
  }
  return (wanted) => {
    let name = wanted;
    for (let count = 2; used.has(name); count += 1) name = `${wanted}${count}`;
    used.add(name);
    return name;
  };
}

/** A template of the user may be wrong: that is a diagnostic, not a fault. */
function renderer(
  templates: Templates,
  report: DiagnosticCollector<typeof emitRules>,
): (path: string, view: object) => string | undefined {
  return (path, view) => {
    try {
      return templates.render(path, view);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report.report('emit-template', `Template ${path} fails: ${reason}`, [
        { file: path, line: 1, column: 1 },
      ]);
      return undefined;
    }
  };
}

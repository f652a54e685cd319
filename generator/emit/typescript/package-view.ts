import type { ApiModel } from '../../model/model.js';
import type { BoundResource } from '../binding/bound.js';
import { inLanguage, safeLine } from './doc-text.js';
import type { RuntimePart } from './hand-written.js';
import { entryOf, runtimeModule } from './hand-written.js';
import type { TypeScriptOptions } from './options.js';
import type { ClientView, IndexView, PackageView, ReadmeView } from './views.js';

/**
 * The view of `package.json`.
 *
 * @param resources the resources
 * @param options name and version of the package
 */
export function packageView(resources: readonly BoundResource[], options: TypeScriptOptions): PackageView {
  const modules: [path: string, file: string][] = [
    ['.', 'index'],
    ['./client', 'client'],
    ...resources.map(({ names }): [string, string] => [`./${names.file}`, `resources/${names.file}`]),
    ...(options.dialect === undefined ? [] : [['./dialect', 'dialect'] as [string, string]]),
    ...handWritten(options),
    ...(options.runtime.kind === 'copy' ? runtimeEntries(options) : []),
  ];
  return {
    name: JSON.stringify(options.package.name),
    version: JSON.stringify(options.package.version),
    description: JSON.stringify(options.package.description ?? ''),
    exports: modules.map(([path, file], index) => ({ path, file, last: index === modules.length - 1 })),
    runtime:
      options.runtime.kind === 'copy'
        ? null
        : {
            name: JSON.stringify(options.runtime.package),
            range: JSON.stringify(options.runtime.range),
          },
  };
}

function handWritten({ profile, mock }: TypeScriptOptions): [path: string, file: string][] {
  return Object.entries({ profile, mock }).flatMap(([name, module]): [string, string][] =>
    module === undefined ? [] : [[`./${name}`, entryOf(module)]],
  );
}

function runtimeEntries({ mock }: TypeScriptOptions): [path: string, file: string][] {
  const parts: readonly RuntimePart[] = [
    '',
    'transport',
    'client',
    ...(mock === undefined ? [] : ['mock' as const]),
  ];
  return parts.map((part) => {
    const path = part === '' ? 'runtime' : `runtime/${part}`;
    return [`./${path}`, `${path}/index`];
  });
}

/**
 * The view of `src/index.ts`.
 *
 * @param model the model
 * @param resources the resources
 * @param client the client
 * @param options the options
 */
export function indexView(
  model: ApiModel,
  resources: readonly BoundResource[],
  client: ClientView,
  options: TypeScriptOptions,
): IndexView {
  return {
    title: safeLine(model.api.title),
    modules: resources.map(({ names }) => ({ file: names.file })),
    runtime: (['', 'transport', 'client'] as const).map((part) => runtimeModule(options.runtime, part, '.')),
    others: [
      'client',
      ...client.groups.map(({ file }) => `client/${file}`),
      ...(options.dialect === undefined ? [] : ['dialect']),
      ...(options.profile === undefined ? [] : [entryOf(options.profile)]),
    ],
  };
}

/**
 * The view of the README.
 *
 * @param model the model
 * @param resources the resources
 * @param client the client
 * @param options the options
 */
export function readmeView(
  model: ApiModel,
  resources: readonly BoundResource[],
  client: ClientView,
  options: TypeScriptOptions,
): ReadmeView {
  return {
    title: heading(model.api.title, model.api.id),
    package: options.package.name,
    create: client.create,
    groups: client.groups.map(({ name }) => ({
      name,
      methods: resources
        .flatMap(({ operations }) => operations)
        .filter(({ names }) => names.group === name)
        .map(({ names }) => names.method)
        .sort(),
    })),
    resources: resources.map(({ names, source, method, response, operations }) => ({
      name: source.name,
      file: names.file,
      title: heading(inLanguage(source.title, options.language ?? 'en') ?? '', names.type),
      method,
      path: source.path,
      functions: [
        ...operations.map((operation) => operation.names.function),
        `build${names.type}`,
        ...(response === undefined ? [] : [`decode${names.type}Response`]),
        ...(response === undefined || options.dialect === undefined ? [] : [`read${names.type}`]),
      ],
    })),
  };
}

/** Prose as a heading: without any character that means something to Markdown. */
function heading(text: string, otherwise: string): string {
  const plain = text.replace(/[^\p{L}\p{M}\p{N} ,.()/'%-]+/gu, ' ').replace(/ +/gu, ' ');
  return plain.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '') || otherwise;
}

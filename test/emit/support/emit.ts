import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { ApiModel } from '../../../generator/model/model.js';
import { EMPTY_LOCK } from '../../../generator/names/lock.js';
import { resolveNames } from '../../../generator/names/resolve.js';
import { compileTemplates, templatesOf } from '../../../generator/emit/templates.js';
import type { Templates } from '../../../generator/emit/templates.js';
import { emitTypeScript } from '../../../generator/emit/typescript/emit.js';
import type { EmittedSdk } from '../../../generator/emit/typescript/emit.js';
import type { TypeScriptOptions } from '../../../generator/emit/typescript/options.js';

const root = join(import.meta.dirname, '../../..');

/** Text of every file below a folder of the repository, by path below it. */
export function readFolder(folder: string, ending: string): Map<string, string> {
  const base = join(root, folder);
  const files = new Map<string, string>();
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path.endsWith(ending))
      files.set(path.slice(base.length + 1), readFileSync(path, 'utf8'));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Sources of the templates of the SDK, by path below `templates`. */
export function templateSources(): Map<string, string> {
  return new Map(
    [...readFolder('templates/typescript', '.hbs')].map(([path, text]) => [`typescript/${path}`, text]),
  );
}

/** The templates as they stand in the repository. */
export function builtInTemplates(): Templates {
  return templatesOf(compileTemplates(templateSources(), Handlebars.create()));
}

/** Emits a model with names made anew. */
export function emit(model: ApiModel, options: Partial<TypeScriptOptions> = {}): EmittedSdk {
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  return emitTypeScript(model, {
    package: { name: 'test-sdk', version: '1.0.0' },
    names,
    templates: builtInTemplates(),
    runtime: { kind: 'copy', files: new Map() },
    ...options,
  });
}

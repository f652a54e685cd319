import Handlebars from 'handlebars';
import { emitDocs } from '../../../generator/emit/docs/emit.js';
import { compileTemplates, templatesOf } from '../../../generator/emit/templates.js';
import type { ApiModel } from '../../../generator/model/model.js';
import { EMPTY_LOCK } from '../../../generator/names/lock.js';
import { resolveNames } from '../../../generator/names/resolve.js';
import { docsCodecs } from '../../../generator/workspace/docs-codecs.js';
import type { DocsOptions } from '../../../generator/emit/docs/options.js';
import { readFolder } from '../../emit/support/emit.js';

/** Sources of the templates of the documentation, by path below `templates`. */
export function docsTemplates(): Map<string, string> {
  return new Map([...readFolder('templates/docs', '.hbs')].map(([path, text]) => [`docs/${path}`, text]));
}

/** Emits the documentation of a model with names made anew. */
export function docsOf(model: ApiModel, more: Partial<DocsOptions> = {}): ReturnType<typeof emitDocs> {
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  const templates = templatesOf(compileTemplates(docsTemplates(), Handlebars.create()));
  return emitDocs(model, { names, templates, registry: docsCodecs, package: 'sdk', ...more });
}

// Makes the site of a specification folder or of a saved model in a process of its own. Prints JSON: milliseconds from
// the model until everything is written, milliseconds of processor time, and what was made.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emitDocs } from '../../generator/emit/docs/emit.js';
import { templatesOf } from '../../generator/emit/templates.js';
import { modelFromJson } from '../../generator/model/json.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { builtInTemplates } from '../../generator/workspace/built-in-templates.js';
import { docsCodecs } from '../../generator/workspace/docs-codecs.js';
import { emitWorkspaceDocs } from '../../generator/workspace/emit-docs.js';
import { workspaceNames, workspaceTemplates } from '../../generator/workspace/emit.js';
import { openSpecification } from '../../generator/workspace/run/open.js';

const [source = '', out = ''] = process.argv.slice(2);
const make = source.endsWith('.json') ? await ofModel(source) : await ofFolder(source);
const started = performance.now();
const busy = processorTime();
const files = make();
for (const folder of new Set([...files.keys()].map((path) => dirname(path))))
  mkdirSync(join(out, folder), { recursive: true });
for (const [path, text] of files) writeFileSync(join(out, path), text);
const cpu = processorTime() - busy;
const ms = performance.now() - started;
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const [largest] = pages.reduce((most, page) => (page[1].length > most[1].length ? page : most), ['', '']);
const script = files.get('site/search-index.js') ?? '';
const index: { readonly entries: readonly unknown[] } = JSON.parse(script.slice(script.indexOf('{'), -2));
process.stdout.write(
  JSON.stringify({
    ms,
    cpu,
    pages: pages.length,
    entries: index.entries.length,
    largest: largest.replace(/^site\//u, ''),
  }),
);

/** Milliseconds for which this thread had a core: what the neighbours do does not count. */
function processorTime(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
}

type Make = () => ReadonlyMap<string, string>;

async function ofFolder(folder: string): Promise<Make> {
  const { workspace, model } = await openSpecification(folder, () => {});
  if (workspace === undefined || model === undefined) throw new Error(`${folder} cannot be read`);
  const { names } = workspaceNames(workspace, model);
  const templates = await workspaceTemplates(workspace);
  return () => emitWorkspaceDocs(workspace, model, { names, templates, site: true }).files;
}

async function ofModel(file: string): Promise<Make> {
  const model = modelFromJson(readFileSync(file, 'utf8'));
  if (typeof model === 'string') throw new Error(model);
  const { names } = resolveNames(model, EMPTY_LOCK, {});
  const templates = templatesOf(await builtInTemplates());
  return () => emitDocs(model, { names, templates, registry: docsCodecs, package: 'sdk' }).files;
}

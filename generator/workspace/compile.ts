import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { ApiModel } from '../model/model.js';
import type { CodecPolicy } from '../reconcile/choose-codec.js';
import type { DeclaredResource } from '../reconcile/input.js';
import { reconcile } from '../reconcile/reconcile.js';
import { codecByName } from '../../runtime/codecs/by-name.js';
import type { Config } from './config.js';
import type { Workspace } from './load.js';
import { CONFIG_FILE, sourceDocuments } from './load.js';
import { startPages } from './pages/evidence.js';
import { readMessages } from './read-messages.js';
import { workspaceRules } from './rules.js';

/** A model, unless a document could not be read. */
export interface Compiled {
  readonly model: ApiModel | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Told what is being done, for progress on a terminal. */
export type Progress = (step: string) => void;

/**
 * Reads all documents of a workspace and reconciles them.
 *
 * @param workspace the workspace
 * @param progress told of every step
 * @param damaged what to do where a document is missing or could not be read: `refuse` gives no model, `use` one of
 * what was read, which is enough to compare and not to generate from
 */
export async function compileWorkspace(
  workspace: Workspace,
  progress: Progress = () => {},
  damaged: 'refuse' | 'use' = 'refuse',
): Promise<Compiled> {
  const collector = new DiagnosticCollector(workspaceRules);
  const { config } = workspace;
  if (config.pages.length + config.schemas.length + config.resources.length === 0) {
    const start = { file: CONFIG_FILE, line: 1, column: 1 };
    collector.report('config-names-nothing', `${CONFIG_FILE} names no page, no schema and no resource`, [
      start,
    ]);
  }
  checkCodecs(workspace, collector);
  const reading = workspace.pages ?? startPages(workspace);
  const schemas = await readMessages(workspace, () => reading.finish(progress), progress);
  const pages = await reading.finish(progress);
  collector.add(pages.diagnostics);
  collector.add(schemas.diagnostics);
  if (
    collector.failed &&
    !(damaged === 'use' && collector.all.every((one) => one.severity !== 'error' || isOfDocument(one)))
  ) {
    return { model: undefined, diagnostics: collector.all };
  }
  progress('reconciling');
  const { model, diagnostics } = reconcile({
    api: {
      id: config.api.id,
      title: config.api.title,
      caseInsensitiveNames: config.api.caseInsensitiveNames,
    },
    sources: sourceDocuments(workspace),
    pages: pages.evidence,
    schemas: schemas.messages,
    declared: declaredResources(workspace),
    ...(schemas.envelope === undefined ? {} : { envelope: schemas.envelope }),
    overlay: workspace.overlay,
    codecs: codecPolicy(config),
    precedence: config.precedence,
    pathPattern: config.path,
    resourceSuffix: config.resourceSuffix ?? '',
  });
  collector.add(diagnostics);
  checkResources(workspace, model, collector);
  return { model, diagnostics: collector.all };
}

/** Whether a finding is about a document: that it is not there, or what a reader says of it. */
export function isOfDocument({ code }: Diagnostic): boolean {
  return code === 'source-missing' || /^(?:dtd|xsd|table)-/u.test(code);
}

/** Entries of the configuration that speak of a resource twice, or of one that nothing describes. */
function checkResources(
  workspace: Workspace,
  model: ApiModel,
  collector: DiagnosticCollector<typeof workspaceRules>,
): void {
  const { config, placeOf } = workspace;
  if (!model.resources.some(({ status }) => status === 'documented')) {
    const places = config.pages.map(({ file }) => ({ file, line: 1, column: 1 }));
    const start = { file: CONFIG_FILE, line: 1, column: 1 };
    collector.report('resources-missing', 'no document describes a resource', [...places, start].slice(0, 5));
  }
  config.resources.forEach(({ name }, index) => {
    const first = config.resources.findIndex((other) => other.name === name);
    if (first === index) return;
    collector.report('config-duplicate-resource', `${name} is declared twice`, [
      placeOf(['resources', index]),
      { ...placeOf(['resources', first]), note: 'first declared here' },
    ]);
  });
  config.schemas.forEach(({ resource }, index) => {
    if (resource === undefined) return;
    const found = model.resources.find(({ name }) => name === resource);
    if (found?.status === 'documented') return;
    collector.report('config-unknown-resource', `no page or entry describes the resource ${resource}`, [
      placeOf(['schemas', index]),
    ]);
  });
  config.sdk.specialise.forEach((resource, index) => {
    if (model.resources.some(({ name }) => name === resource)) return;
    collector.report('config-unknown-resource', `no page or entry describes the resource ${resource}`, [
      placeOf(['sdk', 'specialise', index]),
    ]);
  });
}

function declaredResources(workspace: Workspace): readonly DeclaredResource[] {
  return workspace.config.resources.map((resource, index) => {
    const place = workspace.placeOf(['resources', index]);
    return {
      name: resource.name,
      source: CONFIG_FILE,
      line: place.line,
      column: place.column,
      ...(resource.path === undefined ? {} : { path: resource.path }),
      ...(resource.method === undefined ? {} : { method: resource.method }),
      ...(resource.subject === undefined ? {} : { subject: resource.subject }),
      ...(resource.title === undefined ? {} : { title: resource.title }),
      ...(resource.docs === undefined ? {} : { docs: resource.docs }),
      ...(resource.effects === undefined ? {} : { effects: resource.effects }),
      parameters: (resource.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        required: parameter.required ?? false,
        ...(parameter.type === undefined ? {} : { type: parameter.type }),
        ...(parameter.values === undefined ? {} : { values: parameter.values }),
        ...(parameter.docs === undefined ? {} : { docs: parameter.docs }),
      })),
    };
  });
}

function codecPolicy(config: Config): CodecPolicy {
  return {
    kinds: config.codecs,
    schemaTypes: config.schemaTypes,
    rules: config.codecRules,
    inferBooleans: config.inferBooleans,
    fits(name, text) {
      const codec = Object.hasOwn(codecByName, name) ? codecByName[name] : undefined;
      return codec === undefined || codec.decode(text.trim()) !== undefined;
    },
  };
}

function checkCodecs(workspace: Workspace, collector: DiagnosticCollector<typeof workspaceRules>): void {
  const { config } = workspace;
  const check = (name: string, place: Place): void => {
    if (Object.hasOwn(codecByName, name)) return;
    const known = Object.keys(codecByName).sort().join(', ');
    collector.report('config-unknown-codec', `there is no codec ${name}; there are ${known}`, [place]);
  };
  for (const section of ['codecs', 'schemaTypes'] as const) {
    for (const [key, choice] of Object.entries(config[section])) {
      const names = typeof choice === 'string' ? [choice] : [choice.request, choice.response];
      for (const name of names) check(name, workspace.placeOf([section, key]));
    }
  }
  config.codecRules.forEach((rule, index) => check(rule.codec, workspace.placeOf(['codecRules', index])));
  for (const { change, place } of workspace.overlay) {
    for (const name of [change.type, change.add?.type]) if (name !== undefined) check(name, place);
  }
}

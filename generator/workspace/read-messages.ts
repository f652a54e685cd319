import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { ElementParticle, Particle } from '../model/schema.js';
import { canonicalName } from '../reconcile/gather.js';
import type { MessageSchema, PageEvidence } from '../reconcile/input.js';
import type { Envelope } from '../reconcile/envelope.js';
import type { Config } from './config.js';
import { namesOfRoots, rootsNamed } from './find-root.js';
import type { Workspace } from './load.js';
import { readDocument, reportMissing } from './load.js';
import type { ReadPages } from './pages/evidence.js';
import type { ReadSchema } from './read-schemas.js';
import { readSchema } from './read-schemas.js';
import { workspaceRules } from './rules.js';

type Collector = DiagnosticCollector<typeof workspaceRules>;

/** The schemas of a workspace. */
export interface ReadMessages {
  readonly messages: readonly MessageSchema[];
  readonly envelope?: Envelope;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the schemas that the configuration names, each once, and finds the message that each describes.
 *
 * @param workspace the workspace
 * @param pages gives what the pages say, for the names of resources; asked when everything else is read
 * @param progress told of every file
 */
export async function readMessages(
  workspace: Workspace,
  pages: () => Promise<ReadPages>,
  progress: (step: string) => void,
): Promise<ReadMessages> {
  const { config, placeOf } = workspace;
  const collector = new DiagnosticCollector(workspaceRules);
  const byFile = new Map<string, ReadSchema>();
  const messages: MessageSchema[] = [];
  const load = async (path: string, place: Place): Promise<ReadSchema | undefined> => {
    const known = byFile.get(path);
    if (known !== undefined) return known;
    progress(`reading ${path}`);
    const bytes = readDocument(workspace, path);
    if (bytes === undefined) {
      reportMissing(collector, path, place);
      return undefined;
    }
    const read = await readSchema(workspace, path, bytes);
    collector.add(read.diagnostics);
    byFile.set(path, read);
    return read;
  };
  const add = async (
    { file, root }: { readonly file: string; readonly root?: string | undefined },
    place: Place,
    message: Pick<MessageSchema, 'resource' | 'part'>,
  ): Promise<void> => {
    const read = await load(file, place);
    const found = read && rootOf(read, file, root, place, collector);
    if (read !== undefined && found !== undefined)
      messages.push({ source: file, schema: read.schema, ...message, root: found });
  };
  const readEnvelope = async (wanted: NonNullable<Config['envelope']>): Promise<Envelope | undefined> => {
    const { schema: file, root, after } = wanted;
    const place = placeOf(['envelope']);
    const read = await load(file, place);
    const found = read && rootOf(read, file, root, place, collector);
    if (read === undefined || found === undefined) return undefined;
    checkEnvelope(read, found, wanted, place, collector);
    return { schema: read.schema, source: file, root: found, after };
  };
  for (const [index, { resource, part = 'request', ...entry }] of config.schemas.entries()) {
    if (resource !== undefined) await add(entry, placeOf(['schemas', index]), { resource, part });
  }
  for (const [index, { name, ...resource }] of config.resources.entries()) {
    for (const part of ['request', 'response'] as const) {
      const reference = resource[part];
      if (reference === undefined) continue;
      const entry = { file: reference.schema, root: reference.root };
      await add(entry, placeOf(['resources', index, part]), { resource: name, part });
    }
  }
  const envelope = config.envelope && (await readEnvelope(config.envelope));
  const names = resourceNames(config, (await pages()).evidence);
  for (const [index, { resource, part = 'request', ...entry }] of config.schemas.entries()) {
    if (resource !== undefined || byFile.has(entry.file)) continue;
    const place = placeOf(['schemas', index]);
    const named = [fileName(entry.file), entry.root ?? '']
      .map((name) => canonicalName(name, config.resourceSuffix ?? '').toLowerCase())
      .map((name) => names.get(name))
      .find((name) => name !== undefined);
    if (named !== undefined) await add(entry, place, { resource: named, part });
    else if (!workspace.documents.has(entry.file)) {
      // Another schema that includes it would have brought it in.
      const message = `${entry.file} is of no resource: the entry names none, and none is called ${fileName(entry.file)}`;
      collector.report('config-schema-without-resource', message, [place]);
    }
  }
  return { messages, ...(envelope === undefined ? {} : { envelope }), diagnostics: collector.all };
}

/** Names of the resources that a page or the configuration describes, by their lower case. */
function resourceNames(config: Config, pages: readonly PageEvidence[]): ReadonlyMap<string, string> {
  const suffix = config.resourceSuffix ?? '';
  const described = pages.flatMap(({ fragments }) =>
    fragments.flatMap((fragment) =>
      fragment.resource === '' || (fragment.part === 'resource' && fragment.from === 'mention')
        ? []
        : [canonicalName(fragment.resource, suffix)],
    ),
  );
  return new Map(
    [...described, ...config.resources.map(({ name }) => name)].map((name) => [name.toLowerCase(), name]),
  );
}

/** The name of a file without folder and ending. */
function fileName(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
}

/** The root that is named, or the only one where none is. What a schema cannot be read of says why itself. */
function rootOf(
  { schema, diagnostics }: ReadSchema,
  file: string,
  root: string | undefined,
  place: Place,
  collector: Collector,
): ElementParticle | undefined {
  const [found, ...others] = rootsNamed(schema, root);
  if (found !== undefined && others.length === 0) return found;
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  if (isBroken || (found === undefined && root === undefined)) return undefined;
  const message =
    found === undefined
      ? `${file} declares no element ${root}`
      : `${file} declares several elements that can be the root (${namesOfRoots([found, ...others]).join(', ')}); \`root:\` must name one`;
  collector.report('config-unknown-root', message, [place]);
  return undefined;
}

/** An envelope must say where the payload stands: by a wildcard, or behind a child that the configuration names. */
function checkEnvelope(
  read: ReadSchema,
  declared: ElementParticle,
  { schema: file, root, after }: NonNullable<Config['envelope']>,
  place: Place,
  collector: Collector,
): void {
  const found = childrenOf(read, declared).some((particle) =>
    after === undefined
      ? particle.kind === 'wildcard'
      : particle.kind === 'element' && particle.name === after,
  );
  if (found || read.diagnostics.some(({ severity }) => severity === 'error')) return;
  const message =
    after === undefined
      ? `${root} in ${file} has no place for what a resource answers: no wildcard stands in it, and \`after:\` names no child`
      : `${root} in ${file} has no child ${after}`;
  collector.report('config-envelope-without-place', message, [place]);
}

/** The elements and wildcards of an element, whatever groups they stand in. */
function childrenOf({ schema }: ReadSchema, { type }: ElementParticle): readonly Particle[] {
  const content = type.kind === 'complex' ? schema.types[type.id]?.content : undefined;
  const open: Particle[] =
    content?.kind === 'elements' || content?.kind === 'mixed' ? [content.particle] : [];
  const found: Particle[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'element' || next.kind === 'wildcard') found.push(next);
    else open.push(...next.particles);
  }
  return found;
}

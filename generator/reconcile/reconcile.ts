import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { ApiModel, CodeTable, Effect, Limits, Paging, Resource } from '../model/model.js';
import { MODEL_VERSION } from '../model/model.js';
import type { ComplexType, TypeId } from '../model/schema.js';
import { contradictionDiagnostics, Contradictions } from './contradictions.js';
import type { GatheredResource } from './gather.js';
import { canonicalName, gatherResources } from './gather.js';
import type { ReconcileInput } from './input.js';
import { KeptTypes } from './kept-types.js';
import { reconcileMessage } from './message.js';
import { unfitChange, unfitTarget } from './overlay-fits.js';
import type { OverlayEntry } from './overlay.js';
import { reconcileQuery } from './parameters.js';
import { reconcileRules } from './rules.js';
import { reportSpellingElsewhere } from './spelling-elsewhere.js';
import { compareText, sortedProvenance } from './to-model.js';
import { reportTypeElsewhere } from './type-elsewhere.js';
import type { Use } from './uses.js';
import { usesOfQuery } from './uses.js';

/** The model and what was found on the way to it. */
export interface Reconciled {
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** Methods that send a message. */
const sending: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Makes one model of what all sources say. The order of the sources, of the resources in them and of unordered
 * declarations changes nothing in the result.
 *
 * @param input sources, overlay and policy
 */
export function reconcile(input: ReconcileInput): Reconciled {
  const collector = new DiagnosticCollector(reconcileRules);
  const contradictions = new Contradictions();
  const types: Record<TypeId, ComplexType> = {};
  const kept = new KeptTypes(input);
  const gathered = gatherResources(input);
  const names = new Set(gathered.map((resource) => resource.name));
  const unused = (entry: OverlayEntry, why: string): void => {
    const { resource, part, path } = entry.target;
    const target = [resource, ...(part === 'resource' ? [] : [part]), path].filter(Boolean).join(' ');
    collector.report('overlay-unused', `the entry for ${target} does not apply: ${why}`, [entry.place]);
  };
  for (const entry of input.overlay) {
    const why = names.has(entry.target.resource)
      ? unfitTarget(entry.target)
      : `there is no resource ${entry.target.resource}`;
    if (why !== undefined) unused(entry, why);
  }
  const uses: Use[] = [];
  const observe = (found: readonly Use[]): void => void uses.push(...found);
  const resources = gathered.map((resource) =>
    reconcileResource(resource, input, kept, types, contradictions, collector, observe, unused),
  );
  reportSpellingElsewhere(uses, contradictions);
  reportTypeElsewhere(uses, contradictions);
  for (const entry of input.overlay) {
    if (entry.change.keep !== true || !names.has(entry.target.resource)) continue;
    if (!contradictions.isAimedAt(entry)) unused(entry, 'no sources disagree there');
  }
  const settled = contradictions.settled(input.overlay);
  collector.add(contradictionDiagnostics(settled));
  const model: ApiModel = {
    format: 'doctypist-model',
    version: MODEL_VERSION,
    api: input.api,
    sources: [...input.sources].sort((a, b) => compareText(a.id, b.id)),
    resources,
    types: Object.fromEntries(Object.entries(types).sort(([a], [b]) => compareText(a, b))),
    codeTables: codeTables(input),
    contradictions: settled,
  };
  return { model, diagnostics: collector.all };
}

function reconcileResource(
  resource: GatheredResource,
  input: ReconcileInput,
  kept: KeptTypes,
  types: Record<TypeId, ComplexType>,
  contradictions: Contradictions,
  collector: DiagnosticCollector<typeof reconcileRules>,
  observe: (uses: readonly Use[]) => void,
  unused: (entry: OverlayEntry, why: string) => void,
): Resource {
  observe(usesOfQuery(resource));
  const entries = input.overlay.filter((entry) => entry.target.resource === resource.name);
  const whole = wholeResource(
    resource,
    entries.filter((entry) => entry.target.part === 'resource' && entry.target.path === ''),
    unused,
  );
  const query = reconcileQuery(
    resource,
    entries.filter(
      (entry) =>
        entry.target.part === 'query' ||
        (entry.target.part === 'resource' && entry.target.path === '' && entry.change.rule !== undefined),
    ),
    input.codecs,
    contradictions,
    unused,
  );
  if (whole.method === null && resource.status === 'documented') {
    const [first] = resource.provenance;
    collector.report(
      'resource-without-method',
      `no source says by which HTTP method ${resource.name} is called`,
      first === undefined ? [] : [{ file: first.source, line: first.line, column: first.column }],
    );
  }
  if (entries.every(({ change }) => change.method === undefined)) reportMethods(resource, collector);
  const sends = sending.has(whole.method ?? '');
  const message = (part: 'request' | 'response'): Resource['request'] =>
    reconcileMessage(
      {
        resource: resource.name,
        part,
        trees: resource.trees
          .filter((tree) => tree.part === part || (tree.part === 'message' && (part === 'request') === sends))
          .map((tree) => tree.roots),
        schemas: resource.schemas.filter((schema) => schema.part === part),
        precedence: input.precedence,
        envelope: part === 'response' && resource.status === 'documented' ? input.envelope : undefined,
        entries: entries.filter((entry) => entry.target.part === part),
        kept,
        policy: input.codecs,
        contradictions,
        observe,
        unused,
      },
      types,
    );
  const request = message('request');
  const response = message('response');
  return {
    name: resource.name,
    path: resource.declared?.path ?? input.pathPattern.replace('{name}', resource.address),
    method: whole.method,
    status: resource.status,
    subject: resource.subject,
    title: resource.title,
    ...(Object.keys(resource.docs).length === 0 ? {} : { docs: resource.docs }),
    effects: whole.effects ?? resource.declared?.effects ?? effectsOf(whole.method),
    parameters: query.parameters,
    parameterRules: query.rules,
    ...(request === undefined ? {} : { request }),
    ...(response === undefined ? {} : { response }),
    ...(whole.limits === undefined ? {} : { limits: whole.limits }),
    ...(whole.paging === undefined ? {} : { paging: whole.paging }),
    provenance: sortedProvenance(resource.provenance),
  };
}

/** Methods that pages and configuration state for one resource, where they are not all the same. */
function reportMethods(
  { name, method, methods }: GatheredResource,
  collector: DiagnosticCollector<typeof reconcileRules>,
): void {
  const found = [...new Set(methods.map((one) => one.method))];
  if (found.length < 2) return;
  collector.report(
    'resource-method-conflict',
    `${name} is called by ${found.join(' here, by ')} there; ${method ?? 'none'} is taken`,
    found.flatMap((wanted) => {
      const at = methods.find((one) => one.method === wanted)?.at;
      return at === undefined ? [] : [{ file: at.source, line: at.line, column: at.column, note: wanted }];
    }),
  );
}

/** What the overlay says of a resource as a whole. */
interface WholeResource {
  readonly method: string | null;
  readonly effects: readonly Effect[] | undefined;
  readonly limits: Limits | undefined;
  readonly paging: Paging | undefined;
}

function wholeResource(
  resource: GatheredResource,
  entries: readonly OverlayEntry[],
  unused: (entry: OverlayEntry, why: string) => void,
): WholeResource {
  let whole: WholeResource = {
    method: resource.method,
    effects: undefined,
    limits: undefined,
    paging: undefined,
  };
  for (const entry of entries) {
    const { change } = entry;
    const unfit = unfitChange('resource', change);
    if (unfit !== undefined) unused(entry, unfit);
    const disputed = new Set(resource.methods.map(({ method }) => method)).size > 1;
    if (change.method !== undefined && change.method === whole.method && !disputed) {
      unused(entry, `its method is ${change.method} already`);
    }
    const { method, effects, limits, paging } = change;
    whole = {
      method: method ?? whole.method,
      effects: effects ?? whole.effects,
      limits: limits === undefined ? whole.limits : definedOnly(limits),
      paging: paging ?? whole.paging,
    };
    if (change.docs !== undefined) resource.docs = { ...resource.docs, en: change.docs };
  }
  return whole;
}

function definedOnly(limits: { uriLength?: number | undefined; windowDays?: number | undefined }): Limits {
  return {
    ...(limits.uriLength === undefined ? {} : { uriLength: limits.uriLength }),
    ...(limits.windowDays === undefined ? {} : { windowDays: limits.windowDays }),
  };
}

/** Effects by RFC 9110, section 9.2.1, where nothing says otherwise. */
function effectsOf(method: string | null): readonly Effect[] {
  if (method === null) return [];
  if (method === 'GET' || method === 'HEAD') return ['reads'];
  return method === 'DELETE' ? ['deletes'] : ['writes'];
}

function codeTables(input: ReconcileInput): readonly CodeTable[] {
  const tables: CodeTable[] = [];
  const counts = new Map<string, number>();
  const values = input.pages
    .flatMap(({ fragments }) => fragments)
    .filter((fragment) => fragment.part === 'values')
    .sort((a, b) => compareText(a.source, b.source) || a.place.line - b.place.line);
  for (const fragment of values) {
    const owner =
      fragment.resource === ''
        ? fragment.source.replace(/^.*\/|\.[^.]*$/gu, '')
        : canonicalName(fragment.resource, input.resourceSuffix);
    const count = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, count);
    tables.push({
      id: `${owner}-${count}`,
      title: fragment.title,
      columns: fragment.columns,
      rows: fragment.rows,
      provenance: [fragment.place],
    });
  }
  return tables.sort((a, b) => compareText(a.id, b.id));
}

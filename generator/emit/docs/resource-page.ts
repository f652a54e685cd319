import type { ApiModel, Contradiction, Effect } from '../../model/model.js';
import type { BoundMessage, BoundResource } from '../binding/bound.js';
import { inLanguage } from '../typescript/doc-text.js';
import type { Example } from './example.js';
import { exampleOf } from './example.js';
import { formatAnchor } from './formats.js';
import { groupBy, sortedBy } from './group.js';
import type { Medium } from './medium.js';
import { fenceOf } from './medium.js';
import type { NodeContext } from './node-view.js';
import { messageViews, parameterView } from './node-view.js';
import { proseViews } from './prose-views.js';
import { conflictKey, conflictView, sourceViews } from './source-views.js';
import type { DocsOptions } from './options.js';
import { NO_CONTENT } from './content.js';
import { translatedResource, translationsOf } from './translations.js';
import { linkTo } from './targets.js';
import type { TypeScriptCall } from './typescript-call.js';
import { typescriptCall } from './typescript-call.js';
import type { ChangeView, ErrorView, FrameView, MessageView, NodeView, ResourcePageView } from './views.js';
import type { Row } from './walk-bound.js';
import { rowsOf } from './walk-bound.js';

/** A message with what every medium shows of it. */
export interface PreparedMessage {
  readonly bound: BoundMessage;
  readonly rows: readonly Row[];
  readonly example: Example | undefined;
}

/** A resource with what every medium shows of it. */
export interface PreparedResource {
  readonly bound: BoundResource;
  readonly title: string;
  readonly messages: readonly PreparedMessage[];
  readonly conflicts: readonly Contradiction[];
  /** The call in TypeScript. */
  readonly typescript: TypeScriptCall;
}

/**
 * Prepares the resources of a model, in the order of the list given.
 *
 * @param model the model
 * @param resources its bound resources
 * @param options how documentation is emitted
 */
export function prepareResources(
  model: ApiModel,
  resources: readonly BoundResource[],
  options: DocsOptions,
): readonly PreparedResource[] {
  const translations = translationsOf(model, options.content ?? NO_CONTENT);
  const titleOf = ({ source }: BoundResource): string =>
    inLanguage(source.title, options.language ?? 'en') ?? source.name;
  const translated = resources.map((resource) => translatedResource(resource, translations));
  const shared = groupBy(translated, titleOf);
  return translated.map((bound) => {
    const name = bound.source.name;
    const title = titleOf(bound);
    const messages = [bound.request, bound.response]
      .filter((message) => message !== undefined)
      .map((message) => ({
        bound: message,
        rows: rowsOf(message).map((row) => {
          const translation = translations.get(`${name} ${message.part} ${row.path}`)?.docs;
          return translation === undefined ? row : { ...row, translation };
        }),
        example: exampleOf(message, options.registry),
      }));
    const body = messages.find(({ bound: { part } }) => part === 'request')?.example?.value;
    return {
      bound,
      // Documents call several resources the same; a menu that does is of no use.
      title: (shared.get(title)?.length ?? 0) > 1 ? `${title} (${name})` : title,
      messages,
      conflicts: sortedBy(
        model.contradictions.filter(({ resource }) => resource === bound.source.name),
        conflictKey,
      ),
      typescript: typescriptCall(bound, body, {
        api: model.api.id,
        package: options.package,
        registry: options.registry,
        tellsKeys: options.tellsKeys ?? false,
      }),
    };
  });
}

/** Codecs of which the page of formats says nothing that their name does not. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['text', 'list', 'union']);

/** Folder of the pages of resources. */
export const RESOURCE_FOLDER = 'resources';

/** Links within the page of a resource, without `#`: one for each of its nodes. */
export interface PageFragments {
  readonly parameters: readonly string[];
  /** By message. */
  readonly nodes: readonly (readonly string[])[];
}

/**
 * The links to the nodes of a page.
 *
 * @param view the page
 */
export function fragmentsOf({ parameters, messages }: ResourcePageView): PageFragments {
  const fragment = ({ href }: NodeView): string => href.slice(1);
  return { parameters: parameters.map(fragment), nodes: messages.map(({ nodes }) => nodes.map(fragment)) };
}

/** Where contradictions of a resource are shown: anchor by contradiction. */
export type ConflictAnchors = Map<Contradiction, string>;

/** What the page of a resource says that does not stand in the resource itself. */
export interface PageSurroundings {
  readonly frame: FrameView;
  readonly errors: readonly ErrorView[];
  readonly changes: readonly ChangeView[];
}

/**
 * The view of the page of a resource.
 *
 * @param model the model
 * @param prepared the resource
 * @param medium where the page goes
 * @param around what surrounds its content, and what is said of it elsewhere
 * @param anchors is told the anchors of the nodes that contradictions are shown at
 */
export function resourcePage(
  model: ApiModel,
  prepared: PreparedResource,
  medium: Medium,
  around: PageSurroundings,
  anchors: ConflictAnchors = new Map(),
): ResourcePageView {
  const { bound, conflicts, typescript } = prepared;
  const { source, names } = bound;
  const fold = (path: string): string => (model.api.caseInsensitiveNames ? path.toLowerCase() : path);
  const byPath = groupBy(conflicts, ({ part, path }) => `${part} ${fold(path)}`);
  const shown = new Set<Contradiction>();
  const taken = new Set(RESERVED_ANCHORS);
  const page = `${RESOURCE_FOLDER}/${names.file}`;
  const formats = new Map<string, string>();
  const context: NodeContext = {
    medium,
    anchor: (wanted) => {
      const plain = plainAnchor(wanted);
      let anchor = plain;
      for (let count = 2; taken.has(anchor); count += 1) anchor = `${plain}~${count}`;
      taken.add(anchor);
      for (const conflict of byPath.get(keyOfAnchor(plain, fold)) ?? []) {
        if (!anchors.has(conflict)) anchors.set(conflict, anchor);
      }
      return anchor;
    },
    format: (scalar) => {
      const { codec } = scalar?.simple ?? {};
      if (codec === undefined || SELF_EVIDENT.has(codec)) return null;
      const href = formats.get(codec) ?? linkTo(medium, page, 'formats', formatAnchor(codec));
      formats.set(codec, href);
      return href;
    },
    conflicts: (part, path) => {
      const found = byPath.get(`${part} ${fold(path)}`) ?? [];
      for (const conflict of found) shown.add(conflict);
      return found;
    },
  };
  const parameters = bound.parameters.map((parameter) =>
    parameterView(parameter, context, source.path.includes(`{${parameter.source.name}}`)),
  );
  const messages = prepared.messages.map((message) => messageView(message, context));
  return {
    ...around,
    api: medium.line(model.api.title),
    title: medium.line(prepared.title),
    name: medium.line(source.name),
    subject: medium.line(source.subject),
    subjectHref: linkTo(medium, page, medium.index, subjectAnchor(source.subject)),
    method: medium.line(bound.method),
    path: medium.line(source.path),
    call: medium.code(`${bound.method} ${source.path}`),
    effects: effectsText(source.effects),
    warning: warningOf(bound.method, source.effects),
    docs: proseViews(source.docs, medium),
    module: medium.code(names.file),
    parameters,
    parameterRules: source.parameterRules.map(({ kind, parameters: of, reason }) => ({
      text: ruleText(kind, of, reason, medium),
    })),
    limits: limitTexts(bound).map((text) => ({ text: medium.line(text) })),
    messages,
    methods: typescript.methods.map((name, index, all) => ({
      name: medium.code(name),
      last: index === all.length - 1,
    })),
    typescript:
      typescript.text === undefined
        ? null
        : {
            text: medium.block(typescript.text.trimEnd()),
            fence: fenceOf(typescript.text),
            functions: typescript.functions.map((name, index, all) => ({
              name: medium.code(name),
              last: index === all.length - 1,
            })),
          },
    errorsHref: linkTo(medium, page, 'errors'),
    conflicts: conflicts
      .filter((conflict) => !shown.has(conflict))
      .map((conflict) => conflictView(conflict, medium)),
    sources: sourceViews(source.provenance, medium),
  };
}

/** Anchors of the sections of a page. */
const RESERVED_ANCHORS = [
  'top',
  'nav',
  'menu',
  'parameters',
  'request',
  'response',
  'typescript',
  'errors',
  'changes',
  'contradictions',
  'search',
  'results',
  'language',
];

function keyOfAnchor(anchor: string, fold: (path: string) => string): string {
  const slash = anchor.indexOf('/');
  return `${anchor.slice(0, slash)} ${fold(anchor.slice(slash + 1))}`;
}

/**
 * An anchor before it is made unique in its page.
 *
 * @param wanted what it is made from
 */
export function plainAnchor(wanted: string): string {
  return wanted.replace(/[\s|]+/gu, '-');
}

/**
 * Anchor of a subject in the overview.
 *
 * @param subject the subject
 */
export function subjectAnchor(subject: string): string {
  return plainAnchor(`subject-${subject}`);
}

function messageView({ bound, rows, example }: PreparedMessage, context: NodeContext): MessageView {
  const { part } = bound;
  const message = { request: 'Request', response: 'Response' };
  return {
    part,
    heading: message[part],
    nodes: messageViews(bound, rows, context),
    rules: [...bound.types.values()].flatMap(({ rules }) =>
      rules.map(({ kind, of, reason }) => ({ text: ruleText(kind, of, reason, context.medium) })),
    ),
    example: example === undefined ? null : context.medium.block(example.xml),
    fence: fenceOf(example?.xml ?? ''),
  };
}

const RULE_WORDS = {
  'exactly-one': 'Exactly one of',
  'at-least-one': 'At least one of',
  'at-most-one': 'At most one of',
  requires: 'The first needs the others:',
};

function ruleText(
  kind: keyof typeof RULE_WORDS,
  of: readonly string[],
  reason: string,
  medium: Medium,
): string {
  return `${RULE_WORDS[kind]} ${of.map((name) => medium.line(name)).join(', ')}. ${medium.line(reason)}`.trim();
}

/**
 * What a call does, in a word or two.
 *
 * @param effects the effects
 */
export function effectsText(effects: readonly Effect[]): string {
  return effects.length === 0 ? 'effects unknown' : effects.join(', ');
}

/**
 * What someone must know who judges a call by its method.
 *
 * @param method the HTTP method
 * @param effects what it does
 */
export function warningOf(method: string, effects: readonly Effect[]): string | null {
  if (method !== 'GET' && method !== 'HEAD')
    return method !== 'DELETE' && effects.includes('deletes') ? `This ${method} deletes data.` : null;
  if (effects.includes('deletes'))
    return `This ${method} deletes. Never repeat, prefetch or follow it without being asked.`;
  if (effects.includes('writes')) return `This ${method} changes data. Do not repeat it without need.`;
  return null;
}

/**
 * Limits of a call, a sentence each.
 *
 * @param resource the bound resource
 */
export function limitTexts({ source }: BoundResource): readonly string[] {
  const { limits, paging, parameters } = source;
  return [
    ...parameters.flatMap(({ name, list }) =>
      list?.maxItems === undefined ? [] : [`${name} takes at most ${list.maxItems} values.`],
    ),
    ...(limits?.uriLength === undefined
      ? []
      : [`The request URI has at most ${limits.uriLength} characters.`]),
    ...(limits?.windowDays === undefined ? [] : [`Dates reach back at most ${limits.windowDays} days.`]),
    ...(paging === undefined
      ? []
      : paging.kind === 'page'
        ? [`Long lists come in pages of ${paging.pageSize}, chosen with ${paging.parameter}.`]
        : [`Long lists continue above the key ${paging.keyPath}, given in ${paging.parameter}.`]),
  ];
}

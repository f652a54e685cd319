import { capitalised } from '../../names/case.js';
import type { NamedOperation } from '../../names/operations.js';
import { cutSpelling } from '../../names/spelling.js';
import type { BoundParameter, BoundResource } from '../binding/bound.js';
import type { DocView } from './doc-comment.js';
import { docView } from './doc-comment.js';
import { code, inLanguage, safeProse } from './doc-text.js';
import { callText, signature } from './functions.js';
import type { Imports } from './imports.js';
import { propertyKey, quote } from './quote.js';
import type { ModuleContext, ModuleNames } from './resource-view.js';
import type { FunctionView } from './views.js';

/** A use of a resource, ready to be printed. */
export interface OperationView {
  readonly operation: NamedOperation;
  /** Its comment as a method. */
  readonly doc: DocView;
  readonly view: FunctionView;
}

/** What a use takes that a parameter chooses. */
export interface Variant {
  readonly parameters: readonly BoundParameter[];
  readonly chosenBy: { readonly as: string; readonly value: string };
}

/**
 * What a use of a resource takes. Where a parameter chooses between uses, it is not asked for; the key among the
 * others is needed to change or delete, and means nothing to what creates.
 *
 * @param resource the resource
 * @param operation one of its uses
 * @returns undefined where the use takes all that the resource does
 */
export function variantOf(resource: BoundResource, { chosenBy, names }: NamedOperation): Variant | undefined {
  const chooser = resource.parameters.find(({ source }) => source.name === chosenBy?.parameter);
  if (chosenBy === undefined || chooser === undefined) return undefined;
  const creates = cutSpelling(names.method)[0] === 'create';
  const parameters = resource.parameters.flatMap((parameter): BoundParameter[] => {
    if (parameter === chooser) return [];
    if (!/(?:id|key)$/iu.test(parameter.source.name)) return [parameter];
    const needed = { ...parameter, required: true, source: { ...parameter.source, required: true } };
    return creates ? [] : [needed];
  });
  return { parameters, chosenBy: { as: chooser.as, value: chosenBy.value } };
}

/**
 * The plain function for one use of a resource.
 *
 * @param resource the resource
 * @param operation one of its uses
 * @param names names of its module
 * @param variant what the use takes, with the name of the type of its query
 * @param imports imports of its module; added to
 * @param context what the module is made with
 */
export function operationView(
  resource: BoundResource,
  operation: NamedOperation,
  names: ModuleNames,
  variant: (Variant & { readonly query: string }) | undefined,
  imports: Imports,
  context: ModuleContext,
): OperationView {
  const parameters = variant?.parameters ?? resource.parameters;
  const hasQuery = parameters.length > 0;
  const hasBody = resource.request !== undefined;
  const choice = resource.rules.some(({ kind }) => kind === 'exactly-one' || kind === 'at-least-one');
  const mayBeLeftOut = !hasBody && !choice && parameters.every(({ required }) => !required);
  const reply = resource.response === undefined ? 'undefined' : names.response;
  const kind = kindOf(resource, operation);
  const [result, call] = RESULTS[kind];
  const item = resource.items?.item.name ?? 'unknown';
  imports.type(context.transport, 'Transport');
  imports.type(context.transport, 'CallOptions');
  imports.type(context.client, result);
  imports.value(context.client, call);
  const doc = operationDoc(resource, operation, context.language);
  const takes = [
    'transport: Transport',
    ...(hasQuery ? [`query: ${variant?.query ?? names.query}${mayBeLeftOut ? ' = {}' : ''}`] : []),
    ...(hasBody ? [`body: ${names.request}`] : []),
    'options?: CallOptions',
  ];
  const gives = kind === 'list' ? `List<${item}, ${reply}>` : `${result}<${reply}>`;
  return {
    operation,
    doc: docView(doc, 2),
    view: {
      doc: docView([...doc, tags(hasQuery, hasBody, kind)], 0),
      signature: signature(operation.names.function, takes, gives),
      result: callText(call, [
        'transport',
        names.resourceTable,
        queryText(variant, hasQuery),
        hasBody ? 'body' : 'undefined',
        'options',
      ]),
    },
  };
}

/** Result type and function of the runtime, by what a use gives. */
const RESULTS = {
  list: ['List', 'callList'],
  record: ['PromisedResult', 'callRecord'],
  call: ['PromisedResult', 'callResource'],
} as const;

/**
 * What a use of a resource gives: a list to loop over, one record that has to be there, or an answer.
 *
 * @param resource the resource
 * @param operation one of its uses
 */
export function kindOf(resource: BoundResource, { names }: NamedOperation): keyof typeof RESULTS {
  const [verb] = cutSpelling(names.method);
  const lists = verb === 'list' || verb === 'search' || resource.paging !== undefined;
  if (resource.items !== undefined && lists) return 'list';
  return verb === 'get' && resource.response !== undefined ? 'record' : 'call';
}

function queryText(variant: Variant | undefined, hasQuery: boolean): string {
  if (variant === undefined) return hasQuery ? 'query' : '{}';
  const chosen = `${propertyKey(variant.chosenBy.as)}: ${quote(variant.chosenBy.value)}`;
  return hasQuery ? `{ ...query, ${chosen} }` : `{ ${chosen} }`;
}

/** What a use is documented with: its title, what its value means, and what a caller has to know of its call. */
function operationDoc(
  resource: BoundResource,
  operation: NamedOperation,
  language: string,
): readonly string[] {
  const { source, method, parameters, paging } = resource;
  const title = inLanguage(source.title, language);
  const chooser = parameters.find((one) => one.source.name === operation.chosenBy?.parameter);
  const value = chooser?.is.simple.enumeration?.values.find((one) => one.value === operation.chosenBy?.value);
  // What is said of the choice is said of the other uses: how an edit works means nothing to what creates.
  const creates = cutSpelling(operation.names.method)[0] === 'create';
  const how = creates ? undefined : chooser?.source.docs;
  // What the value means is in the language of the page; where that is another one, the translation says it all.
  const isTranslated =
    chooser?.source.docs?.[language] !== undefined && value?.docs?.[language] === undefined;
  const chosen = [source.docs, isTranslated ? undefined : value?.docs, how].map((docs) =>
    inLanguage(docs, language),
  );
  const call = code(`${method} ${source.path}`);
  const chosenText = operation.chosenBy && `${operation.chosenBy.parameter}=${operation.chosenBy.value}`;
  const titled = title !== undefined && title !== '';
  return [
    titled ? safeProse(sentence(title)) : `Calls ${call}.`,
    ...chosen.filter((text) => text !== undefined).map(safeProse),
    effectText(resource),
    paging === undefined ? '' : PAGING[paging.kind],
    parameters.some(({ source: { list } }) => list !== undefined)
      ? 'Keys beyond what one call may name are asked for in further calls, one after the other.'
      : '',
    chosenText === undefined ? (titled ? `${call}.` : '') : `${call} with ${code(chosenText)}.`,
  ];
}

const PAGING = {
  page: 'Awaited, it is one page; a loop with `for await` goes through the items of all pages.',
  'above-key':
    'Awaited, it is one answer; a loop with `for await` goes on above the last key until nothing is left.',
  window: 'One call reaches a few days; further calls follow, up to today.',
} as const;

/** What the method does not tell of the effects. */
function effectText({ source: { effects }, method }: BoundResource): string {
  const although = method === 'GET' ? ', although it is a GET' : '';
  if (effects.includes('deletes')) {
    const does = effects.includes('writes') ? 'May delete' : 'Deletes';
    return `${does}${although}; it is never repeated by itself.`;
  }
  return although !== '' && effects.includes('writes')
    ? `Writes${although}; it is repeated only where the server certainly did nothing.`
    : '';
}

function sentence(text: string): string {
  const trimmed = capitalised(text.trim());
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

function tags(hasQuery: boolean, hasBody: boolean, kind: keyof typeof RESULTS): string {
  return [
    '@param transport makes the call',
    ...(hasQuery ? ['@param query query parameters'] : []),
    ...(hasBody ? ['@param body the request'] : []),
    '@param options what is peculiar to this call',
    `@throws CallError where the call fails${kind === 'record' ? ', or nothing is found' : ''}`,
  ].join('\n');
}

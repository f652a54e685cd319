import type { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { ApiModel, Parameter, Resource } from '../model/model.js';
import { messageNodes } from '../model/walk.js';
import { camelCase, pascalCase } from './case.js';
import type { Ledger } from './ledger.js';
import { plural, singular } from './number.js';
import { RESERVED_NAMES } from './reserved.js';
import type { nameRules } from './rules.js';
import { cutSpelling } from './spelling.js';

/** What a client calls one use of a resource: `client.orders.list`, and `listOrders` as a plain function. */
export interface OperationNames {
  readonly group: string;
  readonly method: string;
  readonly function: string;
}

/** One use of a resource. */
export interface NamedOperation {
  readonly names: OperationNames;
  /** Parameter that chooses this use, where one resource has several, and its value. */
  readonly chosenBy?: { readonly parameter: string; readonly value: string };
}

/** Words that say what a call does, by the verb that methods have for it. */
const VERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    create: ['create', 'add', 'insert', 'new', 'book', 'post'],
    get: ['get', 'read', 'fetch', 'show', 'retrieve'],
    list: ['list'],
    search: ['search', 'find'],
    update: ['update', 'edit', 'change', 'modify', 'patch'],
    replace: ['replace', 'put'],
    delete: ['delete', 'remove', 'cancel'],
    match: ['match'],
    send: ['send'],
  }).flatMap(([verb, words]) => words.map((word) => [word, verb] as const)),
);

/** Members that a client has beside its groups. */
const CLIENT_MEMBERS: ReadonlySet<string> = new Set(['safe', 'transport']);

/** What naming operations works with. */
export interface OperationContext {
  readonly ledger: Ledger;
  readonly report: DiagnosticCollector<typeof nameRules>;
  /** Name for types by resource. */
  readonly typeOf: (resource: string) => string;
}

/**
 * Names the uses of every documented resource: by the verb and the noun in its name or, where it names none, by
 * what it does. Groups, methods and functions can be settled in the config (`groups/…`, `methods/…`,
 * `functions/…`), each by the name of the resource, with `?parameter=value` behind it where a parameter chooses.
 *
 * @param model the model, its resources sorted
 * @param context ledger, diagnostics and names of resources
 * @returns the uses by resource
 */
export function nameOperations(
  model: ApiModel,
  { ledger, report, typeOf }: OperationContext,
): ReadonlyMap<string, readonly NamedOperation[]> {
  const documented = model.resources.filter(({ status }) => status === 'documented');
  const nouns = new Set(documented.map((resource) => nounOf(cutSpelling(typeOf(resource.name))).join(' ')));
  const taken = new Set<string>();
  const functions = new Set<string>(RESERVED_NAMES);
  const settle = (scope: string, key: string, derived: () => string): string => {
    // Both are asked, so that a name that the config replaces is not reported as unused.
    const locked = ledger.locked(scope, key);
    const name = ledger.override(scope, key) ?? locked ?? derived();
    ledger.write(scope, key, name);
    return name;
  };
  return new Map(
    documented.map((resource) => {
      const words = cutSpelling(typeOf(resource.name));
      const operations = usesOf(resource).map(({ verb, chosenBy }): NamedOperation => {
        const key =
          chosenBy === undefined ? resource.name : `${resource.name}?${chosenBy.parameter}=${chosenBy.value}`;
        const derived = deriveName(words, verb ?? verbOf(resource, words, model.types), nouns);
        const group = settle('groups', key, () =>
          CLIENT_MEMBERS.has(derived.group) ? `${derived.group}Resource` : derived.group,
        );
        let method = settle('methods', key, () =>
          free(derived.method, (one) => !taken.has(`${group}.${one}`)),
        );
        if (taken.has(`${group}.${method}`)) {
          report.report(
            'name-collision',
            `Two operations are called ${group}.${method}; one of them is ${key}.`,
            [],
          );
          method = free(method, (one) => !taken.has(`${group}.${one}`));
        }
        taken.add(`${group}.${method}`);
        const name = free(
          settle('functions', key, () => free(functionName(group, method), (one) => !functions.has(one))),
          (one) => !functions.has(one),
        );
        functions.add(name);
        return { names: { group, method, function: name }, ...(chosenBy === undefined ? {} : { chosenBy }) };
      });
      return [resource.name, operations] as const;
    }),
  );
}

interface Use {
  readonly verb?: string;
  readonly chosenBy?: { readonly parameter: string; readonly value: string };
}

/** A required parameter whose values are all verbs makes one use of each; otherwise there is one. */
function usesOf({ parameters, parameterRules }: Resource): readonly Use[] {
  const chooser = parameterRules.length > 0 ? undefined : parameters.find(isChooser);
  if (chooser === undefined) return [{}];
  return valuesOf(chooser).map((value) => ({
    verb: VERBS.get(value.toLowerCase()) ?? value,
    chosenBy: { parameter: chooser.name, value },
  }));
}

function isChooser(parameter: Parameter): boolean {
  const values = valuesOf(parameter);
  return parameter.required && values.length > 1 && values.every((value) => VERBS.has(value.toLowerCase()));
}

function valuesOf({ simple }: Parameter): readonly string[] {
  return simple.enumeration?.values.map(({ value }) => value) ?? [];
}

/** The verb of a resource whose name has none. */
function verbOf(resource: Resource, words: readonly string[], types: ApiModel['types']): string {
  const { effects, method } = resource;
  if (effects.includes('writes'))
    return method === 'PUT' ? 'replace' : method === 'PATCH' ? 'update' : 'create';
  if (effects.includes('deletes')) return 'delete';
  return isPlural(words) && answersWithMany(resource, types) ? 'list' : 'get';
}

function isPlural(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return singular(last) !== last;
}

/** `GET /orders` whose root holds any number of one thing, right below it or in an envelope; not `GET /orders/{id}`. */
function answersWithMany({ path, response }: Resource, types: ApiModel['types']): boolean {
  if (response === undefined || path.endsWith('}')) return false;
  for (const node of messageNodes(response, types)) {
    const many = node.kind === 'element' && node.occurs.max === null;
    if (many && node.path.split('/').length <= 3) return true;
  }
  return false;
}

function deriveName(
  words: readonly string[],
  verb: string,
  nouns: ReadonlySet<string>,
): { readonly group: string; readonly method: string } {
  const [head = '', ...rest] = words;
  const last = words.at(-1);
  const known = VERBS.get(head);
  if (known !== undefined && rest.length > 0) {
    // `update order status`: where there are orders, the status is a part of them.
    const length = rest.findLastIndex(
      (_, at) => at > 0 && nouns.has(singularWords(rest.slice(0, at)).join(' ')),
    );
    const noun = length < 0 ? rest : rest.slice(0, length);
    return { group: groupName(noun), method: camelCase([known, ...(length < 0 ? [] : rest.slice(length))]) };
  }
  if (last === 'list' && words.length > 1) return { group: groupName(words.slice(0, -1)), method: 'list' };
  if (head === 'deleted' && rest.length > 0) return { group: groupName(rest), method: 'listDeleted' };
  return { group: groupName(words), method: camelCase([verb]) };
}

/** The noun in the name of a resource, in the singular. */
function nounOf(words: readonly string[]): readonly string[] {
  const [head = '', ...rest] = words;
  if (rest.length > 0 && (VERBS.has(head) || head === 'deleted')) return singularWords(rest);
  return singularWords(words.length > 1 && words.at(-1) === 'list' ? words.slice(0, -1) : words);
}

function groupName(noun: readonly string[]): string {
  const singulars = singularWords(noun);
  return camelCase([...singulars.slice(0, -1), plural(singulars.at(-1) ?? '')]);
}

function singularWords(words: readonly string[]): readonly string[] {
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')];
}

/** `orders` and `listDeleted` give `listDeletedOrders`, `orders` and `updateStatus` give `updateOrderStatus`. */
function functionName(group: string, method: string): string {
  const nouns = cutSpelling(group);
  const [verb = '', ...rest] = cutSpelling(method);
  if (verb === 'list' || verb === 'search') return camelCase([verb, ...rest, ...nouns]);
  return camelCase([verb]) + pascalCase([...singularWords(nouns), ...rest]);
}

function free(wanted: string, isFree: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; !isFree(name); count += 1) name = `${wanted}${count}`;
  return name;
}

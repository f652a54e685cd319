import type { ApiModel, Message, Resource } from '../../model/model.js';
import { innerNamespaces } from '../../model/inner-namespaces.js';
import type { ElementParticle, TypeId } from '../../model/schema.js';
import { pascalCase } from '../../names/case.js';
import type { MessagePart } from '../../names/type-names.js';
import { bindType } from './bind-type.js';
import type { BoundMessage, BoundType } from './bound.js';
import { referencesOf } from './bound-order.js';
import { orderTypes } from './bound-order.js';
import type { BindContext } from './context.js';
import { placesOf } from './context.js';
import { keyOfRules, layRules, NO_RULES } from './message-rules.js';
import type { RuleTree } from './message-rules.js';
import { bindScalar } from './scalar.js';

/**
 * Binds a message: its root and every type it reaches, each once.
 *
 * @param message the message
 * @param resource the resource it belongs to
 * @param part which message it is
 * @param context the context
 */
export function bindMessage(
  message: Message,
  resource: Resource,
  part: MessagePart,
  context: BindContext,
): BoundMessage {
  const fold = nameFold(context.model);
  const { tree, unbound } = layRules(message.rules ?? [], message.root.name, fold);
  for (const rule of unbound) {
    const text = `The rule on ${rule.paths.join(', ')} of ${resource.name} does not concern one parent.`;
    context.report.report('emit-rule', text, placesOf(resource.provenance));
  }
  const types = new Map<string, BoundType>();
  const variants = new Map<TypeId, string[]>();
  const pending: { key: string; id: TypeId; name: string; rules: RuleTree }[] = [];
  const requested = new Set<string>();
  /** The key under which a type is bound where it stands, put on the list of types to bind. */
  const refer = (id: TypeId, rules: RuleTree): string => {
    const named = context.types.get(`${resource.name} ${part} ${id}`) ?? { name: '', id };
    const ruleKey = keyOfRules(rules);
    const key = ruleKey === '' ? named.id : `${named.id} ${ruleKey}`;
    if (requested.has(key)) return key;
    requested.add(key);
    const known = variants.get(named.id) ?? [];
    variants.set(named.id, [...known, key]);
    const name = known.length === 0 ? named.name : `${named.name}Variant${known.length + 1}`;
    pending.push({ key, id: named.id, name, rules });
    return key;
  };
  const { root } = message;
  const rootKey = root.type.kind === 'complex' ? refer(root.type.id, tree) : '#root';
  if (root.type.kind === 'simple') types.set(rootKey, textRoot(root, resource, part, context));
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { key, id, name, rules } = next;
    const below = (element: string): RuleTree => rules.children.get(fold(element)) ?? NO_RULES;
    types.set(
      key,
      bindType({ key, id, name, rules, fold, refer: (of, element) => refer(of, below(element)) }, context),
    );
  }
  const inner = innerNamespaces(root, context.model.types);
  return {
    part,
    root,
    type: rootKey,
    types: inDocumentOrder(rootKey, types),
    order: orderTypes(rootKey, types),
    ignoreCase: context.model.api.caseInsensitiveNames,
    prefixes: prefixesOf(root, types, inner),
    inner: new Set(inner.keys()),
  };
}

/** The object of a root element of simple type: only text. */
function textRoot(
  root: ElementParticle,
  resource: Resource,
  part: MessagePart,
  context: BindContext,
): BoundType {
  const simple = root.type.kind === 'simple' ? root.type.simple : { codec: 'text' };
  const head = context.names.resources.get(resource.name)?.type ?? '';
  return {
    key: '#root',
    name: head + pascalCase([part]),
    provenance: root.provenance,
    ...(root.docs === undefined ? {} : { docs: root.docs }),
    attributes: [],
    parts: [],
    text: { as: 'value', is: bindScalar(simple, root.provenance, context) },
    rules: [],
    abstract: false,
    isDerived: false,
    derived: [],
  };
}

/** Types as a reader of the message meets them: the root, then each before what follows it. */
function inDocumentOrder(
  root: string,
  types: ReadonlyMap<string, BoundType>,
): ReadonlyMap<string, BoundType> {
  const ordered = new Map<string, BoundType>();
  const pending = [root];
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    const type = types.get(key);
    if (type === undefined || ordered.has(key)) continue;
    ordered.set(key, type);
    pending.push(...[...referencesOf(type)].reverse());
  }
  return ordered;
}

/**
 * The namespace of the root becomes the default one; further ones are numbered in order of appearance. A prefix that
 * a DTD demands is kept.
 */
function prefixesOf(
  root: ElementParticle,
  types: ReadonlyMap<string, BoundType>,
  inner: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const elements = new Set<string>();
  const others = new Set<string>();
  const demanded = new Map<string, string>();
  const note = ({ namespace, prefix }: { readonly namespace?: string; readonly prefix?: string }): void => {
    if (namespace !== undefined && prefix !== undefined) demanded.set(namespace, prefix);
  };
  note(root);
  for (const type of types.values()) {
    if (type.derived.length > 0 && type.namespace !== undefined) others.add(type.namespace);
    for (const { source } of type.attributes) {
      if (source.namespace !== undefined) others.add(source.namespace);
      note(source);
    }
    const pending = [...type.parts];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      if (part.kind === 'group') pending.push(...part.parts);
      else if (part.kind === 'element') {
        elements.add(part.source.namespace ?? '');
        note(part.source);
      }
    }
  }
  // A default namespace would catch elements that are in none, and attributes need a prefix.
  const own = root.namespace ?? '';
  const byDefault = own !== '' && !elements.has('') && !others.has(own) && !demanded.has(own);
  const prefixes: [string, string][] = byDefault ? [[own, '']] : [];
  const named = new Set([own, ...elements, ...others]);
  for (const namespace of ['', XML_NAMESPACE, ...(byDefault ? [own] : [])]) named.delete(namespace);
  const taken = new Set(demanded.values());
  let count = 0;
  for (const namespace of [...named].sort()) {
    let prefix = demanded.get(namespace) ?? inner.get(namespace);
    while (prefix === undefined || (!demanded.has(namespace) && taken.has(prefix))) prefix = `n${++count}`;
    prefixes.push([namespace, prefix]);
  }
  return Object.fromEntries(prefixes);
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/**
 * How element names are compared.
 *
 * @param model the model
 */
export function nameFold(model: ApiModel): (name: string) => string {
  return model.api.caseInsensitiveNames ? (name) => name.toLowerCase() : (name) => name;
}

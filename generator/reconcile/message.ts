import type { Message, MessageRule } from '../model/model.js';
import type { ComplexType, SimpleType, TypeId } from '../model/schema.js';
import { applyToMessage } from './apply-overlay.js';
import { chooseSimpleType } from './choose-codec.js';
import { copyTypes } from './copy-types.js';
import type { DraftAttribute, DraftElement, TypeReference } from './draft.js';
import { childSlots } from './draft.js';
import { inEnvelope } from './envelope.js';
import { findNode } from './find.js';
import type { KeptTypes } from './kept-types.js';
import type { MessageSources } from './merge-sources.js';
import { mergeSources } from './merge-sources.js';
import type { OverlayEntry } from './overlay.js';
import { modelOfDraft } from './to-model.js';
import type { Use } from './uses.js';
import { usesOfMessage } from './uses.js';

/** What one message is made from. */
export interface MessageInput extends MessageSources {
  readonly entries: readonly OverlayEntry[];
  /** What types become that stay as a schema declares them. */
  readonly kept: KeptTypes;
  /** Is told of every element as the documents have it. */
  readonly observe: (uses: readonly Use[]) => void;
  readonly unused: (entry: OverlayEntry, why: string) => void;
}

/**
 * Makes one message: schema and pages merged, put into the envelope, corrected by the overlay.
 *
 * @param input what the message is made from
 * @param types complex types of the model; added to
 * @returns undefined where no source says anything of the message
 */
export function reconcileMessage(
  input: MessageInput,
  types: Record<TypeId, ComplexType>,
): Message | undefined {
  const payload = mergeSources(input);
  const root = input.envelope === undefined ? payload : inEnvelope(input.envelope, payload);
  if (root === undefined) {
    for (const entry of input.entries) input.unused(entry, `there is no ${input.part} message`);
    return undefined;
  }
  const documented = pathsOf(root);
  input.observe(usesOfMessage(root, input.resource, input.part));
  const rules: MessageRule[] = [];
  for (const entry of input.entries) {
    const problem =
      addRule(root, entry, rules) ??
      (isRuleAlone(entry) ? undefined : applyToMessage(root, entry, input.contradictions.isAimedAt(entry)));
    if (problem !== undefined) input.unused(entry, problem);
  }
  const paths = pathsOf(root);
  const part = input.part;
  const simpleTypeOf = (node: DraftElement | DraftAttribute): SimpleType =>
    chooseSimpleType(
      node,
      part,
      {
        resource: input.resource,
        part,
        path: paths.get(node) ?? node.name,
        documented: documented.get(node),
      },
      input.policy,
      input.contradictions,
    );
  const prefix = `${input.resource}.${part}:`;
  const references: TypeReference[] = [];
  const element = modelOfDraft(root, prefix, types, simpleTypeOf, (reference) => {
    references.push(reference);
    return input.kept.idOf(reference.schema, part, reference.id);
  });
  copyTypes(references, part, input.kept, types);
  return rules.length === 0 ? { root: element } : { root: element, rules };
}

function addRule(root: DraftElement, entry: OverlayEntry, rules: MessageRule[]): string | undefined {
  const rule = entry.change.rule;
  if (rule === undefined) return undefined;
  const parent = findNode(root, entry.target.path);
  if (parent === undefined || parent.kind !== 'element') return `there is no ${entry.target.path}`;
  const paths: string[] = [];
  for (const name of rule.of) {
    const path = `${entry.target.path}/${name}`;
    const found = findNode(root, path);
    if (found === undefined) return `there is no ${path}`;
    if (found.kind === 'element' && rule.kind !== 'requires') found.element.min = 0;
    paths.push(path);
  }
  rules.push({ kind: rule.kind, paths, reason: entry.change.reason });
  return undefined;
}

function isRuleAlone({ change }: OverlayEntry): boolean {
  return change.rule !== undefined && Object.keys(change).length === 3;
}

function pathsOf(root: DraftElement): ReadonlyMap<DraftElement | DraftAttribute, string> {
  const paths = new Map<DraftElement | DraftAttribute, string>();
  const open: { readonly element: DraftElement; readonly path: string }[] = [
    { element: root, path: root.name },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // What also stands in a list (see `alternativeList`) keeps the path of the first place.
    if (paths.has(next.element)) continue;
    paths.set(next.element, next.path);
    for (const attribute of next.element.attributes) paths.set(attribute, `${next.path}/@${attribute.name}`);
    for (const { element } of childSlots(next.element).reverse()) {
      open.push({ element, path: `${next.path}/${element.name}` });
    }
  }
  return paths;
}

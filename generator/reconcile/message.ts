import type { Message, MessageRule } from '../model/model.js';
import type { ComplexType, SimpleType, TypeId } from '../model/schema.js';
import type { ElementFragment } from '../sources/tables/index.js';
import { applyToMessage } from './apply-overlay.js';
import type { CodecPolicy } from './choose-codec.js';
import { chooseSimpleType } from './choose-codec.js';
import type { Contradictions } from './contradictions.js';
import type { DraftAttribute, DraftElement } from './draft.js';
import { childSlots } from './draft.js';
import type { Envelope } from './envelope.js';
import { inEnvelope } from './envelope.js';
import type { PageNode } from './evidence.js';
import { findNode } from './find.js';
import { draftFromPage } from './from-page.js';
import { draftFromSchema } from './from-schema.js';
import type { MessageSchema } from './input.js';
import { mergePage } from './merge-page.js';
import type { OverlayEntry } from './overlay.js';
import { pageNode } from './page-evidence.js';
import { compareProseBelow } from './page-prose.js';
import { modelOfDraft } from './to-model.js';
import { copyTypes } from './copy-types.js';
import type { Use } from './uses.js';
import { usesOfMessage } from './uses.js';

/** What one message is made from. */
export interface MessageInput {
  readonly resource: string;
  readonly part: 'request' | 'response';
  readonly trees: readonly (readonly ElementFragment[])[];
  readonly schema: MessageSchema | undefined;
  readonly envelope: Envelope | undefined;
  readonly entries: readonly OverlayEntry[];
  readonly policy: CodecPolicy;
  readonly contradictions: Contradictions;
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
  const payload = mergedDraft(input);
  const root = input.envelope === undefined ? payload : inEnvelope(input.envelope, payload);
  if (root === undefined) {
    for (const entry of input.entries) input.unused(entry, `there is no ${input.part} message`);
    return undefined;
  }
  input.observe(usesOfMessage(root, input.resource, input.part));
  const rules: MessageRule[] = [];
  for (const entry of input.entries) {
    const problem =
      entry.change.rule === undefined ? applyToMessage(root, entry) : addRule(root, entry, rules);
    if (problem !== undefined) input.unused(entry, problem);
  }
  const paths = pathsOf(root);
  const part = input.part;
  const simpleTypeOf = (node: DraftElement | DraftAttribute): SimpleType =>
    chooseSimpleType(
      node,
      part,
      { resource: input.resource, part, path: paths.get(node) ?? node.name },
      input.policy,
      input.contradictions,
    );
  const prefix = `${input.resource}.${part}:`;
  const element = modelOfDraft(root, prefix, types, simpleTypeOf);
  for (const schema of [input.schema?.schema, input.envelope?.schema]) {
    if (schema !== undefined) copyTypes(schema, types, part, input.policy);
  }
  return rules.length === 0 ? { root: element } : { root: element, rules };
}

function mergedDraft(input: MessageInput): DraftElement | undefined {
  const pages = input.trees.map((roots) => singleRoot(roots.map(pageNode), input.envelope)).filter(isDefined);
  for (const page of pages) {
    const spot = { resource: input.resource, part: input.part, path: page.name };
    compareProseBelow(page, spot, input.part === 'request', input.contradictions);
  }
  const draft = schemaDraft(input.schema);
  const [first, ...others] = pages;
  if (draft === undefined && first === undefined) return undefined;
  const spot = { resource: input.resource, part: input.part, path: first?.name ?? '' };
  const base = draft ?? (first === undefined ? undefined : draftFromPage(first, spot, input.contradictions));
  if (base === undefined) return undefined;
  const context = {
    resource: input.resource,
    part: input.part,
    contradictions: input.contradictions,
    codecFamily: (simple: SimpleType): string | undefined => familyOf(simple, input.policy),
  };
  for (const page of draft === undefined ? others : pages) mergePage(base, page, context);
  return base;
}

/** Family of a declared type for comparison with type words; undefined where the schema says only "text". */
function familyOf(simple: SimpleType, policy: CodecPolicy): string | undefined {
  const mapped = simple.name === undefined ? undefined : policy.schemaTypes[simple.name];
  const codec = mapped === undefined ? simple.codec : typeof mapped === 'string' ? mapped : mapped.request;
  if (codec.startsWith('decimal') || codec === 'integer' || codec === 'big-integer') return 'number';
  if (codec.startsWith('date')) return 'date';
  // A help page has no word of its own for a boolean in text: "String, True or False".
  return codec === 'base64' ? 'base64' : undefined;
}

function schemaDraft(schema: MessageSchema | undefined): DraftElement | undefined {
  if (schema === undefined) return undefined;
  const root =
    schema.root === undefined
      ? schema.schema.roots[0]
      : schema.schema.roots.find((element) => element.name === schema.root);
  return root === undefined ? undefined : draftFromSchema(schema.schema, root);
}

/** A table without a root row gets the root of the envelope. */
function singleRoot(roots: readonly PageNode[], envelope: Envelope | undefined): PageNode | undefined {
  const [first, ...others] = roots;
  if (first === undefined) return undefined;
  if (others.length === 0) return first;
  return {
    ...first,
    name: envelope?.root ?? 'root',
    kind: 'aggregate',
    typeWord: '(none)',
    occurs: { min: 1, max: 1, stated: false },
    values: [],
    docs: {},
    examples: [],
    attributes: [],
    children: roots,
  };
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

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

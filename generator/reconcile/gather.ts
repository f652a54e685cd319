import type { LocalizedText, Provenance } from '../model/schema.js';
import type {
  ElementFragment,
  MessageFragment,
  ParameterFragment,
  PageFragment,
} from '../sources/tables/index.js';
import type { DeclaredResource, MessageSchema, PageEvidence, ReconcileInput } from './input.js';
import { compareText } from './to-model.js';

/** What a name ends in where one address has several uses: `orders/{id}:DELETE`. */
const USE = /:([A-Z]+)$/u;

/** Everything that the sources say of one resource. */
export interface GatheredResource {
  readonly name: string;
  /** What its path is made of: the name without the method that tells it from other uses. */
  readonly address: string;
  status: 'documented' | 'referenced';
  subject: string;
  title: LocalizedText;
  docs: LocalizedText;
  method: string | null;
  /** Every statement of the method, the strongest first. */
  readonly methods: { readonly method: string; readonly at: Provenance }[];
  readonly provenance: Provenance[];
  readonly parameters: ParameterFragment[];
  /** Trees of pages by part; the part of `message` is decided by the method. */
  readonly trees: {
    readonly part: 'request' | 'response' | 'message';
    readonly roots: readonly ElementFragment[];
  }[];
  readonly schemas: MessageSchema[];
  declared: DeclaredResource | undefined;
}

/**
 * Brings together what pages, schemas and configuration say of each resource, sorted by name.
 *
 * @param input everything that reconciliation looks at
 */
export function gatherResources(input: ReconcileInput): readonly GatheredResource[] {
  const resources = new Map<string, GatheredResource>();
  const resourceOf = (spelt: string, use = USE.exec(spelt)?.[1]): GatheredResource => {
    const address = canonicalName(spelt.replace(USE, ''), input.resourceSuffix);
    const name = use === undefined ? address : `${address}:${use}`;
    const known = resources.get(name);
    if (known !== undefined) return known;
    const created = emptyResource(name, address);
    resources.set(name, created);
    return created;
  };
  for (const declared of input.declared) takeDeclared(resourceOf(declared.name), declared);
  for (const { subject, fragments } of pagesInOrder(input)) {
    for (const fragment of fragments) {
      if (fragment.resource === '') continue;
      takeFragment(resourceOf(fragment.resource, fragment.use), fragment, subject);
      if (fragment.part !== 'resource') continue;
      for (const mention of fragment.mentions) {
        const mentioned = resourceOf(mention);
        if (mentioned.subject === '') mentioned.subject = subject;
        mentioned.provenance.push(fragment.place);
      }
    }
  }
  for (const schema of [...input.schemas].sort((a, b) => compareText(a.source, b.source))) {
    resourceOf(schema.resource).schemas.push(schema);
  }
  const described = new Set(
    [...resources.values()].flatMap(({ name, address }) => (name === address ? [] : [address])),
  );
  // A mention says of which address it speaks, and not of which of its uses.
  return [...resources.values()]
    .filter(({ name, status }) => status === 'documented' || !described.has(name))
    .sort((a, b) => compareText(a.name, b.name));
}

/** Pages by the name of their document: where two speak of one thing, the order of the configuration is no matter. */
function pagesInOrder(input: ReconcileInput): readonly PageEvidence[] {
  const sourceOf = ({ fragments: [first] }: PageEvidence): string => first?.source ?? '';
  return [...input.pages].sort((a, b) => compareText(sourceOf(a), sourceOf(b)));
}

/**
 * Name of a resource in the model: as spelt, without the ending that all share.
 *
 * @param spelt name on a page
 * @param suffix ending of resource names
 */
export function canonicalName(spelt: string, suffix: string): string {
  const plain = spelt.replace(/^\//u, '');
  const cut = suffix !== '' && plain.toLowerCase().endsWith(suffix.toLowerCase());
  return cut ? plain.slice(0, -suffix.length).toLowerCase() : plain;
}

function emptyResource(name: string, address: string): GatheredResource {
  return {
    name,
    address,
    status: 'referenced',
    subject: '',
    title: {},
    docs: {},
    method: null,
    methods: [],
    provenance: [],
    parameters: [],
    trees: [],
    schemas: [],
    declared: undefined,
  };
}

function takeDeclared(resource: GatheredResource, declared: DeclaredResource): void {
  resource.declared = declared;
  resource.status = 'documented';
  resource.subject = declared.subject ?? resource.subject;
  resource.method = declared.method ?? resource.method;
  if (declared.title !== undefined) resource.title = { ...resource.title, en: declared.title };
  if (declared.docs !== undefined) resource.docs = { ...resource.docs, en: declared.docs };
  const at = { source: declared.source, line: declared.line, column: declared.column };
  if (declared.method !== undefined) resource.methods.push({ method: declared.method, at });
  resource.provenance.push(at);
}

function takeFragment(resource: GatheredResource, fragment: PageFragment, subject: string): void {
  if (fragment.part === 'values') return;
  resource.provenance.push(fragment.place);
  if (fragment.part === 'resource') {
    if (fragment.from !== 'mention') {
      resource.status = 'documented';
      resource.subject = subject;
    } else if (resource.subject === '') resource.subject = subject;
    resource.title = { ...fragment.title, ...resource.title };
    resource.docs = { ...fragment.docs, ...resource.docs };
    resource.method ??= fragment.method;
    if (fragment.method !== null) {
      resource.methods.push({ method: fragment.method, at: fragment.methodPlace ?? fragment.place });
    }
    for (const { method, place } of fragment.otherMethods ?? []) resource.methods.push({ method, at: place });
    return;
  }
  resource.status = 'documented';
  if (fragment.part === 'query') resource.parameters.push(...fragment.parameters);
  else resource.trees.push({ part: fragment.part, roots: rootsOf(fragment) });
}

function rootsOf(fragment: MessageFragment): readonly ElementFragment[] {
  return fragment.roots;
}

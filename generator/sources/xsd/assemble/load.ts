import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { XsdDocument, XsdLink } from '../mirror.js';
import { XML_NAMESPACE, XSD_NAMESPACE, XSI_NAMESPACE } from '../names.js';
import { isSchema, readDocument } from '../read/document.js';
import type { XsdRules } from '../rules.js';
import { checkStructure } from '../check/structure.js';
import { includeByVersion } from '../read/versioning.js';
import { readXml } from '../xml/document.js';
import type { XmlElement } from '../xml/node.js';

/** A schema document: its name for places, and its bytes or, where somebody has decoded it, its text. */
export interface XsdInput {
  readonly file: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
}

/** A schema document that another one asks for. */
export interface XsdRequest {
  /** Location as it stands in the document. */
  readonly location?: string;
  /** Namespace that is imported. */
  readonly namespace?: string;
  /** Name of the document that asks, to which the location is relative. */
  readonly base: string;
  readonly kind: 'include' | 'import' | 'redefine' | 'override';
}

/** Finds the documents that others ask for; gives undefined where there is none. The same file, the same name. */
export type XsdResolver = (request: XsdRequest) => XsdInput | undefined;

/** Namespaces whose components every reader knows. */
const KNOWN = new Set([XML_NAMESPACE, XSI_NAMESPACE, XSD_NAMESPACE]);

/** A document with links that are filled in as documents are found. */
interface Draft {
  readonly document: XsdDocument;
  readonly links: XsdLink[];
}

/**
 * Loads schema documents and all documents that they include, import, redefine and override, each once for
 * each target namespace (Part 1, section 4.2). Circles end by themselves.
 *
 * @param inputs the documents that were asked for
 * @param resolve finds the others
 * @param diagnostics takes the findings
 */
export function loadDocuments(
  inputs: readonly XsdInput[],
  resolve: XsdResolver,
  diagnostics: DiagnosticCollector<XsdRules>,
): readonly XsdDocument[] {
  const drafts: Draft[] = [];
  const indexes = new Map<string, number>();
  const roots = new Map<string, XmlElement | undefined>();

  const rootOf = (input: XsdInput): XmlElement | undefined => {
    if (!roots.has(input.file)) roots.set(input.file, readRoot(input, diagnostics));
    return roots.get(input.file);
  };
  const add = (file: string, root: XmlElement, namespace: string | undefined): number => {
    const effective = root.attributes.find((item) => item.local === 'targetNamespace')?.value ?? namespace;
    const key = `${file}\n${effective ?? ''}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const document = readDocument(file, root, namespace, diagnostics);
    indexes.set(key, drafts.length);
    drafts.push({ document, links: [] });
    return drafts.length - 1;
  };
  const follow = (document: XsdDocument, link: XsdLink): XsdLink => {
    const input = resolve({
      ...(link.location === undefined ? {} : { location: link.location }),
      ...(link.namespace === undefined ? {} : { namespace: link.namespace }),
      base: document.file,
      kind: link.kind,
    });
    if (input === undefined) {
      reportMissing(document, link, diagnostics);
      return link;
    }
    const root = rootOf(input);
    if (root === undefined || !fits(document, link, root, input.file, diagnostics)) return link;
    const index = add(input.file, root, link.kind === 'import' ? undefined : document.targetNamespace);
    if (drafts[index]?.document === document && link.kind === 'include') {
      diagnostics.report('xsd-self-include', 'The schema document includes itself.', [link.place]);
    }
    return { ...link, document: index };
  };

  for (const input of inputs) {
    const root = rootOf(input);
    if (root !== undefined) add(input.file, root, undefined);
  }
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    for (const link of draft?.document.links ?? []) draft?.links.push(follow(draft.document, link));
  }
  return drafts.map(({ document, links }) => ({ ...document, links }));
}

function readRoot(input: XsdInput, diagnostics: DiagnosticCollector<XsdRules>): XmlElement | undefined {
  const root = readXml(input.file, input.bytes ?? input.text ?? '', diagnostics);
  if (root === undefined) return undefined;
  if (!isSchema(root)) {
    const name = root.namespace === undefined ? root.local : `{${root.namespace}}${root.local}`;
    diagnostics.report('xsd-not-a-schema', `The root element is ${name}, not xs:schema.`, [root.place]);
    return undefined;
  }
  const included = includeByVersion(root);
  checkStructure(included, diagnostics);
  return included;
}

function reportMissing(
  document: XsdDocument,
  link: XsdLink,
  diagnostics: DiagnosticCollector<XsdRules>,
): void {
  // An import without a location may mean components that somebody else brings along.
  if (link.location === undefined || (link.namespace !== undefined && KNOWN.has(link.namespace))) return;
  const what = link.kind === 'import' ? `namespace ${link.namespace ?? '(none)'}` : `${document.file}`;
  const message = `The document "${link.location}" was not found (${link.kind} for ${what}).`;
  diagnostics.report('xsd-unresolved-location', message, [link.place]);
}

/** Rules of namespaces between documents (Part 1, sections 4.2.1 to 4.2.3). */
function fits(
  document: XsdDocument,
  link: XsdLink,
  root: XmlElement,
  file: string,
  diagnostics: DiagnosticCollector<XsdRules>,
): boolean {
  const found = root.attributes.find((item) => item.local === 'targetNamespace')?.value;
  const expected = link.kind === 'import' ? link.namespace : document.targetNamespace;
  if (found === expected || (link.kind !== 'import' && found === undefined)) return true;
  const message = `${file} has the target namespace ${found ?? '(none)'}, and ${expected ?? '(none)'} is expected.`;
  diagnostics.report('xsd-namespace-mismatch', message, [link.place, root.place]);
  return false;
}

import type { SimpleType } from '../model/schema.js';
import type { ElementFragment } from '../sources/tables/index.js';
import { alignRoot, singleRoot } from './align-root.js';
import type { CodecPolicy } from './choose-codec.js';
import type { Contradictions } from './contradictions.js';
import type { DraftElement } from './draft.js';
import type { Envelope } from './envelope.js';
import type { PageNode } from './evidence.js';
import { draftFromPage } from './from-page.js';
import { draftFromSchema } from './from-schema.js';
import type { Family } from './known-facts.js';
import { familyOfCodec } from './known-facts.js';
import type { MessageSchema, SourceKind } from './input.js';
import { mergePage } from './merge-page.js';
import { pageNode } from './page-evidence.js';
import { compareProseBelow } from './page-prose.js';
import { schemaEvidence } from './schema-evidence.js';
import { schemaKind, winnerBetween } from './who-wins.js';

/** What the sources say of one message. */
export interface MessageSources {
  readonly resource: string;
  readonly part: 'request' | 'response';
  /** Trees of the tables, each with its roots. */
  readonly trees: readonly (readonly ElementFragment[])[];
  readonly schemas: readonly MessageSchema[];
  readonly precedence: readonly SourceKind[];
  readonly envelope: Envelope | undefined;
  readonly policy: CodecPolicy;
  readonly contradictions: Contradictions;
}

type Source =
  | { readonly kind: 'page'; readonly page: PageNode }
  | { readonly kind: 'xsd' | 'dtd'; readonly draft: DraftElement };

/**
 * Merges all sources of a message: the strongest gives the structure, the others are laid over it in order.
 *
 * @param input the sources
 * @returns undefined where no source says anything of the message
 */
export function mergeSources(input: MessageSources): DraftElement | undefined {
  const { contradictions, precedence } = input;
  const sources = sourcesOf(input).sort((a, b) => rank(a.kind, precedence) - rank(b.kind, precedence));
  const [first, ...others] = sources;
  if (first === undefined) return undefined;
  const spot = { resource: input.resource, part: input.part, path: pathInEnvelope(first, input.envelope) };
  for (const source of sources) {
    if (source.kind !== 'page') continue;
    compareProseBelow(source.page, spot, input.part === 'request', contradictions);
  }
  const base = first.kind === 'page' ? draftFromPage(first.page, spot, contradictions) : first.draft;
  const winner = winnerBetween(
    new Set(input.trees.flatMap((roots) => roots.map(({ place }) => place.source))),
  );
  const codecFamily = (simple: SimpleType): Family | undefined => familyOf(simple, input.policy);
  for (const source of others) {
    const page = source.kind === 'page' ? source.page : schemaEvidence(source.draft);
    const aligned = alignRoot(base, page, spot, winner, contradictions);
    mergePage(base, aligned, { ...spot, winner, contradictions, codecFamily });
  }
  return base;
}

function sourcesOf(input: MessageSources): Source[] {
  const schemas = input.schemas.map(({ source, schema, root }): Source => ({
    kind: schemaKind(source),
    draft: draftFromSchema(schema, root),
  }));
  const declared = schemas.find((source) => source.kind !== 'page');
  const rootName = declared?.draft.name ?? input.envelope?.root.name ?? 'root';
  const pages = input.trees.flatMap((roots): Source[] => {
    const page = singleRoot(
      roots.map((row) => pageNode(row, input.part)),
      rootName,
    );
    return page === undefined ? [] : [{ kind: 'page', page }];
  });
  return [...schemas, ...pages];
}

/** A kind that the configuration leaves out is the weakest. */
function rank(kind: SourceKind, precedence: readonly SourceKind[]): number {
  const index = precedence.indexOf(kind);
  return index < 0 ? precedence.length : index;
}

/** Path of the root: a payload of another name than the envelope stands in it. */
function pathInEnvelope(source: Source, envelope: Envelope | undefined): string {
  const { name } = source.kind === 'page' ? source.page : source.draft;
  const inside = envelope !== undefined && envelope.root.name.toLowerCase() !== name.toLowerCase();
  return inside ? `${envelope.root.name}/${name}` : name;
}

/** Family of a declared type for comparison with type words; undefined where the schema says only "text". */
function familyOf(simple: SimpleType, policy: CodecPolicy): Family | undefined {
  const mapped = simple.name === undefined ? undefined : policy.schemaTypes[simple.name];
  return familyOfCodec(
    mapped === undefined ? simple.codec : typeof mapped === 'string' ? mapped : mapped.request,
  );
}

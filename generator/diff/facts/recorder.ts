import type { SourceDocument } from '../../model/model.js';
import type { Provenance } from '../../model/schema.js';
import { declarationHash, joinDeclarations } from './declarations.js';
import type { Containment, Evidence, Fact, FactBase, FactPlaces } from './fact.js';
import type { Location, LocationPart } from './location.js';
import type { SourceKinds } from './sources.js';
import { firstInSchema, kindsOf } from './sources.js';
import type { Direction } from './value.js';

/** Bits of `Scope.directions`. */
export const REQUEST = 1;
/** Bit of messages that come back. */
export const RESPONSE = 2;

/** A position whose facts share address and direction; the direction can grow until the walk has ended. */
export interface Scope {
  readonly resource: string | null;
  /** Wire path of the element whose type is compared. */
  readonly path: string;
  directions: number;
}

/** A node that can tell where it stands. */
export interface Located {
  readonly provenance: readonly Provenance[];
}

type Without<Whole, Keys extends PropertyKey> = Whole extends unknown ? Omit<Whole, Keys> : never;

/** A fact without what the recorder fills in. */
export type FactBody = Without<
  Fact,
  'location' | 'direction' | 'places' | 'evidence' | 'also' | 'confidence' | 'sequences'
>;

/** Where a fact stands, and the nodes that it is about. */
export interface FactContext {
  readonly scope: Scope;
  /** Path of the fact, where it is not that of the scope. */
  readonly path?: string | undefined;
  /** Default `message`. */
  readonly part?: LocationPart;
  readonly before?: Located | undefined;
  readonly after?: Located | undefined;
  /** Default 1. */
  readonly confidence?: number;
  /** What is known of the content model that the fact is about; filled in before facts are finished. */
  readonly model?: { readonly sequences: Containment | undefined };
}

/** Whether a fact is about how children follow each other, so that it weighs no more than the whole model. */
function isStructural(body: FactBody): boolean {
  switch (body.kind) {
    case 'group-kind':
    case 'order':
      return true;
    case 'occurrence':
    case 'moved':
    case 'added':
    case 'removed':
      return body.subject === 'element' || body.subject === 'group';
    default:
      return false;
  }
}

/** A fact but for what is known when the walk has ended. */
interface Draft {
  readonly fact: Omit<FactBase, 'direction'> & FactBody & { direction: Direction | null };
  readonly scope: Scope;
  /** The content model by which the fact is weighed; undefined where it stands for itself. */
  readonly model: FactContext['model'];
  /** See `declarationHash`. */
  readonly hash: number | undefined;
}

/** Collects facts, and fills in direction and weight when all are known. */
export class FactRecorder {
  readonly #drafts: Draft[] = [];
  readonly #once = new Set<string>();
  readonly #kinds: { readonly before: SourceKinds; readonly after: SourceKinds };
  /** Whether the new side has pages at all. */
  readonly #hasPages: boolean;

  /**
   * @param before documents of the old side
   * @param after documents of the new side
   */
  constructor(before: readonly SourceDocument[], after: readonly SourceDocument[]) {
    this.#kinds = { before: kindsOf(before), after: kindsOf(after) };
    this.#hasPages = after.some(({ kind }) => kind === 'page');
  }

  /** Records one difference. */
  add(context: FactContext, body: FactBody): void {
    if (body.kind === 'documentation' && this.#isCommentOnly(context)) return;
    this.#drafts.push(this.#draft(context, body));
  }

  /** Records a difference that shows in many places and is one all the same; only the first of a key counts. */
  addOnce(key: string, context: FactContext, body: FactBody): void {
    if (this.#once.has(key)) return;
    this.#once.add(key);
    this.add(context, body);
  }

  /**
   * Records that a node is known from a schema no more, but from a page only. Where the schema itself is gone, that
   * is the difference, and not each of its nodes.
   */
  compareProvenance(context: FactContext, before: Located, after: Located): void {
    if (before.provenance.length === 0 || !this.mayWeaken(after)) return;
    const { provenance } = after;
    const schemas = before.provenance.map(({ source }) => source).filter((source) => this.#isSchema(source));
    if (schemas.length === 0) return;
    const left = [...new Set(schemas)].sort().join(', ');
    const right = [...new Set(provenance.map(({ source }) => source))].sort().join(', ');
    this.add(context, {
      kind: 'evidence',
      aspect: 'provenance',
      change: 'weaker',
      before: left,
      after: right,
    });
  }

  /** Whether a node is known from pages only. */
  mayWeaken({ provenance }: Located): boolean {
    if (!this.#hasPages || provenance.length === 0) return false;
    return provenance.every(({ source }) => this.#kinds.after.get(source) === 'page');
  }

  /** Whether a document of the old side is a schema that the new side still has. */
  #isSchema(source: string): boolean {
    const kind = this.#kinds.before.get(source);
    return (kind === 'dtd' || kind === 'xsd') && this.#kinds.after.has(source);
  }

  /** Number of differences so far. */
  get size(): number {
    return this.#drafts.length;
  }

  /** Every fact, one a declaration: a declaration that stands in several places is one fact with `also`. */
  facts(): readonly Fact[] {
    const facts: Fact[] = [];
    const hashes: (number | undefined)[] = [];
    for (const { fact, scope, model, hash } of this.#drafts) {
      const sequences = model?.sequences;
      // Other parentheses that allow the same sequences are no difference.
      if (sequences === 'same') continue;
      fact.direction = directionOf(scope.directions);
      facts.push(sequences === undefined ? fact : { ...fact, sequences });
      hashes.push(hash);
    }
    return joinDeclarations(facts, hashes, this.#kinds);
  }

  /** Comments of a DTD are no part of what it declares. */
  #isCommentOnly({ before, after }: FactContext): boolean {
    const isDtd = ({ provenance }: Located, kinds: SourceKinds): boolean =>
      provenance.every(({ source }) => kinds.get(source) === 'dtd');
    if ((before?.provenance.length ?? 0) + (after?.provenance.length ?? 0) === 0) return false;
    return (
      (before === undefined || isDtd(before, this.#kinds.before)) &&
      (after === undefined || isDtd(after, this.#kinds.after))
    );
  }

  /** Looks at the places at once, while they are at hand: later on they would have to be fetched from afar again. */
  #draft({ scope, path, part, before, after, confidence, model }: FactContext, body: FactBody): Draft {
    const places: FactPlaces = { before: before?.provenance ?? NONE, after: after?.provenance ?? NONE };
    const left = firstInSchema(places.before, this.#kinds.before);
    const right = firstInSchema(places.after, this.#kinds.after);
    const location: Location = {
      resource: scope.resource,
      part: part ?? 'message',
      path: path ?? scope.path,
    };
    const base = {
      location,
      direction: directionOf(scope.directions),
      places,
      evidence: evidenceOf(places, left !== undefined, right !== undefined),
      confidence: confidence ?? 1,
      also: NOWHERE_ELSE,
    };
    return {
      // Several times as fast as spreading both, and facts come in tens of thousands.
      fact: Object.assign(body, base),
      scope,
      model: isStructural(body) ? model : undefined,
      hash: declarationHash(left ?? right, location.path),
    };
  }
}

function evidenceOf({ before, after }: FactPlaces, old: boolean, now: boolean): Evidence {
  if (before.length === 0 && after.length === 0) return 'none';
  if (!old && !now) return 'page';
  return old === now || before.length === 0 || after.length === 0 ? 'schema' : 'unlike';
}

const NONE: readonly Provenance[] = [];
const NOWHERE_ELSE: readonly Location[] = [];

function directionOf(directions: number): Direction | null {
  if (directions === 0) return null;
  if (directions === REQUEST) return 'request';
  return directions === RESPONSE ? 'response' : 'both';
}

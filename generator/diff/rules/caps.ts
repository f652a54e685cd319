import type { Fact } from '../facts/fact.js';

/** What lowers breaking to risky. */
export interface CapContext {
  /** Help pages are believed as schemas are. */
  readonly trustHtml: boolean;
  /** Documents of the old side that the new side no longer has. */
  readonly vanished: ReadonlySet<string>;
  /** More of the documents is unread than before. */
  readonly coverageDropped: boolean;
  /** Less of the documents is unread than before. */
  readonly coverageRose: boolean;
  /** Documents of either side that were read in part only. */
  readonly damaged: ReadonlySet<string>;
  /** See `Unread`. */
  readonly isMisread: boolean;
}

/** How many things in the documents of both sides could not be made sense of. */
export interface Unread {
  readonly before: number;
  readonly after: number;
  /** Documents of either side that were read in part only. */
  readonly damaged?: readonly string[];
  /** One side was taken otherwise than it was meant, who knows where. */
  readonly isMisread?: boolean;
}

/**
 * Looks through the facts for what makes others less sure.
 *
 * @param facts all facts
 * @param trustHtml help pages are believed as schemas are
 * @param unread what could not be read
 */
export function capContext(facts: readonly Fact[], trustHtml: boolean, unread?: Unread): CapContext {
  const vanished = new Set<string>();
  let coverageDropped = false;
  for (const fact of facts) {
    if (fact.kind !== 'evidence') continue;
    if (fact.aspect === 'source') vanished.add(fact.location.path);
    if (fact.aspect === 'coverage') coverageDropped = true;
  }
  const coverageRose = unread !== undefined && unread.before > unread.after;
  const damaged = new Set(unread?.damaged);
  const isMisread = unread?.isMisread ?? false;
  return { trustHtml, vanished, coverageDropped, coverageRose, damaged, isMisread };
}

/**
 * Why a fact cannot be called breaking, although its rule says so.
 *
 * @returns the reason in a few words; undefined where nothing speaks against it
 */
export function capOf(fact: Fact, context: CapContext): string | undefined {
  const { before, after } = fact.places;
  if (context.isMisread) return 'the document could be read in part only';
  if (context.damaged.size > 0 && [...before, ...after].some(({ source }) => context.damaged.has(source))) {
    return 'its document could be read in part only';
  }
  if (fact.kind === 'removed') {
    const isGone = before.length > 0 && before.every(({ source }) => context.vanished.has(source));
    if (isGone) return 'its only source is gone, which does not say that it is';
  }
  // What moved may have lost the declaration around it, and another root may be all that is left of a message.
  const isShift = fact.kind === 'moved' || isOfRoot(fact);
  const isLoss = isShift || fact.kind === 'removed' || (fact.kind === 'content-kind' && fact.to === 'any');
  if (isLoss && context.coverageDropped) return 'less of the documents could be read than before';
  const isGain = isShift || fact.kind === 'added' || (fact.kind === 'content-kind' && fact.from === 'any');
  if (isGain && context.coverageRose) return 'more of the documents could be read than before';
  if (!context.trustHtml && fact.evidence === 'unlike') return 'a schema says so on one side only';
  if (context.trustHtml || fact.evidence !== 'page' || hasColumn(fact)) return undefined;
  return before.length > 0 && after.length > 0
    ? 'only the prose of help pages says so'
    : 'only the prose of a help page says so';
}

/** Which elements messages begin with depends on everything else that a schema declares. */
function isOfRoot({ kind, location: { part, resource }, ...fact }: Fact): boolean {
  if (kind === 'renamed') return 'subject' in fact && fact.subject === 'root';
  return part === 'resource' && resource === null;
}

/** Tables have columns for names, levels, types with lengths, and occurrence; the rest stands in their prose. */
function hasColumn(fact: Fact): boolean {
  switch (fact.kind) {
    case 'added':
    case 'removed':
    case 'renamed':
    case 'moved':
    case 'occurrence':
    case 'codec':
    case 'content-kind':
    case 'list-wrapper':
    case 'markup':
      return !(fact.kind === 'renamed' && fact.subject === 'value');
    case 'facet':
      return fact.facet === 'max-length';
    default:
      return false;
  }
}

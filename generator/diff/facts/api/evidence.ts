import type { SourceDocument, Contradiction } from '../../../model/model.js';
import type { FactContext, FactRecorder, Scope } from '../recorder.js';
import type { Coverage, DiffSide } from '../side.js';

const NOWHERE: Scope = { resource: null, path: '', directions: 3 };

/** Compares what is known of an API: its sources, their contradictions, and how much of them could be read. */
export function compareEvidence(recorder: FactRecorder, before: DiffSide, after: DiffSide): void {
  compareSources(recorder, before, after);
  compareContradictions(recorder, before, after);
  recordCoverage(recorder, before.coverage, after.coverage);
}

function sourceContext(path: string): FactContext {
  return { scope: NOWHERE, part: 'source', path };
}

/** Documents that are gone; a new document is no difference of its own. */
function compareSources(recorder: FactRecorder, before: DiffSide, after: DiffSide): void {
  // A document that was moved to another folder is still there.
  const ids = new Set(after.model.sources.map(({ id }) => baseName(id)));
  const hashes = new Set(after.model.sources.map(({ sha256 }) => sha256));
  const [left, right] = [before, after].map(({ model }) => model.sources.filter(isDocument));
  // One document each: two versions of it, whatever the files are called.
  const [only, other] = [left?.[0], right?.[0]];
  if (left?.length === 1 && right?.length === 1 && only?.kind === other?.kind) return;
  for (const { id, kind, sha256 } of left ?? []) {
    if (ids.has(baseName(id)) || hashes.has(sha256)) continue;
    recorder.add(sourceContext(id), {
      kind: 'evidence',
      aspect: 'source',
      change: 'gone',
      before: kind,
      after: null,
    });
  }
}

function isDocument({ kind }: SourceDocument): boolean {
  return kind === 'page' || kind === 'dtd' || kind === 'xsd';
}

function baseName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function compareContradictions(recorder: FactRecorder, before: DiffSide, after: DiffSide): void {
  const left = new Map(before.model.contradictions.map((one) => [contradictionKey(one), one]));
  const right = new Map(after.model.contradictions.map((one) => [contradictionKey(one), one]));
  for (const [key, one] of left) if (!right.has(key)) recordContradiction(recorder, one, 'gone');
  for (const [key, one] of right) if (!left.has(key)) recordContradiction(recorder, one, 'appeared');
}

function contradictionKey({ code, resource, part, path }: Contradiction): string {
  return `${code} ${resource} ${part} ${path}`;
}

function recordContradiction(
  recorder: FactRecorder,
  contradiction: Contradiction,
  change: 'appeared' | 'gone',
): void {
  const { resource, part, path, code, claims, outcome } = contradiction;
  const isRequest = part === 'request' || part === 'query';
  const directions = part === 'resource' ? 3 : isRequest ? 1 : 2;
  const located = { provenance: claims.map(({ source, line, column }) => ({ source, line, column })) };
  const says = `${code}: ${claims.map((claim) => `${claim.source} says ${claim.says}`).join('; ')}; ${outcome}`;
  recorder.add(
    {
      scope: { resource, path, directions },
      part: part === 'query' ? 'parameter' : part === 'resource' ? 'resource' : 'message',
      ...(change === 'gone' ? { before: located } : { after: located }),
    },
    {
      kind: 'evidence',
      aspect: 'conflict',
      change,
      before: change === 'gone' ? says : null,
      after: change === 'gone' ? null : says,
    },
  );
}

/** Records that more of the documents could not be read than before. */
export function recordCoverage(
  recorder: FactRecorder,
  before: Coverage | undefined,
  after: Coverage | undefined,
): void {
  if (before === undefined || after === undefined) return;
  const damaged = (after.damaged ?? []).filter((id) => before.damaged?.includes(id) !== true);
  for (const id of damaged) {
    const provenance = (after.places ?? []).filter(({ source }) => source === id);
    recorder.add(
      { ...sourceContext(id), after: { provenance } },
      { kind: 'evidence', aspect: 'coverage', change: 'weaker', before: 'whole', after: 'damaged' },
    );
  }
  if (damaged.length > 0 || after.unread <= before.unread) return;
  const places = { before: { provenance: before.places ?? [] }, after: { provenance: after.places ?? [] } };
  recorder.add(
    { ...sourceContext(''), ...places },
    {
      kind: 'evidence',
      aspect: 'coverage',
      change: 'weaker',
      before: showCoverage(before),
      after: showCoverage(after),
    },
  );
}

function showCoverage({ read, unread }: Coverage): string {
  return read === 0 ? `${unread} unread` : `${unread} of ${read + unread} unread`;
}

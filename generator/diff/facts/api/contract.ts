import type { FactContext, FactRecorder } from '../recorder.js';
import type { Contract, Deprecation } from '../side.js';

/**
 * Compares what the documents say of the exchange beside the messages. What only one side knows is no difference:
 * it was not known before, which does not mean that it was not so.
 */
export function compareContracts(
  recorder: FactRecorder,
  context: FactContext,
  before: Contract,
  after: Contract,
): void {
  compareSet(recorder, context, 'auth', before.auth, after.auth);
  compareSet(recorder, context, 'error-code', before.errorCodes, after.errorCodes);
  const matters = [
    ['signature', before.signature?.join(', '), after.signature?.join(', ')],
    ['request-content-type', before.requestContentType, after.requestContentType],
    ['response-content-type', before.responseContentType, after.responseContentType],
    ['encoding', before.encoding?.toUpperCase(), after.encoding?.toUpperCase()],
    ['success-status', before.successStatus?.join(', '), after.successStatus?.join(', ')],
    ['empty-element', before.emptyElement, after.emptyElement],
  ] as const;
  for (const [matter, left, right] of matters) {
    if (left === undefined || right === undefined || left === right) continue;
    recorder.add(context, { kind: 'matter', matter, before: left, after: right });
  }
  compareRate(recorder, context, before.rateLimit, after.rateLimit);
}

function compareSet(
  recorder: FactRecorder,
  context: FactContext,
  aspect: 'auth' | 'error-code',
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): void {
  if (before === undefined || after === undefined) return;
  const removed = before.filter((item) => !after.includes(item));
  const added = after.filter((item) => !before.includes(item));
  if (removed.length > 0) {
    recorder.add(context, { kind: 'contract', aspect, change: 'removed', before: removed, after: null });
  }
  if (added.length > 0) {
    recorder.add(context, { kind: 'contract', aspect, change: 'added', before: null, after: added });
  }
}

function compareRate(
  recorder: FactRecorder,
  context: FactContext,
  before: Contract['rateLimit'],
  after: Contract['rateLimit'],
): void {
  const from = before === undefined ? Number.POSITIVE_INFINITY : before.calls / before.seconds;
  const to = after === undefined ? Number.POSITIVE_INFINITY : after.calls / after.seconds;
  if (from === to) return;
  recorder.add(context, {
    kind: 'contract',
    aspect: 'rate-limit',
    change: to < from ? 'added' : 'removed',
    before: showRate(before),
    after: showRate(after),
  });
}

function showRate(limit: Contract['rateLimit']): string | null {
  return limit === undefined ? null : `${limit.calls} calls in ${limit.seconds} s`;
}

/** Compares the announcements that a resource will go. */
export function compareDeprecations(
  recorder: FactRecorder,
  context: FactContext,
  before: Deprecation | undefined,
  after: Deprecation | undefined,
): void {
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    const change = before === undefined ? 'added' : 'removed';
    const show = (one: Deprecation | undefined): string | null =>
      one === undefined ? null : showSunset(one);
    const shown = { before: show(before), after: show(after) };
    recorder.add(context, { kind: 'contract', aspect: 'deprecated', change, ...shown });
    return;
  }
  if (before.sunset !== after.sunset) {
    // No date means that it may go any day.
    const earlier = (after.sunset ?? '') < (before.sunset ?? '');
    recorder.add(context, {
      kind: 'contract',
      aspect: 'sunset',
      change: earlier ? 'added' : 'removed',
      before: before.sunset ?? null,
      after: after.sunset ?? null,
    });
  }
  if (before.text !== after.text) {
    recorder.add(context, {
      kind: 'documentation',
      aspect: 'deprecation',
      normative: false,
      before: before.text ?? null,
      after: after.text ?? null,
    });
  }
}

function showSunset({ sunset }: Deprecation): string {
  return sunset === undefined ? 'deprecated' : `until ${sunset}`;
}

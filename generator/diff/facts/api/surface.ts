import { nameLikeness } from '../claims/likeness.js';
import type { SurfaceFact } from '../fact.js';
import type { FactBody, FactContext, FactRecorder, Scope } from '../recorder.js';
import { propertyChange, showProperty } from '../property.js';
import type { SdkExport, SdkMember, SdkSurface } from '../surface.js';

const SDK: Scope = { resource: null, path: '', directions: 0 };

/** Names at least this much alike are one name. */
const LIKENESS = 0.8;

/** Compares what callers of two SDKs see. Exports that are new break nobody and are no difference. */
export function compareSurfaces(recorder: FactRecorder, before: SdkSurface, after: SdkSurface): void {
  const waiting = new Map(after.exports.map((one) => [one.name, one]));
  const removed: SdkExport[] = [];
  for (const left of before.exports) {
    const right = waiting.get(left.name);
    if (right === undefined) removed.push(left);
    else {
      waiting.delete(left.name);
      compareExports(recorder, left, right);
    }
  }
  for (const left of removed) {
    const right = renamed(left, [...waiting.values()]);
    if (right === undefined) {
      recorder.add(contextOf(left.name), {
        kind: 'surface',
        aspect: 'export-removed',
        change: 'changed',
        before: left.kind,
        after: null,
      });
      continue;
    }
    waiting.delete(right.name);
    const context = {
      ...contextOf(left.name),
      confidence: Math.max(0.8, nameLikeness(left.name, right.name)),
    };
    const names = { before: left.name, after: right.name };
    recorder.add(context, { kind: 'renamed', subject: 'export', how: 'name', ...names });
    compareExports(recorder, left, right);
  }
  compareRuntimes(recorder, before.runtime, after.runtime);
}

function contextOf(path: string): FactContext {
  return { scope: SDK, part: 'sdk', path };
}

function renamed(left: SdkExport, added: readonly SdkExport[]): SdkExport | undefined {
  const candidates = added.filter(
    (right) =>
      right.kind === left.kind &&
      (contentOf(right) === contentOf(left) || nameLikeness(left.name, right.name) >= LIKENESS),
  );
  const [only, second] = candidates.filter((right) => contentOf(right) === contentOf(left));
  if (only !== undefined && second === undefined && contentOf(left) !== '') return only;
  const [alike, other] = candidates.filter((right) => nameLikeness(left.name, right.name) >= LIKENESS);
  return other === undefined ? alike : undefined;
}

function contentOf({ signature, members }: SdkExport): string {
  if (members === undefined) return signature ?? '';
  return members.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type}`).join('; ');
}

function compareExports(recorder: FactRecorder, before: SdkExport, after: SdkExport): void {
  if (contentOf(before) === contentOf(after) && before.kind === after.kind) return;
  const isType = before.members !== undefined && after.members !== undefined && before.role === after.role;
  if (!isType || before.role === undefined) {
    const shown = { before: contentOf(before), after: contentOf(after) };
    recorder.add(contextOf(before.name), {
      kind: 'surface',
      aspect: 'signature',
      change: 'changed',
      ...shown,
    });
    return;
  }
  const members = new Map(after.members.map((member) => [member.name, member]));
  for (const left of before.members) {
    const right = members.get(left.name);
    members.delete(left.name);
    recordMember(recorder, before, left, right);
  }
  for (const right of members.values()) recordMember(recorder, before, undefined, right);
}

function recordMember(
  recorder: FactRecorder,
  { name, role }: SdkExport,
  before: SdkMember | undefined,
  after: SdkMember | undefined,
): void {
  const change = memberChange(before, after);
  const member = before ?? after;
  if (change === undefined || role === undefined || member === undefined) return;
  const shown = { before: before ? showProperty(before) : null, after: after ? showProperty(after) : null };
  const body: FactBody = { kind: 'surface', aspect: role, change, ...shown };
  recorder.add(contextOf(`${name}.${member.name}`), body);
}

/** Whether a type takes or holds more with the new member than with the old one. */
function memberChange(
  before: SdkMember | undefined,
  after: SdkMember | undefined,
): SurfaceFact['change'] | undefined {
  if (before === undefined) return after?.optional === true ? 'wider' : 'narrower';
  return after === undefined ? 'changed' : propertyChange(before, after);
}

function compareRuntimes(
  recorder: FactRecorder,
  before: SdkSurface['runtime'],
  after: SdkSurface['runtime'],
): void {
  if (before === undefined || after === undefined) return;
  const left = showRuntime(before);
  const right = showRuntime(after);
  for (const [what, value] of left) {
    if (right.get(what) === value) continue;
    const shown = { before: value, after: right.get(what) ?? null };
    recorder.add(contextOf(what), { kind: 'surface', aspect: 'runtime', change: 'changed', ...shown });
  }
  for (const [what, value] of right) {
    if (left.has(what)) continue;
    recorder.add(contextOf(what), {
      kind: 'surface',
      aspect: 'runtime',
      change: 'changed',
      before: null,
      after: value,
    });
  }
}

function showRuntime({
  engines,
  moduleFormat,
  peers,
}: NonNullable<SdkSurface['runtime']>): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  if (engines !== undefined) parts.set('engines', engines);
  if (moduleFormat !== undefined) parts.set('module format', moduleFormat);
  for (const [name, range] of Object.entries(peers ?? {})) parts.set(`peer ${name}`, range);
  return parts;
}

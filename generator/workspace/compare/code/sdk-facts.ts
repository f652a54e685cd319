import { propertyChange, showProperty } from '../../../diff/index.js';
import type { Fact, FactBase, Location, SurfaceFact } from '../../../diff/index.js';
import type { ExportedMember, ExportedModule } from './exported.js';
import { exportedModules } from './exported.js';
import type { NamePair } from './pair-types.js';
import { pairNames } from './pair-types.js';
import type { SdkInput } from './side-sdk.js';
import { boundResources, namesOfBoth } from './side-sdk.js';

/**
 * What callers see change where the same place of the API has another name, or another type, in the new SDK: by the
 * lock, by the configuration, by a dialect.
 *
 * @param before the old side
 * @param after the new side
 */
export function sdkFacts(before: SdkInput, after: SdkInput): readonly Fact[] {
  const names = namesOfBoth(before, after);
  const old = boundResources(before, names.before);
  const now = boundResources(after, names.after);
  const modules = {
    before: merged(exportedModules(old, before.workspace, names.before)),
    after: merged(exportedModules(now, after.workspace, names.after)),
  };
  const pairs = pairNames(old, now);
  const renames = new Map<string, string>();
  for (const { kind, before: left, after: right } of pairs) {
    if (kind !== 'type' || left === right) continue;
    renames.set(left, right);
  }
  return pairs.flatMap((pair): readonly Fact[] => {
    if (pair.kind === 'resource') return functionFacts(pair, modules.before, modules.after, renames);
    return pair.kind === 'type'
      ? typeFacts(pair, modules.before, modules.after, renames)
      : memberFacts(pair, modules.before, modules.after, renames);
  });
}

function merged(modules: ReadonlyMap<string, ExportedModule>): ExportedModule {
  const all = [...modules.values()];
  return {
    types: new Map(all.flatMap(({ types }) => [...types])),
    functions: new Map(all.flatMap(({ functions }) => [...functions])),
  };
}

/** Functions of a resource are called after it. */
function functionFacts(
  { before, after, wire }: NamePair,
  old: ExportedModule,
  now: ExportedModule,
  renames: ReadonlyMap<string, string>,
): readonly Fact[] {
  const forms: readonly ((name: string) => string)[] = [
    (name) => `build${name}`,
    (name) => `decode${name}Response`,
    (name) => `read${name}`,
  ];
  return forms.flatMap((form): readonly Fact[] => {
    const signature = old.functions.get(form(before));
    if (signature === undefined) return [];
    const other = now.functions.get(form(after));
    // What a call takes is a matter of its parameters, and what there is to decode one of its messages.
    if (other === undefined) {
      const message = { ...wire, part: 'message' } as const;
      return [surface(form(before), 'export-removed', 'changed', 'function', null, message)];
    }
    if (before !== after) return [renamed('export', form(before), form(before), form(after), wire)];
    const expected = translated(signature, renames);
    if (expected === other) return [];
    const query = { ...wire, part: 'parameter' } as const;
    return [surface(form(before), 'signature', 'changed', signature, other, query)];
  });
}

function typeFacts(
  { before, after, wire }: NamePair,
  old: ExportedModule,
  now: ExportedModule,
  renames: ReadonlyMap<string, string>,
): readonly Fact[] {
  if (before !== after) return [renamed('export', before, before, after, wire)];
  const left = old.types.get(before);
  const right = now.types.get(after);
  if (left === undefined || right === undefined || translated(left.text, renames) === right.text) return [];
  return [surface(before, 'signature', 'changed', left.text, right.text, wire)];
}

function memberFacts(
  { of, before, after, wire, role }: NamePair,
  old: ExportedModule,
  now: ExportedModule,
  renames: ReadonlyMap<string, string>,
): readonly Fact[] {
  if (of === undefined) return [];
  const path = `${of.before}.${before}`;
  if (before !== after) return [renamed('property', path, before, after, wire)];
  const left = memberOf(old, of.before, before);
  const right = memberOf(now, of.after, after);
  if (left === undefined || right === undefined) return [];
  const change = propertyChange({ ...left, type: translated(left.type, renames) }, right);
  if (change === undefined) return [];
  return [surface(path, role, change, showProperty(left), showProperty(right), wire)];
}

/** A member of a type, or of the part of it that stands beside its choices. */
function memberOf({ types }: ExportedModule, type: string, name: string): ExportedMember | undefined {
  return types.get(type)?.members.get(name) ?? types.get(`${type}Fields`)?.members.get(name);
}

/** A type of the old SDK in the names of the new one; types that belong to another begin with its name. */
function translated(text: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return text;
  return text.replaceAll(/(?<!['\w$.])[A-Z][\w$]*/gu, (name) => {
    const known = renames.get(name);
    if (known !== undefined) return known;
    for (let end = name.length - 1; end > 0; end -= 1) {
      const owner = renames.get(name.slice(0, end));
      if (owner !== undefined) return owner + name.slice(end);
    }
    return name;
  });
}

function base(path: string, before: string | null, after: string | null): Omit<FactBase, 'kind'> {
  return {
    location: { resource: null, part: 'sdk', path },
    direction: null,
    before,
    after,
    places: { before: [], after: [] },
    confidence: 1,
    evidence: 'none',
    also: [],
  };
}

function renamed(
  subject: 'export' | 'property',
  path: string,
  before: string,
  after: string,
  wire: Location,
): Fact {
  return { kind: 'renamed', subject, how: 'name', wire, ...base(path, before, after) };
}

function surface(
  path: string,
  aspect: SurfaceFact['aspect'],
  change: SurfaceFact['change'],
  before: string | null,
  after: string | null,
  wire: Location,
): Fact {
  return { kind: 'surface', aspect, change, wire, ...base(path, before, after) };
}

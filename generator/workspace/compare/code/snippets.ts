import { propertyKey, quote } from '../../../emit/typescript/quote.js';
import type { Fact, Finding } from '../../../diff/index.js';
import type { DescribedType } from './session.js';
import type { SideSdk } from './side-sdk.js';
import type { Target } from './target.js';
import { resourceAt, targetOf } from './target.js';

/** A question about types of the old SDK, and the code that can be written with the answer. */
export interface Draft {
  /** Types to describe: the holder, and the property where there is one. */
  readonly types: readonly string[];
  /** Name that a fitting complaint of the compiler mentions. */
  readonly mentions: string;
  /** Code to try, the most telling first. */
  readonly write: (described: readonly (DescribedType | undefined)[]) => readonly string[];
}

/**
 * Drafts code that a change can break.
 *
 * @param finding the change
 * @param before the old SDK
 * @param after the new one
 */
export function draftsOf(finding: Finding, before: SideSdk, after: SideSdk): readonly Draft[] {
  const { fact } = finding;
  const { location } = fact;
  if (location.part === 'sdk') return exportDrafts(fact);
  if (location.part === 'resource') return [callDraft(before, fact)];
  const drafts = partsOf(fact).flatMap((part): readonly Draft[] => {
    const old = targetOf(before, location, part);
    const now = targetOf(after, newLocation(fact), part);
    if (old === undefined) return [];
    return [...memberDrafts(fact, old, now), ...wholeDrafts(old)];
  });
  return [...drafts, callDraft(before, fact)];
}

function partsOf({ location, direction }: Fact): readonly Target['part'][] {
  if (location.part === 'parameter') return ['query'];
  if (direction === 'request') return ['request'];
  return direction === 'response' ? ['response'] : ['request', 'response'];
}

/** Where the new side has what the fact is about. */
function newLocation(fact: Fact): Fact['location'] {
  const { location } = fact;
  if (fact.kind === 'moved' && typeof fact.after === 'string') return { ...location, path: fact.after };
  if (fact.kind !== 'renamed' || typeof fact.after !== 'string') return location;
  if (fact.location.part === 'parameter') return { ...location, path: fact.after };
  const parent = location.path.slice(0, location.path.lastIndexOf('/') + 1);
  const sign = fact.subject === 'attribute' ? '@' : '';
  return { ...location, path: `${parent}${sign}${fact.after}` };
}

/** Code around an export, or around one property of it. */
function exportDrafts(fact: Fact): readonly Draft[] {
  const { path } = fact.location;
  const [name = '', property] = path.split('.', 2);
  if (property === undefined) {
    if (!/^[A-Z]/u.test(name)) {
      const body = `export const kept: typeof ${name} = ${name};`;
      return [{ types: [], mentions: name, write: () => [body] }, signatureDraft(fact, name)];
    }
    const body = `export type Kept = ${name};`;
    const show: Draft = {
      types: [name],
      mentions: name,
      write: ([whole]) =>
        whole === undefined
          ? []
          : [`export function show(from: ${name}): ${whole.text} {\n  return from;\n}`],
    };
    return [{ types: [], mentions: name, write: () => [body] }, show];
  }
  const part = fact.kind === 'surface' && fact.aspect === 'result' ? 'response' : 'request';
  const target: Target = { part, holder: name, property, own: undefined };
  return memberDrafts(fact, target, target);
}

/** A function as the old SDK has it. */
function signatureDraft(fact: Fact, name: string): Draft {
  const type = `typeof ${name}`;
  return {
    types: [type],
    mentions: name,
    write: ([whole]) =>
      whole === undefined || fact.kind !== 'surface' || fact.aspect !== 'signature'
        ? []
        : [`export const kept: ${whole.text} = ${name};`],
  };
}

/** Code around one property. */
function memberDrafts(fact: Fact, old: Target, now: Target | undefined): readonly Draft[] {
  const property = old.property ?? now?.property;
  if (property === undefined) return [];
  const { holder } = old;
  const member = `${holder}[${quote(property)}]`;
  const build: Draft = {
    types: [holder],
    mentions: property,
    write: ([whole]) => (whole === undefined ? [] : [...builds(holder, whole, property)]),
  };
  if (old.property === undefined) return [build];
  const use: Draft = {
    types: [holder, member],
    mentions: property,
    write: ([, type]) => {
      if (type === undefined) return [];
      const name = `export function show(from: ${holder}): ${type.text} {\n  return from${access(property)};\n}`;
      const accept = `export function take(value: ${type.text}): ${member} {\n  return value;\n}`;
      const values = old.part === 'response' ? [name, accept] : [...literals(fact, member), accept, name];
      return [...values, `export type Value = ${member};`];
    },
  };
  const isMissing = (fact.kind === 'occurrence' && fact.bound === 'min') || fact.kind === 'group-kind';
  if (old.part === 'response') return [use, build];
  return isMissing ? [build, use] : [use, build];
}

/** Objects as the old SDK takes them: every property that it asks for, and no other. */
function builds(holder: string, { required }: DescribedType, property: string): readonly string[] {
  const parameters = required.map(({ name, type }, index) => `${variable(name, index)}: ${type}`);
  const members = required.map(({ name }, index) => {
    const key = propertyKey(name);
    const value = variable(name, index);
    return key === value ? key : `${key}: ${value}`;
  });
  const object = members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  return [
    `export function build(${parameters.join(', ')}): ${holder} {\n  return ${object};\n}`,
    `export function build(old: Omit<${holder}, ${quote(property)}>): ${holder} {\n  return old;\n}`,
  ];
}

/** A parameter is called as the property that it is for, unless that is no name for one. */
function variable(name: string, index: number): string {
  return /^[a-z][A-Za-z0-9]*$/u.test(name) && !KEYWORDS.has(name) ? name : `value${index + 1}`;
}

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private ' +
    'protected public return static super switch this throw true try typeof var void while with yield old'
  ).split(' '),
);

function literals(fact: Fact, member: string): readonly string[] {
  if (fact.kind !== 'values' || fact.change !== 'removed') return [];
  return fact.values.flatMap((value) => [
    `export const value: ${member} = ${quote(value)};`,
    `export const value: ${member} = [${quote(value)}];`,
  ]);
}

function access(property: string): string {
  const key = propertyKey(property);
  return key === property ? `.${property}` : `[${key}]`;
}

/** Code around a type as a whole: what can be built, and what stands in it. */
function wholeDrafts(old: Target): readonly Draft[] {
  return [...new Set([old.own, old.holder])].flatMap((type): readonly Draft[] => {
    if (type === undefined) return [];
    const build: Draft = {
      types: [type],
      mentions: '',
      write: ([whole]) => (whole === undefined ? [] : builds(type, whole, '').slice(0, 1)),
    };
    const show: Draft = {
      types: [type],
      mentions: '',
      write: ([whole]) =>
        whole === undefined || whole.text === type
          ? []
          : [`export function show(from: ${type}): ${whole.text} {\n  return from;\n}`],
    };
    return [build, show];
  });
}

/** The function that builds the call of a resource. */
function callDraft(before: SideSdk, fact: Fact): Draft {
  const resource = resourceAt(before, fact.location);
  const name = resource === undefined ? undefined : `build${resource.names.type}`;
  return {
    types: [],
    mentions: name ?? '',
    write: () => (name === undefined ? [] : [`export const call: typeof ${name} = ${name};`]),
  };
}

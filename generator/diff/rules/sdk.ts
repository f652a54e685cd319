import type { Fact } from '../facts/fact.js';
import type { Judgement, Rules } from './rule.js';
import { B, C, NEVER } from './rule.js';

const CODE = { caller: 'code' } as const;

/** Rules about the TypeScript surface of the SDK, where nothing on the wire need have changed. */
export const sdkRules = {
  'sdk-export-removed': {
    family: 'sdk',
    title: 'Export removed',
    wire: [NEVER, NEVER],
    caller: B,
    why: { caller: 'The import fails.' },
    mirror: { none: 'a new export breaks nobody and is no finding' },
    witness: CODE,
  },
  'sdk-export-renamed': {
    family: 'sdk',
    title: 'Export renamed',
    wire: [NEVER, NEVER],
    caller: B,
    why: { caller: 'The import fails.' },
    mirror: 'sdk-export-renamed',
    witness: CODE,
  },
  'sdk-property-renamed': {
    family: 'sdk',
    title: 'Property renamed',
    wire: [NEVER, NEVER],
    caller: B,
    why: { caller: 'The property is known by another name, although nothing changed on the wire.' },
    mirror: 'sdk-property-renamed',
    witness: CODE,
  },
  'sdk-signature-changed': {
    family: 'sdk',
    title: 'Other signature',
    wire: [NEVER, NEVER],
    caller: B,
    why: { caller: 'Calls no longer fit.' },
    mirror: 'sdk-signature-changed',
    witness: CODE,
  },
  'sdk-type-loosened-in-argument': {
    family: 'sdk',
    title: 'Argument takes more',
    wire: [NEVER, NEVER],
    caller: C,
    why: { caller: 'Old arguments still fit.' },
    mirror: 'sdk-type-tightened-in-argument',
    witness: {},
  },
  'sdk-type-tightened-in-argument': {
    family: 'sdk',
    title: 'Argument takes less',
    wire: [NEVER, NEVER],
    caller: B,
    why: { caller: 'Some old arguments no longer fit.' },
    mirror: 'sdk-type-loosened-in-argument',
    witness: CODE,
  },
  'sdk-type-widened-in-result': {
    family: 'sdk',
    title: 'Result can be more',
    wire: [NEVER, NEVER],
    caller: B,
    why: { caller: 'Code that uses the result does not expect it.' },
    mirror: 'sdk-type-narrowed-in-result',
    witness: CODE,
  },
  'sdk-type-narrowed-in-result': {
    family: 'sdk',
    title: 'Result can be less',
    wire: [NEVER, NEVER],
    caller: C,
    why: { caller: 'Code that uses the result still fits.' },
    mirror: 'sdk-type-widened-in-result',
    witness: {},
  },
  'sdk-runtime-raised': {
    family: 'sdk',
    title: 'Other runtime needed',
    wire: [NEVER, NEVER],
    caller: B,
    why: { caller: 'Old engines or bundlers no longer run it.' },
    mirror: 'sdk-runtime-raised',
    witness: { caller: { none: 'it is the engine that refuses, not the compiler' } },
  },
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type SdkRule = keyof typeof sdkRules;

/** The rule of a fact about the surface of the SDK; undefined for facts of other families. */
export function judgeSdk(fact: Fact): Judgement<SdkRule> | undefined {
  if (fact.kind === 'renamed') {
    if (fact.subject === 'property') return { rule: 'sdk-property-renamed' };
    return fact.subject === 'export' ? { rule: 'sdk-export-renamed' } : undefined;
  }
  if (fact.kind !== 'surface') return undefined;
  switch (fact.aspect) {
    case 'export-removed':
      return { rule: 'sdk-export-removed' };
    case 'signature':
      return { rule: 'sdk-signature-changed' };
    case 'runtime':
      return { rule: 'sdk-runtime-raised' };
    case 'argument':
      if (fact.change === 'changed') return { rule: 'sdk-signature-changed' };
      return {
        rule: fact.change === 'wider' ? 'sdk-type-loosened-in-argument' : 'sdk-type-tightened-in-argument',
      };
    case 'result':
      if (fact.change === 'changed') return { rule: 'sdk-signature-changed' };
      return { rule: fact.change === 'wider' ? 'sdk-type-widened-in-result' : 'sdk-type-narrowed-in-result' };
  }
}

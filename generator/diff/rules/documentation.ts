import type { Fact } from '../facts/fact.js';
import type { Judgement, Rules } from './rule.js';
import { D, R } from './rule.js';

/** Rules about words. */
export const documentationRules = {
  'description-changed': {
    family: 'documentation',
    title: 'Other description',
    wire: [D, D],
    caller: D,
    why: { caller: 'Comments in the SDK read differently.' },
    mirror: 'description-changed',
    witness: {},
  },
  'description-changed-normative': {
    family: 'documentation',
    title: 'Description with other demands',
    wire: [R, R],
    caller: D,
    why: {
      request: 'Words of duty or numbers changed: a constraint may hide in them.',
      response: 'Words of duty or numbers changed: a constraint may hide in them.',
    },
    mirror: 'description-changed-normative',
    witness: {},
  },
  'example-changed': {
    family: 'documentation',
    title: 'Other examples',
    wire: [D, D],
    caller: D,
    why: { caller: 'Examples in the SDK read differently.' },
    mirror: {
      none: 'read backwards, the old examples are the new ones and can contradict the type: example-contradicts-model',
    },
    witness: {},
  },
  'example-contradicts-model': {
    family: 'documentation',
    title: 'Example that is no value of its type',
    wire: [R, R],
    caller: D,
    why: {
      request: 'The example or the type is wrong.',
      response: 'The example or the type is wrong.',
    },
    mirror: { none: 'only new examples are judged; read backwards it is example-changed' },
    witness: {},
  },
  'deprecation-text-changed': {
    family: 'documentation',
    title: 'Other words of a deprecation',
    wire: [D, D],
    caller: D,
    why: { caller: 'The notice in editors reads differently.' },
    mirror: 'deprecation-text-changed',
    witness: {},
  },
  'link-changed': {
    family: 'documentation',
    title: 'Other link',
    wire: [D, D],
    caller: D,
    why: { caller: 'Comments in the SDK link elsewhere.' },
    mirror: 'link-changed',
    witness: {},
  },
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type DocumentationRule = keyof typeof documentationRules;

/** The rule of a fact about words; undefined for facts of other families. */
export function judgeDocumentation(fact: Fact): Judgement<DocumentationRule> | undefined {
  if (fact.kind !== 'documentation') return undefined;
  switch (fact.aspect) {
    case 'description':
      return { rule: fact.normative ? 'description-changed-normative' : 'description-changed' };
    case 'example':
      return { rule: fact.contradicts === undefined ? 'example-changed' : 'example-contradicts-model' };
    case 'deprecation':
      return { rule: 'deprecation-text-changed' };
    case 'link':
      return { rule: 'link-changed' };
  }
}

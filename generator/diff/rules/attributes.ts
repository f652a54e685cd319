import type { Fact } from '../facts/fact.js';
import type { Judgement, JudgeOptions, Rules } from './rule.js';
import { B, C, R } from './rule.js';

const MESSAGE_CODE = { wire: 'message', caller: 'code' } as const;

const MEANING = { none: 'both sides accept the same messages and understand them differently' } as const;

/** Rules about attributes. Their values fall under the rules about values. */
export const attributeRules = {
  'attribute-added-optional': {
    family: 'attributes',
    title: 'Optional attribute added',
    wire: [C, C],
    caller: C,
    why: {
      request: 'Messages without it are still accepted.',
      response: 'Readers pass over what they do not know, unless they validate.',
    },
    mirror: 'attribute-removed',
    witness: {},
  },
  'attribute-added-required': {
    family: 'attributes',
    title: 'Required attribute added',
    wire: [B, C],
    caller: [B, C],
    why: {
      request: 'Old messages lack it.',
      response: 'One more thing is sent.',
      caller: 'The argument lacks a property.',
    },
    mirror: 'attribute-removed',
    witness: MESSAGE_CODE,
  },
  'attribute-removed': {
    family: 'attributes',
    title: 'Attribute removed',
    wire: [R, R],
    caller: B,
    why: {
      request: 'The server may refuse the unknown attribute.',
      response: 'Readers no longer find it.',
      caller: 'The property is no longer known.',
    },
    mirror: ['attribute-added-optional', 'attribute-added-required'],
    witness: MESSAGE_CODE,
  },
  'attribute-renamed': {
    family: 'attributes',
    title: 'Attribute renamed',
    wire: [B, B],
    caller: B,
    why: {
      request: 'The server looks for the new name.',
      response: 'Readers look for the old name.',
      caller: 'The property has another name.',
    },
    mirror: 'attribute-renamed',
    witness: MESSAGE_CODE,
  },
  'attribute-case-changed': {
    family: 'attributes',
    title: 'Attribute in other upper or lower case',
    wire: [B, B],
    caller: C,
    why: {
      request: 'Names of XML differ by case.',
      response: 'Names of XML differ by case.',
      caller: 'The property keeps its name.',
    },
    mirror: 'attribute-case-changed',
    witness: { wire: 'message' },
  },
  'attribute-became-required': {
    family: 'attributes',
    title: 'Attribute became required',
    wire: [B, C],
    caller: [B, C],
    why: {
      request: 'Messages without it are refused.',
      response: 'It always comes now.',
      caller: 'The argument lacks a property.',
    },
    mirror: 'attribute-became-optional',
    witness: MESSAGE_CODE,
  },
  'attribute-became-optional': {
    family: 'attributes',
    title: 'Attribute became optional',
    wire: [C, B],
    caller: [C, B],
    why: {
      request: 'Messages without it are accepted.',
      response: 'Readers may meet its absence.',
      caller: 'The result may be undefined.',
    },
    mirror: 'attribute-became-required',
    witness: MESSAGE_CODE,
  },
  'attribute-default-changed': {
    family: 'attributes',
    title: 'Other default of an attribute',
    wire: [B, B],
    caller: C,
    why: {
      request: 'Leaving it out now means something else.',
      response: 'Its absence now means something else.',
    },
    mirror: 'attribute-default-changed',
    witness: { wire: MEANING },
  },
  'attribute-fixed-changed': {
    family: 'attributes',
    title: 'Other constant in an attribute',
    wire: [B, B],
    caller: C,
    why: {
      request: 'What could stand there before is refused.',
      response: 'What could not stand there before arrives.',
      caller: 'The SDK writes the constant.',
    },
    mirror: 'attribute-fixed-changed',
    witness: { wire: 'message' },
  },
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type AttributeRule = keyof typeof attributeRules;

/** The rule of a fact about an attribute; undefined for facts of other families. */
export function judgeAttribute(fact: Fact, options: JudgeOptions): Judgement<AttributeRule> | undefined {
  switch (fact.kind) {
    case 'added':
      if (fact.subject !== 'attribute') return undefined;
      return judgeAdded(fact.required, options);
    case 'removed':
      if (fact.subject !== 'attribute') return undefined;
      // Readers relied on it in every message.
      return fact.required
        ? { rule: 'attribute-removed', override: { response: B } }
        : { rule: 'attribute-removed' };
    case 'renamed':
      if (fact.subject !== 'attribute') return undefined;
      return { rule: fact.how === 'case' ? 'attribute-case-changed' : 'attribute-renamed' };
    case 'occurrence':
      if (fact.subject !== 'attribute') return undefined;
      return { rule: fact.to === 1 ? 'attribute-became-required' : 'attribute-became-optional' };
    case 'default':
      return fact.subject === 'attribute' ? { rule: 'attribute-default-changed' } : undefined;
    case 'fixed':
      if (fact.subject !== 'attribute') return undefined;
      if (fact.change === 'removed') return { rule: 'attribute-fixed-changed', override: { request: C } };
      return fact.change === 'added'
        ? { rule: 'attribute-fixed-changed', override: { response: C } }
        : { rule: 'attribute-fixed-changed' };
    default:
      return undefined;
  }
}

function judgeAdded(isRequired: boolean, { strictResponses }: JudgeOptions): Judgement<AttributeRule> {
  const rule = isRequired ? 'attribute-added-required' : 'attribute-added-optional';
  return strictResponses ? { rule, override: { response: R } } : { rule };
}

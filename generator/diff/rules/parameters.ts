import type { Fact } from '../facts/fact.js';
import type { Judgement, Rules } from './rule.js';
import { B, C, NEVER, R } from './rule.js';

const ADDRESS = { none: 'parameters stand in the address; the models hold no address to validate' } as const;

/** Rules about query parameters. */
export const parameterRules = {
  'param-added-optional': {
    family: 'parameters',
    title: 'Optional parameter added',
    wire: [C, NEVER],
    caller: C,
    why: { request: 'Calls without it still fit.' },
    mirror: 'param-removed',
    witness: {},
  },
  'param-added-required': {
    family: 'parameters',
    title: 'Required parameter added',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'Old calls lack it.', caller: 'The argument lacks a property.' },
    mirror: 'param-removed',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-removed': {
    family: 'parameters',
    title: 'Parameter removed',
    wire: [R, NEVER],
    caller: B,
    why: { request: 'The server may ignore it or refuse it.', caller: 'The property is no longer known.' },
    mirror: ['param-added-optional', 'param-added-required'],
    witness: { caller: 'code' },
  },
  'param-renamed': {
    family: 'parameters',
    title: 'Parameter renamed',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'The old name is ignored or refused.', caller: 'The property has another name.' },
    mirror: 'param-renamed',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-became-required': {
    family: 'parameters',
    title: 'Parameter became required',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'Calls without it are refused.', caller: 'The argument lacks a property.' },
    mirror: 'param-became-optional',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-became-optional': {
    family: 'parameters',
    title: 'Parameter became optional',
    wire: [C, NEVER],
    caller: C,
    why: { request: 'The server accepts more.' },
    mirror: 'param-became-required',
    witness: {},
  },
  'param-moved': {
    family: 'parameters',
    title: 'Parameter in another part of the request',
    wire: [B, NEVER],
    caller: C,
    why: { request: 'The old place is not read.', caller: 'The SDK puts it in its place.' },
    mirror: 'param-moved',
    witness: { wire: ADDRESS },
  },
  'param-type-changed': {
    family: 'parameters',
    title: 'Parameter of another type',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'Old values are not values of the new type.', caller: 'The property has another type.' },
    mirror: 'param-type-changed',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-type-widened': {
    family: 'parameters',
    title: 'Parameter of a wider type',
    wire: [C, NEVER],
    caller: C,
    why: { request: 'Every old value is still one.' },
    mirror: 'param-type-narrowed',
    witness: {},
  },
  'param-type-narrowed': {
    family: 'parameters',
    title: 'Parameter of a narrower type',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'Some old values are refused.', caller: 'The property has another type.' },
    mirror: 'param-type-widened',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-format-changed': {
    family: 'parameters',
    title: 'Parameter in another format',
    wire: [B, NEVER],
    caller: R,
    why: {
      request: 'The old spelling is misread or refused.',
      caller: 'It matters where the type follows the format.',
    },
    mirror: 'param-format-changed',
    witness: { wire: ADDRESS },
  },
  'param-enum-value-added': {
    family: 'parameters',
    title: 'Known values added to a parameter',
    wire: [C, NEVER],
    caller: C,
    why: { request: 'The server accepts more.' },
    mirror: 'param-enum-value-removed',
    witness: {},
  },
  'param-enum-value-removed': {
    family: 'parameters',
    title: 'Known values removed from a parameter',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'A value in use is refused.', caller: 'The literal is no longer in the type.' },
    mirror: 'param-enum-value-added',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-enum-value-renamed': {
    family: 'parameters',
    title: 'Known value of a parameter renamed',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'The old spelling is refused.', caller: 'The literal is no longer in the type.' },
    mirror: 'param-enum-value-renamed',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-default-changed': {
    family: 'parameters',
    title: 'Other default of a parameter',
    wire: [B, NEVER],
    caller: C,
    why: { request: 'Leaving it out now means something else.' },
    mirror: 'param-default-changed',
    witness: { wire: { none: 'both sides accept the same calls and understand them differently' } },
  },
  'param-became-repeatable': {
    family: 'parameters',
    title: 'Parameter takes several values',
    wire: [C, NEVER],
    caller: R,
    why: { request: 'One value is still accepted.', caller: 'A plain array type refuses the single value.' },
    mirror: 'param-became-single',
    witness: {},
  },
  'param-became-single': {
    family: 'parameters',
    title: 'Parameter takes one value only',
    wire: [B, NEVER],
    caller: B,
    why: { request: 'Lists are refused or cut.', caller: 'The property takes no array.' },
    mirror: 'param-became-repeatable',
    witness: { wire: ADDRESS, caller: 'code' },
  },
  'param-limit-tightened': {
    family: 'parameters',
    title: 'Tighter limit of a parameter',
    wire: [B, NEVER],
    caller: C,
    why: { request: 'Values within the old limit are refused.' },
    mirror: 'param-limit-relaxed',
    witness: { wire: ADDRESS },
  },
  'param-limit-relaxed': {
    family: 'parameters',
    title: 'Looser limit of a parameter',
    wire: [C, NEVER],
    caller: C,
    why: { request: 'The server accepts more.' },
    mirror: 'param-limit-tightened',
    witness: {},
  },
  'param-combination-changed': {
    family: 'parameters',
    title: 'Other rules between parameters',
    wire: [R, NEVER],
    caller: R,
    why: {
      request: 'Calls with the old combination may be refused.',
      caller: 'It matters where the types know the rule.',
    },
    mirror: 'param-combination-changed',
    witness: {},
  },
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type ParameterRule = keyof typeof parameterRules;

/** The rule of a fact about a parameter; undefined for facts of other families. */
export function judgeParameter(fact: Fact): Judgement<ParameterRule> | undefined {
  if (fact.kind === 'matter') {
    return fact.matter === 'parameter-rules' ? { rule: 'param-combination-changed' } : undefined;
  }
  if (fact.location.part !== 'parameter') return undefined;
  switch (fact.kind) {
    case 'added':
      return { rule: fact.required ? 'param-added-required' : 'param-added-optional' };
    case 'removed':
      return { rule: 'param-removed' };
    case 'renamed':
      return { rule: fact.subject === 'value' ? 'param-enum-value-renamed' : 'param-renamed' };
    case 'moved':
      return { rule: 'param-moved' };
    case 'occurrence':
      return { rule: fact.to === 1 ? 'param-became-required' : 'param-became-optional' };
    case 'codec':
      return judgeCodec(fact.aspect, fact.containment);
    case 'openness':
      return { rule: fact.to === 'closed' ? 'param-type-narrowed' : 'param-type-widened' };
    case 'values':
      if (fact.change === 'added') return { rule: 'param-enum-value-added' };
      return fact.open
        ? { rule: 'param-enum-value-removed', override: { request: R, caller: C } }
        : { rule: 'param-enum-value-removed' };
    case 'facet': {
      if (fact.change === 'changed') return { rule: 'param-format-changed' };
      const tighter = fact.change === 'tightened' || fact.change === 'added';
      return { rule: tighter ? 'param-limit-tightened' : 'param-limit-relaxed' };
    }
    case 'default':
      return { rule: 'param-default-changed' };
    case 'parameter-list':
      return { rule: listRules[fact.change] };
    default:
      return undefined;
  }
}

const listRules = {
  repeatable: 'param-became-repeatable',
  single: 'param-became-single',
  'limit-tightened': 'param-limit-tightened',
  'limit-relaxed': 'param-limit-relaxed',
  separator: 'param-format-changed',
} as const;

function judgeCodec(aspect: string, containment: string): Judgement<ParameterRule> {
  if (aspect !== 'type') {
    return containment === 'widened'
      ? { rule: 'param-format-changed', override: { request: C, caller: C } }
      : { rule: 'param-format-changed' };
  }
  if (containment === 'widened') return { rule: 'param-type-widened' };
  return { rule: containment === 'narrowed' ? 'param-type-narrowed' : 'param-type-changed' };
}

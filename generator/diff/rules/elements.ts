import type { Fact, OccurrenceFact, PresenceFact } from '../facts/fact.js';
import type { Judgement, JudgeOptions, Rules } from './rule.js';
import { C, R } from './rule.js';
import { presenceRules } from './elements/presence.js';
import { orderRules } from './elements/order.js';
import { markupRules } from './elements/markup.js';
import { wildcardRules } from './elements/wildcards.js';

/** Rules about elements and content models. */
export const elementRules = {
  ...presenceRules,
  ...orderRules,
  ...markupRules,
  ...wildcardRules,
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type ElementRule = keyof typeof elementRules;

/** The rule of a fact about elements or content; undefined for facts of other families. */
export function judgeElement(fact: Fact, options: JudgeOptions): Judgement<ElementRule> | undefined {
  switch (fact.kind) {
    case 'added':
    case 'removed':
      return judgePresence(fact, options);
    case 'renamed':
      if (fact.subject !== 'element') return undefined;
      return { rule: fact.how === 'case' ? 'element-case-changed' : 'element-renamed' };
    case 'moved':
      return fact.subject === 'element' ? { rule: 'element-moved' } : undefined;
    case 'occurrence':
      return judgeOccurrence(fact);
    case 'order':
      return options.strictResponses
        ? { rule: 'order-changed', override: { response: R } }
        : { rule: 'order-changed' };
    case 'group-kind':
      if (fact.to === 'choice') return { rule: 'sequence-to-choice' };
      if (fact.from === 'choice') return { rule: 'choice-to-sequence' };
      return { rule: fact.to === 'sequence' ? 'order-constraint-added' : 'order-constraint-removed' };
    case 'list-wrapper':
      return { rule: fact.change === 'added' ? 'list-wrapper-added' : 'list-wrapper-removed' };
    case 'markup':
      return { rule: fact.to === 'attribute' ? 'element-to-attribute' : 'attribute-to-element' };
    case 'content-kind':
      if (fact.containment === 'widened') return { rule: 'content-kind-changed', override: { request: C } };
      if (fact.containment === 'narrowed') return { rule: 'content-kind-changed', override: { response: C } };
      return { rule: 'content-kind-changed' };
    case 'mixed':
      return { rule: fact.change === 'added' ? 'mixed-content-added' : 'mixed-content-removed' };
    case 'nillable':
      return { rule: fact.change === 'added' ? 'nillable-added' : 'nillable-removed' };
    case 'abstract':
      return { rule: fact.change === 'added' ? 'type-became-abstract' : 'type-became-concrete' };
    case 'named-type':
      return { rule: fact.change === 'added' ? 'type-extracted' : 'type-inlined' };
    case 'wildcard':
      return { rule: `wildcard-${fact.change}` };
    case 'matter':
      if (fact.matter === 'empty-element') return { rule: 'empty-element-meaning-changed' };
      return fact.matter === 'message-rules' ? { rule: 'message-rules-changed' } : undefined;
    default:
      return undefined;
  }
}

function judgePresence(fact: PresenceFact, options: JudgeOptions): Judgement<ElementRule> | undefined {
  const isAdded = fact.kind === 'added';
  switch (fact.subject) {
    case 'wildcard':
      return { rule: isAdded ? 'wildcard-added' : 'wildcard-removed' };
    case 'derived-type':
      return { rule: isAdded ? 'choice-branch-added' : 'choice-branch-removed' };
    case 'element':
    case 'group': {
      if (fact.branch) return { rule: isAdded ? 'choice-branch-added' : 'choice-branch-removed' };
      if (!isAdded) return { rule: fact.required ? 'element-removed-required' : 'element-removed-optional' };
      const rule = fact.required ? 'element-added-required' : 'element-added-optional';
      return options.strictResponses ? { rule, override: { response: R } } : { rule };
    }
    default:
      return undefined;
  }
}

function judgeOccurrence({ subject, bound, from, to }: OccurrenceFact): Judgement<ElementRule> | undefined {
  if (subject !== 'element' && subject !== 'group') return undefined;
  const low = from ?? Number.POSITIVE_INFINITY;
  const high = to ?? Number.POSITIVE_INFINITY;
  if (bound === 'min') {
    if (low === 0) return { rule: 'element-became-required' };
    if (high === 0) return { rule: 'element-became-optional' };
    return { rule: high > low ? 'min-occurs-raised' : 'min-occurs-lowered' };
  }
  if (low === 1) return { rule: 'element-became-repeating' };
  if (high === 1) return { rule: 'element-became-single' };
  return { rule: high > low ? 'max-occurs-raised' : 'max-occurs-lowered' };
}

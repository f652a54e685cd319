import type { CodecFact, Fact, FacetFact } from '../facts/fact.js';
import type { Judgement, JudgeOptions, Rules } from './rule.js';
import { B, C, R } from './rule.js';
import { typeRules } from './values/types.js';
import { facetRules } from './values/facets.js';
import { meaningRules } from './values/meaning.js';

/** Rules about the values of elements and attributes. */
export const valueRules = {
  ...typeRules,
  ...facetRules,
  ...meaningRules,
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type ValueRule = keyof typeof valueRules;

/** The rule of a fact about a value; undefined for facts of other families. */
export function judgeValue(fact: Fact, options: JudgeOptions): Judgement<ValueRule> | undefined {
  switch (fact.kind) {
    case 'codec':
      return judgeCodec(fact);
    case 'openness': {
      const rule = fact.to === 'closed' ? 'enum-became-closed' : 'enum-became-open';
      // A default that went or came with the type changes what leaving the value out means, to both.
      return fact.defaultToo ? { rule, override: { request: B, response: B } } : { rule };
    }
    case 'renamed':
      return fact.subject === 'value' ? { rule: 'enum-value-renamed' } : undefined;
    case 'values': {
      if (fact.change === 'removed') {
        return fact.open
          ? { rule: 'enum-value-removed', override: { request: R, caller: C } }
          : { rule: 'enum-value-removed' };
      }
      if (options.closedEnums) return { rule: 'enum-value-added', override: { response: B, caller: B } };
      return fact.open
        ? { rule: 'enum-value-added', override: { response: C, caller: C } }
        : { rule: 'enum-value-added' };
    }
    case 'facet':
      return judgeFacet(fact);
    case 'default':
      if (fact.subject !== 'element') return undefined;
      return { rule: `default-${fact.change}` };
    case 'fixed':
      if (fact.subject !== 'element') return undefined;
      // Without the constant an empty element may be refused, and then neither side holds the messages of the other.
      if (fact.change === 'changed' || fact.standsForEmpty === true) return { rule: 'fixed-value-changed' };
      return {
        rule: 'fixed-value-changed',
        override: fact.change === 'removed' ? { request: C } : { response: C },
      };
    case 'matter':
      return fact.matter === 'unit' ? { rule: 'unit-changed' } : undefined;
    default:
      return undefined;
  }
}

/** The wider spelling takes every old message, and its own are no surprise to who takes the wider one only. */
function judgeCodec({ aspect, containment, defaultToo }: CodecFact): Judgement<ValueRule> {
  if (aspect === 'type') {
    const rule =
      containment === 'widened'
        ? 'type-widened'
        : containment === 'narrowed'
          ? 'type-narrowed'
          : 'type-changed';
    if (defaultToo) return { rule, override: { request: B, response: B } };
    // The same texts mean something else: one text in place of its words.
    return containment === 'same' ? { rule, override: { request: R, response: R } } : { rule };
  }
  const rule = spellingRules[aspect];
  if (containment === 'widened') return { rule, override: { request: C } };
  return containment === 'narrowed' ? { rule, override: { response: C } } : { rule };
}

const spellingRules = {
  'decimal-separator': 'decimal-separator-changed',
  'date-format': 'date-format-changed',
  'boolean-lexicon': 'boolean-lexicon-changed',
} as const;

function judgeFacet({ facet, change }: FacetFact): Judgement<ValueRule> {
  const tighter = change === 'tightened' || change === 'added';
  switch (facet) {
    case 'max-length':
      if (change === 'added' || change === 'removed') return { rule: `max-length-${change}` };
      return { rule: tighter ? 'max-length-decreased' : 'max-length-increased' };
    case 'min-length':
      return { rule: tighter ? 'min-length-increased' : 'min-length-decreased' };
    case 'range':
      return { rule: tighter ? 'range-tightened' : 'range-relaxed' };
    case 'total-digits':
      return { rule: tighter ? 'total-digits-decreased' : 'total-digits-increased' };
    case 'fraction-digits':
      return { rule: tighter ? 'fraction-digits-decreased' : 'fraction-digits-increased' };
    case 'white-space':
      return { rule: 'whitespace-handling-changed' };
    case 'pattern':
      return judgePattern(change);
  }
}

/** Containment of patterns counts where it is proved. */
function judgePattern(change: FacetFact['change']): Judgement<ValueRule> {
  if (change === 'added' || change === 'removed') return { rule: `pattern-${change}` };
  if (change === 'relaxed') return { rule: 'pattern-changed', override: { request: C } };
  return change === 'tightened'
    ? { rule: 'pattern-changed', override: { response: C } }
    : { rule: 'pattern-changed' };
}

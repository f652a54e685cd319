import type { CodecFact, Fact, FacetFact } from '../facts/fact.js';
import type { Judgement, JudgeOptions, Rules } from './rule.js';
import { B, C, D, R } from './rule.js';

const MESSAGE_CODE = { wire: 'message', caller: 'code' } as const;
const MESSAGE = { wire: 'message' } as const;

const MEANING = { none: 'both sides accept the same messages and understand them differently' } as const;

/** Rules about the values of elements and attributes. */
export const valueRules = {
  'type-changed': {
    family: 'values',
    title: 'Other type',
    wire: [B, B],
    caller: B,
    why: {
      request: 'Old values are not values of the new type.',
      response: 'Readers meet values of another type.',
      caller: 'The property has another type.',
    },
    mirror: 'type-changed',
    witness: MESSAGE_CODE,
  },
  'type-widened': {
    family: 'values',
    title: 'Wider type',
    wire: [C, B],
    caller: B,
    why: {
      request: 'Every old value is still one.',
      response: 'Readers meet values that the old type did not have.',
      caller: 'The property has another type.',
    },
    mirror: 'type-narrowed',
    witness: MESSAGE_CODE,
  },
  'type-narrowed': {
    family: 'values',
    title: 'Narrower type',
    wire: [B, C],
    caller: R,
    why: {
      request: 'Some old values are refused.',
      response: 'Fewer values come.',
      caller: 'The property may have another type.',
    },
    mirror: 'type-widened',
    witness: MESSAGE,
  },
  'enum-value-added': {
    family: 'values',
    title: 'Known value added',
    wire: [C, R],
    caller: [C, R],
    why: {
      request: 'The old values are still accepted.',
      response: 'A value may come that readers do not know.',
      caller: 'Code that lists all values misses it.',
    },
    mirror: 'enum-value-removed',
    witness: MESSAGE_CODE,
  },
  'enum-value-removed': {
    family: 'values',
    title: 'Known value removed',
    wire: [B, C],
    caller: B,
    why: {
      request: 'A value in use is refused.',
      response: 'It never comes again.',
      caller: 'The literal is no longer in the type.',
    },
    mirror: 'enum-value-added',
    witness: MESSAGE_CODE,
  },
  'enum-value-renamed': {
    family: 'values',
    title: 'Known value renamed',
    wire: [B, B],
    caller: B,
    why: {
      request: 'The old spelling is refused.',
      response: 'Readers look for the old spelling.',
      caller: 'The literal is no longer in the type.',
    },
    mirror: 'enum-value-renamed',
    witness: MESSAGE_CODE,
  },
  'enum-became-closed': {
    family: 'values',
    title: 'Free text became a list of values',
    wire: [B, C],
    caller: [B, C],
    why: {
      request: 'Values outside of the list are refused.',
      response: 'Only listed values come.',
      caller: 'A plain string is no longer of the type.',
    },
    mirror: 'enum-became-open',
    witness: MESSAGE_CODE,
  },
  'enum-became-open': {
    family: 'values',
    title: 'List of values became free text',
    wire: [C, R],
    caller: C,
    why: {
      request: 'Listed values are still accepted.',
      response: 'Other values than the listed ones may come.',
    },
    mirror: 'enum-became-closed',
    witness: MESSAGE,
  },
  'max-length-decreased': {
    family: 'values',
    title: 'Shorter maximum length',
    wire: [B, C],
    caller: C,
    why: { request: 'Texts of the old length are refused.', response: 'Shorter texts come.' },
    mirror: 'max-length-increased',
    witness: MESSAGE,
  },
  'max-length-increased': {
    family: 'values',
    title: 'Longer maximum length',
    wire: [C, R],
    caller: C,
    why: { request: 'Longer texts are accepted.', response: 'Columns of readers may be too short.' },
    mirror: 'max-length-decreased',
    witness: {},
  },
  'max-length-added': {
    family: 'values',
    title: 'Maximum length added',
    wire: [R, C],
    caller: C,
    why: {
      request: 'Longer texts may be refused, if the limit does not only write down what was true.',
      response: 'Texts are no longer than that.',
    },
    mirror: 'max-length-removed',
    witness: {},
  },
  'max-length-removed': {
    family: 'values',
    title: 'Maximum length removed',
    wire: [C, R],
    caller: C,
    why: { request: 'Longer texts are accepted.', response: 'Columns of readers may be too short.' },
    mirror: 'max-length-added',
    witness: {},
  },
  'min-length-increased': {
    family: 'values',
    title: 'Longer minimum length',
    wire: [B, C],
    caller: C,
    why: { request: 'Shorter texts are refused.', response: 'Longer texts come.' },
    mirror: 'min-length-decreased',
    witness: MESSAGE,
  },
  'min-length-decreased': {
    family: 'values',
    title: 'Shorter minimum length',
    wire: [C, R],
    caller: C,
    why: {
      request: 'Shorter texts are accepted.',
      response: 'Readers may meet shorter texts, or empty ones.',
    },
    mirror: 'min-length-increased',
    witness: {},
  },
  'pattern-added': {
    family: 'values',
    title: 'Pattern added',
    wire: [R, C],
    caller: C,
    why: {
      request: 'Texts of other shape may be refused, if the pattern does not only write down what was true.',
      response: 'Texts have that shape.',
    },
    mirror: 'pattern-removed',
    witness: {},
  },
  'pattern-removed': {
    family: 'values',
    title: 'Pattern removed',
    wire: [C, R],
    caller: C,
    why: { request: 'Texts of any shape are accepted.', response: 'Readers may meet texts of other shape.' },
    mirror: 'pattern-added',
    witness: {},
  },
  'pattern-changed': {
    family: 'values',
    title: 'Other pattern',
    wire: [R, R],
    caller: C,
    why: {
      request: 'Whether old texts still match is not decided.',
      response: 'Whether new texts match the old pattern is not decided.',
    },
    mirror: 'pattern-changed',
    witness: {},
  },
  'range-tightened': {
    family: 'values',
    title: 'Narrower range',
    wire: [B, C],
    caller: C,
    why: { request: 'Values at the old edge are refused.', response: 'Fewer values come.' },
    mirror: 'range-relaxed',
    witness: MESSAGE,
  },
  'range-relaxed': {
    family: 'values',
    title: 'Wider range',
    wire: [C, R],
    caller: C,
    why: { request: 'More values are accepted.', response: 'Readers may meet values out of the old range.' },
    mirror: 'range-tightened',
    witness: {},
  },
  'total-digits-decreased': {
    family: 'values',
    title: 'Fewer digits',
    wire: [B, C],
    caller: C,
    why: { request: 'Numbers with more digits are refused.', response: 'Shorter numbers come.' },
    mirror: 'total-digits-increased',
    witness: MESSAGE,
  },
  'total-digits-increased': {
    family: 'values',
    title: 'More digits',
    wire: [C, R],
    caller: C,
    why: { request: 'Longer numbers are accepted.', response: 'Columns of readers may be too short.' },
    mirror: 'total-digits-decreased',
    witness: {},
  },
  'fraction-digits-decreased': {
    family: 'values',
    title: 'Fewer decimals',
    wire: [B, C],
    caller: C,
    why: { request: 'Numbers with more decimals are refused or rounded.', response: 'Fewer decimals come.' },
    mirror: 'fraction-digits-increased',
    witness: MESSAGE,
  },
  'fraction-digits-increased': {
    family: 'values',
    title: 'More decimals',
    wire: [C, R],
    caller: C,
    why: { request: 'More decimals are accepted.', response: 'Readers may round.' },
    mirror: 'fraction-digits-decreased',
    witness: {},
  },
  'decimal-separator-changed': {
    family: 'values',
    title: 'Other decimal separator',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The old spelling is refused, or read a hundred times too large.',
      response: 'The new spelling is refused, or read a hundred times too large.',
      caller: 'The SDK spells.',
    },
    mirror: 'decimal-separator-changed',
    witness: MESSAGE,
  },
  'date-format-changed': {
    family: 'values',
    title: 'Other date format',
    wire: [B, B],
    caller: R,
    why: {
      request: 'Dates in the old format are refused or misread.',
      response: 'Readers expect the old format.',
      caller: 'It matters where the type follows the format.',
    },
    mirror: 'date-format-changed',
    witness: MESSAGE,
  },
  'boolean-lexicon-changed': {
    family: 'values',
    title: 'Other spelling of yes and no',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The old spelling is refused or read as no.',
      response: 'Readers expect the old spelling.',
      caller: 'The SDK spells.',
    },
    mirror: 'boolean-lexicon-changed',
    witness: MESSAGE,
  },
  'whitespace-handling-changed': {
    family: 'values',
    title: 'Other handling of white space',
    wire: [R, R],
    caller: C,
    why: {
      request: 'Spaces and line breaks may count or not.',
      response: 'Spaces and line breaks may count or not.',
    },
    mirror: 'whitespace-handling-changed',
    witness: {},
  },
  'default-changed': {
    family: 'values',
    title: 'Other default',
    wire: [B, R],
    caller: C,
    why: {
      request: 'An empty element now means something else.',
      response: 'Readers fill in the old value.',
    },
    mirror: 'default-changed',
    witness: { wire: MEANING },
  },
  'default-added': {
    family: 'values',
    title: 'Default added',
    wire: [B, R],
    caller: C,
    why: { request: 'An empty element now means a value.', response: 'Readers do not fill in the value.' },
    mirror: 'default-removed',
    witness: { wire: MEANING },
  },
  'default-removed': {
    family: 'values',
    title: 'Default removed',
    wire: [B, R],
    caller: C,
    why: { request: 'An empty element no longer means a value.', response: 'Readers fill in a value.' },
    mirror: 'default-added',
    witness: { wire: MEANING },
  },
  'fixed-value-changed': {
    family: 'values',
    title: 'Other constant',
    wire: [B, B],
    caller: B,
    why: {
      request: 'Messages with the old constant are refused.',
      response: 'Readers compare with the old constant.',
      caller: 'The constant often stands in the type.',
    },
    mirror: 'fixed-value-changed',
    witness: {
      wire: 'message',
      caller: { none: 'the SDK writes constants itself; its types take any text there' },
    },
  },
  'unit-changed': {
    family: 'values',
    title: 'Other unit',
    wire: [B, B],
    caller: D,
    why: {
      request: 'The same number means another amount.',
      response: 'The same number means another amount.',
      caller: 'Nothing in the code tells.',
    },
    mirror: 'unit-changed',
    witness: { wire: MEANING },
  },
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
      if (fact.change === 'removed') return { rule: 'fixed-value-changed', override: { request: C } };
      return fact.change === 'added'
        ? { rule: 'fixed-value-changed', override: { response: C } }
        : { rule: 'fixed-value-changed' };
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
    return defaultToo ? { rule, override: { request: B, response: B } } : { rule };
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

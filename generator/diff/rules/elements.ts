import type { Fact, OccurrenceFact, PresenceFact } from '../facts/fact.js';
import type { Judgement, JudgeOptions, Rules } from './rule.js';
import { B, C, R } from './rule.js';

const MESSAGE_CODE = { wire: 'message', caller: 'code' } as const;
const MESSAGE = { wire: 'message' } as const;

/** Rules about elements and content models. */
export const elementRules = {
  'element-added-optional': {
    family: 'elements',
    title: 'Optional element added',
    wire: [C, C],
    caller: C,
    why: {
      request: 'Messages without it are still accepted.',
      response: 'Readers pass over what they do not know.',
    },
    mirror: 'element-removed-optional',
    witness: {},
  },
  'element-added-required': {
    family: 'elements',
    title: 'Required element added',
    wire: [B, C],
    caller: [B, C],
    why: {
      request: 'Old messages lack it.',
      response: 'One more thing is sent.',
      caller: 'The argument lacks a property.',
    },
    mirror: 'element-removed-required',
    witness: MESSAGE_CODE,
  },
  'element-removed-optional': {
    family: 'elements',
    title: 'Optional element removed',
    wire: [R, R],
    caller: B,
    why: {
      request: 'The server may refuse the unknown element.',
      response: 'Readers no longer find what they sometimes found.',
      caller: 'The property is no longer known.',
    },
    mirror: 'element-added-optional',
    witness: { caller: 'code' },
  },
  'element-removed-required': {
    family: 'elements',
    title: 'Required element removed',
    wire: [R, B],
    caller: B,
    why: {
      request: 'The server may refuse the unknown element.',
      response: 'Readers relied on it in every message.',
      caller: 'The property is no longer known.',
    },
    mirror: 'element-added-required',
    witness: MESSAGE_CODE,
  },
  'element-renamed': {
    family: 'elements',
    title: 'Element renamed',
    wire: [B, B],
    caller: B,
    why: {
      request: 'The server looks for the new name.',
      response: 'Readers look for the old name.',
      caller: 'The property has another name.',
    },
    mirror: 'element-renamed',
    witness: MESSAGE_CODE,
  },
  'element-case-changed': {
    family: 'elements',
    title: 'Element in other upper or lower case',
    wire: [B, B],
    caller: C,
    why: {
      request: 'Names of XML differ by case.',
      response: 'Names of XML differ by case.',
      caller: 'The property keeps its name.',
    },
    mirror: 'element-case-changed',
    witness: MESSAGE,
  },
  'element-moved': {
    family: 'elements',
    title: 'Element in another parent',
    wire: [B, B],
    caller: B,
    why: {
      request: 'The server looks for it elsewhere.',
      response: 'Readers look for it in the old parent.',
      caller: 'The property belongs to another type.',
    },
    mirror: 'element-moved',
    witness: MESSAGE_CODE,
  },
  'element-became-required': {
    family: 'elements',
    title: 'Element became required',
    wire: [B, C],
    caller: [B, C],
    why: {
      request: 'Messages without it are refused.',
      response: 'It always comes now.',
      caller: 'The argument lacks a property.',
    },
    mirror: 'element-became-optional',
    witness: MESSAGE_CODE,
  },
  'element-became-optional': {
    family: 'elements',
    title: 'Element became optional',
    wire: [C, B],
    caller: [C, B],
    why: {
      request: 'Messages without it are accepted.',
      response: 'Readers may meet its absence.',
      caller: 'The result may be undefined.',
    },
    mirror: 'element-became-required',
    witness: MESSAGE_CODE,
  },
  'element-became-repeating': {
    family: 'elements',
    title: 'Element may repeat',
    wire: [C, B],
    caller: B,
    why: {
      request: 'One is still accepted.',
      response: 'Old readers take the first or the last in silence.',
      caller: 'The property is an array.',
    },
    mirror: 'element-became-single',
    witness: MESSAGE_CODE,
  },
  'element-became-single': {
    family: 'elements',
    title: 'Element no longer repeats',
    wire: [B, C],
    caller: B,
    why: {
      request: 'Messages with several are refused.',
      response: 'At most one comes.',
      caller: 'The property is no array.',
    },
    mirror: 'element-became-repeating',
    witness: MESSAGE_CODE,
  },
  'min-occurs-raised': {
    family: 'elements',
    title: 'More repetitions required',
    wire: [B, C],
    caller: C,
    why: { request: 'Messages with fewer are refused.', response: 'More come than before.' },
    mirror: 'min-occurs-lowered',
    witness: MESSAGE,
  },
  'min-occurs-lowered': {
    family: 'elements',
    title: 'Fewer repetitions required',
    wire: [C, R],
    caller: C,
    why: { request: 'Fewer are accepted.', response: 'Readers may count on more.' },
    mirror: 'min-occurs-raised',
    witness: {},
  },
  'max-occurs-lowered': {
    family: 'elements',
    title: 'Fewer repetitions allowed',
    wire: [B, C],
    caller: C,
    why: { request: 'Messages with more are refused.', response: 'Fewer come than before.' },
    mirror: 'max-occurs-raised',
    witness: MESSAGE,
  },
  'max-occurs-raised': {
    family: 'elements',
    title: 'More repetitions allowed',
    wire: [C, R],
    caller: C,
    why: { request: 'More are accepted.', response: 'Readers may have room for the old number only.' },
    mirror: 'max-occurs-lowered',
    witness: {},
  },
  'order-changed': {
    family: 'elements',
    title: 'Other order of elements',
    wire: [B, C],
    caller: C,
    why: {
      request: 'A sequence refuses another order.',
      response: 'Readers that go by name do not notice.',
      caller: 'The SDK writes the order.',
    },
    mirror: 'order-changed',
    witness: MESSAGE,
  },
  'order-constraint-added': {
    family: 'elements',
    title: 'Order became fixed',
    wire: [B, C],
    caller: C,
    why: { request: 'Messages in another order are refused.', response: 'One of the known orders comes.' },
    mirror: 'order-constraint-removed',
    witness: MESSAGE,
  },
  'order-constraint-removed': {
    family: 'elements',
    title: 'Order became free',
    wire: [C, R],
    caller: C,
    why: { request: 'Every order is accepted.', response: 'Readers that go by position meet any order.' },
    mirror: 'order-constraint-added',
    witness: {},
  },
  'choice-branch-added': {
    family: 'elements',
    title: 'Alternative added',
    wire: [C, R],
    caller: [C, R],
    why: {
      request: 'The old alternatives are still accepted.',
      response: 'An alternative may come that readers do not know.',
      caller: 'The union has one more member.',
    },
    mirror: 'choice-branch-removed',
    witness: {},
  },
  'choice-branch-removed': {
    family: 'elements',
    title: 'Alternative removed',
    wire: [B, C],
    caller: B,
    why: {
      request: 'An alternative in use is refused.',
      response: 'It is never sent again.',
      caller: 'The union has one member less.',
    },
    mirror: 'choice-branch-added',
    witness: MESSAGE_CODE,
  },
  'choice-to-sequence': {
    family: 'elements',
    title: 'All instead of one of them',
    wire: [B, B],
    caller: B,
    why: {
      request: 'Messages with one of them lack the others.',
      response: 'Several come where one was expected.',
      caller: 'The union became one type.',
    },
    mirror: 'sequence-to-choice',
    witness: MESSAGE_CODE,
  },
  'sequence-to-choice': {
    family: 'elements',
    title: 'One of them instead of all',
    wire: [B, B],
    caller: B,
    why: {
      request: 'Messages with all of them are refused.',
      response: 'Readers find one of them only.',
      caller: 'The type became a union.',
    },
    mirror: 'choice-to-sequence',
    witness: MESSAGE_CODE,
  },
  'list-wrapper-added': {
    family: 'elements',
    title: 'Element wrapped in a list',
    wire: [B, B],
    caller: R,
    why: {
      request: 'The server looks one level further down.',
      response: 'Readers look one level too high.',
      caller: 'The SDK may keep the array.',
    },
    mirror: 'list-wrapper-removed',
    witness: MESSAGE,
  },
  'list-wrapper-removed': {
    family: 'elements',
    title: 'Element taken out of a list',
    wire: [B, B],
    caller: R,
    why: {
      request: 'The server looks one level further up.',
      response: 'Readers look one level too low.',
      caller: 'The SDK may keep the array.',
    },
    mirror: 'list-wrapper-added',
    witness: MESSAGE,
  },
  'element-to-attribute': {
    family: 'elements',
    title: 'Element became an attribute',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The server looks in the tag.',
      response: 'Readers look between the tags.',
      caller: 'The property stays.',
    },
    mirror: 'attribute-to-element',
    witness: MESSAGE,
  },
  'attribute-to-element': {
    family: 'elements',
    title: 'Attribute became an element',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The server looks between the tags.',
      response: 'Readers look in the tag.',
      caller: 'The property stays.',
    },
    mirror: 'element-to-attribute',
    witness: MESSAGE,
  },
  'content-kind-changed': {
    family: 'elements',
    title: 'Other kind of content',
    wire: [B, B],
    caller: B,
    why: {
      request: 'What stands between the tags is refused.',
      response: 'Readers meet content of another kind.',
      caller: 'The property has another type.',
    },
    mirror: 'content-kind-changed',
    witness: MESSAGE_CODE,
  },
  'mixed-content-added': {
    family: 'elements',
    title: 'Text between elements allowed',
    wire: [C, R],
    caller: R,
    why: {
      request: 'Messages without text are still accepted.',
      response: 'Readers may lose the text between elements.',
      caller: 'Mixed content has a type of its own.',
    },
    mirror: 'mixed-content-removed',
    witness: {},
  },
  'mixed-content-removed': {
    family: 'elements',
    title: 'Text between elements refused',
    wire: [B, C],
    caller: R,
    why: {
      request: 'Text between elements is refused.',
      response: 'No text comes any more.',
      caller: 'Mixed content has a type of its own.',
    },
    mirror: 'mixed-content-added',
    witness: MESSAGE,
  },
  'nillable-added': {
    family: 'elements',
    title: 'xsi:nil allowed',
    wire: [C, B],
    caller: [C, B],
    why: {
      request: 'Messages without it are still accepted.',
      response: 'Readers may meet xsi:nil.',
      caller: 'The result may be null.',
    },
    mirror: 'nillable-removed',
    witness: MESSAGE_CODE,
  },
  'nillable-removed': {
    family: 'elements',
    title: 'xsi:nil refused',
    wire: [B, C],
    caller: [R, C],
    why: {
      request: 'Messages with xsi:nil are refused.',
      response: 'It never comes again.',
      caller: 'The argument may take null for other reasons.',
    },
    mirror: 'nillable-added',
    witness: MESSAGE,
  },
  'empty-element-meaning-changed': {
    family: 'elements',
    title: 'Other meaning of an empty element',
    wire: [B, B],
    caller: R,
    why: {
      request: 'The same message clears a value or leaves it alone.',
      response: 'The same message says that there is no value, or says nothing.',
      caller: 'Code that clears values does something else.',
    },
    mirror: 'empty-element-meaning-changed',
    witness: { wire: { none: 'both sides accept the same messages and understand them differently' } },
  },
  'wildcard-added': {
    family: 'elements',
    title: 'Unknown parts allowed',
    wire: [C, R],
    caller: R,
    why: {
      request: 'Messages without them are still accepted.',
      response: 'Readers may meet parts that no schema names.',
      caller: 'The type has a property for the rest.',
    },
    mirror: 'wildcard-removed',
    witness: {},
  },
  'wildcard-removed': {
    family: 'elements',
    title: 'Unknown parts refused',
    wire: [B, C],
    caller: R,
    why: {
      request: 'Messages with other parts are refused.',
      response: 'No other parts come any more.',
      caller: 'The property for the rest is gone.',
    },
    mirror: 'wildcard-added',
    witness: MESSAGE,
  },
  'wildcard-widened': {
    family: 'elements',
    title: 'More unknown parts allowed',
    wire: [C, R],
    caller: C,
    why: { request: 'The server accepts more.', response: 'Readers may meet parts of other namespaces.' },
    mirror: 'wildcard-narrowed',
    witness: {},
  },
  'wildcard-narrowed': {
    family: 'elements',
    title: 'Fewer unknown parts allowed',
    wire: [R, C],
    caller: C,
    why: { request: 'Parts of other namespaces may be refused.', response: 'Fewer kinds of parts come.' },
    mirror: 'wildcard-widened',
    witness: {},
  },
  'wildcard-changed': {
    family: 'elements',
    title: 'Other unknown parts allowed',
    wire: [R, R],
    caller: C,
    why: {
      request: 'Parts that were accepted may be refused.',
      response: 'Readers may meet parts of other namespaces.',
    },
    mirror: 'wildcard-changed',
    witness: {},
  },
  'type-extracted': {
    family: 'elements',
    title: 'Type got a name',
    wire: [C, C],
    caller: R,
    why: { caller: 'A named export appears, and others may be called differently.' },
    mirror: 'type-inlined',
    witness: {},
  },
  'type-inlined': {
    family: 'elements',
    title: 'Type lost its name',
    wire: [C, C],
    caller: R,
    why: { caller: 'A named export may go.' },
    mirror: 'type-extracted',
    witness: {},
  },
  'type-became-abstract': {
    family: 'elements',
    title: 'Type cannot stand for itself any more',
    wire: [B, C],
    caller: R,
    why: {
      request: 'Messages must name a derived type.',
      response: 'Derived types come, which readers know.',
      caller: 'The union has one member less.',
    },
    mirror: 'type-became-concrete',
    witness: MESSAGE,
  },
  'type-became-concrete': {
    family: 'elements',
    title: 'Abstract type can stand for itself',
    wire: [C, R],
    caller: R,
    why: {
      request: 'Messages with derived types are still accepted.',
      response: 'The type itself may come.',
      caller: 'The union has one more member.',
    },
    mirror: 'type-became-abstract',
    witness: {},
  },
  'message-rules-changed': {
    family: 'elements',
    title: 'Other rules between elements',
    wire: [R, R],
    caller: R,
    why: {
      request: 'Messages with the old combination may be refused.',
      response: 'Other combinations may come.',
      caller: 'It matters where the types know the rule.',
    },
    mirror: 'message-rules-changed',
    witness: {},
  },
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

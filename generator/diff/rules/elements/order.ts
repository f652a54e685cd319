import type { Rules } from '../rule.js';
import { B, C, R } from '../rule.js';

const MESSAGE_CODE = { wire: 'message', caller: 'code' } as const;
const MESSAGE = { wire: 'message' } as const;

/** Rules about the order of elements and the choice between them. */
export const orderRules = {
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
} as const satisfies Rules;

import type { Rules } from '../rule.js';
import { B, C, R } from '../rule.js';

const MESSAGE = { wire: 'message' } as const;

/** Rules about places where anything may stand, types as a whole, and what holds between elements. */
export const wildcardRules = {
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

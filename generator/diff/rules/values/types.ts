import type { Rules } from '../rule.js';
import { B, C, R } from '../rule.js';

const MESSAGE_CODE = { wire: 'message', caller: 'code' } as const;
const MESSAGE = { wire: 'message' } as const;

/** Rules about types of text and lists of values. */
export const typeRules = {
  'type-changed': {
    family: 'values',
    title: 'Other type',
    wire: [B, B],
    caller: B,
    why: {
      request: 'Old values are refused, or mean something else.',
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
    title: 'Known values added',
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
    title: 'Known values removed',
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
} as const satisfies Rules;

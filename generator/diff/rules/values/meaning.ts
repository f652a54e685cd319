import type { Rules } from '../rule.js';
import { B, C, D, R } from '../rule.js';

const MESSAGE = { wire: 'message' } as const;
const MEANING = { none: 'both sides accept the same messages and understand them differently' } as const;

/** Rules about how the same values are written, and what they mean. */
export const meaningRules = {
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
      request: 'What could stand there before is refused.',
      response: 'What could not stand there before arrives.',
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

import type { Fact } from '../facts/fact.js';
import type { Judgement, Rules } from './rule.js';
import { C, NEVER, R } from './rule.js';

const ONE_WAY = 'only the loss is worth a word; read backwards more is known, which breaks nobody';

/** Rules about what is known of the API, rather than the API. */
export const evidenceRules = {
  'source-conflict-appeared': {
    family: 'evidence',
    title: 'Sources disagree',
    wire: [R, R],
    caller: NEVER,
    why: { request: 'One of the sources is wrong.', response: 'One of the sources is wrong.' },
    mirror: 'source-conflict-resolved',
    witness: {},
  },
  'source-conflict-resolved': {
    family: 'evidence',
    title: 'Sources agree again',
    wire: [C, C],
    caller: NEVER,
    why: { request: 'All sources say the same.', response: 'All sources say the same.' },
    mirror: 'source-conflict-appeared',
    witness: {},
  },
  'provenance-weakened': {
    family: 'evidence',
    title: 'Known from a page only',
    wire: [R, R],
    caller: NEVER,
    why: {
      request: 'The schema no longer says so; pages are wrong more often.',
      response: 'The schema no longer says so; pages are wrong more often.',
    },
    mirror: { none: ONE_WAY },
    witness: {},
  },
  'source-vanished': {
    family: 'evidence',
    title: 'Document gone',
    wire: [R, R],
    caller: NEVER,
    why: {
      request: 'What it said may still hold: nothing is known, nothing is removed.',
      response: 'What it said may still hold: nothing is known, nothing is removed.',
    },
    mirror: { none: ONE_WAY },
    witness: {},
  },
  'parse-coverage-dropped': {
    family: 'evidence',
    title: 'Less of the documents could be read',
    wire: [R, R],
    caller: NEVER,
    why: {
      request: 'What looks removed may only be unread.',
      response: 'What looks removed may only be unread.',
    },
    mirror: { none: ONE_WAY },
    witness: {},
  },
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type EvidenceRule = keyof typeof evidenceRules;

/** The rule of a fact about evidence; undefined for facts of other families. */
export function judgeEvidence(fact: Fact): Judgement<EvidenceRule> | undefined {
  if (fact.kind !== 'evidence') return undefined;
  switch (fact.aspect) {
    case 'conflict':
      return { rule: fact.change === 'gone' ? 'source-conflict-resolved' : 'source-conflict-appeared' };
    case 'provenance':
      return { rule: 'provenance-weakened' };
    case 'source':
      return { rule: 'source-vanished' };
    case 'coverage':
      return { rule: 'parse-coverage-dropped' };
  }
}

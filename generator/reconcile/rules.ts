import type { DiagnosticRules } from '../diagnostics/diagnostic.js';

const settle = 'Check which source is right and say so in the overlay, with the reason.';

/** Diagnostics of reconciliation. `conflict-…` codes are also the codes of contradictions in the model. */
export const reconcileRules = {
  'conflict-presence': {
    severity: 'warning',
    title: 'An element, attribute or parameter that only one source knows',
    help: settle,
  },
  'conflict-occurrence': {
    severity: 'warning',
    title: 'Sources that disagree on how often something occurs',
    help: settle,
  },
  'conflict-order': { severity: 'warning', title: 'Sources that disagree on the order', help: settle },
  'conflict-type': { severity: 'warning', title: 'Sources that disagree on the type', help: settle },
  'conflict-length': { severity: 'warning', title: 'Sources that disagree on the length', help: settle },
  'conflict-enumeration': {
    severity: 'warning',
    title: 'Sources that disagree on the allowed values',
    help: settle,
  },
  'conflict-spelling': { severity: 'warning', title: 'Sources that spell a name differently', help: settle },
  'conflict-case': {
    severity: 'info',
    title: 'Sources that write a name in different case',
    help: 'Nothing needs to be done where the server ignores case; otherwise settle it in the overlay.',
  },
  'conflict-level': {
    severity: 'warning',
    title: 'Sources that disagree on the parent of an element',
    help: settle,
  },
  'conflict-default': {
    severity: 'warning',
    title: 'Sources that disagree on a default value',
    help: settle,
  },
  'conflict-prose': {
    severity: 'warning',
    title: 'Prose that contradicts the cell beside it',
    help: settle,
  },
  'conflict-example': {
    severity: 'warning',
    title: 'An example that its own type does not allow',
    help: 'Correct the type in the overlay, with the reason.',
  },
  'conflict-alternative': {
    severity: 'warning',
    title: 'Elements or parameters of which one is needed, marked as if both were',
    help: 'Give the rule in the overlay: `rule: { kind: exactly-one, of: […] }`.',
  },
  'conflict-spelling-elsewhere': {
    severity: 'info',
    title: 'A name that is spelt otherwise at a like place elsewhere',
    help: 'Check which spelling the server sends; rename in the overlay if this one is wrong.',
  },
  'conflict-type-elsewhere': {
    severity: 'info',
    title: 'A name whose type is another one elsewhere',
    help: 'Check what the server sends; give the type in the overlay, or one for the name in `codecRules`.',
  },
  'resource-without-method': {
    severity: 'warning',
    title: 'A resource whose HTTP method no source says',
    help: 'Give the method in the overlay or under `resources:` in doctypist.yaml.',
  },
  'resource-method-conflict': {
    severity: 'warning',
    title: 'Sources that disagree on the HTTP method of a resource',
    help: 'Check by which method the server answers, and give it in the overlay with the reason.',
  },
  'overlay-unused': {
    severity: 'error',
    title: 'An overlay entry that no longer applies',
    help: 'Remove the entry, or correct its target: the documents have changed since it was written.',
  },
} as const satisfies DiagnosticRules;

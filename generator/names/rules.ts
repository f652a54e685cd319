import type { DiagnosticRules } from '../diagnostics/diagnostic.js';

/** What the naming of an API can report. */
export const nameRules = {
  'name-collision': {
    severity: 'warning',
    title: 'Wire names that become the same TypeScript name',
    help: 'Nothing has to be done: the lock keeps the names. To choose other ones, add an entry under `names` in the config.',
  },
  'name-repeated': {
    severity: 'info',
    title: 'An element that stands at several positions of one content model',
    help: 'Each position has its own numbered property; name them under `names` in the config if the numbers say too little.',
  },
  'name-lock-unused': {
    severity: 'info',
    title: 'Names in the lock that nothing uses',
    help: 'Run with `--prune-names` to remove them, or keep them for when the names come back.',
  },
  'name-lock-conflict': {
    severity: 'warning',
    title: 'A locked name that is already taken',
    help: 'Remove one of the two entries from the lock, or choose a name under `names` in the config.',
  },
  'name-lock-damaged': {
    severity: 'error',
    title: 'A name lock that cannot be read',
    help: 'Restore the file from version control; deleting it lets every name be chosen anew.',
  },
  'name-override-unused': {
    severity: 'warning',
    title: 'A name in the config that fits nothing',
    help: 'Correct the scope or the wire name, or remove the entry.',
  },
  'name-override-invalid': {
    severity: 'error',
    title: 'A name in the config that is no identifier',
    help: 'Use letters, digits, `_` and `$`, and begin with a letter.',
  },
} as const satisfies DiagnosticRules;

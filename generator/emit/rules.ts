import type { DiagnosticRules } from '../diagnostics/diagnostic.js';

/** What the emitters can report. */
export const emitRules = {
  'emit-unknown-codec': {
    severity: 'error',
    title: 'A codec that the runtime does not have',
    help: 'Use a codec of the runtime in the overlay or the config, or bind the name to an export under `sdk.codecs`.',
  },
  'emit-pattern': {
    severity: 'warning',
    title: 'A pattern that JavaScript cannot express',
    help: 'The value is not checked against the pattern before sending; rewrite the pattern in the overlay to have it checked.',
  },
  'emit-rule': {
    severity: 'warning',
    title: 'A rule between elements that cannot be bound',
    help: 'Let every path of the rule name an element or attribute of one and the same parent.',
  },
  'emit-too-deep': {
    severity: 'error',
    title: 'A content model that is nested too deeply',
    help: 'Simplify the schema; until then the content of the element is handed over as raw XML.',
  },
  'emit-missing-type': {
    severity: 'error',
    title: 'A type that the model refers to and does not hold',
    help: 'The model was damaged or edited by hand: make it anew from its sources.',
  },
  'emit-docs-link': {
    severity: 'error',
    title: 'A reference in written documentation that leads nowhere',
    help: 'Name a page as `/page`, a resource by its name, an element as `resource request wire/path`; `doctypist inspect` lists them.',
  },
  'emit-template': {
    severity: 'error',
    title: 'A template that cannot be used',
    help: 'Compare it with the built-in template of the same path; every path in it must exist in the context.',
  },
  'emit-wide-choice': {
    severity: 'info',
    title: 'Choices that are too many for one union type',
    help: 'Nothing has to be done: the type leaves all alternatives optional and the encoder checks which are given.',
  },
  'emit-schema-same-name': {
    severity: 'warning',
    title: 'Elements of one name that a schema language cannot tell apart',
    help: 'Nothing has to be done: what is written allows every one of them; the SDK tells them apart.',
  },
  'emit-schema-form': {
    severity: 'warning',
    title: 'Content that a schema language cannot say',
    help: 'Nothing has to be done: what is written allows more than the model; the SDK checks all of it.',
  },
} as const satisfies DiagnosticRules;

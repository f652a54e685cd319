import type { DiagnosticRules } from '../diagnostics/diagnostic.js';

/** Diagnostics of loading a specification folder and writing output. */
export const workspaceRules = {
  'config-missing': {
    severity: 'error',
    title: 'A specification folder without configuration',
    help: 'Give a folder that holds a doctypist.yaml, or write one there.',
  },
  'config-invalid': {
    severity: 'error',
    title: 'A configuration that does not fit its shape',
    help: 'Correct the entry; CONTRIBUTING.md lists all keys of doctypist.yaml.',
  },
  'config-names-nothing': {
    severity: 'error',
    title: 'A configuration that names no document',
    help: 'Name the documents under `pages:` and `schemas:`, or describe resources under `resources:`.',
  },
  'resources-missing': {
    severity: 'error',
    title: 'Documents that describe no resource',
    help: 'Give the words before resource names under `vocabulary:`, or describe the resources under `resources:`.',
  },
  'side-unusable': {
    severity: 'error',
    title: 'A side of a comparison that describes no message',
    help: 'Give a DTD or XSD that declares the element of a message, a help page, a saved model, or the folder of a specification.',
  },
  'config-unknown-resource': {
    severity: 'error',
    title: 'An entry for a resource that nothing describes',
    help: 'Correct the resource name, or describe the resource on a page or under `resources:`.',
  },
  'config-duplicate-resource': {
    severity: 'error',
    title: 'Two entries for one resource',
    help: 'Rename or remove one of the entries.',
  },
  'config-unknown-root': {
    severity: 'error',
    title: 'A root element that the schema does not declare',
    help: 'Correct the name under `root:`; it must be a global element of the schema.',
  },
  'config-schema-without-resource': {
    severity: 'warning',
    title: 'A schema that no resource uses',
    help: 'Say under `resource:` whose message it describes, or take the entry out.',
  },
  'config-envelope-without-place': {
    severity: 'error',
    title: 'An envelope without a place for the payload',
    help: 'Name under `after:` the child behind which the payload stands, or put a wildcard into the schema.',
  },
  'config-unknown-codec': {
    severity: 'error',
    title: 'A codec that does not exist',
    help: 'Use one of the codec names that the message lists.',
  },
  'overlay-invalid': {
    severity: 'error',
    title: 'An overlay that does not fit its shape',
    help: 'Correct the entry; every entry needs a target, one change and a reason.',
  },
  'source-missing': {
    severity: 'error',
    title: 'A document that cannot be read',
    help: 'Add the file, or take it out of doctypist.yaml.',
  },
  'source-includes-itself': {
    severity: 'error',
    title: 'A schema that includes itself',
    help: 'Remove the include, or name the file that was meant.',
  },
  'pull-failed': {
    severity: 'error',
    title: 'A document that cannot be fetched',
    help: 'Correct the `origin` in doctypist.yaml, or try again later; --partial writes what was fetched.',
  },
  'pull-edited': {
    severity: 'error',
    title: 'A fetched document that was changed by hand',
    help: 'Put the correction into the overlay and restore the file, or take `origin` out of doctypist.yaml.',
  },
  'pull-nothing': {
    severity: 'warning',
    title: 'Nothing to fetch',
    help: 'Say under `origin` of a page or schema where the document comes from.',
  },
  'pull-record-invalid': {
    severity: 'error',
    title: 'A record of fetched documents that cannot be read',
    help: 'Restore sources.lock.json from version control, or remove it to begin a new one.',
  },
  'output-foreign-file': {
    severity: 'error',
    title: 'A file in the way that doctypist did not write',
    help: 'Move the file away or choose another output folder; only files of the manifest are ever replaced.',
  },
  'output-stale': {
    severity: 'error',
    title: 'Output that does not match the documents',
    help: 'Run `doctypist generate` and commit the result.',
  },
  'verify-types': {
    severity: 'error',
    title: 'Generated code that does not compile',
    help: 'Correct the template or the dialect that the place belongs to; with built-in templates, report it.',
  },
  'verify-format': {
    severity: 'error',
    title: 'Generated code that prettier would change',
    help: 'Lay out the template as prettier does; with built-in templates, report it.',
  },
} as const satisfies DiagnosticRules;

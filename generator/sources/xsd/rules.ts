import type { DiagnosticRules } from '../../diagnostics/diagnostic.js';

/** Diagnostic codes of the XSD reader; each has a page in `docs/diagnostics`. */
export const xsdRules = {
  'xsd-encoding': {
    severity: 'error',
    title: 'Schema document that cannot be decoded',
    help: 'Save the document as UTF-8, or make its encoding declaration say what it is.',
  },
  'xsd-merge-marker': {
    severity: 'error',
    title: 'Merge-conflict markers in a schema document',
    help: 'Resolve the conflict in the document and remove the markers.',
  },
  'xsd-not-well-formed': {
    severity: 'error',
    title: 'Schema document that is not well-formed XML',
    help: 'Repair the XML at this place.',
  },
  'xsd-too-deep': {
    severity: 'error',
    title: 'Nesting deeper than is read',
    help: 'Take the document apart, or look whether it was made to harm its readers.',
  },
  'xsd-entity-expansion': {
    severity: 'error',
    title: 'Entities that grow without end',
    help: 'Remove the entity declarations, or look whether the document was made to harm its readers.',
  },
  'xsd-not-a-schema': {
    severity: 'error',
    title: 'Document that is not a schema',
    help: 'Give a document whose root is xs:schema in the namespace http://www.w3.org/2001/XMLSchema.',
  },
  'xsd-invalid-structure': {
    severity: 'error',
    title: 'Element or attribute that may not stand where it stands',
    help: 'Correct the schema document at this place.',
  },
  'xsd-invalid-value': {
    severity: 'error',
    title: 'Attribute of a schema document with a value that is not allowed',
    help: 'Give the attribute a value that XML Schema allows for it.',
  },
  'xsd-unresolved-location': {
    severity: 'warning',
    title: 'Schema document that was not found',
    help: 'Put the document beside the others, or map its location or namespace to a local file.',
  },
  'xsd-namespace-mismatch': {
    severity: 'error',
    title: 'Included or imported document of another namespace',
    help: 'Include documents of the same namespace or of none, and import the others by their own namespace.',
  },
  'xsd-self-include': {
    severity: 'info',
    title: 'Schema document that includes itself',
    help: 'Remove the inclusion; it has no effect.',
  },
  'xsd-undeclared-prefix': {
    severity: 'error',
    title: 'Prefix that is not declared',
    help: 'Declare the prefix with xmlns, or correct it.',
  },
  'xsd-not-imported': {
    severity: 'warning',
    title: 'Reference to a namespace that the document does not import',
    help: 'Add an xs:import for the namespace to the document.',
  },
  'xsd-dangling-reference': {
    severity: 'error',
    title: 'Reference to a component that does not exist',
    help: 'Correct the name, or include or import the document that declares it.',
  },
  'xsd-duplicate-component': {
    severity: 'error',
    title: 'Two components of the same kind and name',
    help: 'Remove one of them or give it another name.',
  },
  'xsd-circular-definition': {
    severity: 'error',
    title: 'Component that is defined by itself',
    help: 'Break the circle; recursion is possible through an element only.',
  },
  'xsd-expansion-too-large': {
    severity: 'error',
    title: 'Component that becomes too large when its references are followed',
    help: 'Look whether groups that contain each other several times were meant.',
  },
  'xsd-redefinition': {
    severity: 'error',
    title: 'Redefinition that does not fit what it redefines',
    help: 'Redefine components that the other document declares, types by deriving from themselves.',
  },
  'xsd-unknown-facet': {
    severity: 'error',
    title: 'Facet that XML Schema does not know',
    help: 'Use one of the facets of XML Schema Part 2, section 4.3.',
  },
  'xsd-facet': {
    severity: 'error',
    title: 'Facet that does not fit the type or the other facets',
    help: 'Choose a value within what the base type and the other facets allow.',
  },
  'xsd-value-not-of-type': {
    severity: 'error',
    title: 'Default or fixed value that its type does not allow',
    help: 'Give a value that is valid for the type.',
  },
  'xsd-derivation': {
    severity: 'error',
    title: 'Derivation that is not allowed',
    help: 'Derive in a way that the base type allows.',
  },
  'xsd-inconsistent-elements': {
    severity: 'error',
    title: 'One element name with two types in one content model',
    help: 'Give both the same named type, or rename one of the elements.',
  },
  'xsd-ambiguous-content': {
    severity: 'warning',
    title: 'Content model that leaves open which particle an element belongs to',
    help: 'Rewrite the content model so that the next element always tells which particle it is.',
  },
  'xsd-abstract-head': {
    severity: 'warning',
    title: 'Reference to an abstract element that nothing substitutes',
    help: 'Add the schema that declares the members of the substitution group, if there is one.',
  },
  'xsd-no-elements': {
    severity: 'warning',
    title: 'Schema without elements',
    help: 'Read the schema that declares the elements of the messages.',
  },
  'xsd-version': {
    severity: 'warning',
    title: 'Construct that version 1.0 of XML Schema does not allow',
    help: 'Leave it if all who read the schema know version 1.1.',
  },
  'xsd-not-enforced': {
    severity: 'info',
    title: 'Constraint that is read and not enforced',
    help: 'Check it in your own code, or on the server.',
  },
} as const satisfies DiagnosticRules;

/** Type of `xsdRules`. */
export type XsdRules = typeof xsdRules;

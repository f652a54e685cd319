import type { DiagnosticRules } from '../../diagnostics/diagnostic.js';

/**
 * Diagnostics of the DTD reader. Errors: the document breaks a well-formedness rule, or part of it was not read.
 * Warnings: it breaks a validity rule, and what it says can still be told. Each has a page in `docs/diagnostics`.
 */
export const dtdRules = {
  'dtd-syntax': {
    severity: 'error',
    title: 'Declaration that does not follow the grammar',
    help: 'Correct the declaration; reading went on behind it.',
  },
  'dtd-encoding': {
    severity: 'error',
    title: 'Bytes that do not fit the encoding',
    help: 'Save the file as UTF-8, or declare its encoding in <?xml encoding="…"?> on the first line.',
  },
  'dtd-character': {
    severity: 'error',
    title: 'Character that XML does not allow',
    help: 'Remove the character.',
  },
  'dtd-text-declaration': {
    severity: 'error',
    title: 'Faulty XML or text declaration',
    help: 'Write <?xml version="1.0" encoding="UTF-8"?> at the very beginning of the file, or leave it out.',
  },
  'dtd-sgml': {
    severity: 'error',
    title: 'SGML construct',
    help: 'This is (partly) an SGML DTD: convert it to XML, or use the XML edition of the vocabulary.',
  },
  'dtd-merge-conflict': {
    severity: 'error',
    title: 'Merge conflict marker',
    help: 'Resolve the conflict in the file; the first side of it was read.',
  },
  'dtd-mixed-content': {
    severity: 'error',
    title: 'Malformed mixed content',
    help: 'Write (#PCDATA) for text alone, or (#PCDATA | a | b)* for text and elements.',
  },
  'dtd-pcdata-without-hash': {
    severity: 'warning',
    title: 'PCDATA without #',
    help: 'Write #PCDATA if text is meant; if an element of this name is meant, declare it.',
  },
  'dtd-enumeration-token': {
    severity: 'error',
    title: 'Enumeration value that is not a name token',
    help: 'Enumerated values hold letters, digits, ".", "-", "_" and ":" only, without quotes; use CDATA for others.',
  },
  'dtd-undeclared-entity': {
    severity: 'error',
    title: 'Reference to an undeclared entity',
    help: 'Declare the entity before the reference.',
  },
  'dtd-unresolved-entity': {
    severity: 'error',
    title: 'External entity that cannot be found',
    help: 'Put the file where the system identifier says, or map the identifier in a catalog.',
  },
  'dtd-recursive-entity': {
    severity: 'error',
    title: 'Entity that refers to itself',
    help: 'Break the circle of references.',
  },
  'dtd-limit': {
    severity: 'error',
    title: 'Limit exceeded',
    help: 'Raise the limit if the document can be trusted.',
  },
  'dtd-broken-entity': {
    severity: 'error',
    title: 'Parameter entity that does not hold whole declarations',
    help: 'Begin and end each declaration and conditional section inside the same parameter entity.',
  },
  'dtd-entity-nesting': {
    severity: 'warning',
    title: 'Construct that begins and ends in different parameter entities',
    help: 'Put both ends of the construct into the same parameter entity, or both outside.',
  },
  'dtd-internal-subset': {
    severity: 'error',
    title: 'Construct that the internal subset does not allow',
    help: 'Move the declaration to a file of its own and refer to it, or write the text out.',
  },
  'dtd-conditional-section': {
    severity: 'error',
    title: 'Malformed conditional section',
    help: 'Write <![INCLUDE[ … ]]> or <![IGNORE[ … ]]>.',
  },
  'dtd-predefined-entity': {
    severity: 'error',
    title: 'Predefined entity declared with another meaning',
    help: 'Leave the declaration of lt, gt, amp, apos or quot out.',
  },
  'dtd-html-page': {
    severity: 'error',
    title: 'HTML page in place of a DTD',
    help: 'Fetch the DTD again: a server sends a page where an address has moved or asks for a login.',
  },
  'dtd-no-declarations': {
    severity: 'error',
    title: 'No declarations',
    help: 'Check that the file is a DTD and that its external parts were found.',
  },
  'dtd-undeclared-element': {
    severity: 'warning',
    title: 'Element that no declaration describes',
    help: 'Declare the element, or correct its name; it is taken to hold anything.',
  },
  'dtd-duplicate-element': {
    severity: 'warning',
    title: 'Element declared twice',
    help: 'Remove one of the declarations; the first one counts.',
  },
  'dtd-duplicate-attribute': {
    severity: 'info',
    title: 'Attribute defined twice with different meanings',
    help: 'Remove one of the definitions; the first one counts.',
  },
  'dtd-attlist-without-element': {
    severity: 'warning',
    title: 'Attributes of an element that is not declared',
    help: 'Declare the element, or correct its name in the ATTLIST.',
  },
  'dtd-ambiguous-content': {
    severity: 'warning',
    title: 'Ambiguous content model',
    help: 'Rewrite the model so that each element can be matched without looking at the next.',
  },
  'dtd-duplicate-token': {
    severity: 'warning',
    title: 'Name or value listed twice',
    help: 'Remove one of the two.',
  },
  'dtd-attribute-default': {
    severity: 'warning',
    title: 'Default value that the attribute type does not allow',
    help: 'Correct the default value or the type.',
  },
  'dtd-attribute-type': {
    severity: 'warning',
    title: 'Attribute type that does not fit its element',
    help: 'Change the type of the attribute.',
  },
  'dtd-undeclared-notation': {
    severity: 'warning',
    title: 'Notation that is not declared',
    help: 'Declare the notation, or correct its name.',
  },
  'dtd-duplicate-notation': {
    severity: 'warning',
    title: 'Notation declared twice',
    help: 'Remove one of the declarations; the first one counts.',
  },
  'dtd-doctype-root': {
    severity: 'warning',
    title: 'DOCTYPE that names an undeclared root',
    help: 'Declare the element, or correct the name in the DOCTYPE.',
  },
  'dtd-namespace': {
    severity: 'warning',
    title: 'Element in different namespaces',
    help: 'Declare a fixed xmlns attribute for the element; it is taken to be in no namespace.',
  },
  'dtd-catalog': {
    severity: 'warning',
    title: 'Catalog that cannot be used',
    help: 'Correct the catalog; its other entries still count.',
  },
} as const satisfies DiagnosticRules;

/** A diagnostic code of the DTD reader. */
export type DtdCode = keyof typeof dtdRules;

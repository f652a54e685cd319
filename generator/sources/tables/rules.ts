import type { DiagnosticRules } from '../../diagnostics/diagnostic.js';

/** The diagnostic codes of the reader of help pages. */
export const tableRules = {
  'table-page-empty': {
    severity: 'error',
    title: 'Empty page',
    help: 'Fetch the page again, or take it out of the sources.',
  },
  'table-not-html': {
    severity: 'error',
    title: 'Page that is not HTML',
    help: 'Read the file as text, or fetch the page again as HTML.',
  },
  'table-encoding': {
    severity: 'warning',
    title: 'Bytes that are not in the encoding of the page',
    help: 'Save the page as UTF-8, or state its encoding in a meta element.',
  },
  'table-page-without-tables': {
    severity: 'error',
    title: 'Page without tables',
    help: 'Check that the file is the help page, and that its tables were not lost on the way.',
  },
  'table-headings-unknown': {
    severity: 'error',
    title: 'Table after an announcement without a known heading',
    help: 'Add the words of its headings to the vocabulary in the config.',
  },
  'table-unknown': {
    severity: 'warning',
    title: 'Table of unknown purpose',
    help: 'If it describes a message or parameters, add the words of its headings to the vocabulary in the config.',
  },
  'table-heading-unknown': {
    severity: 'warning',
    title: 'Unknown heading of a column',
    help: 'Add the words of the heading to the vocabulary in the config.',
  },
  'table-headings-assumed': {
    severity: 'warning',
    title: 'Table without a heading row',
    help: 'Check that the columns were recognised, and give the table a heading row if they were not.',
  },
  'table-part-unknown': {
    severity: 'warning',
    title: 'Message that may be a request or a response',
    help: 'Say in the overlay which of the two it is.',
  },
  'table-section-without-resource': {
    severity: 'warning',
    title: 'Tables that belong to no resource',
    help: 'Give the section a resource label, or a title that stands in the index of the page.',
  },
  'table-resource-from-index': {
    severity: 'warning',
    title: 'Section that names its resource only by its title',
    help: 'Check that the index row with the same title is meant.',
  },
  'table-resource-pattern': {
    severity: 'error',
    title: 'Resource pattern that is no regular expression',
    help: 'Correct the pattern in the config.',
  },
  'table-levels-indented': {
    severity: 'info',
    title: 'Levels that are shown by indentation alone',
    help: 'Check that the elements stand where they belong; a column of levels would leave no doubt.',
  },
  'table-levels-missing': {
    severity: 'warning',
    title: 'Table of elements without levels',
    help: 'Its elements are read as siblings; give the parents in the overlay if they are not.',
  },
  'table-level-jump': {
    severity: 'warning',
    title: 'Level that jumps by two',
    help: 'Check in a schema or sample which element is the parent, and settle it in the overlay.',
  },
  'table-level-gap': {
    severity: 'error',
    title: 'Level that jumps by three or more',
    help: 'Rows are missing from the table: restore them from a schema or sample.',
  },
  'table-level-blank': {
    severity: 'warning',
    title: 'Row without a level',
    help: 'The row takes the level of the element row above it; check it against a schema or sample.',
  },
  'table-level-unknown': {
    severity: 'warning',
    title: 'Unknown word in a level cell',
    help: 'Add the word to the vocabulary in the config, or correct the cell.',
  },
  'table-root-missing': {
    severity: 'warning',
    title: 'Message whose first rows are missing',
    help: 'Restore the rows above from a schema or sample.',
  },
  'table-name-missing': {
    severity: 'warning',
    title: 'Row without a name',
    help: 'Restore the name from a schema or sample.',
  },
  'table-name-broken': {
    severity: 'warning',
    title: 'Name that is broken over lines',
    help: 'The parts were joined; check the name against a schema or sample.',
  },
  'table-name-invalid': {
    severity: 'warning',
    title: 'Name that cannot be a name',
    help: 'Correct the name in the overlay.',
  },
  'table-type-unknown': {
    severity: 'warning',
    title: 'Unknown or missing type word',
    help: 'Add the word to the vocabulary in the config, or state the type in the overlay.',
  },
  'table-occurs-unknown': {
    severity: 'warning',
    title: 'Occurrence that cannot be read',
    help: 'Add the words to the vocabulary in the config, or state the occurrence in the overlay.',
  },
  'table-cells-missing': {
    severity: 'warning',
    title: 'Row with fewer cells than the table has headings',
    help: 'The cells were taken from left to right; check that none has slid.',
  },
  'table-cells-surplus': {
    severity: 'warning',
    title: 'Row with more cells than the table has headings',
    help: 'The cells without a heading were not read; check that none has slid.',
  },
  'table-cells-glued': {
    severity: 'warning',
    title: 'Cells that have run together',
    help: 'The text was taken apart; check the result.',
  },
  'table-cell-boundary-unknown': {
    severity: 'warning',
    title: 'Cells that cannot be told apart',
    help: 'The text stays in one piece in the first of the cells; use the HTML page if it can be had.',
  },
  'table-duplicate-row': {
    severity: 'warning',
    title: 'Row that stands twice',
    help: 'Check whether one of the rows has the wrong name, and settle it in the overlay.',
  },
  'table-orphan-attribute': {
    severity: 'warning',
    title: 'Attribute without an element',
    help: 'Restore the element row above it from a schema or sample.',
  },
  'table-children-under-value': {
    severity: 'info',
    title: 'Child elements under an element that has a value',
    help: 'Check in a schema or sample whether the type or the level of the children is wrong.',
  },
  'table-aggregate-empty': {
    severity: 'info',
    title: 'Aggregate without child elements',
    help: 'Check in a schema or sample whether the type is wrong or rows are missing.',
  },
} as const satisfies DiagnosticRules;

/** Code of a diagnostic of the reader of help pages. */
export type TableCode = keyof typeof tableRules;

import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { assemble } from './assemble.js';
import { checkDtd } from './check/check.js';
import type { DtdDocument } from './mirror.js';
import { limitsOf } from './options.js';
import type { DtdFile, DtdReadOptions } from './options.js';
import { passConflictMarker } from './read/conflict-markers.js';
import type { Context } from './read/context.js';
import { beginsWithDoctype, readDoctype } from './read/doctype.js';
import { Documentation } from './read/documentation.js';
import { decode } from './read/encoding.js';
import { checkCharacters, enterParameterEntity } from './read/entities.js';
import { Findings } from './read/findings.js';
import { isHtmlPage } from './read/html-page.js';
import { MappedText } from './read/positions.js';
import { Scanner } from './read/scanner.js';
import { isSgml, passSgmlComment, reportSgml } from './read/sgml.js';
import type { DtdCode } from './rules.js';
import { readSubset } from './read/subset.js';
import { readTextDeclaration, readXmlDeclaration } from './read/xml-declaration.js';

/** What reading one DTD gives. */
export interface DtdReading {
  readonly dtd: DtdDocument;
  /** Findings in the order in which they were made; the same input gives the same ones. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a document type definition as XML 1.0 (fifth edition) defines it: a DTD file, declarations wrapped in
 * `<!DOCTYPE root [ … ]>`, or a whole document, of which the document type declaration is read.
 *
 * Nothing is thrown on bad input: faults are reported, and reading goes on behind the declaration concerned.
 *
 * @param input the file that reading begins with
 * @param options where external entities come from, and limits
 */
export function readDtd(input: DtdFile, options: DtdReadOptions = {}): DtdReading {
  const context = newContext(input, options);
  const { scanner, findings } = context;
  const source = decode(input, findings);
  if (isHtmlPage(source.text)) {
    findings.report('dtd-html-page', 'The file is an HTML page.', [{ file: input.file, line: 1, column: 1 }]);
    return { dtd: assemble(context), diagnostics: findings.all };
  }
  const mapped = MappedText.ofFile(source);
  const wrapped = beginsWithDoctype(source.text);
  scanner.push({
    mapped,
    text: mapped.text,
    position: 0,
    names: [],
    external: !wrapped,
    base: input.file,
  });
  const { frame } = scanner;
  if (wrapped) {
    readXmlDeclaration(context);
    readDoctype(context);
    checkCharacters(context, source, frame.position);
  } else {
    readTextDeclaration(context);
    readSubset(context, 'file');
    checkCharacters(context, source, source.text.length);
  }
  const dtd = assemble(context);
  if (isSgml(context)) return { dtd, diagnostics: refusal(findings.all) };
  checkDtd(dtd, context);
  return { dtd, diagnostics: findings.all };
}

/** What an SGML DTD lacks by XML's rules is only noise beside its refusal. */
function refusal(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const telling: readonly string[] = ['dtd-sgml', 'dtd-encoding', 'dtd-limit'] satisfies readonly DtdCode[];
  return diagnostics.filter(({ code }) => telling.includes(code));
}

function newContext(input: DtdFile, options: DtdReadOptions): Context {
  const findings = new Findings();
  const declarations: Context['declarations'] = [];
  const scanner = new Scanner(findings);
  const context: Context = {
    scanner,
    findings,
    options,
    limits: limitsOf(options.limits),
    documentation: new Documentation(declarations),
    declarations,
    parameterEntities: new Map(),
    generalEntities: new Map(),
    files: [input.file],
    expanded: 0,
  };
  scanner.enterEntity = (name, at) => enterParameterEntity(context, name, at);
  scanner.openReference = (name, at) =>
    reportSgml(context, 'reference', `The reference %${name} without a semicolon`, at);
  scanner.passNoise = () => passConflictMarker(context) || passSgmlComment(context);
  return context;
}

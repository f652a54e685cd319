import type { Context } from './context.js';
import type { Frame } from './scanner.js';
import { reportSgml } from './sgml.js';

/** A section `<![INCLUDE[` that is open. */
export interface OpenSection {
  readonly frame: Frame;
  readonly offset: number;
}

/**
 * Reads the start of a conditional section (productions 61 to 65) from `<![` on. An ignored section is passed
 * whole; an included one is put on `sections`.
 */
export function openSection(context: Context, sections: OpenSection[]): void {
  const { scanner } = context;
  const { frame } = scanner;
  const offset = frame.position;
  if (!frame.external) {
    scanner.report('dtd-internal-subset', 'A conditional section stands in the internal subset.');
  }
  scanner.beginDeclaration();
  frame.position += 3;
  const keyword = readKeyword(context);
  const bracket = scanner.frame;
  if (scanner.peek() !== 0x5b) {
    scanner.report(
      'dtd-conditional-section',
      'The "[" behind the keyword of the conditional section is missing.',
    );
    scanner.unwind();
  } else if (bracket !== frame) {
    const begin = { ...frame.mapped.placeAt(offset), note: 'the section begins here' };
    context.findings.report(
      'dtd-entity-nesting',
      'The "[" of the conditional section stands in another parameter entity than its "<![".',
      [...scanner.places(), begin],
    );
  }
  if (scanner.peek() === 0x5b) bracket.position += 1;
  scanner.endDeclaration();
  if (keyword === 'INCLUDE' || keyword === 'TEMP') sections.push({ frame, offset });
  else passIgnored(context, offset);
}

function readKeyword(context: Context): string | undefined {
  const { scanner } = context;
  scanner.skipSpace();
  const at = scanner.frame.position;
  const word = scanner.takeName();
  if (word === 'TEMP' || word === 'CDATA' || word === 'RCDATA') {
    reportSgml(context, 'section', `A marked section ${word}`, at);
  } else if (word === undefined) {
    const message = 'The conditional section has no keyword INCLUDE or IGNORE; it was ignored.';
    scanner.report('dtd-conditional-section', message, at);
  } else if (word !== 'INCLUDE' && word !== 'IGNORE') {
    const message = `The conditional section has the keyword ${word}; it was ignored.`;
    scanner.report('dtd-conditional-section', message, at);
  }
  scanner.skipSpace();
  return word;
}

/** Passes an ignored section and the sections in it; references in it mean nothing (section 3.4). */
function passIgnored(context: Context, offset: number): void {
  const { frame } = context.scanner;
  const border = /<!\[|\]\]>/gu;
  border.lastIndex = frame.position;
  let open = 1;
  for (let found = border.exec(frame.text); found !== null; found = border.exec(frame.text)) {
    open += found[0] === ']]>' ? -1 : 1;
    if (open === 0) {
      frame.position = border.lastIndex;
      return;
    }
  }
  context.scanner.report('dtd-conditional-section', 'The ignored section is not closed by "]]>".', offset);
  frame.position = frame.text.length;
}

/** Passes `]]>`, which closes the section opened last. */
export function closeSection(context: Context, sections: OpenSection[]): void {
  const { scanner } = context;
  const section = sections.pop();
  if (section === undefined) {
    scanner.report('dtd-conditional-section', 'There is no conditional section for this "]]>" to close.');
  } else if (section.frame !== scanner.frame) {
    const begin = { ...section.frame.mapped.placeAt(section.offset), note: 'the section begins here' };
    context.findings.report(
      'dtd-broken-entity',
      'The conditional section ends in another parameter entity than it begins in.',
      [...scanner.places(), begin],
    );
  }
  scanner.frame.position += 3;
}

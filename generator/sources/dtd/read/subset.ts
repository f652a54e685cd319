import { closeSection, openSection } from './conditional-section.js';
import type { OpenSection } from './conditional-section.js';
import { readComment, readInstruction } from './comments.js';
import type { Context } from './context.js';
import { readDeclaration } from './declaration.js';
import { Unreadable } from './scanner.js';

/**
 * Reads the declarations of a subset (productions 28a, 28b and 31): to the end of the file, or for the internal
 * subset up to its `]`.
 *
 * @returns whether the end was found where it belongs
 */
export function readSubset(context: Context, end: 'file' | 'bracket'): boolean {
  const { scanner } = context;
  const sections: OpenSection[] = [];
  for (;;) {
    scanner.skipSpace();
    const { frame } = scanner;
    if (frame.position >= frame.text.length) break;
    if (scanner.at(']]>') && (end === 'file' || sections.length > 0)) closeSection(context, sections);
    else if (end === 'bracket' && scanner.depth === 1 && scanner.at(']')) break;
    else readOne(context, sections);
  }
  for (const section of sections) {
    context.findings.report('dtd-conditional-section', 'The conditional section is not closed by "]]>".', [
      section.frame.mapped.placeAt(section.offset),
    ]);
  }
  return end === 'file' || scanner.at(']');
}

function readOne(context: Context, sections: OpenSection[]): void {
  const { scanner } = context;
  try {
    if (scanner.at('<!--')) readComment(context);
    else if (scanner.at('<?')) readInstruction(context);
    else if (scanner.at('<![')) openSection(context, sections);
    else if (scanner.at('<!')) readDeclaration(context);
    else passStrayText(context);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

function passStrayText(context: Context): void {
  const { scanner } = context;
  const { frame } = scanner;
  const border = /<[!?]|%[^\s%]|\]/gu;
  border.lastIndex = frame.position + 1;
  const next = border.exec(frame.text)?.index ?? frame.text.length;
  const excerpt = frame.text.slice(frame.position, Math.min(next, frame.position + 40)).trim();
  scanner.report('dtd-syntax', `Expected a declaration, found "${excerpt.replace(/\s+/gu, ' ')}".`);
  frame.position = next;
}

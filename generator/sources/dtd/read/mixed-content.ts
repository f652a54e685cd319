import type { Place } from '../../../diagnostics/diagnostic.js';
import type { DtdContent, DtdName } from '../mirror.js';
import type { Context } from './context.js';
import { closeParenthesis, entityOfGroup, noteMember } from './groups.js';
import type { OpenParenthesis } from './groups.js';

/**
 * Reads mixed content (production 51) from `#PCDATA` on. What SGML allows and XML does not is reported; where the
 * meaning is plain all the same (a missing `*`), the names are kept.
 */
export function readMixed(context: Context, open: OpenParenthesis, place: Place): DtdContent {
  const { scanner } = context;
  const pcdata = scanner.places();
  if (!scanner.take('#PCDATA')) scanner.expected('#PCDATA');
  const names: DtdName[] = [];
  // The entity of a mixed model holds the names, or `#PCDATA` and the names.
  const members: OpenParenthesis = { ...open };
  noteMember(scanner, open);
  scanner.skipSpace();
  while (scanner.peek() !== 0x29) {
    if (!scanner.take('|')) {
      if (scanner.peek() !== 0x2c) scanner.expected('"|" or ")" in the mixed content');
      scanner.fail('dtd-mixed-content', '#PCDATA stands in a sequence.');
    }
    scanner.skipSpace();
    noteMember(scanner, members);
    noteMember(scanner, open);
    names.push(readName(context));
    scanner.skipSpace();
  }
  closeParenthesis(scanner, open);
  const starred = scanner.take('*');
  const other = scanner.peek() === 0x2b || scanner.peek() === 0x3f;
  if (other) {
    scanner.report(
      'dtd-mixed-content',
      `Mixed content must be followed by "*", not "${scanner.frame.text.charAt(scanner.frame.position)}".`,
    );
    scanner.frame.position += 1;
  } else if (names.length > 0 && !starred) {
    context.findings.report(
      'dtd-mixed-content',
      'The mixed content names elements and lacks the "*" behind it.',
      [
        scanner.places()[0] ?? place,
        ...pcdata.map((at) => ({ ...at, note: 'the mixed content begins here' })).slice(0, 1),
        ...scanner.places().slice(1),
      ],
    );
  }
  const entity = entityOfGroup(scanner, open).entity ?? entityOfGroup(scanner, members).entity;
  return { kind: 'mixed', place, names, ...(entity === undefined ? {} : { entity }) };
}

function readName(context: Context): DtdName {
  const { scanner } = context;
  const start = { place: scanner.place(), ...scanner.via() };
  if (scanner.peek() === 0x28)
    scanner.fail('dtd-mixed-content', 'Mixed content holds a group inside the group.');
  const name = scanner.takeName() ?? scanner.expected('the name of an element');
  const sign = scanner.peek();
  if (sign === 0x3f || sign === 0x2a || sign === 0x2b) {
    scanner.report('dtd-mixed-content', `The name ${name} in mixed content has an occurrence sign.`);
    scanner.frame.position += 1;
  }
  return { kind: 'name', name, occurs: '', ...start };
}

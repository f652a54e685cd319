import type { Random } from './random.js';

/** One kind of edit: what it changes, and into what. */
interface TextEdit {
  readonly pattern: RegExp;
  readonly change: (match: RegExpMatchArray, random: Random) => string;
}

const NAME = '[A-Za-z][\\w.-]*';
const CHILD = `${NAME}[?*+]?`;

const another = (random: Random, mark = ''): string =>
  random.pick(['', '?', '*', '+'].filter((other) => other !== mark));

/** Edits within `<!ELEMENT name ( … )>`. */
const ofModels: readonly TextEdit[] = [
  {
    pattern: new RegExp(`(${NAME})([?*+]?)(?=\\s*[,|)])`, 'gu'),
    change: ([, name = '', mark], random) => name + another(random, mark),
  },
  { pattern: /\)([?*+]?)/gu, change: ([, mark], random) => `)${another(random, mark)}` },
  {
    pattern: new RegExp(`(${CHILD})(\\s*,\\s*)(${CHILD})`, 'gu'),
    change: ([, first = '', comma = '', second = '']) => second + comma + first,
  },
  { pattern: new RegExp(`${CHILD}\\s*[,|]\\s*`, 'gu'), change: () => '' },
  {
    pattern: /\([^()]*[,|][^()]*\)/gu,
    change: ([group = '']) => (group.includes(',') ? group.replaceAll(',', '|') : group.replaceAll('|', ',')),
  },
  {
    pattern: new RegExp(`${CHILD}\\s*[,|]\\s*${CHILD}`, 'gu'),
    change: ([pair = ''], random) => `(${pair})${random.pick(['?', '*', '+'])}`,
  },
];

/** Edits within `<!ATTLIST … >`. */
const ofAttributes: readonly TextEdit[] = [
  { pattern: /#REQUIRED|#IMPLIED/gu, change: ([now]) => (now === '#REQUIRED' ? '#IMPLIED' : '#REQUIRED') },
  { pattern: /[\w.-]+\s*\|\s*/gu, change: () => '' },
  { pattern: /\(\s*(?=[\w.-])/gu, change: () => '(fresh | ' },
  { pattern: /CDATA|NMTOKEN\b/gu, change: ([now]) => (now === 'CDATA' ? 'NMTOKEN' : 'CDATA') },
  {
    pattern: /[\w.-]+\s+(?:CDATA|NMTOKEN)\s+#(?:REQUIRED|IMPLIED)/gu,
    change: ([whole = ''], random) =>
      random.pick([
        `${whole} fresh CDATA #IMPLIED`,
        `${whole} fresh CDATA #REQUIRED`,
        whole.replace(/#\w+/u, '#FIXED "x"'),
        '',
      ]),
  },
];

/**
 * Changes one thing in the text of a DTD, as somebody with an editor might.
 *
 * @param text the DTD
 * @param random decides what
 * @returns undefined where there was nothing of the kind to change
 */
export function editDtdText(text: string, random: Random): string | undefined {
  const isOfModel = random.chance(0.7);
  const pattern = isOfModel ? /<!ELEMENT\s+\S+\s+\((?!\s*#)[^>]*>/gu : /<!ATTLIST[^>]*>/gu;
  const declarations = [...withoutComments(text).matchAll(pattern)];
  if (declarations.length === 0) return undefined;
  const declaration = random.pick(declarations);
  const [whole] = declaration;
  const body = isOfModel ? whole.indexOf('(') : 0;
  const edit = random.pick(isOfModel ? ofModels : ofAttributes);
  const places = [...whole.slice(body).matchAll(edit.pattern)];
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const at = declaration.index + body + place.index;
  return text.slice(0, at) + edit.change(place, random) + text.slice(at + place[0].length);
}

/** Comments as blanks, so that places stay. */
function withoutComments(text: string): string {
  return text.replaceAll(/<!--.*?-->/gsu, (comment) => ' '.repeat(comment.length));
}

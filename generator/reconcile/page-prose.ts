import type { Contradictions, Spot } from './contradictions.js';
import { claim } from './contradictions.js';
import type { PageNode } from './evidence.js';
import { showOccurs } from './evidence.js';

/** Words that make a demand conditional, in the languages of the pages. */
const conditional = /\b(?:if|when|unless|only|with|for|om|när|vid|endast|jos|kun|vain)\b/iu;

/** Words of a demand that the prose itself sets against the schema, in this order: "required, although optional in the DTD". */
const despiteSchema: readonly RegExp[] = [
  /\b(?:required|compulsory|mandatory|krävs|obligatorisk\w*|pakollinen)\b/iu,
  /\b(?:optional|valfri\w*|valinnainen|vapaaehtoinen)\b/iu,
  /\b(?:DTD|XSD|schema|skeema\w*)\b/iu,
];

/** Whether a line of a text has the words one behind the other; each is looked for once. */
function isDemandedDespiteSchema(text: string): boolean {
  return text.split('\n').some((line) => {
    let rest = line;
    for (const words of despiteSchema) {
      const found = words.exec(rest);
      if (found === null) return false;
      rest = rest.slice(found.index + found[0].length);
    }
    return true;
  });
}

/** A name in quotation marks that is demanded: `"date" is compulsory`. */
const demandedName =
  /["“”'](?<name>[\p{L}_][\p{L}\d_.-]*)["“”']\s+(?:is|are|är|on)\s+(?:required|compulsory|mandatory|obligatorisk\w*|pakollinen)/giu;

/**
 * Compares the occurrence cell of a row with the prose beside it.
 *
 * @param row the row
 * @param spot where it stands
 * @param sent the row is something that a caller sends, so that a default makes it optional
 * @param contradictions collects what does not fit
 */
export function compareProse(row: PageNode, spot: Spot, sent: boolean, contradictions: Contradictions): void {
  if (!row.occurs.stated) return;
  const cell = claim(row.at, `occurs ${showOccurs(row.occurs)}`);
  const says = (text: string): ReturnType<typeof claim> => claim(row.at, `prose: ${text}`);
  const demand = row.requiredIf.find((text) => !conditional.test(text));
  const despite = Object.values(row.docs).find(isDemandedDespiteSchema);
  const required = demand ?? despite;
  if (row.occurs.min === 0 && required !== undefined) {
    contradictions.record('conflict-prose', spot, [cell, says(required)], 'optional, because the cell wins');
  }
  const leave = row.optionalIf[0];
  if (row.occurs.min > 0 && leave !== undefined) {
    contradictions.record('conflict-prose', spot, [cell, says(leave)], 'as the cell says');
  }
  if (sent && row.occurs.min > 0 && row.default !== undefined) {
    contradictions.record(
      'conflict-prose',
      spot,
      [cell, says(`default ${row.default}`)],
      'optional, because a default says what leaving out means',
    );
  }
}

/**
 * Compares cells with prose for a whole tree.
 *
 * @param row root of the tree
 * @param spot where it stands
 * @param sent as for `compareProse`
 * @param contradictions collects what does not fit
 */
export function compareProseBelow(
  row: PageNode,
  spot: Spot,
  sent: boolean,
  contradictions: Contradictions,
): void {
  const open: { readonly row: PageNode; readonly path: string }[] = [{ row, path: spot.path }];
  const names = namesBelow(row);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    compareProse(next.row, { ...spot, path: next.path }, sent, contradictions);
    compareNames(next.row, { ...spot, path: next.path }, names, contradictions);
    for (const attribute of next.row.attributes) {
      compareProse(attribute, { ...spot, path: `${next.path}/@${attribute.name}` }, sent, contradictions);
    }
    for (const child of next.row.children) open.push({ row: child, path: `${next.path}/${child.name}` });
  }
}

/** Prose that demands an element or attribute by a name that the message does not have. */
function compareNames(
  row: PageNode,
  spot: Spot,
  names: ReadonlySet<string>,
  contradictions: Contradictions,
): void {
  for (const text of Object.values(row.docs)) {
    for (const match of text.matchAll(demandedName)) {
      const name = match.groups?.['name'] ?? '';
      if (names.has(name.toLowerCase())) continue;
      contradictions.record(
        'conflict-prose',
        spot,
        [claim(row.at, `no ${name} in this message`), claim(row.at, `prose: ${match[0]}`)],
        'no such element, because the rows win',
      );
    }
  }
}

/** Names of all elements and attributes of a tree, in lower case. */
function namesBelow(root: PageNode): ReadonlySet<string> {
  const names = new Set<string>();
  const open: PageNode[] = [root];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    names.add(row.name.toLowerCase());
    for (const attribute of row.attributes) names.add(attribute.name.toLowerCase());
    open.push(...row.children);
  }
  return names;
}

import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** Gives whole numbers without end. */
export type Numbers = () => number;

function shuffled<T>(items: readonly T[], next: Numbers): T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = next() % (index + 1);
    const [a, b] = [result[index], result[other]];
    if (a === undefined || b === undefined) continue;
    result[index] = b;
    result[other] = a;
  }
  return result;
}

/**
 * A help page with its sections in another order. What stands before the first one stays first.
 *
 * @param html the page
 * @param next random numbers
 */
export function shuffledSections(html: string, next: Numbers): string {
  const end = html.lastIndexOf('</body>');
  const [head = '', ...sections] = html.slice(0, end).split(/(?=<h2\b)/u);
  return head + shuffled(sections, next).join('') + html.slice(end);
}

const declaration = /<!(?:ELEMENT|ATTLIST)(?:"[^"]*"|'[^']*'|[^>"'])*>/gu;

/**
 * A DTD with its element and attribute declarations in another order, all at the place of the last one.
 *
 * @param dtd the DTD, without comments
 * @param next random numbers
 */
export function shuffledDtd(dtd: string, next: Numbers): string {
  const declarations = dtd.match(declaration) ?? [];
  let left = declarations.length;
  return dtd.replace(declaration, () => {
    left -= 1;
    // Entities stand before all of them, and the end of a wrapping DOCTYPE behind.
    return left === 0 ? shuffled(declarations, next).join('\n') : '';
  });
}

/**
 * A schema document with its global declarations in another order. Imports and includes stay first, as the
 * schema for schemas demands.
 *
 * @param xsd the document
 * @param next random numbers
 */
export function shuffledXsd(xsd: string, next: Numbers): string {
  const document = new DOMParser().parseFromString(xsd, 'text/xml');
  const schema = document.documentElement;
  if (schema === null) return xsd;
  const children = Array.from(schema.childNodes).filter((node) => node.nodeType === 1);
  const fixed = /:?(?:import|include|redefine|annotation)$/u;
  const globals = children.filter((node) => !fixed.test(node.nodeName));
  for (const node of shuffled(globals, next)) schema.appendChild(node);
  return new XMLSerializer().serializeToString(document);
}

/**
 * Documents without the comments of DTDs, which belong to the declaration that they stand at.
 *
 * @param files text by path
 */
export function withoutComments(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path.endsWith('.dtd') ? text.replaceAll(/<!--[\s\S]*?-->/gu, '') : text,
    ]),
  );
}

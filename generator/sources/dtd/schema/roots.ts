import { namesIn } from '../check/content.js';
import type { DtdDocument, DtdElement } from '../mirror.js';

/**
 * The elements that can be the root of a document: the one that the DOCTYPE names, or else those that no other
 * element's content names, or else all. By XML 1.0, section 2.8, any declared element can be it, so those that are
 * asked for are added.
 *
 * @param dtd the mirror
 * @param wanted names of elements that are asked for as roots: as they stand, local, or as `{namespace}name`
 */
export function rootsOf(dtd: DtdDocument, wanted: readonly string[] = []): readonly DtdElement[] {
  const likely = likelyRoots(dtd);
  const asked = wanted.flatMap((name) => {
    const exact = dtd.elements.filter((one) => one.name === name);
    return exact.length > 0 ? exact : dtd.elements.filter((one) => localName(one.name) === localName(name));
  });
  return [...new Set([...likely, ...asked])];
}

/** A name without prefix, or without the namespace in braces before it. */
function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1);
}

function likelyRoots(dtd: DtdDocument): readonly DtdElement[] {
  const named = dtd.elements.filter((element) => element.name === dtd.doctype?.name);
  if (named.length > 0) return named;
  const inside = new Set<string>();
  for (const { name, declaration } of dtd.elements) {
    for (const child of namesIn(declaration.content)) if (child.name !== name) inside.add(child.name);
  }
  const outermost = dtd.elements.filter((element) => !inside.has(element.name));
  return outermost.length > 0 ? outermost : dtd.elements;
}

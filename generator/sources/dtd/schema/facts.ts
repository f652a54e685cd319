import { FACTS_TARGET, factsFromText } from '../../../model/facts.js';
import type { KeptFacts } from '../../../model/facts.js';
import type { DtdDocument } from '../mirror.js';

/** Facts that an emitted DTD keeps beside its declarations. */
export interface DtdFacts {
  /** By name of the element. */
  readonly elements: ReadonlyMap<string, KeptFacts>;
  /** By names of the element and the attribute, with a space between them. */
  readonly attributes: ReadonlyMap<string, KeptFacts>;
}

/**
 * Collects the facts that stand in processing instructions before the declarations that they are of.
 *
 * @param dtd the mirror
 */
export function factsIn({ declarations }: DtdDocument): DtdFacts {
  const elements = new Map<string, KeptFacts>();
  const attributes = new Map<string, KeptFacts>();
  let next: KeptFacts | undefined;
  for (const declaration of declarations) {
    if (declaration.kind === 'comment') continue;
    if (declaration.kind === 'instruction') {
      if (declaration.target === FACTS_TARGET) next = factsFromText(declaration.data);
      continue;
    }
    if (next === undefined) continue;
    if (declaration.kind === 'element' && !elements.has(declaration.name))
      elements.set(declaration.name, next);
    if (declaration.kind === 'attlist') {
      for (const { name } of declaration.attributes) {
        const key = `${declaration.element} ${name}`;
        if (!attributes.has(key)) attributes.set(key, next);
      }
    }
    next = undefined;
  }
  return { elements, attributes };
}

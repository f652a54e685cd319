import type { Content, GroupParticle, Particle } from '../../../model/schema.js';
import { isDeterministic, loosened } from '../determinism.js';
import type { DtdAttribute } from './attributes.js';
import { unitedAttributes } from './attributes.js';
import type { ContentText } from './occurrence.js';
import { contentText } from './occurrence.js';

/** One position at which an element of a name stands. */
export interface Position {
  readonly content: Content;
  /** Empty content is allowed through `xsi:nil`. */
  readonly nillable: boolean;
  readonly attributes: readonly DtdAttribute[];
}

/** A declaration of an element with its attributes. */
export interface ElementDeclaration {
  readonly content: string;
  readonly attributes: readonly DtdAttribute[];
  /** The positions of the name differ. */
  readonly united: boolean;
}

/**
 * Declares an element that stands at several positions of a message: a DTD has one declaration for all of them.
 *
 * @param positions every position, at least one
 * @param context how names are written, and who is told what cannot be said
 */
export function declare(positions: readonly Position[], context: ContentText): ElementDeclaration {
  const variants = new Map<string, Position>();
  for (const position of positions) {
    const content = contentOf(position, { ...context, inexact: () => {} });
    const attributes = position.attributes.map(({ name, type, value }) => [name, type, value]);
    variants.set(JSON.stringify([content, attributes]), position);
  }
  const distinct = [...variants.values()];
  const attributes = unitedAttributes(distinct.map((one) => one.attributes));
  const [first] = distinct;
  if (first === undefined) return { content: 'ANY', attributes, united: false };
  if (distinct.length === 1) return { content: contentOf(first, context), attributes, united: false };
  const contents = new Set(distinct.map((one) => contentOf(one, context)));
  const [only] = contents;
  const content = contents.size === 1 && only !== undefined ? only : unitedContent(distinct, context);
  return { content, attributes, united: true };
}

function contentOf({ content, nillable }: Position, context: ContentText): string {
  switch (content.kind) {
    case 'empty':
      return 'EMPTY';
    case 'any':
      return 'ANY';
    case 'text':
      return '(#PCDATA)';
    case 'mixed':
      return mixedText([content.particle], context);
    case 'elements': {
      const deterministic = isDeterministic(content.particle);
      if (!deterministic) context.inexact('an element fits two places, so that all may repeat');
      const particle = deterministic ? content.particle : loosened(content.particle);
      const text = contentText(particle, context);
      if (text === undefined) return 'EMPTY';
      return nillable ? `(${text})?` : text;
    }
  }
}

function unitedContent(positions: readonly Position[], context: ContentText): string {
  const kinds = new Set(positions.map(({ content }) => content.kind));
  if (kinds.has('any')) return 'ANY';
  const groups = positions.flatMap(({ content }) =>
    content.kind === 'elements' || content.kind === 'mixed' ? [content.particle] : [],
  );
  if (kinds.has('mixed') || kinds.has('text')) return mixedText(groups, context);
  const optional = kinds.has('empty') || positions.some(({ nillable }) => nillable);
  const distinct = [...new Map(groups.map((group) => [contentText(group, context), group])).values()];
  const choice: GroupParticle = {
    kind: 'choice',
    occurs: { min: optional ? 0 : 1, max: 1 },
    particles: distinct,
  };
  const text = contentText(isDeterministic(choice) ? choice : loosened(choice), context);
  return text ?? 'EMPTY';
}

/** Mixed content (production 51): every element once, in any order and number. */
function mixedText(groups: readonly GroupParticle[], context: ContentText): string {
  const names = new Set<string>();
  const stack: Particle[] = groups.toReversed();
  for (let particle = stack.pop(); particle !== undefined; particle = stack.pop()) {
    if (particle.kind === 'element') names.add(context.nameOf(particle));
    else if (particle.kind === 'wildcard') context.inexact('elements of a wildcard are left out');
    else stack.push(...particle.particles.toReversed());
  }
  return names.size === 0 ? '(#PCDATA)' : `(${['#PCDATA', ...names].join(' | ')})*`;
}

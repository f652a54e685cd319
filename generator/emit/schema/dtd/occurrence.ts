import type { GroupParticle, Occurs, Particle } from '../../../model/schema.js';

/** Particles that an occurrence is unfolded into at most; above, it is `*` or `+`. */
const MOST_UNFOLDED = 20;

/** How the text of a content model is made. */
export interface ContentText {
  /** Name of an element as it stands in the document. */
  readonly nameOf: (element: { readonly name: string; readonly namespace?: string }) => string;
  /** Told what a DTD cannot say. */
  readonly inexact: (what: string) => void;
}

/**
 * Writes a model group as the content model of a DTD (XML 1.0, productions 47 to 50).
 *
 * @param group the group
 * @param context names, and who is told what cannot be said
 * @returns undefined where no element stands in it
 */
export function contentText(group: GroupParticle, context: ContentText): string | undefined {
  const text = particleText(group, context);
  if (text === undefined) return undefined;
  return text.startsWith('(') ? text : `(${text})`;
}

function particleText(particle: Particle, context: ContentText): string | undefined {
  if (particle.kind === 'wildcard') {
    context.inexact('elements of a wildcard are left out');
    return undefined;
  }
  const once = particle.kind === 'element' ? context.nameOf(particle) : groupText(particle, context);
  return once === undefined ? undefined : repeated(once, particle.occurs, context);
}

function groupText(group: GroupParticle, context: ContentText): string | undefined {
  const parts = group.particles.flatMap((particle) => particleText(particle, context) ?? []);
  if (parts.length === 0) return undefined;
  if (group.kind === 'sequence') return `(${parts.join(', ')})`;
  if (group.kind === 'choice') return `(${parts.join(' | ')})`;
  if (parts.length > 1) context.inexact('elements in any order may repeat');
  return parts.length > 1 ? `(${parts.join(' | ')})*` : `(${parts.join('')})`;
}

function repeated(once: string, { min, max }: Occurs, context: ContentText): string {
  // A group that ends in a sign already needs another one around it.
  const item = /[?*+]$/u.test(once) ? `(${once})` : once;
  if (max === 1) return min === 0 ? `${item}?` : once;
  if (max === null && min <= 1) return min === 0 ? `${item}*` : `${item}+`;
  if ((max ?? min) > MOST_UNFOLDED) {
    context.inexact(`an occurrence of ${min} to ${max ?? 'any'} is widened`);
    return min === 0 ? `${item}*` : `${item}+`;
  }
  if (max === null) return `(${[...Array<string>(min - 1).fill(item), `${item}+`].join(', ')})`;
  let tail = '';
  for (let n = min; n < max; n++) tail = tail === '' ? `${item}?` : `(${item}, ${tail})?`;
  const parts = [...Array<string>(min).fill(item), ...(tail === '' ? [] : [tail])];
  return parts.length === 1 ? (parts[0] ?? item) : `(${parts.join(', ')})`;
}

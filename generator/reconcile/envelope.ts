import type { ElementParticle, Schema } from '../model/schema.js';
import type { DraftElement, DraftGroup, DraftNode } from './draft.js';
import { draftFromSchema } from './from-schema.js';

/** Schema of the root element that every response stands in. */
export interface Envelope {
  readonly schema: Schema;
  /** Id of the schema document. */
  readonly source: string;
  readonly root: ElementParticle;
  /** Child behind which the payload stands; undefined where a wildcard is its place. */
  readonly after?: string | undefined;
}

/**
 * Puts the payload of a response into the envelope. Each payload element becomes optional: a failed call
 * answers with the envelope alone.
 *
 * @param envelope the envelope
 * @param payload root of the response as documented, undefined where no document describes one
 * @returns the whole response
 */
export function inEnvelope(envelope: Envelope, payload: DraftElement | undefined): DraftElement {
  const root = draftFromSchema(envelope.schema, envelope.root);
  const wrapped = payload !== undefined && payload.name.toLowerCase() === root.name.toLowerCase();
  const particles: DraftNode[] = [];
  if (wrapped) {
    root.provenance.push(...payload.provenance);
    root.docs = { ...root.docs, ...payload.docs };
    root.attributes.push(...payload.attributes.filter((one) => !hasAttribute(root, one.name)));
    if (payload.content !== undefined) particles.push(...optional(payload.content));
  } else if (payload !== undefined) {
    particles.push({ ...payload, min: 0 });
  }
  if (root.content !== undefined) fill(root.content, particles, envelope.after);
  return root;
}

function optional(content: DraftGroup): readonly DraftNode[] {
  if (content.kind !== 'sequence' || content.min !== 1 || content.max !== 1) return [{ ...content, min: 0 }];
  return content.particles.map((particle) => {
    return particle.kind === 'wildcard' ? particle : Object.assign(particle, { min: 0 });
  });
}

function hasAttribute(element: DraftElement, name: string): boolean {
  return element.attributes.some((one) => one.name.toLowerCase() === name.toLowerCase());
}

function fill(group: DraftGroup, particles: readonly DraftNode[], after: string | undefined): void {
  const index = group.particles.findIndex((particle) =>
    after === undefined
      ? particle.kind === 'wildcard'
      : particle.kind === 'element' && particle.name === after,
  );
  if (index >= 0) {
    // A wildcard gives way to what stands in its place, a child stays.
    if (after === undefined) group.particles.splice(index, 1, ...particles);
    else group.particles.splice(index + 1, 0, ...particles);
    return;
  }
  for (const particle of group.particles) if (isGroup(particle)) fill(particle, particles, after);
}

function isGroup(node: DraftNode): node is DraftGroup {
  return node.kind !== 'element' && node.kind !== 'wildcard';
}

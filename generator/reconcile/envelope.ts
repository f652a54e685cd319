import type { Schema } from '../model/schema.js';
import type { DraftElement, DraftGroup, DraftNode } from './draft.js';
import { draftFromSchema } from './from-schema.js';

/** Schema of the root element that every response stands in; the wildcard is the place of the payload. */
export interface Envelope {
  readonly schema: Schema;
  readonly root: string;
}

/**
 * Puts the payload of a response into the envelope. Each payload element becomes optional: a failed call
 * answers with the envelope alone.
 *
 * @param envelope the envelope
 * @param payload root of the response as documented, undefined where no document describes one
 * @returns the whole response; undefined where the schema has no such root
 */
export function inEnvelope(envelope: Envelope, payload: DraftElement | undefined): DraftElement | undefined {
  const declared = envelope.schema.roots.find((element) => element.name === envelope.root);
  if (declared === undefined) return undefined;
  const root = draftFromSchema(envelope.schema, declared);
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
  if (root.content !== undefined) fill(root.content, particles);
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

function fill(group: DraftGroup, particles: readonly DraftNode[]): void {
  const index = group.particles.findIndex((particle) => particle.kind === 'wildcard');
  if (index >= 0) group.particles.splice(index, 1, ...particles);
  else for (const particle of group.particles) if (isGroup(particle)) fill(particle, particles);
}

function isGroup(node: DraftNode): node is DraftGroup {
  return node.kind !== 'element' && node.kind !== 'wildcard';
}

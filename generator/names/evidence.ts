import type { ApiModel, Message } from '../model/model.js';
import type { ComplexType, LocalizedText, Particle } from '../model/schema.js';

/** What a lexicon is learnt from. Order and repetition mean nothing. */
export interface Evidence {
  /** Names as they are spelled in the documents: elements, attributes, parameters, resources, types. */
  readonly spellings: readonly string[];
  /** Prose: titles and documentation. */
  readonly prose: readonly string[];
}

/**
 * Gathers the names and the prose of a model.
 *
 * @param model the model
 */
export function evidenceOf(model: ApiModel): Evidence {
  const spellings = new Set<string>();
  const prose = new Set<string>();
  const read = (texts: LocalizedText | undefined): void => {
    for (const text of Object.values(texts ?? {})) prose.add(text);
  };
  const readMessage = (message: Message | undefined): void => {
    if (message === undefined) return;
    spellings.add(message.root.name);
    read(message.root.docs);
  };
  prose.add(model.api.title);
  for (const resource of model.resources) {
    spellings.add(resource.name);
    prose.add(resource.subject);
    read(resource.title);
    read(resource.docs);
    for (const parameter of resource.parameters) {
      spellings.add(parameter.name);
      read(parameter.docs);
    }
    readMessage(resource.request);
    readMessage(resource.response);
  }
  for (const type of Object.values(model.types)) readType(type, spellings, read);
  for (const table of model.codeTables) read(table.title);
  return { spellings: [...spellings].sort(), prose: [...prose].sort() };
}

function readType(
  type: ComplexType,
  spellings: Set<string>,
  read: (texts: LocalizedText | undefined) => void,
): void {
  if (type.name !== undefined) spellings.add(type.name);
  read(type.docs);
  for (const attribute of type.attributes) {
    spellings.add(attribute.name);
    read(attribute.docs);
  }
  const { content } = type;
  if (content.kind !== 'elements' && content.kind !== 'mixed') return;
  const pending: Particle[] = [content.particle];
  for (let particle = pending.pop(); particle !== undefined; particle = pending.pop()) {
    if (particle.kind === 'wildcard') continue;
    if (particle.kind === 'element') {
      spellings.add(particle.name);
      read(particle.docs);
      continue;
    }
    if (particle.name !== undefined) spellings.add(particle.name);
    pending.push(...particle.particles);
  }
}

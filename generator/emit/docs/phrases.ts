import type { ApiModel, Message, Parameter, Resource } from '../../model/model.js';
import type {
  Attribute,
  ComplexType,
  Content,
  ElementParticle,
  GroupParticle,
  LocalizedText,
  Particle,
  SimpleType,
} from '../../model/schema.js';
import type { Phrase } from './content.js';

/** A model whose descriptions have further languages. */
export interface TranslatedModel {
  readonly model: ApiModel;
  /** Phrases that are no description of the model. */
  readonly unused: readonly Phrase[];
}

/**
 * Gives descriptions that are one of the phrases, whole, the other languages of the phrase. Of a language that the
 * documents have nothing is replaced.
 *
 * @param model the model
 * @param phrases descriptions in several languages
 */
export function translatedModel(model: ApiModel, phrases: readonly Phrase[]): TranslatedModel {
  if (phrases.length === 0) return { model, unused: [] };
  const translator = new Translator(phrases);
  const translated = {
    ...model,
    resources: model.resources.map((resource) => translator.resource(resource)),
    types: Object.fromEntries(Object.entries(model.types).map(([id, type]) => [id, translator.type(type)])),
  };
  return { model: translated, unused: phrases.filter((phrase) => !translator.used.has(phrase)) };
}

class Translator {
  readonly used = new Set<Phrase>();
  readonly #phrases = new Map<string, Phrase>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases)
      for (const [language, text] of Object.entries(phrase.texts))
        this.#phrases.set(keyOf(language, text), phrase);
  }

  resource(resource: Resource): Resource {
    const { request, response } = resource;
    return {
      ...resource,
      ...this.#docs(resource.docs),
      parameters: resource.parameters.map((parameter) => this.#parameter(parameter)),
      ...(request === undefined ? {} : { request: this.#message(request) }),
      ...(response === undefined ? {} : { response: this.#message(response) }),
    };
  }

  type(type: ComplexType): ComplexType {
    return {
      ...type,
      ...this.#docs(type.docs),
      attributes: type.attributes.map((attribute) => this.#attribute(attribute)),
      content: this.#content(type.content),
    };
  }

  #docs(docs: LocalizedText | undefined): { readonly docs?: LocalizedText } {
    if (docs === undefined) return {};
    const added: Record<string, string> = {};
    for (const [language, text] of Object.entries(docs)) {
      const phrase = this.#phrases.get(keyOf(language, text));
      if (phrase === undefined) continue;
      this.used.add(phrase);
      Object.assign(added, phrase.texts);
    }
    return { docs: { ...added, ...docs } };
  }

  #message(message: Message): Message {
    return { ...message, root: this.#element(message.root) };
  }

  #parameter(parameter: Parameter): Parameter {
    return { ...parameter, ...this.#docs(parameter.docs), simple: this.#simple(parameter.simple) };
  }

  #attribute(attribute: Attribute): Attribute {
    return { ...attribute, ...this.#docs(attribute.docs), simple: this.#simple(attribute.simple) };
  }

  #element(element: ElementParticle): ElementParticle {
    const { type } = element;
    return {
      ...element,
      ...this.#docs(element.docs),
      type: type.kind === 'simple' ? { ...type, simple: this.#simple(type.simple) } : type,
    };
  }

  #content(content: Content): Content {
    switch (content.kind) {
      case 'text':
        return { ...content, simple: this.#simple(content.simple) };
      case 'elements':
      case 'mixed':
        return { ...content, particle: this.#group(content.particle) };
      default:
        return content;
    }
  }

  #group(group: GroupParticle): GroupParticle {
    return { ...group, particles: group.particles.map((particle) => this.#particle(particle)) };
  }

  #particle(particle: Particle): Particle {
    if (particle.kind === 'element') return this.#element(particle);
    return particle.kind === 'wildcard' ? particle : this.#group(particle);
  }

  #simple(simple: SimpleType): SimpleType {
    const { enumeration, item, members } = simple;
    if (enumeration === undefined && item === undefined && members === undefined) return simple;
    return {
      ...simple,
      ...(enumeration === undefined
        ? {}
        : {
            enumeration: {
              ...enumeration,
              values: enumeration.values.map((value) => ({ ...value, ...this.#docs(value.docs) })),
            },
          }),
      ...(item === undefined ? {} : { item: this.#simple(item) }),
      ...(members === undefined ? {} : { members: members.map((member) => this.#simple(member)) }),
    };
  }
}

/** White space may have been laid out in another way. */
function keyOf(language: string, text: string): string {
  return `${language} ${text.replace(/\s+/gu, ' ').trim()}`;
}
